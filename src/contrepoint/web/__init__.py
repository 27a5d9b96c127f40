"""Pages: what people see and send.

Owns URLs, views, forms, templates, styles and scripts; composes what the floors below know.
Decides nothing: who may see is in `access`, what may change is in `services`.
Words: room (one of the five verbs of the navigation), partial (the part of a page that htmx swaps).
"""

"""A compiled report as a Word file, in both directions of writing.

Owns the look on paper (A4, fonts, colours), the links from each paragraph to the annex of its
sources, and a file that says nothing of who made it. Same document and moment, same bytes.
"""

from contrepoint.synthesis.docx.writer import docx_bytes

__all__ = ["docx_bytes"]

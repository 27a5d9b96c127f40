"""Rendre compte: what is due, and the compiled reports."""

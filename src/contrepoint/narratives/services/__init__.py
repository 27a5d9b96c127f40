"""Writes of the narratives."""

from contrepoint.narratives.services.library import load_library

__all__ = ["load_library"]

"""Agir: what was promised, and by whom."""

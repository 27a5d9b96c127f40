"""Writes of the workshops."""

from contrepoint.workshops.services.example import load_example, load_workshops
from contrepoint.workshops.services.notes import add_note, restore_note, withdraw_note

__all__ = ["add_note", "load_example", "load_workshops", "restore_note", "withdraw_note"]

"""Agir: campaigns, projects, what was done, and what was promised."""

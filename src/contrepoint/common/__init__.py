"""Bricks that every floor shares and that need no table of their own."""

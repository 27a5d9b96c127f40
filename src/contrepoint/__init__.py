"""Contrepoint: the shared place between two workshops."""

__version__ = "0.1.0"

"""Répondre: from a message met in the field to a reply."""

"""The door and the home page."""

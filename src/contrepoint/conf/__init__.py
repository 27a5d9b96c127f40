"""Settings: read from the environment, imported by Django alone."""

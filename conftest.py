"""The project's own pytest plugins, and how long hypothesis may think."""

from hypothesis import settings

pytest_plugins = ["tests.plugins.needs", "tests.plugins.pictures"]

# A busy machine is not a failing property.
settings.register_profile("contrepoint", deadline=None, print_blob=True)
settings.load_profile("contrepoint")

"""The tables can be unmade to the last one, with the example in them.

That they can be made is shown by every other test.
"""

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

pytestmark = pytest.mark.usefixtures("committed")


def tables() -> set[str]:
    """Every table of the database."""
    return set(connection.introspection.table_names())


def test_every_migration_goes_back_to_the_first() -> None:
    ours = [app for app in apps.get_app_configs() if app.name.startswith("contrepoint.")]
    own_tables = {
        model._meta.db_table for app in ours for model in app.get_models(include_auto_created=True)
    }
    before = tables()
    executor = MigrationExecutor(connection)
    with_tables = {app.label for app in ours} & executor.loader.migrated_apps

    executor.migrate([(label, None) for label in sorted(with_tables)])

    assert own_tables <= before
    assert tables() & own_tables == set()

"""The migrations make what the models ask for, and unmake it with a programme in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test import override_settings

from contrepoint.fieldwork.services import load_indicators
from contrepoint.narratives.services import load_library
from contrepoint.workshops.services import load_example
from tests.conftest import NOW
from tests.harness.at_once import in_nothing


def tables() -> dict[str, Any]:
    """Every table of the database: its columns, its keys and its checks."""
    described: dict[str, Any] = {}
    with connection.cursor() as cursor:
        for name in connection.introspection.table_names(cursor):
            columns = connection.introspection.get_table_description(cursor, name)
            rules = connection.introspection.get_constraints(cursor, name)
            described[name] = (sorted(map(repr, columns)), sorted(map(repr, rules.values())))
    return described


@pytest.fixture
def asked_for(db: None) -> dict[str, Any]:
    """The tables of the other tests, which come from the models without a migration."""
    return tables()


@pytest.fixture
def without_tables(asked_for: object, tmp_path: Path) -> Iterator[None]:
    """A database that has no table yet, and the migrations that the tests otherwise leave out."""
    with override_settings(MIGRATION_MODULES={}), in_nothing(tmp_path):
        yield


@pytest.mark.usefixtures("without_tables")
def test_the_migrations_make_what_the_models_ask_for_and_go_back_to_the_first(
    asked_for: dict[str, Any],
) -> None:
    ours = [app for app in apps.get_app_configs() if app.name.startswith("contrepoint.")]
    own_tables = {
        model._meta.db_table for app in ours for model in app.get_models(include_auto_created=True)
    }
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())
    made = tables()
    load_example(folder=settings.EXAMPLE, at=NOW)
    load_library(folder=settings.LIBRARY, at=NOW)
    load_indicators(folder=settings.LIBRARY)

    executor = MigrationExecutor(connection)
    with_tables = {app.label for app in ours} & executor.loader.migrated_apps
    executor.migrate([(label, None) for label in sorted(with_tables)])

    assert {name: made[name] for name in own_tables} == {n: asked_for[n] for n in own_tables}
    assert set(tables()) & own_tables == set()

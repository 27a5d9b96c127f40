"""What the tests share: the example programme, and a browser for each of its people."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from pytest_django import DjangoDbBlocker

from contrepoint.fieldwork.services import load_indicators
from contrepoint.narratives.models import RegisterVersion
from contrepoint.narratives.queries.matching import forget_snapshot
from contrepoint.narratives.services import load_library
from contrepoint.network.models import User
from contrepoint.workshops.services import load_example
from tests.harness.at_once import committing, is_wanted, kept_copy

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
OUR_TABLES = {"network", "narratives", "fieldwork", "workshops", "progress"}


@pytest.fixture(autouse=True)
def _index_of_this_test() -> Iterator[None]:
    """A rolled-back database may give one version number to two registers, but for the first."""
    yield
    forget_snapshot(but=_loaded.get("version", -1))


_loaded: dict[str, int] = {}


@pytest.fixture
def now() -> datetime:
    """The clock that tests hand in."""
    return NOW


@pytest.fixture(scope="session")
def django_db_use_migrations() -> bool:
    """The tables come from the models at once; test_migrations.py shows that they are the same."""
    return False


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[str]:
    """The example and the library are loaded once; each test works in a transaction on them.

    What comes is the name of a copy for the tests that commit, where there are any.
    """
    with django_db_blocker.unblock(), ExitStack() as stack:
        load_example(folder=settings.EXAMPLE, at=NOW)
        load_library(folder=settings.LIBRARY, at=NOW)
        load_indicators(folder=settings.LIBRARY)
        _loaded["version"] = RegisterVersion.objects.get().version
        kept = ""
        if is_wanted(request.session.items):
            kept = stack.enter_context(kept_copy(tmp_path_factory.mktemp("database")))
        yield kept


@pytest.fixture
def programme(db: None) -> None:
    """The third workshop and the starter library, as `make run` loads them."""


@pytest.fixture
def empty_place(db: None) -> None:
    """A place as it is before its first day: tables, and nothing in them."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.partition("_")[0] in OUR_TABLES:
                cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")  # noqa: S608


def persona(who: User | str) -> User:
    """The demonstration account of this code; an account is itself."""
    return who if isinstance(who, User) else User.objects.get(email=f"{who}@demo.invalid")


@pytest.fixture
def signed_in(programme: None) -> Callable[..., Client]:
    """A browser in which a persona is signed in, in a language."""

    def sign_in(code: str, language: str = "fr") -> Client:
        client = Client()
        client.force_login(persona(code), backend=settings.AUTHENTICATION_BACKENDS[0])
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        return client

    return sign_in


@pytest.fixture
def committed(db: None, django_db_setup: str) -> Iterator[None]:
    """The programme in a database of its own, where what is written is really committed."""
    with committing(django_db_setup):
        yield

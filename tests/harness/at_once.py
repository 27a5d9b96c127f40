"""Several people at the same time: a database that really commits, and threads that start as one.

The other tests work in a transaction that is never committed, on one connection; what happens
between two connections cannot be seen there.
"""

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeVar

from django.db import connection, connections

PATIENCE = 60
Result = TypeVar("Result")


def is_wanted(items: Iterable[Any]) -> bool:
    """Whether one of these tests asks for a database that commits."""
    return any("committed" in getattr(item, "fixturenames", ()) for item in items)


@contextmanager
def kept_copy(folder: Path) -> Iterator[str]:
    """The name of a copy of the tests' database as it is now; nobody works in it."""
    if connection.vendor == "sqlite":
        name = str(folder / "kept.sqlite3")
        connection.ensure_connection()
        with closing(sqlite3.connect(name)) as file:
            connection.connection.backup(file)
        yield name
        return
    original = connection.settings_dict["NAME"]
    connection.close()  # PostgreSQL copies a database in which nobody is
    with _copy_on_postgres(original, f"{original}_kept") as name:
        yield name


@contextmanager
def committing(kept: str) -> Iterator[None]:
    """Every thread works in a copy of `kept`, which is thrown away afterwards."""
    copy = _copy_of_file if connection.vendor == "sqlite" else _copy_on_postgres
    with copy(kept, f"{kept}_used") as name, _working_in(name):
        yield


@contextmanager
def in_nothing(folder: Path) -> Iterator[None]:
    """Everything here happens in a database without a table, which is thrown away afterwards."""
    if connection.vendor == "sqlite":
        with _working_in(str(folder / "nothing.sqlite3")):
            yield
        return
    unused = f"{connection.settings_dict['NAME']}_nothing"
    with _copy_on_postgres("template1", unused) as name, _working_in(name):
        yield


@contextmanager
def _working_in(name: str) -> Iterator[None]:
    settings, original = connections.settings["default"], connections["default"]
    connections.settings["default"] = {**settings, "NAME": name}
    connections["default"] = connections.create_connection("default")
    try:
        yield
    finally:
        connections["default"].close()
        connections.settings["default"], connections["default"] = settings, original


@contextmanager
def _copy_of_file(source: str, name: str) -> Iterator[str]:
    shutil.copy(source, name)
    yield name
    for path in Path(name).parent.glob(f"{Path(name).name}*"):  # and its log
        path.unlink()


@contextmanager
def _copy_on_postgres(source: str, name: str) -> Iterator[str]:
    server: Any = connection
    with server._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
    yield name
    with server._nodb_cursor() as cursor:
        # A thread's connection may take a moment to be gone on a busy machine.
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def at_once(deeds: Sequence[Callable[[], Result]]) -> list[Result | Exception]:
    """Do all of them in the same instant, each on its own connection; what came of each."""
    start = threading.Barrier(len(deeds))
    came: list[Result | Exception] = [TimeoutError("has not ended")] * len(deeds)

    def do(place: int) -> None:
        try:
            connection.ensure_connection()
            start.wait(PATIENCE)
            came[place] = deeds[place]()
        except Exception as error:  # the test looks at it
            came[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=do, args=[place]) for place in range(len(deeds))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    return came

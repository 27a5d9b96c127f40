"""Runs the command line in this process, on a database with the example and the library."""

import dataclasses
import io
import sys
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.db import connection

from contrepoint.cli import main
from contrepoint.workshops.services import load_example

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def example(empty_place: None) -> None:
    """The programme of the example, alone."""
    load_example(folder=settings.EXAMPLE, at=AT)


@pytest.fixture
def library(programme: None) -> None:
    """The starter library beside the example, as every other test has them."""


@pytest.fixture
def contrepoint(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Callable[..., Outcome]:
    """Run `contrepoint …`, with bytes on its input if they are given."""

    def run(*arguments: str, given: bytes = b"") -> Outcome:
        connection.check_constraints()  # as in a process of its own: nothing is left to check
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        try:
            code = main(list(arguments))
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else 1
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Outcome(code, out.decode(), err.decode())

    return run


@pytest.fixture(autouse=True)
def _from_an_empty_place(request: pytest.FixtureRequest) -> None:
    """Each test here says itself what is loaded."""
    if "library" not in request.fixturenames:
        request.getfixturevalue("empty_place")

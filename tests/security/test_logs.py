"""Texts and names never reach the logs."""

import io
import logging
from collections.abc import Callable

import pytest
from django.test import Client

from contrepoint.common.logs import Wordless, WordlessFormatter

CANARY = "Canari-couleuvre"


@pytest.fixture
def log() -> io.StringIO:
    """What the product's own handler would print."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(Wordless())
    handler.setFormatter(WordlessFormatter())
    logger = logging.getLogger("django.request")
    logger.addHandler(handler)
    return stream


@pytest.mark.django_db
def test_what_is_typed_in_an_address_does_not_reach_the_log(
    signed_in: Callable[..., Client], log: io.StringIO
) -> None:
    signed_in("relais-maroc").get(f"/nulle-part/{CANARY}/?q={CANARY}")

    assert "Not Found" in log.getvalue()
    assert CANARY not in log.getvalue()


def test_an_error_is_logged_with_its_place_and_without_its_words(log: io.StringIO) -> None:
    def fails(words: str) -> None:
        raise ValueError(words)

    try:
        fails(CANARY)
    except ValueError:
        logging.getLogger("django.request").exception("broken: %s", "/repondre/?q=" + CANARY)

    assert "ValueError" in log.getvalue()
    assert "in fails" in log.getvalue()
    assert CANARY not in log.getvalue()

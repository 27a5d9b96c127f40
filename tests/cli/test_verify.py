"""contrepoint verify-minutes says whether a locked text is what its receipt was given for."""

from collections.abc import Callable

import pytest

from contrepoint.workshops.models import AgreementText, Lock, MinutesLine
from contrepoint.workshops.services import close_agreement
from tests.cli.conftest import Outcome
from tests.conftest import NOW, persona
from tests.harness.workshops import lock_of, minutes_of, stand_of, statement_of

Contrepoint = Callable[..., Outcome]


@pytest.fixture
def lock(library: None) -> Lock:
    return lock_of(minutes_of("Le club ouvre en mars."))


def test_an_unchanged_text_is_said_to_be_so_with_its_hash(
    lock: Lock, contrepoint: Contrepoint
) -> None:
    outcome = contrepoint("verify-minutes", lock.code)

    assert (outcome.code, outcome.err) == (0, "")
    assert lock.digest in outcome.out
    assert "Le club" not in outcome.out


def test_the_hash_can_be_typed_in_groups_as_it_is_printed(
    lock: Lock, contrepoint: Contrepoint
) -> None:
    groups = [lock.digest[place : place + 8].upper() for place in (0, 8, 16)]

    assert contrepoint("verify-minutes", lock.code.lower(), *groups).code == 0


def test_a_word_changed_in_the_database_is_found(lock: Lock, contrepoint: Contrepoint) -> None:
    MinutesLine.objects.filter(lock=lock, kind="point").update(text="Le club ouvre en mai.")

    outcome = contrepoint("verify-minutes", lock.code)

    assert (outcome.code, outcome.out) == (1, "")
    assert lock.code in outcome.err


def test_another_hash_and_an_unknown_receipt_are_told_apart(
    lock: Lock, contrepoint: Contrepoint
) -> None:
    other = "f" * 16 if not lock.digest.startswith("f") else "e" * 16

    assert contrepoint("verify-minutes", lock.code, other).code == 1
    assert contrepoint("verify-minutes", "PV9-V9").code == 2


def test_a_closed_statement_is_verified_and_a_changed_stand_is_found(
    library: None, contrepoint: Contrepoint
) -> None:
    statement = statement_of("rapporteur")
    stand = stand_of("relais-maroc", on=statement)
    lock = close_agreement(agreement=statement, by=persona("coordination-1"), at=NOW)
    assert contrepoint("verify-minutes", lock.code).code == 0

    type(stand).objects.filter(pk=stand.pk).update(position="reserves")
    assert contrepoint("verify-minutes", lock.code).code == 1
    type(stand).objects.filter(pk=stand.pk).update(position="agrees")
    AgreementText.objects.filter(agreement=statement).update(text="Autre chose.")
    assert contrepoint("verify-minutes", lock.code).code == 1

"""Codes and the audit trail when several people write in the same instant."""

import pytest
from django.db import transaction

from contrepoint.network.enums import CodeLetter
from contrepoint.network.models import AuditEntry, LastCode
from contrepoint.network.services import next_code, record, verify_audit_trail
from tests.conftest import NOW
from tests.harness.at_once import at_once

pytestmark = pytest.mark.usefixtures("committed")
WRITERS = 8


def test_no_code_is_given_twice_even_when_the_letter_is_new() -> None:
    LastCode.objects.all().delete()

    @transaction.atomic
    def take() -> str:
        return next_code(CodeLetter.CAMPAIGN)

    taken = at_once([take] * WRITERS)

    assert sorted(map(str, taken)) == [f"K{number}" for number in range(1, WRITERS + 1)]


def test_a_code_that_was_taken_back_is_given_to_the_next() -> None:
    LastCode.objects.all().delete()

    def take_and_fail() -> None:
        with transaction.atomic():
            next_code(CodeLetter.PROJECT)
            raise ArithmeticError

    came = at_once([take_and_fail] * WRITERS)

    assert {type(outcome) for outcome in came} == {ArithmeticError}
    with transaction.atomic():
        assert next_code(CodeLetter.PROJECT) == "P1"


def write_one() -> int:
    """Add a deed to the trail; its number."""
    return record(actor=None, action="try", object_kind="x", object_code="X1", at=NOW).sequence


def test_every_deed_joins_the_trail() -> None:
    before = AuditEntry.objects.count()

    numbers = at_once([write_one] * WRITERS)

    assert set(numbers) == set(range(before + 1, before + WRITERS + 1))
    assert AuditEntry.objects.count() == before + WRITERS
    assert verify_audit_trail() is None


def test_every_deed_joins_a_trail_that_has_no_first_one_yet() -> None:
    for _ in range(20):  # which of two comes first is a matter of luck
        AuditEntry.objects.all()._raw_delete("default")

        numbers = at_once([write_one] * WRITERS)

        assert set(numbers) == set(range(1, WRITERS + 1))
        assert verify_audit_trail() is None

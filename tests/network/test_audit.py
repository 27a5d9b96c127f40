"""The audit trail: what it keeps, what breaks it."""

import pytest

from contrepoint.network.models import AuditEntry
from contrepoint.network.services import record, verify_audit_trail
from tests.conftest import NOW, persona

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


@pytest.fixture
def deeds() -> list[AuditEntry]:
    return [
        record(actor=persona("rapporteur"), action="add", object_kind="note", object_code=c, at=NOW)
        for c in ("N3-1-9", "N3-1-10", "N3-1-11")
    ]


def test_an_untouched_trail_holds(deeds: list[AuditEntry]) -> None:
    assert verify_audit_trail() is None


@pytest.mark.parametrize(
    "change", [{"action": "read"}, {"object_code": "N1"}, {"actor": None}, {"digest": "0" * 64}]
)
def test_a_changed_entry_is_found(deeds: list[AuditEntry], change: dict[str, object]) -> None:
    AuditEntry.objects.filter(pk=deeds[1].pk).update(**change)

    assert verify_audit_trail() == deeds[1].sequence


def test_a_removed_entry_is_found(deeds: list[AuditEntry]) -> None:
    AuditEntry.objects.filter(pk=deeds[1].pk)._raw_delete("default")

    assert verify_audit_trail() == deeds[1].sequence


def test_an_entry_can_be_neither_changed_nor_deleted_through_its_model(
    deeds: list[AuditEntry],
) -> None:
    with pytest.raises(TypeError):
        deeds[0].save()
    with pytest.raises(TypeError):
        deeds[0].delete()


def test_an_entry_carries_codes_and_no_name(deeds: list[AuditEntry]) -> None:
    written = " ".join(str(value) for value in vars(deeds[0]).values())

    assert "Théo" not in written
    assert "@" not in written

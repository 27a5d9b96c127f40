"""Accounts: invited, given roles, closed."""

import pytest
from pytest_django.fixtures import Settings

from contrepoint.network.enums import Role
from contrepoint.network.errors import (
    AddressRefusedError,
    AddressTakenError,
    AlreadyInvitedError,
    DemonstrationError,
    LastCoordinatorError,
    NoRoleError,
    UnknownCountryError,
)
from contrepoint.network.models import AuditEntry, Country, Person, User
from contrepoint.network.services import (
    add_country,
    change_roles,
    close_account,
    invite,
    invite_address,
    invite_anew,
)
from tests.conftest import NOW, persona
from tests.harness.network import person_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme", "real_place")]


@pytest.fixture
def real_place(settings: Settings) -> None:
    settings.DEMO = False


def test_the_demonstration_invites_nobody(settings: Settings) -> None:
    settings.DEMO = True
    card, by = person_of("relais-maroc"), persona("coordination-1")

    with pytest.raises(DemonstrationError):
        invite(person=card, email="n@example.org", roles=[Role.EXPERT], by=by, at=NOW)
    with pytest.raises(DemonstrationError):
        invite_anew(user=persona("experte"), by=by, at=NOW)


def test_an_invited_person_has_an_account_with_roles_and_no_password() -> None:
    card, by = person_of("relais-maroc"), persona("coordination-1")

    user = invite(
        person=card, email=" Nadia@Example.org", roles=[Role.EXPERT, Role.DONOR], by=by, at=NOW
    ).user

    fresh = User.objects.get(email="nadia@example.org")
    assert fresh.person == card
    assert fresh.standing.roles == {Role.EXPERT, Role.DONOR}
    assert fresh.standing.country == "MA"
    assert not fresh.has_usable_password()
    deeds = AuditEntry.objects.filter(object_code=str(user.uuid)).values_list("action", flat=True)
    assert list(deeds) == ["grant donor", "grant expert", "invite"]


@pytest.mark.parametrize(
    ("email", "roles", "refusal"),
    [
        ("pas une adresse", [Role.EXPERT], AddressRefusedError),
        ("Experte@demo.invalid", [Role.EXPERT], AddressTakenError),
        ("nadia@example.org", [], NoRoleError),
    ],
)
def test_an_invitation_without_address_or_role_is_refused(
    email: str, roles: list[Role], refusal: type[Exception]
) -> None:
    card = person_of("relais-maroc")

    with pytest.raises(refusal):
        invite(person=card, email=email, roles=roles, by=persona("coordination-1"), at=NOW)

    assert Person.objects.get(pk=card.pk).user is None


def test_nobody_has_two_accounts() -> None:
    card = persona("experte").person

    with pytest.raises(AlreadyInvitedError):
        invite(
            person=card,
            email="n@example.org",
            roles=[Role.EXPERT],
            by=persona("coordination-1"),
            at=NOW,
        )


def test_the_first_coordinator_comes_in_by_an_address(empty_place: None) -> None:
    user = invite_address(
        email="a@example.org", role=Role.COORDINATOR, name="", country="ma", by=None, at=NOW
    ).user

    assert User.objects.get(pk=user.pk).standing.is_coordinator
    assert User.objects.get(pk=user.pk).standing.country == "MA"
    assert list(Country.objects.values_list("code", "position")) == [("MA", 1)]


def test_a_known_address_gets_the_role_and_a_new_link() -> None:
    before = Person.objects.count()
    values = {"email": "EXPERTE@demo.invalid", "name": "x", "country": "", "by": None, "at": NOW}

    first = invite_address(role=Role.RAPPORTEUR, **values).path  # type: ignore[arg-type]
    second = invite_address(role=Role.RAPPORTEUR, **values).path  # type: ignore[arg-type]

    assert persona("experte").standing.roles == {Role.EXPERT, Role.RAPPORTEUR}
    assert first != second
    assert Person.objects.count() == before


@pytest.mark.parametrize("code", ["ZZ", "EU", "001", "M", "Maroc"])
def test_what_is_no_country_is_not_added(code: str) -> None:
    with pytest.raises(UnknownCountryError):
        add_country(code=code, by=persona("coordination-1"), at=NOW)


def test_roles_are_changed_and_each_change_is_recorded() -> None:
    user = persona("experte")

    change_roles(
        user=user, roles=[Role.RAPPORTEUR, Role.DONOR], by=persona("coordination-1"), at=NOW
    )

    assert persona("experte").standing.roles == {Role.RAPPORTEUR, Role.DONOR}
    deeds = AuditEntry.objects.filter(object_code=str(user.uuid)).values_list("action", flat=True)
    assert list(deeds) == ["grant donor", "grant rapporteur", "revoke expert"]


def test_an_account_keeps_a_role() -> None:
    with pytest.raises(NoRoleError):
        change_roles(user=persona("experte"), roles=[], by=persona("coordination-1"), at=NOW)


def test_the_last_coordinator_stays() -> None:
    user = persona("coordination-1")
    others = User.objects.filter(mandates__role=Role.COORDINATOR).exclude(pk=user.pk)
    for other in others.order_by("pk"):
        close_account(user=other, by=user, at=NOW)

    with pytest.raises(LastCoordinatorError):
        change_roles(user=user, roles=[Role.EXPERT], by=user, at=NOW)
    with pytest.raises(LastCoordinatorError):
        close_account(user=user, by=user, at=NOW)

    assert persona("coordination-1").is_active
    assert persona("coordination-1").standing.is_coordinator


def test_a_closed_account_has_no_standing_until_it_is_invited_anew() -> None:
    user = persona("relais-maroc")

    close_account(user=user, by=persona("coordination-1"), at=NOW)
    assert persona("relais-maroc").standing.roles == frozenset()

    invite_anew(user=user, by=persona("coordination-1"), at=NOW)
    assert persona("relais-maroc").standing.roles == {Role.FOCAL_POINT}

"""Cards: who says what of whom, who is named, and what is agreed to."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from contrepoint.common.attribution import Attribution
from contrepoint.common.markings import Marking
from contrepoint.network.access import cards_visible_to
from contrepoint.network.enums import ConsentKind, Role
from contrepoint.network.errors import (
    CardOfAnotherError,
    NameMissingError,
    OutsideOwnCountryError,
)
from contrepoint.network.models import AuditEntry, Consent, Organisation, Person
from contrepoint.network.queries import (
    Search,
    agrees_to,
    card_readings,
    people_found,
    person_card,
    person_lines,
)
from contrepoint.network.services import (
    Place,
    give_consent,
    note_reading,
    revise_person,
    verify_audit_trail,
    withdraw_consent,
)
from tests.conftest import NOW, persona
from tests.harness.network import entry_of, person_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

NAME = "Canari-couleuvre"


def found(who: str, **search: str) -> set[str]:
    keys = people_found(persona(who), Search(**search), "fr")
    return set(Person.objects.filter(pk__in=keys).values_list("code", flat=True))


def test_the_code_of_a_card_tells_nothing_of_the_name() -> None:
    kept = person_of("relais-maroc", NAME)

    assert kept.code.startswith("p-")
    assert "canari" not in kept.code
    deeds = AuditEntry.objects.filter(object_code=kept.code)
    assert list(deeds.values_list("action", "object_kind")) == [("add", "person")]


@pytest.mark.parametrize(
    ("attribution", "shown"),
    [
        (Attribution.NAMED, NAME),
        (Attribution.ROLE_AND_COUNTRY, "Maroc"),  # without an account there is no role to tell
        (Attribution.COUNTRY, "Maroc"),
    ],
)
@pytest.mark.parametrize("who", ["relais-belgique", "participante-maroc", "experte"])
def test_a_name_is_shown_by_consent_alone(who: str, attribution: Attribution, shown: str) -> None:
    from django.utils import translation

    kept = person_of("relais-maroc", NAME, attribution=attribution, organisation="cercle-oulemas")

    with translation.override("fr"):
        card = person_card(kept, persona(who), "fr")

    assert card.line.name == shown
    assert (NAME in repr(card)) is (attribution == Attribution.NAMED)
    assert (card.line.organisation_code == "cercle-oulemas") is (attribution == Attribution.NAMED)


def test_who_wants_to_be_shown_by_nobody_has_a_card_for_the_one_who_keeps_it_alone() -> None:
    kept = person_of("relais-maroc", NAME, attribution=Attribution.NOBODY)

    readers = ("relais-maroc", "coordination-1", "relais-belgique", "participante-maroc")
    assert [cards_visible_to(persona(who)).filter(pk=kept.pk).exists() for who in readers] == [
        True, True, False, False,
    ]  # fmt: skip


def test_a_name_that_is_not_shown_cannot_be_found() -> None:
    kept = person_of("relais-maroc", NAME, attribution=Attribution.COUNTRY)

    assert found("relais-belgique", words=NAME) == set()
    assert found("relais-maroc", words=NAME) == {kept.code}
    assert kept.code in found("relais-belgique", country="MA")


@pytest.mark.parametrize("words", ["élodie", "ELODIE", "mediation", " Médiation "])
def test_people_are_found_whatever_the_accents_and_the_case(words: str) -> None:
    kept = person_of("relais-belgique", "Élodie")

    assert found("relais-maroc", words=words) == {kept.code}


def test_arabic_is_found_whatever_the_vowel_signs() -> None:
    kept = person_of("relais-maroc", "نادية", expertise="الوساطة")

    assert found("relais-belgique", words="نَادِية") == {kept.code}
    assert found("relais-belgique", words="الوِساطة") == {kept.code}


def test_people_are_found_by_country_and_language() -> None:
    one = person_of("relais-belgique", "Un", languages=["nl"])
    two = person_of("relais-maroc", "Deux", languages=["ar", "nl"])

    assert found("relais-france", language="nl") == {one.code, two.code}
    assert found("relais-france", language="nl", country="BE") == {one.code}


def test_an_organisation_that_the_reader_may_not_see_is_not_told() -> None:
    kept = person_of("relais-maroc", organisation="cercle-oulemas")
    Organisation.objects.filter(code="cercle-oulemas").update(marking=Marking.TEAM)

    (line,) = person_lines(Person.objects.filter(pk=kept.pk), persona("relais-belgique"), "fr")

    assert (line.organisation, line.organisation_code) == (None, "")


def test_a_focal_point_keeps_cards_of_the_own_country_alone() -> None:
    with pytest.raises(OutsideOwnCountryError):
        person_of("relais-maroc", country="BE")


def test_a_card_has_a_name() -> None:
    with pytest.raises(NameMissingError):
        person_of("relais-maroc", " ")


def test_whoever_has_an_account_alone_rewrites_the_card() -> None:
    card = persona("participante-maroc").person

    for who in ("coordination-1", "relais-maroc", "relais-belgique"):
        with pytest.raises(CardOfAnotherError):
            revise_person(person=card, entry=entry_of(), place=None, by=persona(who), at=NOW)
    own = persona("participante-maroc")
    revise_person(person=card, entry=entry_of("Autre nom"), place=None, by=own, at=NOW)

    card.refresh_from_db()
    assert (card.display_name, card.attribution) == ("Autre nom", "named")
    fresh = persona("participante-maroc").standing
    assert (fresh.country, fresh.organisation_id) == (own.standing.country, card.organisation_id)


@pytest.mark.parametrize("who", ["participante-maroc", "relais-maroc", "relais-belgique"])
def test_nobody_but_the_coordinator_moves_who_has_an_account(who: str) -> None:
    """The place decides what one may read: it is not taken, and not given by a neighbour."""
    card = persona("participante-maroc").person
    place = Place("BE", "maison-des-droits")

    with pytest.raises(CardOfAnotherError):
        revise_person(person=card, entry=None, place=place, by=persona(who), at=NOW)
    revise_person(person=card, entry=None, place=place, by=persona("coordination-1"), at=NOW)

    assert persona("participante-maroc").standing.country == "BE"


def test_an_organisation_that_the_writer_could_not_see_stays() -> None:
    kept = person_of("relais-maroc", organisation="mourchidates")
    Organisation.objects.filter(code="mourchidates").update(marking=Marking.TEAM)

    revise_person(
        person=kept, entry=None, place=Place("MA", ""), by=persona("relais-maroc"), at=NOW
    )

    assert Person.objects.filter(pk=kept.pk, organisation__code="mourchidates").exists()


def test_a_consent_is_dated_and_its_end_as_well() -> None:
    own = persona("relais-maroc")
    later = NOW + timedelta(days=40)

    give_consent(person=own.person, kind=ConsentKind.PRESS, by=own, at=NOW)
    give_consent(person=own.person, kind=ConsentKind.PRESS, by=own, at=NOW)
    assert agrees_to(own.person, ConsentKind.PRESS)
    assert not agrees_to(own.person, ConsentKind.QUOTED)
    withdraw_consent(person=own.person, kind=ConsentKind.PRESS, by=own, at=later)
    withdraw_consent(person=own.person, kind=ConsentKind.PRESS, by=own, at=later)

    assert not agrees_to(own.person, ConsentKind.PRESS)
    assert list(Consent.objects.values_list("kind", "given_on", "withdrawn_on")) == [
        ("press", NOW.date(), later.date())
    ]
    deeds = AuditEntry.objects.filter(object_code=own.person.code).values_list("action", flat=True)
    assert list(deeds) == ["consent press", "withdraw press"]


@pytest.mark.parametrize("who", ["coordination-1", "relais-maroc"])
def test_nobody_consents_for_who_has_an_account(who: str) -> None:
    card = persona("participante-maroc").person

    with pytest.raises(CardOfAnotherError):
        give_consent(person=card, kind=ConsentKind.QUOTED, by=persona(who), at=NOW)
    with pytest.raises(CardOfAnotherError):
        withdraw_consent(person=card, kind=ConsentKind.QUOTED, by=persona(who), at=NOW)

    assert not Consent.objects.exists()


def test_without_an_account_consent_is_recorded_as_on_paper() -> None:
    kept = person_of("relais-maroc")

    give_consent(person=kept, kind=ConsentKind.QUOTED, by=persona("relais-maroc"), at=NOW)
    with pytest.raises(CardOfAnotherError):
        give_consent(person=kept, kind=ConsentKind.PRESS, by=persona("relais-belgique"), at=NOW)

    lines = {
        line.kind: (line.since, line.is_on_paper)
        for line in person_card(kept, persona("experte"), "fr").consents
    }
    assert lines == {
        ConsentKind.QUOTED: (NOW.date(), True),
        ConsentKind.PHOTOGRAPHED: (None, False),
        ConsentKind.PRESS: (None, False),
    }


def test_the_database_holds_one_open_consent_of_a_kind_that_ends_after_it_began() -> None:
    own = persona("relais-maroc")
    values = {"person": own.person, "kind": "press", "given_on": NOW.date(), "recorded_by": own}
    Consent.objects.create(**values)

    with pytest.raises(IntegrityError), transaction.atomic():
        Consent.objects.create(**values)
    with pytest.raises(IntegrityError), transaction.atomic():
        Consent.objects.create(**values, withdrawn_on=NOW.date() - timedelta(days=1))


def test_opening_anothers_card_is_recorded_and_told_in_roles() -> None:
    card = persona("relais-maroc").person

    for who in ("relais-belgique", "relais-belgique", "coordination-1", "relais-maroc"):
        note_reading(person=card, by=persona(who), at=NOW)

    readings = card_readings(card)
    assert readings.count == 3
    assert readings.roles == (Role.COORDINATOR, Role.FOCAL_POINT)
    assert verify_audit_trail() is None

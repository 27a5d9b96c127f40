"""People: their cards, and what they agree to."""

import dataclasses
import secrets
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.access import (
    is_own_card,
    may_place,
    may_write_card,
    organisations_listed_for,
)
from contrepoint.network.enums import ConsentKind
from contrepoint.network.errors import CardOfAnotherError, NameMissingError
from contrepoint.network.models import Consent, ExpertiseText, Person, PersonLanguage, User
from contrepoint.network.services.audit import record
from contrepoint.network.services.organisations import country_of
from contrepoint.network.services.writing import write_original
from contrepoint.network.signals import consent_withdrawn


@dataclasses.dataclass(frozen=True, slots=True)
class PersonEntry:
    """What a card says. `attribution` is how the person agrees to be named, at the widest."""

    name: str
    is_pseudonym: bool
    languages: Iterable[Language]
    expertise: str
    written_in: Language
    attribution: Attribution
    marking: Marking


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """The codes of a person's country and organisation, "" for none."""

    country: str = ""
    organisation: str = ""


@transaction.atomic
def add_person(*, entry: PersonEntry, place: Place, by: User, at: datetime) -> Person:
    """Keep the card of somebody who has no account yet; its code tells nothing of the name.

    Refuses a card without a name (NameMissingError), and a focal point who writes about another
    country (OutsideOwnCountryError).
    """
    person = Person(code=new_person_code())
    _say(person, entry)
    _place(person, place, by=by)
    person.save()
    _write_texts(person, entry)
    record(actor=by, action="add", object_kind="person", object_code=person.code, at=at)
    return person


@transaction.atomic
def revise_person(
    *, person: Person, entry: PersonEntry | None, place: Place | None, by: User, at: datetime
) -> None:
    """Rewrite what a card says, or where the person belongs; what is None stays as it is.

    Refuses what another person says of who has an account, and a place that one gives oneself
    (CardOfAnotherError); and as adding does.
    """
    found = Person.objects.select_for_update().get(pk=person.pk)
    if (entry and not may_write_card(by, found)) or (place and not may_place(by, found)):
        raise CardOfAnotherError(found.code)
    if entry:
        _say(found, entry)
        _write_texts(found, entry)
    if place:
        _place(found, place, by=by)
    found.save(
        update_fields=[
            "display_name", "is_pseudonym", "attribution", "marking", "country", "organisation",
        ]
    )  # fmt: skip
    record(actor=by, action="revise", object_kind="person", object_code=found.code, at=at)


@transaction.atomic
def give_consent(*, person: Person, kind: ConsentKind, by: User, at: datetime) -> None:
    """From today the person agrees to this; given twice, it counts once.

    Refuses what another person says of who has an account (CardOfAnotherError).
    """
    _insist_on_ones_own_word(person, by)
    if Consent.objects.filter(person=person, kind=kind, withdrawn_on=None).exists():
        return
    Consent.objects.create(person=person, kind=kind, given_on=localdate(at), recorded_by=by)
    record(actor=by, action=f"consent {kind}", object_kind="person", object_code=person.code, at=at)


@transaction.atomic
def withdraw_consent(*, person: Person, kind: ConsentKind, by: User, at: datetime) -> None:
    """From today the person no longer agrees to this; the row stays, with both days.

    Refuses what another person says of who has an account (CardOfAnotherError).
    """
    _insist_on_ones_own_word(person, by)
    given = Consent.objects.select_for_update().filter(person=person, kind=kind, withdrawn_on=None)
    for consent in given:
        consent.withdrawn_on = max(localdate(at), consent.given_on)
        consent.save(update_fields=["withdrawn_on"])
        record(
            actor=by,
            action=f"withdraw {kind}",
            object_kind="person",
            object_code=person.code,
            at=at,
        )
        consent_withdrawn.send(sender=Person, person=person, kind=kind, by=by, at=at)


@transaction.atomic
def note_reading(*, person: Person, by: User, at: datetime) -> None:
    """Record that somebody opened the card of another person; of one's own, nothing."""
    if not is_own_card(by, person):
        record(actor=by, action="read", object_kind="person", object_code=person.code, at=at)


def new_person_code() -> str:
    """A code that says nothing of whom it stands for."""
    return f"p-{secrets.token_hex(4)}"


def _insist_on_ones_own_word(person: Person, by: User) -> None:
    if not may_write_card(by, person):
        raise CardOfAnotherError(person.code)


def _say(person: Person, entry: PersonEntry) -> None:
    if not entry.name.strip():
        raise NameMissingError
    person.display_name, person.is_pseudonym = entry.name.strip(), entry.is_pseudonym
    person.attribution, person.marking = entry.attribution, entry.marking


def _write_texts(person: Person, entry: PersonEntry) -> None:
    write_original(
        ExpertiseText.objects.all(),
        language=entry.written_in,
        text=entry.expertise,
        person=person,
    )
    spoken = set(entry.languages)
    person.languages.exclude(language__in=spoken).delete()
    for language in sorted(spoken):
        PersonLanguage.objects.get_or_create(person=person, language=language)


def _place(person: Person, place: Place, *, by: User) -> None:
    person.country = country_of(place.country, by=by)
    # What the writer cannot see was not offered, and stays as it was.
    offered = organisations_listed_for(by)
    present = person.organisation
    if place.organisation or present is None or offered.filter(pk=present.pk).exists():
        person.organisation = offered.filter(code=place.organisation).first()

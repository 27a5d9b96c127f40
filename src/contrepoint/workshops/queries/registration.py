"""Who comes: a list for those who keep it, numbers by country for the other members."""

import dataclasses
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Max, Prefetch, QuerySet
from django.utils.translation import gettext as _

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Words
from contrepoint.common.marks import in_plain_words
from contrepoint.fieldwork.queries import FEWEST, Cell, Total, sum_of
from contrepoint.network.access import (
    Viewer,
    organisations_listed_for,
    people_visible_to,
    sees_name,
)
from contrepoint.network.queries import country_codes, person_byline
from contrepoint.workshops.access import (
    agendas_that_wait_for,
    may_answer,
    registrations_visible_to,
)
from contrepoint.workshops.enums import RegistrationState, WorkshopConsentKind
from contrepoint.workshops.models import Registration

if TYPE_CHECKING:
    from contrepoint.network.models import Person
    from contrepoint.workshops.models import Workshop, WorkshopConsent


@dataclasses.dataclass(frozen=True, slots=True)
class ConsentHere:
    """Whether a person agrees to something at one workshop, since when, and what has ended."""

    kind: WorkshopConsentKind
    since: date | None
    is_on_paper: bool
    ended: tuple[tuple[date, date], ...]


@dataclasses.dataclass(frozen=True, slots=True)
class RegistrationLine:
    """One person of the list. `is_on_paper`: somebody else wrote the answer down."""

    code: str
    receipt: str
    name: str
    country: str
    organisation: Words | None
    state: RegistrationState
    answered_on: date | None
    is_on_paper: bool
    consents: tuple[ConsentHere, ...]
    days: tuple[date, ...]
    may_answer: bool
    is_own: bool

    @property
    def agreed(self) -> list[str]:
        """What the person agrees to, in words."""
        return [str(consent.kind.label) for consent in self.consents if consent.since]


@dataclasses.dataclass(frozen=True, slots=True)
class Delegation:
    """Those of one country; "" for those of none, or who tell none."""

    country: str
    lines: tuple[RegistrationLine, ...]

    @property
    def coming_count(self) -> int:
        """How many said that they come."""
        return sum(line.state == RegistrationState.COMING for line in self.lines)


@dataclasses.dataclass(frozen=True, slots=True)
class ComingCounts:
    """How many come, by country; from one to four is not told, nor found by subtraction."""

    countries: tuple[tuple[str, Cell], ...]
    total: Total


@dataclasses.dataclass(frozen=True, slots=True)
class AgendaCall:
    """A workshop that its reader is put down for: unanswered, or with an agenda to read."""

    number: int
    is_unanswered: bool
    version: int


def delegations(workshop: "Workshop", user: Viewer) -> list[Delegation]:
    """The list, by country: what the reader may see of it."""
    rows = registrations_visible_to(user).filter(workshop=workshop)
    seen = _seen(rows, user)
    lines = [_line(row, user, seen) for row in _readable(rows, user)]
    order = [*country_codes(), ""]
    found = []
    for country in order:
        of_it = sorted(
            (line for line in lines if line.country == country),
            key=lambda line: (line.organisation.text if line.organisation else "", line.name),
        )
        if of_it:
            found.append(Delegation(country, tuple(of_it)))
    return found


def registration_line(registration: Registration, user: Viewer) -> RegistrationLine:
    """One registration that the reader may see."""
    rows = registrations_visible_to(user).filter(pk=registration.pk)
    return _line(_readable(rows, user).get(), user, _seen(rows, user))


def coming_counts(workshop: "Workshop") -> ComingCounts:
    """How many come, as every member may know it."""
    coming = Registration.objects.filter(workshop=workshop, state=RegistrationState.COMING)
    by_country = Counter(
        "" if attribution == Attribution.NOBODY else country or ""
        for country, attribution in coming.order_by("pk").values_list(
            "person__country__code", "person__attribution"
        )
    )
    cells = {
        country: Cell(0, True) if 0 < count < FEWEST else Cell(count)
        for country, count in by_country.items()
    }
    order = [code for code in (*country_codes(), "") if code in cells]
    return ComingCounts(tuple((code, cells[code]) for code in order), sum_of(list(cells.values())))


def calls_of(user: Viewer) -> list[AgendaCall]:
    """The workshops of which the reader is to be told something, the soonest first."""
    rows = (
        agendas_that_wait_for(user)
        .annotate(version=Max("workshop__agendas__number"))
        .order_by("workshop__number")
        .values_list("workshop__number", "state", "version", "agenda_seen")
    )
    return [
        AgendaCall(
            number=number,
            is_unanswered=state == RegistrationState.EXPECTED,
            version=version if version and version > seen else 0,
        )
        for number, state, version, seen in rows
        if state == RegistrationState.EXPECTED or (version or 0) > seen
    ]


def agrees_here(person: "Person", workshop: "Workshop", kind: WorkshopConsentKind) -> bool:
    """The person agrees to this at this workshop, today."""
    return Registration.objects.filter(
        workshop=workshop, person=person, consents__kind=kind, consents__withdrawn_on=None
    ).exists()


def _readable(rows: QuerySet[Registration], user: Viewer) -> QuerySet[Registration]:
    organisations = Prefetch("person__organisation", queryset=organisations_listed_for(user))
    return (
        rows.select_related("workshop", "person__country", "person__user")
        .prefetch_related("consents", "days", "person__user__mandates", organisations)
        .order_by("pk")
    )


def _seen(rows: QuerySet[Registration], user: Viewer) -> set[int]:
    """Of these people, those whose card is open to the reader."""
    people = people_visible_to(user).filter(pk__in=rows.order_by().values("person"))
    return set(people.order_by("pk").values_list("pk", flat=True))


def _line(row: Registration, user: Viewer, seen: set[int]) -> RegistrationLine:
    person = row.person
    # Saying that one comes shows one's name to those who keep the list.
    is_coming = row.state == RegistrationState.COMING
    is_seen = person.pk in seen
    is_named = is_coming or (is_seen and sees_name(user, person))
    tells_country = is_named or (is_seen and person.attribution != Attribution.NOBODY)
    organisation = person.organisation if is_named else None
    discreet = person_byline(person, may_be_named=False).text if is_seen else ""
    name = person.display_name if is_named else discreet
    return RegistrationLine(
        code=person.code,
        receipt=row.code,
        name=in_plain_words(name or _("somebody of the network")),
        country=person.country.code if person.country and tells_country else "",
        organisation=Words(organisation.name, organisation.name_language) if organisation else None,
        state=RegistrationState(row.state),
        answered_on=row.answered_on,
        is_on_paper=row.answered_by_id is not None and row.answered_by_id != person.user_id,
        consents=tuple(
            _consent(kind, [c for c in row.consents.all() if c.kind == kind], person)
            for kind in WorkshopConsentKind
        ),
        days=tuple(attendance.day for attendance in row.days.all()),
        may_answer=may_answer(user, row),
        is_own=person.user_id is not None and person.user_id == user.pk,
    )


def _consent(
    kind: WorkshopConsentKind, rows: "Iterable[WorkshopConsent]", person: "Person"
) -> ConsentHere:
    rows = list(rows)
    given = next((row for row in rows if row.withdrawn_on is None), None)
    return ConsentHere(
        kind=kind,
        since=given.given_on if given else None,
        is_on_paper=given is not None and given.recorded_by_id != person.user_id,
        ended=tuple((row.given_on, row.withdrawn_on) for row in rows if row.withdrawn_on),
    )

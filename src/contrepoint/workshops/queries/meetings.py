"""Workshops and their sessions."""

import dataclasses
from collections.abc import Iterable
from datetime import date, time
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Count, Prefetch, Q

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language, TranslationStatus, Words, best_words, capitalised
from contrepoint.common.markings import Marking
from contrepoint.network.access import Viewer, people_visible_to
from contrepoint.workshops.access import (
    records_taken_up,
    sessions_visible_to,
    sessions_with_an_origin,
    workshops_visible_to,
)
from contrepoint.workshops.enums import SessionKind, WorkshopKind, WorkshopState
from contrepoint.workshops.models import Session, SessionSpeaker, Workshop

if TYPE_CHECKING:
    from contrepoint.network.models import Person


@dataclasses.dataclass(frozen=True, slots=True)
class WorkshopLine:
    """One workshop in a list, and at the head of its page.

    A live workshop was opened here; the others came with the programme's own record.
    """

    number: int
    kind: WorkshopKind
    state: WorkshopState
    series: Words
    builds_on: tuple[int, ...]
    starts_on: date | None
    ends_on: date | None
    session_count: int
    marking: Marking
    is_live: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Speaker:
    """An expert as he or she agreed to be named; empty name: unnamed."""

    code: str
    name: str
    present_functions: tuple[Words, ...]
    former_functions: tuple[Words, ...]

    @property
    def functions(self) -> tuple[Words, ...]:
        return self.present_functions + self.former_functions


@dataclasses.dataclass(frozen=True, slots=True)
class SessionCard:
    """One session with its speakers."""

    pk: int
    workshop_number: int
    position: int
    kind: SessionKind
    about_country: str
    title: Words
    speakers: tuple[Speaker, ...]
    marking: Marking
    key: UUID
    languages: tuple[Language, ...]
    day: date | None
    starts_at: time | None
    ends_at: time | None
    room: str

    @property
    def language_names(self) -> list[str]:
        """The languages in which it works, in the reader's own."""
        return [str(language.label) for language in self.languages]


def _workshops(user: Viewer, language: str, only: Q) -> list[WorkshopLine]:
    visible = sessions_visible_to(user).order_by().values("pk")
    rows = (
        workshops_visible_to(user)
        .filter(only)
        .select_related("series")
        .prefetch_related(
            "series__names",
            Prefetch("builds_on", queryset=workshops_visible_to(user).order_by("number")),
        )
        .annotate(sessions_seen=Count("sessions", filter=Q(sessions__in=visible)))
        .order_by("-number")
    )
    return [
        WorkshopLine(
            number=row.number,
            kind=WorkshopKind(row.kind),
            state=WorkshopState(row.state),
            series=best_words(row.series.names.all(), language),
            builds_on=tuple(earlier.number for earlier in row.builds_on.all()),
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            session_count=row.sessions_seen,
            marking=Marking(row.marking),
            is_live=row.author_id is not None,
        )
        for row in rows
    ]


def workshop_lines(user: Viewer, language: str) -> list[WorkshopLine]:
    """Workshops that the reader may see, newest first."""
    return _workshops(user, language, Q())


def workshop_line(workshop: Workshop, user: Viewer, language: str) -> WorkshopLine:
    """One workshop that the reader may see."""
    return _workshops(user, language, Q(pk=workshop.pk))[0]


def session_original(session: Session) -> Words | None:
    """The title as it was written, for who rewrites it; None where there is none."""
    title = session.titles.filter(status=TranslationStatus.ORIGINAL).first()
    return Words(title.text, title.language) if title else None


def earlier_workshops(user: Viewer, workshop: Workshop | None = None) -> list[int]:
    """Numbers of the workshops before this one (all, if it is yet to be opened), newest first."""
    rows = workshops_visible_to(user)
    if workshop is not None:
        rows = rows.filter(number__lt=workshop.number)
    return list(rows.order_by("-number").values_list("number", flat=True))


def series_name(workshop: Workshop, language: str) -> Words:
    """The name of the series that a workshop belongs to."""
    return best_words(workshop.series.names.all(), language)


def session_cards(workshop: Workshop, user: Viewer, language: str) -> list[SessionCard]:
    """Sessions of a workshop that the reader may see, in their order."""
    return _sessions(user, language, Q(workshop=workshop))


def session_card(session: Session, user: Viewer, language: str) -> SessionCard:
    """One session that the reader may see."""
    return _sessions(user, language, Q(pk=session.pk))[0]


def places_on_agendas(user: Viewer) -> dict[str, dict[int, int]]:
    """By the code of a record, the places of the sessions that it asked for, by workshop.

    A record that asked for the same as the one that a session names asked for it as well.
    """
    places: dict[str, dict[int, int]] = {}
    place_of = ("topic__workshop__number", "topic__session__position")
    together = records_taken_up(user).order_by(*place_of)
    for code, number, place in together.values_list("code", *place_of):
        places.setdefault(code, {})[number] = place
    rows = sessions_with_an_origin(user).order_by("workshop__number", "position")
    for code, number, place in rows.values_list("origin", "workshop__number", "position"):
        places.setdefault(code, {})[number] = place
    return places


def _sessions(user: Viewer, language: str, only: Q) -> list[SessionCard]:
    speakers = (
        SessionSpeaker.objects.filter(person__in=people_visible_to(user))
        .order_by("position")
        .select_related("person")
        .prefetch_related("person__functions")
    )
    rows = (
        sessions_visible_to(user)
        .filter(only)
        .select_related("workshop")
        .prefetch_related("titles", "languages", Prefetch("speakers", queryset=speakers))
        .order_by("position")
    )
    return [
        SessionCard(
            pk=row.pk,
            workshop_number=row.workshop.number,
            position=row.position,
            kind=SessionKind(row.kind),
            about_country=row.about_country,
            title=capitalised(best_words(row.titles.all(), language)),
            speakers=tuple(_speaker(s.person, language) for s in row.speakers.all()),
            marking=Marking(row.marking),
            key=row.uuid,
            languages=_in_order(spoken.language for spoken in row.languages.all()),
            day=row.day,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            room=row.room,
        )
        for row in rows
    ]


def _in_order(spoken: Iterable[str]) -> tuple[Language, ...]:
    held = set(spoken)
    return tuple(language for language in Language if language in held)


def _speaker(person: "Person", language: str) -> Speaker:
    """Name and functions only where the person agreed to be named."""
    if person.attribution != Attribution.NAMED:
        return Speaker(person.code, "", (), ())
    present: dict[int, list[object]] = {}
    former: dict[int, list[object]] = {}
    for row in person.functions.all():
        (former if row.is_former else present).setdefault(row.position, []).append(row)

    def words(rows: dict[int, list[object]]) -> tuple[Words, ...]:
        return tuple(best_words(rows[place], language) for place in sorted(rows))  # type: ignore[arg-type]

    return Speaker(person.code, person.display_name, words(present), words(former))

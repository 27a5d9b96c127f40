"""Loads a programme from data files: its workshops with their sessions, notes and commitments."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _

from contrepoint.common.attribution import Attribution
from contrepoint.common.datafile import Table, read_data_file, status_in_file
from contrepoint.common.markings import DEFAULT_MARKING, Marking
from contrepoint.network.queries import person_of_code
from contrepoint.network.services import load_directory, record
from contrepoint.workshops.enums import (
    CommitmentKind,
    CommitmentState,
    NoteKind,
    SessionKind,
    WorkshopKind,
    WorkshopState,
)
from contrepoint.workshops.models import (
    Commitment,
    CommitmentText,
    Note,
    NoteText,
    Series,
    SeriesText,
    Session,
    SessionSpeaker,
    SessionText,
    Workshop,
)

if TYPE_CHECKING:
    from contrepoint.network.models import Person


@transaction.atomic
def load_example(*, folder: Path, at: datetime) -> None:
    """network.toml and workshops.toml of `folder`; a damaged file changes nothing at all."""
    load_directory(data=read_data_file(folder / "network.toml"), at=at)
    load_workshops(data=read_data_file(folder / "workshops.toml"), at=at)


@transaction.atomic
def load_workshops(*, data: Table, at: datetime) -> None:
    """A series with its workshops. What is there already under the same code is kept.

    Refuses a damaged file as a whole (DamagedFileError).
    """
    table = data.table("series")
    series, created = Series.objects.get_or_create(
        code=table.text("code"), defaults=_base(table, at=at)
    )
    if created:
        for language, text in table.in_languages("name").items():
            SeriesText.objects.create(
                series=series, language=language, text=text, status=status_in_file(language)
            )
    for workshop in data.tables("workshops"):
        _load_workshop(workshop, series, at=at)
    record(actor=None, action="load", object_kind="series", object_code=series.code, at=at)


def _base(table: Table, *, at: datetime) -> dict[str, Any]:
    """What every contribution of a data file carries."""
    return {
        "marking": table.choice("marking", Marking, DEFAULT_MARKING),
        "attribution": Attribution.NOBODY,
        "country": table.text("country", ""),
        "written_at": at,
    }


def _load_workshop(table: Table, series: Series, *, at: datetime) -> None:
    number = table.number("number")
    if Workshop.objects.filter(number=number).exists():
        return
    workshop = Workshop.objects.create(
        series=series,
        number=number,
        kind=table.choice("kind", WorkshopKind, WorkshopKind.WORKSHOP),
        state=table.choice("state", WorkshopState),
        starts_on=table.day("starts_on"),
        ends_on=table.day("ends_on"),
        **_base(table, at=at),
    )
    for earlier in table.values.get("builds_on", []):
        found = Workshop.objects.filter(number=earlier).first()
        if found is None:
            raise table.damaged("builds_on", _("this workshop is not in the file before this one."))
        workshop.builds_on.add(found)
    for position, session in enumerate(table.tables("sessions"), start=1):
        _load_session(session, workshop, position, at=at)


def _load_session(table: Table, workshop: Workshop, position: int, *, at: datetime) -> None:
    kind = table.choice("kind", SessionKind)
    about = table.text("about_country", "")
    if kind == SessionKind.COUNTRY and not about:
        raise table.damaged("about_country", _("a country chapter needs its country."))
    session = Session.objects.create(
        workshop=workshop, position=position, kind=kind, about_country=about, **_base(table, at=at)
    )
    if "title" in table.values:
        for language, text in table.in_languages("title").items():
            SessionText.objects.create(
                session=session, language=language, text=text, status=status_in_file(language)
            )
    for place, code in enumerate(table.texts("speakers"), start=1):
        SessionSpeaker.objects.create(
            session=session, person=_person(table, "speakers", code), position=place
        )
    for place, line in enumerate(table.tables("record"), start=1):
        if "promise" in line.values:
            _load_commitment(line, session, place, at=at)
        else:
            _load_note(line, session, place, at=at)


def _person(table: Table, key: str, code: str) -> "Person":
    person = person_of_code(code)
    if person is None:
        raise table.damaged(key, _("there is no person %(code)s.") % {"code": code})
    return person


def _load_note(table: Table, session: Session, position: int, *, at: datetime) -> None:
    note = Note.objects.create(
        code=f"N{session.workshop.number}-{session.position}-{position}",
        session=session,
        position=position,
        kind=table.choice("kind", NoteKind),
        **_base(table, at=at),
    )
    for language, text in table.in_languages("text").items():
        NoteText.objects.create(
            note=note, language=language, text=text, status=status_in_file(language)
        )


def _load_commitment(table: Table, session: Session, position: int, *, at: datetime) -> None:
    commitment = Commitment.objects.create(
        code=f"E{session.workshop.number}-{session.position}-{position}",
        session=session,
        position=position,
        kind=table.choice("kind", CommitmentKind),
        state=table.choice("state", CommitmentState, CommitmentState.PROPOSED),
        due_on=table.day("due_on"),
        **_base(table, at=at),
    )
    for code in table.texts("owners"):
        commitment.owners.add(_person(table, "owners", code))
    for language, text in table.in_languages("promise").items():
        CommitmentText.objects.create(
            commitment=commitment, language=language, text=text, status=status_in_file(language)
        )

"""Where does the programme stand?  Its loop, station by station, from the records alone."""

import dataclasses

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from contrepoint.network.access import Viewer
from contrepoint.synthesis.queries.facts import Facts, WorkshopFact
from contrepoint.workshops.enums import NoteKind


@dataclasses.dataclass(frozen=True, slots=True)
class Station:
    """One station: what it is, how many things stand there, a line that says so.

    `url_name` and `url_args` lead to the room where they are found.
    """

    key: str
    label: str
    count: int
    line: str
    url_name: str
    url_args: tuple[int, ...] = ()


def cycle(user: Viewer, language: str, *, facts: Facts | None = None) -> list[Station]:
    """The stations of the programme's loop, in its order; [] before the first workshop.

    `facts` are those of the reader, where something else is drawn from them as well.
    """
    facts = facts or Facts(user)
    with translation.override(language):
        latest = facts.latest
        if latest is None:
            return []
        return [
            _workshop(latest),
            _answers(facts),
            _promises(facts),
            _duties(facts),
            _lessons(facts),
            _agenda(facts),
        ]


def _workshop(latest: WorkshopFact) -> Station:
    line = ngettext("%(n)d session on record", "%(n)d sessions on record", latest.session_count)
    return Station(
        key="workshop",
        label=_("Workshop %(number)d") % {"number": latest.number},
        count=latest.session_count,
        line=line % {"n": latest.session_count},
        url_name="meet:workshop",
        url_args=(latest.number,),
    )


def _answers(facts: Facts) -> Station:
    waiting = facts.answers.to_vet_count
    line = pgettext("answers", "all of them vetted")
    if waiting:
        line = ngettext("%(n)d still to be vetted", "%(n)d still to be vetted", waiting)
    if not facts.answers.count:
        line = pgettext("answers", "none yet")
    return Station(
        key="answers",
        label=pgettext("station of the cycle", "Answers"),
        count=facts.answers.count,
        line=line % {"n": waiting},
        url_name="answer:claims",
    )


def _promises(facts: Facts) -> Station:
    count = len(facts.promises)
    line = ngettext("%(n)d commitment to keep", "%(n)d commitments to keep", count)
    return Station(
        key="commitments",
        label=pgettext("station of the cycle", "Field"),
        count=count,
        line=line % {"n": count},
        url_name="act:commitments",
    )


def _duties(facts: Facts) -> Station:
    count = len(facts.duties)
    line = ngettext("%(n)d reporting duty open", "%(n)d reporting duties open", count)
    return Station(
        key="reports",
        label=pgettext("station of the cycle", "Progress reports"),
        count=count,
        line=line % {"n": count} if count else _("no reporting duty is open"),
        url_name="report:room",
    )


def _lessons(facts: Facts) -> Station:
    count = facts.note_count(NoteKind.LESSON) + facts.lesson_count
    line = ngettext("%(n)d lesson on record", "%(n)d lessons on record", count)
    return Station(
        key="lessons",
        label=pgettext("station of the cycle", "Lessons"),
        count=count,
        line=line % {"n": count} if count else pgettext("lessons", "none recorded yet"),
        url_name="report:lessons",
    )


def _agenda(facts: Facts) -> Station:
    count = facts.wish_count
    line = ngettext("%(n)d topic asked for", "%(n)d topics asked for", count)
    return Station(
        key="agenda",
        label=_("Workshop %(number)d") % {"number": facts.next_number},
        count=count,
        line=line % {"n": count} if count else _("no topic asked for yet"),
        url_name="meet:series",
    )

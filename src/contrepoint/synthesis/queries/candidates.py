"""What could the next workshop speak of?  Topics from every record, each with its reason."""

import dataclasses
import enum
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from contrepoint.common.days import day_in_words
from contrepoint.common.languages import Words, capitalised
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.queries import alliances_that_sleep, overdue_promises
from contrepoint.narratives.queries import unanswered_claims
from contrepoint.network.access import Viewer
from contrepoint.network.queries import country_name
from contrepoint.progress.enums import LessonState
from contrepoint.progress.queries import help_lines, lesson_lines
from contrepoint.workshops.enums import OPEN_COMMITMENT
from contrepoint.workshops.queries import (
    commitment_lines,
    places_on_agendas,
    wish_lines,
)

if TYPE_CHECKING:
    from contrepoint.workshops.models import Workshop


class CandidateKind(enum.Enum):
    """Where a topic comes from; the order is that of the list."""

    WISH = "wish"
    HELP = "help"
    LESSON = "lesson"
    COMMITMENT = "commitment"
    PROMISE = "promise"
    ALLIANCE = "alliance"
    CLAIM = "claim"

    @property
    def label(self) -> str:
        """What sort of record asks for it."""
        return str(_LABELS[self])


_LABELS = {
    CandidateKind.WISH: gettext_lazy("asked for"),
    CandidateKind.HELP: gettext_lazy("help wanted"),
    CandidateKind.LESSON: gettext_lazy("lesson to share"),
    CandidateKind.COMMITMENT: gettext_lazy("commitment past its day"),
    CandidateKind.PROMISE: gettext_lazy("promise past its day"),
    CandidateKind.ALLIANCE: gettext_lazy("sleeping alliance"),
    CandidateKind.CLAIM: gettext_lazy("claim without a reply"),
}


@dataclasses.dataclass(frozen=True, slots=True)
class AgendaCandidate:
    """One topic that a record asks for. `code` is the record's, `why` the reason in a sentence.

    `url_name` and `url_args` lead to the record; `session` is its place on the agenda of the
    workshop at hand, 0 while it has none.
    """

    kind: CandidateKind
    code: str
    words: Words
    why: str
    marking: Marking
    url_name: str
    url_args: tuple[int | str, ...]
    anchor: str = ""
    session: int = 0

    @property
    def may_be_planned(self) -> bool:
        """The whole network may read it: a session repeats its words to everybody."""
        return self.marking.rank >= Marking.NETWORK.rank


@dataclasses.dataclass(frozen=True, slots=True)
class Agenda:
    """A workshop, and the topics that the records ask it to take up."""

    workshop: "Workshop"
    topics: tuple[AgendaCandidate, ...]

    def topic_of(self, code: str) -> AgendaCandidate | None:
        """The topic that the record of this code asks for; None where there is none."""
        return next((topic for topic in self.topics if topic.code == code), None)


def agenda_of(workshop: "Workshop", user: Viewer, language: str, *, today: date) -> Agenda:
    """Topics for `workshop` from the records that `user` may see, kind by kind, oldest first.

    Wishes that no other agenda took up, open requests for help, lessons that nobody has adopted
    yet, open commitments and promises past their day, sleeping alliances, claims without a reply.
    """
    with translation.override(language):
        places = places_on_agendas(user)
        topics = tuple(
            dataclasses.replace(
                found,
                words=capitalised(found.words),
                session=places.get(found.code, {}).get(workshop.number, 0),
            )
            for source in (_wishes, _help, _lessons, _commitments, _promises, _alliances, _claims)
            for found in source(workshop, user, language, today)
            if not _is_settled_elsewhere(found, places, workshop.number)
        )
        return Agenda(workshop, topics)


def _is_settled_elsewhere(
    topic: AgendaCandidate, places: dict[str, dict[int, int]], number: int
) -> bool:
    """A wish is granted once; what is still open asks again."""
    taken_up = places.get(topic.code, {})
    return topic.kind == CandidateKind.WISH and bool(taken_up) and number not in taken_up


def _wishes(
    workshop: "Workshop", user: Viewer, language: str, today: date
) -> Iterator[AgendaCandidate]:
    for wish in wish_lines(user, language, up_to=workshop.number):
        yield AgendaCandidate(
            kind=CandidateKind.WISH,
            code=wish.code,
            marking=wish.reach_marking,
            words=wish.words,
            why=_("Asked for in workshop %(number)d.") % {"number": wish.workshop_number},
            url_name="meet:session",
            url_args=(wish.workshop_number, wish.session_position),
            anchor=wish.code,
        )


def _help(
    workshop: "Workshop", user: Viewer, language: str, today: date
) -> Iterator[AgendaCandidate]:
    for line in help_lines(user, language, open_only=True):
        text = ngettext(
            "%(country)s asks for help; %(n)d answer so far.",
            "%(country)s asks for help; %(n)d answers so far.",
            line.answer_count,
        )
        country = country_name(line.country, language) if line.country else _("A member")
        yield AgendaCandidate(
            kind=CandidateKind.HELP,
            code=line.code,
            marking=line.reach_marking,
            words=line.title,
            why=text % {"country": country, "n": line.answer_count},
            url_name="ally:help",
            url_args=(line.code,),
        )


def _lessons(
    workshop: "Workshop", user: Viewer, language: str, today: date
) -> Iterator[AgendaCandidate]:
    waiting = (LessonState.OBSERVED, LessonState.LESSON)
    for line in lesson_lines(user, language, states=waiting):
        yield AgendaCandidate(
            kind=CandidateKind.LESSON,
            code=line.code,
            marking=line.reach_marking,
            words=line.observation,
            why=_("Learned in the field; nothing has changed elsewhere yet."),
            url_name="report:lesson",
            url_args=(line.code,),
        )


def _commitments(
    workshop: "Workshop", user: Viewer, language: str, today: date
) -> Iterator[AgendaCandidate]:
    late = commitment_lines(user, language, state__in=OPEN_COMMITMENT, due_on__lt=today)
    for line in late:
        if line.due_on is None:
            continue
        day = day_in_words(line.due_on, language)
        yield AgendaCandidate(
            kind=CandidateKind.COMMITMENT,
            code=line.code,
            marking=line.reach_marking,
            words=line.words,
            why=_("Promised in workshop %(number)d for %(day)s, and not kept yet.")
            % {"number": line.workshop_number, "day": day},
            url_name="act:commitment",
            url_args=(line.code,),
        )


def _promises(
    workshop: "Workshop", user: Viewer, language: str, today: date
) -> Iterator[AgendaCandidate]:
    for line in overdue_promises(user, language, today=today):
        yield AgendaCandidate(
            kind=CandidateKind.PROMISE,
            code=line.code,
            marking=line.reach_marking,
            words=line.words,
            why=_("Promised in an alliance for %(day)s, and not kept yet.")
            % {"day": day_in_words(line.due_on, language)},
            url_name="ally:alliance",
            url_args=(line.alliance,),
            anchor=line.code,
        )


def _alliances(
    workshop: "Workshop", user: Viewer, language: str, today: date
) -> Iterator[AgendaCandidate]:
    for line in alliances_that_sleep(user, language, today=today):
        yield AgendaCandidate(
            kind=CandidateKind.ALLIANCE,
            code=line.code,
            marking=line.marking,
            words=line.title,
            why=_("This alliance sleeps: %(why)s.") % {"why": line.why},
            url_name="ally:alliance",
            url_args=(line.code,),
        )


def _claims(
    workshop: "Workshop", user: Viewer, language: str, today: date
) -> Iterator[AgendaCandidate]:
    for claim in unanswered_claims(user, language):
        text = ngettext(
            "No reply to it is open to you; it was met %(n)d time.",
            "No reply to it is open to you; it was met %(n)d times.",
            claim.met,
        )
        if not claim.met:
            text = _("No reply to it is open to you.")
        yield AgendaCandidate(
            kind=CandidateKind.CLAIM,
            code=claim.code,
            marking=claim.marking,
            words=claim.statement,
            why=text % {"n": claim.met},
            url_name="answer:claim",
            url_args=(claim.code,),
        )

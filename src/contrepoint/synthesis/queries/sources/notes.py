"""Topics that were asked for, and what the last sessions left open."""

from collections.abc import Iterator
from typing import Final

from django.db.models import Q
from django.utils.translation import gettext as _

from contrepoint.agenda import Ask, Part
from contrepoint.agenda.strengths import DISAGREEMENT, MENTION, QUESTION, WISH
from contrepoint.common.languages import best_words
from contrepoint.common.marks import LOST_PASSAGE
from contrepoint.synthesis.queries.sources.found import (
    Asking,
    CandidateKind,
    Found,
    country_told,
    sayings_of,
)
from contrepoint.workshops.access import notes_visible_to
from contrepoint.workshops.enums import NoteKind

# What a line of a record is to an agenda; any other line speaks for a topic and makes none.
_KINDS: Final = {
    NoteKind.AGENDA_WISH: (CandidateKind.WISH, Part.WISHED, WISH),
    NoteKind.QUESTION: (CandidateKind.QUESTION, Part.RAISED, QUESTION),
    NoteKind.DISAGREEMENT: (CandidateKind.DISAGREEMENT, Part.DISPUTED, DISAGREEMENT),
}
_SPOKEN_OF: Final = (CandidateKind.MENTION, Part.RAISED, MENTION)


def kind_of_note(kind: NoteKind) -> CandidateKind:
    """What sort of source a line of a record is."""
    return _KINDS.get(kind, _SPOKEN_OF)[0]


def wishes_and_comments(asking: Asking) -> Iterator[Found]:
    """Wishes of all workshops up to this one; of those that it builds on, every line."""
    number = asking.workshop.number
    lately = Q(session__workshop__number__in=[*asking.workshop.builds_on, number])
    wished = Q(kind=NoteKind.AGENDA_WISH, session__workshop__number__lte=number)
    rows = (
        notes_visible_to(asking.user)
        .filter(lately | wished)
        .select_related("session__workshop__series", "author__person")
        .prefetch_related("texts")
        .order_by("session__workshop__number", "session__position", "position")
    )
    for row in rows:
        texts = [text for text in row.texts.all() if text.text.strip() != LOST_PASSAGE]
        if not texts:
            continue
        kind, part, strength = _KINDS.get(NoteKind(row.kind), _SPOKEN_OF)
        session = row.session
        since = row.written_at.date()
        days = asking.days_since(since)
        yield Found(
            kind=kind,
            code=row.code,
            words=best_words(texts, asking.language),
            why=_why(kind) % {"number": session.workshop.number},
            marking=session.reach(row.marking),
            url_name="meet:session",
            url_args=(session.workshop.number, session.position),
            anchor=row.code,
            asks=(Ask(part, row.code, strength, days, country_told(row)),),
            sayings=sayings_of(row.code, list(texts)),
            since=since,
            workshop_number=session.workshop.number,
            is_settled_once=True,
            is_follower=kind is CandidateKind.MENTION,
        )


def _why(kind: CandidateKind) -> str:
    match kind:
        case CandidateKind.WISH:
            return _("Asked for in workshop %(number)d.")
        case CandidateKind.QUESTION:
            return _("A question that workshop %(number)d left open.")
        case CandidateKind.DISAGREEMENT:
            return _("Workshop %(number)d did not agree on it.")
        case _:
            return _("Spoken of in workshop %(number)d.")

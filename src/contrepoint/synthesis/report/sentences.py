"""How does each kind of record read in a report?"""

from collections.abc import Hashable, Sequence
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from contrepoint.common.days import day_in_words
from contrepoint.common.languages import Words
from contrepoint.synthesis.report.document import Sentence, Source, SourceKind
from contrepoint.synthesis.report.wording import (
    as_item,
    as_sentence,
    assembled,
    begins_lost,
    ended,
    is_infinitive,
    listed_clauses,
    slot,
)
from contrepoint.workshops.enums import CommitmentKind, CommitmentState, NoteKind
from contrepoint.workshops.queries import CommitmentLine, NoteLine, RecordLine


class Teller:
    """Tells the records of one document; remembers what it has introduced already.

    Neighbours that belong together (wishes, commitments, reporting duties) make one sentence.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._introduced: set[Hashable] = set()

    def sentences(self, lines: Sequence[RecordLine], session: Words) -> list[Sentence]:
        """The sentences of one session, in the order of its record."""
        told = []
        for gathered, group in groupby(enumerate(lines), key=lambda pair: _together(*pair)):
            members = [line for _place, line in group]
            sources = tuple(_source(member, session) for member in members)
            told.append(Sentence(self._parts(gathered, members), sources))
        return told

    def _parts(self, gathered: Hashable, members: Sequence[RecordLine]) -> tuple[Words, ...]:
        again = gathered in self._introduced
        self._introduced.add(gathered)
        first = members[0]
        if isinstance(first, NoteLine):
            if first.kind == NoteKind.AGENDA_WISH:
                topics = [member.words for member in members]
                return self._wishes(topics, is_live=first.is_live, again=again)
            return self._note(first)
        promises = [member for member in members if isinstance(member, CommitmentLine)]
        return self._promises(promises, again=again)

    def _note(self, note: NoteLine) -> tuple[Words, ...]:
        """The programme's record stands as it is; what one person typed is told as theirs."""
        text = as_sentence(note.words)
        if begins_lost(text.text):
            return (text,)
        frame = {
            NoteKind.DISAGREEMENT: _("A disagreement remains: %(what)s"),
            NoteKind.QUESTION: _("A question was asked: %(what)s"),
            NoteKind.LESSON: _("A lesson was learned: %(what)s"),
        }.get(note.kind) or (_live_frame(note) if note.is_live else "")
        if not frame:
            return (text,)
        who = note.byline.text or _("one of the participants")
        return assembled(frame % {"what": slot(0), "who": who}, [text], self._language)

    def _wishes(self, wishes: Sequence[Words], *, is_live: bool, again: bool) -> tuple[Words, ...]:
        items = [as_item(wish) for wish in wishes]
        topics = listed_clauses([slot(place) for place in range(len(items))], self._language)
        frame = _(
            "From the subjects raised and the comments made by the participants, the "
            "workshops to come will have sessions on %(topics)s."
        )
        if is_live or again:
            frame = _("Sessions were also asked for on %(topics)s.")
        return assembled(frame % {"topics": topics}, items, self._language)

    def _promises(self, promises: Sequence[CommitmentLine], *, again: bool) -> tuple[Words, ...]:
        items = [as_item(promise.words) for promise in promises]
        texts = [slot(place) for place in range(len(items))]
        is_undertaken = promises[0].state != CommitmentState.PROPOSED
        as_verbs = is_undertaken and all(self._is_verb(item) for item in items)
        if as_verbs:
            item = pgettext("a promise in a list", "to %(promise)s")
            texts = [item % {"promise": text} for text in texts]
        texts = [
            self._with_day(text, promise) for text, promise in zip(texts, promises, strict=True)
        ]
        values = {"promises": listed_clauses(texts, self._language)}
        frame = _promise_frame(promises[0], again=again, as_verbs=as_verbs)
        return assembled(ended(frame % values), items, self._language)

    def _is_verb(self, item: Words) -> bool:
        if item.language != self._language:
            return False
        return is_infinitive(item) if self._language == "fr" else not item.text[:1].isupper()

    def _with_day(self, text: str, promise: CommitmentLine) -> str:
        if promise.due_on is None:
            return text
        day = day_in_words(promise.due_on, self._language)
        return _("%(promise)s (by %(day)s)") % {"promise": text, "day": day}


def _together(place: int, line: RecordLine) -> Hashable:
    """Neighbours with an equal key make one sentence; a line that stands alone has its own."""
    if isinstance(line, CommitmentLine):
        return (
            "promise",
            line.kind == CommitmentKind.REPORTING,
            line.state == CommitmentState.PROPOSED,
            line.is_everybodys,
        )
    if line.kind == NoteKind.AGENDA_WISH:
        return ("wish", line.is_live)
    return ("alone", line.session_id, place)


def _live_frame(note: NoteLine) -> str:
    """How a line that one person typed is told: never in the workshop's own voice."""
    return {
        NoteKind.COMMITMENT: _("A promise was heard: %(what)s"),
        NoteKind.DECISION: _("It was asked to decide: %(what)s"),
        NoteKind.CLAIM_RAISED: _("A claim was raised: %(what)s"),
        NoteKind.AGREEMENT: _("Noted as agreed, by %(who)s: %(what)s"),
    }.get(note.kind, _("Noted by %(who)s: %(what)s"))


def _promise_frame(promise: CommitmentLine, *, again: bool, as_verbs: bool) -> str:
    """The frame of a sentence of promises that are all like this one."""
    if promise.state == CommitmentState.PROPOSED:
        return _("Proposed, and not confirmed yet by those who would do it: %(promises)s.")
    if promise.kind == CommitmentKind.REPORTING:
        if as_verbs:
            return _("As their reporting duty, the participants undertook %(promises)s.")
        return _("The participants have a reporting duty: %(promises)s.")
    if not promise.is_everybodys:
        if as_verbs:
            return _("Some participants undertook %(promises)s.")
        return _("Some participants made these commitments: %(promises)s.")
    if as_verbs and again:
        return _("The participants also undertook %(promises)s.")
    if as_verbs:
        return _("The participants undertook %(promises)s.")
    if again:
        return _("The participants also made these commitments: %(promises)s.")
    return _("The participants made these commitments: %(promises)s.")


def _source(line: RecordLine, session: Words) -> Source:
    is_note = isinstance(line, NoteLine)
    return Source(
        kind=SourceKind.NOTE if is_note else SourceKind.COMMITMENT,
        code=line.code,
        workshop_number=line.workshop_number,
        session_position=line.session_position,
        label=str(line.kind.label),
        session=session,
        status=line.words.status,
    )

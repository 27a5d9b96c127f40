"""What happened to a commitment, step by step, and what was agreed before."""

import dataclasses
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Prefetch
from django.utils import timezone

from contrepoint.common.languages import Words, best_words
from contrepoint.network.access import Viewer, may_coordinate
from contrepoint.network.queries import people_as_seen_by, signature_of
from contrepoint.workshops.access import (
    owners_on_paper,
    owners_to_speak_for,
    workshops_visible_to,
)
from contrepoint.workshops.enums import CommitmentPart, CommitmentState, CommitmentStep
from contrepoint.workshops.models import Commitment, CommitmentDeed
from contrepoint.workshops.queries.terms import originals_of, words_digest

if TYPE_CHECKING:
    from contrepoint.network.models import Person

SHOWN_OF_DIGEST = 12


def short(digest: str) -> str:
    """The beginning of a digest, in groups that can be read aloud and compared."""
    shown = digest[:SHOWN_OF_DIGEST]
    return " ".join(shown[at : at + 4] for at in range(0, len(shown), 4))


@dataclasses.dataclass(frozen=True, slots=True)
class DeedLine:
    """One step. `whose` is what the person whose word it is agreed to be called.

    `before` are the words of before, where it was agreed anew, and `due_on` their day.
    """

    step: CommitmentStep
    on: date
    version: int
    whose: str
    is_somebodys: bool
    signed_on: date | None
    receipt: str
    reason: Words
    before: tuple[tuple[CommitmentPart, Words], ...]
    due_on: date | None
    carried_to: int | None


@dataclasses.dataclass(frozen=True, slots=True)
class WordToGive:
    """What a person who would do it reads before giving a word.

    `terms` are the very words, part by part, in the language in which they were written.
    `digest` stands for them; `given_on` is the day on which this reader gave a word to them,
    and `receipt` what to compare. `on_paper` are the owners whose paper the reader may record.
    """

    terms: tuple[tuple[CommitmentPart, Words], ...]
    digest: str
    version: int
    given_on: date | None
    receipt: str
    may_give: bool
    on_paper: tuple[tuple[str, str], ...]

    @property
    def promise(self) -> Words:
        """What is promised."""
        return dict(self.terms)[CommitmentPart.PROMISE]

    @property
    def rest(self) -> tuple[tuple[CommitmentPart, Words], ...]:
        """The other parts."""
        return tuple(pair for pair in self.terms if pair[0] != CommitmentPart.PROMISE)


def deed_lines(commitment: Commitment, user: Viewer, language: str) -> list[DeedLine]:
    """The steps of a commitment that the reader may see, the first one first."""
    people = people_as_seen_by(user)
    seen = workshops_visible_to(user)
    rows = (
        CommitmentDeed.objects.filter(commitment=commitment)
        .prefetch_related(
            "texts", Prefetch("person", queryset=people), Prefetch("carried_to", queryset=seen)
        )
        .order_by("pk")
    )
    return [_line(row, language) for row in rows]


def _line(row: CommitmentDeed, language: str) -> DeedLine:
    texts = list(row.texts.all())
    parts = {part: [t for t in texts if t.part == part] for part in CommitmentPart}
    person: Person | None = row.person
    return DeedLine(
        step=CommitmentStep(row.step),
        on=timezone.localdate(row.at),
        version=row.version,
        whose=signature_of(person) if person else "",
        is_somebodys=row.person_id is not None,
        signed_on=row.signed_on,
        receipt=short(row.digest),
        reason=best_words(parts[CommitmentPart.REASON], language),
        before=tuple(
            (part, best_words(rows, language))
            for part, rows in parts.items()
            if rows and part != CommitmentPart.REASON
        ),
        due_on=row.due_on,
        carried_to=row.carried_to.number if row.carried_to else None,
    )


def word_to_give(commitment: Commitment, user: Viewer) -> WordToGive:
    """The exact words of a commitment, for who gives a word to them or gave one."""
    said = originals_of(commitment)
    own = CommitmentDeed.objects.filter(
        commitment=commitment,
        step=CommitmentStep.CONFIRM,
        version=commitment.version,
        person__user=user.pk,
    ).last()
    is_open = commitment.state == CommitmentState.PROPOSED
    waiting = owners_to_speak_for(user, commitment).filter(user=user.pk)
    waiting = waiting.exclude(pk__in=commitment.given_by.values("pk"))
    is_everybodys = not commitment.owners.exists()
    papers = owners_on_paper(user, commitment).values("pk")
    people = people_as_seen_by(user).filter(pk__in=papers).order_by("pk")
    return WordToGive(
        terms=tuple((part, Words(row.text, row.language)) for part, row in said.items()),
        digest=words_digest(commitment),
        version=commitment.version,
        given_on=timezone.localdate(own.at) if own else None,
        receipt=short(own.digest) if own else "",
        may_give=is_open and (waiting.exists() or (is_everybodys and may_coordinate(user))),
        on_paper=tuple((str(p.uuid), signature_of(p) or p.code) for p in people),
    )

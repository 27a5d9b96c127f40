"""The vetting of one reply: its gates, what was said of each version, what the reader may do."""

import dataclasses
import re
from collections.abc import Iterable
from datetime import date

from django.utils.timezone import localdate

from contrepoint.common.languages import Words, best_words
from contrepoint.narratives.access import (
    claims_visible_to,
    may_rewrite,
    may_submit,
    may_withdraw,
)
from contrepoint.narratives.enums import (
    MAY_BE_HANDED_IN,
    MAY_BE_REWRITTEN,
    Gate,
    Register,
    Verdict,
)
from contrepoint.narratives.models import AnswerText, CounterArgument, Review
from contrepoint.narratives.queries.avoided import AvoidedWord, avoided_words, texts_said
from contrepoint.narratives.queries.changes import VersionChange, changes_since_last_version
from contrepoint.narratives.queries.names import AnswerName
from contrepoint.narratives.queries.stamps import GateLine, Stamp, Vetting, vettings_of
from contrepoint.narratives.queries.withdrawals import WithdrawalLine, withdrawals_of
from contrepoint.network.access import Viewer, the_one
from contrepoint.network.enums import Role

_SENTENCES = re.compile(r"(?<=[.!?؟…])\s+|\n+")


@dataclasses.dataclass(frozen=True, slots=True)
class ReviewLine:
    """What was said of a version at one gate, and in which role; never by whom."""

    gate: Gate
    verdict: Verdict
    version: int
    remark: Words
    passage: Words
    register: Register | None
    may_be_printed: bool
    role: Role | None
    reviewed_on: date

    @property
    def is_dissent(self) -> bool:
        return self.verdict == Verdict.DISSENT


@dataclasses.dataclass(frozen=True, slots=True)
class TextPart:
    """One register as it is read, with the remarks that quote a passage that still stands."""

    register: Register
    words: Words
    remarks: tuple[ReviewLine, ...]

    @property
    def sentences(self) -> list[str]:
        """The passages that a remark can quote."""
        return [each for each in _SENTENCES.split(self.words.text) if each.strip()]


@dataclasses.dataclass(frozen=True, slots=True)
class VettingCard:
    """One reply before its reviewers."""

    name: AnswerName
    stamp: Stamp
    gates: tuple[GateLine, ...]
    texts: tuple[TextPart, ...]
    withdrawals: tuple[WithdrawalLine, ...]
    changes: VersionChange | None
    avoided: tuple[AvoidedWord, ...]
    reviews: tuple[ReviewLine, ...]
    gates_of_reader: tuple[Gate, ...]
    may_submit: bool
    may_rewrite: bool
    may_withdraw: bool

    @property
    def waits_for_reader(self) -> bool:
        """The reader wrote or used what was withdrawn, and has not said that they know it."""
        return any(line.waits_for_reader for line in self.withdrawals)


def vetting_card(answer: CounterArgument, user: Viewer, language: str) -> VettingCard:
    """The vetting of a reply that the reader may see."""
    vetting = vettings_of([answer])[answer.pk]
    is_own = answer.author_id is not None and answer.author_id == user.pk
    texts = list(answer.texts.all())
    reviews = list(Review.objects.filter(answer=answer).order_by("-version", "reviewed_at", "pk"))
    lines = tuple(_line(row) for row in reviews)
    return VettingCard(
        name=_name(answer, vetting, user, language),
        stamp=vetting.stamp,
        gates=vetting.gates,
        texts=_texts(texts, lines, language),
        withdrawals=withdrawals_of(answer, user, language),
        changes=changes_since_last_version(answer, texts),
        avoided=tuple(avoided_words(texts_said(texts), user, language)),
        reviews=lines,
        gates_of_reader=vetting.open_to(user, is_own=is_own),
        may_submit=may_submit(user, answer)
        and (answer.state in MAY_BE_HANDED_IN or vetting.stamp.is_due),
        may_rewrite=may_rewrite(user, answer) and answer.state in MAY_BE_REWRITTEN,
        may_withdraw=may_withdraw(user, answer),
    )


def remarks_on(answer: CounterArgument) -> tuple[ReviewLine, ...]:
    """What was asked for, or held against it, the last time that somebody spoke of it."""
    rows = Review.objects.filter(answer=answer).exclude(remark="").order_by("version", "pk")
    lines = [_line(row) for row in rows]
    return tuple(line for line in lines if line.version == lines[-1].version)


def _name(answer: CounterArgument, vetting: Vetting, user: Viewer, language: str) -> AnswerName:
    claims = claims_visible_to(user).filter(answers=answer).order_by("code")
    claim = the_one(claims.prefetch_related("statements"))
    words = best_words(claim.statements.all(), language)
    return AnswerName(answer.code, claim.code, words, vetting.stamp)


def _texts(
    rows: Iterable[AnswerText], reviews: Iterable[ReviewLine], language: str
) -> tuple[TextPart, ...]:
    parts: list[TextPart] = []
    for register in Register:
        words = best_words([row for row in rows if row.register == register], language)
        remarks = tuple(
            line
            for line in reviews
            if line.register == register
            and line.passage.language == words.language
            and line.passage.text in words.text
        )
        parts.append(TextPart(register, words, remarks))
    return tuple(part for part in parts if part.words.text)


def _line(row: Review) -> ReviewLine:
    return ReviewLine(
        gate=Gate(row.gate),
        verdict=Verdict(row.verdict),
        version=row.version,
        remark=Words(row.remark, row.language),
        passage=Words(row.passage, row.passage_language or row.language),
        register=Register(row.passage_register) if row.passage_register else None,
        may_be_printed=row.may_be_printed,
        role=Role(row.role) if row.role else None,
        reviewed_on=localdate(row.reviewed_at),
    )

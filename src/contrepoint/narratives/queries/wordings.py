"""By which sentences is a claim recognised, and which does the field propose?"""

import dataclasses
from collections.abc import Iterable

from django.db.models import Case, QuerySet, When

from contrepoint.common.languages import Words, best_words
from contrepoint.narratives.access import field_wordings_visible_to, may_keep_register
from contrepoint.narratives.enums import FieldVerdict, ProposalState, WordingOrigin
from contrepoint.narratives.models import Claim, FieldWording
from contrepoint.network.access import Viewer


@dataclasses.dataclass(frozen=True, slots=True)
class WordingLine:
    """A sentence by which a claim is recognised."""

    number: int
    words: Words
    origin: WordingOrigin


@dataclasses.dataclass(frozen=True, slots=True)
class FieldWordingLine:
    """A sentence from the field, of which the reader may decide or not."""

    number: int
    claim_code: str
    statement: Words
    verdict: FieldVerdict
    state: ProposalState
    words: Words
    may_judge: bool

    @property
    def is_taken(self) -> bool:
        return self.state == ProposalState.TAKEN


def wording_lines(claim: Claim) -> list[WordingLine]:
    """The wordings of a claim, language by language, oldest first."""
    rows = claim.wordings.order_by("language", "pk")
    return [
        WordingLine(row.pk, Words(row.text, row.language), WordingOrigin(row.origin))
        for row in rows
    ]


def field_wordings_of(claim: Claim, user: Viewer, language: str) -> list[FieldWordingLine]:
    """The sentences from the field about one claim, those that wait first."""
    return field_wording_lines(
        _waiting_first(field_wordings_visible_to(user).filter(claim=claim)), user, language
    )


def field_wordings_to_judge(user: Viewer) -> QuerySet[FieldWording]:
    """Sentences that wait for somebody like `user`: of others, oldest first."""
    rows = field_wordings_visible_to(user).filter(state=ProposalState.WAITING)
    mine = rows.exclude(author=user.pk) if may_keep_register(user) else rows.none()
    return mine.order_by("pk")


def field_wording_lines(
    rows: QuerySet[FieldWording], user: Viewer, language: str
) -> list[FieldWordingLine]:
    """The sentences of a queryset as lines, in its order."""
    found: Iterable[FieldWording] = rows.select_related("claim").prefetch_related(
        "claim__statements"
    )
    keeps = may_keep_register(user)
    return [
        FieldWordingLine(
            number=row.pk,
            claim_code=row.claim.code,
            statement=best_words(row.claim.statements.all(), language),
            verdict=FieldVerdict(row.verdict),
            state=ProposalState(row.state),
            words=Words(row.text, row.language),
            may_judge=keeps and row.author_id != user.pk,
        )
        for row in found
    ]


def _waiting_first(rows: QuerySet[FieldWording]) -> QuerySet[FieldWording]:
    return rows.order_by(Case(When(state=ProposalState.WAITING, then=0), default=1), "pk")

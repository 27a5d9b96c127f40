"""References as their pages show them, and the answers that are to be looked at again."""

import dataclasses
from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Prefetch, Q, QuerySet
from django.utils.timezone import localdate

from contrepoint.common.languages import HasWords, Language, Words, best_words
from contrepoint.narratives.access import answers_visible_to
from contrepoint.narratives.enums import AnswerState, FlagDecision, ReferenceKind
from contrepoint.narratives.models import Reference, ReferenceFlag, ReferenceText
from contrepoint.narratives.queries.names import AnswerName, answer_names
from contrepoint.narratives.reference_access import (
    flags_to_decide,
    flags_visible_to,
    may_rewrite_reference,
    may_verify,
    references_visible_to,
)
from contrepoint.network.access import Viewer
from contrepoint.network.enums import Role


@dataclasses.dataclass(frozen=True, slots=True)
class ReferenceRow:
    """One reference in a list; `cited` counts the answers in use that the reader may see."""

    code: str
    kind: ReferenceKind
    citation: Words
    is_verified: bool
    cited: int


@dataclasses.dataclass(frozen=True, slots=True)
class InLanguage:
    """What a reference says in one language."""

    language: Language
    citation: Words
    gist: Words


@dataclasses.dataclass(frozen=True, slots=True)
class FlagLine:
    """One change of a reference under one answer, open or decided."""

    reference: str
    citation: Words
    answer: AnswerName
    changed_on: date
    decision: FlagDecision | None
    decided_as: str
    decided_on: date | None
    remark: Words
    may_decide: bool


@dataclasses.dataclass(frozen=True, slots=True)
class ReferenceCard:
    """One reference with everything that its page shows."""

    code: str
    kind: ReferenceKind
    locator: str
    citation: Words
    languages: tuple[InLanguage, ...]
    read_in: str
    read_on: date | None
    grading: str
    graded_by: str
    verified_as: str
    verified_on: date | None
    changed_on: date | None
    cited_by: tuple[AnswerName, ...]
    flags: tuple[FlagLine, ...]
    may_rewrite: bool
    may_verify: bool


@dataclasses.dataclass(frozen=True, slots=True)
class CitedReference:
    """A reference on which something stands, with its stamp: by which role verified, and when."""

    code: str
    kind: ReferenceKind
    citation: Words
    gist: Words
    verified_as: str
    verified_on: date | None


def cited_references(rows: Iterable[Reference], language: str) -> tuple[CitedReference, ...]:
    """These references, in their order; fetch `texts` beside them."""
    return tuple(
        CitedReference(
            code=row.code,
            kind=ReferenceKind(row.kind),
            citation=best_words(row.texts.all(), language),
            gist=best_gist(row.texts.all(), language),
            verified_as=_role(row.verified_as),
            verified_on=row.verified_at.date() if row.verified_at else None,
        )
        for row in rows
    )


def references_found(user: Viewer, kind: ReferenceKind | None = None) -> QuerySet[Reference]:
    """The references that `user` may read, all or of one kind, by code."""
    rows = references_visible_to(user).order_by("code")
    return rows.filter(kind=kind) if kind else rows


def reference_rows(rows: QuerySet[Reference], user: Viewer, language: str) -> list[ReferenceRow]:
    """These references as lines of a list, in their order."""
    seen = answers_visible_to(user).exclude(state=AnswerState.RETIRED).order_by()
    cited = Count("answers", filter=Q(answers__in=seen.values("pk")), distinct=True)
    return [
        ReferenceRow(
            code=row.code,
            kind=ReferenceKind(row.kind),
            citation=best_words(row.texts.all(), language),
            is_verified=row.verified_at is not None,
            cited=row.cited,
        )
        for row in rows.annotate(cited=cited).prefetch_related("texts")
    ]


def reference_card(reference: Reference, user: Viewer, language: str) -> ReferenceCard:
    """The page of one reference that `user` may read."""
    texts = list(reference.texts.all())
    citing = answers_visible_to(user).filter(references=reference)
    citing = citing.exclude(state=AnswerState.RETIRED).order_by()
    flags = flags_visible_to(user).filter(reference=reference)
    return ReferenceCard(
        code=reference.code,
        kind=ReferenceKind(reference.kind),
        locator=reference.locator,
        citation=best_words(texts, language),
        languages=tuple(_in_language(row) for row in _in_order(texts)),
        read_in=reference.read_in,
        read_on=reference.read_on,
        grading=reference.grading,
        graded_by=reference.graded_by,
        verified_as=_role(reference.verified_as),
        verified_on=localdate(reference.verified_at) if reference.verified_at else None,
        changed_on=localdate(reference.changed_at) if reference.changed_at else None,
        cited_by=tuple(answer_names(user, language, among=citing).values()),
        flags=tuple(flag_lines(flags, user, language)),
        may_rewrite=may_rewrite_reference(user, reference),
        may_verify=may_verify(user, reference) and reference.verified_at is None,
    )


def reference_as_written(reference: Reference, language: Language) -> dict[str, object]:
    """What a reference says in one language, for who rewrites it; nothing yet where it is new."""
    row = reference.texts.filter(language=language).first()
    return {
        "citation": row.text if row else "",
        "gist": row.gist if row else "",
        "grading": reference.grading,
        "graded_by": reference.graded_by,
        "read_in": reference.read_in,
        "read_on": reference.read_on,
    }


def flags_open(user: Viewer) -> QuerySet[ReferenceFlag]:
    """Answers to be looked at again that `user` may see, the oldest change first."""
    return flags_visible_to(user).filter(decision="").order_by("changed_at", "pk")


def flag_lines(rows: QuerySet[ReferenceFlag], user: Viewer, language: str) -> list[FlagLine]:
    """These flags, the oldest change first."""
    texts = Prefetch("reference__texts", queryset=ReferenceText.objects.order_by("language"))
    flags = list(
        rows.order_by("changed_at", "pk").select_related("reference", "answer")
        .prefetch_related(texts)
    )  # fmt: skip
    if not flags:
        return []
    among = answers_visible_to(user).filter(flags__in=[flag.pk for flag in flags]).order_by()
    names = answer_names(user, language, among=among.distinct())
    mine = set(flags_to_decide(user).filter(pk__in=[f.pk for f in flags]).values_list("pk"))
    return [
        FlagLine(
            reference=flag.reference.code,
            citation=best_words(flag.reference.texts.all(), language),
            answer=names[flag.answer.code],
            changed_on=localdate(flag.changed_at),
            decision=FlagDecision(flag.decision) if flag.decision else None,
            decided_as=_role(flag.decided_as),
            decided_on=localdate(flag.decided_at) if flag.decided_at else None,
            remark=Words(flag.remark, flag.language),
            may_decide=(flag.pk,) in mine,
        )
        for flag in flags
        if flag.answer.code in names
    ]


def best_gist(rows: Iterable[HasWords], language: str) -> Words:
    """What a reference says, in the reader's language or in the one that says it."""
    told: list[HasWords] = [_Gist(row) for row in rows if getattr(row, "gist", "")]
    return best_words(told, language)


class _Gist:
    """The gist of a row, in the place of its text."""

    def __init__(self, row: HasWords) -> None:
        self.language, self.status = row.language, row.status
        self.source_version = row.source_version
        self.text: str = getattr(row, "gist", "")


def _in_language(row: ReferenceText) -> InLanguage:
    return InLanguage(
        Language(row.language),
        Words(row.text, row.language, row.status),
        Words(row.gist, row.language, row.status),
    )


def _in_order(texts: list[ReferenceText]) -> list[ReferenceText]:
    order = Language.values
    return sorted(texts, key=lambda row: order.index(row.language))


def _role(value: str) -> str:
    return str(Role(value).label) if value else ""

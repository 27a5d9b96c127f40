"""Claims and their answers, as pages and documents need them."""

import dataclasses
from collections.abc import Iterable, Sequence

from django.db.models import Prefetch, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.narratives.access import answers_visible_to, claims_visible_to
from contrepoint.narratives.enums import (
    AnswerKind,
    AnswerState,
    ClaimKind,
    Extremism,
    Register,
    Theme,
)
from contrepoint.narratives.models import Claim, CounterArgument, Reference
from contrepoint.network.access import Viewer


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim in a list."""

    code: str
    statement: Words
    kind: ClaimKind
    extremisms: tuple[Extremism, ...]
    themes: tuple[Theme, ...]
    mirrors: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class MirrorLine:
    """The claim of the other extremism that says the same from its side."""

    code: str
    statement: Words


@dataclasses.dataclass(frozen=True, slots=True)
class ReferenceLine:
    """One reference under an answer."""

    code: str
    citation: Words
    gist: Words
    read_in: str
    is_verified: bool
    is_rights_basis: bool


@dataclasses.dataclass(frozen=True, slots=True)
class AnswerCard:
    """One counter-argument in the reader's language, register by register."""

    code: str
    kind: AnswerKind
    version: int
    state: AnswerState
    is_own: bool
    is_vetted: bool
    spoken: Words
    plain: Words
    avoid: Words
    references: tuple[ReferenceLine, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimCard:
    """One claim with everything that its page shows."""

    line: ClaimLine
    grievance: Words
    answers: tuple[AnswerCard, ...]
    mirrors: tuple[MirrorLine, ...]


def _with_lines(claims: QuerySet[Claim], user: Viewer) -> QuerySet[Claim]:
    visible = claims_visible_to(user).order_by("code").prefetch_related("statements")
    return claims.prefetch_related(
        "statements", "themes", Prefetch("mirrors", queryset=visible, to_attr="seen_mirrors")
    )


def _line(claim: Claim, language: str) -> ClaimLine:
    extremisms = [
        (claim.is_of_daesh, Extremism.DAESH),
        (claim.is_of_supremacists, Extremism.SUPREMACIST),
    ]
    mirrors: Sequence[Claim] = claim.seen_mirrors  # type: ignore[attr-defined]  # by _with_lines
    return ClaimLine(
        code=claim.code,
        statement=best_words(claim.statements.all(), language),
        kind=ClaimKind(claim.kind),
        extremisms=tuple(which for is_so, which in extremisms if is_so),
        themes=tuple(Theme(row.theme) for row in claim.themes.all()),
        mirrors=tuple(mirror.code for mirror in mirrors),
    )


def claim_lines(claims: QuerySet[Claim], user: Viewer, language: str) -> list[ClaimLine]:
    """The claims of a queryset as lines, in its order."""
    return [_line(claim, language) for claim in _with_lines(claims, user)]


def claim_cards(claims: Iterable[str], user: Viewer, language: str) -> dict[str, ClaimCard]:
    """The cards of the visible claims among `claims` (codes), by code."""
    visible = claims_visible_to(user).filter(code__in=list(claims)).order_by("code")
    answers = (
        answers_visible_to(user)
        .exclude(state="retired")
        .order_by("code")
        .prefetch_related(
            "texts",
            "rights_basis",
            Prefetch("references", queryset=Reference.objects.prefetch_related("texts")),
        )
    )
    rows = list(
        _with_lines(visible, user).prefetch_related(
            "grievances", Prefetch("answers", queryset=answers, to_attr="seen_answers")
        )
    )
    cards = {}
    for row in rows:
        line = _line(row, language)
        cards[row.code] = ClaimCard(
            line=line,
            grievance=best_words(row.grievances.all(), language),
            answers=tuple(_answer(a, user, language) for a in row.seen_answers),
            mirrors=tuple(
                MirrorLine(mirror.code, best_words(mirror.statements.all(), language))
                for mirror in row.seen_mirrors  # type: ignore[attr-defined]  # by _with_lines
            ),
        )
    return cards


def claim_card(claim: Claim, user: Viewer, language: str) -> ClaimCard:
    """The card of one claim that `user` may see."""
    return claim_cards([claim.code], user, language)[claim.code]


def _answer(answer: CounterArgument, user: Viewer, language: str) -> AnswerCard:
    def words(register: Register) -> Words:
        rows = [row for row in answer.texts.all() if row.register == register]
        return best_words(rows, language)

    plain = words(Register.PLAIN)
    rights = {reference.pk for reference in answer.rights_basis.all()}

    def place(reference: Reference) -> tuple[int, str]:
        """In the order in which the plain answer cites them; the others after."""
        found = plain.text.find(f"[{reference.code}]")
        return (found if found >= 0 else len(plain.text), reference.code)

    return AnswerCard(
        code=answer.code,
        kind=AnswerKind(answer.kind),
        version=answer.version,
        state=AnswerState(answer.state),
        is_own=answer.author_id is not None and answer.author_id == user.pk,
        is_vetted=answer.is_vetted,
        spoken=words(Register.SPOKEN),
        plain=plain,
        avoid=words(Register.AVOID),
        references=tuple(
            _reference(reference, language, is_rights_basis=reference.pk in rights)
            for reference in sorted(answer.references.all(), key=place)
        ),
    )


def _reference(reference: Reference, language: str, *, is_rights_basis: bool) -> ReferenceLine:
    rows = list(reference.texts.all())
    citation = best_words(rows, language)
    gist = next((row.gist for row in rows if row.language == citation.language), "")
    return ReferenceLine(
        code=reference.code,
        citation=citation,
        gist=Words(gist, citation.language, citation.status),
        read_in=reference.read_in,
        is_verified=reference.verification == "verified",
        is_rights_basis=is_rights_basis,
    )


@dataclasses.dataclass(frozen=True, slots=True)
class RegisterCounts:
    """How much the register holds that a reader may see."""

    claims: int
    answers: int
    answers_to_vet: int


def register_counts(user: Viewer) -> RegisterCounts:
    """Numbers for the home page."""
    answers = answers_visible_to(user)
    return RegisterCounts(
        claims=claims_visible_to(user).count(),
        answers=answers.count(),
        answers_to_vet=answers.exclude(state="approved").count(),
    )

"""Claims and their answers, as pages and documents need them."""

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Case, Prefetch, QuerySet, When, prefetch_related_objects
from django.db.models.functions import Length

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import answers_visible_to, claims_visible_to, may_rewrite
from contrepoint.narratives.enums import (
    AnswerKind,
    AnswerState,
    ClaimKind,
    Extremism,
    Register,
    Theme,
)
from contrepoint.narratives.models import Claim, CounterArgument, Reference
from contrepoint.narratives.queries.languages import LanguageLine, language_lines, originals
from contrepoint.network.access import Viewer
from contrepoint.network.queries import Byline, byline, with_authors


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
    """The claim of the other extremism that says the same from its side.

    `joint` names the replies of the card that answer this claim as well.
    """

    code: str
    statement: Words
    extremisms: tuple[Extremism, ...]
    joint: tuple[str, ...]


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
    claims: tuple[str, ...]
    byline: Byline
    marking: Marking
    is_own: bool
    may_rewrite: bool
    is_vetted: bool
    spoken: Words
    plain: Words
    avoid: Words
    references: tuple[ReferenceLine, ...]
    languages: tuple[LanguageLine, ...]
    originals: tuple[tuple[Register, Words], ...]

    @property
    def original_elsewhere(self) -> tuple[tuple[Register, Words], ...]:
        """What the author wrote, where the reader is shown a translation of it."""
        return tuple(
            (register, words)
            for register, words in self.originals
            if words.language != self.spoken.language
        )


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimCard:
    """One claim with everything that its page shows."""

    line: ClaimLine
    marking: Marking
    grievance: Words
    answers: tuple[AnswerCard, ...]
    mirrors: tuple[MirrorLine, ...]


def _line_parts(user: Viewer) -> tuple[Any, ...]:
    """What a line needs beside the statements."""
    visible = in_code_order(claims_visible_to(user))
    return ("themes", Prefetch("mirrors", queryset=visible, to_attr="seen_mirrors"))


def _extremisms(claim: Claim) -> tuple[Extremism, ...]:
    told = [
        (claim.is_of_daesh, Extremism.DAESH),
        (claim.is_of_supremacists, Extremism.SUPREMACIST),
    ]
    return tuple(which for is_so, which in told if is_so)


def in_code_order(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """C12 before C101: shorter codes are the older ones."""
    return claims.order_by(Length("code"), "code")


def _line(claim: Claim, language: str) -> ClaimLine:
    return ClaimLine(
        code=claim.code,
        statement=best_words(claim.statements.all(), language),
        kind=ClaimKind(claim.kind),
        extremisms=_extremisms(claim),
        themes=tuple(Theme(row.theme) for row in claim.themes.all()),
        mirrors=tuple(mirror.code for mirror in _mirrors(claim)),
    )


def of_extremism(claims: QuerySet[Claim], extremism: Extremism) -> QuerySet[Claim]:
    """Those of `claims` that this extremism pushes; some are pushed by both."""
    if extremism is Extremism.DAESH:
        return claims.filter(is_of_daesh=True)
    return claims.filter(is_of_supremacists=True)


def claim_lines(claims: QuerySet[Claim], user: Viewer, language: str) -> list[ClaimLine]:
    """The claims of a queryset as lines, in its order."""
    rows = claims.prefetch_related("statements", *_line_parts(user))
    return [_line(claim, language) for claim in rows]


def claim_cards(claims: Iterable[str], user: Viewer, language: str) -> dict[str, ClaimCard]:
    """The cards of the visible claims among `claims` (codes), by code."""
    rows = list(in_code_order(claims_visible_to(user).filter(code__in=list(claims))))
    return {row.code: card for row, card in zip(rows, _cards(rows, user, language), strict=True)}


def claim_card(claim: Claim, user: Viewer, language: str) -> ClaimCard:
    """The card of one claim that `user` may see."""
    (card,) = _cards([claim], user, language)
    return card


def _cards(rows: list[Claim], user: Viewer, language: str) -> list[ClaimCard]:
    answers = (
        with_authors(answers_visible_to(user))
        .exclude(state="retired")
        .order_by(Case(When(state=AnswerState.APPROVED, then=0), default=1), "pk")
        .prefetch_related(
            "texts",
            Prefetch(
                "claims", queryset=in_code_order(claims_visible_to(user)), to_attr="seen_claims"
            ),
            "rights_basis",
            Prefetch("references", queryset=Reference.objects.prefetch_related("texts")),
        )
    )
    prefetch_related_objects(
        rows,
        *_line_parts(user),
        "grievances",
        Prefetch("answers", queryset=answers, to_attr="seen_answers"),
    )
    mirrors = [mirror for row in rows for mirror in _mirrors(row)]
    prefetch_related_objects([*rows, *mirrors], "statements")  # one question for both
    return [_card(row, user, language) for row in rows]


def _mirrors(claim: Claim) -> Sequence[Claim]:
    return claim.seen_mirrors  # type: ignore[attr-defined,no-any-return]  # by _line_parts


def _card(claim: Claim, user: Viewer, language: str) -> ClaimCard:
    seen: Sequence[CounterArgument] = claim.seen_answers  # type: ignore[attr-defined]  # by _cards
    answers = tuple(_answer(answer, user, language) for answer in seen)
    return ClaimCard(
        line=_line(claim, language),
        marking=Marking(claim.marking),
        grievance=best_words(claim.grievances.all(), language),
        answers=answers,
        mirrors=tuple(_mirror(mirror, answers, language) for mirror in _mirrors(claim)),
    )


def _mirror(claim: Claim, answers: Iterable[AnswerCard], language: str) -> MirrorLine:
    return MirrorLine(
        code=claim.code,
        statement=best_words(claim.statements.all(), language),
        extremisms=_extremisms(claim),
        joint=tuple(answer.code for answer in answers if claim.code in answer.claims),
    )


def mirrors_of(claims: QuerySet[Claim], user: Viewer, language: str) -> list[MirrorLine]:
    """The claims that mirror any of these and that the reader may see: for a joint reply."""
    rows = claims_visible_to(user).filter(mirrors__in=claims.values("pk")).distinct()
    return [
        _mirror(row, (), language) for row in in_code_order(rows).prefetch_related("statements")
    ]


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
        claims=tuple(claim.code for claim in answer.seen_claims),  # type: ignore[attr-defined]  # by claim_cards
        byline=byline(answer),
        marking=Marking(answer.marking),
        is_own=answer.author_id is not None and answer.author_id == user.pk,
        may_rewrite=may_rewrite(user, answer),
        is_vetted=answer.is_vetted,
        spoken=words(Register.SPOKEN),
        plain=plain,
        avoid=words(Register.AVOID),
        languages=language_lines(list(answer.texts.all()), user.pk),
        originals=originals(list(answer.texts.all())),
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

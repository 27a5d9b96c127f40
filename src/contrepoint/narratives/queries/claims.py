"""Claims with their answers, as pages and documents need them."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import (
    Case,
    Exists,
    OuterRef,
    Prefetch,
    QuerySet,
    When,
    prefetch_related_objects,
)
from django.db.models.functions import Length

from contrepoint.common.languages import Language, TranslationStatus, Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import (
    answers_in_use,
    answers_visible_to,
    claims_visible_to,
    may_rewrite_claim,
)
from contrepoint.narratives.enums import (
    AimedAt,
    AnswerState,
    Appeal,
    Audience,
    ClaimKind,
    Extremism,
    Sensitivity,
    Theme,
)
from contrepoint.narratives.models import Claim, CounterArgument, Reference, ReferenceFlag
from contrepoint.narratives.queries.answer_cards import (
    AnswerCard,
    answer_card,
    fit,
)
from contrepoint.narratives.queries.stamps import Vetting, vettings_of
from contrepoint.network.access import Viewer, standing_of
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
    is_covered: bool


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimInLanguage:
    """What a claim says in one language, and how far that can be trusted."""

    language: Language
    statement: Words
    grievance: Words

    @property
    def status(self) -> TranslationStatus:
        return TranslationStatus(self.statement.status)

    @property
    def is_original(self) -> bool:
        return self.status == TranslationStatus.ORIGINAL


@dataclasses.dataclass(frozen=True, slots=True)
class MirrorLine:
    """The claim of the other extremism that says the same from its side.

    `joint` names the replies of the card that answer this claim as well.
    """

    code: str
    statement: Words
    extremisms: tuple[Extremism, ...]
    joint: tuple[str, ...]
    is_covered: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimCard:
    """One claim with everything that its page shows.

    `languages` begins with the original; what is `withdrawn` is for nobody to use.
    """

    line: ClaimLine
    marking: Marking
    byline: Byline
    grievance: Words
    appeal: Appeal | None
    aimed_at: AimedAt | None
    languages: tuple[ClaimInLanguage, ...]
    may_rewrite: bool
    answers: tuple[AnswerCard, ...]
    withdrawn: tuple[AnswerCard, ...]
    mirrors: tuple[MirrorLine, ...]

    @property
    def languages_missing(self) -> tuple[Language, ...]:
        """Those into which nobody has put the claim."""
        there = {found.language for found in self.languages}
        return tuple(language for language in Language if language not in there)


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
        is_covered=claim.sensitivity == Sensitivity.COVERED,
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


def lines_in_order(
    claims: QuerySet[Claim], codes: Iterable[str], user: Viewer, language: str
) -> list[ClaimLine]:
    """Those of `claims` that have these codes, as lines, in the order of the codes."""
    order = list(codes)
    lines = {line.code: line for line in claim_lines(claims.filter(code__in=order), user, language)}
    return [lines[code] for code in order if code in lines]


def claim_cards(claims: Iterable[str], user: Viewer, language: str) -> dict[str, ClaimCard]:
    """The cards of the visible claims among `claims` (codes), by code."""
    visible = with_authors(claims_visible_to(user)).filter(code__in=list(claims))
    rows = list(in_code_order(visible))
    return {row.code: card for row, card in zip(rows, _cards(rows, user, language), strict=True)}


def claim_card(
    claim: Claim, user: Viewer, language: str, audience: Audience | None = None
) -> ClaimCard:
    """The card of one claim that `user` may see; what is worded for `audience` comes first."""
    (card,) = _cards([claim], user, language)
    if audience is None:
        return card
    ranks = {audience: 0, Audience.GENERAL: 1}
    answers = sorted(card.answers, key=lambda answer: ranks.get(answer.audience, 2))
    return dataclasses.replace(card, answers=tuple(answers))


def _cards(rows: list[Claim], user: Viewer, language: str) -> list[ClaimCard]:
    answers = (
        with_authors(answers_visible_to(user))
        .annotate(is_flagged=Exists(_OPEN_FLAGS.filter(answer=OuterRef("pk"))))
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
    flagged = [each for row in rows for each in _answers(row) if each.is_flagged]  # type: ignore[attr-defined]  # annotated above
    flags = _OPEN_FLAGS.select_related("reference").order_by("changed_at", "pk")
    prefetch_related_objects(flagged, Prefetch("flags", queryset=flags, to_attr="open_flags"))
    mirrors = [mirror for row in rows for mirror in _mirrors(row)]
    prefetch_related_objects([*rows, *mirrors], "statements")  # one question for both
    vettings = vettings_of(answer for row in rows for answer in _answers(row))
    return [_card(row, vettings, user, language) for row in rows]


def _answers(claim: Claim) -> Sequence[CounterArgument]:
    return claim.seen_answers  # type: ignore[attr-defined,no-any-return]  # by _cards


def _mirrors(claim: Claim) -> Sequence[Claim]:
    return claim.seen_mirrors  # type: ignore[attr-defined,no-any-return]  # by _line_parts


_OPEN_FLAGS = ReferenceFlag.objects.filter(decision="")


def _card(claim: Claim, vettings: Mapping[int, Vetting], user: Viewer, language: str) -> ClaimCard:
    seen = _answers(claim)
    fitting = sorted(seen, key=lambda answer: fit(answer, standing_of(user).country, language))
    written = [answer_card(row, vettings[row.pk], user, language) for row in fitting]
    answers = tuple(answer for answer in written if not answer.stamp.is_withdrawn)
    return ClaimCard(
        line=_line(claim, language),
        marking=Marking(claim.marking),
        byline=byline(claim),
        grievance=best_words(claim.grievances.all(), language),
        appeal=Appeal(claim.appeal) if claim.appeal else None,
        aimed_at=AimedAt(claim.aimed_at) if claim.aimed_at else None,
        languages=_languages(claim),
        may_rewrite=may_rewrite_claim(user, claim),
        answers=answers,
        withdrawn=tuple(answer for answer in written if answer.stamp.is_withdrawn),
        mirrors=tuple(_mirror(mirror, answers, language) for mirror in _mirrors(claim)),
    )


def _languages(claim: Claim) -> tuple[ClaimInLanguage, ...]:
    grievances = {row.language: row for row in claim.grievances.all()}
    found = [
        ClaimInLanguage(
            Language(row.language),
            Words(row.text, row.language, row.status),
            best_words([grievances[row.language]], row.language)
            if row.language in grievances
            else Words("", row.language),
        )
        for row in claim.statements.all()
    ]
    order = list(Language)
    return tuple(sorted(found, key=lambda each: (not each.is_original, order.index(each.language))))


def _mirror(claim: Claim, answers: Iterable[AnswerCard], language: str) -> MirrorLine:
    return MirrorLine(
        code=claim.code,
        statement=best_words(claim.statements.all(), language),
        extremisms=_extremisms(claim),
        joint=tuple(answer.code for answer in answers if claim.code in answer.claims),
        is_covered=claim.sensitivity == Sensitivity.COVERED,
    )


def mirrors_of(claims: QuerySet[Claim], user: Viewer, language: str) -> list[MirrorLine]:
    """The claims that mirror any of these and that the reader may see: for a joint reply."""
    rows = claims_visible_to(user).filter(mirrors__in=claims.values("pk")).distinct()
    return [
        _mirror(row, (), language) for row in in_code_order(rows).prefetch_related("statements")
    ]


@dataclasses.dataclass(frozen=True, slots=True)
class RegisterCounts:
    """How much the register holds that a reader may see."""

    claims: int
    answers: int
    answers_to_vet: int


def register_counts(user: Viewer) -> RegisterCounts:
    """Numbers for the home page."""
    answers = answers_in_use(user)
    return RegisterCounts(
        claims=claims_visible_to(user).count(),
        answers=answers.count(),
        answers_to_vet=answers.exclude(state="approved").count(),
    )

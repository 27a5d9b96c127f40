"""Which claims have a reply, in which language, and where they are met?  Gaps, told in words."""

import dataclasses
import enum
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.db.models import F
from django.utils.translation import gettext_lazy

from contrepoint.common.languages import Language, TranslationStatus, Words, best_words
from contrepoint.narratives.access import (
    answers_in_use,
    claims_visible_to,
    taken_visible_to,
)
from contrepoint.narratives.enums import AnswerState, Audience, Register
from contrepoint.narratives.models import AnswerText, Claim
from contrepoint.narratives.queries.claims import ClaimLine, lines_in_order
from contrepoint.narratives.queries.priority import Priority
from contrepoint.network.access import Viewer, may_coordinate
from contrepoint.network.queries import Byline, byline, country_name, with_authors


class Cover(enum.IntEnum):
    """How well a claim is answered, from not at all to best."""

    NONE = 0
    TO_VET = 1
    APPROVED = 2

    @property
    def label(self) -> str:
        return str(_LABELS[self])


_LABELS = {
    Cover.NONE: gettext_lazy("no reply"),
    Cover.TO_VET: gettext_lazy("to be vetted"),
    Cover.APPROVED: gettext_lazy("vetted"),
}


class Columns(enum.Enum):
    """By what the matrix is laid out."""

    LANGUAGE = "langue"
    COUNTRY = "pays"
    AUDIENCE = "public"

    @property
    def label(self) -> str:
        return str(_LAYOUTS[self])


_LAYOUTS = {
    Columns.LANGUAGE: gettext_lazy("by language"),
    Columns.COUNTRY: gettext_lazy("by country"),
    Columns.AUDIENCE: gettext_lazy("by audience"),
}


@dataclasses.dataclass(frozen=True, slots=True)
class CoverCell:
    """One claim in one column; nothing is missing where it is not met, in 90 days."""

    cover: Cover
    is_wanted: bool

    @property
    def is_gap(self) -> bool:
        return self.is_wanted and self.cover == Cover.NONE


@dataclasses.dataclass(frozen=True, slots=True)
class TakenLine:
    """Who answers a claim, and by when."""

    number: int
    byline: Byline
    due_on: date
    is_late: bool
    may_hand_back: bool


@dataclasses.dataclass(frozen=True, slots=True)
class CoverRow:
    """One claim across the columns."""

    line: ClaimLine
    rank: Priority
    cells: tuple[CoverCell, ...]
    taken: TakenLine | None


@dataclasses.dataclass(frozen=True, slots=True)
class MirrorPair:
    """Two claims that say the same from two sides, and that no reply answers together."""

    one: str
    other: str
    statement: Words
    mirror: Words


def cover_rows(
    codes: Sequence[str],
    ranks: Mapping[str, Priority],
    *,
    columns: Columns,
    countries: Sequence[str],
    user: Viewer,
    language: str,
    today: date,
) -> list[CoverRow]:
    """The rows of these claims, in this order; the same number of questions for any number."""
    claims = claims_visible_to(user)
    lines = lines_in_order(claims, codes, user, language)
    covers = replies_by_claim(codes, user)
    taken = _taken(codes, user, today)

    def cells(code: str) -> tuple[CoverCell, ...]:
        held = covers.get(code, [])
        if columns is Columns.LANGUAGE:
            return tuple(
                CoverCell(_best(r for r in held if r.language == each), True) for each in Language
            )
        if columns is Columns.AUDIENCE:
            return tuple(
                CoverCell(_best(r for r in held if r.audience == each), True) for each in Audience
            )
        met = ranks[code].spread.countries
        return tuple(CoverCell(_best(r for r in held if r.fits(c)), c in met) for c in countries)

    return [
        CoverRow(line, ranks[line.code], cells(line.code), taken.get(line.code)) for line in lines
    ]


def column_heads(columns: Columns, countries: Sequence[str]) -> list[str]:
    """What stands over each column."""
    if columns is Columns.LANGUAGE:
        return [str(language.label) for language in Language]
    if columns is Columns.AUDIENCE:
        return [str(audience.label) for audience in Audience]
    return [country_name(code) for code in countries]


@dataclasses.dataclass(frozen=True, slots=True)
class Reply:
    """A reply to say, in one language; worded for no country in particular, it fits everywhere."""

    language: str
    audience: str
    countries: tuple[str, ...]
    cover: Cover

    def fits(self, country: str) -> bool:
        return not self.countries or country in self.countries


def _best(replies: Iterable[Reply]) -> Cover:
    return max((reply.cover for reply in replies), default=Cover.NONE)


def replies_by_claim(codes: Sequence[str], user: Viewer) -> dict[str, list[Reply]]:
    """By claim, the replies to say that the reader may see, in each of their languages."""
    answers = answers_in_use(user).order_by()
    rows = AnswerText.objects.filter(
        answer__in=answers, register=Register.SPOKEN, answer__claims__code__in=codes
    ).order_by()
    found: dict[str, list[Reply]] = {code: [] for code in codes}
    for code, language, status, state, audience, countries in rows.values_list(
        "answer__claims__code",
        "language",
        "status",
        "answer__state",
        "answer__audience",
        "answer__countries",
    ):
        is_vetted = state == AnswerState.APPROVED and status != TranslationStatus.DRAFT
        cover = Cover.APPROVED if is_vetted else Cover.TO_VET
        if code in found:
            found[code].append(Reply(language, audience, tuple(countries), cover))
    return found


def _taken(codes: Sequence[str], user: Viewer, today: date) -> dict[str, TakenLine]:
    rows = with_authors(taken_visible_to(user).filter(claim__code__in=codes))
    coordinates = may_coordinate(user)
    return {
        row.claim.code: TakenLine(
            number=row.pk,
            byline=byline(row),
            due_on=row.due_on,
            is_late=row.due_on < today,
            may_hand_back=coordinates or row.author_id == user.pk,
        )
        for row in rows.select_related("claim", "author__person")
    }


def mirrors_without_joint_reply(
    user: Viewer, language: str, *, limit: int = 12
) -> tuple[list[MirrorPair], int]:
    """Mirror claims that no reply answers together, as far as the reader sees; and how many."""
    visible = set(claims_visible_to(user).order_by().values_list("pk", flat=True))
    links = Claim.mirrors.through._default_manager.filter(  # noqa: SLF001  # Django's public name for any table
        from_claim_id__lt=F("to_claim_id")
    ).order_by("from_claim_id", "to_claim_id")
    answered = _answered_together(user)
    apart = [
        pair
        for pair in links.values_list("from_claim_id", "to_claim_id")
        if visible.issuperset(pair) and not any(claims.issuperset(pair) for claims in answered)
    ]
    keys = apart[:limit]
    rows = Claim.objects.filter(pk__in={key for pair in keys for key in pair})
    claims = {row.pk: row for row in rows.prefetch_related("statements")}

    def said(key: int) -> Words:
        return best_words(claims[key].statements.all(), language)

    found = [
        MirrorPair(claims[one].code, claims[other].code, said(one), said(other))
        for one, other in keys
    ]
    return found, len(apart)


def _answered_together(user: Viewer) -> list[set[int]]:
    """The claims of each joint reply that the reader may see."""
    answers = answers_in_use(user).order_by()
    claims: dict[int, set[int]] = {}
    for answer, claim in answers.values_list("pk", "claims"):
        claims.setdefault(answer, set()).add(claim)
    return [held for held in claims.values() if len(held) > 1]

"""What of the register asks to be spoken of?  Claims without a reply, and what divides."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, F, OuterRef, Q

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking, tightest
from contrepoint.narratives.access import (
    adaptations_visible_to,
    answers_in_use,
    claims_visible_to,
    endorsements_visible_to,
    lines_visible_to,
)
from contrepoint.narratives.enums import AimedAt, Audience, Harm, LineState, Stance, Verdict
from contrepoint.narratives.models import Claim, ClaimText, CommonLineText, Review
from contrepoint.narratives.queries.coverage import replies_by_claim
from contrepoint.narratives.queries.priority import Priority
from contrepoint.narratives.queries.spread import Spread, spreads
from contrepoint.network.access import Viewer

MOST = 40
_WIDE = [marking for marking in Marking if marking.rank >= Marking.NETWORK.rank]
_MEANT_FOR: dict[str, Audience] = {
    AimedAt.ADOLESCENTS: Audience.YOUTH,
    AimedAt.YOUNG_MEN: Audience.YOUTH,
    AimedAt.YOUNG_WOMEN: Audience.YOUTH,
    AimedAt.PARENTS: Audience.PARENTS,
    AimedAt.PRISON: Audience.PRISON,
}
Texts = tuple[tuple[str, str], ...]
"""The same in several languages: (language, text)."""


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimAsking:
    """A claim to which something is missing, as far as its reader sees.

    `is_open`: it has no reply at all. Otherwise `missing_in` are countries where it was met in 90
    days and for which no reply is worded, `missing_for` the audience at which it is aimed.
    """

    code: str
    statement: Words
    texts: Texts
    marking: Marking
    rank: Priority
    themes: tuple[str, ...]
    is_open: bool
    missing_in: tuple[str, ...]
    missing_for: Audience | None


@dataclasses.dataclass(frozen=True, slots=True)
class LineInDispute:
    """A line of the common message that organisations reserve on, or say otherwise.

    `marking` is the tightest of the line and of what they say; where some of them say it to the
    whole network, only these are counted.
    """

    code: str
    words: Words
    texts: Texts
    marking: Marking
    reserved: int
    adapted: int
    countries: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class ReplyInDispute:
    """A reply to whose current version a reviewer dissents, and the claims that it answers."""

    code: str
    claims: tuple[str, ...]
    statement: Words
    marking: Marking
    since: date


def claims_that_ask(user: Viewer, language: str, today: date) -> list[ClaimAsking]:
    """Claims without a reply where one is needed, the most urgent first, forty at most."""
    spread = spreads(user, today)
    answered = Exists(answers_in_use(user).filter(claims=OuterRef("pk")).order_by())
    rows = (
        claims_visible_to(user)
        .annotate(is_answered=answered)
        .filter(Q(is_answered=False) | Q(pk__in=list(spread)))
        .prefetch_related("statements", "themes")
        .order_by("pk")
    )
    found = list(rows)
    replies = replies_by_claim([row.code for row in found], user)
    asking = []
    for row in found:
        told = spread.get(row.pk, Spread())
        is_open = not row.is_answered
        held = replies.get(row.code, [])
        lacking = [c for c in sorted(told.countries) if not any(r.fits(c) for r in held)]
        meant = _MEANT_FOR.get(row.aimed_at) if row.pk in spread else None
        is_meant = meant is None or any(reply.audience == meant for reply in held)
        if is_open or lacking or not is_meant:
            asking.append(
                _asking(row, told, is_open, lacking, None if is_meant else meant, language)
            )
    asking.sort(key=lambda each: (-each.rank.score, len(each.code), each.code))
    return asking[:MOST]


def _asking(
    row: Claim,
    spread: Spread,
    is_open: bool,
    lacking: Iterable[str],
    meant: Audience | None,
    language: str,
) -> ClaimAsking:
    statements = list(row.statements.all())
    return ClaimAsking(
        code=row.code,
        statement=best_words(statements, language),
        texts=_texts(statements),
        marking=Marking(row.marking),
        rank=Priority(
            row.code, Harm(row.harm) if row.harm else None, spread, is_answered=not is_open
        ),
        themes=tuple(sorted(each.theme for each in row.themes.all())),
        is_open=is_open,
        missing_in=() if is_open else tuple(lacking),
        missing_for=None if is_open else meant,
    )


def _texts(rows: Iterable[ClaimText | CommonLineText]) -> Texts:
    return tuple(sorted((row.language, row.text) for row in rows))


def lines_in_dispute(user: Viewer, language: str) -> list[LineInDispute]:
    """Lines of the message, proposed or adopted, on which organisations do not say the same."""
    said: defaultdict[str, list[tuple[Marking, str, bool]]] = defaultdict(list)
    stands = Q(line__state__in=(LineState.PROPOSED, LineState.ADOPTED))
    columns = ("line__code", "marking", "organisation__country__code")
    reserved = endorsements_visible_to(user).filter(stands, stance=Stance.RESERVES).order_by()
    for code, marking, country in reserved.values_list(*columns):
        said[code].append((Marking(marking), country or "", True))
    adapted = adaptations_visible_to(user).filter(stands).order_by()
    for code, marking, country in adapted.values_list(*columns):
        said[code].append((Marking(marking), country or "", False))
    rows = lines_visible_to(user).filter(code__in=list(said)).prefetch_related("texts")
    found = []
    for row in rows.order_by("pk"):
        wide = [each for each in said[row.code] if each[0] in _WIDE]
        counted = wide or said[row.code]
        texts = list(row.texts.all())
        found.append(
            LineInDispute(
                code=row.code,
                words=best_words(texts, language),
                texts=_texts(texts),
                marking=tightest([row.marking, *(marking for marking, _c, _r in counted)]),
                reserved=sum(is_reserved for _m, _c, is_reserved in counted),
                adapted=sum(not is_reserved for _m, _c, is_reserved in counted),
                countries=tuple(sorted({country for _m, country, _r in counted if country})),
            )
        )
    return found


def replies_in_dispute(user: Viewer, language: str) -> list[ReplyInDispute]:
    """Replies in use with a dissent that stands, the oldest dissent first."""
    rows = (
        Review.objects.filter(
            answer__in=answers_in_use(user).order_by(),
            verdict=Verdict.DISSENT,
            version=F("answer__version"),
        )
        .select_related("answer")
        .prefetch_related("answer__claims__statements")
        .order_by("reviewed_at", "pk")
    )
    found: dict[str, ReplyInDispute] = {}
    for row in rows:
        claims = sorted(row.answer.claims.all(), key=lambda claim: (len(claim.code), claim.code))
        if row.answer.code in found or not claims:
            continue
        found[row.answer.code] = ReplyInDispute(
            code=row.answer.code,
            claims=tuple(claim.code for claim in claims),
            statement=best_words(claims[0].statements.all(), language),
            marking=tightest([row.answer.marking, *(claim.marking for claim in claims)]),
            since=row.reviewed_at.date(),
        )
    return list(found.values())

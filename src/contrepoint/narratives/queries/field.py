"""What came back from the field, and what reviewers said, as a claim's page shows it."""

import dataclasses
from collections import Counter
from datetime import date

from contrepoint.common.languages import Words
from contrepoint.narratives.access import (
    gates_of,
    sightings_visible_to,
    uses_visible_to,
)
from contrepoint.narratives.enums import (
    MAY_BE_HANDED_IN,
    MAY_BE_REWRITTEN,
    AnswerState,
    Channel,
    Confidence,
    Gate,
    Reaction,
    Verdict,
)
from contrepoint.narratives.models import Claim, Review
from contrepoint.narratives.queries.claims import AnswerCard, ClaimCard
from contrepoint.network.access import Viewer, may_coordinate

LATEST = 5


@dataclasses.dataclass(frozen=True, slots=True)
class SightingLine:
    """One sighting; who reported it is nobody's business."""

    seen_on: date
    country: str
    channel: Channel
    confidence: Confidence


@dataclasses.dataclass(frozen=True, slots=True)
class SightingSummary:
    """How often a claim was met, where, and the latest times."""

    count: int
    countries: tuple[tuple[str, int], ...]
    latest: tuple[SightingLine, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class ReviewLine:
    """What was said of a version at one gate."""

    gate: Gate
    verdict: Verdict
    version: int
    remark: Words
    reviewed_on: date


@dataclasses.dataclass(frozen=True, slots=True)
class AnswerRecord:
    """What stands beside an answer: its uses, its reviews, what the reader may do with it."""

    code: str
    state: AnswerState
    use_count: int
    reactions: tuple[tuple[Reaction, int], ...]
    reviews: tuple[ReviewLine, ...]
    gates_open: tuple[Gate, ...]
    may_submit: bool
    may_rewrite: bool


def sighting_summary(claim: Claim, user: Viewer) -> SightingSummary:
    """The sightings of a claim that the reader may see."""
    rows = list(
        sightings_visible_to(user)
        .filter(claim=claim)
        .order_by("-seen_on", "-pk")
        .values_list("seen_on", "about_country", "channel", "confidence")
    )
    countries = Counter(country for _, country, _, _ in rows)
    return SightingSummary(
        count=len(rows),
        countries=tuple(sorted(countries.items(), key=lambda item: (-item[1], item[0]))),
        latest=tuple(
            SightingLine(day, country, Channel(channel), Confidence(confidence))
            for day, country, channel, confidence in rows[:LATEST]
        ),
    )


def sightings_to_choose(claim: Claim, user: Viewer) -> list[tuple[int, SightingLine]]:
    """Each sighting of a claim that the reader may see, by its key, the latest first."""
    rows = sightings_visible_to(user).filter(claim=claim).order_by("-seen_on", "-pk")
    return [
        (
            row.pk,
            SightingLine(
                row.seen_on, row.about_country, Channel(row.channel), Confidence(row.confidence)
            ),
        )
        for row in rows
    ]


def answer_records(card: ClaimCard, user: Viewer) -> dict[str, AnswerRecord]:
    """The records of the answers of a card, by code."""
    codes = [answer.code for answer in card.answers]
    uses: dict[str, Counter[str]] = {code: Counter() for code in codes}
    for code, reaction in (
        uses_visible_to(user).filter(answer__code__in=codes).values_list("answer__code", "reaction")
    ):
        uses[code][reaction] += 1
    reviews: dict[str, list[Review]] = {code: [] for code in codes}
    for review in (
        Review.objects.filter(answer__code__in=codes)
        .select_related("answer")
        .order_by("version", "gate", "pk")
    ):
        reviews[review.answer.code].append(review)
    coordinates = may_coordinate(user)
    return {
        answer.code: AnswerRecord(
            code=answer.code,
            state=answer.state,
            use_count=sum(uses[answer.code].values()),
            reactions=tuple((r, uses[answer.code][r]) for r in Reaction if uses[answer.code][r]),
            reviews=tuple(_line(row) for row in reviews[answer.code]),
            gates_open=_gates_open(answer, reviews[answer.code], user),
            may_submit=(answer.is_own or coordinates) and answer.state in MAY_BE_HANDED_IN,
            may_rewrite=answer.may_rewrite and answer.state in MAY_BE_REWRITTEN,
        )
        for answer in card.answers
    }


def _gates_open(answer: AnswerCard, reviews: list[Review], user: Viewer) -> tuple[Gate, ...]:
    """The gates at which the reader may speak: of nothing of one's own, and at one gate alone."""
    if answer.state != AnswerState.IN_REVIEW or answer.is_own:
        return ()
    of_version = [row for row in reviews if row.version == answer.version]
    mine = {row.gate for row in of_version if row.reviewer_id == user.pk}
    return tuple(gate for gate in gates_of(user) if not mine or gate in mine)


def _line(row: Review) -> ReviewLine:
    return ReviewLine(
        gate=Gate(row.gate),
        verdict=Verdict(row.verdict),
        version=row.version,
        remark=Words(row.remark, row.language),
        reviewed_on=row.reviewed_at.date(),
    )

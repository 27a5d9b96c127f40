"""What came back from the field, as a claim's page shows it."""

import dataclasses
from collections import Counter
from datetime import date

from contrepoint.narratives.access import (
    sightings_visible_to,
)
from contrepoint.narratives.enums import (
    MAY_BE_HANDED_IN,
    MAY_BE_REWRITTEN,
    AnswerState,
    Channel,
    Confidence,
)
from contrepoint.narratives.models import Claim
from contrepoint.narratives.queries.claims import ClaimCard
from contrepoint.narratives.queries.effect import Effect, effects_of
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
class AnswerRecord:
    """What stands beside an answer: its uses, and what the reader may do with it."""

    code: str
    state: AnswerState
    effect: Effect
    waits_for_reader: bool
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
    effects = effects_of(codes, user)
    coordinates = may_coordinate(user)
    return {
        answer.code: AnswerRecord(
            code=answer.code,
            state=answer.state,
            effect=effects[answer.code],
            waits_for_reader=answer.vetting.waits_for(user, is_own=answer.is_own),
            may_submit=(answer.is_own or coordinates)
            and (answer.state in MAY_BE_HANDED_IN or answer.stamp.is_due),
            may_rewrite=answer.may_rewrite and answer.state in MAY_BE_REWRITTEN,
        )
        for answer in card.answers
    }

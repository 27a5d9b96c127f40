"""Which gates does a version need, and until when is somebody to have spoken at each?"""

from datetime import date, timedelta

from django.db.models import Q

from contrepoint.common.languages import TranslationStatus
from contrepoint.narratives.enums import SCRIPTURES, UNSAFE_THEMES, AnswerKind, Gate, Sensitivity
from contrepoint.narratives.models import (
    AnswerText,
    AwaitedReview,
    CounterArgument,
    HandIn,
    Sighting,
)
from contrepoint.narratives.rising import LATELY, is_rising

REVIEW_DAYS = 10
REVIEW_DAYS_RISING = 3


def gates_needed(answer: CounterArgument) -> tuple[Gate, ...]:
    """The gates of a reply as it stands: by its kind, its references, its claims, its languages.

    Rights always. Religious where it argues from faith or cites scripture or hadith, and content
    where it does not; safety where a claim speaks of violence or of people as less than people,
    or is covered; translations where one stands beside the original for which nobody has vouched.
    """
    cites = answer.references.filter(kind__in=SCRIPTURES).exists()
    is_religious = answer.kind == AnswerKind.RELIGIOUS or cites
    needed = {Gate.RIGHTS, Gate.RELIGIOUS if is_religious else Gate.CONTENT}
    unsafe = Q(themes__theme__in=UNSAFE_THEMES) | Q(sensitivity=Sensitivity.COVERED)
    if answer.claims.filter(unsafe).exists():
        needed.add(Gate.SAFETY)
    if answer.texts.filter(status=TranslationStatus.DRAFT).exists():
        needed.add(Gate.LANGUAGE)
    return tuple(gate for gate in Gate if gate in needed)


def _rises(answer: CounterArgument, today: date) -> bool:
    """A claim that it answers was met more often in the last month than in the one before."""

    def met(since: date, until: date) -> int:
        period = {"seen_on__gt": since, "seen_on__lte": until}
        return Sighting.objects.filter(claim__in=answer.claims.all(), **period).count()

    return is_rising(met(today - LATELY, today), met(today - 2 * LATELY, today - LATELY))


def await_reviews(answer: CounterArgument, today: date) -> HandIn:
    """Note which version was handed in, what was in it, and what it waits for until when."""
    written = AnswerText.history.order_by("-history_id").values_list("history_id", flat=True)
    hand_in = HandIn.objects.create(
        answer=answer,
        version=answer.version,
        handed_in_on=today,
        text_mark=written.first() or 0,
    )
    days = REVIEW_DAYS_RISING if _rises(answer, today) else REVIEW_DAYS
    AwaitedReview.objects.bulk_create(
        AwaitedReview(hand_in=hand_in, gate=gate, due_on=today + timedelta(days=days))
        for gate in gates_needed(answer)
    )
    return hand_in

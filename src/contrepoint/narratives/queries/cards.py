"""A reply on a card to be carried: what to say, what to do next, and who vouched for it."""

import dataclasses
from datetime import date

from contrepoint.common.languages import Words
from contrepoint.common.markings import Marking
from contrepoint.narratives.enums import Gate, Verdict
from contrepoint.narratives.models import CounterArgument, Review
from contrepoint.narratives.queries.claims import AnswerCard, ChangedReference


@dataclasses.dataclass(frozen=True, slots=True)
class CarriedCard:
    """What stands on the card. `gates` and `vetted_on` are empty until it was vouched for."""

    code: str
    version: int
    marking: Marking
    spoken: Words
    step: Words
    is_vetted: bool
    gates: tuple[Gate, ...]
    vetted_on: date | None
    changed: tuple[ChangedReference, ...]


def carried_card(row: CounterArgument, answer: AnswerCard) -> CarriedCard:
    """The card of a reply, in the language of `answer`."""
    reviews: list[Review] = []
    if answer.is_vetted:
        approved = Review.objects.filter(answer=row, version=row.version, verdict=Verdict.APPROVED)
        reviews = list(approved.order_by("reviewed_at", "pk"))
    passed = {review.gate for review in reviews}
    return CarriedCard(
        code=answer.code,
        version=answer.version,
        marking=answer.marking,
        spoken=answer.spoken,
        step=answer.step,
        is_vetted=answer.is_vetted,
        gates=tuple(gate for gate in Gate if gate in passed),
        vetted_on=reviews[-1].reviewed_at.date() if reviews else None,
        changed=answer.changed,
    )

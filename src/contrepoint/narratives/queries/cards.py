"""A reply on a card to be carried: what to say, what to do next, and who vouched for it."""

import dataclasses

from contrepoint.common.languages import Words
from contrepoint.common.markings import Marking
from contrepoint.narratives.queries.answer_cards import AnswerCard, ChangedReference
from contrepoint.narratives.queries.stamps import Stamp


@dataclasses.dataclass(frozen=True, slots=True)
class CarriedCard:
    """What stands on the card."""

    code: str
    marking: Marking
    spoken: Words
    step: Words
    stamp: Stamp
    changed: tuple[ChangedReference, ...]


def carried_card(answer: AnswerCard) -> CarriedCard:
    """The card of a reply, in the language of `answer`."""
    return CarriedCard(
        code=answer.code,
        marking=answer.marking,
        spoken=answer.spoken,
        step=answer.step,
        stamp=answer.stamp,
        changed=answer.changed,
    )

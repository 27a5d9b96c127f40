"""Topics, ballots and proposed agendas for tests."""

import dataclasses
from typing import Any

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.models import User
from contrepoint.workshops.enums import NoteKind, VoteChoice
from contrepoint.workshops.frame import Frame
from contrepoint.workshops.models import Note, Topic, Workshop
from contrepoint.workshops.services import (
    DeclineReason,
    TopicEntry,
    cast_vote,
    decline_topic,
    keep_proposal,
    open_ballot,
)
from tests.conftest import NOW, persona
from tests.harness.workshops import note_of


def wish_of(
    who: User | str, text: str = "Les mères d’abord", *, marking: Marking = Marking.NETWORK
) -> Note:
    """A topic that somebody asks for, in the conclusions of the third workshop."""
    return note_of(who, text, kind=NoteKind.AGENDA_WISH, marking=marking)


def entry_for(record: Any) -> TopicEntry:
    """The topic that a record leads alone."""
    return TopicEntry(record.code, (record.code,), Marking(record.marking))


def declined_of(
    who: User | str,
    reason: str = "Nous en avons parlé en mars.",
    *,
    wish: Any,
    workshop: Workshop | None = None,
    marking: Marking = Marking.NETWORK,
) -> Topic:
    """A topic that a workshop, by default the third, does not take up."""
    topic = decline_topic(
        workshop=workshop or Workshop.objects.get(number=3),
        entry=entry_for(wish),
        reason=DeclineReason(reason, Language.FRENCH),
        by=persona(who),
        at=NOW,
    )
    if marking != Marking.NETWORK:
        Topic.objects.filter(pk=topic.pk).update(marking=marking)
    return topic


def ballot_of(*wishes: Note, workshop: Workshop) -> None:
    """An open ballot on these wishes."""
    open_ballot(
        workshop=workshop,
        entries=[entry_for(wish) for wish in wishes],
        by=persona("coordination-1"),
        at=NOW,
    )


def proposed_of(*wishes: Note, workshop: Workshop) -> None:
    """A proposed agenda of these wishes, in this order."""
    entries = [
        dataclasses.replace(entry_for(wish), minutes=60, place=place)
        for place, wish in enumerate(wishes, start=1)
    ]
    keep_proposal(
        workshop=workshop,
        frame=Frame(days=1),
        entries=entries,
        is_best=True,
        by=persona("coordination-1"),
        at=NOW,
    )


def vote_of(who: User | str, wish: Note, choice: VoteChoice, *, workshop: Workshop) -> None:
    topic = Topic.objects.get(workshop=workshop, lead=wish.code)
    cast_vote(topic=topic, choice=choice, by=persona(who), at=NOW)

"""Does a message answer the claim?  What it denies, beside what the nearest wording denies.

Similarity cannot tell who speaks, and a wording may itself deny ("will never accept us"): only
a denial that the wording and its claim do not make themselves counts.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from contrepoint.matching.denial import REFUSING, Denials, denials, is_called_untrue, phrase_at
from contrepoint.matching.explain import Pair
from contrepoint.matching.index import Entry, Profile
from contrepoint.matching.terms import Thing
from contrepoint.matching.text import Word
from contrepoint.matching.vocabulary import TOPIC
from contrepoint.matching.vocabulary.stance import OPPOSITES, SHADES, VIOLENCE

_OFTEN: Final = 0.12
_RECURRING: Final = 0.08
_CENTRAL: Final = 0.2
_BEFORE: Final = 3


@dataclass(frozen=True, slots=True)
class Heard:
    """A passage of a message, the words `after` it, its things, and the text of them all."""

    window: Sequence[Word]
    after: Sequence[Word]
    things: Sequence[Thing]
    text: str


def seems_to_answer(heard: Heard, entry: Entry, profile: Profile, made: Sequence[Pair]) -> bool:
    """Does the passage deny or condemn what the wording says?  Questions answer nothing."""
    said = denials(heard.window, heard.things, heard.text)
    if said.asks:
        return False
    return (
        _contradicts(said, heard, entry, profile, made)
        or _condemns(said, heard, profile)
        or _allows(said, heard, profile)
    )


def _contradicts(
    said: Denials, heard: Heard, entry: Entry, profile: Profile, made: Sequence[Pair]
) -> bool:
    honest = "LIE" not in profile.shares
    whole = said.untrue or (said.lying and honest) or is_called_untrue(heard.after, heard.text)
    mates = {pair.message: pair.wording for pair in made}
    claimed = list(_claimed(heard.things, profile, mates, entry))
    claimed = [place for place in claimed if heard.things[place].concepts] or claimed
    denied = entry.denied if whole or said.places else frozenset()
    if whole:
        differs = [
            (place in said.places) == (mates[place] in denied)
            or _denied_by_the_claim(heard.things[place], profile)
            for place in claimed
            if place in mates
        ]
        return any(differs) or not differs
    return any(
        place in said.places
        and mates.get(place, -1) not in denied
        and not _denied_by_the_claim(heard.things[place], profile)
        for place in claimed
    )


def _claimed(
    things: Sequence[Thing], profile: Profile, mates: dict[int, int], entry: Entry
) -> Iterator[int]:
    """Places of what is claimed, more than its subject."""
    for place, thing in enumerate(things):
        mate = entry.things[mates[place]] if place in mates else None
        if (mate and not (thing.concepts or mate.concepts)) or any(
            name not in TOPIC | SHADES
            and (profile.shares.get(name, 0.0) >= _RECURRING or (mate and name in mate.concepts))
            for name in thing.concepts
        ):
            yield place


def _denied_by_the_claim(thing: Thing, profile: Profile) -> bool:
    return any(
        profile.denied.get(name, 0.0) >= _OFTEN * profile.shares.get(name, 1.0)
        for name in thing.concepts
    )


def _condemns(said: Denials, heard: Heard, profile: Profile) -> bool:
    """Somebody condemns, and the claim does not speak of those who condemn."""
    if profile.shares.get("CONDEMN", 0.0) >= _RECURRING:
        return False
    return any(
        place not in said.places
        and not VIOLENCE.isdisjoint(
            name for t in heard.things[place + 1 : place + 3] for name in t.concepts
        )
        and not _after_a_refusal(heard.window, thing)
        for place, thing in _things_of("CONDEMN", heard.things)
    )


def _after_a_refusal(window: Sequence[Word], thing: Thing) -> bool:
    here = next(i for i, word in enumerate(window) if word.span.end > thing.start)
    return any(phrase_at(window, i, REFUSING) for i in range(max(0, here - _BEFORE), here))


def _allows(said: Denials, heard: Heard, profile: Profile) -> bool:
    """ "Voting is allowed" answers "voting is forbidden"."""
    spoken = {name for thing in heard.things for name in thing.concepts}
    return any(
        profile.shares.get(opposite, 0.0) >= _CENTRAL
        and profile.shares.get(name, 0.0) < _RECURRING
        and opposite not in spoken
        and any(place not in said.places for place, _ in _things_of(name, heard.things))
        for name, opposite in OPPOSITES.items()
    )


def _things_of(name: str, things: Sequence[Thing]) -> Iterable[tuple[int, Thing]]:
    return ((place, thing) for place, thing in enumerate(things) if name in thing.concepts)

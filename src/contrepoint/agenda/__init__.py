"""Which topics should a meeting take up?  Pure: no Django, no network, no clock, no chance.

    scored = weigh(Topic("N3-7-ABCD", (Ask(Part.WISHED, "N3-7-ABCD", 50),)), Weights())
    proposal = propose([Item("N3-7-ABCD", scored.points, 60)], Room((360, 360)))

Owns: what a topic weighs and why, which records ask for the same, what a ballot says without
telling anybody's vote, what fits the time.  Owns no records: whoever asks hands them in, with how
old they are in days.  An *ask* is one record that speaks for a topic, a *part* is a reason with
its weight, a *label* is what an agenda is balanced by (a country, a theme, a source), an *item* is
a topic with the minutes that it wants.
"""

from contrepoint.agenda.ballots import (
    FEWEST,
    Band,
    Choice,
    Standing,
    Tally,
    VoteCast,
    tally,
)
from contrepoint.agenda.errors import AgendaError, UnknownPartError, WeightError
from contrepoint.agenda.joining import Group, joined
from contrepoint.agenda.plan import Item, LeftOut, Proposal, Why, propose, worth
from contrepoint.agenda.room import Room, laid_out
from contrepoint.agenda.scoring import Ask, Points, Scored, Topic, weigh
from contrepoint.agenda.weights import BALANCE, DEFAULTS, HEAVIEST, Part, Weights

__all__ = [
    "BALANCE",
    "DEFAULTS",
    "FEWEST",
    "HEAVIEST",
    "AgendaError",
    "Ask",
    "Band",
    "Choice",
    "Group",
    "Item",
    "LeftOut",
    "Part",
    "Points",
    "Proposal",
    "Room",
    "Scored",
    "Standing",
    "Tally",
    "Topic",
    "UnknownPartError",
    "VoteCast",
    "WeightError",
    "Weights",
    "Why",
    "joined",
    "laid_out",
    "propose",
    "tally",
    "weigh",
    "worth",
]

"""Which records ask for a topic?  One function a source; a new source is one more line here.

Each takes what is asked (for which workshop, for whom, in which language, on which day) and gives
the records that this reader may see, each with its reason, what it counts and how far it goes.
"""

from contrepoint.synthesis.queries.sources.field import (
    help_requests,
    lessons,
    silent_countries,
    sleeping_alliances,
)
from contrepoint.synthesis.queries.sources.found import Asking, CandidateKind, Found, Source
from contrepoint.synthesis.queries.sources.notes import wishes_and_comments
from contrepoint.synthesis.queries.sources.promises import commitments, promises
from contrepoint.synthesis.queries.sources.register import claims, lines, replies

SOURCES: tuple[Source, ...] = (
    wishes_and_comments,
    help_requests,
    lessons,
    commitments,
    promises,
    sleeping_alliances,
    lines,
    replies,
    claims,
    silent_countries,
)

__all__ = ["SOURCES", "Asking", "CandidateKind", "Found", "Source"]

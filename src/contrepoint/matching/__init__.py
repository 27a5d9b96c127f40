"""Which claim does this message push?  Pure: no Django, no network, no clock, no chance.

    builder = IndexBuilder()
    builder.add(ClaimTexts("C01", (Wording("C01-fr-1", "fr", "Est-ce vrai que … ?"),)))
    index = builder.freeze()
    outcome = index.match("Mon fils dit que …")

Owns: letters, words, languages, nearness, certainty, explanation.  Owns no register: any
claims can be given.  A *wording* is one way to put a claim, a *thing* is what a text speaks
of, a *concept* is what different words have in common, a *passage* is a part of a message.
"""

from contrepoint.matching.errors import (
    DuplicateClaimError,
    EmptyMessageError,
    LimitError,
    MatchingError,
    MessageTooLongError,
    NotTextError,
)
from contrepoint.matching.explain import SharedWord
from contrepoint.matching.index import ClaimTexts, Wording
from contrepoint.matching.likeness import ALIKE, PERHAPS_ALIKE, Likeness, Saying
from contrepoint.matching.match import MESSAGE_LIMIT, Index, IndexBuilder, Match, Outcome, Ranked
from contrepoint.matching.score import THRESHOLD
from contrepoint.matching.text import Span

__all__ = [
    "ALIKE",
    "MESSAGE_LIMIT",
    "PERHAPS_ALIKE",
    "THRESHOLD",
    "ClaimTexts",
    "DuplicateClaimError",
    "EmptyMessageError",
    "Index",
    "IndexBuilder",
    "Likeness",
    "LimitError",
    "Match",
    "MatchingError",
    "MessageTooLongError",
    "NotTextError",
    "Outcome",
    "Ranked",
    "Saying",
    "SharedWord",
    "Span",
    "Wording",
]

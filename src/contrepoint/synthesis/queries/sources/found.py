"""What does one record that asks for a topic look like?"""

import dataclasses
import enum
from collections.abc import Callable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy

from contrepoint.agenda import Ask
from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import HasWords, Words
from contrepoint.common.markings import Marking
from contrepoint.matching import Saying
from contrepoint.network.access import Viewer
from contrepoint.network.contribution import Contribution
from contrepoint.workshops.queries import WorkshopLine


class CandidateKind(enum.Enum):
    """Where a topic comes from; of records that ask for the same, the first kind leads."""

    WISH = "wish"
    QUESTION = "question"
    DISAGREEMENT = "disagreement"
    HELP = "help"
    LESSON = "lesson"
    COMMITMENT = "commitment"
    PROMISE = "promise"
    ALLIANCE = "alliance"
    LINE = "line"
    DISSENT = "dissent"
    CLAIM = "claim"
    GAP = "gap"
    SILENCE = "silence"
    MENTION = "mention"

    @property
    def label(self) -> str:
        """What sort of record asks for it."""
        return str(_LABELS[self])


_LABELS = {
    CandidateKind.WISH: gettext_lazy("asked for"),
    CandidateKind.QUESTION: gettext_lazy("question left open"),
    CandidateKind.DISAGREEMENT: gettext_lazy("disagreement"),
    CandidateKind.HELP: gettext_lazy("help wanted"),
    CandidateKind.LESSON: gettext_lazy("lesson to share"),
    CandidateKind.COMMITMENT: gettext_lazy("commitment to keep"),
    CandidateKind.PROMISE: gettext_lazy("promise past its day"),
    CandidateKind.ALLIANCE: gettext_lazy("sleeping alliance"),
    CandidateKind.LINE: gettext_lazy("line in dispute"),
    CandidateKind.DISSENT: gettext_lazy("reply in dispute"),
    CandidateKind.CLAIM: gettext_lazy("claim without a reply"),
    CandidateKind.GAP: gettext_lazy("reply missing somewhere"),
    CandidateKind.SILENCE: gettext_lazy("country not heard of"),
    CandidateKind.MENTION: gettext_lazy("spoken of"),
}


@dataclasses.dataclass(frozen=True, slots=True)
class Asking:
    """For which workshop, for whom, in which language and on which day is it asked?"""

    workshop: WorkshopLine
    user: Viewer
    language: str
    today: date

    def days_since(self, day: date) -> int:
        return max((self.today - day).days, 0)


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """One record that asks for a topic. `code` is the record's, `why` the reason in a sentence.

    `asks` are what the engine counts, `sayings` the words by which records that ask for the same
    are found, `subjects` the claims that it points at, `themes` theirs. `url_name` and `url_args`
    lead to the record. What is `settled_once` is granted by one session; what is still open asks
    again. A follower speaks for a topic and makes none.
    """

    kind: CandidateKind
    code: str
    words: Words
    why: str
    marking: Marking
    url_name: str
    url_args: tuple[int | str, ...]
    asks: tuple[Ask, ...]
    anchor: str = ""
    sayings: tuple[Saying, ...] = ()
    subjects: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()
    since: date | None = None
    workshop_number: int = 0
    is_settled_once: bool = False
    is_follower: bool = False

    @property
    def may_be_planned(self) -> bool:
        """The whole network may read it: a session repeats its words to everybody."""
        return self.marking.rank >= Marking.NETWORK.rank


Source = Callable[[Asking], Iterator[Found]]


def sayings_of(code: str, texts: "list[HasWords]") -> tuple[Saying, ...]:
    """The words of a record in each of its languages."""
    return tuple(Saying(code, text.language, text.text) for text in texts)


def country_told(row: Contribution) -> str:
    """The country under which a record may be counted: none, where its author tells none.

    Fetch `author__person` beside the rows.
    """
    person = getattr(row.author, "person", None) if row.author else None
    tells = row.attribution != Attribution.NOBODY and (
        person is None or person.attribution != Attribution.NOBODY
    )
    return row.country if tells else ""

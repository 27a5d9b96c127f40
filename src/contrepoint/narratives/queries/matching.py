"""Which claims does a message push?  The only bridge from the database to the matching engine."""

import dataclasses
import threading

from contrepoint.common.languages import Words, direction
from contrepoint.matching import ClaimTexts, Index, IndexBuilder, Match, MatchingError
from contrepoint.matching import Wording as IndexedWording
from contrepoint.narratives.access import claims_hidden_from
from contrepoint.narratives.errors import UnreadableMessageError
from contrepoint.narratives.models import Claim, RegisterVersion
from contrepoint.narratives.queries.claims import ClaimCard, claim_cards
from contrepoint.network.access import Viewer

VERY_NEAR = 0.85
KEPT_INDEXES = 4


@dataclasses.dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, marked where the message and the wording share words."""

    text: str
    is_shared: bool


@dataclasses.dataclass(frozen=True, slots=True)
class MatchFound:
    """One claim that the message pushes, with why."""

    card: ClaimCard
    score: float
    message: tuple[Piece, ...]
    wording: tuple[Piece, ...]
    wording_language: str
    seems_to_answer: bool

    @property
    def percent(self) -> int:
        """The score as a whole percentage; no machine is ever certain of what people mean."""
        return min(99, round(self.score * 100))

    @property
    def is_very_near(self) -> bool:
        """Near enough to say so in words; a figure would look surer than it is."""
        return self.score >= VERY_NEAR

    @property
    def wording_dir(self) -> str:
        return direction(self.wording_language)

    @property
    def why(self) -> Words:
        """The wording that was matched, unmarked."""
        return Words("".join(piece.text for piece in self.wording), self.wording_language)


class _Snapshots:
    """The frozen indexes of this process, dropped when the register's version has moved.

    One for everybody who may see the same claims: a claim that is hidden from a reader weighs on
    no score that the reader is told. Those in use longest ago give way.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._version = -1
        self._held: dict[frozenset[int], Index] = {}

    def index(self, without: frozenset[int]) -> Index:
        """The index of the register as it stands now, `without` the claims of these keys."""
        version = (
            RegisterVersion.objects.filter(pk=1).values_list("version", flat=True).first() or 0
        )
        with self._lock:
            if self._version != version:
                self._held, self._version = {}, version
            found = self._held.pop(without, None) or _build_index(without)
            self._held[without] = found
            for oldest in list(self._held)[:-KEPT_INDEXES]:
                del self._held[oldest]
            return found

    def forget(self) -> None:
        """Drop what is held."""
        self._held = {}


_snapshots = _Snapshots()
forget_snapshot = _snapshots.forget


def index_for(user: Viewer) -> Index:
    """The index of the claims that `user` may see, as the register stands now."""
    return _snapshots.index(
        without=frozenset(claims_hidden_from(user).values_list("pk", flat=True))
    )


def _build_index(without: frozenset[int]) -> Index:
    builder = IndexBuilder()
    claims = Claim.objects.order_by("code").prefetch_related("statements", "wordings", "mirrors")
    for claim in claims:
        if claim.pk in without:
            continue
        statements = [
            IndexedWording(f"{claim.code}/s/{row.language}", row.language, row.text)
            for row in claim.statements.all()
        ]
        wordings = [
            IndexedWording(f"{claim.code}/w/{row.pk:09d}", row.language, row.text)
            for row in claim.wordings.all()
        ]
        mirrors = tuple(mirror.code for mirror in claim.mirrors.all())
        builder.add(ClaimTexts(claim.code, tuple(statements + wordings), mirrors))
    return builder.freeze()


def matches_for(message: str, *, user: Viewer, language: str, limit: int = 3) -> list[MatchFound]:
    """The claims that `message` pushes and that `user` may see, nearest first; [] for none.

    Raises UnreadableMessageError for a message that cannot be read as text.
    Nothing of the message is stored.
    """
    try:
        outcome = index_for(user).match(message, limit=limit)
    except MatchingError as error:
        raise UnreadableMessageError(error) from error
    if not outcome.matches:
        return []
    cards = claim_cards([match.claim for match in outcome.matches], user, language)
    return [
        _found(match, cards[match.claim], message)
        for match in outcome.matches
        if match.claim in cards
    ]


def _found(match: Match, card: ClaimCard, message: str) -> MatchFound:
    return MatchFound(
        card=card,
        score=match.score,
        message=_pieces(message, [(s.message.start, s.message.end) for s in match.shared]),
        wording=_pieces(
            match.wording.text, [(s.wording.start, s.wording.end) for s in match.shared]
        ),
        wording_language=match.wording.language,
        seems_to_answer=match.seems_to_answer,
    )


def _pieces(text: str, spans: list[tuple[int, int]]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    done = 0
    for start, end in sorted(set(spans)):
        if start < done:
            continue
        if start > done:
            pieces.append(Piece(text[done:start], is_shared=False))
        pieces.append(Piece(text[start:end], is_shared=True))
        done = end
    if done < len(text):
        pieces.append(Piece(text[done:], is_shared=False))
    return tuple(pieces)

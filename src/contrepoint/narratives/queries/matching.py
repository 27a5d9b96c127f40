"""Which claims does a message push?  The only bridge from the database to the matching engine."""

import dataclasses
import threading
from collections import defaultdict
from collections.abc import Sequence
from typing import TypeVar

from contrepoint.common.languages import Words, direction
from contrepoint.common.markings import Marking
from contrepoint.matching import (
    ClaimTexts,
    Index,
    IndexBuilder,
    Likeness,
    Match,
    MatchingError,
    Outcome,
    Saying,
)
from contrepoint.matching import Wording as IndexedWording
from contrepoint.narratives.access import claims_hidden_from
from contrepoint.narratives.enums import FieldVerdict, ProposalState
from contrepoint.narratives.errors import ChatTooLongError, UnreadableMessageError
from contrepoint.narratives.models import Claim, FieldWording, RegisterVersion, Wording
from contrepoint.narratives.queries.claims import ClaimCard, claim_cards
from contrepoint.network.access import Viewer

VERY_NEAR = 0.85
KEPT_INDEXES = 4
_Row = TypeVar("_Row")
CHAT_LIMIT = 200


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


_NOT = "!"  # behind the code of a claim: what is near to it, and is not it


@dataclasses.dataclass(frozen=True, slots=True)
class RegisterIndex:
    """A frozen register that has learned what is not a claim.

    The sentences that were refused for a claim stand in the index beside it, under its code and
    a mark. Where a message is nearer to them than to the claim, the claim is no match.
    """

    index: Index
    has_refusals: bool

    @property
    def claim_count(self) -> int:
        return self.index.claim_count

    def match(self, message: str, *, limit: int) -> Outcome:
        """The claims that the message pushes, at most `limit`, from the surest down."""
        found = self.index.match(message, limit=self._wanted(limit))
        kept = _not_refused(found.matches, [match.claim for match in found.matches])
        return dataclasses.replace(found, matches=tuple(kept[:limit]))

    def likeliest(self, message: str, *, limit: int) -> list[str]:
        """Codes of the claims from the likeliest down, whether the message pushes them or not."""
        found = self.index.likeliest(message, limit=self._wanted(limit))
        return _not_refused(found, found)[:limit]

    def _wanted(self, limit: int) -> int:
        return max(self.index.claim_count if self.has_refusals else limit, 1)


def _not_refused(rows: Sequence[_Row], claims: Sequence[str]) -> list[_Row]:
    """Rows of claims from the surest down, without what is nearer to a sentence refused for it."""
    refused: set[str] = set()
    kept: list[_Row] = []
    for row, claim in zip(rows, claims, strict=True):  # what refuses comes before
        if claim.endswith(_NOT):
            refused.add(claim.removesuffix(_NOT))
        elif claim not in refused:
            kept.append(row)
    return kept


class _Snapshots:
    """The frozen indexes of this process, dropped when the register's version has moved.

    One for everybody who may see the same claims: a claim that is hidden from a reader weighs on
    no score that the reader is told. Those in use longest ago give way.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._version = -1
        self._held: dict[frozenset[int], RegisterIndex] = {}

    def index(self, without: frozenset[int]) -> RegisterIndex:
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

    def forget(self, *, but: int = -1) -> None:
        """Drop what is held, unless it is of this version of the register."""
        if self._version != but:
            self._held = {}


_snapshots = _Snapshots()
forget_snapshot = _snapshots.forget


def index_for(user: Viewer) -> RegisterIndex:
    """The index of the claims that `user` may see, as the register stands now."""
    return _snapshots.index(
        without=frozenset(claims_hidden_from(user).values_list("pk", flat=True))
    )


def same_subjects(sayings: Sequence[Saying]) -> tuple[Likeness, ...]:
    """Which short texts name the same subject, in whatever languages, the most alike first.

    By what the claims that the whole network may see say side by side: the same for every reader.
    """
    if len({saying.subject for saying in sayings}) < 2:  # nothing to compare
        return ()
    wide = [marking for marking in Marking if marking.rank >= Marking.NETWORK.rank]
    close = Claim.objects.exclude(marking__in=wide).order_by().values_list("pk", flat=True)
    return _snapshots.index(without=frozenset(close)).index.likenesses(sayings)


def _build_index(without: frozenset[int]) -> RegisterIndex:
    builder = IndexBuilder()
    claims = Claim.objects.order_by("code").prefetch_related(
        "statements", "mirrors", "merged_here__statements"
    )
    said: defaultdict[int, list[tuple[int, str, str]]] = defaultdict(list)
    rows = Wording.objects.order_by("pk").values_list("claim_id", "pk", "language", "text")
    for owner, number, language, text in rows:
        said[owner].append((number, language, text))
    for claim in claims:
        if claim.pk in without:
            continue
        statements = [
            IndexedWording(f"{claim.code}/s/{row.language}", row.language, row.text)
            for row in claim.statements.all()
        ]
        statements += [
            IndexedWording(f"{claim.code}/s/{merged.code}/{row.language}", row.language, row.text)
            for merged in claim.merged_here.all()
            for row in merged.statements.all()
        ]
        wordings = [
            IndexedWording(f"{claim.code}/w/{number:09d}", language, text)
            for number, language, text in said[claim.pk]
        ]
        mirrors = tuple(mirror.code for mirror in claim.mirrors.all())
        builder.add(ClaimTexts(claim.code, tuple(statements + wordings), mirrors))
    refused = _refused(without)
    for code, texts in refused.items():
        builder.add(ClaimTexts(f"{code}{_NOT}", texts))
    return RegisterIndex(builder.freeze(), has_refusals=bool(refused))


def _refused(without: frozenset[int]) -> dict[str, tuple[IndexedWording, ...]]:
    """By claim, the sentences that a reviewer agreed are not it."""
    rows = FieldWording.objects.filter(
        verdict=FieldVerdict.IS_NOT_IT, state=ProposalState.TAKEN
    ).exclude(claim__in=list(without))
    found: dict[str, tuple[IndexedWording, ...]] = {}
    for row in rows.select_related("claim").order_by("claim__code", "pk"):
        code = row.claim.code
        wording = IndexedWording(f"{code}{_NOT}/{row.pk:09d}", row.language, row.text)
        found[code] = (*found.get(code, ()), wording)
    return found


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


def nearest_claims(message: str, *, user: Viewer, limit: int = 5) -> list[str]:
    """Codes of the claims that `user` may see, from the likeliest down, for whoever wants to look.

    None of them need be meant: `matches_for` says which are. Raises UnreadableMessageError.
    """
    try:
        return index_for(user).likeliest(message, limit=limit)
    except MatchingError as error:
        raise UnreadableMessageError(error) from error


def matches_for_chat(
    messages: Sequence[str], *, user: Viewer, language: str, limit: int = 8
) -> list[MatchFound]:
    """The claims that the messages of a chat push, each with the message that pushes it most.

    Raises ChatTooLongError. Nothing of the messages is stored.
    """
    if len(messages) > CHAT_LIMIT:
        raise ChatTooLongError(len(messages), CHAT_LIMIT)
    index = index_for(user)
    best: dict[str, tuple[Match, str]] = {}
    for message in dict.fromkeys(messages):
        try:
            outcome = index.match(message, limit=3)
        except MatchingError:
            continue  # a message without words among others that have some
        for match in outcome.matches:
            if match.claim not in best or match.score > best[match.claim][0].score:
                best[match.claim] = (match, message)
    surest = sorted(best.values(), key=lambda pair: (-pair[0].score, pair[0].claim))[:limit]
    cards = claim_cards([match.claim for match, _said in surest], user, language)
    return [
        _found(match, cards[match.claim], said) for match, said in surest if match.claim in cards
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

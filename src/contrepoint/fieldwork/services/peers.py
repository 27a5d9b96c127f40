"""Peers confirm what others did, ask about it in a friendly way, and take it back."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import DEFAULT_ATTRIBUTION
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import may_speak_of
from contrepoint.fieldwork.enums import CONFIRMING, PeerWordKind, PeerWordPart
from contrepoint.fieldwork.errors import OwnTeamError, QuestionEmptyError, RepliedAlreadyError
from contrepoint.fieldwork.models import Activity, PeerWord, PeerWordText, Result
from contrepoint.fieldwork.services.attesting import forget_words_of_peers
from contrepoint.network.models import User
from contrepoint.network.services import record, signed, write_original


@transaction.atomic
def confirm(*, of: Activity | Result, how: PeerWordKind, by: User, at: datetime) -> PeerWord:
    """Say that it is so: saw it, took part, checked the document. Once each; the last one stands.

    Refuses the own team, and who is of no organisation (OwnTeamError).
    """
    if how not in CONFIRMING:
        raise ValueError("a question is asked with ask_team")
    row = _locked(of, by=by)
    row.peer_words.filter(author=by, kind__in=CONFIRMING, ended_at=None).update(ended_at=at)
    word = _add(row, how, by=by, at=at)
    record(actor=by, action="confirm", object_kind=_kind(row), object_code=row.code, at=at)
    return word


@transaction.atomic
def ask_team(
    *, of: Activity | Result, text: str, language: Language, by: User, at: datetime
) -> PeerWord:
    """Ask its team a question; it waits on their home page. Nothing of the record changes.

    Refuses the own team (OwnTeamError) and no words (QuestionEmptyError).
    """
    if not text.strip():
        raise QuestionEmptyError
    row = _locked(of, by=by)
    word = _add(row, PeerWordKind.ASKS, by=by, at=at)
    _write(word, PeerWordPart.QUESTION, text, language)
    record(actor=by, action="ask", object_kind=_kind(row), object_code=row.code, at=at)
    return word


@transaction.atomic
def reply_to_peer(*, word: PeerWord, text: str, language: Language, by: User, at: datetime) -> None:
    """The team replies, once. Refuses no words (QuestionEmptyError) and a second reply."""
    if not text.strip():
        raise QuestionEmptyError
    word = PeerWord.objects.select_for_update(of=("self",)).get(pk=word.pk)
    if word.replied_at is not None:
        raise RepliedAlreadyError
    word.replied_at = at
    word.save(update_fields=["replied_at"])
    _write(word, PeerWordPart.REPLY, text, language)
    row = word.spoken_of
    record(actor=by, action="reply", object_kind=_kind(row), object_code=row.code, at=at)


@transaction.atomic
def take_back(*, word: PeerWord, by: User, at: datetime) -> None:
    """Take back what one said of others; the words of a question go with it."""
    word = PeerWord.objects.select_for_update(of=("self",)).get(pk=word.pk)
    if word.ended_at is not None:
        return
    word.ended_at = at
    word.save(update_fields=["ended_at"])
    forget_words_of_peers([word])
    row = word.spoken_of
    record(actor=by, action="take-back", object_kind=_kind(row), object_code=row.code, at=at)


def _locked(of: Activity | Result, *, by: User) -> Activity | Result:
    found: Activity | Result
    if isinstance(of, Activity):
        found = Activity.objects.select_for_update().get(pk=of.pk)
    else:
        found = Result.objects.select_for_update().get(pk=of.pk)
    if not may_speak_of(by, found):
        raise OwnTeamError
    return found


def _kind(row: Activity | Result) -> str:
    return "activity" if isinstance(row, Activity) else "result"


def _add(row: Activity | Result, kind: PeerWordKind, *, by: User, at: datetime) -> PeerWord:
    return PeerWord.objects.create(
        **{_kind(row): row},
        kind=kind,
        said_on=timezone.localdate(at),
        **signed(marking=Marking(row.marking), attribution=DEFAULT_ATTRIBUTION, by=by, at=at),
    )


def _write(word: PeerWord, part: PeerWordPart, text: str, language: Language) -> None:
    write_original(PeerWordText.objects.all(), language=language, text=text, word=word, part=part)

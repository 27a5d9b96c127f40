"""Who confirms what others did, who asks about it, and who replies?"""

from django.db.models import Q, QuerySet

from contrepoint.fieldwork.access.activities import activities_visible_to
from contrepoint.fieldwork.access.results import results_visible_to
from contrepoint.fieldwork.access.rules import for_members, is_of_team, row_if
from contrepoint.fieldwork.enums import PeerWordKind
from contrepoint.fieldwork.models import Activity, PeerWord, Result
from contrepoint.network.access import Viewer, standing_of, the_one


def attested_visible(user: Viewer, code: str) -> Activity | Result:
    """The activity or the result of this code, or the same 404 for missing and forbidden."""
    activity = activities_visible_to(user).filter(code=code).first()
    return activity or the_one(results_visible_to(user).filter(code=code))


def may_speak_of(user: Viewer, row: Activity | Result) -> bool:
    """Confirms it, or asks about it: a member of another organisation."""
    standing = standing_of(user)
    has_one = standing.organisation_id is not None
    return standing.is_member and has_one and not is_of_team(user, row)


def peer_words_visible_to(user: Viewer) -> QuerySet[PeerWord]:
    """What peers say of activities and results that `user` may see, and did not take back."""
    of_activities = Q(activity__in=activities_visible_to(user).order_by())
    of_results = Q(result__in=results_visible_to(user).order_by())
    return for_members(user, PeerWord.objects.filter(of_activities | of_results, ended_at=None))


def peer_word_to_take_back(user: Viewer, key: int) -> PeerWord:
    """What `user` said of others and may take back, or the same 404."""
    return the_one(peer_words_visible_to(user).filter(pk=key, author=user.pk))


def question_to_reply_to(user: Viewer, key: int) -> PeerWord:
    """A question to the reader's own team, or the same 404."""
    asked = peer_words_visible_to(user).filter(pk=key, kind=PeerWordKind.ASKS)
    word = the_one(asked.select_related("activity", "result"))
    return row_if(is_of_team(user, word.spoken_of), word)


def reads_question(user: Viewer, word: PeerWord) -> bool:
    """A question is a text to the team: its people read it, and who asked."""
    return (word.author_id is not None and word.author_id == user.pk) or is_of_team(
        user, word.spoken_of
    )


def questions_to_team_of(user: Viewer) -> QuerySet[PeerWord]:
    """Questions that wait for the reader's own team."""
    organisation = standing_of(user).organisation_id
    mine = Q(activity__author=user.pk) | Q(result__author=user.pk)
    if organisation is not None:
        mine |= Q(activity__organisation=organisation) | Q(result__organisation=organisation)
    waiting = peer_words_visible_to(user).filter(kind=PeerWordKind.ASKS, replied_at=None)
    return waiting.filter(mine)

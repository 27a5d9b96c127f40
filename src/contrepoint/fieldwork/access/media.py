"""Who sees which media voice and appearance, and who says yes for whom?"""

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When

from contrepoint.fieldwork.access.rules import for_members, in_team, may_run, own_at, row_if
from contrepoint.fieldwork.enums import LOOKING_FOR_A_VOICE, AppearanceState, VoiceState
from contrepoint.fieldwork.models import (
    Appearance,
    MediaVoice,
)
from contrepoint.narratives.reference_access import flags_visible_to
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    standing_of,
    the_one,
)
from contrepoint.network.enums import Role


def voices_visible_to(user: Viewer) -> QuerySet[MediaVoice]:
    """Media voices that `user` may see; everybody sees their own."""
    return for_members(
        user, MediaVoice.objects.filter(markings_open_to(user) | own_at(user, "person__user"))
    )


def voice_visible(user: Viewer, code: str) -> MediaVoice:
    """The media voice of this code, or the same 404 for missing and forbidden."""
    return the_one(voices_visible_to(user).filter(code=code).select_related("person"))


def voices_that_wait_for(user: Viewer) -> QuerySet[MediaVoice]:
    """The reader's own place on the roster of voices, if somebody waits for his or her yes."""
    return voices_visible_to(user).filter(person__user=user.pk, state=VoiceState.ASKED)


def own_voice_of(user: Viewer) -> QuerySet[MediaVoice]:
    """The reader's own place on the roster, if there is one that was said yes to."""
    return voices_visible_to(user).filter(person__user=user.pk, state=VoiceState.READY)


def may_keep_roster(user: Viewer) -> bool:
    """Puts others on the roster of voices, and offers them requests: coordinator, focal points."""
    return bool(standing_of(user).roles & {Role.COORDINATOR, Role.FOCAL_POINT})


def may_speak_for(user: Viewer, voice: MediaVoice) -> bool:
    """Says yes in the name of a voice: the person; without an account, the coordinator."""
    if voice.person.user_id is not None:
        return bool(voice.person.user_id == user.pk)
    return standing_of(user).is_coordinator


def may_stop_voice(user: Viewer, voice: MediaVoice) -> bool:
    """Takes a voice off the air: the person, and, for their safety, the coordinator."""
    return may_speak_for(user, voice) or standing_of(user).is_coordinator


def voice_to_decide(user: Viewer, code: str) -> MediaVoice:
    """The voice of this code that `user` may say yes for or stop, or the same 404."""
    voice = voice_visible(user, code)
    return row_if(may_stop_voice(user, voice), voice)


def may_rewrite_voice(user: Viewer, voice: MediaVoice) -> bool:
    """Rewrites the card of a voice: the person, and who wrote it."""
    return may_speak_for(user, voice) or may_run(user, voice)


def voice_to_rewrite(user: Viewer, code: str) -> MediaVoice:
    """The voice of this code that `user` may rewrite, or the same 404."""
    voice = voice_visible(user, code)
    return row_if(may_rewrite_voice(user, voice), voice)


def may_clear_voices(user: Viewer) -> bool:
    """Talks with people about their safety in public: coordinator, safeguarding focal point."""
    return bool(standing_of(user).roles & {Role.COORDINATOR, Role.SAFEGUARDING})


def may_clear_voice(user: Viewer, voice: MediaVoice) -> bool:
    """Clears this voice for a time: nobody clears themselves."""
    is_own = voice.person.user_id is not None and voice.person.user_id == user.pk
    return may_clear_voices(user) and not is_own


def voice_to_clear(user: Viewer, code: str) -> MediaVoice:
    """The voice of this code that `user` may clear, or the same 404."""
    voice = voice_visible(user, code)
    return row_if(may_clear_voice(user, voice), voice)


def may_end_clearance(user: Viewer, voice: MediaVoice) -> bool:
    """Ends a clearance: the person, and whoever may clear."""
    return may_speak_for(user, voice) or may_clear_voice(user, voice)


def clearance_to_end(user: Viewer, code: str) -> MediaVoice:
    """The voice of this code whose clearance `user` may refuse, end or ask for, or the same 404."""
    voice = voice_visible(user, code)
    return row_if(may_end_clearance(user, voice), voice)


def may_see_clearance(user: Viewer, voice: MediaVoice) -> bool:
    """Reads until when a voice is cleared: the person, who clears, and who offers."""
    return may_speak_for(user, voice) or may_clear_voices(user) or may_keep_roster(user)


def voice_to_speak_for(user: Viewer, code: str) -> MediaVoice:
    """The voice of this code in whose name `user` may speak, or the same 404."""
    voice = voice_visible(user, code)
    return row_if(may_speak_for(user, voice), voice)


def appearances_visible_to(user: Viewer) -> QuerySet[Appearance]:
    """Media requests and appearances that `user` may see; everybody sees what they are asked."""
    return for_members(
        user,
        Appearance.objects.filter(markings_open_to(user) | own_at(user, "voice__person__user")),
    )


def appearance_visible(user: Viewer, code: str) -> Appearance:
    """The request or appearance of this code, or the same 404 for missing and forbidden."""
    rows = appearances_visible_to(user).filter(code=code)
    return the_one(rows.select_related("voice__person"))


def media_calling(user: Viewer) -> QuerySet[Appearance]:
    """What of the media desk waits for the reader, with `is_mine` and `is_changed`.

    Requests that look for a voice, for whoever may offer them; the reader's own: offered, accepted,
    and where something was said that cites what has changed since (`is_changed`).
    """
    flags = flags_visible_to(user).filter(decision="", answer=OuterRef("answer"))
    mine = Q(voice__person__user=user.pk)
    to_offer = requests_to_offer(user).order_by().values("pk")
    return (
        appearances_visible_to(user)
        .annotate(
            is_mine=Case(When(mine, then=Value(value=True)), default=Value(value=False)),
            is_changed=Exists(flags),
        )
        .filter(
            Q(pk__in=to_offer)
            | mine & Q(state__in=(AppearanceState.OFFERED, AppearanceState.ACCEPTED))
            | mine & Q(state=AppearanceState.DONE, is_changed=True)
        )
    )


def may_offer(user: Viewer, appearance: Appearance) -> bool:
    """Offers a request to a voice: who wrote it, coordinator and focal points."""
    return may_run(user, appearance) or may_keep_roster(user)


def requests_to_offer(user: Viewer) -> QuerySet[Appearance]:
    """Requests that look for a voice and that `user` may offer to one."""
    rows = appearances_visible_to(user).filter(state__in=LOOKING_FOR_A_VOICE)
    if may_keep_roster(user):
        return rows
    return rows.filter(in_team(user))


def appearance_to_offer(user: Viewer, code: str) -> Appearance:
    """The request of this code that `user` may offer to a voice, or the same 404."""
    appearance = appearance_visible(user, code)
    return row_if(may_offer(user, appearance), appearance)


def may_answer_request(user: Viewer, appearance: Appearance) -> bool:
    """Accepts and declines: the voice that is asked, and nobody else."""
    return appearance.voice is not None and may_speak_for(user, appearance.voice)


def appearance_to_answer(user: Viewer, code: str) -> Appearance:
    """The request of this code that `user` may accept or decline, or the same 404."""
    appearance = appearance_visible(user, code)
    return row_if(may_answer_request(user, appearance), appearance)


def may_conclude(user: Viewer, appearance: Appearance) -> bool:
    """Notes what was said: who spoke, and who may offer."""
    return may_answer_request(user, appearance) or may_offer(user, appearance)


def appearance_to_conclude(user: Viewer, code: str) -> Appearance:
    """The appearance of this code whose outcome `user` may note, or the same 404."""
    appearance = appearance_visible(user, code)
    return row_if(may_conclude(user, appearance), appearance)

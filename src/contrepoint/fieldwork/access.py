"""Who sees which campaign, project, activity, alliance, media voice and appearance?

Members alone, whatever the marking: donors will get accepted aggregates, and have none yet. An
activity is never open to more people than the campaign and the project that it belongs to, nor a
promise than its alliance. A media voice sees its own card, and what it is asked, whatever the
marking: nobody can use a veto on what is hidden from them.
"""

from typing import TYPE_CHECKING, TypeVar

from django.db.models import Model, Q, QuerySet

from contrepoint.fieldwork.enums import OPEN_TO_PARTNERS, AppearanceState, VoiceState
from contrepoint.fieldwork.models import (
    Activity,
    Alliance,
    AlliancePromise,
    Appearance,
    Campaign,
    MediaVoice,
    Project,
)
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    not_here,
    organisations_visible_to,
    standing_of,
    the_one,
)
from contrepoint.network.contribution import Contribution
from contrepoint.network.enums import Role
from contrepoint.network.models import User

if TYPE_CHECKING:
    from contrepoint.network.models import Organisation

Row = TypeVar("Row", bound=Model)


def for_members(user: Viewer, rows: QuerySet[Row]) -> QuerySet[Row]:
    """These rows for whoever takes part; none of them for donors, whatever the marking."""
    return rows if standing_of(user).is_member else rows.none()


def campaigns_visible_to(user: Viewer) -> QuerySet[Campaign]:
    """Campaigns that `user` may see."""
    return for_members(user, Campaign.objects.filter(markings_open_to(user)))


def campaign_visible(user: Viewer, code: str) -> Campaign:
    """The campaign of this code, or the same 404 for missing and forbidden."""
    return the_one(campaigns_visible_to(user).filter(code=code))


def projects_visible_to(user: Viewer) -> QuerySet[Project]:
    """Projects that `user` may see."""
    return for_members(user, Project.objects.filter(markings_open_to(user)))


def project_visible(user: Viewer, code: str) -> Project:
    """The project of this code, or the same 404 for missing and forbidden."""
    return the_one(projects_visible_to(user).filter(code=code))


def activities_visible_to(user: Viewer) -> QuerySet[Activity]:
    """Activities that `user` may see, of campaigns and projects that `user` may see."""
    return for_members(
        user,
        Activity.objects.filter(
            markings_open_to(user),
            Q(campaign=None) | markings_open_to(user, through="campaign"),
            Q(project=None) | markings_open_to(user, through="project"),
        ),
    )


def activity_visible(user: Viewer, code: str) -> Activity:
    """The activity of this code, or the same 404 for missing and forbidden."""
    return the_one(activities_visible_to(user).filter(code=code))


def may_do_fieldwork(user: Viewer) -> bool:
    """Opens campaigns and projects and logs activities: whoever takes part, not a donor."""
    return standing_of(user).is_member


def in_team(user: Viewer) -> Q:
    """The filter that keeps what the reader's own organisation wrote, and the reader's own."""
    own = Q(author=user.pk)
    organisation = standing_of(user).organisation_id
    return own if organisation is None else own | Q(organisation=organisation)


def is_of_team(user: Viewer, row: Contribution) -> bool:
    """The same for one row: the reader's own organisation wrote it, or the reader."""
    own = row.author_id is not None and row.author_id == user.pk
    organisation = standing_of(user).organisation_id
    return own or (organisation is not None and row.organisation_id == organisation)


def may_run(user: Viewer, row: Contribution) -> bool:
    """Rewrites and moves what was written: its author, the author's team, the coordinator."""
    standing = standing_of(user)
    return standing.is_member and (is_of_team(user, row) or standing.is_coordinator)


def _if(allowed: bool, row: Row) -> Row:
    """The row, or the same 404 as for what is missing."""
    if not allowed:
        raise not_here()
    return row


def campaign_to_run(user: Viewer, code: str) -> Campaign:
    """The campaign of this code that `user` may rewrite and move, or the same 404."""
    campaign = campaign_visible(user, code)
    return _if(may_run(user, campaign), campaign)


def activity_to_run(user: Viewer, code: str) -> Activity:
    """The activity of this code that `user` may rewrite and remove, or the same 404."""
    activity = activity_visible(user, code)
    return _if(may_run(user, activity), activity)


def is_partner(user: Viewer, project: Project) -> bool:
    """The reader's own organisation is among the partners of a project."""
    standing = standing_of(user)
    return (
        standing.is_member
        and standing.organisation_id is not None
        and project.partners.filter(pk=standing.organisation_id).exists()
    )


def project_to_run(user: Viewer, code: str) -> Project:
    """The project of this code that `user` may rewrite and move, or the same 404."""
    project = project_visible(user, code)
    return _if(may_run(user, project), project)


def may_take_part(user: Viewer, project: Project) -> bool:
    """Brings the own organisation into somebody else's project, while it looks for partners."""
    standing = standing_of(user)
    return (
        standing.is_member
        and standing.organisation_id is not None
        and standing.organisation_id != project.organisation_id
        and project.state in OPEN_TO_PARTNERS
    )


def project_to_take_part_in(user: Viewer, code: str) -> Project:
    """The project of this code in which `user` may take part, or the same 404.

    That it looks for partners no more is for the service to say, with a sentence.
    """
    project = project_visible(user, code)
    has_one = standing_of(user).organisation_id is not None
    return _if(has_one and not is_of_team(user, project), project)


def alliances_visible_to(user: Viewer) -> QuerySet[Alliance]:
    """Alliances that `user` may see."""
    return for_members(user, Alliance.objects.filter(markings_open_to(user)))


def alliance_visible(user: Viewer, code: str) -> Alliance:
    """The alliance of this code, or the same 404 for missing and forbidden."""
    return the_one(alliances_visible_to(user).filter(code=code))


def may_run_alliance(user: Viewer, alliance: Alliance) -> bool:
    """Rewrites and moves an alliance, and keeps its promises: also the people of its members."""
    organisation = standing_of(user).organisation_id
    return may_run(user, alliance) or (
        standing_of(user).is_member
        and organisation is not None
        and alliance.members.filter(pk=organisation).exists()
    )


def alliance_to_run(user: Viewer, code: str) -> Alliance:
    """The alliance of this code that `user` may rewrite and move, or the same 404."""
    alliance = alliance_visible(user, code)
    return _if(may_run_alliance(user, alliance), alliance)


def promises_visible_to(user: Viewer) -> QuerySet[AlliancePromise]:
    """Promises that `user` may see and nobody withdrew, of alliances that `user` may see."""
    return for_members(
        user,
        AlliancePromise.objects.filter(
            markings_open_to(user),
            markings_open_to(user, through="alliance"),
            withdrawn_on=None,
        ),
    )


def promisers_for(user: Viewer, alliance: Alliance) -> "QuerySet[Organisation]":
    """The members in whose name `user` may promise: one's own; for the coordinator, any."""
    members = organisations_visible_to(user).filter(pk__in=alliance.members.values("pk"))
    standing = standing_of(user)
    if standing.is_coordinator:
        return members
    own = standing.organisation_id
    return members.none() if own is None else members.filter(pk=own)


def may_withdraw_promise(user: Viewer, promise: AlliancePromise) -> bool:
    """Takes back what was promised: the people of who promised, and the coordinator."""
    standing = standing_of(user)
    return standing.is_coordinator or (
        standing.is_member and standing.organisation_id == promise.promised_by_id
    )


def promise_to_run(user: Viewer, code: str) -> AlliancePromise:
    """The promise of this code that `user` may mark as kept or reopen, or the same 404."""
    promise = the_one(promises_visible_to(user).filter(code=code).select_related("alliance"))
    return _if(may_run_alliance(user, promise.alliance), promise)


def promise_to_withdraw(user: Viewer, code: str) -> AlliancePromise:
    """The promise of this code that `user` may take back, or the same 404."""
    promise = the_one(promises_visible_to(user).filter(code=code).select_related("alliance"))
    return _if(may_withdraw_promise(user, promise), promise)


def _own(user: Viewer, link: str) -> Q:
    """The filter that keeps what concerns the reader's own person."""
    return Q(**{link: user}) if isinstance(user, User) else Q(pk=None)


def voices_visible_to(user: Viewer) -> QuerySet[MediaVoice]:
    """Media voices that `user` may see; everybody sees their own."""
    return for_members(
        user, MediaVoice.objects.filter(markings_open_to(user) | _own(user, "person__user"))
    )


def voice_visible(user: Viewer, code: str) -> MediaVoice:
    """The media voice of this code, or the same 404 for missing and forbidden."""
    return the_one(voices_visible_to(user).filter(code=code).select_related("person"))


def voices_that_wait_for(user: Viewer) -> QuerySet[MediaVoice]:
    """The reader's own place on the roster of voices, if somebody waits for his or her yes."""
    return voices_visible_to(user).filter(person__user=user.pk, state=VoiceState.ASKED)


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
    return _if(may_stop_voice(user, voice), voice)


def may_rewrite_voice(user: Viewer, voice: MediaVoice) -> bool:
    """Rewrites the card of a voice: the person, and who wrote it."""
    return may_speak_for(user, voice) or may_run(user, voice)


def voice_to_rewrite(user: Viewer, code: str) -> MediaVoice:
    """The voice of this code that `user` may rewrite, or the same 404."""
    voice = voice_visible(user, code)
    return _if(may_rewrite_voice(user, voice), voice)


def appearances_visible_to(user: Viewer) -> QuerySet[Appearance]:
    """Media requests and appearances that `user` may see; everybody sees what they are asked."""
    return for_members(
        user, Appearance.objects.filter(markings_open_to(user) | _own(user, "voice__person__user"))
    )


def appearance_visible(user: Viewer, code: str) -> Appearance:
    """The request or appearance of this code, or the same 404 for missing and forbidden."""
    rows = appearances_visible_to(user).filter(code=code)
    return the_one(rows.select_related("voice__person"))


def requests_offered_to(user: Viewer) -> QuerySet[Appearance]:
    """Media requests that wait for the reader's own yes or no."""
    mine = appearances_visible_to(user).filter(voice__person__user=user.pk)
    return mine.filter(state=AppearanceState.OFFERED)


def may_offer(user: Viewer, appearance: Appearance) -> bool:
    """Offers a request to a voice: who wrote it, coordinator and focal points."""
    return may_run(user, appearance) or may_keep_roster(user)


def appearance_to_offer(user: Viewer, code: str) -> Appearance:
    """The request of this code that `user` may offer to a voice, or the same 404."""
    appearance = appearance_visible(user, code)
    return _if(may_offer(user, appearance), appearance)


def may_answer_request(user: Viewer, appearance: Appearance) -> bool:
    """Accepts and declines: the voice that is asked, and nobody else."""
    return appearance.voice is not None and may_speak_for(user, appearance.voice)


def appearance_to_answer(user: Viewer, code: str) -> Appearance:
    """The request of this code that `user` may accept or decline, or the same 404."""
    appearance = appearance_visible(user, code)
    return _if(may_answer_request(user, appearance), appearance)


def may_conclude(user: Viewer, appearance: Appearance) -> bool:
    """Notes what was said: who spoke, and who may offer."""
    return may_answer_request(user, appearance) or may_offer(user, appearance)


def appearance_to_conclude(user: Viewer, code: str) -> Appearance:
    """The appearance of this code whose outcome `user` may note, or the same 404."""
    appearance = appearance_visible(user, code)
    return _if(may_conclude(user, appearance), appearance)

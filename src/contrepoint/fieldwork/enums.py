"""Fixed lists of the fieldwork: states and the steps between them, kinds, parts of texts."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class CampaignState(models.TextChoices):
    """The life of a campaign."""

    IDEA = "idea", pgettext_lazy("campaign", "idea")
    PLANNED = "planned", pgettext_lazy("campaign", "planned")
    LIVE = "live", pgettext_lazy("campaign", "live")
    PAUSED = "paused", pgettext_lazy("campaign", "paused")
    CLOSED = "closed", pgettext_lazy("campaign", "closed")
    EVALUATED = "evaluated", pgettext_lazy("campaign", "evaluated")


class CampaignStep(models.TextChoices):
    """What can be done with a campaign; the label is the verb of the button."""

    PLAN = "plan", pgettext_lazy("campaign", "Plan it")
    LAUNCH = "launch", pgettext_lazy("campaign", "Launch it")
    PAUSE = "pause", pgettext_lazy("campaign", "Pause it")
    RESUME = "resume", pgettext_lazy("campaign", "Resume it")
    CLOSE = "close", pgettext_lazy("campaign", "Close it")
    EVALUATE = "evaluate", pgettext_lazy("campaign", "Mark as evaluated")


# From which states a step is open, and where it leads.
CAMPAIGN_STEPS: dict[CampaignStep, tuple[frozenset[CampaignState], CampaignState]] = {
    CampaignStep.PLAN: (frozenset({CampaignState.IDEA}), CampaignState.PLANNED),
    CampaignStep.LAUNCH: (frozenset({CampaignState.PLANNED}), CampaignState.LIVE),
    CampaignStep.PAUSE: (frozenset({CampaignState.LIVE}), CampaignState.PAUSED),
    CampaignStep.RESUME: (frozenset({CampaignState.PAUSED}), CampaignState.LIVE),
    CampaignStep.CLOSE: (
        frozenset({CampaignState.LIVE, CampaignState.PAUSED}),
        CampaignState.CLOSED,
    ),
    CampaignStep.EVALUATE: (frozenset({CampaignState.CLOSED}), CampaignState.EVALUATED),
}
# A campaign that people see keeps its goal and its offline leg.
LAUNCHED = frozenset({CampaignState.LIVE, CampaignState.PAUSED})


class CampaignPart(models.TextChoices):
    """Which part of a campaign a text is."""

    TITLE = "title", _("title")
    GOAL = "goal", _("goal")
    AUDIENCE = "audience", _("target audience")
    MESSAGE = "message", _("message")
    ACTION = "action", _("call to action")


class Leg(models.TextChoices):
    """Where something is done. A campaign needs both."""

    OFFLINE = "offline", _("offline, face to face")
    ONLINE = "online", _("online")


class LegPart(models.TextChoices):
    """Which part of a leg a text is."""

    WHAT = "what", _("what is done")
    MEASURE = "measure", _("how one knows that it was done")


class ProjectKind(models.TextChoices):
    """What a project is for."""

    YOUTH = "youth", pgettext_lazy("kind of project", "youth")
    WOMEN = "women", pgettext_lazy("kind of project", "women")
    TRAINING = "training", pgettext_lazy("kind of project", "training")
    MEDIA = "media", pgettext_lazy("kind of project", "media")
    OTHER = "other", pgettext_lazy("kind of project", "other")


class ProjectState(models.TextChoices):
    """The life of a project."""

    CONCEPT = "concept", pgettext_lazy("project", "concept")
    SEEKING_PARTNERS = "seeking_partners", pgettext_lazy("project", "seeking partners")
    AGREED = "agreed", pgettext_lazy("project", "agreed")
    UNDER_WAY = "under_way", pgettext_lazy("project", "under way")
    COMPLETED = "completed", pgettext_lazy("project", "completed")
    ABANDONED = "abandoned", pgettext_lazy("project", "abandoned")
    EVALUATED = "evaluated", pgettext_lazy("project", "evaluated")


class ProjectStep(models.TextChoices):
    """What can be done with a project; the label is the verb of the button."""

    SEEK = "seek", pgettext_lazy("project", "Look for partners")
    AGREE = "agree", pgettext_lazy("project", "Mark as agreed")
    START = "start", pgettext_lazy("project", "Start it")
    COMPLETE = "complete", pgettext_lazy("project", "Mark as completed")
    ABANDON = "abandon", pgettext_lazy("project", "Abandon it")
    EVALUATE = "evaluate", pgettext_lazy("project", "Mark as evaluated")


PROJECT_STEPS: dict[ProjectStep, tuple[frozenset[ProjectState], ProjectState]] = {
    ProjectStep.SEEK: (frozenset({ProjectState.CONCEPT}), ProjectState.SEEKING_PARTNERS),
    ProjectStep.AGREE: (
        frozenset({ProjectState.CONCEPT, ProjectState.SEEKING_PARTNERS}),
        ProjectState.AGREED,
    ),
    ProjectStep.START: (frozenset({ProjectState.AGREED}), ProjectState.UNDER_WAY),
    ProjectStep.COMPLETE: (frozenset({ProjectState.UNDER_WAY}), ProjectState.COMPLETED),
    ProjectStep.ABANDON: (
        frozenset(
            {
                ProjectState.CONCEPT,
                ProjectState.SEEKING_PARTNERS,
                ProjectState.AGREED,
                ProjectState.UNDER_WAY,
            }
        ),
        ProjectState.ABANDONED,
    ),
    ProjectStep.EVALUATE: (
        frozenset({ProjectState.COMPLETED, ProjectState.ABANDONED}),
        ProjectState.EVALUATED,
    ),
}


# In these states organisations may still take part by themselves.
OPEN_TO_PARTNERS = PROJECT_STEPS[ProjectStep.AGREE][0]


class ProjectPart(models.TextChoices):
    """Which part of a project a text is."""

    TITLE = "title", _("title")
    OBJECTIVE = "objective", _("objective")


class ActivityKind(models.TextChoices):
    """What was done."""

    SERMON = "sermon", _("sermon")
    LESSON = "lesson", pgettext_lazy("kind of activity", "lesson")
    SPORT = "sport", _("sport")
    EXCURSION = "excursion", _("excursion")
    DEBATE = "debate", _("debate")
    TRAINING = "training", pgettext_lazy("kind of activity", "training")
    HOME_VISIT = "home_visit", _("home visit")
    BROADCAST = "broadcast", _("broadcast")
    POST = "post", pgettext_lazy("kind of activity", "post")
    PETITION = "petition", _("petition")
    CIVIC_MEETING = "civic_meeting", _("civic meeting")
    OTHER = "other", pgettext_lazy("kind of activity", "other")


class Sex(models.TextChoices):
    """As reporting standards break it down; nobody has to be asked."""

    WOMEN = "women", pgettext_lazy("reach", "women")
    MEN = "men", pgettext_lazy("reach", "men")
    NOT_RECORDED = "unknown", pgettext_lazy("sex", "not recorded")


class AgeBand(models.TextChoices):
    """As reporting standards break it down; nobody has to be asked."""

    UNDER_15 = "under_15", _("under 15")
    FROM_15 = "15_17", _("15–17")
    FROM_18 = "18_24", _("18–24")
    FROM_25 = "25_29", _("25–29")
    FROM_30 = "30_more", _("30 and over")
    NOT_RECORDED = "unknown", pgettext_lazy("age", "not recorded")


class AllianceKind(models.TextChoices):
    """How close its members stand."""

    ALLIANCE = "alliance", _("alliance")
    COALITION = "coalition", _("coalition")


class AllianceState(models.TextChoices):
    """The life of an alliance."""

    EXPLORING = "exploring", pgettext_lazy("alliance", "exploring")
    AGREED = "agreed", pgettext_lazy("alliance", "agreed")
    ACTIVE = "active", pgettext_lazy("alliance", "active")
    DORMANT = "dormant", pgettext_lazy("alliance", "dormant")
    ENDED = "ended", pgettext_lazy("alliance", "ended")


class AllianceStep(models.TextChoices):
    """What can be done with an alliance; the label is the verb of the button."""

    AGREE = "agree", pgettext_lazy("alliance", "Mark as agreed")
    START = "start", pgettext_lazy("alliance", "Start it")
    REST = "rest", pgettext_lazy("alliance", "Let it rest")
    WAKE = "wake", pgettext_lazy("alliance", "Wake it up")
    END = "end", pgettext_lazy("alliance", "End it")


ALLIANCE_STEPS: dict[AllianceStep, tuple[frozenset[AllianceState], AllianceState]] = {
    AllianceStep.AGREE: (frozenset({AllianceState.EXPLORING}), AllianceState.AGREED),
    AllianceStep.START: (frozenset({AllianceState.AGREED}), AllianceState.ACTIVE),
    AllianceStep.REST: (frozenset({AllianceState.ACTIVE}), AllianceState.DORMANT),
    AllianceStep.WAKE: (frozenset({AllianceState.DORMANT}), AllianceState.ACTIVE),
    AllianceStep.END: (frozenset(AllianceState) - {AllianceState.ENDED}, AllianceState.ENDED),
}
# An alliance in which contact is expected: of the others nobody asks why it is silent.
EXPECTING_CONTACT = frozenset({AllianceState.EXPLORING, AllianceState.AGREED, AllianceState.ACTIVE})


class AlliancePart(models.TextChoices):
    """Which part of an alliance a text is."""

    TITLE = "title", _("title")
    PURPOSE = "purpose", _("purpose")
    MESSAGE = "message", _("shared message")
    NEXT_STEP = "next_step", _("next step")


class VoiceState(models.TextChoices):
    """Whether a media voice may be asked to speak: the person says so, and nobody else."""

    ASKED = "asked", pgettext_lazy("media voice", "waiting for the person’s yes")
    READY = "ready", pgettext_lazy("media voice", "ready to speak")
    STOPPED = "stopped", pgettext_lazy("media voice", "has stopped")


class VoiceStep(models.TextChoices):
    """What the person can say; the label is the verb of the button."""

    AGREE = "agree", pgettext_lazy("media voice", "Say yes")
    STOP = "stop", pgettext_lazy("media voice", "Stop")


VOICE_STEPS: dict[VoiceStep, tuple[frozenset[VoiceState], VoiceState]] = {
    VoiceStep.AGREE: (frozenset({VoiceState.ASKED, VoiceState.STOPPED}), VoiceState.READY),
    VoiceStep.STOP: (frozenset({VoiceState.ASKED, VoiceState.READY}), VoiceState.STOPPED),
}


class VoicePart(models.TextChoices):
    """Which part of a media voice a text is."""

    TOPICS = "topics", _("topics")
    AVAILABILITY = "availability", _("availability")


class Medium(models.TextChoices):
    """Where somebody speaks in public."""

    RADIO = "radio", _("radio")
    TELEVISION = "television", _("television")
    PRESS = "press", _("newspaper")
    ONLINE = "online", pgettext_lazy("medium", "online")
    PODCAST = "podcast", _("podcast")
    OTHER = "other", pgettext_lazy("medium", "other")


class AppearanceState(models.TextChoices):
    """From a media request to what was said."""

    RECEIVED = "received", pgettext_lazy("media request", "received")
    OFFERED = "offered", pgettext_lazy("media request", "offered to a voice")
    ACCEPTED = "accepted", pgettext_lazy("media request", "accepted")
    DECLINED = "declined", pgettext_lazy("media request", "declined")
    DONE = "done", pgettext_lazy("media request", "took place")


class AppearanceStep(models.TextChoices):
    """What can be done with a media request; the label is the verb of the button."""

    OFFER = "offer", pgettext_lazy("media request", "Offer it")
    ACCEPT = "accept", pgettext_lazy("media request", "Accept")
    DECLINE = "decline", pgettext_lazy("media request", "Decline")
    CONCLUDE = "conclude", pgettext_lazy("media request", "Note what was said")


APPEARANCE_STEPS: dict[AppearanceStep, tuple[frozenset[AppearanceState], AppearanceState]] = {
    AppearanceStep.OFFER: (
        frozenset({AppearanceState.RECEIVED, AppearanceState.OFFERED, AppearanceState.DECLINED}),
        AppearanceState.OFFERED,
    ),
    AppearanceStep.ACCEPT: (frozenset({AppearanceState.OFFERED}), AppearanceState.ACCEPTED),
    AppearanceStep.DECLINE: (
        frozenset({AppearanceState.OFFERED, AppearanceState.ACCEPTED}),
        AppearanceState.DECLINED,
    ),
    AppearanceStep.CONCLUDE: (frozenset({AppearanceState.ACCEPTED}), AppearanceState.DONE),
}
# In these states somebody was asked: the voice is part of the record.
WITH_A_VOICE = frozenset({AppearanceState.OFFERED, AppearanceState.ACCEPTED, AppearanceState.DONE})
# What the person can still take back.
PROMISED_BY_A_VOICE = APPEARANCE_STEPS[AppearanceStep.DECLINE][0]


class AppearancePart(models.TextChoices):
    """Which part of an appearance a text is."""

    TOPIC = "topic", _("topic asked")
    OUTCOME = "outcome", _("what was said")

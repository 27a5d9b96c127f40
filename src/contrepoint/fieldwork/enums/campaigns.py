"""States, steps and parts of campaigns and of their legs."""

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


# A campaign that people see keeps its goal and its offline leg, and says why its plan changes.
LAUNCHED = frozenset({CampaignState.LIVE, CampaignState.PAUSED})


class CampaignPart(models.TextChoices):
    """Which part of a campaign a text is."""

    TITLE = "title", _("title")
    GOAL = "goal", _("goal")
    MEASURE = "measure", _("what will show it")
    AUDIENCE = "audience", _("target audience")
    MESSAGE = "message", _("message")
    MESSENGER = "messenger", _("messenger")
    MEDIA = "media", _("media used")
    ACTION = "action", _("call to action")
    MONITORING = "monitoring", _("monitoring")
    IF = "if", pgettext_lazy("theory of change", "if")
    THEN = "then", pgettext_lazy("theory of change", "then")
    BECAUSE = "because", pgettext_lazy("theory of change", "because")


class ActionCheck(models.TextChoices):
    """What its author looked at in a call to action."""

    CLEAR = "clear", _("clear: read once, one knows what to do")
    SIMPLE = "simple", _("simple: one thing, and not three")
    DOABLE = "doable", _("doable: with the time, the money and the safety that they have")
    MEANINGFUL = "meaningful", _("meaningful: it changes something for them, too")


class Leg(models.TextChoices):
    """Where something is done. A campaign needs both."""

    OFFLINE = "offline", _("offline, face to face")
    ONLINE = "online", _("online")


class LegPart(models.TextChoices):
    """Which part of a leg a text is."""

    WHAT = "what", _("what is done")
    MEASURE = "measure", _("how one knows that it was done")


# When one of these changes, the do-no-harm sheet is signed again: parts and legs, by their value.
SIGNED_FOR = frozenset(
    {
        CampaignPart.AUDIENCE.value,
        CampaignPart.MESSAGE.value,
        CampaignPart.MESSENGER.value,
        CampaignPart.ACTION.value,
        *Leg.values,
    }
)


class PlanFact(models.TextChoices):
    """What a plan holds besides its parts and its legs."""

    NUMBER = "number", _("number to reach")
    DAY = "day", _("last day")
    REPLIES = "replies", _("replies that it uses")


class LaunchGap(models.TextChoices):
    """What a campaign still lacks before it can be launched."""

    GOAL = "goal", _("a goal: what should have changed when it ends")
    MEASURE = "measure", _("what will show that the goal is reached, with a number or a day")
    OFFLINE_LEG = "offline_leg", _("an offline leg: what people will do together, face to face")
    SHEET = "sheet", _("the do-no-harm sheet, with all of its five parts")
    STOPPER = "stopper", _("a person, named on that sheet, who can stop the campaign")
    SIGNATURE = "signature", _("a signature under that sheet")


class SheetPart(models.TextChoices):
    """Which part of a do-no-harm sheet a text is."""

    PEOPLE = "people", _("people")
    BACKLASH = "backlash", _("backlash")
    MINORS = "minors", _("minors")
    LAW = "law", _("the law")
    STOP = "stop", _("what would make us stop")


class AdjustmentPart(models.TextChoices):
    """Which part of an adjustment a text is."""

    WHAT = "what", _("what changed")
    WHY = "why", _("why")


class FunnelStage(models.TextChoices):
    """How near people came. A view is counted as seen, and never as more."""

    SEEN = "seen", pgettext_lazy("funnel", "saw it")
    ASKED = "asked", pgettext_lazy("funnel", "asked about it")
    CAME = "came", pgettext_lazy("funnel", "came")
    CAME_BACK = "came_back", pgettext_lazy("funnel", "came back")
    TOOK_PART = "took_part", pgettext_lazy("funnel", "took part")


class KitForm(models.TextChoices):
    """In which form a reply of a campaign is handed out."""

    CARD = "card", _("a card to print")
    IMAGE = "image", _("an image for the phone")
    AUDIO = "audio", _("a text to read aloud")


class KitStanding(models.TextChoices):
    """What is told of a kit to whoever holds it; nothing else is."""

    VALID = "valid", _("valid")
    STOPPED = "stopped", _("no longer valid")
    UNKNOWN = "unknown", _("not known")

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

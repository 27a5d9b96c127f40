"""Kinds of activities, and how the people whom they reach are counted."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ActivityKind(models.TextChoices):
    """What was done."""

    SERMON = "sermon", _("sermon")
    LESSON = "lesson", pgettext_lazy("kind of activity", "lesson")
    SPORT = "sport", _("sport")
    EXCURSION = "excursion", _("excursion")
    DEBATE = "debate", _("debate")
    TRAINING = "training", pgettext_lazy("kind of activity", "training")
    SCHOLARS = "scholars", _("training of scholars")
    HOME_VISIT = "home_visit", _("home visit")
    RADIO = "radio", pgettext_lazy("kind of activity", "radio")
    BROADCAST = "broadcast", _("broadcast")
    POST = "post", pgettext_lazy("kind of activity", "post")
    LEAFLET = "leaflet", pgettext_lazy("kind of activity", "leaflet")
    PETITION = "petition", _("petition")
    CIVIC_MEETING = "civic_meeting", _("civic meeting")
    HEARING = "hearing", _("hearing")
    ELECTED = "elected", _("meeting with an elected person")
    OTHER = "other", pgettext_lazy("kind of activity", "other")


# Of these only views are known: how many people saw or heard them, and no more.
VIEWED = frozenset(
    {ActivityKind.RADIO, ActivityKind.BROADCAST, ActivityKind.POST, ActivityKind.LEAFLET}
)


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

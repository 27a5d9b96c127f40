"""What comes back from the field, and what people replied."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """Where a claim was met. Never whose account, never which link."""

    SCHOOL = "school", _("school")
    MOSQUE = "mosque", _("mosque")
    FAMILY = "family", _("family")
    STREET = "street", _("street or neighbourhood")
    WORK = "work", _("work")
    PRISON = "prison", _("prison")
    SPORT = "sport", _("sport or youth club")
    MESSAGING = "messaging", _("messaging group")
    PLATFORM = "platform", _("social media")
    LEAFLET = "leaflet", _("leaflet or book")
    MEDIA = "media", _("press, radio or television")
    OTHER = "other", _("elsewhere")


class Confidence(models.TextChoices):
    """How surely a claim was met."""

    HEARD = "heard", _("I heard it myself")
    TOLD = "told", _("someone I trust told me")
    UNSURE = "unsure", _("I am not sure")


class Reaction(models.TextChoices):
    """How people took an answer."""

    LISTENED = "listened", _("they listened")
    DISCUSSED = "discussed", _("we talked it over")
    OBJECTED = "objected", _("they objected")
    UNKNOWN = "unknown", _("I cannot tell")


class Side(models.TextChoices):
    """Who speaks in the dialogue around an answer."""

    OBJECTION = "objection", _("objection")
    REJOINDER = "rejoinder", _("rejoinder")


# How many characters a turn may have; an objection is reported speech in a sentence.
TURN_LENGTH = {Side.OBJECTION: 200, Side.REJOINDER: 500}

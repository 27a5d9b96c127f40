"""Fixed lists of the network."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person does in the programme."""

    COORDINATOR = "coordinator", _("coordinator")
    FOCAL_POINT = "focal_point", _("country focal point")
    PARTICIPANT = "participant", _("participant")
    SCHOLAR_REVIEWER = "scholar_reviewer", _("scholar reviewer")
    RIGHTS_REVIEWER = "rights_reviewer", _("rights reviewer")
    EXPERT = "expert", _("expert")
    RAPPORTEUR = "rapporteur", _("rapporteur")
    SAFEGUARDING = "safeguarding", _("safeguarding focal point")
    DONOR = "donor", _("donor")


class CodeLetter(models.TextChoices):
    """The letter with which the code of a thing begins: K1, P1, A1. One list, so that none clash.

    C, N, E, S and W are taken: claims, notes, commitments, sessions and workshops make their own.
    """

    CAMPAIGN = "K"
    PROJECT = "P"
    ACTIVITY = "A"
    ALLIANCE = "L"
    MEDIA_VOICE = "V"
    APPEARANCE = "I"
    COMMON_LINE = "M"
    DECISION = "D"
    JOINT_STATEMENT = "J"
    PROGRESS_REPORT = "R"
    LESSON = "B"
    HELP_REQUEST = "H"
    RESULT = "X"
    MEASURE = "Y"


COUNTRY_ROLES = frozenset({Role.FOCAL_POINT, Role.PARTICIPANT})
WITH_SECOND_FACTOR = frozenset(
    {Role.COORDINATOR, Role.SCHOLAR_REVIEWER, Role.RIGHTS_REVIEWER, Role.SAFEGUARDING}
)


class OrganisationKind(models.TextChoices):
    """What an organisation is."""

    MOSQUE = "mosque", _("mosque or federation")
    SCHOLARS = "scholars", _("scholars' body")
    WOMEN = "women", _("women's group")
    YOUTH = "youth", _("youth association")
    NGO = "ngo", _("non-governmental organisation")
    UNIVERSITY = "university", _("university")
    MEDIA = "media", _("media")
    PUBLIC_BODY = "public_body", _("public body")
    COORDINATION = "coordination", _("coordinating organisation")


class ConsentKind(models.TextChoices):
    """What a person may agree to, besides being named: naming is `Person.attribution`."""

    QUOTED = "quoted", _("being quoted")
    PHOTOGRAPHED = "photographed", _("being photographed")
    PRESS = "press", _("being contacted by the press")

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

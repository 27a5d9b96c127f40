"""Tables of the fieldwork."""

from contrepoint.fieldwork.models.activities import Activity, ActivityText, Reach
from contrepoint.fieldwork.models.campaigns import (
    Campaign,
    CampaignLeg,
    CampaignLegText,
    CampaignText,
)
from contrepoint.fieldwork.models.codes import LastCode
from contrepoint.fieldwork.models.projects import Project, ProjectCountry, ProjectText

__all__ = [
    "Activity",
    "ActivityText",
    "Campaign",
    "CampaignLeg",
    "CampaignLegText",
    "CampaignText",
    "LastCode",
    "Project",
    "ProjectCountry",
    "ProjectText",
    "Reach",
]

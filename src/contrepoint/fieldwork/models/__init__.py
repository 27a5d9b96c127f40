"""Tables of the fieldwork."""

from contrepoint.fieldwork.models.activities import Activity, ActivityText, Reach
from contrepoint.fieldwork.models.alliances import (
    Alliance,
    AlliancePromise,
    AlliancePromiseText,
    AllianceSignature,
    AllianceStage,
    AllianceText,
)
from contrepoint.fieldwork.models.campaigns import (
    Campaign,
    CampaignLeg,
    CampaignLegText,
    CampaignText,
)
from contrepoint.fieldwork.models.media import (
    Appearance,
    AppearanceText,
    MediaTraining,
    MediaVoice,
    MediaVoiceLanguage,
    MediaVoiceText,
)
from contrepoint.fieldwork.models.projects import Project, ProjectCountry, ProjectText
from contrepoint.fieldwork.models.relationships import Relationship

__all__ = [
    "Activity",
    "ActivityText",
    "Alliance",
    "AlliancePromise",
    "AlliancePromiseText",
    "AllianceSignature",
    "AllianceStage",
    "AllianceText",
    "Appearance",
    "AppearanceText",
    "Campaign",
    "CampaignLeg",
    "CampaignLegText",
    "CampaignText",
    "MediaTraining",
    "MediaVoice",
    "MediaVoiceLanguage",
    "MediaVoiceText",
    "Project",
    "ProjectCountry",
    "ProjectText",
    "Reach",
    "Relationship",
]

"""Tables of the fieldwork."""

from contrepoint.fieldwork.models.activities import (
    Activity,
    ActivityText,
    Reach,
)
from contrepoint.fieldwork.models.alliances import (
    Alliance,
    AlliancePromise,
    AlliancePromiseText,
    AllianceSignature,
    AllianceStage,
    AllianceText,
)
from contrepoint.fieldwork.models.campaigns import (
    Adjustment,
    AdjustmentText,
    Campaign,
    CampaignLeg,
    CampaignLegText,
    CampaignText,
)
from contrepoint.fieldwork.models.funnel import (
    FunnelCount,
)
from contrepoint.fieldwork.models.harm_sheets import (
    HarmSheet,
    HarmSheetText,
)
from contrepoint.fieldwork.models.kits import (
    Kit,
)
from contrepoint.fieldwork.models.media import (
    Appearance,
    AppearanceText,
    MediaTraining,
    MediaVoice,
    MediaVoiceLanguage,
    MediaVoiceText,
)
from contrepoint.fieldwork.models.projects import (
    Project,
    ProjectCountry,
    ProjectText,
)
from contrepoint.fieldwork.models.relationships import (
    Relationship,
)

__all__ = [
    "Activity",
    "ActivityText",
    "Adjustment",
    "AdjustmentText",
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
    "FunnelCount",
    "HarmSheet",
    "HarmSheetText",
    "Kit",
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

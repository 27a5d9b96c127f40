"""Tables of the fieldwork."""

from contrepoint.fieldwork.models.activities import (
    Activity,
    ActivityCountry,
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
from contrepoint.fieldwork.models.indicators import (
    Indicator,
    IndicatorText,
    Measure,
)
from contrepoint.fieldwork.models.kits import (
    Kit,
)
from contrepoint.fieldwork.models.lesson_plans import (
    LessonPlan,
    LessonPlanReading,
    LessonPlanText,
)
from contrepoint.fieldwork.models.media import (
    Appearance,
    AppearanceText,
    MediaTraining,
    MediaVoice,
    MediaVoiceLanguage,
    MediaVoiceText,
)
from contrepoint.fieldwork.models.milestones import (
    Milestone,
    MilestoneText,
)
from contrepoint.fieldwork.models.peers import (
    PeerWord,
    PeerWordText,
)
from contrepoint.fieldwork.models.projects import (
    CountryPlanText,
    Project,
    ProjectCountry,
    ProjectPartner,
    ProjectText,
)
from contrepoint.fieldwork.models.relationships import (
    Relationship,
)
from contrepoint.fieldwork.models.results import (
    Result,
    ResultCell,
    ResultCountry,
    ResultText,
)
from contrepoint.fieldwork.models.safeguarding import (
    SafeguardingLine,
    SafeguardingSignature,
)

__all__ = [
    "Activity",
    "ActivityCountry",
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
    "CountryPlanText",
    "FunnelCount",
    "HarmSheet",
    "HarmSheetText",
    "Indicator",
    "IndicatorText",
    "Kit",
    "LessonPlan",
    "LessonPlanReading",
    "LessonPlanText",
    "Measure",
    "MediaTraining",
    "MediaVoice",
    "MediaVoiceLanguage",
    "MediaVoiceText",
    "Milestone",
    "MilestoneText",
    "PeerWord",
    "PeerWordText",
    "Project",
    "ProjectCountry",
    "ProjectPartner",
    "ProjectText",
    "Reach",
    "Relationship",
    "Result",
    "ResultCell",
    "ResultCountry",
    "ResultText",
    "SafeguardingLine",
    "SafeguardingSignature",
]

"""Tables of the fieldwork."""

from contrepoint.fieldwork.models.activities import Activity, ActivityText, Reach
from contrepoint.fieldwork.models.alliances import (
    Alliance,
    AlliancePromise,
    AlliancePromiseText,
    AllianceText,
)
from contrepoint.fieldwork.models.campaigns import (
    Campaign,
    CampaignLeg,
    CampaignLegText,
    CampaignText,
)
from contrepoint.fieldwork.models.lesson_plans import (
    LessonPlan,
    LessonPlanReading,
    LessonPlanText,
)
from contrepoint.fieldwork.models.media import (
    Appearance,
    AppearanceText,
    MediaVoice,
    MediaVoiceLanguage,
    MediaVoiceText,
)
from contrepoint.fieldwork.models.milestones import Milestone, MilestoneText
from contrepoint.fieldwork.models.projects import (
    CountryPlanText,
    Project,
    ProjectCountry,
    ProjectPartner,
    ProjectText,
)
from contrepoint.fieldwork.models.safeguarding import SafeguardingLine, SafeguardingSignature

__all__ = [
    "Activity",
    "ActivityText",
    "Alliance",
    "AlliancePromise",
    "AlliancePromiseText",
    "AllianceText",
    "Appearance",
    "AppearanceText",
    "Campaign",
    "CampaignLeg",
    "CampaignLegText",
    "CampaignText",
    "CountryPlanText",
    "LessonPlan",
    "LessonPlanReading",
    "LessonPlanText",
    "MediaVoice",
    "MediaVoiceLanguage",
    "MediaVoiceText",
    "Milestone",
    "MilestoneText",
    "Project",
    "ProjectCountry",
    "ProjectPartner",
    "ProjectText",
    "Reach",
    "SafeguardingLine",
    "SafeguardingSignature",
]

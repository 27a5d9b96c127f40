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
    AllianceText,
)
from contrepoint.fieldwork.models.campaigns import (
    Campaign,
    CampaignLeg,
    CampaignLegText,
    CampaignText,
)
from contrepoint.fieldwork.models.indicators import (
    Indicator,
    IndicatorText,
    Measure,
)
from contrepoint.fieldwork.models.media import (
    Appearance,
    AppearanceText,
    MediaVoice,
    MediaVoiceLanguage,
    MediaVoiceText,
)
from contrepoint.fieldwork.models.peers import (
    PeerWord,
    PeerWordText,
)
from contrepoint.fieldwork.models.projects import Project, ProjectCountry, ProjectText
from contrepoint.fieldwork.models.results import (
    Result,
    ResultCell,
    ResultCountry,
    ResultText,
)

__all__ = [
    "Activity",
    "ActivityCountry",
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
    "Indicator",
    "IndicatorText",
    "Measure",
    "MediaVoice",
    "MediaVoiceLanguage",
    "MediaVoiceText",
    "PeerWord",
    "PeerWordText",
    "Project",
    "ProjectCountry",
    "ProjectText",
    "Reach",
    "Result",
    "ResultCell",
    "ResultCountry",
    "ResultText",
]

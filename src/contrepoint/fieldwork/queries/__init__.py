"""Reads of the fieldwork."""

from contrepoint.fieldwork.queries.activities import (
    ActivityCard,
    ActivityLine,
    Belonging,
    activity_card,
    activity_lines,
    campaigns_to_choose,
    latest_first,
    projects_to_choose,
)
from contrepoint.fieldwork.queries.campaigns import (
    CampaignCard,
    CampaignLine,
    LegCard,
    campaign_card,
    campaign_lines,
    campaign_originals,
)
from contrepoint.fieldwork.queries.projects import (
    ProjectCard,
    ProjectLine,
    cross_border,
    project_card,
    project_lines,
    project_originals,
)
from contrepoint.fieldwork.queries.reach import ReachTable, reach_seen_by, reach_table

__all__ = [
    "ActivityCard",
    "ActivityLine",
    "Belonging",
    "CampaignCard",
    "CampaignLine",
    "LegCard",
    "ProjectCard",
    "ProjectLine",
    "ReachTable",
    "activity_card",
    "activity_lines",
    "campaign_card",
    "campaign_lines",
    "campaign_originals",
    "campaigns_to_choose",
    "cross_border",
    "latest_first",
    "project_card",
    "project_lines",
    "project_originals",
    "projects_to_choose",
    "reach_seen_by",
    "reach_table",
]

"""Writes of the fieldwork."""

from contrepoint.fieldwork.services.activities import ActivityEntry, log_activity
from contrepoint.fieldwork.services.campaigns import (
    CampaignPlan,
    LegPlan,
    close_campaign,
    evaluate_campaign,
    launch_campaign,
    open_campaign,
    pause_campaign,
    plan_campaign,
    resume_campaign,
    revise_campaign,
)
from contrepoint.fieldwork.services.projects import (
    ProjectPlan,
    abandon_project,
    agree_project,
    complete_project,
    evaluate_project,
    open_project,
    revise_project,
    seek_partners,
    start_project,
)

__all__ = [
    "ActivityEntry",
    "CampaignPlan",
    "LegPlan",
    "ProjectPlan",
    "abandon_project",
    "agree_project",
    "close_campaign",
    "complete_project",
    "evaluate_campaign",
    "evaluate_project",
    "launch_campaign",
    "log_activity",
    "open_campaign",
    "open_project",
    "pause_campaign",
    "plan_campaign",
    "resume_campaign",
    "revise_campaign",
    "revise_project",
    "seek_partners",
    "start_project",
]

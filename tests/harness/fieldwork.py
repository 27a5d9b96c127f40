"""Campaigns, projects and activities for tests, with words that can be looked for."""

from datetime import date
from typing import Any

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import ActivityKind, CampaignPart, Leg, ProjectKind, ProjectPart
from contrepoint.fieldwork.models import Activity, Campaign, Project
from contrepoint.fieldwork.services import (
    ActivityEntry,
    CampaignPlan,
    LegPlan,
    ProjectPlan,
    log_activity,
    open_campaign,
    open_project,
)
from contrepoint.network.models import User
from tests.harness.signed import signed_by

ONLINE = LegPlan("Des témoignages courts, partagés par les familles.", "Vingt partages.")
OFFLINE = LegPlan("Un après-midi de débat au centre de quartier.", "Trente personnes à table.")


def plan_of(title: str = "Restons voisins", **changes: Any) -> CampaignPlan:
    """A whole campaign; `goal=""` or `legs={}` take a part away."""
    texts = {
        CampaignPart.TITLE: title,
        CampaignPart.GOAL: changes.pop("goal", "Que des voisins se parlent."),
        CampaignPart.ACTION: "Venir samedi.",
    }
    legs = {Leg.ONLINE: ONLINE, Leg.OFFLINE: OFFLINE}
    return CampaignPlan(**{"language": Language.FRENCH, "texts": texts, "legs": legs} | changes)


def campaign_of(
    who: User | str, title: str = "Restons voisins", *, marking: Marking = Marking.NETWORK,
    **changes: Any,
) -> Campaign:  # fmt: skip
    return open_campaign(
        plan=plan_of(title, **changes),
        **signed_by(who, marking),
    )


def project_of(
    who: User | str, title: str = "Jeunes du canal", *, marking: Marking = Marking.NETWORK,
    **changes: Any,
) -> Project:  # fmt: skip
    values: dict[str, Any] = {
        "kind": ProjectKind.YOUTH,
        "language": Language.FRENCH,
        "texts": {ProjectPart.TITLE: title},
        "objectives": ["Grandir ensemble."],
        "countries": ["BE"],
    }
    return open_project(
        plan=ProjectPlan(**values | changes),
        **signed_by(who, marking),
    )


def activity_of(
    who: User | str, observed: str = "Ils sont revenus.", *, marking: Marking = Marking.NETWORK,
    **changes: Any,
) -> Activity:  # fmt: skip
    values: dict[str, Any] = {
        "kind": ActivityKind.SPORT,
        "held_on": date(2026, 11, 20),
        "about_country": "BE",
        "leg": Leg.OFFLINE,
        "language": Language.FRENCH,
        "observed": observed,
    }
    return log_activity(
        entry=ActivityEntry(**values | changes),
        **signed_by(who, marking),
    )

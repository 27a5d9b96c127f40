"""Campaigns, projects and activities for tests, with words that can be looked for."""

from datetime import date
from typing import Any

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import (
    ActivityKind,
    CampaignPart,
    FunnelStage,
    Leg,
    ProjectKind,
    ProjectPart,
    SheetPart,
)
from contrepoint.fieldwork.models import Activity, Campaign, Project
from contrepoint.fieldwork.services import (
    ActivityEntry,
    CampaignPlan,
    FunnelEntry,
    LegPlan,
    ProjectPlan,
    SheetEntry,
    count_funnel,
    launch_campaign,
    log_activity,
    note_adjustment,
    open_campaign,
    open_project,
    plan_campaign,
    sign_sheet,
    write_sheet,
)
from contrepoint.network.models import Person, User
from tests.conftest import NOW, persona
from tests.harness.signed import signed_by

ONLINE = LegPlan("Des témoignages courts, partagés par les familles.", "Vingt partages.")
OFFLINE = LegPlan("Un après-midi de débat au centre de quartier.", "Trente personnes à table.")


def plan_of(title: str = "Restons voisins", **changes: Any) -> CampaignPlan:
    """A whole campaign; `goal=""` or `legs={}` take a part away."""
    texts = {
        CampaignPart.TITLE: title,
        CampaignPart.GOAL: changes.pop("goal", "Que des voisins se parlent."),
        CampaignPart.MEASURE: changes.pop("measure", "Trente voisins à table."),
        CampaignPart.ACTION: changes.pop("action", "Venir samedi."),
    } | changes.pop("also", {})
    legs = {Leg.ONLINE: ONLINE, Leg.OFFLINE: OFFLINE}
    values = {"language": Language.FRENCH, "texts": texts, "legs": legs, "goal_number": 30}
    return CampaignPlan(**values | changes)


def campaign_of(
    who: User | str, title: str = "Restons voisins", *, marking: Marking = Marking.NETWORK,
    **changes: Any,
) -> Campaign:  # fmt: skip
    return open_campaign(
        plan=plan_of(title, **changes),
        **signed_by(who, marking),
    )


def sheet_for(campaign: Campaign, who: User | str, words: str = "", **changes: Any) -> None:
    """A whole do-no-harm sheet, signed; `stopper` is a person, `signed=False` leaves it open."""
    by, signed = persona(who), changes.pop("signed", True)
    stopper: Person | None = changes.pop("stopper", by.person)
    texts = {part: f"{part.value} {words}" for part in SheetPart} | changes.pop("texts", {})
    entry = SheetEntry(Language.FRENCH, texts, stopper=stopper.uuid if stopper else None, **changes)
    write_sheet(campaign=campaign, entry=entry, by=by, at=NOW)
    if signed:
        sign_sheet(campaign=campaign, by=by, at=NOW)


def live_campaign_of(who: User | str, title: str = "Restons voisins", **changes: Any) -> Campaign:
    """A campaign under way, with everything that it needs for that."""
    stopper = {"stopper": changes.pop("stopper")} if "stopper" in changes else {}
    campaign = campaign_of(who, title, **changes)
    sheet_for(campaign, who, **stopper)
    plan_campaign(campaign=campaign, by=persona(who), at=NOW)
    launch_campaign(campaign=campaign, by=persona(who), at=NOW)
    campaign.refresh_from_db()
    return campaign


def adjusted(campaign: Campaign, who: User | str, why: str = "La salle était trop petite.") -> None:
    note_adjustment(
        campaign=campaign, what="Une autre salle.", why=why, language=Language.FRENCH,
        by=persona(who), at=NOW,
    )  # fmt: skip


def counted(campaign: Campaign, who: User | str, month: date = date(2026, 11, 1), *,
    leg: Leg = Leg.OFFLINE, **counts: int,
) -> None:  # fmt: skip
    """One line of the funnel: `seen=1200, came=30`."""
    entry = FunnelEntry(leg, month, {FunnelStage(stage): n for stage, n in counts.items()})
    count_funnel(campaign=campaign, entry=entry, by=persona(who), at=NOW)


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

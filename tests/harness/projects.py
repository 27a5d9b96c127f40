"""Milestones, lesson plans, safeguarding sheets and joint leads for tests."""

from datetime import date
from typing import Any

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import (
    LINES,
    AgeBand,
    LessonPlanPart,
    SafeguardingItem,
    SafeguardingReply,
)
from contrepoint.fieldwork.models import LessonPlan, Milestone, Project
from contrepoint.fieldwork.services import (
    LessonPlanEntry,
    MilestoneEntry,
    SafeguardingSheet,
    add_milestone,
    agree_joint_lead,
    ask_to_lead,
    fill_safeguarding,
    join_project,
    sign_safeguarding,
    write_lesson_plan,
)
from contrepoint.network.models import User
from tests.conftest import NOW, persona
from tests.harness.fieldwork import project_of
from tests.harness.signed import signed_by

SIGNER = "protection"


def sheet_of(person: User | str = SIGNER, **changes: SafeguardingReply | None) -> SafeguardingSheet:
    """A whole sheet; `images=None` takes a line away, `images=SafeguardingReply.NO` says no."""
    said = {item: changes.get(item.value, SafeguardingReply.YES) for item in LINES}
    replies: dict[SafeguardingItem, SafeguardingReply] = {
        item: reply for item, reply in said.items() if reply is not None
    }
    return SafeguardingSheet(replies, str(persona(person).person.uuid))


def kept_safe(project: Project, by: User | str) -> Project:
    """The project with its sheet filled by this hand and signed by the safeguarding focal point."""
    fill_safeguarding(project=project, sheet=sheet_of(), by=persona(by), at=NOW)
    sign_safeguarding(project=project, by=persona(SIGNER), at=NOW)
    return project


def led_by_two(who: User | str, other: User | str, **changes: Any) -> Project:
    """A project of two countries that the organisations of both lead."""
    project = project_of(who, **({"countries": ["MA", "BE"]} | changes))
    join_project(project=project, by=persona(other), at=NOW)
    ask_to_lead(project=project, by=persona(other), at=NOW)
    organisation = persona(other).person.organisation
    assert organisation is not None
    agree_joint_lead(project=project, organisation=organisation.code, by=persona(who), at=NOW)
    return project


def milestone_of(
    who: User | str, text: str = "Le premier groupe est formé.", *,
    project: Project | None = None, **changes: Any,
) -> Milestone:  # fmt: skip
    values: dict[str, Any] = {
        "text": text,
        "language": Language.FRENCH,
        "due_on": date(2027, 3, 1),
    }
    return add_milestone(
        project=project or project_of(who),
        entry=MilestoneEntry(**values | changes),
        by=persona(who),
        at=NOW,
    )


def lesson_plan_of(
    who: User | str, title: str = "Nul n’est au-dessus des autres", *,
    project: Project | None = None, marking: Marking = Marking.NETWORK, **changes: Any,
) -> LessonPlan:  # fmt: skip
    values: dict[str, Any] = {
        "language": Language.FRENCH,
        "texts": {
            LessonPlanPart.TITLE: title,
            LessonPlanPart.AIM: "Dire avec ses mots ce qu’est la dignité.",
            LessonPlanPart.STEPS: "On lit l’article.\n\nOn joue la scène du bus.",
            LessonPlanPart.MATERIALS: "Des feuilles, un ballon.",
        },
        "age_band": AgeBand.FROM_15,
        "minutes": 60,
        "rights_basis": ["UDHR-1"],
        "religious_basis": ["Q-49-13"],
    }
    return write_lesson_plan(
        project=project or project_of(who),
        entry=LessonPlanEntry(**values | changes),
        **signed_by(who, marking),
    )

"""One table: who sees a campaign, a project, an activity of a given marking, behind every door.

They are written by Idriss, focal point of Morocco, member of the invented circle of ulama.
"""

from collections.abc import Callable

import pytest

from contrepoint.common.markings import Marking
from contrepoint.fieldwork import access
from contrepoint.fieldwork.models import Activity, Campaign, Project
from contrepoint.network.access import Viewer
from tests.conftest import persona
from tests.harness.doors import edges, opens
from tests.harness.fieldwork import activity_of, campaign_of, project_of
from tests.harness.visits import browser
from tests.security.test_access_table import AUTHOR, CANARY, viewer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

#                          private  team   country network donors public   may run it
TABLE: dict[str, tuple[str, bool]] = {
    AUTHOR:                ("yes    yes    yes     yes     yes    yes", True),
    "colleague":           ("no     yes    yes     yes     yes    yes", True),
    "relecteur-oulema":    ("no     yes    yes     yes     yes    yes", True),
    "participante-maroc":  ("no     no     yes     yes     yes    yes", False),
    "relais-belgique":     ("no     no     no      yes     yes    yes", False),
    "relectrice-droits":   ("no     no     no      yes     yes    yes", False),
    "experte":             ("no     no     no      yes     yes    yes", False),
    "coordination-1":      ("no     no     yes     yes     yes    yes", True),
    "rapporteur":          ("no     no     no      yes     yes    yes", False),
    "bailleur":            ("no     no     no      no      no     no",  False),
    "newcomer":            ("no     no     no      no      no     no",  False),
    "left":                ("no     no     no      no      no     no",  False),
    "nobody":              ("no     no     no      no      no     no",  False),
}  # fmt: skip
# Donors see nothing of the field yet, whatever the marking.

CASES = [
    (who, marking, answer == "yes", runs)
    for who, (answers, runs) in TABLE.items()
    for marking, answer in zip(Marking, answers.split(), strict=True)
]
ONE: tuple[tuple[Callable[[Viewer, str], object], str], ...] = (
    (access.campaign_visible, "K1"),
    (access.project_visible, "P1"),
    (access.activity_visible, "A1"),
)
TO_RUN: tuple[tuple[Callable[[Viewer, str], object], str], ...] = (
    (access.campaign_to_run, "K1"),
    (access.project_to_run, "P1"),
    (access.activity_to_run, "A1"),
)


PAGES = (
    "/agir/",
    "/agir/campagnes/",
    "/agir/campagnes/K1/",
    "/agir/projets/",
    "/agir/projets/P1/",
    "/agir/activites/",
    "/agir/activites/A1/",
    "/agir/activites/ajouter/",  # what an activity can be part of
)
FORMS = (
    "/agir/campagnes/K1/modifier/",
    "/agir/projets/P1/modifier/",
    "/agir/activites/A1/modifier/",
)


def written(marking: Marking) -> None:
    """One of each, with exactly this marking."""
    campaign_of(AUTHOR, f"Campagne {CANARY}")
    project_of(AUTHOR, f"Projet {CANARY}")
    activity_of(AUTHOR, f"Activité {CANARY}")
    for table in (Campaign, Project, Activity):
        table.objects.update(marking=marking)


@pytest.mark.parametrize(("who", "marking", "sees", "runs"), CASES)
def test_fieldwork_is_open_to_whom_the_table_says(
    who: str, marking: Marking, sees: bool, runs: bool
) -> None:
    written(marking)
    user = viewer(who)

    assert [opens(door, user, code) for door, code in ONE] == [sees] * 3
    assert [opens(door, user, code) for door, code in TO_RUN] == [sees and runs] * 3
    assert [
        rows.exists()
        for rows in (
            access.campaigns_visible_to(user),
            access.projects_visible_to(user),
            access.activities_visible_to(user),
        )
    ] == [sees] * 3
    if marking not in edges(TABLE[who][0]):
        return
    client = browser(user)
    for url in PAGES:
        assert (CANARY in client.get(url, follow=True).content.decode()) is sees, url
    for url in FORMS:
        shown = CANARY in client.get(url, follow=True).content.decode()
        assert shown is (sees and runs), url


@pytest.mark.parametrize("container", ["campaign", "project"])
@pytest.mark.parametrize("marking", [Marking.COUNTRY, Marking.TEAM, Marking.PRIVATE])
def test_an_activity_is_never_more_open_than_what_it_belongs_to(
    container: str, marking: Marking
) -> None:
    holder = campaign_of(AUTHOR) if container == "campaign" else project_of(AUTHOR)
    activity_of(AUTHOR, **{container: holder})  # type: ignore[arg-type]
    type(holder).objects.update(marking=marking)
    Activity.objects.update(marking=Marking.PUBLIC)

    allowed = {
        Marking.COUNTRY: {AUTHOR, "participante-maroc", "relecteur-oulema", "coordination-1"},
        Marking.TEAM: {AUTHOR, "relecteur-oulema"},
        Marking.PRIVATE: {AUTHOR},
    }
    people = allowed[Marking.COUNTRY] | {"relais-belgique", "experte", "bailleur"}
    assert {
        who for who in people if access.activities_visible_to(persona(who)).exists()
    } == allowed[marking]

"""One table: who sees a measure and a result of a given marking, and who runs them.

They are written by Idriss, focal point of Morocco, member of the invented circle of ulama.
"""

from collections.abc import Callable

import pytest

from contrepoint.common.markings import Marking
from contrepoint.fieldwork import access
from contrepoint.fieldwork.models import Measure, Project, Result
from contrepoint.network.access import Viewer
from tests.conftest import persona
from tests.harness.doors import edges, opens
from tests.harness.fieldwork import project_of
from tests.harness.results import measure_of, question_of, result_of
from tests.harness.visits import browser
from tests.security.test_access_table import AUTHOR, CANARY, viewer
from tests.security.test_fieldwork_access import CASES, TABLE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

ONE: tuple[tuple[Callable[[Viewer, str], object], str], ...] = (
    (access.measure_visible, "Y1"),
    (access.result_visible, "X1"),
    (access.attested_visible, "X1"),
)
TO_RUN: tuple[tuple[Callable[[Viewer, str], object], str], ...] = (
    (access.measure_to_run, "Y1"),
    (access.result_to_run, "X1"),
)


def written(marking: Marking) -> None:
    """One of each, with exactly this marking, in a project of the network."""
    measure = measure_of(AUTHOR, of=project_of(AUTHOR, countries=["MA", "BE"]))
    result_of(AUTHOR, f"Résultat {CANARY}", measure=measure)
    for table in (Measure, Result):
        table.objects.update(marking=marking)


@pytest.mark.parametrize(("who", "marking", "sees", "runs"), CASES)
def test_results_are_open_to_whom_the_table_says(
    who: str, marking: Marking, sees: bool, runs: bool
) -> None:
    written(marking)
    user = viewer(who)

    assert [opens(door, user, code) for door, code in ONE] == [sees] * 3
    assert [opens(door, user, code) for door, code in TO_RUN] == [sees and runs] * 2
    assert access.results_visible_to(user).exists() is sees
    if marking not in edges(TABLE[who][0]):
        return
    client = browser(user)
    for url in ("/agir/resultats/", "/agir/resultats/X1/", "/agir/mesures/Y1/"):
        assert (CANARY in client.get(url, follow=True).content.decode()) is sees, url
    shown = CANARY in client.get("/agir/resultats/X1/modifier/", follow=True).content.decode()
    assert shown is (sees and runs)


@pytest.mark.parametrize("holder", [Measure, Project])
@pytest.mark.parametrize("marking", [Marking.COUNTRY, Marking.TEAM, Marking.PRIVATE])
def test_a_result_is_never_more_open_than_its_measure_and_its_project(
    holder: type[Measure] | type[Project], marking: Marking
) -> None:
    written(Marking.PUBLIC)
    question_of("relais-belgique", Result.objects.get())
    holder._default_manager.update(marking=marking)

    allowed = {
        Marking.COUNTRY: {AUTHOR, "participante-maroc", "relecteur-oulema", "coordination-1"},
        Marking.TEAM: {AUTHOR, "relecteur-oulema"},
        Marking.PRIVATE: {AUTHOR},
    }
    people = allowed[Marking.COUNTRY] | {"relais-belgique", "experte", "bailleur"}
    for rows in (access.results_visible_to, access.peer_words_visible_to):
        assert {who for who in people if rows(persona(who)).exists()} == allowed[marking]

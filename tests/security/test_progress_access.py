"""One table: who sees a report, a lesson, a request for help of a given marking, at every door.

They are written by Idriss, focal point of Morocco, member of the invented circle of ulama.
"""

import pytest

from contrepoint.common.markings import Marking
from contrepoint.network.access import Viewer
from contrepoint.progress import access
from contrepoint.progress.enums import ReportPart, ReportState
from contrepoint.progress.models import HelpAnswer, HelpRequest, Lesson, ProgressReport
from tests.conftest import persona
from tests.harness.doors import opens
from tests.harness.fieldwork import project_of
from tests.harness.progress import help_answer_of, help_of, lesson_of, report_of, returned_by
from tests.harness.visits import browser
from tests.security.test_access_table import AUTHOR, CANARY, viewer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

#                          private  team   country network donors public   team   judges
TABLE: dict[str, tuple[str, bool, bool]] = {
    AUTHOR:                ("yes    yes    yes     yes     yes    yes", True,  False),
    "colleague":           ("no     yes    yes     yes     yes    yes", True,  False),
    "relecteur-oulema":    ("no     yes    yes     yes     yes    yes", True,  False),
    "participante-maroc":  ("no     no     yes     yes     yes    yes", False, False),
    "relais-belgique":     ("no     no     no      yes     yes    yes", False, True),
    "relais-france":       ("no     no     no      yes     yes    yes", False, False),
    "relectrice-droits":   ("no     no     no      yes     yes    yes", False, False),
    "experte":             ("no     no     no      yes     yes    yes", False, False),
    "coordination-1":      ("no     no     yes     yes     yes    yes", False, True),
    "rapporteur":          ("no     no     no      yes     yes    yes", False, False),
    "bailleur":            ("no     no     no      no      no     no",  False, False),
    "newcomer":            ("no     no     no      no      no     no",  False, False),
    "left":                ("no     no     no      no      no     no",  False, False),
    "nobody":              ("no     no     no      no      no     no",  False, False),
}  # fmt: skip
# The project takes place in Morocco and Belgium: the Belgian focal point judges its reports.

CASES = [
    (who, marking, answer == "yes", team, judges)
    for who, (answers, team, judges) in TABLE.items()
    for marking, answer in zip(Marking, answers.split(), strict=True)
]
REPORT_PAGES = ("/rendre-compte/rapports/", "/rendre-compte/rapports/R1/")
PAGES = (
    "/rendre-compte/enseignements/",
    "/rendre-compte/enseignements/2026/",
    "/rendre-compte/enseignements/B1/",
    "/rendre-compte/",
    "/s-allier/",
    "/s-allier/aide/",
    "/s-allier/aide/H1/",
)


def shows(user: Viewer, url: str) -> bool:
    return CANARY in browser(user).get(url, follow=True).content.decode()


def report_in(state: ReportState, marking: Marking) -> ProgressReport:
    project = project_of(AUTHOR, f"Projet {CANARY}", countries=["MA", "BE"])
    report = report_of(
        AUTHOR,
        f"Fait {CANARY}",
        project=project,
        texts={ReportPart.LESSON: f"Appris {CANARY}", ReportPart.HELP: f"Aide {CANARY}"},
        state=state,
    )
    ProgressReport.objects.update(marking=marking)
    return report


@pytest.mark.parametrize(("who", "marking", "sees", "team", "judges"), CASES)
def test_an_accepted_report_is_open_to_whom_its_marking_says(
    who: str, marking: Marking, sees: bool, team: bool, judges: bool
) -> None:
    report_in(ReportState.ACCEPTED, marking)
    user = viewer(who)

    assert opens(access.report_visible, user, "R1") is sees
    assert opens(access.report_of_team, user, "R1") is (sees and team)
    assert opens(access.report_to_judge, user, "R1") is (sees and judges)
    assert not opens(access.report_to_write, user, "R1")
    for url in (*REPORT_PAGES, "/rendre-compte/enseignements/ajouter/?rapport=R1"):
        assert shows(user, url) is sees, url


@pytest.mark.parametrize("state", [ReportState.DRAFT, ReportState.SUBMITTED, ReportState.RETURNED])
@pytest.mark.parametrize("who", TABLE)
def test_before_that_it_is_for_its_team_and_once_handed_in_for_its_judges(
    who: str, state: ReportState
) -> None:
    report_in(state, Marking.NETWORK)
    user = viewer(who)
    _, team, judges = TABLE[who]
    sees = team or (judges and state != ReportState.DRAFT)

    assert opens(access.report_visible, user, "R1") is sees
    for url in REPORT_PAGES:
        assert shows(user, url) is sees, url
    edits = team and state != ReportState.SUBMITTED
    assert opens(access.report_to_write, user, "R1") is edits
    assert shows(user, "/rendre-compte/rapports/R1/modifier/") is edits
    assert shows(user, "/s-allier/aide/ajouter/?rapport=R1") is sees


@pytest.mark.parametrize("who", TABLE)
def test_the_question_of_an_accepted_report_is_for_its_team_and_its_judges(who: str) -> None:
    report = report_in(ReportState.SUBMITTED, Marking.NETWORK)
    returned_by("coordination-1", report, "Canari-question ?")
    ProgressReport.objects.update(
        state=ReportState.ACCEPTED, activity_count=0, accepted_at=report.written_at
    )
    user = viewer(who)
    _, team, judges = TABLE[who]

    text = browser(user).get("/rendre-compte/rapports/R1/", follow=True).content.decode()

    assert ("Canari-question" in text) is (team or judges)


@pytest.mark.parametrize("marking", [Marking.COUNTRY, Marking.TEAM, Marking.PRIVATE])
def test_a_report_is_never_more_open_than_its_project_and_a_lesson_than_its_report(
    marking: Marking,
) -> None:
    report = report_in(ReportState.ACCEPTED, Marking.PUBLIC)
    lesson_of(AUTHOR, report=report)
    Lesson.objects.update(marking=Marking.PUBLIC)
    type(report.project).objects.update(marking=marking)

    allowed = {
        Marking.COUNTRY: {AUTHOR, "participante-maroc", "relecteur-oulema", "coordination-1"},
        Marking.TEAM: {AUTHOR, "relecteur-oulema"},
        Marking.PRIVATE: {AUTHOR},
    }
    people = allowed[Marking.COUNTRY] | {"relais-belgique", "experte", "bailleur"}
    for rows in (access.reports_visible_to, access.lessons_visible_to):
        assert {who for who in people if rows(persona(who)).exists()} == allowed[marking]


@pytest.mark.parametrize(("who", "marking", "sees", "team", "judges"), CASES)
def test_lessons_and_requests_for_help_are_open_to_whom_the_table_says(
    who: str, marking: Marking, sees: bool, team: bool, judges: bool
) -> None:
    lesson_of(AUTHOR, f"Vu {CANARY}")
    help_of(AUTHOR, f"Aide {CANARY}", need=f"Besoin {CANARY}")
    for table in (Lesson, HelpRequest):
        table.objects.update(marking=marking)
    user = viewer(who)
    runs = team or who == "coordination-1"

    assert opens(access.lesson_visible, user, "B1") is sees
    assert opens(access.lesson_to_run, user, "B1") is (sees and runs)
    assert opens(access.help_visible, user, "H1") is sees
    assert opens(access.help_to_give, user, "H1") is (sees and who != AUTHOR)
    assert opens(access.help_to_close, user, "H1") is (who == AUTHOR)
    for url in PAGES:
        assert shows(user, url) is sees, url
    assert shows(user, "/rendre-compte/enseignements/B1/modifier/") is (sees and runs)


@pytest.mark.parametrize(("who", "marking", "sees", "team", "judges"), CASES)
def test_an_answer_is_open_to_whom_its_marking_says(
    who: str, marking: Marking, sees: bool, team: bool, judges: bool
) -> None:
    help_answer_of(AUTHOR, f"Réponse {CANARY}")
    HelpAnswer.objects.update(marking=marking)
    user = viewer(who)

    assert access.help_answers_visible_to(user).exists() is sees
    assert shows(user, "/s-allier/aide/H1/") is sees

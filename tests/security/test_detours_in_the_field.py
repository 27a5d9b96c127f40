"""What could be done by a detour: joining a project, adding to numbers, promising, rewriting."""

import re
import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import (
    ActivityKind,
    AgeBand,
    Leg,
    ProjectState,
    Sex,
    VoiceState,
)
from contrepoint.fieldwork.models import Activity, Project
from contrepoint.fieldwork.queries import project_card
from contrepoint.fieldwork.services import (
    ActivityEntry,
    agree_voice,
    remove_activity,
    revise_activity,
)
from contrepoint.network.enums import ConsentKind, Role
from contrepoint.network.models import Organisation, Person, User
from contrepoint.network.services import change_roles, give_consent
from contrepoint.progress.enums import ReportState
from tests.conftest import NOW, persona
from tests.harness.alliances import alliance_of, promise_of, voice_of
from tests.harness.fieldwork import activity_of, project_of
from tests.harness.network import organisation_of
from tests.harness.progress import report_of
from tests.harness.signed import SIGNED
from tests.harness.visits import (
    BELGIUM,
    CANARY,
    FRANCE,
    MOROCCO,
    account,
    browser,
    chapter,
    everywhere,
    page,
    partnership,
    post,
    team_of,
)
from tests.harness.workshops import (
    workshop_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

CELL = (next(iter(Sex)), AgeBand.FROM_18)


def rewritten(who: User | str, project: Project, **changes: Any) -> Any:
    told = {"title": "Jeunes du canal", "kind": "youth", "countries": ["MA"], "language": "fr"}
    return post(who, f"/agir/projets/{project.code}/modifier/", **(told | changes))


# Taking part in a project


def test_one_may_not_join_a_project_that_one_may_not_see() -> None:
    project = project_of(MOROCCO, countries=["MA"], marking=Marking.COUNTRY)

    assert partnership(BELGIUM, project).status_code == 404
    assert not project.partners.exists()


def test_who_joined_does_not_change_who_sees_it_or_how_it_is_signed() -> None:
    project = project_of(MOROCCO, countries=["MA"])
    partnership(BELGIUM, project)
    rewritten(BELGIUM, project, marking="private", attribution="nobody")
    project.refresh_from_db()

    assert (project.marking, project.attribution) == ("network", "role_and_country")


def test_who_joined_sees_no_draft_and_writes_no_report() -> None:
    project = project_of(MOROCCO, countries=["MA"])
    report = report_of(MOROCCO, CANARY, project=project)
    partnership(BELGIUM, project)
    client = browser(persona(BELGIUM))

    assert client.get(f"/rendre-compte/rapports/{report.code}/").status_code == 404
    assert client.get(f"/rendre-compte/rapports/ajouter/?projet={project.code}").status_code == 404
    assert CANARY not in page(BELGIUM, "/rendre-compte/rapports/")


def test_a_focal_point_does_not_become_the_judge_of_a_report_by_joining_its_project() -> None:
    project = project_of(MOROCCO, countries=["MA"])
    report = report_of(MOROCCO, CANARY, project=project, state=ReportState.SUBMITTED)
    path = f"/rendre-compte/rapports/{report.code}/"
    client = browser(persona(BELGIUM))
    assert client.get(path).status_code == 404
    partnership(BELGIUM, project)
    rewritten(BELGIUM, project, countries=["MA", "BE"])
    read = client.get(path).status_code
    client.post(f"{path}etape/accept/")
    report.refresh_from_db()

    assert (read, report.state) == (404, ReportState.SUBMITTED)


def test_who_joined_by_their_own_hand_does_not_end_the_project_of_others() -> None:
    project = project_of(MOROCCO, countries=["MA"])
    partnership("participant-belgique", project)
    post("participant-belgique", f"/agir/projets/{project.code}/etape/abandon/")
    project.refresh_from_db()

    assert project.state == ProjectState.CONCEPT


def test_who_joined_by_their_own_hand_does_not_put_out_the_partners_of_others() -> None:
    own = team_of(MOROCCO)
    project = project_of(MOROCCO, countries=["MA"], partners=[own.code])
    partnership("participant-belgique", project)
    rewritten("participant-belgique", project, partners=[])

    assert project.partners.filter(pk=own.pk).exists()


def test_nobody_runs_a_project_unseen_by_those_whose_it_is() -> None:
    project = project_of(MOROCCO, countries=["MA"])
    joining = team_of(BELGIUM)
    Organisation.objects.filter(pk=joining.pk).update(
        marking=Marking.COUNTRY, country_id=Person.objects.get(user=persona(BELGIUM)).country_id
    )
    partnership(BELGIUM, project)
    seen = project_card(project, persona(MOROCCO), "fr").line.partners
    runs = rewritten(BELGIUM, project, title=CANARY).status_code == 302

    assert not runs or seen


def test_a_project_that_was_agreed_is_joined_by_nobody() -> None:
    project = project_of(MOROCCO, countries=["MA"])
    Project.objects.update(state=ProjectState.AGREED)
    partnership(BELGIUM, project)

    assert not project.partners.exists()


# Small numbers


def shown_cells(project: Project, who: str) -> list[int]:
    rows = project_card(project, persona(who), "fr").reach.rows
    return [cell.count for row in rows for cell in row.cells if not cell.is_held_back]


def test_nobody_finds_a_small_number_by_adding_some_of_their_own() -> None:
    project = project_of(MOROCCO, countries=["MA"])
    activity_of(MOROCCO, project=project, about_country="MA", reach={CELL: 2})
    assert not any(shown_cells(project, BELGIUM))
    activity_of(BELGIUM, project=project, about_country="MA", reach={CELL: 4})

    assert 6 not in shown_cells(project, BELGIUM)


def test_nobody_finds_a_small_number_on_the_opening_page_by_adding_some_of_their_own() -> None:
    workshop_of()
    activity_of(MOROCCO, about_country="TN", reach={CELL: 2})
    before = chapter(page(BELGIUM, "/se-reunir/4/ouverture/"), "TN")
    activity_of(BELGIUM, about_country="TN", reach={CELL: 40})
    after = chapter(page(BELGIUM, "/se-reunir/4/ouverture/"), "TN")

    assert before
    assert not re.search(r"\b42\b", after)


# What was removed or rewritten


def entry(**changes: Any) -> ActivityEntry:
    values: dict[str, Any] = {
        "kind": ActivityKind.SPORT,
        "held_on": date(2026, 11, 20),
        "about_country": "MA",
        "leg": Leg.OFFLINE,
        "language": Language.FRENCH,
        "observed": "Autre chose.",
    }
    return ActivityEntry(**values | changes)


def test_what_was_removed_stands_in_no_table() -> None:
    activity = activity_of(MOROCCO, CANARY, place=f"Place {CANARY}", reach={CELL: 3})
    assert everywhere(CANARY)
    remove_activity(activity=activity, by=persona(MOROCCO), at=NOW)

    assert everywhere(CANARY) == []


def test_what_was_rewritten_stands_in_no_table() -> None:
    activity = activity_of(MOROCCO, CANARY, place=f"Place {CANARY}", reach={CELL: 3})
    revise_activity(
        activity=activity,
        entry=entry(),
        marking=Marking.NETWORK,
        attribution=Attribution.COUNTRY,
        by=persona(MOROCCO),
        at=NOW,
    )

    assert everywhere(CANARY) == []


@pytest.mark.parametrize("secure", [True, False])
def test_what_was_removed_stands_in_no_file_of_the_database(tmp_path: Path, secure: bool) -> None:
    """As the settings open it; where the interpreter's SQLite does not wipe by itself, too."""
    path = tmp_path / "kept.sqlite3"
    db = sqlite3.connect(path, isolation_level=None)
    if not secure:
        db.execute("PRAGMA secure_delete=OFF")  # the default of most builds
    for pragma in filter(None, settings.SQLITE_PRAGMAS.split(";")):
        db.execute(pragma)
    db.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, words TEXT)")
    db.execute("INSERT INTO t (words) VALUES (?)", ("Canari-vipere" * 5,))
    db.execute("DELETE FROM t")
    db.close()  # as after each request; the last one to close takes the log away
    kept = [each.name for each in tmp_path.iterdir() if b"Canari-vipere" in each.read_bytes()]

    assert kept == []


def test_a_colleague_does_not_open_what_its_project_closed() -> None:
    """The project was narrowed; taken out of it by another hand, the activity stays as close."""
    colleague = account("collegue", Role.PARTICIPANT, "MA", in_team=True)
    project = project_of(MOROCCO, countries=["MA"])
    activity = activity_of(MOROCCO, CANARY, project=project)
    Project.objects.update(marking=Marking.TEAM)
    assert CANARY not in page(FRANCE, "/agir/activites/")
    revise_activity(
        activity=activity,
        entry=entry(observed=CANARY),
        marking=Marking.NETWORK,
        attribution=Attribution.NOBODY,
        by=colleague,
        at=NOW,
    )

    assert CANARY not in page(FRANCE, "/agir/activites/")


def test_who_is_not_of_the_team_neither_reads_nor_writes_its_numbers() -> None:
    activity = activity_of(MOROCCO, about_country="MA", reach={CELL: 3})
    client = browser(persona("coordination-1"))
    path = f"/agir/activites/{activity.code}/modifier/"
    shown = client.get(path).content.decode()
    told = {"kind": "sport", "held_on": "2026-11-20", "about_country": "MA", "leg": "offline"}
    name = f"reach_{CELL[0].value}_{CELL[1].value}"
    client.post(path, told | {"language": "fr", name: "90", "marking": "public", "stood": "x"})
    again = client.post(path, told | {"language": "fr", name: "90", "marking": "public"})
    activity.refresh_from_db()

    assert "reach_" not in shown
    assert again.status_code == 302
    assert activity.marking == Marking.NETWORK
    assert [row.count for row in activity.reach.all()] == [3]


def test_nobody_abroad_rewrites_or_removes() -> None:
    activity = activity_of(MOROCCO, CANARY)
    for who in (BELGIUM, "rapporteur", "participant-belgique"):
        assert post(who, f"/agir/activites/{activity.code}/retirer/").status_code == 404
        assert (
            browser(persona(who)).get(f"/agir/activites/{activity.code}/modifier/").status_code
            == 404
        )
    assert (
        browser(persona(MOROCCO)).get(f"/agir/activites/{activity.code}/retirer/").status_code
        == 405
    )
    assert Activity.objects.filter(pk=activity.pk).exists()


# Promises


def test_a_promise_of_a_hidden_alliance_is_nowhere_for_who_may_not_see_it() -> None:
    own = team_of(BELGIUM)
    alliance = alliance_of(MOROCCO, marking=Marking.COUNTRY)
    alliance.members.add(own)
    promise = promise_of(MOROCCO, CANARY, alliance=alliance, due_on=date(2026, 11, 24))
    type(promise).objects.update(due_on=date(2026, 11, 1), marking=Marking.NETWORK)
    workshop_of()
    client = browser(persona(BELGIUM))

    assert client.get(f"/s-allier/alliances/{alliance.code}/promettre/").status_code == 404
    assert client.post(f"/s-allier/promesses/{promise.code}/withdraw/").status_code == 404
    assert CANARY not in page(BELGIUM, "/se-reunir/4/propositions/")
    assert promise.code not in page(BELGIUM, "/se-reunir/4/propositions/")


def test_a_forged_promiser_is_refused_alike_whether_hidden_or_missing() -> None:
    alliance = alliance_of(BELGIUM)
    hidden = organisation_of(MOROCCO, f"Maison {CANARY}", marking=Marking.COUNTRY)
    alliance.members.add(hidden, team_of(BELGIUM))
    path = f"/s-allier/alliances/{alliance.code}/promettre/"

    def told(code: str) -> str:
        text = post(BELGIUM, path, text="Prêter.", promised_by=code, **SIGNED).content.decode()
        return re.sub(r'value="[^"]{64}"', "", text).replace(code, "")

    assert told(hidden.code) == told("o-00000000")
    assert not alliance.promises.exists()


def test_a_promise_that_was_taken_back_is_read_by_nobody() -> None:
    promise = promise_of(MOROCCO, CANARY, due_on=date(2026, 11, 24))
    type(promise).objects.update(due_on=date(2026, 11, 1))
    workshop_of()
    post(MOROCCO, f"/s-allier/promesses/{promise.code}/withdraw/")
    for path in (
        f"/s-allier/alliances/{promise.alliance.code}/",
        "/se-reunir/4/propositions/",
        "/s-allier/",
        "/",
    ):
        assert CANARY not in page(MOROCCO, path).replace(f"Alliance : {CANARY}", "")


# A voice


@pytest.mark.parametrize("roles", [[Role.DONOR]])
def test_a_voice_that_can_no_longer_say_no_falls_silent(roles: list[Role]) -> None:
    """Donors see no voice, not even their own: nobody can use a veto on what is hidden."""
    own = persona("participant-belgique")
    voice = voice_of(own)
    give_consent(person=own.person, kind=ConsentKind.PRESS, by=own, at=NOW)
    agree_voice(voice=voice, by=own, at=NOW)
    change_roles(user=own, roles=roles, by=persona("coordination-1"), at=NOW)
    voice.refresh_from_db()
    says_no = browser(persona("participant-belgique")).post(
        f"/agir/medias/voix/{voice.code}/etape/stop/"
    )

    assert voice.state == VoiceState.STOPPED or says_no.status_code == 302

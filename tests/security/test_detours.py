"""What could be done by a detour: by joining, adding, rewriting, coming late, forging."""

import html
import logging
import re
import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.test import Client

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import (
    ActivityKind,
    AgeBand,
    AppearanceState,
    Leg,
    ProjectState,
    Sex,
    VoiceState,
)
from contrepoint.fieldwork.models import Activity, Appearance, Campaign, Project
from contrepoint.fieldwork.queries import project_card
from contrepoint.fieldwork.services import (
    ActivityEntry,
    agree_voice,
    remove_activity,
    revise_activity,
)
from contrepoint.narratives.enums import Channel, Confidence
from contrepoint.narratives.models import Claim
from contrepoint.narratives.services import report_sighting
from contrepoint.network.enums import ConsentKind, Role
from contrepoint.network.models import AuditEntry, Organisation, Person, User
from contrepoint.network.services import change_roles, give_consent
from contrepoint.progress.enums import ReportState
from contrepoint.progress.models import ProgressReport
from contrepoint.progress.queries import report_draft
from contrepoint.workshops.enums import NoteKind, WorkshopState
from contrepoint.workshops.errors import WorkshopFinalError
from contrepoint.workshops.models import (
    Agreement,
    AgreementText,
    Amendment,
    Note,
    NoteText,
    Session,
    SessionText,
    Stand,
    Workshop,
)
from contrepoint.workshops.services import add_wish
from tests.conftest import NOW, persona
from tests.harness.addresses import addresses
from tests.harness.alliances import alliance_of, appearance_of, promise_of, voice_of
from tests.harness.everything import AUTHOR, everything_of
from tests.harness.fieldwork import activity_of, campaign_of, project_of
from tests.harness.narratives import adaptation_of, answer_of, claim_of, endorsement_of, line_of
from tests.harness.network import organisation_of, person_of
from tests.harness.progress import help_answer_of, help_of, lesson_of, report_of
from tests.harness.signed import SIGNED
from tests.harness.workshops import (
    amendment_of,
    commitment_of,
    decision_of,
    note_of,
    session_of,
    stand_of,
    statement_of,
    workshop_of,
)
from tests.security.test_every_address import LEAVING, account, browser

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

CANARY = "Canari-vipère"
MOROCCO, BELGIUM, FRANCE = "relais-maroc", "relais-belgique", "relais-france"
CELL = (next(iter(Sex)), AgeBand.FROM_18)


def page(who: User | str, path: str) -> str:
    return html.unescape(browser(persona(who)).get(path, follow=True).content.decode())


def team_of(who: User | str) -> Organisation:
    """The organisation to which somebody belongs."""
    team = persona(who).person.organisation
    assert team is not None
    return team


def post(who: User | str, path: str, **values: Any) -> Any:
    return browser(persona(who)).post(path, values)


def partnership(who: User | str, project: Project, step: str = "entrer") -> Any:
    return post(who, f"/agir/projets/{project.code}/partenaires/{step}/")


def rewritten(who: User | str, project: Project, **changes: Any) -> Any:
    told = {"title": "Jeunes du canal", "kind": "youth", "countries": ["MA"], "language": "fr"}
    return post(who, f"/agir/projets/{project.code}/modifier/", **(told | changes))


def everywhere(words: str) -> list[str]:
    """Tables in which these words stand, the history too."""
    found: set[str] = set()
    for model in apps.get_models(include_auto_created=True):
        for row in model._default_manager.values_list():
            if any(words in value for value in row if isinstance(value, str)):
                found.add(model.__name__)
    return sorted(found)


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


def chapter(text: str, country: str) -> str:
    return text.partition(f'aria-labelledby="since-{country}"')[2].partition("</section>")[0]


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


# The digest and what stands now


def stood(client: Client, path: str) -> str:
    found = re.search(r'name="stood" value="([0-9a-f]+)"', client.get(path).content.decode())
    assert found
    return found[1]


def test_the_digest_does_not_tell_that_a_hidden_partner_came() -> None:
    project = project_of(BELGIUM)
    hidden = organisation_of(MOROCCO, f"Maison {CANARY}", marking=Marking.COUNTRY)
    client = browser(persona(BELGIUM))
    before = stood(client, f"/agir/projets/{project.code}/modifier/")
    project.partners.add(hidden)

    assert stood(client, f"/agir/projets/{project.code}/modifier/") == before


def test_what_stands_now_names_no_hidden_partner_and_no_hidden_reply() -> None:
    project, campaign = project_of(BELGIUM), campaign_of(BELGIUM)
    hidden = organisation_of(MOROCCO, f"Maison {CANARY}", marking=Marking.COUNTRY)
    claim = claim_of(MOROCCO, CANARY, marking=Marking.COUNTRY)
    reply = answer_of(MOROCCO, CANARY, claim=claim, marking=Marking.COUNTRY)
    project.partners.add(hidden)
    campaign.answers.add(reply)
    told = {"title": "Autre", "kind": "youth", "countries": ["BE"], "stood": "0" * 32} | SIGNED
    shown = post(BELGIUM, f"/agir/projets/{project.code}/modifier/", **told).content.decode()
    shown += post(BELGIUM, f"/agir/campagnes/{campaign.code}/modifier/", **told).content.decode()

    assert 'aria-labelledby="meantime"' in shown
    assert CANARY not in shown
    assert hidden.code not in shown
    assert reply.code not in shown


def test_what_stands_now_is_escaped() -> None:
    campaign = campaign_of(MOROCCO, "<script>alert(1)</script>")
    told = {"title": "Autre", "stood": "0" * 32} | SIGNED
    shown = post(MOROCCO, f"/agir/campagnes/{campaign.code}/modifier/", **told).content.decode()

    assert "meantime" in shown
    assert "<script>alert" not in shown


def test_rewriting_a_card_takes_nobody_out_of_an_organisation_that_the_writer_may_not_see() -> None:
    person = person_of(MOROCCO)
    hidden = organisation_of(BELGIUM, f"Maison {CANARY}", marking=Marking.COUNTRY)
    Person.objects.filter(pk=person.pk).update(organisation=hidden)
    client = browser(persona(MOROCCO))
    path = f"/s-allier/personnes/{person.code}/modifier/"
    told = {
        "name": "Nadia",
        "is_pseudonym": "on",
        "languages": ["fr"],
        "expertise": "Autre.",
        "language": "fr",
        "attribution": "named",
        "marking": "network",
        "country": "MA",
        "organisation": "",
    }
    assert CANARY not in client.get(path).content.decode()
    assert client.post(path, told).status_code == 302
    person.refresh_from_db()

    assert person.organisation_id == hidden.pk


# What is handed back


def strict(who: str) -> Client:
    client = Client(enforce_csrf_checks=True)
    client.force_login(persona(who), backend=settings.AUTHENTICATION_BACKENDS[0])
    return client


@pytest.mark.parametrize("kind", ["token", "session"])
def test_what_is_handed_back_is_escaped_uncached_and_unlogged(
    kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    client = strict(MOROCCO) if kind == "token" else Client()
    typed = f"</textarea><script>alert('{CANARY}')</script>"
    with caplog.at_level(logging.DEBUG):
        answer = client.post("/agir/campagnes/ajouter/", {"title": typed})
    handler = logging.getLogger("django").handlers[0]
    said = []
    for record in caplog.records:
        for each in handler.filters:
            each.filter(record)  # type: ignore[union-attr]  # a Filter of the settings
        said.append(handler.format(record))

    assert CANARY in answer.content.decode()
    assert "<script>alert" not in answer.content.decode()
    assert "no-store" in answer.headers["cache-control"]
    assert CANARY not in "\n".join(said)
    assert CANARY not in str(answer.cookies)
    assert everywhere(CANARY) == []


@pytest.mark.parametrize(
    "referer",
    [
        "https://evil.example/x",
        "http://testserver//evil.example/x",
        "http://testserver/\\evil.example",
        "javascript:alert(1)",
        "http://testserver/%2f%2fevil.example",
        "http://user@testserver/agir/",
    ],
)
def test_no_link_of_a_late_form_leads_elsewhere(referer: str) -> None:
    for client in (strict(MOROCCO), Client()):
        answer = client.post(
            "/agir/campagnes/ajouter/",
            {"title": "Des mots"},
            headers={"host": "testserver", "referer": referer},
        )
        links = re.findall(r'(?:href|value)="([^"]*)"', answer.content.decode())

        assert not [
            x
            for x in links
            if re.match(r"(?i)//|/\\|javascript:|https?://(?!testserver)", html.unescape(x))
        ]


def test_what_a_sister_site_or_nobody_knows_sends_is_not_shown() -> None:
    for site in ("same-site", "cross-site"):
        answer = Client().post(
            "/agir/campagnes/ajouter/", {"title": CANARY}, headers={"sec-fetch-site": site}
        )
        assert CANARY not in answer.content.decode()


def test_a_late_form_that_an_old_browser_sends_for_another_site_is_not_shown() -> None:
    """No Sec-Fetch-Site there, but the Origin of the other site."""
    answer = strict(MOROCCO).post(
        "/agir/campagnes/ajouter/",
        {"title": CANARY},
        headers={"origin": "https://evil.example", "host": "testserver"},
    )

    assert CANARY not in answer.content.decode()


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


# A final workshop


def final(workshop: Workshop) -> None:
    Workshop.objects.filter(pk=workshop.pk).update(state=WorkshopState.FINAL)


RECORD = (
    Workshop,
    Session,
    SessionText,
    Note,
    NoteText,
    Agreement,
    AgreementText,
    Stand,
    Amendment,
)


@pytest.mark.parametrize("is_final", [False, True])
def test_a_final_record_is_written_by_no_door(is_final: bool) -> None:
    """And one that is open is: the forms sent here are good ones."""
    workshop = Workshop.objects.get(number=3)
    session = Session.objects.get(workshop=workshop, position=7)
    note = note_of(MOROCCO, session=session, kind=NoteKind.AGENDA_WISH)
    agreement = statement_of("rapporteur")
    amendment = amendment_of(MOROCCO, on=agreement)
    if is_final:
        final(workshop)
    before = [list(table.objects.order_by("pk").values_list()) for table in RECORD]
    common = {"text": CANARY, "title": CANARY, "kind": "conclusions", "position": "agrees"} | SIGNED
    more = {
        "wording": CANARY,
        "reason": CANARY,
        "language": "en",
        "starts_on": "2026-11-01",
        "ends_on": "2026-11-02",
    }
    for who in ("coordination-1", "rapporteur", MOROCCO):
        for kind in (
            "agenda_wish",
            "point",
            "decision",
            "statement",
            "conclusions",
            "thematic",
            "workshop",
            "project",
        ):
            for path in (
                "/se-reunir/souhait/",
                "/se-reunir/3/7/",
                "/se-reunir/3/modifier/",
                "/se-reunir/3/7/modifier/",
                "/se-reunir/3/7/engagement/",
                "/se-reunir/3/7/accord/",
                "/se-reunir/3/sessions/ajouter/",
                f"/se-reunir/accords/{agreement.code}/",
                f"/se-reunir/accords/{agreement.code}/amender/",
                f"/se-reunir/accords/{agreement.code}/traduire/",
                f"/se-reunir/amendements/{amendment.code}/etape/accept/",
                f"/se-reunir/notes/{note.code}/retirer/",
            ):
                post(who, path, **(common | more | {"kind": kind, "promise": CANARY}))
    for name, path in addresses(dict(everything_samples(note, agreement))):
        if name.startswith("meet:"):
            post("coordination-1", path, **(common | more))
    after = [list(table.objects.order_by("pk").values_list()) for table in RECORD]

    if not is_final:
        assert [t.__name__ for t, a, b in zip(RECORD, before, after, strict=True) if a == b] == []
        return
    assert after == before
    with pytest.raises(WorkshopFinalError):
        add_wish(
            workshop=workshop,
            text=CANARY,
            language=Language.FRENCH,
            marking=Marking.NETWORK,
            attribution=Attribution.NOBODY,
            by=persona(MOROCCO),
            at=NOW,
        )


def everything_samples(note: Note, agreement: Agreement) -> dict[str, str]:
    return {
        "number": "3",
        "position": "7",
        "step": "begin",
        "code": agreement.code,
        "notes/code": note.code,
        "accords/code": agreement.code,
    }


def test_a_wish_makes_no_second_conclusions_where_one_may_not_see_the_first() -> None:
    workshop = workshop_of()
    hidden = session_of("coordination-1", "Fin", workshop=workshop, kind="conclusions")
    Session.objects.filter(pk=hidden.pk).update(marking=Marking.TEAM)
    post(MOROCCO, "/se-reunir/souhait/", text="Un sujet.", **SIGNED)
    post(BELGIUM, "/se-reunir/souhait/", text="Un sujet.", **SIGNED)

    assert Session.objects.filter(workshop=workshop).count() <= 2


# Counts and existence


def test_a_draft_that_one_may_not_see_tells_no_day() -> None:
    colleague = account("collegue", Role.PARTICIPANT, "MA", in_team=True)
    project = project_of(MOROCCO, countries=["MA"])
    draft = report_draft(project, persona(MOROCCO), "fr", today=date(2026, 11, 23))
    report_of(colleague, project=project, marking=Marking.PRIVATE, ends_on=date(2026, 10, 3))

    assert report_draft(project, persona(MOROCCO), "fr", today=date(2026, 11, 23)) == draft


def test_the_stand_of_a_hidden_organisation_is_not_counted_nor_its_reason_read() -> None:
    agreement = statement_of("rapporteur")
    stand_of(MOROCCO, CANARY, on=agreement)
    Organisation.objects.filter(pk=team_of(MOROCCO).pk).update(marking=Marking.COUNTRY)

    assert CANARY not in page(FRANCE, f"/se-reunir/accords/{agreement.code}/")


VOLATILE = re.compile(r'(csrfmiddlewaretoken" value=")[^"]+|"X-CSRFToken": "[^"]+"')


def snapshot(user: User, paths: set[str]) -> dict[str, str]:
    client = browser(user)
    found = {}
    for path in sorted(paths):
        text = client.get(path).content.decode()
        found[path] = VOLATILE.sub("", text)
    return found


def test_hidden_records_change_no_page_of_who_may_not_see_them() -> None:
    author, _coordinator = persona(AUTHOR), persona("coordination-1")
    workshop = workshop_of()
    samples = dict(everything_of(Marking.NETWORK).samples)
    opened = session_of("coordination-1", "Ouverte", workshop=workshop)
    project, campaign = Project.objects.latest("pk"), Campaign.objects.latest("pk")
    statement, line = statement_of("rapporteur"), line_of("coordination-1", adopted=True)
    alliance, request = (
        alliance_of("coordination-1"),
        help_of(account("b0", Role.PARTICIPANT, "FR")),
    )
    alliance.members.add(team_of(author))
    help_answer_of("coordination-1", request=request)  # its state is tested by itself, below
    claim = Claim.objects.get(code="C01")
    samples["number"], samples["position"] = "4", str(opened.position)
    paths = {path for name, path in addresses(samples) if name not in LEAVING}
    paths |= {
        path
        for name, path in addresses(samples | {"number": "3", "position": "7"})
        if name not in LEAVING
    }
    paths |= {
        f"/s-allier/alliances/{alliance.code}/",
        f"/s-allier/aide/{request.code}/",
        f"/s-allier/message/{line.code}/",
        f"/se-reunir/accords/{statement.code}/",
        f"/agir/projets/{project.code}/",
        f"/agir/campagnes/{campaign.code}/",
    }
    readers = [
        persona(BELGIUM),
        persona(FRANCE),
        persona("participant-belgique"),
        persona("rapporteur"),
        account("b1", Role.DONOR, "BE"),
        account("b2", None, "BE"),
        account("b3", Role.SCHOLAR_REVIEWER, "BE"),
        account("b4", Role.RIGHTS_REVIEWER, "FR"),
        account("b5", Role.SAFEGUARDING, "BE"),
        account("b6", Role.EXPERT, "BE"),
    ]
    known = person_of("coordination-1", "W")
    [snapshot(reader, paths) for reader in readers]  # what a first look changes by itself
    before = [snapshot(reader, paths) for reader in readers]

    rows: list[Any] = [
        campaign_of(AUTHOR, CANARY),
        project_of(AUTHOR, CANARY, countries=["BE"]),
        activity_of(AUTHOR, CANARY, project=project, campaign=campaign, reach={CELL: 40}),
        campaign_of(AUTHOR, "x"),
        appearance_of(AUTHOR, CANARY),
        alliance_of(AUTHOR, CANARY),
        promise_of(AUTHOR, CANARY, alliance=alliance, due_on=date(2026, 12, 24)),
        line_of(AUTHOR, CANARY),
        endorsement_of(AUTHOR, CANARY, line=line),
        adaptation_of(AUTHOR, CANARY, line=line),
        help_of(AUTHOR, CANARY),
        help_answer_of(AUTHOR, CANARY, request=request),
        report_of(AUTHOR, CANARY, project=project_of(AUTHOR, "y"), state=ReportState.ACCEPTED),
        report_of(AUTHOR, CANARY, project=project, state=ReportState.SUBMITTED)
        if project.author_id == author.pk
        else project_of(AUTHOR),
        lesson_of(AUTHOR, CANARY),
        claim_of(AUTHOR, CANARY),
        answer_of(AUTHOR, CANARY, claim=claim),
        note_of(AUTHOR, CANARY),
        note_of(AUTHOR, CANARY, session=opened, kind=NoteKind.AGENDA_WISH),
        commitment_of(AUTHOR, CANARY, due_on=date(2026, 11, 1)),
        commitment_of(AUTHOR, CANARY, session=opened),
        decision_of("coordination-1", CANARY),
        stand_of(AUTHOR, CANARY, on=statement, may_be_printed=True),
        session_of("coordination-1", CANARY, workshop=workshop),
        report_sighting(
            claim=claim,
            seen_on=date(2026, 11, 20),
            about_country="BE",
            channel=next(iter(Channel)),
            confidence=next(iter(Confidence)),
            marking=Marking.NETWORK,
            by=author,
            at=NOW,
        ),
    ]
    own_organisation = team_of(author)
    for row in rows:
        type(row)._default_manager.filter(pk=row.pk).update(
            marking=Marking.TEAM, organisation=own_organisation
        )
    for row in Project.objects.exclude(pk=project.pk).filter(author=author, pk__gt=project.pk):
        Project.objects.filter(pk=row.pk).update(marking=Marking.TEAM)
    voice = voice_of("coordination-1", CANARY, person=known.code)
    type(voice).objects.filter(pk=voice.pk).update(
        marking=Marking.TEAM, organisation=own_organisation
    )
    Appearance.objects.filter(pk=rows[4].pk).update(
        state=AppearanceState.DONE, appeared_on=date(2026, 11, 20), voice=voice
    )
    type(rows[6]).objects.filter(pk=rows[6].pk).update(due_on=date(2026, 11, 2))
    hidden = organisation_of(AUTHOR, f"Maison {CANARY}", marking=Marking.COUNTRY)
    project.partners.add(hidden)
    alliance.members.add(hidden)
    person_of(AUTHOR, CANARY, marking=Marking.COUNTRY)
    person_of(AUTHOR, "Z", attribution=Attribution.NOBODY)

    surprises = []
    for reader, old in zip(readers, before, strict=True):
        new = snapshot(reader, paths)
        for path, text in new.items():
            if text != old[path]:
                changed = [
                    (a.strip(), b.strip())
                    for a, b in zip(old[path].splitlines(), text.splitlines(), strict=False)
                    if a != b
                ][:2]
                surprises.append(f"{reader.email} {path} {changed}")

    assert not surprises, "\n".join(surprises)


def test_looking_writes_nothing_but_the_trail() -> None:
    samples = everything_of(Marking.NETWORK).samples
    paths = [path for name, path in addresses(samples) if name not in LEAVING]
    workshop_of()
    kept = [
        model
        for model in apps.get_models(include_auto_created=True)
        if model.__name__ not in {"Session", "AuditEntry", "UserSession"} or model is Session
    ]

    def all_rows() -> dict[str, list[Any]]:
        return {m._meta.label: list(m._default_manager.order_by("pk").values_list()) for m in kept}

    clients = [
        browser(persona(who))
        for who in ("coordination-1", MOROCCO, "rapporteur", "participant-belgique")
    ]
    [client.get("/") for client in clients]
    before = all_rows()
    for client in clients:
        for path in [*paths, "/se-reunir/souhait/"]:
            client.get(path)
            client.head(path)
    after = all_rows()

    assert [label for label in before if before[label] != after[label]] == []


@pytest.mark.parametrize("who", [Attribution.NOBODY])
def test_the_opening_page_counts_nothing_under_the_country_of_who_is_shown_by_nobody(
    who: Attribution,
) -> None:
    workshop_of()
    before = chapter(page(FRANCE, "/se-reunir/4/ouverture/"), "MA")
    Person.objects.filter(user=persona(MOROCCO)).update(attribution=who)
    campaign = campaign_of(MOROCCO)
    Campaign.objects.filter(pk=campaign.pk).update(state="live")
    appearance = appearance_of(MOROCCO)
    voice = voice_of("participant-belgique")
    Appearance.objects.filter(pk=appearance.pk).update(
        state="done", appeared_on=date(2026, 11, 20), voice=voice
    )
    answer_of(MOROCCO)

    assert chapter(page(FRANCE, "/se-reunir/4/ouverture/"), "MA") == before


# Masking, the trail


def test_the_new_boxes_keep_no_telephone_and_no_address() -> None:
    canary = "appeler +33 6 12 34 56 78 ou nadia@exemple.org"
    activity = activity_of(MOROCCO, about_country="MA")
    told = {
        "kind": "sport",
        "held_on": "2026-11-20",
        "about_country": "MA",
        "leg": "offline",
    } | SIGNED
    assert (
        post(
            MOROCCO,
            f"/agir/activites/{activity.code}/modifier/",
            **told,
            place=canary,
            observed=canary,
        ).status_code
        == 302
    )
    workshop_of()
    assert post(MOROCCO, "/se-reunir/souhait/", text=canary, **SIGNED).status_code == 302
    alliance = alliance_of(MOROCCO)
    own = team_of(MOROCCO)
    alliance.members.add(own)
    path = f"/s-allier/alliances/{alliance.code}/promettre/"
    assert post(MOROCCO, path, text=canary, promised_by=own.code, **SIGNED).status_code == 302

    assert everywhere("12 34 56 78") == []
    assert everywhere("nadia@exemple") == []


def test_the_trail_holds_codes_and_no_words() -> None:
    project = project_of(MOROCCO, CANARY, countries=["MA"])
    partnership(BELGIUM, project)
    partnership(BELGIUM, project, "sortir")
    activity = activity_of(MOROCCO, CANARY)
    post(MOROCCO, f"/agir/activites/{activity.code}/retirer/")
    workshop_of()
    post(MOROCCO, "/se-reunir/souhait/", text=CANARY, **SIGNED)

    assert not AuditEntry.objects.filter(object_code__contains="Canari").exists()
    assert {row.action for row in AuditEntry.objects.all()} >= {"join", "leave", "remove", "add"}


def test_an_answer_that_one_may_not_see_does_not_tell_itself_by_the_state_of_the_request() -> None:
    request = help_of("participant-belgique")
    before = page(FRANCE, f"/s-allier/aide/{request.code}/"), page(FRANCE, "/")
    help_answer_of(MOROCCO, CANARY, request=request, marking=Marking.PRIVATE)
    after = page(FRANCE, f"/s-allier/aide/{request.code}/"), page(FRANCE, "/")

    assert [VOLATILE.sub("", a) for a in after] == [VOLATILE.sub("", b) for b in before]


def test_accepted_figures_do_not_hold_a_small_number_with_a_known_one_added() -> None:
    project = project_of(MOROCCO, countries=["MA"])
    activity_of(MOROCCO, project=project, about_country="MA", reach={CELL: 2})
    activity_of(BELGIUM, project=project, about_country="MA", reach={CELL: 4})
    report = report_of(MOROCCO, project=project, state=ReportState.ACCEPTED)

    assert 6 not in [row.count for row in report.reach.all()]


def test_a_report_of_a_country_is_in_no_compiled_report() -> None:
    workshop_of()
    report = report_of(MOROCCO, CANARY, state=ReportState.ACCEPTED)
    assert CANARY in page("coordination-1", "/se-reunir/4/rapport/")
    ProgressReport.objects.filter(pk=report.pk).update(marking=Marking.COUNTRY)
    assert CANARY not in page("coordination-1", "/se-reunir/4/rapport/")
    ProgressReport.objects.filter(pk=report.pk).update(marking=Marking.NETWORK)
    Project.objects.update(marking=Marking.COUNTRY)

    assert CANARY not in page("coordination-1", "/se-reunir/4/rapport/")


@pytest.mark.parametrize("role", [None, Role.DONOR])
def test_who_is_no_member_writes_nowhere(role: Role | None) -> None:
    outsider = account("dehors", role, "MA", in_team=True)
    samples = everything_of(Marking.PUBLIC).samples
    steps = (
        "entrer",
        "sortir",
        "withdraw",
        "keep",
        "agree",
        "stop",
        "abandon",
        "submit",
        "take",
        "confirm",
    )
    kept = [
        m
        for m in apps.get_models(include_auto_created=True)
        if m._meta.app_label in {"network", "narratives", "fieldwork", "workshops", "progress"}
    ]

    def all_rows() -> dict[str, int]:
        return {
            m._meta.label: hash(repr(list(m._default_manager.order_by("pk").values_list())))
            for m in kept
        }

    told = {
        "title": CANARY,
        "text": CANARY,
        "kind": "youth",
        "countries": ["MA"],
        "held_on": "2026-11-20",
        "about_country": "MA",
        "leg": "offline",
        "position": "agrees",
        "wording": CANARY,
        "reason": CANARY,
        "said": CANARY,
        "appeared_on": "2026-11-20",
        "topics": CANARY,
        "speaks": ["fr"],
        "spoken": "Oui.",
        "plain": "Oui.",
        "statement": CANARY,
        "stance": "endorses",
        "observation": CANARY,
        "need": CANARY,
        "reaction": "listened",
        "seen_on": "2026-11-20",
        "channel": "online",
        "confidence": "certain",
    } | SIGNED
    client = browser(outsider)
    before = all_rows()
    for step in steps:
        for name, path in addresses({**samples, "step": step}):
            if name not in LEAVING and (step == steps[0] or f"/{step}/" in path):
                client.post(path, told)
    after = all_rows()

    assert [label for label in before if before[label] != after[label]] == []

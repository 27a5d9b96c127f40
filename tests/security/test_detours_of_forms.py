"""What could be done by a detour of forms: by coming late, with a digest, past the masking."""

import html
import logging
import re

import pytest
from django.apps import apps
from django.conf import settings
from django.test import Client

from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import (
    AgeBand,
    Sex,
)
from contrepoint.fieldwork.models import Project
from contrepoint.network.enums import Role
from contrepoint.network.models import AuditEntry, Person
from contrepoint.progress.enums import ReportState
from contrepoint.progress.models import ProgressReport
from tests.conftest import persona
from tests.harness.addresses import addresses
from tests.harness.alliances import alliance_of
from tests.harness.everything import everything_of
from tests.harness.fieldwork import activity_of, campaign_of, project_of
from tests.harness.narratives import answer_of, claim_of
from tests.harness.network import organisation_of, person_of
from tests.harness.progress import help_answer_of, help_of, report_of
from tests.harness.signed import SIGNED
from tests.harness.visits import (
    BELGIUM,
    CANARY,
    FRANCE,
    LEAVING,
    MOROCCO,
    VOLATILE,
    account,
    browser,
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

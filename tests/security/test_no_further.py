"""What goes no further: by consent, by what it is built on, by who wrote it."""

import html
import re
from datetime import date

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import answers_visible_to
from contrepoint.narratives.models import CounterArgument
from contrepoint.narratives.queries import matches_for
from contrepoint.narratives.queries.matching import forget_snapshot
from contrepoint.narratives.services import (
    revise_answer,
)
from contrepoint.network.enums import OrganisationKind, Role
from contrepoint.network.errors import OneselfAloneError
from contrepoint.network.models import AuditEntry, User
from contrepoint.network.services import (
    OrganisationEntry,
    revise_organisation,
)
from contrepoint.progress.enums import ReportPart, ReportState
from contrepoint.progress.models import HelpRequest
from contrepoint.progress.services import ReportWords, revise_report
from contrepoint.workshops.enums import NoteKind
from contrepoint.workshops.models import AgreementText, Commitment, Workshop
from contrepoint.workshops.services import WorkshopPlan, revise_workshop
from tests.conftest import NOW, persona
from tests.harness.fieldwork import project_of
from tests.harness.narratives import answer_draft, answer_of, claim_of
from tests.harness.network import organisation_of
from tests.harness.progress import help_of, report_of
from tests.harness.visits import (
    BELGIUM,
    CANARY,
    FRANCE,
    MOROCCO,
    account,
    browser,
    page,
)
from tests.harness.workshops import (
    commitment_of,
    note_of,
    session_of,
    stand_of,
    statement_of,
    workshop_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


# Mixed markings


def narrowed_workshop(by: User) -> Workshop:
    """Workshop 4 was open to the network; then whoever opened it kept it to the organisation."""
    workshop = workshop_of(by)
    session = session_of(by, workshop=workshop)
    note_of(by, f"Un sujet {CANARY}", session=session, kind=NoteKind.AGENDA_WISH)
    commitment_of(by, f"ouvrir {CANARY}", session=session, due_on=date(2026, 11, 1))
    revise_workshop(
        workshop=workshop, plan=WorkshopPlan(builds_on=[3]), marking=Marking.TEAM, by=by, at=NOW
    )
    return workshop


@pytest.mark.parametrize("kind", ["N", "E"])
def test_a_topic_of_a_closed_workshop_is_not_put_on_an_open_agenda(kind: str) -> None:
    coordinator = persona("coordination-1")
    narrowed_workshop(coordinator)
    workshop_of(coordinator, builds_on=[3, 4])
    client = browser(coordinator)
    code = re.search(
        rf"{kind}4-1-[A-Z]+", client.get("/se-reunir/5/propositions/").content.decode()
    )
    assert code
    assert CANARY not in page(FRANCE, "/se-reunir/5/propositions/")
    client.post(f"/se-reunir/5/propositions/{code[0]}/")

    assert CANARY not in page(FRANCE, "/se-reunir/5/")


def test_a_project_from_a_commitment_of_a_team_does_not_go_to_the_network() -> None:
    kept = commitment_of(MOROCCO, f"ouvrir {CANARY}", owners=(MOROCCO,), marking=Marking.TEAM)
    Commitment.objects.update(state="confirmed")
    client = browser(persona(MOROCCO))
    path = f"/agir/projets/ajouter/?engagement={kept.code}"
    shown = client.get(path).content.decode()
    title = re.search(r'name="title"[^>]*value="([^"]*)"', shown)
    assert title
    assert CANARY in html.unescape(title[1])
    client.post(
        path,
        {
            "title": html.unescape(title[1]),
            "kind": "youth",
            "countries": ["MA"],
            "language": "fr",
            "marking": "network",
            "attribution": "role_and_country",
        },
    )

    assert CANARY not in page(FRANCE, "/agir/projets/")


def coordinator_of(country: str) -> User:
    return account("coordination-2", Role.COORDINATOR, country)


def test_a_reply_to_a_claim_of_one_country_is_not_open_to_another_country() -> None:
    claim = claim_of(MOROCCO, marking=Marking.COUNTRY)
    answer = answer_of(coordinator_of("BE"), claim=claim)
    assert answer.marking == Marking.COUNTRY
    client = browser(persona(BELGIUM))

    assert not answers_visible_to(persona(BELGIUM)).filter(pk=answer.pk).exists()
    assert client.post(f"/repondre/reponses/{answer.code}/utilisee/").status_code == 404


def test_who_wrote_the_claim_reads_the_reply_to_it() -> None:
    claim = claim_of(MOROCCO, marking=Marking.COUNTRY)
    answer_of(coordinator_of("BE"), f"Dire {CANARY}", claim=claim)

    assert CANARY in page(MOROCCO, f"/repondre/affirmations/{claim.code}/")


@pytest.mark.parametrize("marking", [Marking.COUNTRY, Marking.PRIVATE])
def test_help_asked_from_a_report_of_one_country_is_not_open_to_another_country(
    marking: Marking,
) -> None:
    report = report_of(
        MOROCCO, marking=Marking.COUNTRY, state=ReportState.ACCEPTED,
        texts={ReportPart.HELP: f"Aide {CANARY}"},
    )  # fmt: skip
    client = browser(coordinator_of("BE"))
    path = f"/s-allier/aide/ajouter/?rapport={report.code}"
    need = re.search(r'name="need"[^>]*>([^<]*)<', client.get(path).content.decode())
    assert need
    assert CANARY in html.unescape(need[1])
    client.post(
        path,
        {
            "title": "De l’aide", "need": html.unescape(need[1]), "about_country": "MA",
            "language": "fr", "marking": marking, "attribution": "country",
        },
    )  # fmt: skip

    assert HelpRequest.objects.exists() is (marking == Marking.PRIVATE)
    assert CANARY not in page(BELGIUM, "/s-allier/aide/")


def test_help_from_a_report_is_not_more_open_than_the_project_of_the_report() -> None:
    project = project_of(MOROCCO)
    report = report_of(MOROCCO, project=project, state=ReportState.ACCEPTED)
    type(project).objects.update(marking=Marking.TEAM)
    help_of(MOROCCO, f"Aide {CANARY}", report=report)

    assert CANARY not in page(FRANCE, "/s-allier/aide/")


def test_a_hidden_claim_does_not_move_the_scores_of_others() -> None:
    reader = persona(FRANCE)
    messages = ["Mon fils dit que voter trahit sa foi.", "La démocratie est contraire à l’islam."]
    seen = [[(m.card.line.code, m.score) for m in matches_for(t, user=reader, language="fr")]
            for t in messages]  # fmt: skip
    for n in range(6):
        claim_of(
            MOROCCO, f"La démocratie est contraire à l’islam, variante {n}.",
            marking=Marking.PRIVATE,
        )  # fmt: skip
    forget_snapshot()
    again = [[(m.card.line.code, m.score) for m in matches_for(t, user=reader, language="fr")]
             for t in messages]  # fmt: skip

    assert again == seen


# Counts and existence


def test_the_code_of_an_organisation_does_not_tell_of_a_hidden_one() -> None:
    organisation_of(MOROCCO, "Maison de la Paix", marking=Marking.COUNTRY)

    assert re.fullmatch(r"o-[0-9a-f]{8}", organisation_of(BELGIUM, "Maison de la Paix").code)


# Names in addresses and in the audit trail


def test_an_organisation_that_was_renamed_keeps_its_former_name_nowhere() -> None:
    kept = organisation_of(MOROCCO, "Cercle Karim Benali")
    revise_organisation(
        organisation=kept,
        entry=OrganisationEntry("Cercle", Language.FRENCH, OrganisationKind.NGO, "MA"),
        marking=Marking.NETWORK,
        by=persona(MOROCCO),
        at=NOW,
    )

    assert "benali" not in page(FRANCE, "/s-allier/organisations/").casefold()


def test_the_audit_trail_holds_no_name_of_an_organisation() -> None:
    organisation_of(MOROCCO, "Cercle Karim Benali")

    assert not AuditEntry.objects.filter(object_code__icontains="benali").exists()


# Writing


def test_who_rewrote_a_report_does_not_accept_it() -> None:
    colleague = account("collegue", Role.PARTICIPANT, "MA", in_team=True)
    project = project_of(MOROCCO, countries=["MA"])
    report = report_of(colleague, project=project)
    judge = persona(MOROCCO)
    revise_report(
        report=report,
        words=ReportWords(
            date(2026, 9, 1), date(2026, 11, 22), Language.FRENCH, {ReportPart.DONE: CANARY}
        ),
        marking=Marking.NETWORK,
        attribution=Attribution.NOBODY,
        by=judge,
        at=NOW,
    )
    client = browser(judge)
    client.post(f"/rendre-compte/rapports/{report.code}/etape/submit/")
    client.post(f"/rendre-compte/rapports/{report.code}/etape/accept/")
    report.refresh_from_db()

    assert report.state == ReportState.SUBMITTED


def test_a_reviewed_translation_of_a_statement_is_not_replaced_by_anybody() -> None:
    agreement = statement_of("rapporteur")
    AgreementText.objects.create(
        agreement=agreement, language="en", text="We refuse hatred.", status="reviewed"
    )
    browser(persona(FRANCE)).post(
        f"/se-reunir/accords/{agreement.code}/traduire/", {"language": "en", "text": CANARY}
    )

    assert agreement.texts.get(language="en").text == "We refuse hatred."


def test_where_an_organisation_stands_is_not_hidden_from_its_own_people() -> None:
    with pytest.raises(OneselfAloneError):
        stand_of(MOROCCO, CANARY, on=statement_of("rapporteur"), marking=Marking.PRIVATE)


def test_a_rewritten_reply_does_not_stand_in_its_old_words_in_another_language() -> None:
    answer = CounterArgument.objects.get(code="C01-R1")
    old = answer.texts.get(language="en", register="plain").text[:40]
    by = persona("coordination-1")
    revise_answer(
        answer=answer, draft=answer_draft(CANARY), marking=Marking.NETWORK,
        attribution=Attribution.COUNTRY, by=by, at=NOW,
    )  # fmt: skip
    client = browser(persona(FRANCE))
    client.cookies["django_language"] = "en"
    shown = html.unescape(client.get("/repondre/affirmations/C01/").content.decode())

    assert CANARY in shown or "to be vetted" in shown
    assert old not in shown


# What held


def test_the_link_of_an_invitation_is_not_bent_by_the_host_of_the_request() -> None:
    key = persona("experte").uuid
    answer = browser(persona("coordination-1")).post(
        f"/s-allier/comptes/{key}/lien/", headers={"host": "evil.example"}
    )

    assert answer.status_code == 400

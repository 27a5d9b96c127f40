"""Se réunir and the commitments of Agir, through the pages that write."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contrepoint.common.markings import Marking
from contrepoint.network.models import Organisation
from contrepoint.progress.models import HelpRequest
from contrepoint.workshops.enums import NoteKind, SessionKind
from contrepoint.workshops.models import (
    Agreement,
    Amendment,
    Commitment,
    NoteText,
    Session,
    Stand,
    Workshop,
)
from tests.harness.alliances import promise_of
from tests.harness.fieldwork import project_of
from tests.harness.pages import assert_swap_equals_reload, page, state_shown, text_of
from tests.harness.progress import help_of, lesson_of
from tests.harness.signed import SIGNED
from tests.harness.workshops import (
    amendment_of,
    commitment_of,
    decision_of,
    note_of,
    session_of,
    stand_of,
    statement_of,
    uuid_of,
    workshop_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
HTMX = {"HX-Request": "true"}
OWNER = "relais-belgique"


def promised(*owners: str) -> Commitment:
    return commitment_of("rapporteur", owners=owners or (OWNER,))


def address(commitment: Commitment, *rest: str) -> str:
    return "/".join(["/agir/engagements", commitment.code, *rest, ""])


def test_the_coordination_opens_the_next_workshop_and_moves_it(signed_in: SignIn) -> None:
    client = signed_in("coordination-1")
    assert page(client.get("/se-reunir/ouvrir/")).xpath(
        "//input[@name='builds_on' and @checked]/@value"
    ) == ["3"]

    opened = client.post(
        "/se-reunir/ouvrir/",
        {"kind": "workshop", "builds_on": ["3"], "marking": "network", "starts_on": "2027-03-01"},
        follow=True,
    )
    client.post("/se-reunir/4/etape/begin/")

    assert "L’atelier 4 est ouvert." in text_of(opened)
    assert "Aucune session n’est encore à son ordre du jour" in text_of(opened)
    text = text_of(client.get("/se-reunir/4/"))
    for words in ("dans la suite de l’atelier 3", "1er mars 2027", "en cours"):
        assert words in text


def test_a_workshop_made_here_does_not_speak_of_the_source(signed_in: SignIn) -> None:
    workshop_of()
    client = signed_in("relais-maroc")

    assert "La source ne dit rien de plus" not in text_of(client.get("/se-reunir/4/"))
    items = page(client.get("/se-reunir/")).xpath("//ol[contains(@class, 'series-line')]/li")
    assert "Aucune session" in items[0].text_content()
    assert "La source ne dit rien" in items[2].text_content()


def test_days_in_the_wrong_order_are_refused_with_a_sentence(signed_in: SignIn) -> None:
    answer = signed_in("coordination-1").post(
        "/se-reunir/ouvrir/", {"kind": "workshop", "marking": "network", "ends_on": "2027-03-01"}
    )

    assert len(page(answer).xpath("//*[@id='id_ends_on_error']")) == 1
    assert Workshop.objects.count() == 3


def test_the_rapporteur_adds_a_session_with_an_expert_and_retitles_it(signed_in: SignIn) -> None:
    client = signed_in("rapporteur")
    expert = uuid_of("experte")

    client.post(
        "/se-reunir/3/sessions/ajouter/",
        SIGNED | {"kind": "expert", "title": "Parler aux élus", "speakers": [expert]},
    )
    form = page(client.get("/se-reunir/3/8/modifier/"))
    assert form.xpath("//input[@name='title']/@value") == ["Parler aux élus"]
    assert form.xpath("//input[@name='speakers' and @checked]/@value") == [expert]
    shown = client.post(
        "/se-reunir/3/8/modifier/",
        {"language": "fr", "kind": "expert", "title": "Parler aux maires", "speakers": [expert]},
        follow=True,
    )

    assert page(shown).xpath("string(//main//h1)").strip() == "Parler aux maires"


def test_a_session_says_in_words_what_put_it_on_the_agenda(signed_in: SignIn) -> None:
    wish = note_of("relais-maroc", "parler des mères", kind=NoteKind.AGENDA_WISH)
    origins = {
        wish.code: (f"/se-reunir/3/7/#{wish.code}", "parler des mères"),
        help_of("relais-maroc").code: ("/s-allier/aide/H1/", "Parler aux parents"),
        lesson_of("relais-maroc").code: (
            "/rendre-compte/enseignements/B1/",
            "Le thé ouvre la parole.",
        ),
        "E3-7-8": ("/agir/engagements/E3-7-8/", "lancer des projets transfrontaliers"),
        promise_of("relais-maroc").code: ("/s-allier/alliances/L1/#L1-1", "Prêter la salle."),
    }
    client = signed_in("relais-france")

    for code, (address, words) in origins.items():
        place = session_of(origin=code).position
        html = page(client.get(f"/se-reunir/3/{place}/"))
        (link,) = html.xpath(f"//div[@class='page-head']//a[@href='{address}']")
        assert link.text_content() == words


def test_a_session_is_silent_about_an_origin_that_its_reader_may_not_see(
    signed_in: SignIn,
) -> None:
    asked = help_of("relais-maroc", "Quetzalcoatl")
    place = session_of(origin=asked.code).position
    HelpRequest.objects.update(marking=Marking.TEAM)

    text = text_of(signed_in("relais-france").get(f"/se-reunir/3/{place}/"))

    assert "Quetzalcoatl" not in text
    assert asked.code not in text


def test_a_wish_is_asked_for_from_the_series(signed_in: SignIn) -> None:
    client = signed_in("participante-tunisie")

    answer = client.post("/se-reunir/souhait/", SIGNED | {"text": "les prisons"}, follow=True)

    (wish,) = page(answer).xpath("//aside//li[contains(., 'les prisons')]")
    assert wish.xpath(".//a/@href")[0].startswith("/se-reunir/3/7/#N3-7-")


@pytest.mark.parametrize("marking", [Marking.NETWORK, Marking.COUNTRY])
def test_a_wish_goes_into_no_country_chapter(signed_in: SignIn, marking: Marking) -> None:
    fourth = workshop_of("relais-maroc", marking=marking)
    chapter = session_of(workshop=fourth, kind=SessionKind.COUNTRY, about_country="MA")
    client = signed_in("participante-maroc")

    assert "conclusions de l’atelier 4" in text_of(client.get("/se-reunir/souhait/"))
    assert not fourth.sessions.exclude(pk=chapter.pk).exists()
    for text in ("les prisons", "les mères"):
        client.post("/se-reunir/souhait/", SIGNED | {"marking": marking, "text": text})

    (made,) = fourth.sessions.exclude(pk=chapter.pk)
    assert (made.kind, made.position, made.marking, made.attribution) == (
        SessionKind.CONCLUSIONS,
        2,
        marking,
        "nobody",
    )
    assert made.notes.count() == 2
    assert not chapter.notes.exists()
    assert "les prisons" in text_of(signed_in("relais-maroc").get("/se-reunir/4/2/"))
    read_elsewhere = signed_in("relais-france").get("/se-reunir/4/2/").status_code
    assert read_elsewhere == (200 if marking == Marking.NETWORK else 404)


def test_an_empty_wish_makes_nothing(signed_in: SignIn) -> None:
    fourth = workshop_of()

    answer = signed_in("relais-maroc").post("/se-reunir/souhait/", SIGNED | {"text": " "})

    assert "Écrivez d’abord une phrase" in text_of(answer)
    assert not fourth.sessions.exists()


def test_between_two_workshops_the_wish_page_says_what_to_wait_for_and_gives_words_back(
    signed_in: SignIn,
) -> None:
    workshop_of()
    Workshop.objects.filter(number=4).update(state="final")

    answer = signed_in("relais-maroc").post("/se-reunir/souhait/", SIGNED | {"text": "les <b>"})

    assert "Le rapport de l’atelier 4 est définitif" in text_of(answer)
    assert page(answer).xpath("string(//blockquote)").strip() == "les <b>"
    assert page(answer).xpath("//main//a[@href='/s-allier/aide/ajouter/']")
    assert not page(answer).xpath("//main//a[@href='/se-reunir/ouvrir/']")
    assert not NoteText.objects.filter(text__contains="<b>").exists()
    coordination = signed_in("coordination-1").get("/se-reunir/souhait/")
    assert page(coordination).xpath("//main//a[@href='/se-reunir/ouvrir/']")


def test_before_a_record_is_closed_for_good_it_is_said_what_that_means(
    signed_in: SignIn,
) -> None:
    fourth = workshop_of()
    statement = statement_of("rapporteur", session=session_of(workshop=fourth))
    stand_of("relais-maroc", on=statement)
    Workshop.objects.filter(pk=fourth.pk).update(
        state="under_review", starts_on=timezone.localdate()
    )
    client = signed_in("coordination-1")

    html = page(client.get("/se-reunir/4/"))

    (form,) = html.xpath("//form[@action='/se-reunir/4/etape/finish/']")
    (fold,) = form.xpath("ancestor::details[not(@open)]")
    said = " ".join(fold.text_content().split())
    assert "clôt pour de bon le compte rendu de l’atelier 4" in said
    assert "n’est pas passé" in said
    others = Organisation.objects.count() - 1
    assert f"{others} organisations ne se sont pas prononcées" in said
    assert fold.xpath(f".//a[@href='/se-reunir/accords/{statement.code}/']")

    Workshop.objects.filter(pk=fourth.pk).update(starts_on=date(2026, 1, 1))
    Agreement.objects.all().delete()
    said = text_of(client.get("/se-reunir/4/"))
    assert "n’est pas passé" not in said
    assert "ne se sont pas prononcées" not in said
    client.post("/se-reunir/4/etape/finish/")
    assert Workshop.objects.get(number=4).state == "final"


def test_a_commitment_is_written_confirmed_by_its_owner_and_kept_by_a_project(
    signed_in: SignIn,
) -> None:
    signed_in("rapporteur").post(
        "/se-reunir/3/7/engagement/",
        SIGNED
        | {
            "promise": "ouvrir un club du soir",
            "kind": "project",
            "owners": [uuid_of(OWNER)],
            "due_on": "2027-03-01",
            "evidence": "Vingt soirées.",
        },
    )
    commitment = Commitment.objects.latest("pk")
    ines = signed_in(OWNER)
    assert "1 engagement attend votre parole." in text_of(ines.get("/"))

    ines.post(address(commitment, "etape", "confirm"))
    assert state_shown(ines.get(address(commitment))) == "confirmé"
    assert "attend votre parole" not in text_of(ines.get("/"))
    begin = f"/agir/projets/ajouter/?engagement={commitment.code}"
    html = page(ines.get(address(commitment)))
    assert begin in html.xpath("//*[@id='standing']//a/@href")
    form = page(ines.get(begin))
    assert form.xpath("//input[@name='title']/@value") == ["Ouvrir un club du soir"]
    ines.post(begin, SIGNED | {"kind": "youth", "title": "Le club", "countries": ["BE"]})

    text = text_of(signed_in("relais-maroc").get(address(commitment)))
    for words in ("Le club", "P1", "Vingt soirées.", "1er mars 2027", "0 activité"):
        assert words in text


def test_a_project_for_a_commitment_that_is_kept_already_is_refused_whole(
    signed_in: SignIn,
) -> None:
    commitment = promised()
    Commitment.objects.filter(pk=commitment.pk).update(project=project_of(OWNER))

    answer = signed_in(OWNER).post(
        f"/agir/projets/ajouter/?engagement={commitment.code}",
        SIGNED | {"kind": "youth", "title": "Le club", "countries": ["BE"]},
    )

    assert "Un projet tient déjà" in text_of(answer)
    assert "Le club" not in text_of(signed_in(OWNER).get("/agir/projets/"))


@pytest.mark.parametrize("who", ["relais-maroc", "rapporteur", "coordination-1", "bailleur"])
def test_nobody_else_confirms_what_an_owner_promised(signed_in: SignIn, who: str) -> None:
    commitment = promised()

    answer = signed_in(who).post(address(commitment, "etape", "confirm"))

    commitment.refresh_from_db()
    assert (answer.status_code, commitment.state) == (404, "proposed")


def test_a_commitment_that_is_not_kept_says_why(signed_in: SignIn) -> None:
    commitment = promised()
    client = signed_in(OWNER)
    client.post(address(commitment, "etape", "confirm"))
    outcome = {
        "step": "miss",
        "reason": "La salle a fermé, écrire à x@example.org",
        "language": "fr",
    }

    refused = client.post(address(commitment, "suite"), outcome | {"reason": ""})
    assert page(refused).xpath("//*[@id='id_reason_error']")
    told = client.post(address(commitment, "suite"), outcome, follow=True)

    text = text_of(told)
    assert "La salle a fermé" in text
    assert "x@example" not in text
    assert state_shown(client.get(address(commitment))) == "non tenu"


def test_a_commitment_is_carried_over_where_there_is_a_later_workshop(signed_in: SignIn) -> None:
    commitment = promised()
    client = signed_in(OWNER)
    client.post(address(commitment, "etape", "confirm"))
    steps = "//input[@name='step']/@value"
    assert "carry" not in page(client.get(address(commitment, "suite"))).xpath(steps)
    workshop_of()
    assert "carry" in page(client.get(address(commitment, "suite"))).xpath(steps)

    client.post(
        address(commitment, "suite"),
        {"step": "carry", "reason": "Trop tôt.", "language": "fr", "workshop": "4"},
    )

    assert "à l’atelier 4" in text_of(client.get(address(commitment)))


def test_where_there_is_nothing_more_to_say_the_form_leads_back(signed_in: SignIn) -> None:
    commitment = promised()
    Commitment.objects.filter(pk=commitment.pk).update(state="not_fulfilled")

    answer = signed_in(OWNER).get(address(commitment, "suite"))

    assert answer.headers["location"] == address(commitment)


def test_owners_find_their_own_commitments(signed_in: SignIn) -> None:
    commitment_of("rapporteur", "écrire une charte")
    promised()

    html = page(signed_in(OWNER).get("/agir/engagements/miens/"))

    assert html.xpath("//ul[@class='card-grid']//article/@id") == [
        Commitment.objects.latest("pk").code
    ]
    assert "Aucun engagement n’est noté" in text_of(
        signed_in("relais-maroc").get("/agir/engagements/miens/")
    )


def test_its_owner_says_which_project_keeps_it(signed_in: SignIn) -> None:
    commitment = promised()
    project_of(OWNER, "Le club")
    client = signed_in(OWNER)

    answer = client.post(address(commitment, "relier"), {"project": "P1"}, follow=True)

    assert "Le club" in text_of(answer)
    assert signed_in("relais-maroc").get(address(commitment, "relier")).status_code == 404


def test_what_htmx_swaps_on_a_commitment_is_what_a_reload_shows(signed_in: SignIn) -> None:
    commitment = promised()
    client = signed_in(OWNER)

    for step in ("confirm", "start", "fulfil"):
        swap = client.post(address(commitment, "etape", step), headers=HTMX)

        assert_swap_equals_reload(swap, client.get(address(commitment)), "standing")


@pytest.mark.parametrize("url", ["/agir/engagements/{}/etape/{}/", "/se-reunir/3/etape/{1}/"])
def test_a_step_that_does_not_exist_is_nowhere(signed_in: SignIn, url: str) -> None:
    answer = signed_in("coordination-1").post(url.format(promised().code, "sing"))

    assert answer.status_code == 404


def test_a_decision_is_put_down_and_people_say_where_they_stand(signed_in: SignIn) -> None:
    signed_in("rapporteur").post(
        "/se-reunir/3/7/accord/", SIGNED | {"kind": "decision", "text": "Un atelier par saison."}
    )
    client = signed_in("relais-maroc")
    stand = SIGNED | {"position": "reserves"}

    refused = client.post("/se-reunir/accords/D1/", stand)
    assert page(refused).xpath("//*[@id='id_reason_error']")
    client.post("/se-reunir/accords/D1/", stand | {"reason": "Trop court.", "may_be_printed": "on"})

    text = text_of(signed_in("relais-france").get("/se-reunir/accords/D1/"))
    for words in ("point focal du pays, Maroc", "Trop court.", "Le rapport peut l’imprimer."):
        assert words in text
    for url in ("/se-reunir/3/", "/se-reunir/3/7/"):
        assert "Un atelier par saison." in text_of(client.get(url))


def test_paragraphs_that_a_browser_sends_are_shown_as_paragraphs(signed_in: SignIn) -> None:
    client = signed_in("rapporteur")
    client.post(
        "/se-reunir/3/7/accord/", SIGNED | {"kind": "statement", "text": "Un.\r\n\r\nDeux."}
    )

    shown = page(client.get("/se-reunir/accords/J1/")).xpath(
        "//section[contains(@class, 'agreed-text')]//p[@lang]"
    )
    assert [paragraph.text_content() for paragraph in shown] == ["Un.", "Deux."]


def test_nothing_is_chosen_beforehand_on_a_decision(signed_in: SignIn) -> None:
    decision_of("rapporteur")

    html = page(signed_in("relais-maroc").get("/se-reunir/accords/D1/"))

    assert html.xpath("//input[@name='position']/@value") == ["agrees", "reserves"]
    assert html.xpath("//input[@checked]") == []


def test_a_statement_is_amended_translated_and_endorsed(signed_in: SignIn) -> None:
    statement_of("rapporteur")
    idriss = signed_in("relais-maroc")
    idriss.post(
        "/se-reunir/accords/J1/amender/",
        SIGNED | {"wording": "Nous refusons toute haine.", "reason": "Il en est plusieurs."},
    )
    code = Amendment.objects.get().code

    assert idriss.post(f"/se-reunir/amendements/{code}/etape/accept/").status_code == 404
    signed_in("rapporteur").post(f"/se-reunir/amendements/{code}/etape/accept/")
    idriss.post("/se-reunir/accords/J1/traduire/", {"language": "ar", "text": "نرفض كل كراهية."})
    idriss.post("/se-reunir/accords/J1/", SIGNED | {"position": "agrees"})

    arabic = text_of(signed_in("relais-tunisie", "ar").get("/se-reunir/accords/J1/"))
    assert "نرفض كل كراهية." in arabic
    french = text_of(signed_in("relais-tunisie").get("/se-reunir/accords/J1/"))
    for words in ("Nous refusons toute haine.", "Cercle d’oulémas de l’Atlas", "version 2"):
        assert words in french
    assert Agreement.objects.get().version == 2


def test_a_donor_writes_nothing_of_all_this(signed_in: SignIn) -> None:
    decision_of("rapporteur")
    client = signed_in("bailleur")

    for url in ("/se-reunir/accords/D1/", "/se-reunir/accords/D1/amender/"):
        assert client.post(url, SIGNED | {"position": "agrees"}).status_code == 404
    assert Stand.objects.count() == 0


def test_what_a_form_hides_before_keeping_is_told(signed_in: SignIn) -> None:
    answer = signed_in("rapporteur").post(
        "/se-reunir/3/sessions/ajouter/",
        SIGNED | {"kind": "thematic", "title": "Appeler le +32 475 12 34 56"},
        follow=True,
    )

    assert "475" not in Session.objects.latest("pk").titles.get().text
    assert len(page(answer).xpath("//*[@id='notices']/*")) == 2


def test_what_a_translation_hides_before_keeping_is_told(signed_in: SignIn) -> None:
    statement_of("rapporteur")

    answer = signed_in("relais-maroc").post(
        "/se-reunir/accords/J1/traduire/",
        {"language": "en", "text": "We refuse hatred: call +32 475 12 34 56."},
        follow=True,
    )

    assert len(page(answer).xpath("//*[@id='notices']/*")) == 2


@pytest.mark.parametrize(
    "url",
    [
        "/se-reunir/",
        "/se-reunir/3/",
        "/se-reunir/3/7/",
        "/se-reunir/accords/D1/",
        "/agir/engagements/",
        "/agir/engagements/miens/",
        "/",
    ],
)
def test_one_more_thing_agreed_asks_no_more_questions(signed_in: SignIn, url: str) -> None:
    client = signed_in(OWNER)

    def write() -> None:
        promised(OWNER, "participant-belgique")
        stand_of(OWNER, "Trop tôt.", on=decision_of("rapporteur"))

    def questions() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        return len(queries)

    write()
    decision = Agreement.objects.get()
    stand_of("relais-maroc", "Trop tôt.", on=decision)
    amendment_of(OWNER, on=decision)
    with_one = questions()
    for who in ("relais-france", "participant-france"):
        write()
        stand_of(who, "Trop tôt.", on=decision)
        amendment_of(who, on=decision)

    assert questions() == with_one
    assert with_one <= 20

"""A campaign on its pages: planned, thought through, launched, counted, handed out, stopped."""

import io
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from PIL import Image

from contrepoint.fieldwork.enums import SheetPart
from contrepoint.fieldwork.models import Adjustment, Campaign, FunnelCount, HarmSheet, Kit
from contrepoint.fieldwork.services import pause_campaign
from contrepoint.narratives.enums import Register
from tests.common.test_paper import glyphs_of
from tests.conftest import NOW, persona
from tests.harness.fieldwork import (
    adjusted,
    campaign_of,
    counted,
    live_campaign_of,
    sheet_for,
)
from tests.harness.narratives import answer_draft, answer_of, vetted_of
from tests.harness.network import person_of
from tests.harness.pages import page, state_shown, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
INES = "relais-belgique"
K1 = "/agir/campagnes/K1/"
SHEET, KITS, FUNNEL, LOG = f"{K1}ne-pas-nuire/", f"{K1}kits/", f"{K1}chiffres/", f"{K1}ajustements/"
PLAN = SIGNED | {
    "title": "Restons voisins",
    "goal": "Que des voisins se parlent.",
    "measure": "Trente voisins à table.",
    "goal_number": "30",
    "ends_on": "2026-12-20",
    "audience": "Des parents.",
    "message": "Nous sommes d’ici.",
    "messenger": "Une mère que l’école connaît.",
    "channels": "La sortie de l’école.",
    "action": "Venir samedi.",
    "checks": ["clear", "doable"],
    "offline": "Un repas.",
    "offline_measure": "Trente couverts.",
    "offline_hoped_for": "30",
    "online": "Une invitation.",
    "monitoring": "Le lundi, trois nombres.",
    "change_if": "Si des parents mangent ensemble",
    "change_then": "ils se parlent",
    "change_because": "manger ensemble engage",
}
WRITTEN = {part.value: f"Dit de {part.value}." for part in SheetPart} | {"language": "fr"}
A_MONTH = {"leg": "offline", "seen": "", "asked": "", "came": "", "came_back": "", "took_part": ""}
EIGHTY = "Voter est un droit. " * 16


@pytest.fixture
def ines(signed_in: SignIn) -> Client:
    return signed_in(INES)


def missing(client: Client) -> list[str]:
    return [str(href) for href in page(client.get(K1)).xpath("//*[@class='gaps']//a/@href")]


def test_every_part_of_a_plan_is_kept_shown_and_given_back_to_be_rewritten(ines: Client) -> None:
    ines.post("/agir/campagnes/ajouter/", PLAN)

    shown = text_of(ines.get(K1))
    for name, told in PLAN.items():
        if name not in {*SIGNED, "checks", "goal_number", "ends_on", "offline_hoped_for"}:
            assert str(told) in shown, name
    assert "20 décembre 2026" in shown
    assert "clair : lu une fois" in shown
    form = page(ines.get(f"{K1}modifier/"))
    assert form.xpath("//input[@name='checks' and @checked]/@value") == ["clear", "doable"]
    assert form.xpath("//input[@name='ends_on']/@value") == ["2026-12-20"]
    assert form.xpath("string(//textarea[@name='channels'])").strip() == "La sortie de l’école."
    assert form.xpath("string(//textarea[@name='change_because'])").strip() == (
        "manger ensemble engage"
    )
    assert not form.xpath("//textarea[@name='reason']")


def test_what_is_missing_is_listed_with_the_way_to_mend_it_until_nothing_is(ines: Client) -> None:
    ines.post("/agir/campagnes/ajouter/", SIGNED | {"title": "Une idée"})
    edit, sheet = f"{K1}modifier/", f"{SHEET}modifier/"
    assert missing(ines) == [
        f"{edit}#part-goal", f"{edit}#part-goal", f"{edit}#part-legs",
        f"{sheet}#page", f"{sheet}#id_stopper", f"{SHEET}#sign",
    ]  # fmt: skip
    for link in missing(ines):
        address, _, place = link.partition("#")
        assert page(ines.get(address)).xpath(f"//*[@id='{place}']"), link

    ines.post(edit, PLAN)
    assert missing(ines) == [f"{sheet}#page", f"{sheet}#id_stopper", f"{SHEET}#sign"]
    ines.post(f"{K1}etape/plan/")
    refused = ines.post(f"{K1}etape/launch/", follow=True)
    assert "La fiche « ne pas nuire » de K1 n’est pas encore écrite" in text_of(refused)

    ines.post(sheet, WRITTEN | {"stopper": str(persona(INES).person.uuid)})
    assert missing(ines) == [f"{SHEET}#sign"]
    ines.post(f"{SHEET}signer/")
    assert missing(ines) == []
    ines.post(f"{K1}etape/launch/")
    assert state_shown(ines.get(K1)) == "lancée"


def test_an_unfinished_sheet_is_kept_and_offers_no_signature(ines: Client) -> None:
    campaign_of(INES)

    ines.post(f"{SHEET}modifier/", WRITTEN | {"law": "", "stopper": ""})

    html = page(ines.get(SHEET))
    assert not html.xpath("//form[contains(@action, '/signer/')]")
    assert "Il manque : la loi." in text_of(ines.get(SHEET))
    refused = ines.post(f"{SHEET}signer/", follow=True)
    assert page(refused).xpath("//*[@id='notices']/p[contains(@class, 'error')]")
    assert not HarmSheet.objects.get().is_signed


def test_a_change_under_way_asks_for_its_reason_logs_it_and_waits_for_a_signature(
    ines: Client,
) -> None:
    ines.post("/agir/campagnes/ajouter/", PLAN)
    sheet_for(Campaign.objects.get(), INES)
    for step in ("plan", "launch"):
        ines.post(f"{K1}etape/{step}/")

    refused = ines.post(f"{K1}modifier/", PLAN | {"action": "Venir dimanche."})
    assert page(refused).xpath("string(//*[@id='id_reason_error'])").strip()
    assert "Venir dimanche." in text_of(refused)
    ines.post(f"{K1}modifier/", PLAN | {"action": "Venir dimanche.", "reason": "Salle fermée."})

    shown = text_of(ines.get(K1))
    assert "Salle fermée." in shown
    assert "à signer de nouveau" in shown
    assert "appel à l’action" in text_of(ines.get(LOG))
    assert "signée de nouveau" in text_of(ines.get(KITS))


def test_the_log_is_read_by_all_and_written_by_who_runs_the_campaign(signed_in: SignIn) -> None:
    campaign_of(INES)
    entry = {"what": "Une autre salle.", "why": "Trop petite.", "language": "fr"}

    assert signed_in("relais-maroc").post(LOG, entry).status_code == 404
    signed_in(INES).post(LOG, entry)

    assert Adjustment.objects.count() == 1
    answer = signed_in("relais-maroc").get(LOG)
    assert "Trop petite." in text_of(answer)
    assert not page(answer).xpath("//form[contains(@class, 'writing')]")


def test_the_person_named_sees_the_campaign_and_its_sheet_and_pauses_it_alone(
    signed_in: SignIn,
) -> None:
    bilal = persona("participant-belgique")
    live_campaign_of(INES, stopper=bilal.person)
    Campaign.objects.update(marking="private")
    client = signed_in("participant-belgique")

    assert page(client.get(K1)).xpath("//form[contains(@action, '/etape/')]/@action") == [
        f"{K1}etape/pause/"
    ]
    assert "people" in text_of(client.get(SHEET))
    assert client.get(f"{SHEET}modifier/").status_code == 404
    assert client.post(f"{K1}etape/close/").status_code == 404
    client.post(f"{K1}etape/pause/")

    assert Campaign.objects.get().state == "paused"
    assert client.post(f"{K1}etape/resume/").status_code == 404


def test_a_person_without_an_account_can_be_named_and_the_page_says_who_pauses(
    ines: Client,
) -> None:
    live_campaign_of(INES, stopper=person_of(INES, "Nadia"))

    assert "Sans compte ici" in text_of(ines.get(K1))


def test_a_month_is_counted_shown_corrected_and_its_blanks_stay_blank(ines: Client) -> None:
    campaign_of(INES)
    month = timezone.localdate().replace(day=1).isoformat()
    told = A_MONTH | {"month": month, "asked": "40", "came": "12"}

    ines.post(FUNNEL, told)

    row = FunnelCount.objects.get()
    assert (row.seen, row.asked, row.came, row.came_back) == (None, 40, 12, None)
    shown = text_of(ines.get(K1))
    assert "Pas connu : l’ont vue, sont revenus et ont pris part." in shown
    assert "30 % de ceux qui se sont renseignés" in shown
    form = page(ines.get(FUNNEL, {"mois": month, "volet": "offline"}))
    assert form.xpath("//input[@name='asked']/@value") == ["40"]
    assert form.xpath("//input[@name='came_back']/@value") == []


def test_a_month_that_somebody_else_counted_meanwhile_is_not_overwritten_unseen(
    ines: Client,
) -> None:
    campaign = campaign_of(INES)
    month = timezone.localdate().replace(day=1)
    html = page(ines.get(FUNNEL))
    stood = html.xpath("string(//input[@name='stood']/@value)")
    counted(campaign, INES, NOW.date().replace(day=1), came=12)
    FunnelCount.objects.update(month=month)
    told = A_MONTH | {"month": month.isoformat(), "came": "14", "stood": stood}

    refused = ines.post(FUNNEL, told)

    assert FunnelCount.objects.get().came == 12
    (labels,) = [page(refused).xpath("//section[@aria-labelledby='meantime']//dt/text()")]
    assert [str(label).strip() for label in labels] == ["Sont venus"]


@pytest.mark.parametrize(
    ("changes", "box"),
    [
        ({}, "id_month_error"),
        ({"came": "-1"}, "id_came_error"),
        ({"came": "x"}, "id_came_error"),
        ({"month": "1999-01-01", "came": "12"}, "id_month_error"),
    ],
)
def test_what_cannot_be_counted_is_refused_beside_its_box(
    ines: Client, changes: dict[str, str], box: str
) -> None:
    campaign_of(INES)
    month = timezone.localdate().replace(day=1).isoformat()

    html = page(ines.post(FUNNEL, A_MONTH | {"month": month} | changes))

    assert html.xpath(f"string(//*[@id='{box}'])").strip()
    assert not FunnelCount.objects.exists()


def test_counting_is_for_the_team_and_small_numbers_stay_there(signed_in: SignIn) -> None:
    campaign = campaign_of(INES)
    counted(campaign, INES, seen=300, took_part=3)

    for who in ("relais-maroc", "coordination-1"):
        client = signed_in(who)
        assert client.get(FUNNEL).status_code == 404
        shown = page(client.get(K1))
        cells = shown.xpath("//section[@aria-labelledby='funnel']//td[1]/text()")
        assert [cell.strip() for cell in cells] == [
            "300", "pas connu", "pas connu", "pas connu", "moins de 5",
        ]  # fmt: skip


def kit(client: Client, form: str, code: str = "C01-R11", language: str = "fr") -> bytes:
    answer = client.get(f"{KITS}{code}/{form}/", {"language": language})
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith("attachment")
    return bytes(answer.content)


@pytest.fixture
def handed_out(programme: None) -> Campaign:
    """A live campaign with a vetted reply, as long as one may be, with its next step."""
    draft = answer_draft(EIGHTY)
    texts = {**draft.texts, Register.STEP: "Viens samedi, à 15 heures, au club."}
    reply = vetted_of("relais-maroc", EIGHTY, texts=texts, arabic="التصويت مشاركة. " * 30)
    return live_campaign_of(INES, answers=[reply.code])


@pytest.mark.needs("fribidi")
@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("form", ["carte", "image", "texte"])
@pytest.mark.usefixtures("handed_out")
def test_every_file_of_a_kit_stays_under_300_kilobytes(
    ines: Client, form: str, language: str
) -> None:
    assert 200 < len(kit(ines, form, language=language)) < 300_000


@pytest.mark.usefixtures("handed_out")
def test_a_text_to_read_aloud_has_its_stamp_its_last_day_and_its_address(ines: Client) -> None:
    told = kit(ines, "texte").decode()

    read, _, below = told.partition("—" * 12)
    assert "Viens samedi, à 15 heures, au club." in read
    token = Kit.objects.get().token
    for words in (
        "C01-R11 · validé · version 1 · 23 novembre 2026 · relecteur·rice ouléma",
        "Valable jusqu’au 22 novembre 2027",
    ):
        assert words in below
    assert f"testserver/v/{token}" in below


@pytest.mark.usefixtures("handed_out")
def test_a_card_to_print_is_one_page_of_selectable_words_with_joined_letters(ines: Client) -> None:
    french, arabic = kit(ines, "carte"), kit(ines, "carte", language="ar")

    assert french.startswith(b"%PDF-")
    assert [pdf.count(b"/Type/Page\n") + pdf.count(b"/Type /Page\n") for pdf in (french, arabic)]
    assert set("C01-R11validé·version") <= set("".join(glyphs_of(french)))
    assert set(Kit.objects.get(language="fr").token) <= set("".join(glyphs_of(french)))
    assert len(glyphs_of(arabic)["ت"]) >= 2
    assert {letter for letter in "التصويت مشاركة" if letter != " "} <= set(
        "".join(glyphs_of(arabic))
    )


@pytest.mark.needs("fribidi")
@pytest.mark.usefixtures("handed_out")
def test_an_image_for_the_phone_is_one_without_anything_of_its_maker(ines: Client) -> None:
    with Image.open(io.BytesIO(kit(ines, "image"))) as image:
        assert image.format == "PNG"
        assert image.info.keys() <= {"dpi"}


@pytest.mark.parametrize("form", ["carte", "image", "texte"])
def test_a_pause_stops_every_file_and_the_page_and_says_so(
    ines: Client, handed_out: Campaign, form: str
) -> None:
    pause_campaign(campaign=handed_out, by=persona(INES), at=NOW)

    refused = ines.get(f"{KITS}C01-R11/{form}/", {"language": "fr"}, follow=True)

    assert refused.redirect_chain[-1][0] == f"{KITS}?language=fr"
    assert "K1 est suspendue : tous ses kits sont arrêtés" in text_of(refused)
    assert not page(ines.get(KITS)).xpath("//a[@download]")
    assert not Kit.objects.exists()


def test_an_unvetted_reply_says_so_where_its_kit_would_be(ines: Client) -> None:
    draft = answer_of("relais-maroc")
    live_campaign_of(INES, answers=[draft.code])

    assert f"{draft.code} n’est pas validée" in text_of(ines.get(KITS))
    refused = ines.get(f"{KITS}{draft.code}/texte/", follow=True)
    assert f"{draft.code} n’est pas validée" in page(refused).xpath("string(//*[@id='notices'])")


def test_where_letters_cannot_be_joined_no_image_is_offered(
    ines: Client, handed_out: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("PIL.features.check", lambda _feature: False)

    assert not page(ines.get(KITS)).xpath("//a[contains(@href, '/image/')]")
    assert ines.get(f"{KITS}C01-R11/image/").status_code == 404


@pytest.mark.usefixtures("handed_out")
def test_the_address_on_paper_says_the_same_to_everybody_and_nothing_else(
    ines: Client, signed_in: SignIn
) -> None:
    kit(ines, "texte")
    address = f"/v/{Kit.objects.get().token}/"
    stranger = Client(headers={"accept-language": "fr"})

    valid = stranger.get(address)
    assert text_of(valid).endswith("C’est encore valable Jusqu’au 22 novembre 2027.")
    assert valid.content == signed_in("relais-belgique").get(address).content
    assert not valid.cookies
    pause_campaign(campaign=Campaign.objects.get(), by=persona(INES), at=NOW)
    stopped, unknown = stranger.get(address), stranger.get("/v/ABCDABCDABCD/")
    assert "plus valable" in text_of(stopped)
    assert (stopped.status_code, unknown.status_code) == (200, 404)
    for answer in (valid, stopped, unknown):
        said = answer.content.decode()
        for inner in ("K1", "C01", "Restons voisins", "Contrepoint", "Voter", "<a ", "<form"):
            assert inner not in said, inner
        assert "noindex" in said
    assert stranger.post(address).status_code in {403, 405}


@pytest.mark.parametrize("address", [K1, KITS, LOG, FUNNEL, SHEET, f"{SHEET}modifier/"])
def test_more_of_everything_asks_no_more_questions(ines: Client, address: str) -> None:
    first, second = vetted_of("relais-maroc"), vetted_of("relais-maroc")
    campaign = live_campaign_of(INES, answers=[first.code])

    def grow(month: int) -> None:
        adjusted(campaign, INES)
        counted(campaign, INES, NOW.date().replace(day=1, month=month), seen=10, came=7)

    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert ines.get(address).status_code == 200
        return len(asked)

    grow(9)
    before = questions()
    campaign.answers.add(second)
    grow(10)
    grow(11)

    assert questions() == before
    assert before <= 20

"""The common message in S’allier, through its pages."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from contrepoint.narratives.enums import LineKind, Stance
from contrepoint.narratives.models import Adaptation, CommonLine, Endorsement
from tests.harness.narratives import adaptation_of, endorsement_of, line_of
from tests.harness.pages import assert_swap_equals_reload, page, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
HTMX = {"HX-Request": "true"}
MESSAGE = "/s-allier/message/"
ADD = f"{MESSAGE}ajouter/"
STANCE = f"{MESSAGE}M1/position/"
ADAPTATION = f"{MESSAGE}M1/adaptation/"
LINE = SIGNED | {"kind": "agreed", "words_fr": "Nous sommes d’ici."}


@pytest.fixture
def ines(signed_in: SignIn) -> Client:
    return signed_in("relais-belgique")


def chosen(client: Client, url: str, name: str) -> list[str]:
    html = page(client.get(url))
    picked = html.xpath(f"//input[@name='{name}'][@checked]/@value")
    return list(picked or html.xpath(f"//select[@name='{name}']/option[@selected]/@value"))


def test_the_message_is_grouped_by_kind_and_dated(ines: Client) -> None:
    for kind in (LineKind.AVOID, LineKind.AGREED, LineKind.RED):
        line_of("coordination-1", f"Une ligne {kind}", kind=kind, adopted=True)
    line_of("coordination-1", "Une simple proposition")

    html = page(ines.get(MESSAGE))

    assert [" ".join(h.split()) for h in html.xpath("//main//h2/text()")] == [
        "lignes communes",
        "lignes rouges",
        "mots à éviter",
    ]
    assert "État au " in html.xpath("string(//*[@class='page-head'])")
    assert "simple proposition" not in html.xpath("string(//main)")


def test_an_empty_message_teaches_how_it_begins(ines: Client) -> None:
    for url in (MESSAGE, f"{MESSAGE}coherence/", f"{MESSAGE}propositions/"):
        assert page(ines.get(url)).xpath("string(//*[@class='empty']/p)").strip()


def test_a_member_proposes_with_a_receipt_and_rewrites(ines: Client) -> None:
    kept = ines.post(ADD, LINE | {"words_ar": "نحن من هنا."}, follow=True)
    assert "M1" in page(kept).xpath("string(//*[@id='notices'])")
    html = page(ines.get(f"{MESSAGE}M1/modifier/"))
    assert html.xpath("string(//textarea[@name='words_ar'])").strip() == "نحن من هنا."

    ines.post(f"{MESSAGE}M1/modifier/", LINE | {"words_fr": "Nous restons d’ici."})

    shown = page(ines.get(f"{MESSAGE}M1/"))
    assert shown.xpath("string(//h1)").strip() == "Nous restons d’ici."


def test_a_line_shows_the_readers_language_and_the_others_beside(signed_in: SignIn) -> None:
    signed_in("relais-maroc").post(ADD, LINE | {"words_ar": "نحن من هنا."})

    html = page(signed_in("relais-tunisie", "ar").get(f"{MESSAGE}M1/"))

    assert html.xpath("string(//h1)").strip() == "نحن من هنا."
    assert html.xpath("string(//h1/span/@lang)") == "ar"
    assert html.xpath("//aside//p[@class='line-words']/span/@lang") == ["fr"]


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"kind": ""}, "//*[@id='id_kind_error']"),
        ({"kind": "slogan"}, "//*[@id='id_kind_error']"),
        ({"words_fr": " "}, "//form//*[@role='alert']"),
        ({"language": "ar"}, "//form//*[@role='alert']"),
        ({"marking": "public"}, "//*[@id='id_marking_error']"),
        ({"words_fr": "x" * 501}, "//*[@id='id_words_fr_error']"),
    ],
)
def test_a_bad_line_is_refused_with_a_sentence_and_nothing_typed_is_lost(
    ines: Client, changes: dict[str, str], where: str
) -> None:
    html = page(ines.post(ADD, LINE | {"words_nl": "Van hier."} | changes))

    assert not CommonLine.objects.exists()
    assert html.xpath(f"string({where})").strip()
    assert html.xpath("string(//textarea[@name='words_nl'])").strip() == "Van hier."


def test_contact_details_are_hidden_and_the_writer_is_told(ines: Client) -> None:
    answer = ines.post(ADD, LINE | {"words_fr": "Écrire à nour@example.org."}, follow=True)

    assert "nour@" not in text_of(answer)
    assert len(page(answer).xpath("//*[@id='notices']/*")) == 2


def test_the_coordinator_adopts_and_the_swap_equals_the_reload(signed_in: SignIn) -> None:
    line_of("relais-maroc")
    client = signed_in("coordination-1")

    swap = client.post(f"{MESSAGE}M1/etape/adopt/", headers=HTMX)

    assert_swap_equals_reload(swap, client.get(f"{MESSAGE}M1/"), "standing")
    assert CommonLine.objects.get().state == "adopted"


def test_an_adopted_line_has_no_way_to_be_rewritten(signed_in: SignIn) -> None:
    line_of("relais-maroc", adopted=True)
    client = signed_in("relais-maroc")

    assert not page(client.get(f"{MESSAGE}M1/")).xpath("//a[contains(@href, 'modifier')]")
    html = page(client.post(f"{MESSAGE}M1/modifier/", LINE))

    assert "n’est plus une proposition" in html.xpath("string(//form//*[@role='alert'])")


def test_a_stance_is_said_and_changed_and_opens_as_it_was_said(ines: Client) -> None:
    line_of("coordination-1", adopted=True)
    ines.post(STANCE, SIGNED | {"stance": "reserves", "reason": "Trop vague.", "marking": "team"})
    assert [chosen(ines, STANCE, name) for name in ("stance", "marking")] == [
        ["reserves"],
        ["team"],
    ]
    assert "Trop vague." in text_of(ines.get(STANCE))

    ines.post(STANCE, SIGNED | {"stance": "behind"})

    assert list(Endorsement.objects.values_list("stance", "marking")) == [("behind", "network")]


def test_an_adaptation_opens_as_it_was_written(ines: Client) -> None:
    line_of("coordination-1", adopted=True)
    said = SIGNED | {"language": "nl", "wording": "Wij zijn van hier.", "reason": "Ons dialect."}
    ines.post(ADAPTATION, said)

    html = page(ines.get(ADAPTATION))

    assert html.xpath("string(//textarea[@name='wording'])").strip() == "Wij zijn van hier."
    assert html.xpath("//select[@name='language']/option[@selected]/@value") == ["nl"]


@pytest.mark.parametrize(
    ("url", "told", "where"),
    [
        (STANCE, {"stance": "reserves"}, "//form//*[@role='alert']"),
        (STANCE, {}, "//*[@id='id_stance_error']"),
        (STANCE, {"stance": "behind", "marking": "private"}, "//*[@id='id_marking_error']"),
        (ADAPTATION, {"wording": "Autrement."}, "//*[@id='id_reason_error']"),
        (ADAPTATION, {"reason": "Ainsi."}, "//*[@id='id_wording_error']"),
    ],
)
def test_what_an_organisation_leaves_out_is_asked_for(
    ines: Client, url: str, told: dict[str, str], where: str
) -> None:
    line_of("coordination-1", adopted=True)

    html = page(ines.post(url, SIGNED | told))

    assert html.xpath(f"string({where})").strip()
    assert (Endorsement.objects.count(), Adaptation.objects.count()) == (0, 0)


@pytest.mark.parametrize("url", [STANCE, ADAPTATION])
def test_who_has_no_organisation_reads_why_there_is_no_form(signed_in: SignIn, url: str) -> None:
    line_of("coordination-1", adopted=True)
    client = signed_in("experte")
    told = SIGNED | {"stance": "behind", "wording": "Autrement.", "reason": "Ainsi."}

    for answer in (client.get(url), client.post(url, told)):
        html = page(answer)
        assert "vous n’appartenez à aucune ici" in html.xpath("string(//main//*[@role='alert'])")
        assert not html.xpath("//main//form")
    assert (Endorsement.objects.count(), Adaptation.objects.count()) == (0, 0)


def test_the_room_shows_the_first_lines_and_leads_on(ines: Client) -> None:
    for n in range(4):
        line_of("coordination-1", f"Ligne numéro {n}", adopted=True)

    html = page(ines.get("/s-allier/"))
    section = html.xpath("//section[@aria-labelledby='message']")[0]

    assert section.xpath(".//a[@class='line-words']/@href") == [
        f"{MESSAGE}M{n}/" for n in (1, 2, 3)
    ]
    assert "Les 4 lignes" in section.text_content()


@pytest.mark.parametrize(
    "url",
    [MESSAGE, f"{MESSAGE}coherence/", f"{MESSAGE}propositions/", f"{MESSAGE}M1/", "/s-allier/"],
)
def test_more_lines_and_more_voices_ask_no_more_questions(ines: Client, url: str) -> None:
    def questions() -> int:
        with CaptureQueriesContext(connection) as queries:
            ines.get(url)
        return len(queries)

    first = line_of("relais-maroc", adopted=True)
    line_of("relais-maroc")
    endorsement_of("relais-maroc", line=first)
    adaptation_of("relais-maroc", line=first)
    with_one = questions()
    for who in ("relais-france", "relais-tunisie"):
        line = line_of(who, adopted=True)
        line_of(who)
        for each in (first, line):
            endorsement_of(who, line=each)
            adaptation_of(who, line=each)
            endorsement_of("participant-belgique", "", line=line, stance=Stance.BEHIND)

    assert questions() == with_one
    assert with_one <= 20


def test_long_lists_are_paged(ines: Client) -> None:
    for n in range(25):
        line_of("relais-maroc", f"Proposition {n}")

    assert len(page(ines.get(f"{MESSAGE}propositions/")).xpath("//ul[@class='card-grid']/li")) == 24
    second = page(ines.get(f"{MESSAGE}propositions/?page=2"))
    assert len(second.xpath("//ul[@class='card-grid']/li")) == 1

"""Se réunir, through its pages."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from contrepoint.network.models import AuditEntry
from contrepoint.workshops.enums import WorkshopState
from contrepoint.workshops.models import Note, NoteText, Workshop
from tests.harness.pages import assert_swap_equals_reload, page, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

CONCLUSIONS = "/se-reunir/3/7/"
HTMX = {"HX-Request": "true"}


def line(**changes: str) -> dict[str, str]:
    """What the form sends."""
    return {
        "kind": "point",
        "text": "Une phrase du compte rendu.",
        "language": "fr",
        "marking": "network",
        "attribution": "role_and_country",
    } | changes


def newest() -> str:
    """The code of the line that was added last."""
    return Note.objects.latest("pk").code


@pytest.fixture
def idriss(signed_in: Callable[..., Client]) -> Client:
    return signed_in("relais-maroc")


def test_the_series_lists_three_workshops_newest_first(idriss: Client) -> None:
    html = page(idriss.get("/se-reunir/"))

    assert html.xpath("//ol[contains(@class, 'series-line')]//h2/a/@href") == [
        "/se-reunir/3/",
        "/se-reunir/2/",
        "/se-reunir/1/",
    ]


def test_the_third_workshop_shows_its_seven_sessions_in_the_order_of_the_source(
    idriss: Client,
) -> None:
    html = page(idriss.get("/se-reunir/3/"))

    assert html.xpath("//li[@class='session-row']//h3/a/@href") == [
        f"/se-reunir/3/{n}/" for n in range(1, 8)
    ]


def test_a_lost_passage_is_named_in_the_language_of_the_reader(
    signed_in: Callable[..., Client],
) -> None:
    assert "passage perdu" in text_of(signed_in("relais-maroc", "fr").get("/se-reunir/3/4/"))
    assert "مقطع مفقود" in text_of(signed_in("relais-maroc", "ar").get("/se-reunir/3/4/"))


def test_a_line_is_kept_with_a_receipt_and_signed_as_its_author_chose(idriss: Client) -> None:
    answer = idriss.post(CONCLUSIONS, line(), follow=True)

    text = text_of(answer)
    assert newest() in text
    assert "Une phrase du compte rendu." in text
    assert "point focal du pays, Maroc" in text
    assert "Idriss" not in page(answer).xpath("string(//main)")


def test_a_line_signed_by_nobody_shows_neither_name_nor_role_nor_country(idriss: Client) -> None:
    answer = idriss.post(CONCLUSIONS, line(attribution="nobody"), follow=True)

    (kept,) = page(answer).xpath(f"//*[@id='{newest()}']")
    assert "Maroc" not in kept.text_content()
    assert "point focal" not in kept.text_content()


def test_ways_to_reach_a_person_are_hidden_and_the_writer_is_told(idriss: Client) -> None:
    answer = idriss.post(
        CONCLUSIONS, line(text="Écrire à nour@example.org ou au +212 612 345 678."), follow=True
    )

    stored = NoteText.objects.get(note__code=newest()).text
    assert "nour@" not in stored
    assert "345" not in stored
    assert "nour@" not in text_of(answer)
    assert len(page(answer).xpath("//*[@id='notices']/*")) == 2


@pytest.mark.parametrize(
    "text", ["Sourate 2:256, voir aussi 49:13.", "Boukhari 6018 ; article 18 ; p. 123-145 ; 2016."]
)
def test_places_in_books_are_kept_as_they_are(idriss: Client, text: str) -> None:
    idriss.post(CONCLUSIONS, line(text=text))

    assert NoteText.objects.get(note__code=newest()).text == text


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"text": ""}, "text"),
        ({"text": "   "}, "text"),
        ({"text": "x" * 2001}, "text"),
        ({"text": "a\x07b"}, "text"),
        ({"kind": "sermon"}, "kind"),
        ({"marking": "public"}, "marking"),
        ({"attribution": "loud"}, "attribution"),
    ],
)
def test_a_bad_line_is_refused_with_a_sentence_and_nothing_is_lost(
    idriss: Client, changes: dict[str, str], field: str
) -> None:
    before = Note.objects.count()

    html = page(idriss.post(CONCLUSIONS, line(**changes)))

    assert Note.objects.count() == before
    assert len(html.xpath(f"//*[@id='id_{field}_error']")) == 1
    if field != "text":
        assert html.xpath("string(//textarea)").strip() == "Une phrase du compte rendu."


def test_a_line_can_be_taken_off_the_record_and_put_back(idriss: Client) -> None:
    idriss.post(CONCLUSIONS, line())

    off = idriss.post(f"/se-reunir/notes/{newest()}/retirer/", follow=True)
    assert page(off).xpath(f"//*[@id='{newest()}']") == []
    back = idriss.post(f"/se-reunir/notes/{newest()}/remettre/", follow=True)

    assert len(page(back).xpath(f"//*[@id='{newest()}']")) == 1


def test_what_htmx_swaps_is_what_a_reload_shows(idriss: Client) -> None:
    idriss.post(CONCLUSIONS, line())
    looked = idriss.get(f"{CONCLUSIONS}lignes/?vu=x", headers=HTMX)
    assert_swap_equals_reload(looked, idriss.get(CONCLUSIONS), "record")
    code = newest()
    for deed in ("retirer", "remettre"):
        swap = idriss.post(f"/se-reunir/notes/{code}/{deed}/", headers=HTMX)

        assert_swap_equals_reload(swap, idriss.get(CONCLUSIONS), "record")


def test_whoever_writes_one_line_after_the_other_goes_on_with_the_same_kind(
    idriss: Client,
) -> None:
    def chosen(address: str) -> list[str]:
        return list(page(idriss.get(address)).xpath("//input[@name='kind'][@checked]/@value"))

    idriss.post(CONCLUSIONS, line(kind="question"))

    assert chosen(CONCLUSIONS) == ["question"]
    assert chosen("/se-reunir/3/1/") == ["point"]


def test_a_swap_after_the_session_has_ended_puts_nothing_in_the_place_of_the_page(
    idriss: Client,
) -> None:
    idriss.logout()

    swap = idriss.post(CONCLUSIONS, line(), headers=HTMX)

    assert (swap.status_code, swap.content) == (401, b"")


def test_a_code_tells_nothing_of_how_many_lines_are_hidden(idriss: Client) -> None:
    idriss.post(CONCLUSIONS, line(marking="private"))
    hidden = newest()
    idriss.post(CONCLUSIONS, line())

    assert not any(figure in newest().removeprefix("N3-7-") for figure in "0123456789")
    assert newest() != hidden


def test_what_the_rapporteur_took_off_its_author_cannot_put_back(
    idriss: Client, signed_in: Callable[..., Client]
) -> None:
    idriss.post(CONCLUSIONS, line())
    signed_in("rapporteur").post(f"/se-reunir/notes/{newest()}/retirer/")

    answer = idriss.post(f"/se-reunir/notes/{newest()}/remettre/")

    assert answer.status_code == 404
    assert Note.objects.get(code=newest()).withdrawn_at is not None


def test_a_form_offers_only_what_will_happen(signed_in: Callable[..., Client]) -> None:
    html = page(signed_in("experte").get(CONCLUSIONS))

    assert html.xpath("//select[@id='id_marking']/option/@value") == ["network", "private"]
    assert html.xpath("//select[@id='id_attribution']/option/@value") == [
        "role_and_country",
        "country",
        "nobody",
    ]


def test_nobody_can_type_a_lost_passage(idriss: Client) -> None:
    idriss.post(CONCLUSIONS, line(text="Une phrase […] coupée."))

    assert NoteText.objects.get(note__code=newest()).text == "Une phrase (…) coupée."


def test_a_download_of_the_report_is_recorded(idriss: Client) -> None:
    idriss.get("/se-reunir/3/rapport.docx")

    assert AuditEntry.objects.filter(action="download", object_code="3").count() == 1


def test_each_deed_is_recorded_without_its_words(idriss: Client) -> None:
    idriss.post(CONCLUSIONS, line(text="Un mot reconnaissable."))
    idriss.post(f"/se-reunir/notes/{newest()}/retirer/")

    deeds = list(
        AuditEntry.objects.filter(object_code=newest()).values_list("action", "object_kind")
    )
    assert deeds == [("add", "note"), ("withdraw", "note")]


def test_the_record_of_a_final_workshop_is_closed(idriss: Client) -> None:
    Workshop.objects.filter(number=3).update(state=WorkshopState.FINAL)
    before = Note.objects.count()

    html = page(idriss.post(CONCLUSIONS, line()))

    assert Note.objects.count() == before
    assert html.xpath("//form[contains(@action, '/se-reunir/3/7/')]") == []


def test_a_donor_cannot_write(signed_in: Callable[..., Client]) -> None:
    client = signed_in("bailleur")
    before = Note.objects.count()

    assert client.post(CONCLUSIONS, line()).status_code == 404
    assert Note.objects.count() == before


@pytest.mark.parametrize("url", ["/se-reunir/99/", "/se-reunir/3/99/", "/se-reunir/99/rapport/"])
def test_a_wrong_number_says_that_there_is_nothing_here(idriss: Client, url: str) -> None:
    answer = idriss.get(url)

    assert answer.status_code == 404
    assert page(answer).xpath("//main//a[@href='/']")


@pytest.mark.parametrize(
    "url", ["/se-reunir/", "/se-reunir/3/", CONCLUSIONS, "/agir/engagements/", "/"]
)
def test_one_more_line_asks_no_more_questions(signed_in: Callable[..., Client], url: str) -> None:
    client = signed_in("coordination-1")

    def questions() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        return len(queries)

    client.post(CONCLUSIONS, line(kind="agenda_wish"))
    with_one = questions()
    for _ in range(2):
        client.post(CONCLUSIONS, line(kind="agenda_wish"))
        signed_in("relais-belgique").post(CONCLUSIONS, line(kind="agenda_wish"))

    assert questions() == with_one
    assert with_one <= 20

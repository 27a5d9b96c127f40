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
    assert "N3-7-13" in text
    assert "Une phrase du compte rendu." in text
    assert "point focal du pays, Maroc" in text
    assert "Idriss" not in page(answer).xpath("string(//main)")


def test_a_line_signed_by_nobody_shows_neither_name_nor_role_nor_country(idriss: Client) -> None:
    answer = idriss.post(CONCLUSIONS, line(attribution="nobody"), follow=True)

    (kept,) = page(answer).xpath("//*[@id='N3-7-13']")
    assert "Maroc" not in kept.text_content()
    assert "point focal" not in kept.text_content()


def test_ways_to_reach_a_person_are_hidden_and_the_writer_is_told(idriss: Client) -> None:
    answer = idriss.post(
        CONCLUSIONS, line(text="Écrire à nour@example.org ou au +212 612 345 678."), follow=True
    )

    stored = NoteText.objects.get(note__code="N3-7-13").text
    assert "nour@" not in stored
    assert "345" not in stored
    assert "nour@" not in text_of(answer)
    assert len(page(answer).xpath("//*[@id='notices']/*")) == 2


@pytest.mark.parametrize(
    "text", ["Sourate 2:256, voir aussi 49:13.", "Boukhari 6018 ; article 18 ; p. 123-145 ; 2016."]
)
def test_places_in_books_are_kept_as_they_are(idriss: Client, text: str) -> None:
    idriss.post(CONCLUSIONS, line(text=text))

    assert NoteText.objects.get(note__code="N3-7-13").text == text


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

    off = idriss.post("/se-reunir/notes/N3-7-13/retirer/", follow=True)
    assert page(off).xpath("//*[@id='N3-7-13']") == []
    back = idriss.post("/se-reunir/notes/N3-7-13/remettre/", follow=True)

    assert len(page(back).xpath("//*[@id='N3-7-13']")) == 1


def test_what_htmx_swaps_is_what_a_reload_shows(idriss: Client) -> None:
    deeds = [
        (CONCLUSIONS, line()),
        ("/se-reunir/notes/N3-7-13/retirer/", {}),
        ("/se-reunir/notes/N3-7-13/remettre/", {}),
    ]
    for url, data in deeds:
        swap = idriss.post(url, data, headers=HTMX)

        assert_swap_equals_reload(swap, idriss.get(CONCLUSIONS), "record")


def test_each_deed_is_recorded_without_its_words(idriss: Client) -> None:
    idriss.post(CONCLUSIONS, line(text="Un mot reconnaissable."))
    idriss.post("/se-reunir/notes/N3-7-13/retirer/")

    deeds = list(
        AuditEntry.objects.filter(object_code="N3-7-13").values_list("action", "object_kind")
    )
    assert deeds == [("add", "note"), ("withdraw", "note")]


def test_the_record_of_a_final_workshop_is_closed(idriss: Client) -> None:
    Workshop.objects.filter(number=3).update(state=WorkshopState.FINAL)

    html = page(idriss.post(CONCLUSIONS, line()))

    assert not Note.objects.filter(code="N3-7-13").exists()
    assert html.xpath("//form[contains(@action, '/se-reunir/3/7/')]") == []


def test_a_donor_cannot_write(signed_in: Callable[..., Client]) -> None:
    client = signed_in("bailleur")

    assert client.post(CONCLUSIONS, line()).status_code == 404
    assert not Note.objects.filter(code="N3-7-13").exists()


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

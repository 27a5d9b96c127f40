"""The record of a session while people speak: lines sent one by one, and those of the others."""

import json
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from contrepoint.narratives.models import Claim
from contrepoint.progress.models import HelpRequest, Lesson
from contrepoint.workshops.enums import NoteKind
from contrepoint.workshops.models import Agreement, Commitment, Note, NoteText
from tests.conftest import persona
from tests.harness.pages import page, text_of
from tests.harness.signed import SIGNED
from tests.harness.workshops import note_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SESSION = "/se-reunir/3/7/"
HTMX = {"HX-Request": "true"}
KEY = "12345678-1234-4234-8234-123456789abc"
SignIn = Callable[..., Client]


def line(text: str, **changes: str) -> dict[str, str]:
    return SIGNED | {"kind": "point", "text": text, "key": KEY, "attribution": "nobody"} | changes


@pytest.fixture
def theo(signed_in: SignIn) -> Client:
    return signed_in("rapporteur")


def test_a_line_is_kept_and_its_receipt_comes_back(theo: Client) -> None:
    answer = theo.post(f"{SESSION}ligne/", line("? Pourquoi ici"))

    note = Note.objects.get(uuid=KEY)
    assert (answer.status_code, answer.json()) == (201, {"code": note.code, "hidden": ""})
    assert (note.kind, note.texts.get().text) == (NoteKind.QUESTION, "Pourquoi ici")


def test_the_same_line_sent_again_gets_the_same_receipt(theo: Client) -> None:
    first = theo.post(f"{SESSION}ligne/", line("Une ligne."))
    again = theo.post(f"{SESSION}ligne/", line("Une ligne."))

    assert first.json() == again.json()
    assert Note.objects.filter(texts__text="Une ligne.").count() == 1


def test_a_plain_form_sent_twice_keeps_its_line_once(theo: Client) -> None:
    form = page(theo.get(SESSION)).xpath("//form[@id='line-form']//input[@name='key']/@value")
    for _ in range(2):
        theo.post(SESSION, line("Une ligne.", key=form[0]))

    assert Note.objects.filter(texts__text="Une ligne.").count() == 1


def test_a_refusal_comes_back_as_a_sentence(theo: Client) -> None:
    answer = theo.post(f"{SESSION}ligne/", line("x" * 2001))

    assert answer.status_code == 422
    assert answer.json()["message"]
    assert not Note.objects.filter(uuid=KEY).exists()


def test_a_sign_does_not_carry_a_contact_past_the_masks(theo: Client) -> None:
    answer = theo.post(f"{SESSION}ligne/", line("@ Écrire à @karim_b ou au +32 475 12 34 56"))

    stored = NoteText.objects.get(note__uuid=KEY).text
    assert "karim" not in stored
    assert "475" not in stored
    assert "2" in answer.json()["hidden"]
    assert Note.objects.get(uuid=KEY).kind == NoteKind.AGENDA_WISH


@pytest.mark.parametrize(
    ("text", "chosen", "kept"),
    [
        ("س: لماذا نجتمع هنا؟", "fr", "ar"),
        ("Pourquoi ici", "ar", "fr"),
        ("Why here", "en", "en"),
        ("Le mot « سلام » en tête", "fr", "fr"),
    ],
)
def test_the_letters_of_a_line_say_its_script(
    theo: Client, text: str, chosen: str, kept: str
) -> None:
    theo.post(f"{SESSION}ligne/", line(text, language=chosen))

    assert NoteText.objects.get(note__uuid=KEY).language == kept


@pytest.mark.parametrize("who", ["bailleur", None])
def test_who_may_not_write_sends_no_line(signed_in: SignIn, who: str | None) -> None:
    client = signed_in(who) if who else Client()

    answer = client.post(f"{SESSION}ligne/", line("Une ligne."), headers=HTMX)

    assert answer.status_code == (404 if who else 401)
    assert not Note.objects.filter(uuid=KEY).exists()


def test_the_record_comes_back_only_where_it_has_changed(theo: Client) -> None:
    def mark() -> str:
        return str(page(theo.get(SESSION)).xpath("string(//*[@id='record']/@data-mark)"))

    seen = mark()
    same = theo.get(f"{SESSION}lignes/?vu={seen}", headers=HTMX)
    note_of("relais-belgique", "Pendant ce temps.")
    changed = theo.get(f"{SESSION}lignes/?vu={seen}", headers=HTMX)

    assert (same.status_code, same.content) == (204, b"")
    assert "Pendant ce temps." in text_of(changed)
    assert mark() != seen


def test_nobody_is_named_unless_the_writer_says_so(theo: Client) -> None:
    html = page(theo.get(SESSION))

    assert html.xpath("//select[@id='id_attribution']/option[@selected]/@value") == ["nobody"]


def test_the_signs_are_on_the_page_for_people_and_for_the_script(theo: Client) -> None:
    html = page(theo.get(SESSION))

    (form,) = html.xpath("//form[@id='line-form']")
    assert json.loads(form.get("data-signs"))["؟"] == "question"
    assert json.loads(form.get("data-words"))["سؤال"] == "question"
    assert len(html.xpath("//dl[@class='signs']//kbd")) == len(NoteKind)


FORMS = {
    "claim": (
        "claim_raised",
        "/repondre/affirmations/ajouter/",
        "statement",
        {"extremisms": "daesh", "kind": "religious", "themes": "T01", "sensitivity": "ordinary"},
    ),
    "commitment": (
        "commitment",
        f"{SESSION}engagement/",
        "promise",
        {"kind": "project"},
    ),
    "decision": ("decision", f"{SESSION}accord/", "text", {"kind": "decision"}),
    "help": ("question", "/s-allier/aide/ajouter/", "need", {"title": "Que répondre ?"}),
    "lesson": (
        "lesson",
        "/rendre-compte/enseignements/ajouter/",
        "observation",
        {"learned_on": "2026-11-20"},
    ),
}


@pytest.mark.parametrize("thing", FORMS)
def test_a_note_becomes_the_thing_in_one_deed_and_back_again(theo: Client, thing: str) -> None:
    kind, form, box, rest = FORMS[thing]
    note = note_of("rapporteur", "Les mots de la ligne.", kind=NoteKind(kind))
    (way,) = page(theo.get(SESSION)).xpath(f"//li[@id='{note.code}']//a[contains(@href, 'note=')]")
    assert way.get("href") == f"{form}?note={note.code}"
    begun = page(theo.get(way.get("href")))
    assert begun.xpath(f"string(//*[@id='id_{box}'])").strip() == "Les mots de la ligne."

    kept = theo.post(way.get("href"), SIGNED | {box: "Les mots de la ligne."} | rest)

    assert kept.status_code == 302, text_of(kept)
    assert note.code in text_of(theo.get(kept["Location"]))
    (undo,) = page(theo.get(f"/se-reunir/notes/{note.code}/")).xpath(
        "//form[contains(@action, '/defaire/')]/@action"
    )
    assert undo.split("/")[-2] in text_of(theo.get(SESSION))
    undone = theo.post(undo, follow=True)
    assert page(undone).xpath("//form[contains(@action, '/defaire/')]") == []
    made = [Claim.objects.filter(author=persona("rapporteur")), Lesson.objects.all()]
    made += [HelpRequest.objects.all(), Agreement.objects.all()]
    made += [Commitment.objects.filter(author=persona("rapporteur"))]
    assert not any(rows.exists() for rows in made)


def test_who_did_not_make_it_and_keeps_no_record_undoes_nothing(
    theo: Client, signed_in: SignIn
) -> None:
    note = note_of("rapporteur", kind=NoteKind.LESSON)
    theo.post(
        f"/rendre-compte/enseignements/ajouter/?note={note.code}",
        SIGNED | {"observation": "Appris.", "learned_on": "2026-11-20"},
    )
    code = Lesson.objects.get().code

    answer = signed_in("relais-belgique").post(f"/se-reunir/notes/{note.code}/defaire/{code}/")

    assert answer.status_code == 404
    assert Lesson.objects.filter(code=code).exists()


def test_the_page_of_a_line_corrects_its_kind(theo: Client, signed_in: SignIn) -> None:
    note = note_of("rapporteur")
    address = f"/se-reunir/notes/{note.code}/"

    theo.post(address, {"kind": "agenda_wish"})

    note.refresh_from_db()
    assert note.kind == NoteKind.AGENDA_WISH
    asked_for = page(theo.get("/se-reunir/")).xpath("//aside//a/@href")
    assert f"{SESSION}#{note.code}" in asked_for
    other = signed_in("relais-belgique")
    assert other.post(address, {"kind": "point"}).status_code == 404


def test_one_more_line_asks_no_more_questions(theo: Client) -> None:
    def questions(path: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            theo.get(path, headers=HTMX if "lignes" in path else {})
        return len(asked)

    paths = (SESSION, f"{SESSION}lignes/?vu=x")
    note_of("rapporteur", kind=NoteKind.LESSON)
    with_one = [questions(path) for path in paths]
    for kind in (NoteKind.LESSON, NoteKind.QUESTION, NoteKind.COMMITMENT):
        note_of("relais-maroc", kind=kind)

    assert [questions(path) for path in paths] == with_one
    assert max(with_one) <= 20


def test_signing_out_and_leaving_at_once_empty_what_the_browser_stored(theo: Client) -> None:
    assert theo.post("/sortir/")["Clear-Site-Data"] == '"storage"'
    assert "storage" in theo.get("/quitter/")["Clear-Site-Data"]

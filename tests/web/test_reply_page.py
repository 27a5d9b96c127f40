"""One reply through its pages: the dialogue, the effect, the card on paper and as a picture."""

import io
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image, features

from contrepoint.common.markings import Marking
from contrepoint.narratives.enums import Register
from contrepoint.narratives.models import AnswerText, CounterArgument, Reference, Turn
from contrepoint.network.models import AuditEntry
from contrepoint.web.answer.picture import HEIGHT, WIDTH, Picture, draw, font_of
from tests.harness.narratives import answer_of, changed, objection_of
from tests.harness.pages import page, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
REPLY = "/repondre/reponses/C01-R11/"
CARD = f"{REPLY}carte/"
WANTED = "/repondre/objections/"


@pytest.fixture
def answer() -> CounterArgument:
    texts = {
        Register.SPOKEN: "Viens voir.",
        Register.PLAIN: "Un droit [ICCPR-25].",
        Register.STEP: "Samedi, au club.",
    }
    return answer_of("relais-maroc", texts=texts)


@pytest.mark.usefixtures("answer")
def test_from_i_used_it_to_the_rejoinder_that_can_be_rehearsed(signed_in: SignIn) -> None:
    user = signed_in("participant-belgique")
    used = user.post(f"{REPLY}utilisee/", {"reaction": "objected"})
    assert used.headers["location"] == f"{REPLY}objection/"

    user.post(used.headers["location"], SIGNED | {"text": "Il dit que rien ne change."})
    peer = signed_in("relais-france")
    (leads_to,) = page(peer.get(WANTED)).xpath("//main//a[contains(@href, '/suite/')]/@href")
    kept = peer.post(leads_to, SIGNED | {"text": "Demande-lui ce qu’il a essayé."}, follow=True)

    turns = page(kept).xpath("//ol[@class='turns']//p[@lang]/text()")
    assert [words.strip() for words in turns] == [
        "Il dit que rien ne change.",
        "Demande-lui ce qu’il a essayé.",
    ]
    assert "à faire valider" in page(kept).xpath("string(//*[@id='C01-R11-D2'])")
    assert not page(peer.get(WANTED)).xpath("//main//a[contains(@href, '/suite/')]")


@pytest.mark.usefixtures("answer")
def test_too_long_an_objection_is_refused_and_nothing_typed_is_lost(signed_in: SignIn) -> None:
    html = page(signed_in("relais-maroc").post(f"{REPLY}objection/", SIGNED | {"text": "x" * 201}))

    assert html.xpath("string(//*[@id='id_text_error'])").strip()
    assert html.xpath("string(//textarea[@name='text'])").strip() == "x" * 201
    assert not Turn.objects.exists()


def test_who_does_not_take_part_reads_and_writes_no_turn(
    signed_in: SignIn, answer: CounterArgument
) -> None:
    turn = objection_of("relais-maroc", "Canari objecte.", answer=answer)
    answer.claims.update(marking=Marking.PUBLIC)
    CounterArgument.objects.filter(pk=answer.pk).update(marking=Marking.PUBLIC)
    Turn.objects.update(marking=Marking.PUBLIC)
    donor = signed_in("bailleur")

    assert donor.get(REPLY).status_code == 200
    assert "Canari" not in text_of(donor.get(REPLY)) + text_of(donor.get(WANTED))
    for url in (f"{REPLY}objection/", f"{WANTED}{turn.code}/suite/"):
        assert [donor.get(url).status_code, donor.post(url, {}).status_code] == [404, 404]


def test_the_card_carries_what_to_say_what_to_do_and_its_stamp(
    signed_in: SignIn, answer: CounterArgument
) -> None:
    client = signed_in("relais-maroc")
    text = page(client.get(CARD)).xpath("string(//article)")
    for words in ("Viens voir.", "Samedi, au club.", "C01-R11", "version 1", "à faire valider"):
        assert words in text

    client.post(f"{REPLY}a-relire/")
    CounterArgument.objects.filter(pk=answer.pk).update(marking=Marking.COUNTRY)
    changed(Reference.objects.get(code="ICCPR-25"), gist="Autrement.")

    text = page(client.get(CARD)).xpath("string(//article)")
    assert "ICCPR-25 a changé le" in text
    assert "Ne pas faire circuler" in text


def test_the_card_speaks_the_language_that_was_asked_for(
    signed_in: SignIn, answer: CounterArgument
) -> None:
    AnswerText.objects.create(
        answer=answer, register=Register.SPOKEN, language="ar", text="تعال وانظر.", status="draft"
    )

    (card,) = page(signed_in("relais-maroc").get(CARD, {"language": "ar"})).xpath("//article")

    assert (card.get("lang"), card.get("dir")) == ("ar", "rtl")
    assert "تعال وانظر." in card.text_content()
    assert "ترجمة بانتظار التدقيق" in card.text_content()


@pytest.mark.needs("fribidi")
@pytest.mark.usefixtures("answer")
def test_the_card_is_saved_as_a_picture_and_the_deed_is_recorded(signed_in: SignIn) -> None:
    answer = signed_in("relais-maroc").get(f"{CARD}image/", {"language": "ar"})

    with Image.open(io.BytesIO(answer.content)) as image:
        assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))
        assert image.info.keys() <= {"dpi"}
    assert (
        answer.headers["content-disposition"] == 'attachment; filename="contrepoint-C01-R11-fr.png"'
    )
    entry = AuditEntry.objects.order_by("-sequence")[0]
    assert (entry.action, entry.object_kind, entry.object_code) == ("download", "card", "C01-R11")


@pytest.mark.needs("fribidi")
def test_arabic_letters_are_joined_and_a_long_card_grows() -> None:

    def size(text: str, language: str = "ar") -> tuple[int, int]:
        picture = Picture(language, language == "ar", text, "خطوة", "", ("C01-R1",))
        with Image.open(io.BytesIO(draw(picture))) as image:
            return image.size

    font = font_of(60)
    apart = sum(font.getlength(letter, direction="rtl", language="ar") for letter in "سلام")
    assert font.getlength("سلام", direction="rtl", language="ar") < apart * 0.9
    assert size("كلمة " * 80) == (WIDTH, HEIGHT)
    assert size("كلمة " * 700)[1] > HEIGHT


def test_where_letters_cannot_be_joined_no_picture_is_offered(
    signed_in: SignIn, answer: CounterArgument, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(features, "check", lambda _feature: False)
    client = signed_in("relais-maroc")

    assert not page(client.get(CARD)).xpath("//a[contains(@href, '/image/')]")
    assert client.get(f"{CARD}image/").status_code == 404


def test_more_turns_and_more_replies_ask_no_more_questions(
    signed_in: SignIn, answer: CounterArgument
) -> None:
    client = signed_in("relais-maroc")

    def questions() -> list[int]:
        found = []
        for address in (REPLY, WANTED, CARD):
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            found.append(len(queries))
        return found

    objection_of("relais-belgique", to=objection_of("relais-maroc", answer=answer))
    objection_of("relais-tunisie", answer=answer)
    with_one = questions()
    for who in ("relais-france", "relais-belgique"):
        objection_of(who, to=objection_of(who, answer=answer))
        objection_of(who)

    assert questions() == with_one
    assert max(with_one) <= 20

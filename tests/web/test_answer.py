"""Répondre, through its pages."""

from collections.abc import Callable

import pytest
from django.test import Client
from lxml.html import HtmlElement

from contrepoint.common.markings import Marking
from contrepoint.narratives.models import Claim, Wording
from contrepoint.web.answer.samples import SAMPLES
from tests.harness.narratives import claim_of
from tests.harness.pages import assert_swap_equals_reload, each_page, page, text_of

pytestmark = pytest.mark.django_db

MESSAGE = "Mon fils dit que, tôt ou tard, l’Occident tournera le dos aux musulmans."
HTMX = {"HX-Request": "true"}


@pytest.fixture
def client(signed_in: Callable[..., Client]) -> Client:
    return signed_in("participant-belgique")


def matched(answer: object) -> list[str]:
    return [
        element.get("id").removeprefix("claim-")
        for element in page(answer).xpath("//*[starts-with(@id, 'claim-')]")
    ]


def test_a_message_brings_its_claim_with_the_spoken_answer_first(client: Client) -> None:
    answer = client.post("/repondre/", {"message": MESSAGE})
    text = text_of(answer)

    assert matched(answer)[0] == "C01"
    assert text.index("Je comprends ta peur") < text.index("La crainte part de faits réels")


def test_the_first_reply_stands_open_and_each_other_one_names_its_ground(client: Client) -> None:
    html = page(client.post("/repondre/", {"message": MESSAGE}))

    (card,) = html.xpath("//article[@aria-labelledby='claim-C01']")
    assert len(card.xpath("./div[@class='reply']")) == 1
    folded = [" ".join(s.text_content().split()) for s in card.xpath("./details/summary")]
    assert [words for words in folded if "réponse" in words] == ["Voir la réponse pratique"]


def nearest(answer: object) -> list[str]:
    return [
        link.get("href").rstrip("/").rpartition("/")[2]
        for link in page(answer).xpath("//section[contains(@class, 'nearest')]//li/a")
    ]


def test_where_nothing_is_near_enough_what_stands_nearest_can_be_looked_at(client: Client) -> None:
    said = {"message": "Les élections de dimanche, tu iras voter ?"}
    silent = client.post("/repondre/", said)
    assert matched(silent) == nearest(silent) == []
    assert page(silent).xpath("//button[@name='proches'][@form='box']")

    answer = client.post("/repondre/", said | {"proches": "1"})

    assert matched(answer) == []
    assert "C08" in nearest(answer)
    assert len(nearest(answer)) == 5


def test_beside_the_claims_that_are_named_others_can_be_looked_at(client: Client) -> None:
    answer = client.post("/repondre/", {"message": MESSAGE, "proches": "1"})

    assert len(nearest(answer)) == 5
    assert set(nearest(answer)).isdisjoint(matched(answer))


def test_what_stands_nearest_holds_nothing_that_the_reader_may_not_see(client: Client) -> None:
    claim_of("relais-maroc", wordings=[("fr", "La girafe du zoo porte un pull rayé.")])
    said = {
        "message": "Un pull rayé pour la girafe ? Ma voisine en a vu un au marché de la ville.",
        "proches": "1",
    }
    assert "C101" in {
        *nearest(client.post("/repondre/", said)),
        *matched(client.post("/repondre/", said)),
    }

    Claim.objects.filter(code="C101").update(marking=Marking.TEAM)

    answer = client.post("/repondre/", said)
    assert "C101" not in {*nearest(answer), *matched(answer)}


def test_a_message_in_dutch_can_be_answered_in_dutch(client: Client) -> None:
    message = "Mijn collega zegt dat samenleven met moslims onmogelijk is en dat er oorlog komt."

    answer = client.post("/repondre/", {"message": message, "reply_in": "nl"})

    (spoken, *_others) = page(answer).xpath("//*[@id='claim-C02']//*[@lang='nl']")
    assert matched(answer)[0] == "C02"
    assert "kom zondag met ons eten" in page(answer).text_content()
    assert spoken.get("dir") in {"ltr", "auto"}


def test_one_tells_from_what_was_found_that_it_was_met_and_used(client: Client) -> None:
    html = page(client.post("/repondre/", {"message": MESSAGE}))

    assert html.xpath("//article[@class='match card'][1]/p[@class='row-foot']/a/@href") == [
        "/repondre/affirmations/C01/#sightings",
        "/repondre/affirmations/C01/#C01-R1-used",
    ]
    told = page(client.get("/repondre/affirmations/C01/"))
    assert told.xpath("//*[@id='sightings' or @id='C01-R1-used']")


def test_the_shared_words_are_marked_in_the_message_and_in_the_wording(client: Client) -> None:
    wording = Wording.objects.filter(claim__code="C01", language="fr").order_by("pk")[0].text

    html = page(client.post("/repondre/", {"message": f"Bonjour à tous. {wording}"}))

    in_message, in_wording = (
        [mark.text_content() for mark in dd.xpath(".//mark")]
        for dd in html.xpath("(//dl[@class='why'])[1]/dd")
    )
    assert in_message == in_wording
    assert in_message
    assert "Bonjour" not in in_message


def test_a_message_that_denies_a_claim_is_shown_as_an_answer_to_it(client: Client) -> None:
    hint = "semble répondre à cette affirmation"

    denied = text_of(
        client.post("/repondre/", {"message": "Notre imam dit que voter n’est pas haram."})
    )
    pushed = text_of(
        client.post("/repondre/", {"message": "On dit à mon fils que voter est haram."})
    )

    assert "C08" in denied
    assert hint in denied
    assert "C08" in pushed
    assert hint not in pushed


def test_every_answer_of_the_starter_library_says_to_be_vetted(client: Client) -> None:
    html = page(client.post("/repondre/", {"message": MESSAGE}))

    assert "stamp vetted" not in html.xpath("string(//@class)")
    assert html.xpath("//*[@class='stamp']")


@pytest.mark.parametrize(
    ("sample", "expected"), list(zip(SAMPLES, ("C01", "C06", "C09", None), strict=True))
)
def test_each_sample_does_what_it_promises(
    client: Client, sample: object, expected: str | None
) -> None:
    answer = client.post("/repondre/", {"message": sample.text})  # type: ignore[attr-defined]

    assert next(iter(matched(answer)), None) == expected


def test_no_match_says_what_to_do_next(client: Client) -> None:
    answer = client.post("/repondre/", {"message": "Le bus de 8 h 15 est en retard ce matin."})

    assert matched(answer) == []
    assert page(answer).xpath("//*[@id='found']//a[@href='/repondre/affirmations/']")


@pytest.mark.parametrize(
    "message",
    ["", " \n\t ", "\u200f\u200e", "x" * 100_000, "\x00\x01\x02PNG\x1a", "!!! ??? …", "😀😀😀"],
    ids=["empty", "blank", "marks-only", "100-kB", "binary", "signs", "pictures"],
)
def test_what_cannot_be_read_gets_a_sentence_and_keeps_the_text(
    client: Client, message: str
) -> None:
    html = page(client.post("/repondre/", {"message": message}))

    assert len(html.xpath("//*[@id='found']//p[contains(@class, 'error')]")) == 1
    if message.isprintable():
        assert html.xpath("string(//textarea)").strip() == message.strip()


def test_mixed_directions_are_read(client: Client) -> None:
    mixed = (
        "\u202bابني قال لي: \u202c« l’Occident tournera le dos aux musulmans » \u200f tôt ou tard"
    )

    answer = client.post("/repondre/", {"message": mixed})

    assert "C01" in matched(answer)


def test_what_htmx_swaps_is_what_a_reload_shows(client: Client) -> None:
    swap = client.post("/repondre/", {"message": MESSAGE}, headers=HTMX)
    reload = client.post("/repondre/", {"message": MESSAGE})

    assert_swap_equals_reload(swap, reload, "found")


def test_the_message_reaches_neither_the_database_nor_the_address(client: Client) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    canary = "zanzibarite"
    with CaptureQueriesContext(connection) as queries:
        answer = client.post("/repondre/", {"message": f"{MESSAGE} {canary}"})

    assert canary in text_of(answer)
    assert [q for q in queries.captured_queries if canary in q["sql"]] == []


def test_a_claim_that_is_closed_to_the_reader_is_not_found(client: Client) -> None:
    Claim.objects.filter(code="C01").update(marking=Marking.PRIVATE)

    answer = client.post("/repondre/", {"message": MESSAGE})

    assert "C01" not in matched(answer)
    assert client.get("/repondre/affirmations/C01/").status_code == 404
    assert "C01" not in text_of(client.get("/repondre/affirmations/"))
    assert "C01" not in text_of(client.get("/repondre/affirmations/C02/"))


def test_the_page_of_a_claim_shows_the_grievance_the_answer_and_the_mirror(
    client: Client,
) -> None:
    text = text_of(client.get("/repondre/affirmations/C01/"))

    assert "Des discriminations et des propos hostiles sont bien réels" in text
    assert "Je comprends ta peur" in text
    assert "Des groupes de suprématie nationale" in text


def test_each_number_in_the_plain_answer_leads_to_its_reference(client: Client) -> None:
    html = page(client.get("/repondre/affirmations/C01/"))

    targets = {a.get("href").lstrip("#") for a in html.xpath("//a[@class='cited']")}
    assert targets == set(html.xpath("//ol[@class='references']/li/@id"))


def test_the_register_asks_as_many_questions_for_one_claim_as_for_three(
    client: Client, django_assert_num_queries: Callable[..., object]
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def questions(codes: list[str]) -> int:
        Claim.objects.exclude(code__in=codes).update(marking=Marking.PRIVATE)
        Claim.objects.filter(code__in=codes).update(marking=Marking.NETWORK)
        with CaptureQueriesContext(connection) as queries:
            client.get("/repondre/affirmations/")
        return len(queries)

    assert questions(["C03"]) == questions(["C03", "C10", "C11"])


def codes_on(shown: HtmlElement) -> list[str]:
    return [
        link.get("href").strip("/").rsplit("/", 1)[-1]
        for link in shown.xpath("//ul[@class='card-grid']//a")
    ]


def listed(answer: object) -> list[str]:
    return codes_on(page(answer))


def register(client: Client, asked: str = "") -> list[str]:
    """The codes on all the pages of the register."""
    shown = each_page(client, f"/repondre/affirmations/{asked}")
    return [code for one in shown for code in codes_on(one)]


def test_the_register_can_be_read_by_extremism(client: Client) -> None:
    everything = register(client)
    of_daesh = register(client, "?camp=daesh")
    of_supremacists = register(client, "?camp=supremacist")

    assert everything == sorted(Claim.objects.values_list("code", flat=True))
    assert sorted({*of_daesh, *of_supremacists}) == everything
    assert "C22" in set(of_daesh) & set(of_supremacists)
    assert len(of_daesh) == Claim.objects.filter(is_of_daesh=True).count()
    assert len(of_supremacists) == Claim.objects.filter(is_of_supremacists=True).count()


def test_an_extremism_that_nobody_knows_shows_the_whole_register(client: Client) -> None:
    answer = client.get("/repondre/affirmations/?camp=nobody")

    assert register(client, "?camp=nobody") == register(client)
    assert [
        a.text_content() for a in page(answer).xpath("//nav[@class='tabs']/a[@aria-current]")
    ] == ["Toutes"]


def test_an_extremism_without_a_visible_claim_says_so(client: Client) -> None:
    Claim.objects.filter(is_of_daesh=True).update(marking=Marking.PRIVATE)

    answer = client.get("/repondre/affirmations/?camp=daesh")

    assert listed(answer) == []
    assert "Aucune affirmation ici" in text_of(answer)

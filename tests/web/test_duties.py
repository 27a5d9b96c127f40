"""What the home page calls each person for, and where one click leads."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from contrepoint.common.markings import Marking
from contrepoint.fieldwork.services import agree_voice, offer_request
from contrepoint.narratives.enums import Gate, Verdict
from contrepoint.narratives.models import AwaitedReview, CounterArgument
from tests.conftest import NOW, persona
from tests.harness.alliances import appearance_of, ready_voice_of, voice_of
from tests.harness.narratives import answer_of, hand_in, line_of, review_of
from tests.harness.pages import page
from tests.harness.progress import help_answer_of, help_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
LIST = "/repondre/reponses/a-relire/"


def duties(browser: Client) -> dict[str, str]:
    """Where each line of the home page leads, and what it says."""
    links = page(browser.get("/")).xpath("//section[contains(@class, 'today')]//a")
    return {str(a.get("href")): " ".join(a.text_content().split()) for a in links}


def handed_in(who: str, **changes: Any) -> CounterArgument:
    return hand_in(answer_of(who, **changes), who)


def judged(answer: CounterArgument, who: str, gate: Gate, verdict: Verdict) -> None:
    review_of(answer, who, gate, verdict, "Citez l’article.")


def cards(browser: Client) -> list[tuple[str, bool]]:
    """The replies of the list, and which of them are said to wait for the reader."""
    shown = page(browser.get(LIST)).xpath("//main//a[contains(@class, 'card')]")
    return [
        (
            card.xpath("string(.//*[contains(@class, 'code')])"),
            "attend votre relecture" in card.text_content(),
        )
        for card in shown
    ]


def test_a_media_voice_is_called_until_the_person_says_yes(signed_in: SignIn) -> None:
    voice = voice_of("coordination-1", person="relais-maroc", marking=Marking.PRIVATE)
    url = f"/agir/medias/voix/{voice.code}/"
    before = duties(signed_in("relais-maroc")).get(url)
    others = url in duties(signed_in("coordination-1"))

    agree_voice(voice=voice, by=persona("relais-maroc"), at=NOW)

    assert before == "Vous êtes parmi les voix pour les médias : dites oui, ou arrêtez."
    assert (others, url in duties(signed_in("relais-maroc"))) == (False, False)


def test_a_media_request_calls_the_voice_to_which_it_was_offered(signed_in: SignIn) -> None:
    voice = ready_voice_of("relais-maroc")
    asked = appearance_of("coordination-1", marking=Marking.PRIVATE)
    url = f"/agir/medias/interventions/{asked.code}/"
    before = url in duties(signed_in("relais-maroc"))

    offer_request(appearance=asked, voice=voice.code, by=persona("coordination-1"), at=NOW)

    assert before is False
    assert asked.code in duties(signed_in("relais-maroc"))[url]
    assert url not in duties(signed_in("relais-tunisie"))


def test_who_asked_for_help_is_told_of_the_answer_until_it_is_closed(signed_in: SignIn) -> None:
    asked = help_of("participant-belgique", marking=Marking.COUNTRY)
    url = f"/s-allier/aide/{asked.code}/"
    before = url in duties(signed_in("participant-belgique"))
    help_answer_of("relais-belgique", request=asked, marking=Marking.PRIVATE)
    told = duties(signed_in("participant-belgique"))

    signed_in("participant-belgique").post(f"{url}clore/", {"useful": "yes"})

    assert (before, asked.code in told[url]) == (False, True)
    assert url not in duties(signed_in("relais-belgique"))
    assert url not in duties(signed_in("participant-belgique"))


def test_a_proposed_line_calls_the_coordinator_alone(signed_in: SignIn) -> None:
    url = "/s-allier/message/propositions/"
    line_of("relais-maroc")
    line_of("relais-maroc", marking=Marking.PRIVATE)

    calls = {who: duties(signed_in(who)).get(url) for who in ("coordination-1", "relais-maroc")}

    assert calls == {
        "coordination-1": "1 ligne a été proposée pour le message commun.",
        "relais-maroc": None,
    }


def test_a_reviewer_is_called_for_what_can_be_reviewed_now_and_finds_it_in_one_click(
    signed_in: SignIn,
) -> None:
    answer_of("relais-maroc")  # a draft, as those of the library: nobody handed it in
    own, other, closed = (
        handed_in("relecteur-oulema"),
        handed_in("relais-maroc"),
        handed_in("relais-maroc", marking=Marking.PRIVATE),
    )
    scholar, rights = signed_in("relecteur-oulema"), signed_in("relectrice-droits")

    calls = duties(scholar).get(LIST), duties(rights).get(LIST)

    assert calls == ("1 réponse attend votre relecture.", "2 réponses attendent votre relecture.")
    assert cards(scholar) == [(other.code, True), (own.code, False)]
    assert cards(rights) == [(own.code, True), (other.code, True)]
    assert closed.code not in rights.get(LIST).content.decode()


def test_a_reviewer_who_has_spoken_is_called_no_more_and_the_author_is_told(
    signed_in: SignIn,
) -> None:
    answer = handed_in("relais-maroc")
    author = "/repondre/affirmations/C01/"
    judged(answer, "relecteur-oulema", Gate.CONTENT, Verdict.APPROVED)
    scholar = LIST in duties(signed_in("relecteur-oulema"))
    waiting = cards(signed_in("relecteur-oulema")), author in duties(signed_in("relais-maroc"))

    judged(answer, "relectrice-droits", Gate.RIGHTS, Verdict.CHANGES_REQUESTED)

    assert (scholar, waiting) == (False, ([(answer.code, False)], False))
    assert answer.code in duties(signed_in("relais-maroc"))[author]
    assert author not in duties(signed_in("relais-tunisie"))
    assert cards(signed_in("relecteur-oulema")) == []


def test_nobody_is_shown_a_form_to_review_what_is_their_own(signed_in: SignIn) -> None:
    answer = handed_in("relecteur-oulema")
    action = f"/repondre/reponses/{answer.code}/relecture/content/"

    html = page(signed_in("relecteur-oulema").get(f"/repondre/reponses/{answer.code}/validation/"))

    assert html.xpath(f"//form[@action='{action}']") == []


def test_the_list_of_replies_in_review_costs_the_same_with_one_and_with_three(
    signed_in: SignIn,
) -> None:
    browser, costs = signed_in("relecteur-oulema"), []
    for count in (1, 2):
        for _ in range(count):
            handed_in("relais-maroc")
        with CaptureQueriesContext(connection) as asked:
            browser.get(LIST)
        costs.append(len(asked))

    assert costs[0] == costs[1]


def test_the_home_page_of_whoever_has_every_duty_asks_at_most_twenty_questions(
    signed_in: SignIn,
) -> None:
    user = persona("coordination-1")
    for role in ("focal_point", "scholar_reviewer", "rights_reviewer", "rapporteur", "expert"):
        user.mandates.get_or_create(role=role)
    user.mandates.get_or_create(role="participant")

    browser = signed_in(user)

    with CaptureQueriesContext(connection) as asked:
        browser.get("/")

    assert len(asked) <= 20


def test_a_review_past_its_day_stands_on_two_home_pages_and_is_named_in_the_list(
    signed_in: SignIn,
) -> None:
    handed_in("relais-maroc")
    AwaitedReview.objects.update(due_on=NOW.date() - timedelta(days=1))

    told = {
        who: [
            " ".join(line.text_content().split())
            for line in page(signed_in(who).get("/")).xpath(
                "//section[contains(@class,'today')]//a"
            )
            if line.get("href") == LIST
        ]
        for who in ("coordination-1", "relectrice-droits", "relais-france")
    }

    assert told == {
        "coordination-1": ["1 réponse attend ses relectures au-delà de son jour."],
        "relectrice-droits": [
            "1 réponse que vous pouvez relire a dépassé son jour.",
            "1 réponse attend votre relecture.",
        ],
        "relais-france": [],
    }
    late = page(signed_in("coordination-1").get(LIST)).xpath("//main//a//*[@class='tag warm']")
    assert [" ".join(tag.text_content().split()) for tag in late] == [
        "contenu : en retard depuis le 22 novembre 2026",
        "droits humains : en retard depuis le 22 novembre 2026",
    ]

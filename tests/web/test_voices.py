"""The safety of media voices, their evenings and trainings, corrections: through the pages."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contrepoint.common.markings import Marking
from contrepoint.fieldwork.models import Appearance, MediaTraining, MediaVoice
from tests.harness.alliances import (
    appearance_of,
    correction_of,
    ready_voice_of,
    training_of,
    voice_of,
)
from tests.harness.narratives import line_of, vetted_answer
from tests.harness.pages import page, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
BILAL, INES, COORDINATION, LEILA = (
    "participant-belgique", "relais-belgique", "coordination-1", "protection",
)  # fmt: skip
DESK = "/agir/medias/"
VOICE = f"{DESK}voix/V1/"
ONE = f"{DESK}interventions/I1/"


def day(ahead: int = 0) -> str:
    return (timezone.localdate() + timedelta(days=ahead)).isoformat()


def said() -> Appearance:
    return correction_of(INES, "Il manque la fin.")


def test_a_talk_is_noted_by_who_clears_and_nobody_else_finds_the_form(signed_in: SignIn) -> None:
    voice_of(BILAL)
    form = f"{VOICE}entretien/"
    for who in (BILAL, INES, "relais-maroc", "bailleur"):
        assert signed_in(who).get(form).status_code == 404
    leila = signed_in(LEILA)
    assert not page(leila.get(form)).xpath("//form[@class='writing']//textarea")

    answer = leila.post(form, {"talked_on": day(), "until": day(100)}, follow=True)

    assert "entretien valable jusqu’au" in text_of(answer)
    assert MediaVoice.objects.get().cleared_until == timezone.localdate() + timedelta(days=100)


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"until": day(400)}, "id_until_error"),
        ({"until": ""}, "id_until_error"),
        ({"talked_on": day(1)}, "id_talked_on_error"),
    ],
)
def test_a_bad_talk_is_refused_with_a_sentence(
    signed_in: SignIn, changes: dict[str, str], where: str
) -> None:
    voice_of(BILAL)

    form = {"talked_on": day(), "until": day(100)} | changes
    html = page(signed_in(LEILA).post(f"{VOICE}entretien/", form))

    assert html.xpath(f"string(//*[@id='{where}'])").strip()
    assert MediaVoice.objects.get().cleared_on is None


def test_the_person_refuses_and_asks_again_with_one_button(signed_in: SignIn) -> None:
    ready_voice_of(BILAL)
    bilal, leila = signed_in(BILAL), signed_in(LEILA)

    assert "non souhaité" in text_of(bilal.post(f"{VOICE}entretien/end/", follow=True))
    assert "non souhaité" in text_of(leila.get(VOICE))
    assert not page(leila.get(VOICE)).xpath(f"//a[@href='{VOICE}entretien/']")
    html = page(leila.post(f"{VOICE}entretien/", {"talked_on": day(), "until": day(9)}))
    assert "Elle seule peut revenir là-dessus" in html.text_content()

    bilal.post(f"{VOICE}entretien/ask/")
    assert page(leila.get(VOICE)).xpath(f"//a[@href='{VOICE}entretien/']")
    assert bilal.post(f"{VOICE}entretien/burn/").status_code == 404
    assert signed_in(INES).post(f"{VOICE}entretien/end/").status_code == 404
    refused = leila.post(f"{VOICE}entretien/ask/", follow=True)
    assert "Seule la personne derrière V1" in text_of(refused)


def test_the_safety_of_a_voice_is_shown_to_whom_it_concerns_alone(signed_in: SignIn) -> None:
    ready_voice_of(BILAL)

    def shown(who: str) -> bool:
        return bool(page(signed_in(who).get(VOICE)).xpath("//*[@id='clearance']"))

    assert [shown(who) for who in (BILAL, INES, COORDINATION, LEILA)] == [True] * 4
    assert not shown("participante-maroc")


def test_a_card_that_nobody_who_clears_can_see_says_so(signed_in: SignIn) -> None:
    voice_of(BILAL, marking=Marking.TEAM)

    assert "ceux qui mènent l’entretien ne la voient pas" in text_of(signed_in(BILAL).get(VOICE))


def test_one_tap_says_an_evening_on_the_desk_and_a_day_on_the_card(signed_in: SignIn) -> None:
    ready_voice_of(BILAL)
    bilal = signed_in(BILAL)
    tap = f"{VOICE}ce-soir/"
    assert page(bilal.get(DESK)).xpath(f"//form[@action='{tap}']//button/@value") == ["yes", "no"]

    desk = bilal.post(tap, {"says": "yes", "from": "desk"}, follow=True)
    assert desk.redirect_chain == [(DESK, 302)]
    assert page(desk).xpath("//button[@aria-pressed='true']/@value") == ["yes"]

    bilal.post(tap, {"says": "no", "until": day(3)})
    voice = MediaVoice.objects.get()
    assert voice.tonight == "no"
    assert voice.tonight_until is not None
    assert timezone.localtime(voice.tonight_until).date().isoformat() == day(4)

    for told, words in (
        ({"says": "no", "until": "demain"}, "Choisissez un jour"),
        ({"says": "no", "until": "2026-13-45"}, "Choisissez un jour"),
        ({"says": "no", "until": "2019-05-01"}, "déjà passé"),
    ):
        assert words in text_of(bilal.post(tap, told, follow=True))
    assert bilal.post(tap, {"says": "perhaps"}).status_code == 404
    assert signed_in(INES).post(tap, {"says": "yes"}).status_code == 404


def test_trainings_are_noted_and_taken_away(signed_in: SignIn) -> None:
    voice_of(BILAL)
    bilal = signed_in(BILAL)
    form = f"{VOICE}formations/"

    bilal.post(form, {"kind": "hard", "held_on": day(), "about": "Deux heures"})
    html = page(bilal.post(form, {"kind": "hard", "held_on": day(), "about": "Encore"}))
    assert "déjà notée" in html.xpath("string(//*[@id='id_held_on_error'])")
    assert html.xpath("//input[@name='about']/@value") == ["Encore"]
    assert "Deux heures" in text_of(bilal.get(VOICE))

    number = MediaTraining.objects.get().pk
    assert signed_in("relais-maroc").post(f"{form}{number}/retirer/").status_code == 404
    assert bilal.post(f"{form}{number + 1}/retirer/").status_code == 404
    bilal.post(f"{form}{number}/retirer/")
    assert not MediaTraining.objects.exists()


def test_a_training_of_another_voice_is_not_taken_away_through_ones_own(signed_in: SignIn) -> None:
    voice_of(BILAL)
    training_of(INES, "Une heure", voice=voice_of(INES))
    number = MediaTraining.objects.get().pk

    assert signed_in(BILAL).post(f"{VOICE}formations/{number}/retirer/").status_code == 404


def test_a_search_for_a_request_takes_its_words_and_language_and_offers_it(
    signed_in: SignIn,
) -> None:
    ready_voice_of(BILAL, "Les départs de jeunes")
    appearance_of(INES)
    ines = signed_in(INES)

    html = page(ines.post(DESK, {"request": "I1", "topic": "", "spoken_in": "ar"}))

    (section,) = html.xpath("//section[@aria-labelledby='on-topic']")
    assert section.xpath(".//form/@action") == [f"{ONE}proposer/"]
    assert section.xpath(".//button/@value") == ["V1"]
    assert section.xpath(".//mark/text()") == ["départs", "jeunes"]


def test_without_a_request_one_is_noted_and_offered_in_one_go(signed_in: SignIn) -> None:
    ready_voice_of(BILAL)
    ines = signed_in(INES)
    html = page(ines.post(DESK, {"topic": "quartiers", "spoken_in": "nl"}))
    (way,) = html.xpath("//section[@aria-labelledby='on-topic']//a[@class='button calm']/@href")
    (kept,) = page(ines.get(way)).xpath("//input[@type='hidden'][@name='voice']/@value")

    ines.post(
        f"{DESK}interventions/ajouter/",
        SIGNED
        | {
            "voice": kept,
            "outlet": "Radio du canal",
            "medium": "radio",
            "topic": "Les quartiers",
            "spoken_in": "nl",
            "due_on": day(1),
            "due_at": "18:30",
        },
    )

    found = Appearance.objects.get()
    assert (found.state, found.voice.code if found.voice else "") == ("offered", "V1")
    assert "18:30" in text_of(ines.get(ONE))


def test_a_voice_that_may_not_be_asked_is_named_and_has_no_button(signed_in: SignIn) -> None:
    voice = ready_voice_of(BILAL)
    MediaVoice.objects.filter(pk=voice.pk).update(
        cleared_on=timezone.localdate() - timedelta(days=9),
        cleared_until=timezone.localdate() - timedelta(days=1),
    )
    appearance_of(INES)
    ines = signed_in(INES)

    html = page(ines.post(DESK, {"topic": "", "spoken_in": "nl"}))
    assert not html.xpath("//section[@aria-labelledby='on-topic']")
    assert "V1" in html.xpath("string(//section[@aria-labelledby='not-ready'])")
    assert not page(ines.get(ONE)).xpath("//button[@name='voice']")
    refused = ines.post(f"{ONE}proposer/", {"voice": "V1"}, follow=True)
    assert "V1 n’a pas d’entretien de sécurité valable" in text_of(refused)


def test_concluding_offers_vetted_replies_and_adopted_lines_alone(signed_in: SignIn) -> None:
    voice = ready_voice_of(BILAL)
    appearance = appearance_of(INES)
    Appearance.objects.filter(pk=appearance.pk).update(voice=voice, state="accepted")
    vetted_answer("C01-R1")
    line = line_of(INES, "Nous sommes d’ici.", adopted=True)
    line_of(INES, "Une proposition.")
    bilal = signed_in(BILAL)

    choices = page(bilal.get(f"{ONE}conclure/")).xpath("//select[@name='used']//option/@value")
    assert choices == ["", "C01-R1", line.code]

    told = {"appeared_on": day(), "said": "Bien.", "language": "fr"}
    for used in ("C02-R1", "M2"):
        html = page(bilal.post(f"{ONE}conclure/", told | {"used": used}))
        assert html.xpath("string(//*[@id='id_used_error'])").strip()
    answer = bilal.post(f"{ONE}conclure/", told | {"used": line.code}, follow=True)
    assert page(answer).xpath("//aside//a/@href") == [f"/s-allier/message/{line.code}/"]


def test_a_correction_waits_on_the_desk_until_it_is_closed(signed_in: SignIn) -> None:
    said()
    Appearance.objects.update(appeared_on=timezone.localdate() - timedelta(days=30))
    ines = signed_in(INES)

    def waiting() -> list[str]:
        html = page(ines.get(DESK))
        return [
            str(url) for url in html.xpath("//section[@aria-labelledby='corrections']//a/@href")
        ]

    assert waiting() == [ONE, ONE]
    assert "Il manque la fin." in text_of(ines.get(ONE))
    ines.post(f"{ONE}relance/")
    assert Appearance.objects.get().followed_up_on == timezone.localdate()

    html = page(ines.post(f"{ONE}rectification/", {"closed_on": day()}))
    assert html.xpath("string(//*[@id='id_state_error'])").strip()
    ines.post(f"{ONE}rectification/", {"state": "refused", "closed_on": day()})
    assert waiting() == []
    html = page(ines.post(f"{ONE}rectification/", {"state": "made", "closed_on": day()}))
    assert "I1" in html.xpath("string(//*[@id='id_closed_on_error'])")

    ines.post(f"{ONE}rectifier/", {"text": "Toujours.", "asked_on": day(), "language": "fr"})
    assert waiting() == [ONE, ONE]


@pytest.mark.parametrize("step", ["rectifier", "rectification", "relance"])
def test_only_those_who_may_conclude_follow_a_correction(signed_in: SignIn, step: str) -> None:
    said()

    assert signed_in("participante-maroc").post(f"{ONE}{step}/").status_code == 404


def test_an_empty_or_early_correction_is_refused_with_a_sentence(signed_in: SignIn) -> None:
    said()
    ines = signed_in(INES)

    for changes, where in (
        ({"text": " "}, "id_text_error"),
        ({"asked_on": day(1)}, "id_asked_on_error"),
    ):
        told = {"text": "La fin manque.", "asked_on": day(), "language": "fr"} | changes
        html = page(ines.post(f"{ONE}rectifier/", told))
        assert html.xpath(f"string(//*[@id='{where}'])").strip()


def test_an_hour_that_has_passed_is_refused_beside_its_box(signed_in: SignIn) -> None:
    form = {
        "outlet": "Radio du canal",
        "medium": "radio",
        "topic": "Les quartiers",
        "spoken_in": "nl",
        "due_on": day(),
        "due_at": "00:00",
    }

    html = page(signed_in(INES).post(f"{DESK}interventions/ajouter/", SIGNED | form))

    assert html.xpath("string(//*[@id='id_due_at_error'])").strip()
    assert not Appearance.objects.exists()


def test_the_one_screen_asks_few_questions_and_no_more_for_more_voices(signed_in: SignIn) -> None:
    ready_voice_of(BILAL, "Les jeunes")
    appearance_of(INES)
    vetted_answer()
    line_of(INES, "Les jeunes sont d’ici.", adopted=True)
    said()
    ines = signed_in(INES)

    def questions() -> int:
        with CaptureQueriesContext(connection) as seen:
            ines.post(DESK, {"topic": "jeunes", "spoken_in": "nl", "tonight": "on"})
        return len(seen)

    before = questions()
    ready_voice_of("relectrice-droits", "Les jeunes")
    appearance_of(INES)

    assert questions() == before
    assert before <= 20

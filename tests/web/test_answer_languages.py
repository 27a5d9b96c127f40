"""A reply beside its original: translated, doubted, looked at by a second person, outdated."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from contrepoint.common.markings import Marking
from contrepoint.narratives.enums import LineKind, Register
from contrepoint.narratives.models import AnswerText, CounterArgument
from contrepoint.narratives.services import revise_answer
from tests.harness.narratives import answer_draft, answer_of, line_of
from tests.harness.pages import page, text_of
from tests.harness.signed import signed_by

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
AUTHOR, TRANSLATOR, REVIEWER = "relais-maroc", "participant-belgique", "coordination-1"
SPOKEN_NL = "Stemmen is meedoen."
PLAIN_NL = "Meedoen is een recht [ICCPR-25]."
PLACE = "/repondre/affirmations/C01/"


@pytest.fixture
def answer() -> CounterArgument:
    return answer_of(AUTHOR)


def put(client: Client, answer: CounterArgument, language: str = "nl", **changes: Any) -> Any:
    told = {"spoken": SPOKEN_NL, "plain": PLAIN_NL, "avoid": ""} | changes
    return client.post(f"/repondre/reponses/{answer.code}/langues/{language}/", told)


def languages_of(response: Any, answer: CounterArgument) -> list[str]:
    """What the page of the claim says of each language of a reply."""
    (article,) = page(response).xpath(f"//article[@aria-labelledby='{answer.code}']")
    rows = article.xpath(".//details[contains(@class, 'languages')]//li")
    return [
        " ".join(" ".join(row.xpath("./strong/text() | ./span/text()")).lower().split())
        for row in rows
    ]


def test_the_original_stands_beside_a_box_for_each_of_its_parts(
    signed_in: SignIn, answer: CounterArgument
) -> None:
    opened = signed_in(TRANSLATOR).get(f"/repondre/reponses/{answer.code}/langues/ar/")

    assert "Voter, c’est prendre part." in text_of(opened)
    boxes = page(opened).xpath("//textarea")
    assert [box.get("name") for box in boxes] == ["spoken", "plain", "avoid"]
    assert {(box.get("lang"), box.get("dir")) for box in boxes} == {("ar", "rtl")}


def test_a_translation_is_kept_as_one_to_be_vetted_and_the_missing_part_is_told(
    signed_in: SignIn, answer: CounterArgument
) -> None:
    client = signed_in(TRANSLATOR)
    kept = put(client, answer)

    assert kept.headers["location"] == PLACE
    lines = languages_of(client.get(PLACE), answer)
    assert lines[0] == "français original"
    assert lines[1].startswith("néerlandais traduction à faire valider · 1 partie")
    assert lines[2:] == ["arabe pas encore traduite", "anglais pas encore traduite"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"plain": "Meedoen is een recht."}, "L’original cite [ICCPR-25] ; pas la traduction."),
        ({"spoken": "Stemmen is meedoen, voor 100 %."}, "Le nombre 100 n’est que dans la"),
        ({"plain": f"{PLAIN_NL} Zij zeggen: kalifaat."}, "« kalifaat »"),
    ],
)
def test_what_a_machine_doubts_is_asked_again_and_nothing_is_lost(
    signed_in: SignIn, answer: CounterArgument, changes: dict[str, str], sentence: str
) -> None:
    line = line_of(AUTHOR, "« kalifaat »", kind=LineKind.AVOID, adopted=True)
    line.texts.update(language="nl")
    client = signed_in(TRANSLATOR)

    asked = put(client, answer, **changes)

    assert sentence in text_of(asked)
    assert next(iter(changes.values())) in asked.content.decode()
    assert not answer.texts.filter(language="nl").exists()
    assert put(client, answer, looked_again="on", **changes).status_code == 302
    assert answer.texts.filter(language="nl").count() == 2


def test_what_is_too_long_to_say_or_cites_what_nobody_knows_is_refused(
    signed_in: SignIn, answer: CounterArgument
) -> None:
    client = signed_in(TRANSLATOR)

    assert "81" in text_of(put(client, answer, spoken="woord " * 81, looked_again="on"))
    unknown = put(client, answer, plain=f"{PLAIN_NL} [XYZ-1]", looked_again="on")
    assert "XYZ-1" in text_of(unknown)
    assert not answer.texts.filter(language="nl").exists()


def test_nobody_vouches_for_an_own_translation_and_another_person_does(
    signed_in: SignIn, answer: CounterArgument
) -> None:
    put(signed_in(REVIEWER), answer, avoid="Niet spotten.")
    vouch = f"/repondre/reponses/{answer.code}/langues/nl/relue/"
    scholar = signed_in("relecteur-oulema")

    signed_in(REVIEWER).post(vouch)
    assert set(answer.texts.filter(language="nl").values_list("status", flat=True)) == {"draft"}
    scholar.post(vouch)

    assert set(answer.texts.filter(language="nl").values_list("status", flat=True)) == {"reviewed"}
    assert "néerlandais traduction relue" in languages_of(scholar.get(PLACE), answer)


def test_who_does_not_review_cannot_vouch_and_a_donor_cannot_translate(
    signed_in: SignIn, answer: CounterArgument
) -> None:
    CounterArgument.objects.filter(pk=answer.pk).update(marking=Marking.DONORS)
    put(signed_in(REVIEWER), answer)

    vouch = f"/repondre/reponses/{answer.code}/langues/nl/relue/"
    assert signed_in(TRANSLATOR).post(vouch).status_code == 404
    assert put(signed_in("bailleur"), answer).status_code == 404


def test_an_outdated_translation_is_shown_to_whoever_mends_it_and_to_nobody_else(
    signed_in: SignIn, answer: CounterArgument
) -> None:
    client = signed_in(TRANSLATOR)
    put(client, answer, "ar", spoken="التصويت مشاركة.", plain="المشاركة حقّ [ICCPR-25].")
    revise_answer(
        answer=answer,
        draft=answer_draft("Voter, c’est décider ensemble."),
        **signed_by(AUTHOR, Marking.NETWORK),
    )

    arabic = signed_in(TRANSLATOR, "ar").get(PLACE)
    assert "التصويت مشاركة." not in text_of(arabic)
    assert "Voter, c’est décider ensemble." in text_of(arabic)
    states = languages_of(client.get(PLACE), answer)
    assert any("arabe l’original a changé depuis · 1 partie" in state for state in states)
    form = client.get(f"/repondre/reponses/{answer.code}/langues/ar/")
    assert "التصويت مشاركة." in form.content.decode()

    put(client, answer, "ar", spoken="التصويت قرار مشترك.", plain="المشاركة حقّ [ICCPR-25].")
    assert "التصويت قرار مشترك." in text_of(signed_in(TRANSLATOR, "ar").get(PLACE))


def test_the_original_is_always_reachable_beside_a_translation(
    signed_in: SignIn, answer: CounterArgument
) -> None:
    client = signed_in(TRANSLATOR, "ar")
    put(client, answer, "ar", spoken="التصويت مشاركة.", plain="المشاركة حقّ [ICCPR-25].")

    (article,) = page(client.get(PLACE)).xpath(f"//article[@aria-labelledby='{answer.code}']")

    (fold,) = article.xpath(
        ".//details[.//p[@lang='fr' and contains(., 'Voter, c’est prendre part.')]]"
    )
    assert fold.xpath("./summary")
    assert "التصويت مشاركة." in article.text_content()


def test_a_second_hand_that_translates_meanwhile_is_not_overwritten_unseen(
    signed_in: SignIn, answer: CounterArgument
) -> None:
    path = f"/repondre/reponses/{answer.code}/langues/nl/"
    client = signed_in(TRANSLATOR)
    stood = page(client.get(path)).xpath("string(//input[@name='stood']/@value)")
    put(signed_in(REVIEWER), answer, spoken="Stemmen is samen beslissen.")

    again = put(client, answer, stood=stood)

    assert "Stemmen is samen beslissen." in text_of(again)
    assert SPOKEN_NL in again.content.decode()
    assert (
        AnswerText.objects.get(answer=answer, language="nl", register=Register.SPOKEN).text
        == "Stemmen is samen beslissen."
    )


def test_the_language_of_the_original_has_no_page(
    signed_in: SignIn, answer: CounterArgument
) -> None:
    assert (
        signed_in(TRANSLATOR).get(f"/repondre/reponses/{answer.code}/langues/fr/").status_code
        == 404
    )

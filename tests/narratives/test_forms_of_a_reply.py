"""For whom a reply is worded, where, and in which forms; what fits the reader comes first."""

import shutil
from pathlib import Path

import pytest
from django.conf import settings

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language, TranslationStatus
from contrepoint.common.markings import Marking
from contrepoint.narratives.enums import (
    FURTHER_REGISTERS,
    AnswerState,
    Audience,
    Messenger,
    Register,
)
from contrepoint.narratives.errors import PartTooLongError, UnknownReferenceError
from contrepoint.narratives.models import AnswerText, Claim, CounterArgument
from contrepoint.narratives.queries import claim_card, matches_for
from contrepoint.narratives.services import load_library, revise_answer
from tests.conftest import NOW, persona
from tests.harness.narratives import WORDING, answer_draft, answer_of, claim_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]
SAID = {Register.SPOKEN: "Viens voir.", Register.PLAIN: "C’est un droit."}


def order(
    claim: Claim, who: str, language: str = "fr", audience: Audience | None = None
) -> list[str]:
    card = claim_card(claim, persona(who), language, audience)
    return [answer.spoken.text for answer in card.answers]


def test_a_further_form_is_kept_with_what_it_cites() -> None:
    claim = claim_of("relais-maroc", wordings=[])
    texts = SAID | {Register.SERMON: "Un fil en trois points [Q-60-8].", Register.STEP: "Viens."}

    answer = answer_of("relais-maroc", claim=claim, texts=texts)

    (card,) = claim_card(claim, persona("relais-belgique"), "fr").answers
    assert card.step.text == "Viens."
    assert [register for register, _words in card.further] == [Register.SERMON]
    assert answer.references.filter(code="Q-60-8").exists()


@pytest.mark.parametrize("register", list(FURTHER_REGISTERS))
def test_each_further_form_has_its_length(register: Register) -> None:
    most = FURTHER_REGISTERS[register]
    answer_of("relais-maroc", texts=SAID | {register: "x" * most})

    with pytest.raises(PartTooLongError) as refused:
        answer_of("relais-maroc", texts=SAID | {register: "x" * (most + 1)})

    assert refused.value.most == most


def test_an_unknown_reference_is_refused_in_every_form() -> None:
    with pytest.raises(UnknownReferenceError):
        answer_of("relais-maroc", texts=SAID | {Register.NOTE: "Voir [Q-999-1]."})


def test_what_is_rewritten_says_anew_for_whom_and_where() -> None:
    answer = answer_of(
        "relais-maroc", audience=Audience.PARENTS, messenger=Messenger.PEER, countries=["MA", "TN"]
    )

    revise_answer(
        answer=answer,
        draft=answer_draft(audience=Audience.YOUTH, countries=["TN", "BE"]),
        marking=Marking.NETWORK,
        attribution=Attribution.COUNTRY,
        by=persona("relais-maroc"),
        at=NOW,
    )

    answer.refresh_from_db()
    assert (answer.audience, answer.messenger) == (Audience.YOUTH, "")
    assert answer.countries == ["BE", "TN"]


def test_what_is_worded_for_the_readers_country_comes_first_and_for_elsewhere_last() -> None:
    claim = claim_of("relais-maroc", wordings=[])
    for spoken, countries in (("Ailleurs", ["BE"]), ("Partout", []), ("Ici", ["MA", "TN"])):
        answer_of("relais-maroc", spoken, claim=claim, countries=countries)

    assert order(claim, "relais-maroc") == ["Ici", "Partout", "Ailleurs"]
    assert order(claim, "relais-belgique") == ["Ailleurs", "Partout", "Ici"]
    assert order(claim, "relais-france")[0] == "Partout"


def test_what_speaks_the_readers_language_comes_before_what_is_vouched_for() -> None:
    claim = claim_of("relais-maroc", wordings=[])
    vetted = answer_of("relais-maroc", "Validée", claim=claim)
    CounterArgument.objects.filter(pk=vetted.pk).update(state=AnswerState.APPROVED)
    both = answer_of("relais-maroc", "Traduite", claim=claim)
    AnswerText.objects.create(
        answer=both,
        register=Register.SPOKEN,
        language=Language.ARABIC,
        text="مترجم",
        status=TranslationStatus.DRAFT,
    )

    assert order(claim, "relais-maroc", "ar") == ["مترجم", "Validée"]
    assert order(claim, "relais-maroc", "fr") == ["Validée", "Traduite"]


def test_the_reader_asks_for_an_audience_and_what_is_for_everybody_follows() -> None:
    claim = claim_of("relais-maroc", wordings=[])
    worded = {"Parents": Audience.PARENTS, "Tous": Audience.GENERAL, "Jeunes": Audience.YOUTH}
    for spoken, audience in worded.items():
        answer_of("relais-maroc", spoken, claim=claim, audience=audience)

    assert order(claim, "relais-maroc", audience=Audience.YOUTH) == ["Jeunes", "Tous", "Parents"]


def test_a_message_is_answered_with_what_fits_the_reader() -> None:
    claim = claim_of("relais-maroc")
    answer_of("relais-maroc", "Ailleurs", claim=claim, countries=["BE"])
    answer_of("relais-maroc", "Ici", claim=claim, countries=["MA"])

    (found,) = matches_for(WORDING, user=persona("relais-maroc"), language="fr")

    assert [answer.spoken.text for answer in found.card.answers] == ["Ici", "Ailleurs"]


def test_the_library_says_for_whom_and_in_which_further_forms_where_it_does(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "library"
    shutil.copytree(settings.LIBRARY, folder)
    path = folder / "claims" / "C01.toml"
    before = path.read_text(encoding="utf-8")
    fitting = '[answer]\naudience = "youth"\nmessenger = "peer"\ncountries = ["FR"]\n'
    told = before.replace("[answer]\n", fitting)
    told = told.replace("[answer.fr]\n", '[answer.fr]\nstep = "Viens samedi."\n')
    path.write_text(told, encoding="utf-8")
    answer = CounterArgument.objects.get(code="C01-R1")

    load_library(folder=folder, at=NOW)
    answer.refresh_from_db()
    assert (answer.audience, answer.messenger) == ("youth", "peer")
    assert answer.texts.get(register=Register.STEP).text == "Viens samedi."
    path.write_text(before, encoding="utf-8")
    load_library(folder=folder, at=NOW)

    answer.refresh_from_db()
    assert (answer.audience, answer.messenger, answer.countries) == ("general", "", [])
    assert not answer.texts.filter(register=Register.STEP).exists()

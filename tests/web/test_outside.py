"""Whoever is no member is told what an empty page means, and is called to nothing."""

from collections.abc import Callable

import pytest
from django.test import Client

from contrepoint.common.markings import Marking
from contrepoint.narratives.models import Claim
from tests.harness.addresses import addresses
from tests.harness.everything import everything_of
from tests.harness.pages import page, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
SENTENCE = "Une page vide ne dit pas qu’il n’existe rien."
FALSEHOODS = (
    "Le registre est vide",
    "Aucune organisation",
    "Personne ne doit de rapport",
    "pour l’instant",
    "Personne n’attend d’aide",
    "Personne n’a encore",
    "Aucun sujet n’a encore été demandé",
    "0 accepté",
    "Demandez dans votre langue",
    "Rien d’assez proche dans le registre",
)
LEAVING = {"logout", "quick-exit"}


@pytest.fixture
def rooms(signed_in: SignIn) -> dict[str, str]:
    """What a donor reads on every page of the rooms that opens, while the network is full."""
    browser, read = signed_in("bailleur"), {}
    for name, path in addresses(everything_of(Marking.NETWORK).samples):
        answer = browser.get(path) if name not in LEAVING else None
        if ":" in name and answer and answer.status_code == 200 and b"<main" in answer.content:
            read[path] = text_of(answer)
    return read


def test_a_donor_is_told_once_on_each_page_that_empty_does_not_mean_nothing(
    rooms: dict[str, str],
) -> None:
    assert {path: text.count(SENTENCE) for path, text in rooms.items()} == dict.fromkeys(rooms, 1)
    assert len(rooms) > 15


def test_no_page_tells_a_donor_that_there_is_nothing_or_what_to_write(
    rooms: dict[str, str],
) -> None:
    told = [(path, words) for path, text in rooms.items() for words in FALSEHOODS if words in text]

    assert told == []


def test_a_message_that_meets_nothing_open_to_a_donor_is_not_said_to_be_unknown(
    signed_in: SignIn,
) -> None:
    asked = {"message": "L’Occident nous tournera le dos.", "reply_in": "fr"}

    read = text_of(signed_in("bailleur").post("/repondre/", asked))

    assert "Rien d’assez proche dans le registre" not in read
    assert "Rien de ceci ne vous a été ouvert." in read


def test_a_member_reads_how_to_begin_and_no_such_sentence(signed_in: SignIn) -> None:
    Claim.objects.all().delete()

    read = text_of(signed_in("relais-maroc").get("/repondre/affirmations/"))

    assert ("Le registre est vide" in read, SENTENCE in read) == (True, False)


def test_the_home_page_and_the_door_say_it_in_their_own_words(signed_in: SignIn) -> None:
    home = page(signed_in("bailleur").get("/"))

    assert SENTENCE not in home.text_content()
    assert SENTENCE not in text_of(Client().get("/entrer/"))

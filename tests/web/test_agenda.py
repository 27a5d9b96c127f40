"""Towards the next agenda, through its pages: topics, the ballot, the proposal, the weights."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from contrepoint.agenda import DEFAULTS
from contrepoint.network.enums import Role
from contrepoint.workshops.enums import NoteKind, TopicState, VoteChoice
from contrepoint.workshops.models import (
    AgendaWeights,
    Note,
    Session,
    Topic,
    TopicLink,
    TopicVote,
    Workshop,
)
from contrepoint.workshops.services import close_ballot
from tests.conftest import NOW, persona
from tests.harness.agenda import ballot_of, declined_of, vote_of, wish_of
from tests.harness.pages import assert_swap_equals_reload, page, text_of
from tests.harness.progress import help_of
from tests.harness.visits import account
from tests.harness.workshops import note_of, workshop_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
HTMX = {"HX-Request": "true"}
TOPICS, VOTE, ORDER = (f"/se-reunir/4/{part}/" for part in ("propositions", "vote", "ordre"))
FRAME = {"days": "1", "minutes_a_day": "240", "minutes_each": "60"}


@pytest.fixture
def fourth() -> Workshop:
    """The next workshop, for which the example's own wishes do not ask."""
    Note.objects.filter(kind=NoteKind.AGENDA_WISH).update(withdrawn_at=NOW)
    return workshop_of()


def titles(client: Client, address: str, level: str = "h2") -> list[str]:
    found = page(client.get(address)).xpath(f"//{level}[@class='topic-title']")
    return [" ".join(each.text_content().split()) for each in found]


def test_the_same_wish_in_two_languages_is_one_topic_with_its_reasons(
    signed_in: SignIn, fourth: Workshop
) -> None:
    wish_of("relais-maroc", "Le dialogue intra-musulman")
    wish_of("relais-belgique", "الحوار بين المسلمين").texts.update(language="ar")
    wish_of("relais-france", "Une radio de quartier")
    client = signed_in("relais-tunisie")

    assert titles(client, TOPICS) == ["Le dialogue intra-musulman", "Une radio de quartier"]
    first = " ".join(page(client.get(TOPICS)).xpath("string(//li[@class='topic'])").split())
    for words in ("20 points · 2 traces", "demandé expressément 17 sur 20", "الحوار بين المسلمين"):
        assert words in first


def test_the_coordination_splits_a_topic_and_joins_it_again(
    signed_in: SignIn, fourth: Workshop
) -> None:
    one = wish_of("relais-maroc", "Les femmes et les enfants soldats")
    other = wish_of("relais-belgique", "Protéger les femmes et les enfants soldats")
    salma = signed_in("coordination-1")
    assert len(titles(salma, TOPICS)) == 1

    salma.post(f"{TOPICS}{other.code}/separer/")
    apart = titles(salma, TOPICS)
    salma.post(f"{TOPICS}{one.code}/joindre/", {"other": other.code})

    assert len(apart) == 2
    assert titles(salma, TOPICS) == ["Les femmes et les enfants soldats"]
    assert [link.is_same for link in TopicLink.objects.all()] == [True]


def test_topics_are_not_joined_under_the_eyes_of_those_who_rank_them(
    signed_in: SignIn, fourth: Workshop
) -> None:
    one, other = wish_of("relais-maroc", "Le chant"), wish_of("relais-belgique", "La radio")
    ballot_of(one, other, workshop=fourth)

    answer = signed_in("coordination-1").post(
        f"{TOPICS}{one.code}/joindre/", {"other": other.code}, follow=True
    )

    assert "Clôturez d’abord le vote" in text_of(answer)
    assert not TopicLink.objects.exists()


def test_a_declined_wish_tells_its_reason_to_who_asked_and_comes_back_with_its_age(
    signed_in: SignIn, fourth: Workshop
) -> None:
    wish = wish_of("relais-maroc", "Les mères d’abord")
    salma, idriss = signed_in("coordination-1"), signed_in("relais-maroc")
    form = f"{TOPICS}{wish.code}/ecarter/"

    refused = salma.post(form, {"text": " ", "language": "fr"})
    salma.post(form, {"text": "Nous en avons parlé en mars.", "language": "fr"})

    assert page(refused).xpath("//textarea[@name='text' and @aria-invalid='true']")
    assert "ne prendra pas un sujet que vous aviez demandé" in text_of(idriss.get("/"))
    assert "ne prendra pas" not in text_of(signed_in("relais-france").get("/"))
    reason = f"{TOPICS}{wish.code}/raison/"
    assert "Nous en avons parlé en mars." in text_of(idriss.get(reason))
    idriss.post(reason)
    assert "ne prendra pas" not in text_of(idriss.get("/"))
    assert titles(idriss, f"{TOPICS}?etat=ecartes") == ["Les mères d’abord"]
    assert titles(idriss, f"{TOPICS}?etat=attente") == []

    workshop_of(builds_on=[4])
    later = text_of(idriss.get("/se-reunir/5/propositions/?etat=reportes"))
    for words in (
        "Les mères d’abord",
        "Pas retenu par l’atelier 4",
        "Nous en avons parlé en mars.",
    ):
        assert words in later


def test_a_declined_topic_waits_again(signed_in: SignIn, fourth: Workshop) -> None:
    wish = wish_of("relais-maroc", "Les mères d’abord")
    declined_of("coordination-1", wish=wish, workshop=fourth)
    salma = signed_in("coordination-1")

    salma.post(f"{TOPICS}{wish.code}/reprendre/")

    assert titles(salma, f"{TOPICS}?etat=attente") == ["Les mères d’abord"]
    assert Topic.objects.get().state == TopicState.WAITING


def test_topics_are_found_by_what_asks_for_them(signed_in: SignIn, fourth: Workshop) -> None:
    wish_of("relais-maroc", "Les mères d’abord")
    help_of("relais-belgique", "Trouver une salle")
    client = signed_in("relais-tunisie")

    assert titles(client, f"{TOPICS}?source=help") == ["Trouver une salle"]
    assert sorted(titles(client, f"{TOPICS}?source=nonsense&etat=nonsense")) == [
        "Les mères d’abord",
        "Trouver une salle",
    ]
    assert "Rien ici" in text_of(client.get(f"{TOPICS}?source=lesson"))


def test_the_coordination_says_how_much_a_reason_counts_and_goes_back(
    signed_in: SignIn, fourth: Workshop
) -> None:
    wish_of("relais-maroc", "Les mères d’abord")
    salma = signed_in("coordination-1")
    values = {name: str(weight) for name, weight in DEFAULTS.items()} | {"wished": "50"}

    refused = salma.post("/se-reunir/poids/", values | {"wished": "51"})
    salma.post("/se-reunir/poids/", values)
    heavier = text_of(salma.get(TOPICS))
    salma.post("/se-reunir/poids/habituels/")

    assert page(refused).xpath("//input[@name='wished' and @aria-invalid='true']")
    assert "demandé expressément 30 sur 50" in heavier
    assert "demandé expressément 12 sur 20" in text_of(salma.get(TOPICS))
    assert [row.version for row in AgendaWeights.objects.order_by("version")] == [1, 2]


def test_a_member_ranks_one_topic_after_the_other_and_changes_a_choice(
    signed_in: SignIn, fourth: Workshop
) -> None:
    first, second = wish_of("relais-maroc", "Le chant"), wish_of("relais-belgique", "La radio")
    ballot_of(first, second, workshop=fourth)
    bilal = signed_in("participant-belgique")
    assert "2 sujets à classer" in text_of(bilal.get("/"))
    assert "Le chant" in text_of(bilal.get(VOTE))

    swapped = bilal.post(f"{VOTE}sujet/{first.code}/", {"choice": "agree"}, headers=HTMX)
    assert_swap_equals_reload(swapped, bilal.get(VOTE), "ballot")
    assert "La radio" in text_of(bilal.get(VOTE))
    bilal.post(f"{VOTE}sujet/{second.code}/", {"choice": "pass"})
    assert "Vous avez classé tous les sujets" in text_of(bilal.get(VOTE))
    again = bilal.get(f"{VOTE}?sujet={first.code}")
    bilal.post(f"{VOTE}sujet/{first.code}/", {"choice": "disagree"})

    assert "Vous avez choisi : Oui, parlons-en" in text_of(again).replace("\xa0", " ")
    assert "à classer" not in text_of(bilal.get("/"))
    own = text_of(bilal.get(f"{VOTE}choix/")).replace("\xa0", " ")
    assert "Vous avez choisi : Non, pas cette fois" in own
    assert sorted(TopicVote.objects.values_list("choice", flat=True)) == ["disagree", "pass"]


def test_a_ballot_is_closed_for_good(signed_in: SignIn, fourth: Workshop) -> None:
    wish = wish_of("relais-maroc", "Le chant")
    salma = signed_in("coordination-1")
    salma.post(f"{VOTE}etape/ouvrir/")
    salma.post(f"{VOTE}etape/clore/")

    late = signed_in("relais-france").post(
        f"{VOTE}sujet/{wish.code}/", {"choice": "agree"}, follow=True
    )
    again = salma.post(f"{VOTE}etape/ouvrir/", follow=True)

    assert "Ce vote est clos" in text_of(late)
    assert "Ce vote est clos" in text_of(again)
    assert not TopicVote.objects.exists()
    assert salma.post(f"{VOTE}etape/nonsense/").status_code == 404
    assert salma.post(f"{VOTE}sujet/{wish.code}/", {"choice": "maybe"}).status_code == 404


def test_what_came_out_counts_in_the_score_and_keeps_a_place_for_who_was_outvoted(
    signed_in: SignIn, fourth: Workshop
) -> None:
    wanted, outvoted = wish_of("relais-maroc", "Le chant"), wish_of("relais-maroc", "La radio")
    ballot_of(wanted, outvoted, workshop=fourth)
    for country, likes in (("MA", outvoted), ("BE", wanted), ("FR", wanted)):
        for number in range(6):
            voter = account(f"v-{country}-{number}".lower(), Role.PARTICIPANT, country)
            for topic in (wanted, outvoted):
                choice = VoteChoice.AGREE if topic == likes else VoteChoice.DISAGREE
                vote_of(voter, topic, choice, workshop=fourth)
    close_ballot(workshop=fourth, by=persona("coordination-1"), at=NOW)
    salma = signed_in("coordination-1")

    assert titles(salma, TOPICS) == ["Le chant", "La radio"]
    salma.post(f"{ORDER}proposer/", FRAME | {"minutes_a_day": "120", "minutes_each": "120"})

    shown = text_of(salma.get(ORDER))
    assert "une place lui est gardée" in shown
    assert titles(salma, ORDER, "h3")[0] == "La radio"
    results = text_of(signed_in("relais-tunisie").get(f"{VOTE}choix/")).replace("\xa0", " ")
    assert "66 % des pays ont une majorité pour" in results
    assert "voulu par un pays, mis en minorité par les autres" in results
    assert "18 personnes ont classé" in results


def test_the_coordination_changes_the_proposed_agenda(signed_in: SignIn, fourth: Workshop) -> None:
    wishes = {name: wish_of("relais-maroc", name) for name in ("Chant", "Radio", "Sport", "Livres")}
    wish_of("relais-belgique", "Cuisine")
    salma = signed_in("coordination-1")
    salma.post(f"{ORDER}proposer/", FRAME)
    before = titles(salma, ORDER, "h3")
    taken, left = before[:4], before[4]

    def move(name: str, deed: str, **values: str) -> list[str]:
        code = Note.objects.get(texts__text=name).code
        salma.post(f"{ORDER}{code}/{deed}/", values)
        return titles(salma, ORDER, "h3")[:5]

    assert len(wishes) == 4
    assert move(taken[1], "monter")[:2] == [taken[1], taken[0]]
    assert move(taken[1], "descendre")[:2] == taken[:2]
    assert move(taken[0], "placer", place="4")[3] == taken[0]
    assert move(left, "prendre")[4] == left
    assert "Aucune journée n’a de place pour ceux-ci" in text_of(salma.get(ORDER))
    move(taken[1], "raccourcir")
    swapped = salma.post(
        f"{ORDER}{Note.objects.get(texts__text=taken[2]).code}/raccourcir/", headers=HTMX
    )
    assert_swap_equals_reload(swapped, salma.get(ORDER), "plan")
    move(taken[1], "raccourcir"), move(taken[3], "raccourcir")
    assert "Aucune journée" not in text_of(salma.get(ORDER))

    salma.post(f"{ORDER}sessions/")
    sessions = Session.objects.filter(workshop=fourth).order_by("position")
    origins = {note.code for note in Note.objects.filter(texts__text__in=before)}
    assert {session.origin for session in sessions} == origins
    assert len(sessions) == 5
    again = salma.post(f"{ORDER}sessions/", follow=True)
    assert "Aucun sujet n’attend de devenir une session" in text_of(again)


def test_what_a_person_decided_outlives_a_new_proposal(signed_in: SignIn, fourth: Workshop) -> None:
    names = ("Chant", "Radio", "Sport", "Livres", "Cuisine", "Voile")
    wishes = {name: wish_of("relais-maroc", name) for name in names}
    salma = signed_in("coordination-1")
    salma.post(f"{ORDER}proposer/", FRAME)
    first = titles(salma, ORDER, "h3")
    left, gone = first[5], first[0]
    salma.post(f"{ORDER}{wishes[left].code}/prendre/")
    salma.post(
        f"{TOPICS}{wishes[gone].code}/ecarter/?de=ordre", {"text": "En juin.", "language": "fr"}
    )

    salma.post(f"{ORDER}proposer/", FRAME)

    taken = titles(salma, ORDER, "h3")[:4]
    assert left in taken
    assert gone not in taken


def test_a_wish_that_asked_for_the_same_as_a_session_is_taken_up_as_well(
    signed_in: SignIn, fourth: Workshop
) -> None:
    wish_of("relais-maroc", "Les femmes et les enfants soldats")
    wish_of("relais-belgique", "Protéger les femmes et les enfants soldats")
    wish_of("relais-belgique", "La radio")
    salma = signed_in("coordination-1")
    lead = Note.objects.get(texts__text="Les femmes et les enfants soldats")

    salma.post(f"{TOPICS}{lead.code}/")
    workshop_of(builds_on=[4])

    assert titles(salma, "/se-reunir/5/propositions/") == ["La radio"]
    assert "Protéger les femmes" not in text_of(salma.get("/se-reunir/"))


@pytest.mark.parametrize(
    ("address", "most"), [(TOPICS, 45), (ORDER, 45), (VOTE, 20), (f"{VOTE}choix/", 20)]
)
def test_one_more_topic_asks_no_more_questions(
    signed_in: SignIn, fourth: Workshop, address: str, most: int
) -> None:
    client = signed_in("coordination-1")

    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        return len(asked)

    first = wish_of("relais-maroc", "Le chant")
    note_of("relais-maroc", "Où garder les archives ?", kind=NoteKind.QUESTION)
    ballot_of(first, workshop=fourth)
    client.post(f"{ORDER}proposer/", FRAME)
    with_one = questions()
    for name in ("La radio", "Le sport"):
        wish_of("relais-belgique", name)
        note_of("relais-france", f"{name} ?", kind=NoteKind.QUESTION)
    client.post(f"{ORDER}proposer/", FRAME)

    assert questions() == with_one
    assert with_one <= most

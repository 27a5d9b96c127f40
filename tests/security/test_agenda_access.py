"""Who weighs, ranks, declines and plans topics; and that nobody's vote is shown to anybody."""

from collections.abc import Callable

import pytest
from django.test import Client

from contrepoint.common.markings import Marking
from contrepoint.network.enums import Role
from contrepoint.network.models import AuditEntry, User
from contrepoint.workshops.enums import VoteChoice
from contrepoint.workshops.models import Topic, TopicVote, Workshop
from contrepoint.workshops.services import close_ballot
from tests.conftest import NOW, persona
from tests.harness.agenda import ballot_of, declined_of, vote_of, wish_of
from tests.harness.visits import account, browser
from tests.harness.workshops import workshop_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

CANARY = "Canari-orvet"
TIGHT = [Marking.PRIVATE, Marking.TEAM, Marking.COUNTRY]
AGREE, DISAGREE = VoteChoice.AGREE, VoteChoice.DISAGREE

#              weights join  decline propose move  open  vote  see
DEEDS: dict[str, str] = {
    "coordinator":      "yes yes yes yes yes yes yes yes",
    "rapporteur":       "no  no  yes yes yes yes yes yes",
    "focal_point":      "no  no  no  no  no  no  yes yes",
    "participant":      "no  no  no  no  no  no  yes yes",
    "expert":           "no  no  no  no  no  no  yes yes",
    "donor":            "no  no  no  no  no  no  no  no",
    "no mandate":       "no  no  no  no  no  no  no  no",
}  # fmt: skip
NAMES = ("weights", "join", "decline", "propose", "move", "open", "vote", "see")


@pytest.fixture
def fourth() -> Workshop:
    return workshop_of()


@pytest.mark.parametrize("role", DEEDS)
def test_who_may_do_what(fourth: Workshop, role: str) -> None:
    wish, other = wish_of("relais-maroc", CANARY), wish_of("relais-belgique", "Le chant")
    held = None if role == "no mandate" else Role(role)
    client = browser(account(f"who-{role}".replace(" ", "-"), held, "BE"))
    topics = "/se-reunir/4/propositions"
    if role not in {"coordinator", "rapporteur"}:  # for these the address opens it itself
        ballot_of(wish, other, workshop=fourth)
    deeds: dict[str, Callable[[], int]] = {
        "weights": lambda: client.post("/se-reunir/poids/habituels/").status_code,
        "join": lambda: (
            client.post(f"{topics}/{wish.code}/joindre/", {"other": other.code}).status_code
        ),
        "decline": lambda: client.get(f"{topics}/{wish.code}/ecarter/").status_code,
        "propose": lambda: (
            client.post(
                "/se-reunir/4/ordre/proposer/",
                {"days": "1", "minutes_a_day": "240", "minutes_each": "60"},
            ).status_code
        ),
        "move": lambda: client.post(f"/se-reunir/4/ordre/{wish.code}/allonger/").status_code,
        "open": lambda: client.post("/se-reunir/4/vote/etape/ouvrir/").status_code,
        "vote": lambda: (
            client.post(f"/se-reunir/4/vote/sujet/{wish.code}/", {"choice": "agree"}).status_code
        ),
        "see": lambda: client.get("/se-reunir/4/vote/").status_code,
    }

    done = {name: deeds[name]() for name in NAMES}

    wanted = dict(zip(NAMES, DEEDS[role].split(), strict=True))
    assert {name: code in {200, 302} for name, code in done.items()} == {
        name: said == "yes" for name, said in wanted.items()
    }, done
    assert {code for name, code in done.items() if wanted[name] == "no"} <= {404}


def members(country: str, count: int) -> list[User]:
    return [account(f"m-{country}-{n}".lower(), Role.PARTICIPANT, country) for n in range(count)]


def shown_to(who: User) -> str:
    client = browser(who)
    paths = ("vote/", "vote/choix/", "propositions/", "ordre/", "")
    return "".join(client.get(f"/se-reunir/4/{path}").content.decode() for path in paths)


def test_a_single_vote_changes_no_page_of_anybody_else(fourth: Workshop) -> None:
    wish = wish_of("relais-maroc", CANARY)
    ballot_of(wish, workshop=fourth)
    for voter in members("MA", 6):
        vote_of(voter, wish, AGREE, workshop=fourth)
    for voter in members("BE", 2):
        vote_of(voter, wish, AGREE, workshop=fourth)
    close_ballot(workshop=fourth, by=persona("coordination-1"), at=NOW)
    readers = [persona("coordination-1"), persona("relais-belgique"), persona("relais-maroc")]

    def everything() -> list[str]:
        return [
            "".join(line for line in shown_to(who).splitlines() if "csrf" not in line)
            for who in readers
        ]

    before = everything()
    assert "la plupart le veulent" in before[0]
    one = TopicVote.objects.filter(country="BE").order_by("pk").first()
    assert one is not None
    TopicVote.objects.filter(pk=one.pk).update(choice=DISAGREE)

    assert everything() == before


def test_while_a_ballot_is_open_it_counts_in_nothing(fourth: Workshop) -> None:
    wish = wish_of("relais-maroc", CANARY)
    ballot_of(wish, workshop=fourth)
    before = shown_to(persona("relais-belgique"))
    for voter in members("MA", 7):
        vote_of(voter, wish, AGREE, workshop=fourth)

    after = shown_to(persona("relais-belgique"))

    assert "la plupart le veulent" not in after
    assert after.count("point") == before.count("point")


def test_fewer_than_five_voters_are_not_counted_before_the_coordination(fourth: Workshop) -> None:
    wish = wish_of("relais-maroc", CANARY)
    ballot_of(wish, workshop=fourth)
    for voter in members("MA", 4):
        vote_of(voter, wish, AGREE, workshop=fourth)

    words = shown_to(persona("coordination-1"))

    assert "Moins de cinq personnes ont classé" in words
    assert "4 personnes" not in words


def test_the_trail_does_not_say_what_was_ranked(fourth: Workshop) -> None:
    wish, other = wish_of("relais-maroc"), wish_of("relais-maroc", "Le chant")
    ballot_of(wish, other, workshop=fourth)
    for each in (wish, other):
        vote_of("relais-belgique", each, AGREE, workshop=fourth)

    (entry,) = AuditEntry.objects.filter(action="vote")

    assert (entry.object_kind, entry.object_code) == ("ballot", "W4")


@pytest.mark.parametrize("marking", TIGHT)
def test_a_record_kept_close_is_on_no_ballot_and_no_proposed_agenda(
    fourth: Workshop, marking: Marking
) -> None:
    kept = wish_of("relais-maroc", CANARY, marking=marking)
    wish_of("relais-belgique", "Le chant choral")
    salma = browser(persona("coordination-1"))

    salma.post("/se-reunir/4/vote/etape/ouvrir/")
    salma.post(
        "/se-reunir/4/ordre/proposer/", {"days": "3", "minutes_a_day": "360", "minutes_each": "60"}
    )

    assert Topic.objects.exists()
    assert not Topic.objects.filter(lead=kept.code).exists()
    assert not Topic.objects.filter(records__code=kept.code).exists()
    for who in ("relais-france", "participante-tunisie"):
        assert CANARY not in shown_to(persona(who))


@pytest.mark.parametrize("marking", TIGHT)
def test_a_record_that_is_narrowed_leaves_ballot_and_agenda_at_once(
    fourth: Workshop, marking: Marking
) -> None:
    wish = wish_of("relais-maroc", CANARY)
    ballot_of(wish, workshop=fourth)
    france = browser(persona("relais-france"))
    assert CANARY in france.get("/se-reunir/4/vote/").content.decode()

    type(wish).objects.filter(pk=wish.pk).update(marking=marking)

    assert CANARY not in shown_to(persona("relais-france"))
    answer = france.post(f"/se-reunir/4/vote/sujet/{wish.code}/", {"choice": "agree"})
    assert answer.status_code == 404
    assert not TopicVote.objects.exists()


def test_why_a_wish_was_declined_is_read_where_the_wish_is_read_and_nowhere_else(
    fourth: Workshop,
) -> None:
    wish = wish_of("relais-maroc", "Les mères", marking=Marking.COUNTRY)
    declined_of("coordination-1", CANARY, wish=wish, workshop=fourth)
    page = f"/se-reunir/4/propositions/{wish.code}/raison/"

    def reads(client: Client) -> bool:
        return CANARY in client.get(page).content.decode()

    assert reads(browser(persona("relais-maroc")))
    assert reads(browser(persona("coordination-1")))
    assert not reads(browser(persona("relais-france")))
    assert browser(persona("relais-france")).get(page).status_code == 404
    assert CANARY not in shown_to(persona("relais-france"))


def test_only_who_wished_says_that_the_reason_was_read(fourth: Workshop) -> None:
    wish = wish_of("relais-maroc")
    topic = declined_of("coordination-1", wish=wish, workshop=fourth)
    page = f"/se-reunir/4/propositions/{wish.code}/raison/"

    assert browser(persona("relais-france")).post(page).status_code == 404
    assert browser(persona("relais-maroc")).post(page).status_code == 302

    assert list(topic.heard_by.all()) == [persona("relais-maroc")]

"""The life of an alliance, and of what its members promise."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils.translation import override

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import NotHereError
from contrepoint.common.markings import Marking
from contrepoint.common.steps import StepClosedError
from contrepoint.fieldwork.access import alliances_visible_to, promise_to_withdraw
from contrepoint.fieldwork.enums import AllianceKind
from contrepoint.fieldwork.errors import (
    ContactBeforeItBeganError,
    NotAMemberError,
    NotTheirsToPromiseError,
    PastDayError,
    PromiseEmptyError,
    TitleMissingError,
    TooFewMembersError,
)
from contrepoint.fieldwork.models import Alliance, AlliancePromise
from contrepoint.fieldwork.queries import AllianceCard, PromiseLine, alliance_card, alliance_lines
from contrepoint.fieldwork.services import (
    agree_alliance,
    end_alliance,
    keep_promise,
    note_contact,
    reopen_promise,
    rest_alliance,
    revise_alliance,
    start_alliance,
    wake_alliance,
    withdraw_promise,
)
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.models import AuditEntry, Organisation
from tests.conftest import NOW, persona
from tests.harness.alliances import alliance_of, alliance_plan, promise_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

Step = Callable[..., None]
TODAY = NOW.date()


def card_of(who: str) -> AllianceCard:
    return alliance_card(Alliance.objects.get(), persona(who), "fr", today=TODAY)


@pytest.mark.parametrize(
    ("steps", "ends"),
    [
        ([agree_alliance, start_alliance, rest_alliance, wake_alliance, end_alliance], "ended"),
        ([agree_alliance, start_alliance, rest_alliance], "dormant"),
        ([end_alliance], "ended"),
    ],
)
def test_an_alliance_goes_through_its_life(steps: list[Step], ends: str) -> None:
    alliance = alliance_of("relais-belgique")
    assert (alliance.code, alliance.state) == ("L1", "exploring")

    for step in steps:
        step(alliance=alliance, by=persona("relais-belgique"), at=NOW)

    assert Alliance.objects.get().state == ends


@pytest.mark.parametrize("step", [start_alliance, rest_alliance, wake_alliance])
def test_a_step_out_of_turn_is_refused(step: Step) -> None:
    with pytest.raises(StepClosedError, match="L1"):
        step(alliance=alliance_of("relais-belgique"), by=persona("relais-belgique"), at=NOW)


def test_nobody_is_allied_with_themselves() -> None:
    alliance = alliance_of("relais-belgique", members=["maison-des-droits"])

    with pytest.raises(TooFewMembersError, match="L1"):
        agree_alliance(alliance=alliance, by=persona("relais-belgique"), at=NOW)

    assert Alliance.objects.get().state == "exploring"


def test_an_alliance_needs_a_title_and_no_contact_is_still_to_come() -> None:
    with pytest.raises(TitleMissingError):
        alliance_of("relais-belgique", " ")
    with pytest.raises(FutureDayError):
        alliance_of("relais-belgique", last_contact_on=TODAY + timedelta(days=1))
    with pytest.raises(ContactBeforeItBeganError):
        alliance_of("relais-belgique", last_contact_on=TODAY - timedelta(days=1), since=TODAY)

    assert not Alliance.objects.exists()


@pytest.mark.parametrize(
    ("last_contact_on", "since", "health"),
    [
        (TODAY - timedelta(days=45), None, ("alive", "contact récent, aucune promesse en retard")),
        (TODAY - timedelta(days=46), None, ("cooling", "sans contact depuis 46 jours")),
        (TODAY - timedelta(days=90), None, ("cooling", "sans contact depuis 90 jours")),
        (TODAY - timedelta(days=91), None, ("sleeping", "sans contact depuis 91 jours")),
        (None, TODAY - timedelta(days=200), ("sleeping", "sans contact depuis 200 jours")),
        (None, None, ("alive", "elle vient de commencer")),
    ],
)
def test_the_health_of_an_alliance_is_counted_from_the_last_contact_and_says_why(
    last_contact_on: date | None, since: date | None, health: tuple[str, str]
) -> None:
    alliance_of("relais-belgique", last_contact_on=last_contact_on, since=since)

    assert health_found() == health


def health_found() -> tuple[str, str] | None:
    with override("fr"):
        found = card_of("relais-belgique").line.health
    return (found.kind.value, found.why) if found else None


def test_an_alliance_sleeps_while_it_rests_and_has_no_health_once_it_ended() -> None:
    alliance = alliance_of("relais-belgique", last_contact_on=date(2026, 1, 1))
    assert health_found() == ("sleeping", "sans contact depuis 326 jours")

    note_contact(alliance=alliance, by=persona("relais-belgique"), at=NOW)
    assert health_found() == ("alive", "contact récent, aucune promesse en retard")

    Alliance.objects.update(state="dormant")
    assert health_found() == ("sleeping", "ses membres la laissent au repos")

    Alliance.objects.update(state="ended")
    assert health_found() is None


def test_a_promise_past_its_day_cools_an_alliance() -> None:
    promise_of("relais-belgique", due_on=TODAY)
    AlliancePromise.objects.update(due_on=TODAY - timedelta(days=1))

    assert health_found() == ("cooling", "1 promesse a dépassé sa date")


def test_it_joins_the_countries_of_the_members_that_the_reader_may_see() -> None:
    alliance_of("relais-belgique", members=["cercle-oulemas", "clubs-du-canal", "coordination"])
    Organisation.objects.filter(code="clubs-du-canal").update(marking=Marking.TEAM)

    def seen(who: str) -> tuple[int, tuple[str, ...]]:
        user = persona(who)
        (line,) = alliance_lines(alliances_visible_to(user), user, "fr", today=TODAY)
        return len(line.members), line.countries

    assert seen("participant-belgique") == (3, ("MA", "BE"))
    assert seen("relais-maroc") == (2, ("MA",))


def test_rewriting_keeps_the_members_that_were_not_offered() -> None:
    alliance = alliance_of("relais-belgique")
    Organisation.objects.filter(code="clubs-du-canal").update(marking=Marking.TEAM)

    revise_alliance(
        alliance=alliance,
        plan=alliance_plan(
            "Nouveau titre",
            kind=AllianceKind.COALITION,
            members=["mourchidates"],
            message="",
            last_contact_on=None,
        ),
        marking=Marking.COUNTRY,
        attribution=Attribution.COUNTRY,
        by=persona("relais-belgique"),
        at=NOW,
    )

    alliance = Alliance.objects.get()
    assert (alliance.kind, alliance.marking, alliance.last_contact_on) == (
        AllianceKind.COALITION,
        Marking.COUNTRY,
        None,
    )
    assert set(alliance.members.values_list("code", flat=True)) == {
        "clubs-du-canal",
        "mourchidates",
    }
    assert set(alliance.texts.values_list("part", flat=True)) == {"title", "purpose", "next_step"}


def promises_read() -> list[PromiseLine]:
    """The promises of L1 by their code, as a reader of another country sees them."""
    lines = [line for side in card_of("relais-maroc").sides for line in side.promises]
    return sorted(lines, key=lambda line: line.code)


def test_promises_are_numbered_kept_once_and_reopened() -> None:
    by = persona("relais-belgique")
    alliance = alliance_of(by)
    first = promise_of(by, "Prêter la salle.", alliance=alliance)
    second = promise_of("participant-belgique", "Venir à douze.", alliance=alliance)
    assert [first.code, second.code] == ["L1-1", "L1-2"]

    keep_promise(promise=first, by=by, at=NOW)
    keep_promise(promise=first, by=by, at=NOW + timedelta(days=3))
    assert [each.kept_on for each in promises_read()] == [TODAY, None]

    reopen_promise(promise=first, by=by, at=NOW)
    reopen_promise(promise=first, by=by, at=NOW)
    assert AlliancePromise.objects.get(code="L1-1").kept_on is None
    assert list(AuditEntry.objects.filter(object_code="L1-1").values_list("action", flat=True)) == [
        "add",
        "keep",
        "reopen",
    ]


def test_a_promise_is_overdue_after_its_day_until_it_is_kept() -> None:
    by = persona("relais-belgique")
    alliance = alliance_of(by)
    late = promise_of(by, alliance=alliance, due_on=TODAY)
    promise_of(by, alliance=alliance, due_on=TODAY)
    AlliancePromise.objects.filter(pk=late.pk).update(due_on=TODAY - timedelta(days=1))

    assert [p.is_overdue for p in promises_read()] == [True, False]

    keep_promise(promise=late, by=by, at=NOW)
    assert [p.is_overdue for p in promises_read()] == [False, False]


def test_only_members_promise_and_they_promise_something() -> None:
    alliance = alliance_of("relais-belgique")

    with pytest.raises(NotAMemberError):
        promise_of("relais-belgique", alliance=alliance, promised_by="mourchidates")
    with pytest.raises(PromiseEmptyError):
        promise_of("relais-belgique", " ", alliance=alliance)
    with pytest.raises(PastDayError):
        promise_of("relais-belgique", alliance=alliance, due_on=TODAY - timedelta(days=1))

    assert not AlliancePromise.objects.exists()


def test_one_promises_for_ones_own_organisation_and_the_coordinator_for_any_member() -> None:
    alliance = alliance_of("relais-belgique")
    with pytest.raises(NotTheirsToPromiseError):
        promise_of("relais-belgique", alliance=alliance, promised_by="clubs-du-canal")

    promise_of("coordination-1", alliance=alliance, promised_by="clubs-du-canal")

    assert [p.promised_by.code for p in AlliancePromise.objects.all()] == ["clubs-du-canal"]


def test_of_a_promise_that_was_taken_back_the_day_stays_and_the_next_keeps_its_number() -> None:
    by = persona("relais-belgique")
    alliance = alliance_of(by)
    mistaken = promise_of(by, alliance=alliance)

    withdraw_promise(promise=mistaken, by=by, at=NOW)
    withdraw_promise(promise=mistaken, by=by, at=NOW)
    after = promise_of(by, alliance=alliance)

    assert after.code == "L1-2"
    assert [promise.code for promise in promises_read()] == ["L1-2"]
    (gone,) = [line for side in card_of("relais-belgique").sides for line in side.withdrawn]
    assert (gone.code, gone.withdrawn_on) == ("L1-1", TODAY)
    assert card_of("relais-belgique").line.promise_count == 1
    trail = AuditEntry.objects.filter(object_code="L1-1").order_by("sequence")
    assert list(trail.values_list("action", flat=True)) == ["add", "withdraw"]


@pytest.mark.parametrize(
    ("who", "may"),
    [
        ("participant-belgique", False),  # runs the alliance, and did not promise this
        ("relectrice-droits", True),  # of the organisation that did
        ("coordination-1", True),
        ("relais-maroc", False),
        ("bailleur", False),
    ],
)
def test_who_promised_takes_back_what_was_promised(who: str, may: bool) -> None:
    promise = promise_of("relais-belgique")

    try:
        found = promise_to_withdraw(persona(who), promise.code)
    except NotHereError:
        found = None

    assert (found == promise) is may


def test_a_promise_is_no_more_open_than_its_alliance() -> None:
    alliance = alliance_of("relais-belgique", marking=Marking.COUNTRY)

    promise = promise_of("relais-belgique", alliance=alliance)

    assert promise.marking == Marking.COUNTRY


def test_an_organisation_that_the_reader_may_not_see_promises_without_its_name() -> None:
    promise_of("participant-belgique")
    Organisation.objects.filter(code="clubs-du-canal").update(marking=Marking.TEAM)

    def sides(who: str) -> list[tuple[bool, int]]:
        return [(side.name is not None, len(side.promises)) for side in card_of(who).sides]

    assert sides("relais-maroc") == [(True, 0), (False, 1)]
    assert sides("participant-belgique") == [(True, 1), (True, 0)]

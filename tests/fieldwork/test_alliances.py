"""The life of an alliance, and of what its members promise."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

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
from contrepoint.fieldwork.queries import AllianceCard, alliance_card, alliance_lines
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
    ("last_contact_on", "since", "days"),
    [
        (TODAY - timedelta(days=90), None, None),
        (TODAY - timedelta(days=91), None, 91),
        (None, TODAY - timedelta(days=200), 200),
        (None, None, None),
    ],
)
def test_an_alliance_without_contact_for_more_than_90_days_says_so(
    last_contact_on: date | None, since: date | None, days: int | None
) -> None:
    alliance_of("relais-belgique", last_contact_on=last_contact_on, since=since)

    assert card_of("relais-belgique").line.silent_days == days


def test_silence_is_no_matter_once_an_alliance_rests_and_ends_with_a_word() -> None:
    alliance = alliance_of("relais-belgique", last_contact_on=date(2026, 1, 1))
    assert card_of("relais-belgique").line.silent_days == 326

    note_contact(alliance=alliance, by=persona("relais-belgique"), at=NOW)
    assert card_of("relais-belgique").line.silent_days is None

    Alliance.objects.update(last_contact_on=date(2026, 1, 1), state="dormant")
    assert card_of("relais-belgique").line.silent_days is None


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


def test_promises_are_numbered_kept_once_and_reopened() -> None:
    by = persona("relais-belgique")
    alliance = alliance_of(by)
    first = promise_of(by, "Prêter la salle.", alliance=alliance)
    second = promise_of("participant-belgique", "Venir à douze.", alliance=alliance)
    assert [first.code, second.code] == ["L1-1", "L1-2"]

    keep_promise(promise=first, by=by, at=NOW)
    keep_promise(promise=first, by=by, at=NOW + timedelta(days=3))
    assert [promise.kept_on for promise in card_of("relais-maroc").promises] == [TODAY, None]

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

    assert [p.is_overdue for p in card_of("relais-maroc").promises] == [True, False]

    keep_promise(promise=late, by=by, at=NOW)
    assert [p.is_overdue for p in card_of("relais-maroc").promises] == [False, False]


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


def test_a_promise_that_was_taken_back_is_read_by_nobody_and_the_next_keeps_its_number() -> None:
    by = persona("relais-belgique")
    alliance = alliance_of(by)
    mistaken = promise_of(by, alliance=alliance)

    withdraw_promise(promise=mistaken, by=by, at=NOW)
    withdraw_promise(promise=mistaken, by=by, at=NOW)
    after = promise_of(by, alliance=alliance)

    assert after.code == "L1-2"
    assert [promise.code for promise in card_of("relais-belgique").promises] == ["L1-2"]
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

    assert [p.promised_by.text for p in card_of("relais-maroc").promises] == [""]
    assert [bool(p.promised_by.text) for p in card_of("participant-belgique").promises] == [True]

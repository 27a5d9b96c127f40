"""Activities: what is refused, what is capped, what is kept."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import NotHereError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import activities_visible_to
from contrepoint.fieldwork.enums import ActivityKind, AgeBand, Evidence, Leg, Rung, Sex
from contrepoint.fieldwork.errors import (
    LinkInEvidenceError,
    LongAgoError,
    NegativeCountError,
    NoCountryError,
)
from contrepoint.fieldwork.models import Activity, ActivityText, Campaign, Reach
from contrepoint.fieldwork.services import (
    ActivityEntry,
    log_activity,
    log_series,
    remove_activity,
    repeat_activity,
    revise_activity,
)
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.models import AuditEntry
from tests.conftest import NOW, persona
from tests.harness.fieldwork import activity_of, campaign_of, project_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


def test_an_activity_is_kept_with_its_numbers_and_recorded_without_words() -> None:
    reach = {(Sex.WOMEN, AgeBand.FROM_15): 12, (Sex.NOT_RECORDED, AgeBand.NOT_RECORDED): 0}

    activity = activity_of("relais-belgique", "  Belle journée.  ", reach=reach, place="Le canal")

    assert activity.code == "A1"
    assert activity.texts.get().text == "Belle journée."
    assert {(r.sex, r.age_band): r.count for r in activity.reach.all()} == reach
    entry = AuditEntry.objects.get(object_code="A1")
    assert (entry.action, entry.object_kind) == ("log", "activity")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"held_on": date(2026, 11, 24)}, FutureDayError),
        ({"held_on": date(2016, 11, 20)}, LongAgoError),
        ({"about_country": ""}, NoCountryError),
        ({"reach": {(Sex.MEN, AgeBand.FROM_18): -1}}, NegativeCountError),
        ({"kept_where": "sur www.exemple.org/photos"}, LinkInEvidenceError),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    changes: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        activity_of("relais-belgique", **changes)

    assert not Activity.objects.exists()


def test_today_is_the_day_of_the_place_not_that_of_the_clock_of_the_world() -> None:
    just_after_midnight = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)  # the 23rd in Brussels

    kept = log_activity(
        entry=ActivityEntry(
            kind=ActivityKind.POST,
            held_on=date(2026, 11, 23),
            about_country="BE",
            leg=Leg.ONLINE,
            language=Language.FRENCH,
        ),
        marking=Marking.NETWORK,
        attribution=Attribution.NOBODY,
        by=persona("relais-belgique"),
        at=just_after_midnight,
    )

    assert kept.held_on == date(2026, 11, 23)


def test_no_door_around_the_service_lets_a_number_fall_below_zero() -> None:
    activity = activity_of("relais-belgique")

    with pytest.raises(IntegrityError), transaction.atomic():
        Reach.objects.create(activity=activity, sex=Sex.MEN, age_band=AgeBand.FROM_18, count=-3)


@pytest.mark.parametrize("container", ["campaign", "project"])
def test_a_campaign_or_project_that_the_author_may_not_see_is_not_there(container: str) -> None:
    make = campaign_of if container == "campaign" else project_of
    hidden: Any = make("relais-maroc", marking=Marking.COUNTRY)

    with pytest.raises(NotHereError):
        activity_of("relais-belgique", **dict[str, Any]({container: hidden}))

    assert not Activity.objects.exists()


def test_an_activity_is_marked_no_wider_than_its_campaign_and_its_project() -> None:
    campaign = campaign_of("relais-belgique", marking=Marking.COUNTRY)
    project = project_of("relais-belgique", marking=Marking.TEAM)

    activity = activity_of("relais-belgique", campaign=campaign, project=project)

    assert activity.marking == Marking.TEAM


def test_an_activity_closes_with_its_campaign() -> None:
    campaign = campaign_of("relais-belgique")
    activity_of("relais-belgique", campaign=campaign)
    assert activities_visible_to(persona("relais-maroc")).count() == 1

    Campaign.objects.update(marking=Marking.COUNTRY)

    assert activities_visible_to(persona("relais-maroc")).count() == 0
    assert activities_visible_to(persona("participant-belgique")).count() == 1


def test_ways_to_reach_a_person_are_hidden_in_place_and_observation() -> None:
    activity = activity_of("relais-belgique", "Demander à @karim_b", place="chez nour@example.org")

    activity.refresh_from_db()
    assert "nour@" not in activity.place
    assert "karim" not in activity.texts.get().text


COUNTED = {(Sex.WOMEN, AgeBand.FROM_15): 12}
NAMED = "Karim Benali"


def named_by_mistake(**changes: Any) -> Activity:
    """A1 of Inès, with a name where none should be."""
    told = {"place": f"chez {NAMED}", "reach": COUNTED, "answers": ["C01-R1"]}
    return activity_of("relais-belgique", f"{NAMED} est venu.", **told | changes)


def rewrite(activity: Activity, who: str, **changes: Any) -> None:
    values: dict[str, Any] = {
        "kind": ActivityKind.DEBATE,
        "held_on": date(2026, 11, 21),
        "about_country": "BE",
        "leg": Leg.ONLINE,
        "language": Language.FRENCH,
        "observed": "Ils sont venus.",
        "answers": ["C01-R1"],
    }
    revise_activity(
        activity=activity,
        entry=ActivityEntry(**values | changes),
        marking=Marking.COUNTRY,
        attribution=Attribution.NAMED,
        by=persona(who),
        at=NOW,
    )


def kept_in_history() -> str:
    """All that the history of activities holds, as one text."""
    tables = (Activity.history, ActivityText.history, Reach.history)
    return str([list(table.values()) for table in tables])


def test_an_activity_is_rewritten_and_what_it_said_before_is_kept_nowhere() -> None:
    activity = named_by_mistake()

    rewrite(activity, "relais-belgique", reach={(Sex.MEN, AgeBand.FROM_18): 7}, observed="")

    activity.refresh_from_db()
    assert (activity.kind, activity.place, activity.marking) == ("debate", "", Marking.COUNTRY)
    assert [(cell.sex, cell.count) for cell in activity.reach.all()] == [("men", 7)]
    assert not activity.texts.exists()
    assert NAMED not in kept_in_history()
    trail = AuditEntry.objects.filter(object_code="A1").order_by("sequence")
    assert list(trail.values_list("action", flat=True)) == ["log", "revise"]


def test_another_hand_changes_neither_the_numbers_nor_who_may_see_it() -> None:
    activity = named_by_mistake()

    rewrite(activity, "coordination-1", reach=None)

    activity.refresh_from_db()
    assert (activity.marking, activity.attribution) == ("network", "role_and_country")
    assert {(c.sex, c.age_band): c.count for c in activity.reach.all()} == COUNTED
    assert [answer.code for answer in activity.answers.all()] == ["C01-R1"]


def test_rewriting_is_capped_and_refused_as_logging_is() -> None:
    activity = named_by_mistake()
    for changes, refusal in (
        ({"held_on": date(2026, 11, 24)}, FutureDayError),
        ({"held_on": date(1999, 11, 24)}, LongAgoError),
    ):
        with pytest.raises(refusal):
            rewrite(activity, "relais-belgique", **dict[str, Any](changes))

    rewrite(
        activity, "relais-belgique", project=project_of("relais-belgique", marking=Marking.TEAM)
    )

    activity.refresh_from_db()
    assert activity.marking == Marking.TEAM


def test_a_removed_activity_leaves_its_code_in_the_trail_and_nothing_else() -> None:
    activity = named_by_mistake()
    rewrite(activity, "relais-belgique", observed=f"{NAMED} encore.")

    remove_activity(activity=activity, by=persona("relais-belgique"), at=NOW)

    assert not Activity.objects.exists()
    assert not ActivityText.objects.exists()
    assert not Reach.objects.exists()
    assert kept_in_history() == "[[], [], []]"
    trail = AuditEntry.objects.filter(object_code="A1").order_by("sequence")
    assert list(trail.values_list("action", flat=True)) == ["log", "revise", "remove"]
    assert activity_of("relais-belgique").code == "A2"


def test_an_activity_is_done_again_on_another_day_without_its_numbers_and_words() -> None:
    project = project_of("relais-belgique", countries=["BE", "MA"])
    done = named_by_mistake(
        project=project,
        shared_with=["MA"],
        partners=["clubs-du-canal"],
        place="Le canal",
        evidence=Evidence.DOCUMENT,
        kept_where="Classeur bleu",
        rung=Rung.TOOK_PART,
    )

    again = repeat_activity(
        activity=done, held_on=date(2026, 11, 23), by=persona("relectrice-droits"), at=NOW
    )

    assert (again.code, again.held_on, again.place) == ("A2", date(2026, 11, 23), "Le canal")
    assert again.project == project
    assert (again.rung, again.evidence, again.kept_where) == ("seen", "self", "")
    assert not again.texts.exists()
    assert not again.reach.exists()
    assert [answer.code for answer in again.answers.all()] == ["C01-R1"]
    assert [organisation.code for organisation in again.partners.all()] == ["clubs-du-canal"]
    assert [each.country for each in again.shared_with.all()] == ["MA"]
    assert again.author == persona("relectrice-droits")


def test_what_is_done_again_goes_no_further_than_what_it_copies() -> None:
    done = activity_of("relais-belgique", marking=Marking.COUNTRY)

    def again(who: str) -> str:
        day = date(2026, 11, 22)
        return repeat_activity(activity=done, held_on=day, by=persona(who), at=NOW).marking

    assert again("relais-belgique") == "country"
    assert persona("relais-maroc").standing.country != "BE"
    assert again("relais-maroc") == "private"


def test_a_series_is_several_activities_and_only_the_first_has_numbers() -> None:
    days = [date(2026, 11, 6), date(2026, 11, 13), date(2026, 11, 20)]
    entry = ActivityEntry(
        kind=ActivityKind.LESSON,
        held_on=days[2],
        about_country="BE",
        leg=Leg.OFFLINE,
        language=Language.FRENCH,
        observed="La troisième fois, ils ont tenu le tableau.",
        reach=COUNTED,
    )

    first = log_series(
        entry=entry,
        also_on=days,
        marking=Marking.NETWORK,
        attribution=Attribution.NOBODY,
        by=persona("relais-belgique"),
        at=NOW,
    )

    assert sorted(Activity.objects.values_list("held_on", flat=True)) == days
    assert first.held_on == days[2]
    assert {(c.sex, c.age_band): c.count for c in Reach.objects.all()} == COUNTED
    assert ActivityText.objects.get().activity == first


def test_a_series_with_one_day_that_cannot_be_is_kept_on_no_day() -> None:
    with pytest.raises(FutureDayError):
        log_series(
            entry=ActivityEntry(
                kind=ActivityKind.LESSON,
                held_on=date(2026, 11, 20),
                about_country="BE",
                leg=Leg.OFFLINE,
                language=Language.FRENCH,
            ),
            also_on=[date(2026, 12, 20)],
            marking=Marking.NETWORK,
            attribution=Attribution.NOBODY,
            by=persona("relais-belgique"),
            at=NOW,
        )

    assert not Activity.objects.exists()

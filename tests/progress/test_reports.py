"""The life of a progress report."""

from datetime import date, timedelta
from typing import Any

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import NotHereError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.common.steps import StepClosedError
from contrepoint.fieldwork.enums import AgeBand, Sex
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.models import User
from contrepoint.progress.enums import ReportPart, ReportState
from contrepoint.progress.errors import (
    KeptTooCloseError,
    NothingReportedError,
    OwnReportError,
    PeriodBackwardsError,
    QuestionMissingError,
    ReportNotBeingWrittenError,
)
from contrepoint.progress.models import ProgressReport, ReportQuestion, ReportReach
from contrepoint.progress.queries import (
    accepted_reports,
    report_card,
    report_draft,
    report_figures,
    reports_to_read,
    workshops_to_report_to,
)
from contrepoint.progress.services import (
    ReportWords,
    accept_report,
    return_report,
    revise_report,
    submit_report,
)
from contrepoint.workshops.enums import WorkshopState
from contrepoint.workshops.models import Workshop
from tests.conftest import NOW, persona
from tests.harness.fieldwork import activity_of, campaign_of, project_of
from tests.harness.progress import report_of, returned_by
from tests.harness.workshops import workshop_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

TODAY = date(2026, 11, 23)


def words_of(done: str = "Deux débats.", **changes: Any) -> ReportWords:
    values: dict[str, Any] = {
        "starts_on": date(2026, 9, 1),
        "ends_on": date(2026, 11, 22),
        "language": Language.FRENCH,
        "texts": {ReportPart.DONE: done},
    }
    return ReportWords(**values | changes)


def revise(
    report: ProgressReport, by: User, words: ReportWords, marking: Marking = Marking.NETWORK
) -> None:
    revise_report(
        report=report,
        words=words,
        marking=marking,
        attribution=Attribution.COUNTRY,
        by=by,
        at=NOW,
    )


@pytest.fixture
def workshop_4() -> Workshop:
    third = Workshop.objects.get(number=3)
    return Workshop.objects.create(
        series=third.series, number=4, state=WorkshopState.IN_PREPARATION, written_at=NOW
    )


def test_a_report_is_submitted_returned_mended_and_accepted() -> None:
    report = report_of("relais-belgique")
    assert (report.code, report.state) == ("R1", ReportState.DRAFT)

    submit_report(report=report, by=persona("relais-belgique"), at=NOW)
    returned_by("coordination-1", report, "Combien de familles ?")
    revise(report, persona("relais-belgique"), words_of("Deux débats, douze familles."))
    submit_report(report=report, by=persona("relais-belgique"), at=NOW)
    accept_report(report=report, by=persona("coordination-1"), at=NOW)

    report.refresh_from_db()
    assert (report.state, report.accepted_at) == (ReportState.ACCEPTED, NOW)
    assert report.texts.get(part=ReportPart.DONE).text == "Deux débats, douze familles."
    assert ReportQuestion.objects.get().texts.get().text == "Combien de familles ?"


def test_nobody_accepts_or_returns_their_own_report() -> None:
    report = report_of("coordination-1", state=ReportState.SUBMITTED)

    with pytest.raises(OwnReportError):
        accept_report(report=report, by=persona("coordination-1"), at=NOW)
    with pytest.raises(OwnReportError):
        returned_by("coordination-1", report)


def test_a_report_goes_back_with_a_question_only() -> None:
    report = report_of("relais-belgique", state=ReportState.SUBMITTED)

    with pytest.raises(QuestionMissingError):
        return_report(
            report=report,
            question=" ",
            language=Language.FRENCH,
            by=persona("coordination-1"),
            at=NOW,
        )

    assert ProgressReport.objects.get().state == ReportState.SUBMITTED


def test_steps_out_of_turn_are_refused() -> None:
    draft = report_of("relais-belgique")
    accepted = report_of("relais-belgique", state=ReportState.ACCEPTED)

    with pytest.raises(StepClosedError, match="R1"):
        accept_report(report=draft, by=persona("coordination-1"), at=NOW)
    with pytest.raises(StepClosedError, match="R2"):
        returned_by("coordination-1", accepted)
    with pytest.raises(StepClosedError, match="R2"):
        submit_report(report=accepted, by=persona("relais-belgique"), at=NOW)


def test_a_report_that_says_nothing_is_not_submitted() -> None:
    report = report_of("relais-belgique", " ", texts={ReportPart.NEXT: "Continuer."})

    with pytest.raises(NothingReportedError, match="R1"):
        submit_report(report=report, by=persona("relais-belgique"), at=NOW)


@pytest.mark.parametrize("marking", [Marking.PRIVATE, Marking.TEAM])
def test_a_report_that_its_judges_cannot_read_is_not_submitted(marking: Marking) -> None:
    report = report_of("relais-belgique", marking=marking)

    with pytest.raises(KeptTooCloseError, match="R1"):
        submit_report(report=report, by=persona("relais-belgique"), at=NOW)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "refusal"),
    [
        (date(2026, 11, 2), date(2026, 11, 1), PeriodBackwardsError),
        (date(2026, 11, 1), TODAY + timedelta(days=1), FutureDayError),
    ],
)
def test_a_period_runs_forward_and_is_past(
    starts_on: date, ends_on: date, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        report_of("relais-belgique", starts_on=starts_on, ends_on=ends_on)

    assert not ProgressReport.objects.exists()


def test_once_handed_in_its_words_do_not_change() -> None:
    report = report_of("relais-belgique", state=ReportState.SUBMITTED)

    with pytest.raises(ReportNotBeingWrittenError, match="R1"):
        revise(report, persona("relais-belgique"), words_of("Autre chose."))


def test_another_team_does_not_report_on_a_project() -> None:
    project = project_of("relais-belgique")

    with pytest.raises(NotHereError):
        report_of("relais-maroc", project=project)


def test_a_report_is_never_more_open_than_its_project() -> None:
    project = project_of("relais-belgique", marking=Marking.COUNTRY)

    report = report_of("relais-belgique", project=project)
    revise(report, persona("relais-belgique"), words_of())

    assert ProgressReport.objects.get().marking == Marking.COUNTRY


def test_a_colleague_rewrites_it_and_does_not_change_who_may_see_it() -> None:
    report = report_of("relais-belgique", marking=Marking.COUNTRY)

    revise(report, persona("relectrice-droits"), words_of("Trois débats."), Marking.NETWORK)

    report.refresh_from_db()
    assert (report.marking, report.attribution) == (Marking.COUNTRY, "role_and_country")
    assert report.texts.get().text == "Trois débats."


def test_a_draft_proposes_what_was_logged_since_the_last_report() -> None:
    project = project_of("relais-belgique")
    report_of("relais-belgique", project=project, ends_on=date(2026, 10, 31))
    for day, told in ((20, "Avant."), (5, "Le second.")):
        activity_of("relais-belgique", told, project=project, held_on=date(2026, 11, day))
    activity_of("relais-belgique", "Déjà dit.", project=project, held_on=date(2026, 10, 31))
    activity_of("relais-belgique", "Ailleurs.", held_on=date(2026, 11, 6))

    draft = report_draft(project, persona("relais-belgique"), "fr", today=TODAY)

    assert (draft.starts_on, draft.ends_on) == (date(2026, 11, 1), TODAY)
    assert [line.split("\u00a0: ")[1] for line in draft.done.split("\n")] == [
        "Le second.",
        "Avant.",
    ]
    assert draft.done.startswith("5 novembre 2026 · ")


def test_a_first_report_begins_with_the_first_activity_and_a_second_is_never_backwards() -> None:
    project = project_of("relais-belgique")
    author = persona("relais-belgique")
    assert report_draft(project, author, "fr", today=TODAY).starts_on == TODAY
    activity_of("relais-belgique", project=project, held_on=date(2026, 9, 3))

    assert report_draft(project, author, "fr", today=TODAY).starts_on == date(2026, 9, 3)
    report_of("relais-belgique", project=project, ends_on=TODAY)
    assert report_draft(project, author, "fr", today=TODAY).starts_on == TODAY


def test_what_is_kept_closer_than_the_report_is_neither_proposed_nor_counted() -> None:
    project = project_of("relais-belgique")
    closer = campaign_of("relais-belgique", marking=Marking.TEAM)
    for marking in (Marking.NETWORK, Marking.COUNTRY, Marking.TEAM, Marking.PRIVATE):
        activity_of("relais-belgique", f"[{marking}]", project=project, marking=marking)
    activity_of("relais-belgique", "[campaign]", project=project, campaign=closer)
    author = persona("relais-belgique")

    draft = report_draft(project, author, "fr", today=TODAY)
    counts = {
        marking: report_figures(
            report_of("relais-belgique", project=project, marking=marking), author
        ).activity_count
        for marking in (Marking.NETWORK, Marking.COUNTRY, Marking.TEAM, Marking.PRIVATE)
    }

    assert draft.done.count("[") == 1
    assert "[network]" in draft.done
    assert counts == {"network": 1, "country": 2, "team": 4, "private": 5}


def test_a_long_period_is_proposed_as_far_as_the_box_can_hold() -> None:
    project = project_of("relais-belgique")
    for day in range(1, 21):
        activity_of("relais-belgique", "x" * 700, project=project, held_on=date(2026, 11, day))

    done = report_draft(project, persona("relais-belgique"), "fr", today=TODAY).done

    assert len(done) < 8000
    assert done.startswith("… et 12 autres activités")
    assert done.split("\n")[-1].startswith("20 novembre")


def test_the_figures_of_an_accepted_report_do_not_change_and_hold_no_small_number() -> None:
    project = project_of("relais-belgique")
    reach = {(Sex.WOMEN, AgeBand.FROM_15): 12, (Sex.MEN, AgeBand.FROM_15): 4}
    activity_of("relais-belgique", project=project, reach=reach)
    report = report_of("relais-belgique", project=project, state=ReportState.ACCEPTED)
    activity_of("relais-belgique", project=project, reach=reach)

    for who in ("relais-belgique", "relais-maroc"):
        figures = report_figures(report, persona(who))

        assert (figures.activity_count, figures.is_final) == (1, True)
        assert figures.reach.total.count == 12
        assert figures.reach.total.is_at_least
    assert set(ReportReach.objects.values_list("sex", "count", "is_held_back")) == {
        ("women", 12, False),
        ("men", 0, True),
        ("unknown", 0, False),
    }


def test_until_it_is_accepted_the_team_counts_in_full_and_its_judge_does_not() -> None:
    project = project_of("relais-belgique")
    reach = {(Sex.MEN, AgeBand.FROM_15): 4}
    activity_of("relais-belgique", project=project, reach=reach)
    report = report_of("relais-belgique", project=project, state=ReportState.SUBMITTED)

    totals = {
        who: report_figures(report, persona(who)).reach.total.count
        for who in ("relais-belgique", "coordination-1")
    }

    assert totals == {"relais-belgique": 4, "coordination-1": 0}


def test_a_report_is_for_the_workshop_to_come(workshop_4: Workshop) -> None:
    project = project_of("relais-belgique")
    over = report_of("relais-belgique", project=project, workshop=3)
    chosen = report_of("relais-belgique", project=project, workshop=4)
    not_chosen = report_of("relais-belgique", project=project, state=ReportState.ACCEPTED)

    draft = report_draft(project, persona("relais-belgique"), "fr", today=TODAY)

    assert draft.workshop == 4
    assert over.workshop is not None
    assert over.workshop.number == 3
    assert [row.workshop for row in (chosen, not_chosen)] == [workshop_4, workshop_4]


def test_a_report_is_for_the_workshop_that_is_being_held_before_the_next_one(
    workshop_4: Workshop,
) -> None:
    Workshop.objects.filter(pk=workshop_4.pk).update(state=WorkshopState.UNDER_WAY)
    fifth = workshop_of(builds_on=[4])
    Workshop.objects.filter(number__in=[1, 2]).update(state=WorkshopState.FINAL)
    reader = persona("relais-belgique")

    offered = list(workshops_to_report_to(reader).values_list("number", flat=True))
    report = report_of("relais-belgique", state=ReportState.ACCEPTED)

    assert offered == [4, fifth.number, 3]
    assert report.workshop == workshop_4


def test_a_report_for_a_workshop_that_is_final_by_now_is_for_the_next_one(
    workshop_4: Workshop,
) -> None:
    report = report_of("relais-belgique", workshop=3, state=ReportState.SUBMITTED)
    Workshop.objects.filter(number=3).update(state=WorkshopState.FINAL)

    accept_report(report=report, by=persona("coordination-1"), at=NOW)

    report.refresh_from_db()
    assert report.workshop == workshop_4


def test_what_is_accepted_while_no_workshop_is_ahead_is_told_at_the_next_one_for_good() -> None:
    report = report_of("relais-belgique", state=ReportState.ACCEPTED)
    reader = persona("relais-maroc")

    def told_at() -> list[int]:
        numbers = Workshop.objects.order_by("number").values_list("number", flat=True)
        return [n for n in numbers if accepted_reports(reader, "fr", workshop=n)]

    assert (report.workshop, told_at()) == (None, [])
    fourth = workshop_of()
    assert told_at() == [4]
    for state in WorkshopState:
        Workshop.objects.filter(pk=fourth.pk).update(state=state)
        assert told_at() == [4]
    workshop_of(builds_on=[4])
    assert told_at() == [4]
    assert report_card(report, reader, "fr").line.workshop == 4


def test_what_was_accepted_without_a_workshop_while_one_ran_is_told_there(
    workshop_4: Workshop,
) -> None:
    report_of("relais-belgique", state=ReportState.ACCEPTED)
    Workshop.objects.filter(pk=workshop_4.pk).update(
        state=WorkshopState.UNDER_WAY, written_at=NOW - timedelta(days=1)
    )
    ProgressReport.objects.update(workshop=None)

    (found,) = accepted_reports(persona("relais-maroc"), "fr", workshop=4)

    assert (found.code, found.workshop) == ("R1", 4)


def test_those_who_judge_it_are_told_and_no_others() -> None:
    report_of("relais-belgique", state=ReportState.SUBMITTED)
    report_of("relais-belgique")
    both = project_of("relais-belgique", countries=["BE", "MA"])
    report_of("relais-belgique", project=both, state=ReportState.SUBMITTED)

    waiting = {
        who: [line.code for line in reports_to_read(persona(who), "fr")]
        for who in ("coordination-1", "relais-maroc", "relais-belgique", "participante-maroc")
    }

    assert waiting == {
        "coordination-1": ["R3", "R1"],
        "relais-maroc": ["R3"],
        "relais-belgique": [],
        "participante-maroc": [],
    }


def test_the_questions_are_for_the_team_and_the_judges() -> None:
    report = report_of("relais-belgique", state=ReportState.RETURNED)
    submit_report(report=report, by=persona("relais-belgique"), at=NOW)
    accept_report(report=report, by=persona("coordination-1"), at=NOW)

    asked = {
        who: len(report_card(report, persona(who), "fr").questions)
        for who in ("relais-belgique", "relectrice-droits", "coordination-1", "relais-maroc")
    }

    assert asked == {
        "relais-belgique": 1,
        "relectrice-droits": 1,
        "coordination-1": 1,
        "relais-maroc": 0,
    }


def test_upper_floors_read_accepted_reports_by_workshop_and_country(workshop_4: Workshop) -> None:
    both = project_of("relais-belgique", "Deux rives", countries=["BE", "MA"])
    texts = {ReportPart.LESSON: "Le thé ouvre la parole."}
    report_of("relais-belgique", project=both, texts=texts, state=ReportState.ACCEPTED)
    report_of("relais-belgique", state=ReportState.ACCEPTED)
    report_of("relais-belgique", state=ReportState.SUBMITTED)
    report_of("relais-maroc", state=ReportState.ACCEPTED, marking=Marking.COUNTRY)
    reader = persona("relais-france")

    found = accepted_reports(reader, "fr", workshop=4)
    moroccan = accepted_reports(reader, "fr", country="MA")

    assert [row.code for row in found] == ["R2", "R1"]
    assert accepted_reports(reader, "fr", workshop=3) == []
    (row,) = moroccan
    assert (row.code, row.project.title.text, row.countries, row.workshop) == (
        "R1",
        "Deux rives",
        ("BE", "MA"),
        4,
    )
    assert (row.done.text, row.lesson.text) == (
        "Trois ateliers de quartier.",
        "Le thé ouvre la parole.",
    )
    assert row.byline.text == "point focal du pays, Belgique"

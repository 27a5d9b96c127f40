"""What happened since the last workshop, and what the next one could speak of."""

from datetime import date

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from contrepoint.common.attribution import Attribution
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import AgeBand, AllianceState, Sex
from contrepoint.fieldwork.models import Alliance, AlliancePromise, Appearance, Project
from contrepoint.fieldwork.queries.reach import Total
from contrepoint.narratives.enums import Channel, Confidence
from contrepoint.narratives.models import Claim
from contrepoint.narratives.services import report_sighting
from contrepoint.network.models import Country, Person, User
from contrepoint.progress.enums import LessonPart, LessonState, ReportState
from contrepoint.progress.models import HelpRequest, Lesson, ProgressReport
from contrepoint.synthesis.queries import agenda_of, opening_of
from contrepoint.synthesis.report import compile_report
from contrepoint.synthesis.text import plain_text
from contrepoint.workshops.enums import CommitmentState, NoteKind, WorkshopKind
from contrepoint.workshops.models import Commitment, Session, Workshop
from contrepoint.workshops.queries import session_cards
from tests.conftest import NOW, persona
from tests.harness.alliances import appearance_of, promise_of, voice_of
from tests.harness.fieldwork import activity_of, project_of
from tests.harness.narratives import answer_of, claim_of
from tests.harness.progress import help_of, lesson_of, report_of
from tests.harness.workshops import commitment_of, note_of, workshop_of

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 25)
CANARY = "Quetzalcoatl"
CLOSE = [Marking.PRIVATE, Marking.TEAM, Marking.COUNTRY]


@pytest.fixture(autouse=True)
def _from_an_empty_place(programme: None) -> None:
    """Unlike its neighbours, this file begins with the whole programme and its library."""


@pytest.fixture
def fourth(programme: None) -> Workshop:
    return workshop_of()


def codes(workshop: Workshop, who: str = "coordination-1") -> list[str]:
    return [each.code for each in agenda_of(workshop, persona(who), "fr", today=TODAY).topics]


def overdue_promise(text: str = "Prêter la salle.") -> AlliancePromise:
    """One whose day has passed since it was made."""
    promise = promise_of("relais-maroc", text)
    AlliancePromise.objects.filter(pk=promise.pk).update(due_on=date(2026, 11, 1))
    return promise


def printed(workshop: Workshop, who: str = "coordination-1") -> str:
    document = compile_report(workshop, user=persona(who), language="fr", today=TODAY)
    return plain_text(document) + repr(document)


def posted(who: User | str, path: str) -> int:
    client = Client()
    client.force_login(persona(who), backend=settings.AUTHENTICATION_BACKENDS[0])
    return int(client.post(path).status_code)


def test_each_source_gives_its_topics_and_loses_them_when_the_reason_is_gone(
    fourth: Workshop,
) -> None:
    before = codes(fourth)
    wish = note_of("relais-maroc", "Les mères d’abord.", kind=NoteKind.AGENDA_WISH)
    asked = help_of("relais-maroc")
    learned = lesson_of("relais-maroc")
    late = commitment_of("relais-maroc", due_on=date(2026, 11, 24))
    commitment_of("relais-maroc", due_on=date(2026, 11, 26))
    promise = overdue_promise()
    promise_of("relais-maroc", due_on=date(2026, 11, 26))
    claim = claim_of("relais-maroc")

    new = {code for code in codes(fourth) if code not in before}
    assert new == {each.code for each in (wish, asked, learned, late, promise, claim)}

    HelpRequest.objects.update(state="closed", useful="yes")
    Lesson.objects.update(state=LessonState.ADOPTED)
    AlliancePromise.objects.update(kept_on=TODAY)
    answer_of("relais-belgique", claim=claim)
    assert {code for code in codes(fourth) if code not in before} == {wish.code, late.code}


def test_every_topic_says_why_it_stands_there(fourth: Workshop) -> None:
    help_of("relais-maroc")
    lesson_of("relais-maroc")
    commitment_of("relais-maroc", due_on=date(2026, 11, 24))
    overdue_promise()
    claim_of("relais-maroc")

    found = agenda_of(fourth, persona("coordination-1"), "fr", today=TODAY).topics

    assert {each.kind.value: each.why.replace("\u202f", " ") for each in found} == {
        "wish": "Demandé à l’atelier 3.",
        "help": "Belgique demande de l’aide ; 0 réponse à ce jour.",
        "lesson": "Appris sur le terrain ; rien n’a encore changé ailleurs.",
        "commitment": "Promis à l’atelier 3 pour le 24 novembre 2026, et pas encore tenu.",
        "promise": "Promis dans une alliance pour le 1er novembre 2026, et pas encore tenu.",
        "claim": "Aucune réponse ne vous en est ouverte.",
    }


@pytest.mark.parametrize("marking", CLOSE)
def test_a_topic_kept_closer_than_the_network_is_not_repeated_on_the_agenda(
    fourth: Workshop, marking: Marking
) -> None:
    asked = help_of("relais-maroc", CANARY)
    HelpRequest.objects.update(marking=marking)
    coordinator = persona("coordination-1")
    Person.objects.filter(user=coordinator).update(country=Country.objects.get(code="BE"))

    for who in ("coordination-1", "rapporteur"):
        assert posted(who, f"/se-reunir/4/propositions/{asked.code}/") == 404
    assert not Session.objects.filter(workshop=fourth).exists()


@pytest.mark.parametrize("marking", CLOSE)
@pytest.mark.parametrize("kept_close", [Alliance, AlliancePromise])
def test_a_promise_goes_no_further_than_its_alliance_on_an_agenda(
    fourth: Workshop, marking: Marking, kept_close: type[Alliance | AlliancePromise]
) -> None:
    promise = overdue_promise(CANARY)
    kept_close.objects.update(marking=marking)

    for who in ("coordination-1", "rapporteur"):
        assert posted(who, f"/se-reunir/4/propositions/{promise.code}/") == 404

    kept_close.objects.update(marking=Marking.NETWORK)
    assert posted("rapporteur", f"/se-reunir/4/propositions/{promise.code}/") == 302


def test_nothing_is_expected_of_a_promise_taken_back_or_an_alliance_that_has_ended(
    fourth: Workshop,
) -> None:
    promise = overdue_promise()
    AlliancePromise.objects.update(withdrawn_on=TODAY)
    assert promise.code not in codes(fourth)
    AlliancePromise.objects.update(withdrawn_on=None)
    assert promise.code in codes(fourth)

    Alliance.objects.update(state=AllianceState.ENDED)

    assert promise.code not in codes(fourth)


def test_a_wish_waits_until_an_agenda_takes_it_up(fourth: Workshop) -> None:
    fifth = workshop_of(builds_on=[4])
    wish = note_of("relais-maroc", "les mères d’abord", kind=NoteKind.AGENDA_WISH)
    assert wish.code in codes(fourth)
    assert wish.code in codes(fifth)

    assert posted("rapporteur", f"/se-reunir/4/propositions/{wish.code}/") == 302

    assert wish.code in codes(fourth)
    assert wish.code not in codes(fifth)
    (card,) = session_cards(fourth, persona("relais-maroc"), "fr")
    assert card.title.text == "Les mères d’abord"


def test_a_topic_for_the_network_is_put_on_the_agenda_so_that_the_refusal_means_something(
    fourth: Workshop,
) -> None:
    asked = help_of("relais-maroc", CANARY)

    assert posted("coordination-1", f"/se-reunir/4/propositions/{asked.code}/") == 302
    assert Session.objects.get(workshop=fourth).origin == asked.code


@pytest.mark.parametrize("marking", CLOSE)
def test_a_report_does_not_go_further_than_the_project_that_it_names(
    fourth: Workshop, marking: Marking
) -> None:
    project = project_of("relais-maroc", CANARY)
    report_of("relais-maroc", project=project, state=ReportState.ACCEPTED, workshop=4)
    ProgressReport.objects.update(workshop=fourth)
    assert CANARY in printed(fourth)

    Project.objects.update(marking=marking)

    for who in ("coordination-1", "relais-maroc"):
        assert CANARY not in printed(fourth, who)


@pytest.mark.parametrize("marking", CLOSE)
def test_a_lesson_does_not_go_further_than_the_report_that_it_was_drawn_from(
    programme: None, marking: Marking
) -> None:
    annual = workshop_of(kind=WorkshopKind.ANNUAL_MEETING)
    report = report_of("relais-maroc", state=ReportState.ACCEPTED)
    lesson_of("relais-maroc", CANARY, report=report)
    assert CANARY in printed(annual)

    ProgressReport.objects.update(marking=marking)

    for who in ("coordination-1", "relais-maroc"):
        assert CANARY not in printed(annual, who)


def test_a_superseded_lesson_is_not_put_forward(programme: None) -> None:
    annual = workshop_of(kind=WorkshopKind.ANNUAL_MEETING)
    lesson_of("relais-maroc", CANARY, texts={LessonPart.RECOMMENDATION: "Écouter."})
    Lesson.objects.update(state=LessonState.SUPERSEDED)

    assert CANARY not in printed(annual)


def test_a_report_of_two_countries_is_told_once_on_the_opening_page_and_in_the_report(
    fourth: Workshop,
) -> None:
    project = project_of("relais-maroc", countries=["MA", "BE"])
    report_of("relais-maroc", CANARY, project=project, state=ReportState.ACCEPTED)
    ProgressReport.objects.update(workshop=fourth)

    opening = opening_of(fourth, persona("relais-tunisie"), "fr", today=TODAY)

    assert [report.code for report in opening.shared] == ["R1"]
    assert [chapter.reports for chapter in opening.chapters] == [()] * len(opening.chapters)
    named = {chapter.country for chapter in opening.chapters if chapter.shared}
    assert named == {"MA", "BE"}
    document = compile_report(fourth, user=persona("relais-tunisie"), language="fr", today=TODAY)
    assert plain_text(document).count(CANARY) == 1


def test_what_was_done_counts_between_the_two_workshops_and_is_compared_with_before(
    programme: None,
) -> None:
    Workshop.objects.filter(number=2).update(starts_on=date(2026, 1, 10), ends_on=date(2026, 1, 12))
    Workshop.objects.filter(number=3).update(starts_on=date(2026, 6, 1), ends_on=date(2026, 6, 3))
    fourth = workshop_of(starts_on=date(2026, 11, 20), ends_on=date(2026, 11, 22))
    reach = {(Sex.WOMEN, AgeBand.FROM_18): 9, (Sex.MEN, AgeBand.FROM_18): 3}
    for day in (date(2026, 2, 1), date(2026, 6, 3), date(2026, 6, 4), date(2026, 11, 20)):
        activity_of("relais-belgique", held_on=day, reach=reach)
    activity_of("relais-belgique", held_on=date(2026, 11, 21), reach=reach)

    opening = opening_of(fourth, persona("relais-maroc"), "fr", today=TODAY)

    (belgium,) = [each for each in opening.chapters if each.country == "BE"]
    assert belgium.growth.field.activities == 2
    assert belgium.growth.field.reached == Total(18 + 6)
    assert belgium.before is not None
    assert belgium.before.field.reached == Total(18 + 6)
    assert (opening.since, opening.until) == (date(2026, 6, 3), date(2026, 11, 20))


def test_appearances_and_claims_met_count_by_country_as_far_as_they_may_be_told(
    fourth: Workshop,
) -> None:
    voice = voice_of("relais-belgique")
    appearance_of("relais-belgique")
    for marking in (Marking.NETWORK, Marking.COUNTRY):
        report_sighting(
            claim=Claim.objects.order_by("pk")[0],
            channel=Channel.SCHOOL,
            seen_on=date(2026, 11, 20),
            about_country="BE",
            confidence=Confidence.HEARD,
            marking=marking,
            by=persona("relais-belgique"),
            at=NOW,
        )

    def counted(who: str) -> tuple[int, int]:
        chapters = opening_of(fourth, persona(who), "fr", today=TODAY).chapters
        (belgium,) = [each for each in chapters if each.country == "BE"]
        return belgium.growth.field.appearances, belgium.growth.claims_met

    assert counted("relais-maroc") == (0, 1)
    Appearance.objects.update(state="done", voice=voice, appeared_on=date(2026, 11, 21))
    assert counted("relais-maroc") == (1, 1)
    assert counted("relais-belgique") == (1, 2)
    Appearance.objects.update(attribution=Attribution.NOBODY)
    assert counted("relais-maroc") == (0, 1)
    Appearance.objects.update(attribution=Attribution.COUNTRY, marking=Marking.COUNTRY)
    assert counted("relais-maroc") == (0, 1)


def test_to_compare_two_periods_asks_nothing_more(fourth: Workshop) -> None:
    activity_of("relais-belgique", reach={(Sex.MEN, AgeBand.FROM_18): 9})
    reader = persona("relais-maroc")
    _ = reader.standing  # every page has asked for it already

    def asked() -> int:
        with CaptureQueriesContext(connection) as questions:
            opening = opening_of(fourth, reader, "fr", today=TODAY)
        assert (opening.chapters[0].before is not None) == (opening.since is not None)
        return len(questions)

    for_all = asked()
    for number in (1, 2, 3):
        Workshop.objects.filter(number=number).update(starts_on=date(2026, number, 1))

    assert asked() == for_all


def test_what_was_promised_long_ago_and_is_still_open_is_heard_of_again(
    fourth: Workshop,
) -> None:
    fifth = workshop_of(builds_on=[4])
    is_open, done, carried, given_up = (commitment_of("relais-maroc") for _ in range(4))
    states = CommitmentState
    Commitment.objects.filter(pk=done.pk).update(state=states.FULFILLED)
    Commitment.objects.filter(pk=carried.pk).update(state=states.CARRIED_OVER, carried_to=fifth)
    Commitment.objects.filter(pk=given_up.pk).update(state=states.WITHDRAWN)

    def promised(workshop: Workshop) -> set[str]:
        chapters = opening_of(workshop, persona("relais-tunisie"), "fr", today=TODAY).chapters
        return {line.code for chapter in chapters for line in chapter.promised}

    made = {is_open.code, done.code, carried.code, given_up.code}
    assert promised(fifth) & made == {is_open.code, carried.code}
    assert promised(fourth) & made == made
    Commitment.objects.filter(pk=carried.pk).update(state=states.FULFILLED)
    assert promised(fifth) & made == {is_open.code, carried.code}


def test_a_small_number_stays_with_the_team_on_the_opening_page(fourth: Workshop) -> None:
    activity_of("relais-belgique", reach={(Sex.MEN, AgeBand.FROM_18): 3})

    def reached(who: str) -> Total:
        chapters = opening_of(fourth, persona(who), "fr", today=TODAY).chapters
        return next(each.growth.field.reached for each in chapters if each.country == "BE")

    assert reached("relais-maroc") == Total(0, is_at_least=True)
    assert reached("relais-belgique") == Total(3)


def test_a_commitment_stands_under_the_countries_of_its_owners_whose_cards_are_seen(
    fourth: Workshop,
) -> None:
    kept = commitment_of("relais-maroc", owners=("relais-maroc", "relais-belgique"))
    belgian = Person.objects.filter(user=persona("relais-belgique"))
    belgian.update(marking=Marking.PRIVATE)

    def places(who: str) -> list[str]:
        chapters = opening_of(fourth, persona(who), "fr", today=TODAY).chapters
        return [c.country for c in chapters if kept.code in [line.code for line in c.promised]]

    assert places("relais-tunisie") == ["MA"]
    assert places("relais-belgique") == ["MA", "BE"]
    belgian.update(attribution=Attribution.NOBODY, marking=Marking.NETWORK)
    assert places("relais-tunisie") == places("relais-belgique") == ["MA"]


def test_lines_that_were_logged_are_told_one_after_the_other(fourth: Workshop) -> None:
    report_of("relais-maroc", "12 mai · sport\n13 mai · débat\n", state=ReportState.ACCEPTED)
    ProgressReport.objects.update(workshop=fourth)

    document = compile_report(fourth, user=persona("relais-tunisie"), language="fr", today=TODAY)

    told = [str(sentence).replace("\xa0", " ") for sentence in document.sentences]
    assert told[:2] == [
        "Le projet « Jeunes du canal » rapporte : 12 mai · sport.",
        "13 mai · débat.",
    ]

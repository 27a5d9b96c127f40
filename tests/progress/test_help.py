"""Help, asked for and given."""

import pytest

from contrepoint.common.errors import NotHereError
from contrepoint.common.markings import Marking
from contrepoint.common.steps import StepClosedError
from contrepoint.fieldwork.errors import TitleMissingError
from contrepoint.progress.access import help_answers_visible_to
from contrepoint.progress.enums import HelpState, ReportState, Usefulness
from contrepoint.progress.errors import AnswerMissingError, OwnRequestError
from contrepoint.progress.models import HelpAnswer, HelpRequest
from contrepoint.progress.queries import help_card, help_lines
from contrepoint.progress.services import close_help, take_help
from tests.conftest import NOW, persona
from tests.harness.progress import help_answer_of, help_of, report_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


def test_a_request_is_taken_answered_and_closed() -> None:
    request = help_of("relais-maroc")
    assert (request.code, request.state) == ("H1", HelpState.OPEN)

    take_help(help_request=request, by=persona("relais-belgique"), at=NOW)
    help_answer_of("relais-belgique", request=request)
    help_answer_of("experte", "Lisez avec eux.", request=request)
    close_help(help_request=request, useful=Usefulness.PARTLY, by=persona("relais-maroc"), at=NOW)

    request.refresh_from_db()
    assert (request.state, request.useful) == (HelpState.CLOSED, Usefulness.PARTLY)
    assert request.helper == persona("relais-belgique")
    card = help_card(request, persona("relais-maroc"), "fr")
    assert card.helper.text == "point focal du pays, Belgique"
    assert [str(answer.words) for answer in card.answers] == [
        "Nous les invitons chez nous.",
        "Lisez avec eux.",
    ]


def test_nobody_takes_or_answers_their_own_request() -> None:
    request = help_of("relais-maroc")

    with pytest.raises(OwnRequestError, match="H1"):
        take_help(help_request=request, by=persona("relais-maroc"), at=NOW)
    with pytest.raises(OwnRequestError, match="H1"):
        help_answer_of("relais-maroc", request=request)


def test_what_is_taken_is_not_taken_again_and_what_is_closed_is_not_answered() -> None:
    request = help_of("relais-maroc")
    take_help(help_request=request, by=persona("relais-belgique"), at=NOW)
    with pytest.raises(StepClosedError, match="H1"):
        take_help(help_request=request, by=persona("experte"), at=NOW)

    close_help(help_request=request, useful=Usefulness.NO, by=persona("relais-maroc"), at=NOW)

    with pytest.raises(StepClosedError, match="H1"):
        help_answer_of("experte", request=request)
    assert not HelpAnswer.objects.exists()


def test_a_request_needs_a_title_and_an_answer_needs_words() -> None:
    with pytest.raises(TitleMissingError):
        help_of("relais-maroc", " ")
    with pytest.raises(AnswerMissingError):
        help_answer_of("relais-maroc", " ")


def test_who_asked_reads_every_answer_and_others_what_its_marking_opens() -> None:
    request = help_of("relais-maroc")
    help_answer_of("relais-belgique", marking=Marking.PRIVATE, request=request)

    readers = {
        who: help_answers_visible_to(persona(who)).count()
        for who in ("relais-maroc", "relais-belgique", "participante-maroc", "coordination-1")
    }

    assert readers == {
        "relais-maroc": 1,
        "relais-belgique": 1,
        "participante-maroc": 0,
        "coordination-1": 0,
    }
    (line,) = help_lines(persona("experte"), "fr")
    assert line.answer_count == 0


def test_an_answer_is_never_more_open_than_the_request() -> None:
    request = help_of("relais-maroc", marking=Marking.COUNTRY)

    answer = help_answer_of("participante-maroc", request=request)
    HelpAnswer.objects.update(marking=Marking.PUBLIC)

    assert answer.marking == Marking.COUNTRY
    assert not help_answers_visible_to(persona("relais-belgique")).exists()


def test_a_request_keeps_the_marking_of_its_report_and_shows_it_to_its_readers_alone() -> None:
    draft = report_of("relais-belgique", marking=Marking.NETWORK)
    closer = report_of("relais-belgique", state=ReportState.ACCEPTED, marking=Marking.COUNTRY)

    request = help_of("relais-belgique", report=draft)
    kept_closer = help_of("relais-belgique", report=closer)

    assert kept_closer.marking == Marking.COUNTRY
    assert {
        who: help_card(request, persona(who), "fr").report
        for who in ("relais-belgique", "relais-maroc")
    } == {"relais-belgique": "R1", "relais-maroc": ""}
    with pytest.raises(NotHereError):
        help_of("relais-maroc", report=draft)


def test_open_requests_can_be_read_alone() -> None:
    taken = help_of("relais-maroc", "Pris")
    help_of("relais-maroc", "Ouvert")
    take_help(help_request=taken, by=persona("relais-belgique"), at=NOW)

    lines = help_lines(persona("experte"), "fr", open_only=True)

    assert [str(line.title) for line in lines] == ["Ouvert"]
    assert HelpRequest.objects.count() == 2

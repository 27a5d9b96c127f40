"""Objections met in the field and rejoinders: a tree that reads as a dialogue."""

import pytest

from contrepoint.common.markings import Marking
from contrepoint.narratives.dialogue_access import rejoinders_wanted, turns_visible_to
from contrepoint.narratives.enums import AnswerState, Side
from contrepoint.narratives.errors import AnswerClosedError, PartTooLongError, WordsMissingError
from contrepoint.narratives.models import CounterArgument, Turn
from contrepoint.narratives.queries import TurnLine, dialogue
from tests.conftest import persona
from tests.harness.narratives import answer_of, objection_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


def set_to(answer: CounterArgument, state: AnswerState) -> None:
    answer.state = state
    answer.save(update_fields=["state"])


def told(lines: tuple[TurnLine, ...]) -> list[object]:
    return [(line.words.text, told(line.replies)) for line in lines]


def test_turns_take_their_sides_by_themselves_and_read_as_a_tree() -> None:
    answer = answer_of("relais-maroc")
    first = objection_of("relais-maroc", "Ça ne change rien.", answer=answer)
    second = objection_of("relais-belgique", "Regarde ta rue.", to=first)
    objection_of("relais-maroc", "Une rue, c’est peu.", to=second)
    objection_of("relais-france", "Tous pareils.", answer=answer)

    assert [turn.side for turn in Turn.objects.order_by("pk")] == [
        Side.OBJECTION, Side.REJOINDER, Side.OBJECTION, Side.OBJECTION,
    ]  # fmt: skip
    assert [turn.code for turn in Turn.objects.order_by("pk")] == [
        f"{answer.code}-D{n}" for n in (1, 2, 3, 4)
    ]
    assert told(dialogue(answer, persona("relais-tunisie"), "fr")) == [
        ("Ça ne change rien.", [("Regarde ta rue.", [("Une rue, c’est peu.", [])])]),
        ("Tous pareils.", []),
    ]


def test_an_objection_has_two_hundred_characters_and_a_rejoinder_five_hundred() -> None:
    first = objection_of("relais-maroc", "x" * 200)
    objection_of("relais-maroc", "x" * 500, to=first)

    with pytest.raises(PartTooLongError):
        objection_of("relais-maroc", "x" * 201, answer=first.answer)
    with pytest.raises(PartTooLongError):
        objection_of("relais-maroc", "x" * 501, to=first)
    with pytest.raises(WordsMissingError):
        objection_of("relais-maroc", " ", answer=first.answer)


def test_what_reaches_a_person_is_masked_in_what_was_objected() -> None:
    objection_of("relais-maroc", "Il dit : écris à @karim_b.")

    assert "karim" not in Turn.objects.get().texts.get().text


def test_a_retired_reply_takes_no_turn() -> None:
    answer = answer_of("relais-maroc")
    set_to(answer, AnswerState.RETIRED)

    with pytest.raises(AnswerClosedError):
        objection_of("relais-maroc", answer=answer)


@pytest.mark.parametrize(
    ("written_in", "version", "is_vetted"),
    [(AnswerState.DRAFT, 1, True), (AnswerState.IN_REVIEW, 2, False),
     (AnswerState.APPROVED, 2, False)],
)  # fmt: skip
def test_a_rejoinder_is_vetted_with_the_version_in_which_its_reviewers_saw_it(
    written_in: AnswerState, version: int, *, is_vetted: bool
) -> None:
    answer = answer_of("relais-maroc")
    set_to(answer, written_in)
    rejoinder = objection_of("relais-belgique", to=objection_of("relais-maroc", answer=answer))
    set_to(answer, AnswerState.APPROVED)

    (line,) = dialogue(answer, persona("relais-maroc"), "fr")

    assert rejoinder.version == version
    assert line.replies[0].is_vetted is is_vetted
    CounterArgument.objects.filter(pk=answer.pk).update(version=2)
    answer.refresh_from_db()
    assert dialogue(answer, persona("relais-maroc"), "fr")[0].replies[0].is_vetted


def test_a_turn_goes_no_further_than_the_reply_and_the_turn_that_it_answers() -> None:
    answer = answer_of("relais-maroc", marking=Marking.COUNTRY)
    first = objection_of("participante-maroc", answer=answer)
    elsewhere = objection_of("coordination-1", to=first)

    assert (first.marking, elsewhere.marking) == (Marking.COUNTRY, Marking.PRIVATE)


def test_what_stands_beneath_a_hidden_turn_is_hidden_too() -> None:
    answer = answer_of("relais-maroc")
    first = objection_of("relais-maroc", answer=answer)
    objection_of("relais-belgique", to=first)
    Turn.objects.filter(pk=first.pk).update(marking=Marking.PRIVATE)

    assert dialogue(answer, persona("relais-france"), "fr") == ()
    assert not turns_visible_to(persona("relais-france")).exists()
    assert not turns_visible_to(persona("bailleur")).exists()


def test_an_objection_waits_until_somebody_has_a_rejoinder() -> None:
    first = objection_of("relais-maroc")
    other = objection_of("relais-maroc", answer=first.answer)
    objection_of("relais-belgique", to=first)

    assert list(rejoinders_wanted(persona("relais-france"))) == [other]
    set_to(first.answer, AnswerState.RETIRED)
    assert not rejoinders_wanted(persona("relais-france")).exists()

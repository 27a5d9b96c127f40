"""What no reply goes to its reviewers with: a yes, a red line unread, a word not weighed."""

import pytest

from contrepoint.common.languages import Language
from contrepoint.narratives.enums import AnswerState, EthicsQuestion, LineKind, Register
from contrepoint.narratives.errors import (
    AvoidedWordsError,
    ChecklistIncompleteError,
    EthicsRefusedError,
    RedLinesUnreadError,
)
from contrepoint.narratives.queries import avoided_words
from contrepoint.narratives.queries.avoided import stands_in, terms_of
from contrepoint.narratives.services import retire_line, submit_for_review
from tests.conftest import NOW, persona
from tests.harness.narratives import answer_of, checklist_of, line_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

WHO = "relais-maroc"
AVOID = "« Foules » déshumanise : dites des personnes."


def hand_in(spoken: str = "Voter, c’est prendre part.", **changes: object) -> str:
    """The state in which it leaves the reply."""
    answer = answer_of(WHO, spoken)
    checklist = checklist_of(WHO, **changes)
    submit_for_review(answer=answer, checklist=checklist, by=persona(WHO), at=NOW)
    answer.refresh_from_db()
    return answer.state


@pytest.mark.parametrize("question", list(EthicsQuestion))
def test_one_yes_is_refused_with_its_reason_whoever_hands_in(question: EthicsQuestion) -> None:
    answers = dict.fromkeys(EthicsQuestion, False) | {question: True}

    with pytest.raises(EthicsRefusedError) as refused:
        hand_in(answers=answers)

    assert refused.value.question == question
    assert str(refused.value) == question.reason


def test_a_question_without_an_answer_is_no_no() -> None:
    with pytest.raises(ChecklistIncompleteError):
        hand_in(answers={EthicsQuestion.DECEIVES: False})


def test_every_adopted_red_line_is_read_before_handing_in() -> None:
    red = line_of("relais-france", "Jamais contre une foi.", kind=LineKind.RED, adopted=True)
    line_of("relais-france", "Une proposition.", kind=LineKind.RED)

    with pytest.raises(RedLinesUnreadError) as refused:
        hand_in(read=frozenset())

    assert refused.value.codes == [red.code]
    assert hand_in(read=frozenset({red.code})) == AnswerState.IN_REVIEW


def test_a_word_to_avoid_is_mended_or_confirmed() -> None:
    line = line_of("relais-france", AVOID, kind=LineKind.AVOID, adopted=True)

    with pytest.raises(AvoidedWordsError) as refused:
        hand_in("Ces foules n’ont pas voté.")

    assert refused.value.codes == [line.code]
    kept = hand_in("Ces foules n’ont pas voté.", confirmed=frozenset({line.code}))
    quoted = hand_in("On dit « les foules » : ce sont des voisins.")
    assert (kept, quoted) == (AnswerState.IN_REVIEW, AnswerState.IN_REVIEW)


def test_a_word_to_avoid_is_told_with_its_line_its_reason_and_where_it_stands() -> None:
    line = line_of("relais-france", AVOID, kind=LineKind.AVOID, adopted=True)
    said = [
        (Register.SPOKEN, Language.FRENCH, "La foule."),
        (Register.PLAIN, Language.ENGLISH, "Foules."),
    ]

    (found,) = avoided_words(said, persona(WHO), "fr")

    assert (found.line.code, found.line.words.text) == (line.code, AVOID)
    assert (found.word.text, found.register) == ("Foules", Register.SPOKEN)
    retire_line(line=line, by=persona("coordination-1"), at=NOW)
    assert avoided_words(said, persona(WHO), "fr") == []


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("« Foules » ou « hordes » déshumanise.", ["Foules", "hordes"]),
        ("Foules, hordes : dites des personnes.", ["Foules", "hordes"]),
        ("islamo-fascistes – on vise une foi", ["islamo-fascistes"]),
        ("مرتدّ: لا يُكفَّر أحد", ["مرتدّ"]),
        ("…", []),
    ],
)
def test_a_line_names_its_words_between_quotes_or_before_its_reason(
    line: str, terms: list[str]
) -> None:
    assert terms_of(line) == terms


@pytest.mark.parametrize(
    ("term", "text", "stands"),
    [
        ("foule", "Les FOULES passent.", True),
        ("foule", "Il se défoule.", False),
        ("étranger", "les etrangers", True),
        ("islamo-fasciste", "des islamo‑fascistes", True),
        ("hordes barbares", "ces hordes, barbares", True),
        ("hordes barbares", "barbares hordes", False),
        ("مرتد", "قال إن المُرتدّين", False),
        ("مرتد", "والمرتدّ هنا", True),
        ("كفار", "الكفّار", True),
        ("foule", "On dit “la foule”.", False),
    ],
)
def test_a_word_is_found_in_its_forms_and_not_inside_another(
    term: str, text: str, stands: bool
) -> None:
    assert stands_in(term, text) is stands

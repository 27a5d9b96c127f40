"""A line that says its kind itself, a line that is sent twice, and what a note becomes."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import DomainError, NotHereError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.narratives.enums import ClaimKind, Extremism, Theme
from contrepoint.narratives.models import Claim
from contrepoint.narratives.services import ClaimDraft
from contrepoint.network.errors import BuiltUponError
from contrepoint.network.models import AuditEntry
from contrepoint.progress.access import lessons_visible_to
from contrepoint.progress.enums import HelpPart, LessonPart
from contrepoint.progress.models import HelpRequest, Lesson
from contrepoint.progress.services import (
    HelpWords,
    LessonWords,
    ask_for_help,
    open_lesson,
    take_back_help,
    take_back_lesson,
    take_help,
)
from contrepoint.synthesis.queries import OutcomeKind, note_outcomes
from contrepoint.workshops.enums import SIGNS, NoteKind, kind_of_line
from contrepoint.workshops.errors import KeyTakenError, MadeAlreadyError
from contrepoint.workshops.models import Agreement, Commitment, Note, NoteText, Session
from contrepoint.workshops.services import (
    confirm_commitment,
    make_claim,
    retype_note,
    take_back_agreement,
    take_back_commitment,
    unmake_claim,
    withdraw_note,
)
from tests.conftest import NOW, persona
from tests.harness.narratives import answer_of
from tests.harness.signed import signed_by
from tests.harness.workshops import (
    commitment_of,
    conclusions,
    decision_of,
    note_of,
    session_of,
    stand_of,
)

KEY = uuid.UUID("12345678-1234-4234-8234-123456789abc")


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("! Faut-il un club ?", NoteKind.DECISION, "Faut-il un club ?"),
        ("? Pourquoi", NoteKind.QUESTION, "Pourquoi"),
        ("؟ لماذا", NoteKind.QUESTION, "لماذا"),
        ("+ Oui.", NoteKind.AGREEMENT, "Oui."),
        ("- Non.", NoteKind.DISAGREEMENT, "Non."),
        ("– Non.", NoteKind.DISAGREEMENT, "Non."),
        ("# On le dit.", NoteKind.CLAIM_RAISED, "On le dit."),
        ("> Ouvrir un club.", NoteKind.COMMITMENT, "Ouvrir un club."),
        ("*\u00a0Appris.", NoteKind.LESSON, "Appris."),
        ("@ Les prisons", NoteKind.AGENDA_WISH, "Les prisons"),
        ("  q: Pourquoi", NoteKind.QUESTION, "Pourquoi"),
        ("Q\u00a0: Pourquoi", NoteKind.QUESTION, "Pourquoi"),
        ("Décision : un club", NoteKind.DECISION, "un club"),
        ("De\u0301cision: un club", NoteKind.DECISION, "un club"),
        ("س: لماذا", NoteKind.QUESTION, "لماذا"),
        ("سؤال : لماذا", NoteKind.QUESTION, "لماذا"),
        ("ادّعاء: يقولون", NoteKind.CLAIM_RAISED, "يقولون"),
        ("قرار: نعم", NoteKind.DECISION, "نعم"),
        ("vraag: waarom", NoteKind.QUESTION, "waarom"),
    ],
)
def test_a_line_says_its_kind_itself(line: str, kind: NoteKind, text: str) -> None:
    assert kind_of_line(line) == (kind, text)


@pytest.mark.parametrize(
    "line",
    [
        "Une phrase.",
        "+32 475 12 34 56",
        "@karim_b l’a dit",
        "#jamais un mot-dièse",
        "-5 % en un an",
        "?",
        "! ",
        "q:",
        "Rappel : la salle ferme.",
        "https: une adresse",
        "Sourate 2:256",
        "",
    ],
)
def test_a_line_that_only_looks_like_it_is_left_as_it_is(line: str) -> None:
    assert kind_of_line(line) == (None, line)


def test_every_kind_has_a_sign() -> None:
    assert set(SIGNS.values()) == set(NoteKind)


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


def test_a_line_that_is_sent_again_is_the_line_that_stands() -> None:
    first = note_of("rapporteur", "Une ligne.", key=KEY)
    withdraw_note(note=first, by=persona("rapporteur"), at=NOW)

    again = note_of("rapporteur", "Une ligne.", key=KEY)

    assert (again.pk, Note.objects.filter(uuid=KEY).count()) == (first.pk, 1)
    assert NoteText.objects.filter(note=first).count() == 1
    assert AuditEntry.objects.filter(action="add", object_code=first.code).count() == 1


def test_nobody_is_told_anothers_line_by_its_key() -> None:
    note_of("rapporteur", key=KEY)

    with pytest.raises(KeyTakenError):
        note_of("relais-maroc", key=KEY)
    with pytest.raises(KeyTakenError):
        note_of("rapporteur", key=KEY, session=session_of())


def test_the_kind_of_a_line_is_corrected_and_corrected_back() -> None:
    note = note_of("rapporteur")

    for kind in (NoteKind.AGENDA_WISH, NoteKind.POINT):
        retype_note(note=note, kind=kind, by=persona("rapporteur"), at=NOW)
        note.refresh_from_db()
        assert note.kind == kind


DRAFT = ClaimDraft(
    kind=ClaimKind.RELIGIOUS,
    language=Language.FRENCH,
    statement="Voter serait interdit.",
    extremisms=[Extremism.DAESH],
    themes=[next(iter(Theme))],
)


def claim_from(note: Note, who: str = "rapporteur", **changes: Any) -> Claim:
    return make_claim(note=note, draft=DRAFT, **signed_by(who, Marking.NETWORK) | changes)


def lesson_from(note: Note, marking: Marking = Marking.NETWORK) -> Lesson:
    words = LessonWords(Language.FRENCH, {LessonPart.OBSERVATION: "On apprend."}, NOW.date())
    return open_lesson(words=words, note=note, **signed_by("relais-maroc", marking))


def help_from(note: Note) -> HelpRequest:
    words = HelpWords(Language.FRENCH, {HelpPart.TITLE: "Que répondre ?"})
    return ask_for_help(words=words, note=note, **signed_by("relais-maroc", Marking.NETWORK))


def outcomes(note: Note, who: str = "rapporteur") -> list[tuple[OutcomeKind, str]]:
    found = note_outcomes(persona(who), session=note.session_id).get(note.code, ())
    return [(outcome.kind, outcome.code) for outcome in found]


def test_a_note_becomes_each_thing_and_each_way_leads_back() -> None:
    note = note_of("relais-maroc", kind=NoteKind.CLAIM_RAISED)
    claim, lesson, wanted = claim_from(note), lesson_from(note), help_from(note)
    promise = commitment_of("rapporteur", note=note)
    assert set(outcomes(note)) == {
        (OutcomeKind.CLAIM, claim.code),
        (OutcomeKind.LESSON, lesson.code),
        (OutcomeKind.HELP, wanted.code),
        (OutcomeKind.COMMITMENT, promise.code),
    }

    by, at = persona("rapporteur"), NOW
    unmake_claim(note=note, by=by, at=at)
    take_back_lesson(lesson=lesson, by=by, at=at)
    take_back_help(help_request=wanted, by=by, at=at)
    take_back_commitment(commitment=promise, by=by, at=at)

    assert outcomes(note) == []
    assert not Claim.objects.filter(code=claim.code).exists()
    assert Claim.history.filter(code=claim.code, history_type="-").exists()
    note.refresh_from_db()
    assert note.claim is None


def test_the_code_of_a_claim_that_was_taken_back_is_not_given_again() -> None:
    note = note_of("rapporteur")
    first = claim_from(note).code
    unmake_claim(note=note, by=persona("rapporteur"), at=NOW)

    note.refresh_from_db()
    assert claim_from(note).code != first


def test_a_note_becomes_one_claim() -> None:
    note = note_of("rapporteur")
    claim_from(note)

    with pytest.raises(MadeAlreadyError):
        claim_from(note)


def test_what_somebody_has_gone_on_from_is_not_undone() -> None:
    note = note_of("rapporteur")
    claim = claim_from(note)
    answer_of("relais-maroc", claim=claim)
    promise = commitment_of("rapporteur", owners=("relais-maroc",), note=note)
    confirm_commitment(commitment=promise, by=persona("relais-maroc"), at=NOW)
    decision = decision_of("rapporteur")
    stand_of("relais-maroc", on=decision)
    wanted = help_from(note)
    take_help(help_request=wanted, by=persona("relais-belgique"), at=NOW)
    by = persona("rapporteur")

    undoings: list[Callable[[], None]] = [
        lambda: unmake_claim(note=note, by=by, at=NOW),
        lambda: take_back_commitment(commitment=promise, by=by, at=NOW),
        lambda: take_back_agreement(agreement=decision, by=by, at=NOW),
        lambda: take_back_help(help_request=wanted, by=by, at=NOW),
    ]
    for undo in undoings:
        with pytest.raises(BuiltUponError):
            undo()

    assert Claim.objects.filter(pk=claim.pk).exists()
    assert Commitment.objects.filter(pk=promise.pk).exists()
    assert Agreement.objects.filter(pk=decision.pk).exists()
    note.refresh_from_db()
    assert note.claim == claim


@pytest.mark.parametrize("marking", [Marking.PRIVATE, Marking.TEAM, Marking.COUNTRY])
def test_what_is_made_of_a_note_goes_no_further_than_the_note(marking: Marking) -> None:
    note = note_of("relais-maroc", marking=marking)

    made = [
        claim_from(note, "relais-maroc").marking,
        lesson_from(note).marking,
        help_from(note).marking,
        commitment_of("relais-maroc", note=note).marking,
    ]

    assert made == [marking] * 4


def test_of_a_note_that_one_may_not_see_nothing_is_made() -> None:
    note = note_of("relais-maroc", marking=Marking.TEAM)

    with pytest.raises(NotHereError):
        claim_from(note, "rapporteur")
    with pytest.raises(DomainError):
        commitment_of("rapporteur", note=note)


def test_what_hangs_on_a_note_is_hidden_when_its_session_is_closed() -> None:
    lesson_from(note_of("relais-maroc"))
    reader = persona("relais-belgique")
    assert lessons_visible_to(reader).count() == 1

    Session.objects.filter(pk=conclusions().pk).update(marking=Marking.PRIVATE)

    assert lessons_visible_to(reader).count() == 0


def test_what_is_made_of_a_note_signed_by_nobody_says_nothing_of_its_author() -> None:
    note = note_of("relais-maroc", attribution=Attribution.NOBODY)
    claim = claim_from(note, "relais-belgique")

    assert claim.author == persona("relais-belgique")
    assert claim.country == "BE"

"""Which gates a version needs, who passes them, and until when."""

import dataclasses
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import NotHereError
from contrepoint.common.languages import Language, TranslationStatus
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import reviews_calling
from contrepoint.narratives.enums import (
    AnswerKind,
    AnswerState,
    Channel,
    Confidence,
    Gate,
    GateState,
    Register,
    Sensitivity,
    Theme,
    Verdict,
)
from contrepoint.narratives.errors import (
    GateNotNeededError,
    NotInReviewError,
    OwnTranslationError,
    PassageNotFoundError,
    RemarkMissingError,
    SameReviewerError,
)
from contrepoint.narratives.models import AnswerText, Claim, CounterArgument
from contrepoint.narratives.queries import vettings_of
from contrepoint.narratives.queries.changes import Kind, changes_since_last_version, compared
from contrepoint.narratives.services import Passage, report_sighting, revise_answer
from contrepoint.network.enums import Role
from contrepoint.network.models import Mandate
from tests.conftest import NOW, persona
from tests.harness.narratives import answer_draft, answer_of, claim_of, hand_in, review_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SCHOLAR, JURIST = "relecteur-oulema", "relectrice-droits"


def needed(answer: CounterArgument) -> list[Gate]:
    return [line.gate for line in vettings_of([answer])[answer.pk].gates]


def test_a_covered_claim_asks_for_the_gate_of_safety() -> None:
    claim = claim_of("relais-maroc")
    Claim.objects.filter(pk=claim.pk).update(sensitivity=Sensitivity.COVERED)
    answer = hand_in(answer_of("relais-maroc", claim=claim), "relais-maroc")

    assert needed(answer) == [Gate.CONTENT, Gate.RIGHTS, Gate.SAFETY]


def translated(answer: CounterArgument, **changes: object) -> AnswerText:
    return AnswerText.objects.create(
        answer=answer,
        register=Register.PLAIN,
        language=Language.ARABIC,
        text="المشاركة حق.",
        status=TranslationStatus.DRAFT,
        **changes,
    )


@pytest.mark.parametrize(
    ("changes", "theme", "gates"),
    [
        ({}, Theme.T16, [Gate.CONTENT, Gate.RIGHTS]),
        ({"kind": AnswerKind.RELIGIOUS}, Theme.T16, [Gate.RELIGIOUS, Gate.RIGHTS]),
        ({"references": ["Q-5-32"]}, Theme.T16, [Gate.RELIGIOUS, Gate.RIGHTS]),
        ({}, Theme.T07, [Gate.CONTENT, Gate.RIGHTS, Gate.SAFETY]),
        ({}, Theme.T13, [Gate.CONTENT, Gate.RIGHTS, Gate.SAFETY]),
    ],
)
def test_the_gates_of_a_version_go_by_what_it_argues_from_and_what_it_answers(
    changes: dict[str, object], theme: Theme, gates: list[Gate]
) -> None:
    claim = claim_of("relais-maroc", themes=[theme], wordings=[])
    answer = answer_of("relais-maroc", claim=claim, **changes)  # type: ignore[arg-type]

    assert needed(hand_in(answer, "relais-maroc")) == gates


def test_a_reply_in_more_than_its_own_language_needs_somebody_who_reads_both() -> None:
    answer = answer_of("relais-maroc")
    translated(answer)

    assert needed(hand_in(answer, "relais-maroc")) == [Gate.CONTENT, Gate.RIGHTS, Gate.LANGUAGE]


def test_a_translation_for_which_somebody_vouched_needs_no_gate() -> None:
    answer = answer_of("relais-maroc")
    translated(answer)
    answer.texts.filter(language="ar").update(status=TranslationStatus.REVIEWED)

    assert needed(hand_in(answer, "relais-maroc")) == [Gate.CONTENT, Gate.RIGHTS]


def test_the_gate_of_translations_vouches_for_them_and_not_through_who_translated() -> None:
    answer = answer_of("relais-maroc")
    text = translated(answer, translator=persona("relais-tunisie"))
    hand_in(answer, "relais-maroc")

    with pytest.raises(OwnTranslationError):
        review_of(answer, "relais-tunisie", Gate.LANGUAGE)
    review_of(answer, "rapporteur", Gate.LANGUAGE)

    text.refresh_from_db()
    assert text.status == TranslationStatus.REVIEWED


def test_a_version_is_approved_with_its_last_gate_and_the_stamp_tells_roles_and_day() -> None:
    answer = answer_of("relais-maroc")
    translated(answer)
    hand_in(answer, "relais-maroc")
    for who, gate in ((SCHOLAR, Gate.CONTENT), (SCHOLAR, Gate.LANGUAGE), (JURIST, Gate.RIGHTS)):
        assert answer.state == AnswerState.IN_REVIEW
        review_of(answer, who, gate)

    vetting = vettings_of([answer])[answer.pk]
    assert answer.state == AnswerState.APPROVED
    assert vetting.stamp.roles == (Role.SCHOLAR_REVIEWER, Role.RIGHTS_REVIEWER)
    assert vetting.stamp.approved_on == NOW.date()
    assert {(line.state, line.role) for line in vetting.gates} == {
        (GateState.PASSED, Role.SCHOLAR_REVIEWER),
        (GateState.PASSED, Role.RIGHTS_REVIEWER),
    }


def test_nobody_looks_alone_at_a_reply_and_at_its_rights() -> None:
    Mandate.objects.create(user=persona(SCHOLAR), role=Role.RIGHTS_REVIEWER)
    answer = hand_in(answer_of("relais-maroc"), "relais-maroc")
    review_of(answer, SCHOLAR, Gate.CONTENT)

    with pytest.raises(SameReviewerError):
        review_of(answer, SCHOLAR, Gate.RIGHTS)

    assert answer.state == AnswerState.IN_REVIEW


def test_a_gate_that_a_version_does_not_need_is_not_passed() -> None:
    answer = hand_in(answer_of("relais-maroc"), "relais-maroc")

    with pytest.raises(GateNotNeededError):
        review_of(answer, SCHOLAR, Gate.RELIGIOUS)


@pytest.mark.parametrize(
    ("gate", "who"),
    [(Gate.CONTENT, JURIST), (Gate.RIGHTS, SCHOLAR), (Gate.RIGHTS, "relais-france")],
)
def test_a_gate_is_passed_in_a_role_that_opens_it(gate: Gate, who: str) -> None:
    answer = hand_in(answer_of("relais-maroc"), "relais-maroc")

    with pytest.raises(NotHereError):
        review_of(answer, who, gate)


def test_a_claim_changed_later_asks_no_more_of_what_was_handed_in() -> None:
    claim = claim_of("relais-maroc", wordings=[])
    answer = hand_in(answer_of("relais-maroc", claim=claim), "relais-maroc")

    claim.themes.create(theme=Theme.T13)

    assert needed(answer) == [Gate.CONTENT, Gate.RIGHTS]


def test_a_request_for_changes_shows_at_its_gate_and_the_next_version_begins_anew() -> None:
    answer = hand_in(answer_of("relais-maroc"), "relais-maroc")
    review_of(answer, SCHOLAR, Gate.CONTENT)
    review_of(answer, JURIST, Gate.RIGHTS, Verdict.CHANGES_REQUESTED)
    before = [line.state for line in vettings_of([answer])[answer.pk].gates]

    hand_in(answer, "relais-maroc", at=NOW + timedelta(days=1))

    assert before == [GateState.PASSED, GateState.CHANGES_REQUESTED]
    assert [line.state for line in vettings_of([answer])[answer.pk].gates] == [GateState.OPEN] * 2
    assert answer.version == 2


def test_a_dissent_stops_nothing_passes_nothing_and_stays_on_the_stamp() -> None:
    Mandate.objects.create(user=persona("experte"), role=Role.SCHOLAR_REVIEWER)
    answer = hand_in(answer_of("relais-maroc"), "relais-maroc")
    review_of(answer, SCHOLAR, Gate.CONTENT, Verdict.DISSENT, "Une école lit autrement.")
    review_of(answer, JURIST, Gate.RIGHTS)
    assert answer.state == AnswerState.IN_REVIEW

    review_of(answer, "experte", Gate.CONTENT)

    stamp = vettings_of([answer])[answer.pk].stamp
    assert (answer.state, stamp.dissent_count) == (AnswerState.APPROVED, 1)


def test_who_takes_back_the_only_approval_of_a_gate_puts_the_version_in_review_again() -> None:
    answer = hand_in(answer_of("relais-maroc"), "relais-maroc")
    review_of(answer, SCHOLAR, Gate.CONTENT)
    review_of(answer, JURIST, Gate.RIGHTS)

    review_of(answer, JURIST, Gate.RIGHTS, Verdict.DISSENT, "Je m’étais trompée d’article.")

    assert (answer.state, answer.approved_on) == (AnswerState.IN_REVIEW, None)
    with pytest.raises(RemarkMissingError):
        review_of(answer, SCHOLAR, Gate.CONTENT, Verdict.DISSENT, " ")


def test_a_remark_quotes_what_stands_in_the_text() -> None:
    answer = hand_in(answer_of("relais-maroc"), "relais-maroc")
    here = Passage(Register.PLAIN, Language.FRENCH, "Prendre part est un droit")
    elsewhere = dataclasses.replace(here, register=Register.SPOKEN)

    review = review_of(answer, SCHOLAR, Gate.CONTENT, Verdict.CHANGES_REQUESTED, passage=here)

    assert review.passage == here.text
    hand_in(answer, "relais-maroc")
    with pytest.raises(PassageNotFoundError):
        review_of(answer, SCHOLAR, Gate.CONTENT, passage=elsewhere)


def test_an_approval_is_bound_to_its_version_and_the_changes_since_are_words() -> None:
    answer = answer_of("relais-maroc", "Voter, c’est prendre part.")
    hand_in(answer, "relais-maroc")
    review_of(answer, SCHOLAR, Gate.CONTENT)
    review_of(answer, JURIST, Gate.RIGHTS)
    assert changes_since_last_version(answer, answer.texts.all()) is None

    revise_answer(
        answer=answer,
        draft=answer_draft("Voter, c’est déjà prendre part."),
        marking=Marking.NETWORK,
        attribution=Attribution.COUNTRY,
        by=persona("relais-maroc"),
        at=NOW,
    )
    answer.refresh_from_db()

    vetting, change = (
        vettings_of([answer])[answer.pk],
        changes_since_last_version(answer, answer.texts.all()),
    )
    assert (vetting.stamp.is_vetted, vetting.gates) == (False, ())
    assert change is not None
    assert (change.before, change.after) == (1, 2)
    assert [(t.register, t.language) for t in change.texts] == [(Register.SPOKEN, "fr")]
    assert [s.text for s in change.texts[0].stretches if s.kind is Kind.ADDED] == ["déjà "]


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_two_texts_can_be_read_out_of_what_changed(before: str, after: str) -> None:
    stretches = compared(before, after)

    assert "".join(s.text for s in stretches if s.kind is not Kind.ADDED) == before
    assert "".join(s.text for s in stretches if s.kind is not Kind.REMOVED) == after


def days_of(answer: CounterArgument) -> set[int]:
    return {(line.due_on - NOW.date()).days for line in vettings_of([answer])[answer.pk].gates}


def met(claim: Claim, times: int, *, days_ago: int) -> None:
    for _time in range(times):
        report_sighting(
            claim=claim,
            seen_on=NOW.date() - timedelta(days=days_ago),
            about_country="MA",
            channel=Channel.SCHOOL,
            confidence=Confidence.HEARD,
            marking=Marking.NETWORK,
            by=persona("relais-maroc"),
            at=NOW,
        )


@pytest.mark.parametrize(
    ("lately", "before", "days"), [(0, 0, 10), (2, 0, 10), (3, 3, 10), (3, 2, 3), (4, 0, 3)]
)
def test_a_reply_to_a_rising_claim_is_due_sooner(lately: int, before: int, days: int) -> None:
    claim = claim_of("relais-maroc", wordings=[])
    met(claim, lately, days_ago=29)
    met(claim, before, days_ago=30)

    answer = hand_in(answer_of("relais-maroc", claim=claim), "relais-maroc")

    assert days_of(answer) == {days}


def late_for(who: str, *, days: int) -> list[Gate]:
    late = reviews_calling(persona(who)).filter(due_on__lt=NOW.date() + timedelta(days=days))
    return sorted(Gate(gate) for gate in late.values_list("gate", flat=True))


def test_a_late_review_rises_to_who_may_pass_it_and_to_the_coordinator() -> None:
    answer = hand_in(answer_of("relais-maroc"), "relais-maroc")
    review_of(answer, SCHOLAR, Gate.CONTENT, Verdict.DISSENT)

    people = (SCHOLAR, JURIST, "experte", "coordination-1", "relais-maroc", "participant-france")
    told = {who: late_for(who, days=11) for who in people}

    assert told == {
        SCHOLAR: [],  # has spoken
        JURIST: [Gate.RIGHTS],
        "experte": [Gate.CONTENT],
        "coordination-1": [Gate.CONTENT, Gate.RIGHTS],
        "relais-maroc": [],
        "participant-france": [],
    }
    assert late_for("coordination-1", days=10) == []


def test_a_year_after_its_approval_review_is_due_and_it_comes_in_again() -> None:
    answer = hand_in(answer_of("relais-maroc"), "relais-maroc")
    review_of(answer, SCHOLAR, Gate.CONTENT)
    review_of(answer, JURIST, Gate.RIGHTS)
    last_day, day = NOW + timedelta(days=364), NOW + timedelta(days=365)

    due = [vettings_of([answer], at.date())[answer.pk].stamp.is_due for at in (last_day, day)]
    with pytest.raises(NotInReviewError):
        hand_in(answer, "relais-maroc", at=last_day)
    hand_in(answer, "relais-maroc", at=day)

    assert due == [False, True]
    assert (answer.state, answer.version) == (AnswerState.IN_REVIEW, 2)

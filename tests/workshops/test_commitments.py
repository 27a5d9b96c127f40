"""Commitments, from a word given aloud to what became of it."""

from datetime import date

import pytest
from django.db import IntegrityError

from contrepoint.common.errors import NotHereError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.common.steps import StepClosedError
from contrepoint.fieldwork.models import Project
from contrepoint.network.models import AuditEntry, Person
from contrepoint.workshops.access import commitment_steps, may_confirm, may_keep, may_run
from contrepoint.workshops.enums import CommitmentPart, CommitmentState
from contrepoint.workshops.errors import (
    DecideOrDropError,
    EmptyTextError,
    KeptAlreadyError,
    NotLaterError,
    OwnerShutOutError,
    ReasonMissingError,
    WorkshopFinalError,
)
from contrepoint.workshops.models import Commitment, Workshop
from contrepoint.workshops.services import (
    Reason,
    begin_keeping,
    carry_commitment,
    confirm_commitment,
    fulfil_commitment,
    fulfil_commitment_partly,
    link_commitment,
    miss_commitment,
    start_commitment,
    withdraw_commitment,
)
from tests.conftest import NOW, persona
from tests.harness.fieldwork import campaign_of, project_of
from tests.harness.workshops import BECAUSE, commitment_of, session_of, workshop_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

OWNER = "relais-belgique"


def state_of(commitment: Commitment) -> str:
    commitment.refresh_from_db()
    return commitment.state


def given(commitment: Commitment, *owners: str) -> Commitment:
    for owner in owners:
        confirm_commitment(commitment=commitment, by=persona(owner), at=NOW)
    commitment.refresh_from_db()
    return commitment


def test_a_commitment_stands_as_proposed_with_its_words_and_what_will_show_it() -> None:
    commitment = commitment_of(
        "rapporteur",
        "ouvrir un club du soir",
        owners=(OWNER,),
        evidence="Vingt soirées, à Molenbeek.",
        due_on=date(2027, 3, 1),
    )

    assert commitment.state == CommitmentState.PROPOSED
    assert commitment.code.startswith("E3-7-")
    assert dict(commitment.texts.values_list("part", "text")) == {
        CommitmentPart.PROMISE: "ouvrir un club du soir",
        CommitmentPart.EVIDENCE: "Vingt soirées, à Molenbeek.",
    }


def test_an_empty_promise_and_a_closed_record_are_refused() -> None:
    with pytest.raises(EmptyTextError):
        commitment_of("rapporteur", " ")
    Workshop.objects.filter(number=3).update(state="final")
    with pytest.raises(WorkshopFinalError):
        commitment_of("rapporteur")


def test_an_owner_who_could_not_see_it_is_not_bound_by_it() -> None:
    before = Commitment.objects.count()

    with pytest.raises(OwnerShutOutError):
        commitment_of("relais-maroc", owners=(OWNER,), marking=Marking.COUNTRY)

    assert Commitment.objects.count() == before


def test_it_is_confirmed_with_the_word_of_its_last_owner() -> None:
    commitment = commitment_of("rapporteur", owners=(OWNER, "participant-belgique"))

    assert given(commitment, OWNER).state == CommitmentState.PROPOSED
    assert given(commitment, "participant-belgique").state == CommitmentState.CONFIRMED
    deeds = AuditEntry.objects.filter(object_code=commitment.code).order_by("sequence")
    assert list(deeds.values_list("action", flat=True)) == ["add", "give_word", "confirm"]


def test_nobody_gives_the_word_of_another_who_has_an_account() -> None:
    commitment = commitment_of("rapporteur", owners=(OWNER,))

    assert [
        may_confirm(persona(who), commitment)
        for who in (OWNER, "rapporteur", "coordination-1", "participant-belgique", "bailleur")
    ] == [True, False, False, False, False]
    assert given(commitment, "coordination-1").state == CommitmentState.PROPOSED


def test_the_coordinator_confirms_for_who_has_no_account() -> None:
    commitment = commitment_of("rapporteur", owners=(OWNER,))
    Person.objects.filter(user=persona(OWNER)).update(user=None)

    assert may_confirm(persona("coordination-1"), commitment)
    assert not may_confirm(persona("rapporteur"), commitment)
    assert given(commitment, "coordination-1").state == CommitmentState.CONFIRMED


def test_what_is_everybodys_is_confirmed_by_the_coordinator() -> None:
    commitment = commitment_of("rapporteur")

    assert [may_confirm(persona(who), commitment) for who in ("coordination-1", OWNER)] == [
        True,
        False,
    ]
    assert given(commitment, "coordination-1").state == CommitmentState.CONFIRMED


def test_a_word_is_not_given_to_what_was_withdrawn() -> None:
    commitment = commitment_of("rapporteur", owners=(OWNER, "participant-belgique"))
    withdraw_commitment(commitment=commitment, reason=BECAUSE, by=persona(OWNER), at=NOW)

    with pytest.raises(StepClosedError):
        confirm_commitment(commitment=commitment, by=persona(OWNER), at=NOW)

    assert commitment.given_by.count() == 0


def test_it_is_started_and_fulfilled() -> None:
    commitment = given(commitment_of("rapporteur", owners=(OWNER,)), OWNER)

    start_commitment(commitment=commitment, by=persona(OWNER), at=NOW)
    assert state_of(commitment) == CommitmentState.UNDER_WAY
    fulfil_commitment(commitment=commitment, by=persona(OWNER), at=NOW)
    assert state_of(commitment) == CommitmentState.FULFILLED


@pytest.mark.parametrize(
    ("move", "state"),
    [
        (fulfil_commitment_partly, CommitmentState.PARTLY),
        (miss_commitment, CommitmentState.NOT_FULFILLED),
        (withdraw_commitment, CommitmentState.WITHDRAWN),
    ],
)
def test_a_lesser_end_keeps_its_reason(move: "object", state: CommitmentState) -> None:
    commitment = given(commitment_of("rapporteur", owners=(OWNER,)), OWNER)

    with pytest.raises(ReasonMissingError):
        move(  # type: ignore[operator]
            commitment=commitment,
            reason=Reason(" ", Language.FRENCH),
            by=persona(OWNER),
            at=NOW,
        )
    assert state_of(commitment) == CommitmentState.CONFIRMED
    move(commitment=commitment, reason=BECAUSE, by=persona(OWNER), at=NOW)  # type: ignore[operator]

    assert state_of(commitment) == state
    assert commitment.texts.get(part=CommitmentPart.REASON).text == BECAUSE.text


def test_it_is_carried_over_twice_and_then_decided_or_dropped() -> None:
    commitment = given(commitment_of("rapporteur", owners=(OWNER,)), OWNER)
    later = [workshop_of(), workshop_of(), workshop_of()]

    for workshop in later[:2]:
        carry_commitment(
            commitment=commitment, to=workshop, reason=BECAUSE, by=persona(OWNER), at=NOW
        )
    with pytest.raises(DecideOrDropError):
        carry_commitment(
            commitment=commitment, to=later[2], reason=BECAUSE, by=persona(OWNER), at=NOW
        )

    assert state_of(commitment) == CommitmentState.CARRIED_OVER
    assert (commitment.carry_count, commitment.carried_to) == (2, later[1])
    with pytest.raises(IntegrityError):
        Commitment.objects.filter(pk=commitment.pk).update(carry_count=3)


@pytest.mark.parametrize("number", [None, 1, 3])
def test_it_is_carried_to_a_later_workshop_alone(number: int | None) -> None:
    commitment = given(commitment_of("rapporteur", owners=(OWNER,)), OWNER)
    to = Workshop.objects.filter(number=number).first() if number else None

    with pytest.raises(NotLaterError):
        carry_commitment(commitment=commitment, to=to, reason=BECAUSE, by=persona(OWNER), at=NOW)


def test_what_is_only_proposed_can_be_taken_back_by_who_wrote_it() -> None:
    commitment = commitment_of("participante-maroc", owners=(OWNER,))

    steps = {
        who: list(commitment_steps(persona(who), commitment))
        for who in ("participante-maroc", "rapporteur", OWNER, "relais-france", "bailleur")
    }

    assert steps == {
        "participante-maroc": ["withdraw"],
        "rapporteur": ["withdraw"],
        OWNER: ["confirm", "withdraw"],
        "relais-france": [],
        "bailleur": [],
    }


def test_owners_and_the_coordinator_run_it_and_what_is_everybodys_anybody_may_keep() -> None:
    owned, shared = commitment_of("rapporteur", owners=(OWNER,)), commitment_of("rapporteur")
    people = (OWNER, "coordination-1", "rapporteur", "relais-france", "bailleur")

    assert [may_run(persona(who), owned) for who in people] == [True, True, False, False, False]
    assert [may_keep(persona(who), owned) for who in people] == [True, True, False, False, False]
    assert [may_keep(persona(who), shared) for who in people] == [True, True, True, True, False]


def test_it_names_the_project_and_the_campaign_that_keep_it() -> None:
    commitment = given(commitment_of("rapporteur", owners=(OWNER,)), OWNER)
    project, campaign = project_of(OWNER), campaign_of(OWNER)

    link_commitment(
        commitment=commitment, project=project, campaign=campaign, by=persona(OWNER), at=NOW
    )

    commitment.refresh_from_db()
    assert (commitment.project, commitment.campaign) == (project, campaign)
    link_commitment(commitment=commitment, project=None, campaign=None, by=persona(OWNER), at=NOW)
    commitment.refresh_from_db()
    assert (commitment.project, commitment.campaign) == (None, None)


def test_what_its_owner_cannot_see_is_neither_linked_nor_unlinked() -> None:
    commitment = given(commitment_of("rapporteur", owners=(OWNER,)), OWNER)
    hidden = project_of("relais-maroc", marking=Marking.PRIVATE)

    with pytest.raises(NotHereError):
        link_commitment(
            commitment=commitment, project=hidden, campaign=None, by=persona(OWNER), at=NOW
        )
    Commitment.objects.filter(pk=commitment.pk).update(project=hidden)
    link_commitment(commitment=commitment, project=None, campaign=None, by=persona(OWNER), at=NOW)

    commitment.refresh_from_db()
    assert commitment.project == hidden


def test_a_second_project_does_not_push_the_first_away() -> None:
    commitment = given(commitment_of("rapporteur", owners=(OWNER,)), OWNER)
    first, second = project_of(OWNER), project_of(OWNER)
    begin_keeping(commitment=commitment, project=first, by=persona(OWNER), at=NOW)

    with pytest.raises(KeptAlreadyError):
        begin_keeping(commitment=commitment, project=second, by=persona(OWNER), at=NOW)

    commitment.refresh_from_db()
    assert commitment.project == first
    assert Project.objects.count() == 2


def test_a_commitment_is_no_more_open_than_its_session() -> None:
    session = session_of(marking=Marking.COUNTRY)

    assert commitment_of("rapporteur", session=session).marking == Marking.COUNTRY

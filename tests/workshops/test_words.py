"""The words of a commitment: mended, given, frozen, agreed anew; the trace stays."""

from datetime import date, timedelta

import pytest

from contrepoint.common.languages import Language
from contrepoint.common.steps import StepClosedError
from contrepoint.network.models import AuditEntry, Person
from contrepoint.network.queries import people_as_seen_by, signature_of
from contrepoint.workshops.access import commitment_steps, may_mend
from contrepoint.workshops.enums import (
    CommitmentKind,
    CommitmentPart,
    CommitmentState,
    CommitmentStep,
    MissingPart,
)
from contrepoint.workshops.errors import (
    DayToComeError,
    EmptyTextError,
    FrozenWordsError,
    NobodySignedError,
    ReasonMissingError,
    WordsChangedError,
)
from contrepoint.workshops.models import Commitment, CommitmentDeed
from contrepoint.workshops.queries import (
    commitment_card,
    deed_lines,
    read_back,
    word_to_give,
    words_digest,
)
from contrepoint.workshops.services import (
    CommitmentPlan,
    Terms,
    block_commitment,
    carry_commitment,
    confirm_commitment,
    confirm_on_paper,
    mend_commitment,
    renegotiate_commitment,
    start_commitment,
)
from tests.conftest import NOW, persona
from tests.harness.workshops import BECAUSE, commitment_of, kept_word, uuid_of, workshop_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

OWNER, OTHER = "relais-belgique", "participant-belgique"
DUE = date(2027, 3, 1)
FRENCH = Language.FRENCH


def mended(commitment: Commitment, by: str, **changes: object) -> None:
    values: dict[str, object] = {
        "kind": CommitmentKind.PROJECT,
        "language": FRENCH,
        "promise": "ouvrir deux clubs",
        "owners": [uuid_of(OWNER)],
    }
    plan = CommitmentPlan(**values | changes)  # type: ignore[arg-type]
    mend_commitment(commitment=commitment, plan=plan, by=persona(by), at=NOW)
    commitment.refresh_from_db()


def agreed_anew(commitment: Commitment, by: str, promise: str = "ouvrir un seul club") -> None:
    renegotiate_commitment(
        commitment=commitment,
        terms=Terms(FRENCH, promise, "Liège", "Dix soirées.", DUE + timedelta(days=90)),
        reason=BECAUSE,
        by=persona(by),
        at=NOW,
    )
    commitment.refresh_from_db()


def without_account(code: str) -> Person:
    person = persona(code).person
    Person.objects.filter(pk=person.pk).update(user=None)
    return person


def test_what_is_missing_is_named_and_mended_on_the_spot() -> None:
    commitment = commitment_of("rapporteur", "former")

    assert commitment_card(commitment, persona("rapporteur"), "fr").missing == tuple(MissingPart)
    mended(commitment, "rapporteur", place="Liège", evidence="Vingt soirées.", due_on=DUE)

    card = commitment_card(commitment, persona("rapporteur"), "fr")
    assert (card.missing, card.place.text, card.line.due_on) == ((), "Liège", DUE)
    assert [owner.user for owner in commitment.owners.all()] == [persona(OWNER)]


def test_its_owners_its_author_and_those_who_keep_the_record_mend_it_and_nobody_else() -> None:
    commitment = commitment_of("participante-maroc", owners=(OWNER,))
    people = ("participante-maroc", OWNER, "rapporteur", "coordination-1", OTHER, "bailleur")

    assert [may_mend(persona(who), commitment) for who in people] == [
        True, True, True, True, False, False,
    ]  # fmt: skip


def test_words_to_which_somebody_gave_a_word_are_frozen() -> None:
    commitment = kept_word(commitment_of("rapporteur", owners=(OWNER, OTHER)), OWNER)

    assert commitment.state == CommitmentState.PROPOSED
    assert not may_mend(persona("rapporteur"), commitment)
    with pytest.raises(FrozenWordsError):
        mended(commitment, "rapporteur")
    with pytest.raises(EmptyTextError):
        mended(commitment_of("rapporteur"), "rapporteur", promise=" ")


def test_a_word_is_given_to_what_was_read_and_to_nothing_else() -> None:
    commitment = commitment_of("rapporteur", owners=(OWNER,))
    read = words_digest(commitment)
    mended(commitment, "rapporteur")

    with pytest.raises(WordsChangedError):
        confirm_commitment(commitment=commitment, by=persona(OWNER), at=NOW, read=read)
    confirm_commitment(
        commitment=commitment, by=persona(OWNER), at=NOW, read=words_digest(commitment)
    )

    deed = CommitmentDeed.objects.get(commitment=commitment)
    assert (deed.step, deed.person, deed.digest) == (
        CommitmentStep.CONFIRM,
        persona(OWNER).person,
        words_digest(commitment),
    )


def test_the_same_words_give_the_same_receipt_and_another_day_gives_another() -> None:
    commitment = commitment_of("rapporteur", owners=(OWNER,), due_on=DUE)
    before = words_digest(commitment)

    Commitment.objects.filter(pk=commitment.pk).update(due_on=DUE + timedelta(days=1))
    commitment.refresh_from_db()
    assert words_digest(commitment) != before
    Commitment.objects.filter(pk=commitment.pk).update(due_on=DUE)
    commitment.refresh_from_db()

    assert words_digest(commitment) == before


def test_the_coordinator_records_a_paper_with_its_day_for_who_has_no_account() -> None:
    commitment = commitment_of("rapporteur", owners=(OWNER, OTHER))
    person = without_account(OWNER)
    salma = persona("coordination-1")

    def signed(owners: list[str], day: date) -> None:
        confirm_on_paper(commitment=commitment, owners=owners, signed_on=day, by=salma, at=NOW)

    with pytest.raises(DayToComeError):
        signed([str(person.uuid)], NOW.date() + timedelta(days=1))
    with pytest.raises(NobodySignedError):
        signed([uuid_of(OTHER)], NOW.date())  # who has an account says it alone
    signed([str(person.uuid)], NOW.date())

    deed = CommitmentDeed.objects.get(commitment=commitment)
    assert (deed.person, deed.signed_on, deed.by) == (person, NOW.date(), salma)
    assert list(commitment.given_by.all()) == [person]


def test_nobody_but_the_coordinator_records_a_paper() -> None:
    commitment = commitment_of("rapporteur", owners=(OWNER,))
    person = without_account(OWNER)

    with pytest.raises(NobodySignedError):
        confirm_on_paper(
            commitment=commitment,
            owners=[str(person.uuid)],
            signed_on=NOW.date(),
            by=persona("rapporteur"),
            at=NOW,
        )


def test_agreeing_anew_keeps_the_words_and_the_day_of_before_and_who_agreed() -> None:
    commitment = commitment_of(
        "rapporteur", "ouvrir un club", owners=(OWNER,), due_on=DUE, place="Gand"
    )
    kept_word(commitment, OWNER)

    agreed_anew(commitment, OWNER)

    assert (commitment.state, commitment.version) == (CommitmentState.CONFIRMED, 2)
    first, anew, second = deed_lines(commitment, persona("rapporteur"), "fr")
    assert (first.step, first.version, second.step, second.version) == (
        CommitmentStep.CONFIRM, 1, CommitmentStep.CONFIRM, 2,
    )  # fmt: skip
    assert first.receipt != second.receipt
    assert (
        first.whose
        == second.whose
        == signature_of(people_as_seen_by(persona("rapporteur")).get(user=persona(OWNER)))
    )
    assert anew.due_on == DUE
    assert {part: words.text for part, words in anew.before} == {
        CommitmentPart.PROMISE: "ouvrir un club",
        CommitmentPart.PLACE: "Gand",
    }
    assert anew.reason.text == BECAUSE.text
    card = commitment_card(commitment, persona("rapporteur"), "fr")
    assert (card.line.words.text, card.place.text) == ("ouvrir un seul club", "Liège")


def test_each_owner_is_asked_anew_and_nobody_agrees_for_another() -> None:
    commitment = kept_word(commitment_of("rapporteur", owners=(OWNER, OTHER)), OWNER, OTHER)

    agreed_anew(commitment, "coordination-1")
    assert (commitment.state, commitment.given_by.count()) == (CommitmentState.PROPOSED, 0)
    agreed_anew(commitment, OWNER, "ouvrir un demi-club")

    assert commitment.state == CommitmentState.PROPOSED
    assert [person.user for person in commitment.given_by.all()] == [persona(OWNER)]
    assert kept_word(commitment, OTHER).state == CommitmentState.CONFIRMED


def test_agreeing_anew_needs_words_and_a_reason_and_a_commitment_that_goes_on() -> None:
    commitment = kept_word(commitment_of("rapporteur", owners=(OWNER,)), OWNER)

    with pytest.raises(EmptyTextError):
        agreed_anew(commitment, OWNER, " ")
    with pytest.raises(ReasonMissingError):
        renegotiate_commitment(
            commitment=commitment,
            terms=Terms(FRENCH, "ouvrir"),
            reason=type(BECAUSE)(" ", FRENCH),
            by=persona(OWNER),
            at=NOW,
        )
    Commitment.objects.filter(pk=commitment.pk).update(state=CommitmentState.FULFILLED)
    with pytest.raises(StepClosedError):
        agreed_anew(commitment, OWNER)
    assert not CommitmentDeed.objects.filter(step=CommitmentStep.RENEGOTIATE).exists()


def test_what_is_only_proposed_is_mended_and_not_agreed_anew() -> None:
    commitment = commitment_of("rapporteur", owners=(OWNER,))

    assert CommitmentStep.RENEGOTIATE not in commitment_steps(persona(OWNER), commitment)
    kept_word(commitment, OWNER)

    steps = {who: commitment_steps(persona(who), commitment) for who in (OWNER, "rapporteur")}
    assert CommitmentStep.RENEGOTIATE in steps[OWNER]
    assert CommitmentStep.RENEGOTIATE not in steps["rapporteur"]


def test_it_is_blocked_with_a_reason_and_goes_on_afterwards() -> None:
    commitment = kept_word(commitment_of("rapporteur", owners=(OWNER,)), OWNER)

    block_commitment(commitment=commitment, reason=BECAUSE, by=persona(OWNER), at=NOW)
    commitment.refresh_from_db()
    assert commitment.state == CommitmentState.BLOCKED
    start_commitment(commitment=commitment, by=persona(OWNER), at=NOW)

    lines = deed_lines(commitment, persona(OWNER), "fr")
    assert [line.step for line in lines] == ["confirm", "block", "start"]
    assert lines[1].reason.text == BECAUSE.text


def test_each_reason_stays_in_the_trace_and_a_third_carry_must_be_decided() -> None:
    commitment = kept_word(commitment_of("rapporteur", owners=(OWNER,)), OWNER)
    later = [workshop_of(), workshop_of(), workshop_of()]
    for number, workshop in enumerate(later[:2]):
        carry_commitment(
            commitment=commitment,
            to=workshop,
            reason=type(BECAUSE)(f"Raison {number}.", FRENCH),
            by=persona(OWNER),
            at=NOW,
        )

    commitment.refresh_from_db()
    card = commitment_card(commitment, persona(OWNER), "fr")
    carried = [line for line in deed_lines(commitment, persona(OWNER), "fr") if line.carried_to]
    assert [(line.carried_to, line.reason.text) for line in carried] == [
        (4, "Raison 0."), (5, "Raison 1."),
    ]  # fmt: skip
    assert card.line.must_be_decided
    assert CommitmentStep.CARRY not in card.reason_steps
    assert CommitmentStep.WITHDRAW in card.reason_steps


def test_the_exact_words_are_shown_in_the_language_in_which_they_were_said() -> None:
    commitment = commitment_of("rapporteur", owners=(OWNER,), place="Gand", evidence="Dix.")

    word = word_to_give(commitment, persona(OWNER))

    assert (word.promise.text, [part for part, _words in word.rest]) == (
        "ouvrir un club du soir", [CommitmentPart.PLACE, CommitmentPart.EVIDENCE],
    )  # fmt: skip
    assert (word.may_give, word.given_on) == (True, None)
    kept_word(commitment, OWNER)
    told = word_to_give(commitment, persona(OWNER))
    assert (told.may_give, told.given_on) == (False, NOW.date())
    assert told.receipt.replace(" ", "") == words_digest(commitment)[:12]


def test_what_is_read_back_is_what_was_promised_there_in_its_order() -> None:
    workshop = commitment_of("rapporteur", "une").session.workshop
    before = [line.line.code for line in read_back(workshop, persona("rapporteur"), "fr")]
    gone = commitment_of("rapporteur", "deux")
    Commitment.objects.filter(pk=gone.pk).update(state=CommitmentState.WITHDRAWN)
    last = commitment_of("rapporteur", "trois")

    codes = [line.line.code for line in read_back(workshop, persona("rapporteur"), "fr")]

    assert codes == [*before, last.code]


def test_each_step_is_on_the_audit_trail() -> None:
    commitment = commitment_of("rapporteur", owners=(OWNER,))
    mended(commitment, "rapporteur")
    kept_word(commitment, OWNER)
    agreed_anew(commitment, OWNER)

    deeds = AuditEntry.objects.filter(object_code=commitment.code).order_by("sequence")
    assert list(deeds.values_list("action", flat=True)) == [
        "add", "mend", "confirm", "renegotiate", "confirm",
    ]  # fmt: skip

"""Sentences from the field: proposed, taken as reported speech or set aside, and learned from."""

import pytest
from django.conf import settings

from contrepoint.narratives.enums import FieldVerdict, ProposalState
from contrepoint.narratives.errors import (
    OwnSentenceError,
    WordingTooLongError,
    WordsMissingError,
)
from contrepoint.narratives.models import Claim, FieldWording, Wording
from contrepoint.narratives.queries import matches_for, nearest_claims
from contrepoint.narratives.queries.matching import _Snapshots
from contrepoint.narratives.services import (
    load_library,
    set_wording_aside,
    take_wording,
)
from tests.conftest import NOW, persona
from tests.harness.narratives import claim_of, field_wording_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SAID = "Ma nièce croit que déposer un bulletin dans l’urne ferait d’elle une mécréante."
REFUSED = "Mon voisin dit que les urnes du musée sont un piège à poussière pour les visiteurs."
REVIEWER = "relecteur-oulema"


def take(proposal: FieldWording, text: str = "", who: str = REVIEWER) -> None:
    take_wording(proposal=proposal, text=text or proposal.text, by=persona(who), at=NOW)


def found(message: str) -> list[str]:
    user = persona("relais-maroc")
    return [match.card.line.code for match in matches_for(message, user=user, language="fr")]


def state(proposal: FieldWording) -> str:
    proposal.refresh_from_db()
    return proposal.state


@pytest.fixture
def claim(programme: None) -> Claim:
    return claim_of("relais-maroc", wordings=[])


def test_a_proposal_changes_nothing_before_a_reviewer_has_put_it_as_reported_speech(
    claim: Claim,
) -> None:
    proposal = field_wording_of("relais-maroc", SAID, claim=claim)
    assert "C101" not in found(SAID)

    take(proposal, "Sa nièce croit que voter et déposer un bulletin ferait d’elle une mécréante.")

    wording = Wording.objects.get(claim=claim)
    assert (wording.origin, wording.text[:10]) == ("confirmed", "Sa nièce c")
    assert found(SAID)[:1] == ["C101"]


def test_what_was_learned_is_forgotten_again_and_can_be_learned_anew(claim: Claim) -> None:
    proposal = field_wording_of("relais-maroc", SAID, claim=claim)
    take(proposal)

    set_wording_aside(proposal=proposal, by=persona(REVIEWER), at=NOW)

    assert state(proposal) == ProposalState.SET_ASIDE
    assert not Wording.objects.filter(claim=claim).exists()
    assert "C101" not in found(SAID)
    take(proposal)
    assert found(SAID)[:1] == ["C101"]


def test_a_sentence_that_is_not_the_claim_keeps_near_messages_away_from_it_until_set_aside() -> (
    None
):
    claim = claim_of("relais-maroc")
    near, far = REFUSED, "Mon fils dit que les urnes sont un piège pour les croyants."
    before = found(far)
    proposal = field_wording_of("relais-maroc", near, claim=claim, verdict=FieldVerdict.IS_NOT_IT)
    take(proposal)

    assert "C101" not in found(near)
    assert found(far) == before == ["C101"]
    set_wording_aside(proposal=proposal, by=persona(REVIEWER), at=NOW)
    assert FieldWording.objects.get().state == ProposalState.SET_ASIDE


def test_exactly_what_was_refused_is_no_match_although_the_claim_has_the_very_words() -> None:
    claim = claim_of("relais-maroc")
    said = "Mon fils dit que les urnes sont un piège pour les croyants, comme l’a dit le maire."
    assert found(said) == ["C101"]

    take(field_wording_of("relais-maroc", said, claim=claim, verdict=FieldVerdict.IS_NOT_IT))

    assert found(said) == []
    assert "C101" not in nearest_claims(said, user=persona(REVIEWER), limit=5)


def test_nobody_decides_of_their_own_sentence(claim: Claim) -> None:
    proposal = field_wording_of(REVIEWER, SAID, claim=claim)

    with pytest.raises(OwnSentenceError):
        take(proposal)
    with pytest.raises(OwnSentenceError):
        set_wording_aside(proposal=proposal, by=persona(REVIEWER), at=NOW)

    take(proposal, who="coordination-1")
    assert state(proposal) == ProposalState.TAKEN


@pytest.mark.parametrize(
    ("text", "refusal"), [("  ", WordsMissingError), ("x" * 201, WordingTooLongError)]
)
def test_a_sentence_has_words_and_two_hundred_characters_at_most(
    claim: Claim, text: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        field_wording_of("relais-maroc", text, claim=claim)
    proposal = field_wording_of("relais-maroc", SAID, claim=claim)
    with pytest.raises(refusal):
        take_wording(proposal=proposal, text=text, by=persona(REVIEWER), at=NOW)


def test_the_same_sentence_told_twice_is_kept_once(claim: Claim) -> None:
    one = field_wording_of("relais-maroc", SAID, claim=claim)

    assert field_wording_of("relais-belgique", SAID, claim=claim) == one


def test_loading_the_library_again_keeps_what_was_confirmed() -> None:
    claim = Claim.objects.get(code="C05")
    take(field_wording_of("relais-maroc", SAID, claim=claim))

    load_library(folder=settings.LIBRARY, at=NOW)

    assert claim.wordings.filter(origin="confirmed").count() == 1


def test_setting_aside_leaves_a_wording_of_the_library_that_says_the_same() -> None:
    claim = Claim.objects.get(code="C05")
    curated = claim.wordings.filter(language="fr").first()
    assert curated is not None
    proposal = field_wording_of("relais-maroc", curated.text, claim=claim)
    take(proposal)

    set_wording_aside(proposal=proposal, by=persona(REVIEWER), at=NOW)

    assert claim.wordings.filter(pk=curated.pk).exists()


def test_a_change_of_the_register_is_answered_in_every_process() -> None:
    """Two holders stand for two processes: they share nothing but the database."""
    processes = (_Snapshots(), _Snapshots())
    nothing: frozenset[int] = frozenset()
    said = "Mon fils dit que les urnes sont un piège pour les croyants."
    for process in processes:
        assert process.index(nothing).match(said, limit=3).matches == ()

    claim_of("relais-maroc")

    for process in processes:
        matches = process.index(nothing).match(said, limit=3).matches
        assert [match.claim for match in matches] == ["C101"]
        assert process.index(nothing) is process.index(nothing)

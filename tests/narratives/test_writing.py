"""Claims and replies written in the product, beside those of the library."""

import pytest
from django.conf import settings

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import may_rewrite
from contrepoint.narratives.enums import AnswerState, Extremism, Gate, Reaction, Register, Verdict
from contrepoint.narratives.errors import (
    AnswerClosedError,
    ExtremismMissingError,
    NoRightsBasisError,
    OwnTextError,
    ReplyIncompleteError,
    ThemeMissingError,
    TooLongToSayError,
    UnknownReferenceError,
    WordingTooLongError,
    WordsMissingError,
)
from contrepoint.narratives.models import (
    AnswerText,
    AnswerUse,
    Claim,
    CounterArgument,
    RegisterVersion,
    Review,
    Wording,
)
from contrepoint.narratives.queries import claim_card, matches_for
from contrepoint.narratives.services import (
    load_library,
    report_use,
    revise_answer,
)
from tests.conftest import NOW, persona
from tests.harness.narratives import WORDING, answer_draft, answer_of, claim_of, hand_in, review_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


def revise(
    answer: CounterArgument, who: str, spoken: str = "Autrement.", **changes: object
) -> None:
    revise_answer(
        answer=answer,
        draft=answer_draft(spoken, **changes),
        marking=Marking.NETWORK,
        attribution=Attribution.COUNTRY,
        by=persona(who),
        at=NOW,
    )


def review(answer: CounterArgument, who: str, gate: Gate, verdict: Verdict) -> None:
    review_of(answer, who, gate, verdict)


def found_by(who: str, message: str) -> list[str]:
    return [m.card.line.code for m in matches_for(message, user=persona(who), language="fr")]


def stands(answer: CounterArgument) -> tuple[str, int]:
    answer.refresh_from_db()
    return answer.state, answer.version


def test_codes_of_the_product_begin_after_those_of_the_library() -> None:
    codes = [claim_of("relais-maroc", wordings=[]).code, claim_of("relais-maroc", wordings=[]).code]

    assert codes == ["C101", "C102"]
    assert answer_of("relais-maroc").code == "C01-R11"
    assert answer_of("relais-maroc", claim=Claim.objects.get(code="C101")).code == "C101-R1"
    assert answer_of("relais-maroc", claim=Claim.objects.get(code="C101")).code == "C101-R2"


def test_the_next_message_matches_a_new_claim_for_those_alone_who_may_see_it() -> None:
    assert found_by("relais-maroc", WORDING) == []
    version = RegisterVersion.objects.get().version

    claim_of("relais-maroc", marking=Marking.COUNTRY)

    assert RegisterVersion.objects.get().version == version + 1
    assert found_by("participante-maroc", WORDING) == ["C101"]
    assert found_by("relais-belgique", WORDING) == []


def test_loading_the_library_again_leaves_what_was_written_here() -> None:
    claim = claim_of("relais-maroc", extremisms=[Extremism.SUPREMACIST], mirrors=["C01"])
    answer_of("relais-maroc", "Mes mots.", claim=claim)
    revise(CounterArgument.objects.get(code="C02-R1"), "coordination-1", "Les mots du réseau.")

    report = load_library(folder=settings.LIBRARY, at=NOW)

    assert report.kept_answers == 1
    assert Wording.objects.filter(claim=claim).count() == 1
    assert set(claim.mirrors.values_list("code", flat=True)) == {"C01"}
    spoken = AnswerText.objects.filter(register=Register.SPOKEN, language="fr")
    assert spoken.get(answer__code="C101-R1").text == "Mes mots."
    assert spoken.get(answer__code="C02-R1").text == "Les mots du réseau."


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"statement": " "}, WordsMissingError),
        ({"extremisms": []}, ExtremismMissingError),
        ({"themes": []}, ThemeMissingError),
        ({"wordings": [(Language.FRENCH, "x" * 201)]}, WordingTooLongError),
    ],
)
def test_an_incomplete_claim_is_refused_and_the_register_stays(
    changes: dict[str, object], refusal: type[Exception]
) -> None:
    version = RegisterVersion.objects.get().version

    with pytest.raises(refusal):
        claim_of("relais-maroc", **changes)  # type: ignore[arg-type]

    assert not Claim.objects.filter(code="C101").exists()
    assert RegisterVersion.objects.get().version == version


def test_a_mirror_that_the_author_may_not_see_is_passed_over() -> None:
    hidden = claim_of("relais-belgique", marking=Marking.PRIVATE, wordings=[])

    claim = claim_of("relais-maroc", mirrors=[hidden.code, "C01"], wordings=[])

    assert list(claim.mirrors.values_list("code", flat=True)) == ["C01"]


def test_a_joint_reply_answers_mirror_claims_alone() -> None:
    one = claim_of("relais-maroc", wordings=[])
    mirror = claim_of("relais-maroc", mirrors=[one.code], wordings=[])

    answer = answer_of("relais-maroc", claim=one, mirrors=[mirror.code, "C01"])

    assert set(answer.claims.values_list("code", flat=True)) == {one.code, mirror.code}
    revise(answer, "relais-maroc")
    assert set(answer.claims.values_list("code", flat=True)) == {one.code}


def test_a_joint_reply_is_never_more_open_than_its_claims() -> None:
    one = claim_of("relais-maroc", wordings=[])
    mirror = claim_of("relais-maroc", mirrors=[one.code], wordings=[], marking=Marking.TEAM)

    answer = answer_of("relais-maroc", claim=one, mirrors=[mirror.code])

    assert answer.marking == Marking.TEAM


def test_rewriting_leaves_the_claims_that_the_writer_cannot_see() -> None:
    one = claim_of("relais-maroc", wordings=[])
    hidden = claim_of("relais-maroc", mirrors=[one.code], wordings=[])
    answer = answer_of("participant-belgique", claim=one, mirrors=[hidden.code])
    Claim.objects.filter(pk=hidden.pk).update(marking=Marking.PRIVATE)

    revise(answer, "participant-belgique")

    assert set(answer.claims.values_list("code", flat=True)) == {one.code, hidden.code}


def test_the_rights_basis_is_an_article_or_a_declaration_and_stands_among_the_references() -> None:
    answer = answer_of("relais-maroc", rights_basis=["ICCPR-25", "Q-5-1"], references=["Q-5-32"])

    assert list(answer.rights_basis.values_list("code", flat=True)) == ["ICCPR-25"]
    assert set(answer.references.values_list("code", flat=True)) == {"ICCPR-25", "Q-5-32"}


@pytest.mark.parametrize("missing", [Register.SPOKEN, Register.PLAIN])
def test_a_reply_is_something_to_say_and_something_to_read(missing: Register) -> None:
    texts = dict.fromkeys(Register, "Des mots.") | {missing: " "}

    with pytest.raises(ReplyIncompleteError):
        answer_of("relais-maroc", texts=texts)


def test_what_is_said_in_thirty_seconds_has_eighty_words() -> None:
    assert answer_of("relais-maroc", "mot " * 80)
    with pytest.raises(TooLongToSayError) as refused:
        answer_of("relais-maroc", "mot " * 81)

    assert (refused.value.count, refused.value.most) == (81, 80)


def test_what_a_reply_cites_is_a_reference_that_is_known_and_stands_below_it() -> None:
    texts = {Register.SPOKEN: "Oui.", Register.PLAIN: "Un droit [UDHR-7], dit [note] la Charte."}
    answer = answer_of("relais-maroc", texts=texts)
    with pytest.raises(UnknownReferenceError) as refused:
        answer_of("relais-maroc", texts=texts | {Register.PLAIN: "Un droit [UDHR-999]."})

    assert set(answer.references.values_list("code", flat=True)) == {"ICCPR-25", "UDHR-7"}
    assert refused.value.reference == "UDHR-999"


def test_a_reply_that_was_vouched_for_stands_before_the_others() -> None:
    later = answer_of("relais-maroc")
    CounterArgument.objects.filter(pk=later.pk).update(state=AnswerState.APPROVED)
    claim = Claim.objects.get(code="C01")
    of_the_library = claim.answers.filter(author=None).order_by("pk")

    codes = [answer.code for answer in claim_card(claim, persona("relais-maroc"), "fr").answers]

    assert codes == [later.code, *of_the_library.values_list("code", flat=True)]


def test_a_use_that_is_told_twice_on_a_day_counts_once_and_the_last_word_stands() -> None:
    answer = answer_of("relais-maroc")
    for who, reaction in [
        ("relais-maroc", Reaction.LISTENED),
        ("relais-maroc", Reaction.OBJECTED),
        ("relais-france", Reaction.LISTENED),
    ]:
        report_use(answer=answer, used_on=NOW.date(), reaction=reaction, by=persona(who), at=NOW)

    told = AnswerUse.objects.filter(answer=answer).order_by("author_id")
    assert sorted(told.values_list("reaction", flat=True)) == [Reaction.LISTENED, Reaction.OBJECTED]


def test_a_reply_without_its_rights_basis_is_not_handed_in() -> None:
    answer = answer_of("relais-maroc", rights_basis=[])

    with pytest.raises(NoRightsBasisError):
        hand_in(answer, "relais-maroc")

    assert stands(answer) == (AnswerState.DRAFT, 1)


def test_a_draft_is_rewritten_in_its_version_and_what_was_sent_back_in_the_next() -> None:
    answer = answer_of("relais-maroc")
    revise(answer, "relais-maroc")
    assert stands(answer) == (AnswerState.DRAFT, 1)
    hand_in(answer, "relais-maroc")
    review(answer, "relecteur-oulema", Gate.CONTENT, Verdict.CHANGES_REQUESTED)

    revise(answer, "relais-maroc")

    assert stands(answer) == (AnswerState.DRAFT, 2)
    hand_in(answer, "relais-maroc")
    assert stands(answer) == (AnswerState.IN_REVIEW, 2)


def test_what_was_vouched_for_is_not_rewritten_in_silence() -> None:
    answer = answer_of("relais-maroc")
    hand_in(answer, "relais-maroc")
    review(answer, "relecteur-oulema", Gate.CONTENT, Verdict.APPROVED)
    review(answer, "relectrice-droits", Gate.RIGHTS, Verdict.APPROVED)
    assert stands(answer) == (AnswerState.APPROVED, 1)

    revise(answer, "relais-maroc")

    assert stands(answer) == (AnswerState.DRAFT, 2)
    assert Review.objects.filter(answer=answer, version=1).count() == 2


@pytest.mark.parametrize("state", [AnswerState.IN_REVIEW, AnswerState.RETIRED])
def test_what_is_being_read_or_was_retired_is_not_rewritten(state: AnswerState) -> None:
    answer = answer_of("relais-maroc")
    CounterArgument.objects.filter(pk=answer.pk).update(state=state)

    with pytest.raises(AnswerClosedError):
        revise(answer, "relais-maroc")

    assert stands(answer) == (state, 1)


def test_who_rewrites_a_reply_that_nobody_signed_becomes_its_author_and_does_not_review_it() -> (
    None
):
    from contrepoint.network.models import Mandate

    coordinator = persona("coordination-1")
    Mandate.objects.create(user=coordinator, role="scholar_reviewer")
    answer = CounterArgument.objects.get(code="C01-R1")
    assert may_rewrite(coordinator, answer)
    assert not may_rewrite(persona("relais-maroc"), answer)
    revise(answer, "coordination-1")
    hand_in(answer, coordinator)

    with pytest.raises(OwnTextError):
        review(answer, "coordination-1", Gate.RELIGIOUS, Verdict.APPROVED)


def test_a_reply_is_rewritten_by_its_author_alone() -> None:
    answer = answer_of("relais-maroc")

    people = ("relais-maroc", "relecteur-oulema", "coordination-1", "bailleur")

    assert [who for who in people if may_rewrite(persona(who), answer)] == ["relais-maroc"]

"""References: where they point, who verified them, and what their change does to the replies."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from contrepoint.common.languages import Language
from contrepoint.narratives.enums import (
    AnswerState,
    Collection,
    FlagDecision,
    ReferenceKind,
    Verification,
)
from contrepoint.narratives.errors import OwnTextError, ReasonMissingError
from contrepoint.narratives.loci import Place, hadith, named, verse
from contrepoint.narratives.models import CounterArgument, Reference, ReferenceFlag
from contrepoint.narratives.queries import claim_card, reference_card
from contrepoint.narratives.reference_access import may_verify
from contrepoint.narratives.reference_errors import (
    CitationMissingError,
    FlagClosedError,
    GradingMissingError,
    NoSuchVerseError,
    OwnReferenceError,
    PlaceReadMissingError,
    ReferenceKnownError,
    UnusableCodeError,
)
from contrepoint.narratives.services import (
    decide_flag,
    load_library,
    revise_reference,
    verify_reference,
    write_reference,
)
from contrepoint.narratives.suras import SURAS
from tests.conftest import NOW, persona
from tests.harness.narratives import answer_of, changed, reference_draft, reference_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]
LATER = NOW + timedelta(days=3)


def decide(flag: ReferenceFlag, who: str, decision: FlagDecision, remark: str = "Lu.") -> None:
    decide_flag(
        flag=flag,
        decision=decision,
        remark=remark,
        language=Language.FRENCH,
        by=persona(who),
        at=LATER,
    )


def stamped(answer: CounterArgument) -> list[tuple[str, date]]:
    claim = answer.claims.get()
    cards = {card.code: card for card in claim_card(claim, persona("relais-maroc"), "fr").answers}
    return [(each.code, each.changed_on) for each in cards[answer.code].changed]


def test_the_quran_has_114_suras_and_6236_verses() -> None:
    assert len(SURAS) == 114
    assert sum(sura.verses for sura in SURAS) == 6236
    assert (SURAS[1].verses, SURAS[59].arabic) == (286, "الممتحنة")


def test_every_verse_that_the_library_cites_is_there() -> None:
    cited = Reference.objects.filter(code__startswith="Q-").values_list("code", "locator")

    for code, locator in cited:
        sura, _, verses = locator.partition(":")
        place = verse(*(int(number) for number in [sura, *verses.split("-")]))
        assert (place.code, place.locator) == (code, locator)
    assert len(cited) >= 10


@given(sura=st.integers(1, 114), first=st.integers(1, 300), more=st.integers(0, 300))
def test_a_verse_is_taken_exactly_where_the_sura_has_it(sura: int, first: int, more: int) -> None:
    verses = SURAS[sura - 1].verses
    if first + more <= verses:
        assert verse(sura, first, first + more).code.startswith(f"Q-{sura}-{first}")
    else:
        with pytest.raises(NoSuchVerseError):
            verse(sura, first, first + more)


@pytest.mark.parametrize("place", [(0, 1), (115, 1), (60, 14), (2, 0), (2, 5, 4)])
def test_a_verse_that_is_not_there_is_refused(place: tuple[int, ...]) -> None:
    with pytest.raises(NoSuchVerseError):
        verse(*place)


def test_a_verse_is_cited_in_each_language_of_its_readers() -> None:
    assert verse(60, 8).citations == {
        "fr": "Coran, sourate 60 (Al-Mumtahana), verset 8",
        "ar": "القرآن الكريم، سورة الممتحنة (60)، الآية 8",
        "en": "Quran, sura 60 (Al-Mumtahana), verse 8",
    }
    assert verse(25, 63, 65).citations[Language.FRENCH].endswith("versets 63 à 65")
    assert hadith(Collection.MUSLIM, 49).code == "MUSLIM-49"


@pytest.mark.parametrize("words", [("I", "25"), ("ICCPR", ""), ("IC CPR", "25"), ("ICCPR", "25]")])
def test_a_short_name_that_cannot_stand_in_brackets_is_refused(words: tuple[str, str]) -> None:
    with pytest.raises(UnusableCodeError):
        named(*words)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"gist": " "}, CitationMissingError),
        ({"read_in": ""}, PlaceReadMissingError),
        ({"read_on": None}, PlaceReadMissingError),
        ({"grading": ""}, GradingMissingError),
        ({"graded_by": ""}, GradingMissingError),
    ],
)
def test_a_reference_that_is_not_whole_is_refused(
    changes: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        reference_of("relais-maroc", hadith(Collection.MUSLIM, 49), **changes)

    assert not Reference.objects.filter(code="MUSLIM-49").exists()


def test_a_place_has_one_reference_alone() -> None:
    with pytest.raises(ReferenceKnownError) as refused:
        reference_of("relais-maroc", verse(60, 8))

    assert refused.value.reference == "Q-60-8"


def test_who_wrote_a_reference_does_not_verify_it_and_the_role_is_shown() -> None:
    own = reference_of("relecteur-oulema", verse(2, 3))
    other = reference_of("relais-maroc", verse(2, 4))

    with pytest.raises(OwnReferenceError):
        verify_reference(reference=own, by=persona("relecteur-oulema"), at=NOW)
    verify_reference(reference=other, by=persona("relecteur-oulema"), at=NOW)

    other.refresh_from_db()
    with translation.override("fr"):
        card = reference_card(other, persona("relais-belgique"), "fr")
    assert (card.verified_as, card.verified_on) == ("relecteur·rice ouléma", NOW.date())


@pytest.mark.parametrize(
    ("code", "verifier"),
    [("Q-60-8", {"relecteur-oulema"}), ("BUKHARI-100", {"relecteur-oulema"}),
     ("UDHR-7", {"relectrice-droits"}), ("AMMAN-2005", {"relecteur-oulema", "relectrice-droits"})],
)  # fmt: skip
def test_each_kind_is_verified_by_its_role(code: str, verifier: set[str]) -> None:
    reference = Reference.objects.get(code=code)
    people = ("relecteur-oulema", "relectrice-droits", "coordination-1", "relais-maroc", "bailleur")

    assert {who for who in people if may_verify(persona(who), reference)} == verifier


def test_what_is_changed_is_unverified_and_flags_every_answer_that_cites_it() -> None:
    answer = answer_of("relais-maroc")
    reference = Reference.objects.get(code="ICCPR-25")
    verify_reference(reference=reference, by=persona("relectrice-droits"), at=NOW)

    changed(reference, gist="Le droit de voter, d’être élu et d’accéder à la fonction publique.")

    reference.refresh_from_db()
    assert (reference.verification, reference.verified_at) == (Verification.TO_BE_VETTED, None)
    assert stamped(answer) == [("ICCPR-25", NOW.date())]
    assert ReferenceFlag.objects.filter(answer__author=None).count() == 0


def test_a_language_that_is_added_and_another_place_read_change_nothing_of_what_was_said() -> None:
    answer = answer_of("relais-maroc")
    reference = Reference.objects.get(code="ICCPR-25")

    changed(reference, language=Language.DUTCH)
    row = reference.texts.get(language="fr")
    changed(reference, citation=row.text, gist=row.gist, read_in="Un autre recueil")

    reference.refresh_from_db()
    assert reference.read_in == "Un autre recueil"
    assert (reference.changed_at, stamped(answer)) == (None, [])


def test_a_second_change_moves_the_open_flag_and_one_after_the_decision_opens_another() -> None:
    answer = answer_of("relais-maroc")
    reference = Reference.objects.get(code="ICCPR-25")
    changed(reference, gist="Une fois.")
    changed(reference, gist="Deux fois.")
    decide(ReferenceFlag.objects.get(answer=answer), "relectrice-droits", FlagDecision.STANDS)

    changed(reference, gist="Trois fois.")

    rows = ReferenceFlag.objects.filter(answer=answer).order_by("pk")
    assert list(rows.values_list("decision", flat=True)) == [FlagDecision.STANDS, ""]


def test_an_answer_that_still_stands_keeps_its_state_and_its_stamp_is_clear_again() -> None:
    answer = answer_of("relais-maroc")
    CounterArgument.objects.filter(pk=answer.pk).update(state=AnswerState.APPROVED)
    changed(Reference.objects.get(code="ICCPR-25"), gist="Autrement dit.")

    decide(ReferenceFlag.objects.get(), "relecteur-oulema", FlagDecision.STANDS, "")

    answer.refresh_from_db()
    assert (answer.state, stamped(answer)) == (AnswerState.APPROVED, [])


def test_an_answer_that_needs_a_new_version_is_vouched_for_no_more() -> None:
    answer = answer_of("relais-maroc")
    CounterArgument.objects.filter(pk=answer.pk).update(state=AnswerState.APPROVED)
    changed(Reference.objects.get(code="ICCPR-25"), gist="Autrement dit.")
    flag = ReferenceFlag.objects.get()

    with pytest.raises(ReasonMissingError):
        decide(flag, "relectrice-droits", FlagDecision.NEW_VERSION, " ")
    decide(flag, "relectrice-droits", FlagDecision.NEW_VERSION, "L’article dit moins.")

    answer.refresh_from_db()
    assert answer.state == AnswerState.CHANGES_REQUESTED
    with pytest.raises(FlagClosedError):
        decide(flag, "relecteur-oulema", FlagDecision.STANDS)


def test_nobody_decides_about_their_own_answer() -> None:
    answer_of("relectrice-droits")
    changed(Reference.objects.get(code="ICCPR-25"), gist="Autrement dit.")

    with pytest.raises(OwnTextError):
        decide(ReferenceFlag.objects.get(), "relectrice-droits", FlagDecision.STANDS)


def test_loading_the_library_again_changes_no_reference_and_keeps_those_rewritten_here() -> None:
    answer_of("relais-maroc")
    reference = Reference.objects.get(code="ICCPR-25")
    history = Reference.history.count()
    load_library(folder=settings.LIBRARY, at=NOW)
    assert (Reference.history.count(), ReferenceFlag.objects.count()) == (history, 0)

    changed(reference, gist="Réécrit ici.")
    load_library(folder=settings.LIBRARY, at=NOW)

    assert reference.texts.get(language="fr").gist == "Réécrit ici."
    assert ReferenceFlag.objects.count() == 1


def test_a_library_that_says_something_else_of_a_reference_flags_what_people_wrote() -> None:
    answer = answer_of("relais-maroc")
    Reference.objects.filter(code="ICCPR-25").update(locator="article 26")

    load_library(folder=settings.LIBRARY, at=LATER)

    assert stamped(answer) == [("ICCPR-25", LATER.date())]


def test_writing_a_named_reference_keeps_one_citation_and_its_language() -> None:
    reference = write_reference(
        kind=ReferenceKind.STUDY,
        place=Place("RAN-2019", "2019"),
        draft=reference_draft(citation="RAN, étude de 2019"),
        by=persona("relais-maroc"),
        at=NOW,
    )

    assert list(reference.texts.values_list("language", "status")) == [("fr", "original")]
    revise_reference(
        reference=reference,
        draft=reference_draft(citation="RAN, étude de 2019", gist="Autre chose."),
        by=persona("relais-maroc"),
        at=NOW,
    )
    assert Reference.objects.get(code="RAN-2019").changed_at == NOW

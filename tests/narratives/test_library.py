"""The starter library: what it holds, and what holds for every text of it."""

import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from django.conf import settings

from contrepoint.common.masking import mask
from contrepoint.narratives.enums import CORE_REGISTERS, AnswerState, Register, Theme
from contrepoint.narratives.fidelity import doubts
from contrepoint.narratives.models import (
    AnswerText,
    Claim,
    ClaimTheme,
    CounterArgument,
    Reference,
    ReferenceText,
    Wording,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

LANGUAGES = ("fr", "ar", "en")


def codes_in(folder: str) -> list[str]:
    """What the files of the library are named after: C01 and the next, C01-R2 and the next."""
    return sorted(path.stem for path in (Path(settings.LIBRARY) / folder).glob("*.toml"))


def test_each_claim_file_is_a_claim_and_both_extremisms_have_their_share() -> None:
    claims = Claim.objects.order_by("code")
    sides = Counter((c.is_of_daesh, c.is_of_supremacists) for c in claims)

    assert [c.code for c in claims] == codes_in("claims")
    assert len(claims) >= 24
    assert sides[(True, False)] >= 13
    assert sides[(False, True)] >= 10
    assert sides[(True, True)] >= 1


def test_at_least_nine_pairs_of_claims_say_the_same_from_both_sides() -> None:
    claims = Claim.objects.prefetch_related("mirrors")

    pairs = {frozenset((c.code, m.code)) for c in claims for m in c.mirrors.all()}

    assert len(pairs) >= 9


def test_each_answer_file_is_an_answer_beside_the_first_of_each_claim() -> None:
    firsts = [f"{code}-R1" for code in codes_in("claims")]

    assert sorted(CounterArgument.objects.values_list("code", flat=True)) == sorted(
        [*firsts, *codes_in("answers")]
    )


def test_the_second_answer_to_a_claim_stands_on_another_ground_than_the_first() -> None:
    for claim in Claim.objects.filter(answers__code__endswith="-R2"):
        kinds = list(claim.answers.values_list("kind", flat=True))

        assert len(set(kinds)) == len(kinds), claim.code


def test_every_theme_has_a_claim() -> None:
    assert set(ClaimTheme.objects.values_list("theme", flat=True)) == set(Theme.values)


def test_a_mirror_is_of_the_other_extremism() -> None:
    for claim in Claim.objects.prefetch_related("mirrors"):
        for mirror in claim.mirrors.all():
            sides = {(c.is_of_daesh, c.is_of_supremacists) for c in (claim, mirror)}

            assert sides == {(True, False), (False, True)}, (claim.code, mirror.code)


def test_our_own_voice_never_grants_daesh_the_name_that_it_gave_itself() -> None:
    granted = re.compile("islamic state|[eé]tat islamique|الدولة الإسلامية", re.IGNORECASE)

    for path in sorted(Path(settings.LIBRARY).rglob("*.toml")):
        assert granted.findall(path.read_text(encoding="utf-8")) == [], path.name


def test_each_answer_is_in_three_languages_and_said_in_thirty_seconds() -> None:
    for answer in CounterArgument.objects.all():
        spoken_in = set(answer.texts.values_list("language", flat=True))
        assert spoken_in >= set(LANGUAGES), answer.code
        for language in sorted(spoken_in):
            words = {
                row.register: len(row.text.split())
                for row in AnswerText.objects.filter(answer=answer, language=language)
            }

            assert set(CORE_REGISTERS) <= set(words) <= set(Register.values), answer.code
            assert 40 <= words["spoken"] <= 85, (answer.code, language)
            assert words["plain"] > words["spoken"], (answer.code, language)


def test_no_translation_loses_or_adds_a_reference_or_a_number() -> None:
    for answer in CounterArgument.objects.prefetch_related("texts"):
        said: dict[str, dict[Register, str]] = defaultdict(dict)
        for row in answer.texts.all():
            said[row.language][Register(row.register)] = row.text
        original = said.pop("fr")

        found = {language: doubts(original, texts) for language, texts in said.items()}

        assert not any(found.values()), (answer.code, found)


def test_nothing_of_the_library_is_presented_as_vetted() -> None:
    assert set(CounterArgument.objects.values_list("state", flat=True)) == {AnswerState.DRAFT}
    assert set(Reference.objects.values_list("verification", flat=True)) == {"to_be_vetted"}


def test_each_reference_says_where_its_text_was_read_and_is_cited() -> None:
    for reference in Reference.objects.all():
        assert reference.read_in.strip(), reference.code
        assert reference.read_on is not None, reference.code
        assert reference.answers.exists() or reference.code, reference.code


def test_no_text_is_kept_under_two_codes() -> None:
    citations = ReferenceText.objects.filter(language="fr").values_list("text", flat=True)

    assert [text for text, times in Counter(citations).items() if times > 1] == []


def test_each_code_cited_in_a_plain_answer_is_one_of_its_references() -> None:
    for text in AnswerText.objects.filter(register="plain").select_related("answer"):
        cited = set(re.findall(r"\[([A-Z][A-Za-z0-9-]+)\]", text.text))
        known = set(text.answer.references.values_list("code", flat=True))

        assert cited, (text.answer.code, text.language)
        assert cited <= known, (text.answer.code, text.language)


def test_a_rights_basis_is_always_law_or_a_declaration() -> None:
    for answer in CounterArgument.objects.all():
        kinds = set(answer.rights_basis.values_list("kind", flat=True))

        assert kinds, answer.code
        assert kinds <= {"law", "declaration"}, answer.code


def test_wordings_are_short_and_nothing_in_the_files_would_be_masked() -> None:
    for wording in Wording.objects.all():
        assert len(wording.text) <= 200
    for path in sorted(Path(settings.LIBRARY).rglob("*/*.toml")):
        assert mask(path.read_text(encoding="utf-8")).found == (), path.name

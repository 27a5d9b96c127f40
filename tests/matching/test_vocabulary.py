"""The words of each language, in the modules in which a native speaker corrects them."""

from types import ModuleType

import pytest

from contrepoint.matching.vocabulary import (
    VOCABULARIES,
    arabic_concepts,
    english_concepts,
    french_concepts,
)


@pytest.mark.parametrize("language", [arabic_concepts, english_concepts, french_concepts])
def test_a_concept_stands_in_one_module_of_its_language(language: ModuleType) -> None:
    modules = (language.people, language.causes, language.life, language.society)
    parts = (modules[0].PEOPLE, modules[1].CAUSES, modules[2].LIFE, modules[3].SOCIETY)

    names = [name for part in parts for name in part]

    assert names == list(language.CONCEPTS)


def test_languages_name_the_same_concepts() -> None:
    named = {code: {name for name, _ in v.concepts} for code, v in VOCABULARIES.items()}

    assert named["ar"] == named["en"] == named["fr"]
    assert named["nl"] <= named["fr"]

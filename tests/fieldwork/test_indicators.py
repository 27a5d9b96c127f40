"""The bank of indicators: what ships, and what a damaged file does."""

import shutil
from pathlib import Path

import pytest
from django.conf import settings

from contrepoint.common.datafile import DamagedFileError
from contrepoint.common.masking import mask
from contrepoint.fieldwork.enums import IndicatorKind, IndicatorPart, ResultLevel, Rung
from contrepoint.fieldwork.models import Indicator, IndicatorText
from contrepoint.fieldwork.queries import by_rung, indicator_bank
from contrepoint.fieldwork.services import load_indicators
from tests.harness.results import measure_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(settings.LIBRARY / "indicators.toml", tmp_path)
    return tmp_path


def edited(folder: Path, old: str, new: str) -> Path:
    path = folder / "indicators.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_the_bank_is_small_and_covers_every_rung_kind_and_level_in_three_languages() -> None:
    bank = indicator_bank("fr")

    assert 20 <= len(bank) <= 40
    assert [rung for rung, _cards in by_rung(bank)] == list(Rung)
    assert {card.kind for card in bank} == set(IndicatorKind)
    assert {card.level for card in bank} == set(ResultLevel)
    for part in (IndicatorPart.NAME, IndicatorPart.HOW):
        for language in ("fr", "ar", "en"):
            rows = IndicatorText.objects.filter(part=part, language=language)
            assert rows.count() == len(bank), (part, language)


def test_each_scale_has_a_sentence_for_each_degree_and_only_views_are_views() -> None:
    for card in indicator_bank("ar"):
        assert bool(card.degrees) is (card.kind == IndicatorKind.SCALE)
        assert all(degree.language == "ar" for degree in card.degrees)
        if card.is_of_views:
            assert (card.rung, card.is_of_people) == (Rung.SEEN, False)
        if card.by_sex_and_age:
            assert (card.is_of_people, card.kind) == (True, IndicatorKind.NUMBER)


def test_nothing_in_the_bank_looks_like_a_way_to_reach_somebody() -> None:
    assert [t.text for t in IndicatorText.objects.all() if mask(t.text).found] == []


def test_loading_the_same_file_twice_changes_nothing(folder: Path) -> None:
    before = list(IndicatorText.objects.order_by("pk").values())

    load_indicators(folder=folder)

    assert list(IndicatorText.objects.order_by("pk").values()) == before


def test_one_that_is_gone_from_the_file_goes_unless_somebody_chose_it(folder: Path) -> None:
    text = (folder / "indicators.toml").read_text(encoding="utf-8")
    head, *entries = text.split("[[indicator]]\n")
    (folder / "indicators.toml").write_text(
        "[[indicator]]\n".join([head, *entries[2:]]), encoding="utf-8"
    )
    measure_of("relais-belgique", "IND-01")

    load_indicators(folder=folder)

    codes = set(Indicator.objects.values_list("code", flat=True))
    assert codes & {"IND-01", "IND-02", "IND-03"} == {"IND-01", "IND-03"}


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('rung = "seen"', 'rung = "clicked"', "rung"),
        ('code = "IND-02"', 'code = "IND-01"', "code"),
        ("views = true", 'views = true\nrung = "took_part"', "TOML"),
        ('level = "1"', 'level = "9"', "level"),
    ],
)
def test_a_damaged_file_is_refused_with_its_place(
    folder: Path, old: str, new: str, where: str
) -> None:
    edited(folder, old, new)
    with pytest.raises(DamagedFileError) as refused:
        load_indicators(folder=folder)

    assert where in refused.value.where


def test_views_above_the_first_rung_are_refused_with_their_place(folder: Path) -> None:
    path = folder / "indicators.toml"
    text = path.read_text(encoding="utf-8")
    place = text.index('code = "IND-02"')
    path.write_text(text[:place] + text[place:].replace('"seen"', '"sustains"', 1), "utf-8")

    with pytest.raises(DamagedFileError) as refused:
        load_indicators(folder=folder)

    assert refused.value.where.endswith("[2].rung")

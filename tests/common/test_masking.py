"""What is masked, what is left alone, and that nothing slips through or slows it down.

All numbers, names and addresses are invented.
"""

import re
import time
import unicodedata
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from contrepoint.common.masking import MARKS, Finding, Kind, mask, pieces
from tests.common.masking_cases import EMAIL, MASKED, PHONE, UNTOUCHED


@pytest.mark.parametrize(
    ("written", "stored"),
    [pytest.param(*case, id=case[0]) for group in MASKED.values() for case in group],
)
def test_ways_to_reach_or_identify_a_person_are_masked(written: str, stored: str) -> None:
    assert mask(written).text == stored


@pytest.mark.parametrize("written", [text for group in UNTOUCHED.values() for text in group])
def test_places_in_books_dates_and_amounts_are_left_alone(written: str) -> None:
    masked = mask(f"Il dit : {written} et voilà.")

    assert masked.text == f"Il dit : {written} et voilà."
    assert masked.found == ()
    assert mask(written).text == written


def test_findings_say_what_was_masked_and_where_its_mark_stands() -> None:
    masked = mask("De karim@exemple.org : 06 12 34 56 78")

    assert masked.found == (
        Finding(Kind.EMAIL, 3, 3 + len(EMAIL)),
        Finding(Kind.PHONE, len(masked.text) - len(PHONE), len(masked.text)),
    )
    assert [masked.text[found.start : found.end] for found in masked.found] == [EMAIL, PHONE]


def test_marks_of_an_earlier_masking_are_not_found_again() -> None:
    assert mask(f"{PHONE} ou {EMAIL}").found == ()


def test_pieces_give_the_words_and_the_kinds_in_order() -> None:
    stored = mask("De karim@exemple.org : 06 12 34 56 78, merci").text

    assert list(pieces(stored)) == ["De ", Kind.EMAIL, " : ", Kind.PHONE, ", merci"]
    assert list(pieces("")) == []


def test_every_kind_has_a_mark_of_its_own_that_holds_no_digit() -> None:
    assert set(MARKS) == set(Kind)
    assert len(set(MARKS.values())) == len(Kind)
    assert not any(re.search(r"[\d@]", mark) for mark in MARKS.values())


# Properties

_FRAGMENTS = st.sampled_from(
    [text for group in MASKED.values() for text, _ in group]
    + [text for group in UNTOUCHED.values() for text in group]
    + [
        *MARKS.values(),
        "tél ",
        "CIN ",
        "@",
        "+",
        "00",
        "06",
        " ",
        ".",
        "-",
        "(at)",
        " point ",
        "t.me/",
        "insta: ",
        "سناب ",
        "t . me / ",
        "abou_92",
        "www.exemple.org/",
        "matricule ",
        "O6",
        "\n",
        "\r\n",
    ]
)
_SOUP = st.lists(
    st.one_of(
        _FRAGMENTS, st.text(alphabet="0123456789 .-/+@()ab", max_size=12), st.text(max_size=8)
    ),
    max_size=8,
).flatmap(lambda parts: st.sampled_from(["", " ", ", ", "\n"]).map(lambda glue: glue.join(parts)))


@given(_SOUP)
@example("20 123 456 20 123 456 0612345678")
@example("1 012 345 678 0612345678")
def test_masking_again_changes_nothing(text: str) -> None:
    once = mask(text)
    again = mask(once.text)

    assert again.text == once.text
    assert again.found == ()


def _is_harmless(character: str) -> bool:
    category = unicodedata.category(character)
    plain = unicodedata.normalize("NFKC", character)
    return category not in {"Nd", "No", "Nl", "Cs"} and not set(plain) & set("@0123456789/")


@given(st.text(alphabet=st.characters().filter(_is_harmless), max_size=200))
def test_text_without_digits_at_signs_and_links_is_untouched(text: str) -> None:
    # «(at)» and «arobase» are at signs in words
    hidden = re.search(r"\b(at|arobase?|apenstaartje|chez|a)\b|ات|آت", text, re.IGNORECASE)
    if hidden is None:
        assert mask(text).text == text


_DIGITS = st.text(alphabet="0123456789", min_size=12, max_size=12)
_SCRIPTS = st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"])
_SPACES = st.sampled_from([" ", "\u00a0", "\u202f", ".", "-", "\u2011", "", "\u200b", " \u200e"])


@st.composite
def _phones(draw: st.DrawFn) -> tuple[str, str]:
    """A telephone number as somebody may write it, and its last six digits."""
    digits, space = draw(_DIGITS), draw(_SPACES)
    mobile, rest = draw(st.sampled_from("67")), digits[:8]
    pairs = [rest[i : i + 2] for i in range(0, 8, 2)]
    tunisian = [draw(st.sampled_from(["20", "55", "98"])), rest[:3], rest[3:6]]
    groups = draw(
        st.sampled_from(
            [
                ["0" + mobile, *pairs],
                ["+33", mobile, *pairs],
                ["+212", mobile, *pairs],
                ["00212", mobile, *pairs],
                ["+216", *tunisian],
                ["00216", *tunisian],
                ["04" + rest[:2], *pairs[1:]],
                ["+32", "4" + rest[:2], *pairs[1:]],
            ]
        )
    )
    script = draw(_SCRIPTS)
    written = space.join(groups).translate(str.maketrans("0123456789", script))
    return written, "".join(groups)[-6:]


_CALM = st.sampled_from(
    [
        "",
        "Appelez Karim ",
        "اتصلوا على ",
        "le 17/03/2016 ",
        "verset 2:256, ",
        "12 personnes ",
        "(",
        "\n",
    ]
)


@given(_phones(), _CALM, _CALM)
def test_no_digits_of_a_telephone_number_survive(
    phone: tuple[str, str], before: str, after: str
) -> None:
    written, last_digits = phone

    stored = mask(f"{before}{written} {after}").text

    digits = "".join(
        str(unicodedata.decimal(character)) if unicodedata.category(character) == "Nd" else ""
        for character in stored
    )
    assert PHONE in stored
    assert last_digits not in digits.replace("17032016", "").replace("2256", "")


_NUMBER = st.integers(1, 7563).map(str)
_SURA, _VERSE = st.integers(1, 114).map(str), st.integers(1, 286).map(str)
_ARTICLE = st.integers(1, 99).map(str)
_DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))
_LOCATOR = st.one_of(
    st.builds("{}:{}".format, _SURA, _VERSE),
    st.builds("{}:{}-{}".format, _SURA, _VERSE, _VERSE),
    st.builds("sourate {}, verset {}".format, _SURA, _VERSE),
    st.builds("sourate {}, versets {}-{}".format, _SURA, _VERSE, _VERSE),
    st.builds("surah {} verse {}".format, _SURA, _VERSE),
    st.builds("البقرة {}".format, _VERSE),
    st.builds("الآية {} من سورة {}".format, _VERSE, _SURA),
    st.builds("Bukhari {}".format, _NUMBER),
    st.builds("Muslim {}{}".format, _NUMBER, st.sampled_from("abc")),
    st.builds("رواه البخاري رقم {}".format, _NUMBER),
    st.builds("hadith n° {}".format, _NUMBER),
    st.builds("article {}".format, _ARTICLE),
    st.builds("art. {}({})".format, _ARTICLE, st.integers(1, 9).map(str)),
    st.builds("PIDCP {}–{}".format, _ARTICLE, _ARTICLE),
    st.builds("p. {}-{}".format, _NUMBER, _NUMBER),
    st.builds("{} ({})".format, st.sampled_from(["Rabat", "Tunis"]), st.integers(1900, 2030)),
    _DAYS.map(lambda day: day.strftime("%d/%m/%Y")),
    _DAYS.map(lambda day: day.isoformat()),
)


@given(
    st.lists(_LOCATOR, min_size=1, max_size=6),
    st.sampled_from([" ", ", ", "; ", "\n", " et ", " و", " – ", "، "]),
    st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]),
)
def test_locators_at_random_survive(locators: list[str], glue: str, script: str) -> None:
    text = glue.join(locators).translate(str.maketrans("0123456789", script))

    assert mask(text).text == text


@pytest.mark.parametrize(
    "bait",
    [
        "a",
        "0",
        "0 ",
        "06 ",
        "06.",
        "20 123 456 ",
        "012 345 678 ",
        "1 012 ",
        "+",
        "+33 ",
        "@",
        "a@",
        "@a",
        "a.a",
        "a (at) ",
        "(",
        " ",
        "\n",
        "-",
        "x.com",
        "x.com/ ",
        "t.me/a ",
        "tél ",
        "tél 0 ",
        "tél 20123456 ",
        "CIN ",
        "CIN n° ",
        "CIN AB123456 ",
        "FR76 ",
        "FR76 3000 ",
        "AB12",
        "85.07.30-",
        "1 85 07 75 123 ",
        "\u200b",
        "0\u20e3",
        "‹phone masked› ",
        "a point ",
        " at a dot ",
        "insta: a",
        "insta ",
        "insta abou_ ",
        "insta est de ",
        "insta: " + "a" * 40 + " ",
        "insta: a, ",
        "إنستا ",
        "t . me / ",
        "t[.]",
        "t ",
        "@ a_ ",
        "a@\n",
        "a @ a . ",
        "www.a.",
        "www.exemple.org/a ",
        "https://",
        "06 12\n",
        "0\n",
        "0 0 0\n",
        "tél 12\n",
        "+33 6\n",
        "O",
        "O0",
        "O ",
        "matricule ",
        "matricule 445566 ",
        "dossier n° ",
        "\r\n",
    ],
)
def test_thirty_kilobytes_of_anything_take_seconds_at_most(bait: str) -> None:
    text = bait * (30_000 // len(bait))

    began = time.perf_counter()
    mask(text)

    assert (
        time.perf_counter() - began < 20
    )  # a fraction of that in truth; exponential would never end

"""A PDF has words that can be selected, Arabic letters that are joined, and no word of ours."""

import re
import zlib

from contrepoint.common.paper import pdf_of

PLAIN = """
#let told = json(bytes(sys.inputs.told))
#set document(title: told.title, date: none)
#set text(font: "Amiri", lang: "ar", dir: rtl)
#told.words
"""


def streams(pdf: bytes) -> list[str]:
    """What a PDF holds, unpacked."""
    found = []
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            found.append(zlib.decompress(packed).decode("latin-1"))
        except zlib.error:
            continue
    return found


def glyphs_of(pdf: bytes) -> dict[str, set[str]]:
    """The shapes that stand for each letter, by the tables that make words selectable."""
    found: dict[str, set[str]] = {}
    for told in streams(pdf):
        if "begincmap" not in told:
            continue
        for glyph, letters in re.findall(r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>", told):
            words = bytes.fromhex(letters).decode("utf-16-be")
            found.setdefault(words, set()).add(glyph)
    return found


def printed(words: str) -> bytes:
    return pdf_of(PLAIN, {"title": "Essai", "words": words})


def test_arabic_letters_are_joined_and_can_be_selected() -> None:
    joined, apart = glyphs_of(printed("ببب")), glyphs_of(printed("ب ب ب"))

    assert len(joined["ب"]) == 3  # at the beginning, in the middle, at the end
    assert len(apart["ب"]) == 1


def test_both_scripts_and_their_numbers_can_be_selected() -> None:
    letters = set("".join(glyphs_of(printed("المادة 25 من ICCPR، يوم 12/03/2026"))))

    assert set("مادة25ICPR12/03/2026") <= letters


def test_what_is_told_is_text_and_never_a_command() -> None:
    words = "#panic() $x^2$ *gras* @personne [[ \\ // <a>"

    assert set("#panic()$x^2*grs@eo[\\/<") <= set("".join(glyphs_of(printed(words))))


def test_the_same_words_give_the_same_bytes_without_a_day_or_an_author() -> None:
    first = printed("بيت")

    assert first == printed("بيت")
    assert b"CreationDate" not in first
    assert b"/Author" not in first

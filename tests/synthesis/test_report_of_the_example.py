"""The compiled report of the third workshop, read back from the Word file."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from contrepoint.common.markings import Marking
from contrepoint.network.models import User
from contrepoint.synthesis.docx import docx_bytes
from contrepoint.synthesis.report import Document, Heading
from contrepoint.synthesis.text import plain_text
from contrepoint.workshops.models import Commitment, Note
from tests.synthesis.conftest import AT, body_of, everything_in

Compiled = Callable[..., Document]

DATA = Path(__file__).parents[1] / "data" / "report" / "facts-fr.txt"
FACTS = [
    line.split("  ", 1)[1]
    for line in DATA.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def test_S21_the_word_file_holds_every_fact_in_order(  # noqa: N802  # numbered as the source is
    compiled: Compiled,
) -> None:
    text = "\n".join(body_of(compiled()))

    places = []
    start = 0
    for fact in FACTS:
        start = text.find(fact, start)
        places.append(start)
        start += len(fact)

    assert [fact for fact, place in zip(FACTS, places, strict=True) if place < 0] == []


def test_the_chapters_follow_the_source(compiled: Compiled) -> None:
    headings = [(b.level, str(b)) for b in compiled().blocks if isinstance(b, Heading)]

    assert headings == [
        (1, "[…]"),
        (1, "Solidarité internationale et stratégies politiques"),
        (1, "Les pays"),
        (2, "Le Maroc"),
        (2, "La France"),
        (2, "La Tunisie"),
        (2, "La Belgique"),
        (1, "Conclusions"),
    ]


def test_every_record_stands_behind_one_sentence(compiled: Compiled) -> None:
    codes = [source.code for sentence in compiled().sentences for source in sentence.sources]

    expected = {"S3-2", *Note.objects.values_list("code", flat=True)}
    expected |= set(Commitment.objects.values_list("code", flat=True))
    assert sorted(codes) == sorted(expected)


def test_neighbours_that_belong_together_make_one_sentence(compiled: Compiled) -> None:
    gathered = [
        [source.code for source in sentence.sources]
        for sentence in compiled().sentences
        if len(sentence.sources) > 1
    ]

    assert gathered == [
        ["N3-7-4", "N3-7-5", "N3-7-6", "N3-7-7"],
        ["E3-7-8", "E3-7-9"],
    ]


def test_each_paragraph_ends_with_links_to_its_records(compiled: Compiled) -> None:
    file = docx.Document(io.BytesIO(docx_bytes(compiled(), at=AT)))

    links = [link.get(qn("w:anchor")) for link in file.element.body.iter(qn("w:hyperlink"))]
    names = {mark.get(qn("w:name")) for mark in file.element.body.iter(qn("w:bookmarkStart"))}
    assert set(links) == names
    assert {"record_N3_1_1", "to_record_N3_1_1", "record_E3_7_11"} <= names


def test_lost_passages_are_printed_in_grey_italics(compiled: Compiled) -> None:
    file = docx.Document(io.BytesIO(docx_bytes(compiled(), at=AT)))

    runs = [run for p in file.paragraphs for run in p.runs if "passage perdu" in run.text]
    assert [run.text for run in runs] == ["[passage perdu]"] * 8
    assert {run.style.name for run in runs} == {"Lost Passage"}


def test_a_gap_of_the_source_opens_a_new_paragraph(compiled: Compiled) -> None:
    paragraphs = body_of(compiled())

    assert not [text for text in paragraphs if "[passage perdu] [passage perdu]" in text]


def test_the_file_says_nothing_of_who_made_it(compiled: Compiled) -> None:
    file = docx.Document(io.BytesIO(docx_bytes(compiled(), at=AT)))

    properties = file.core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == (
        "Rapport du troisième atelier",
        "",
        "",
    )
    assert properties.created == properties.modified == AT
    assert (properties.comments, properties.keywords) == ("", "")
    everything = everything_in(compiled())
    assert [word for word in ("python-docx", "Microsoft", "Macintosh") if word in everything] == []


def test_the_same_records_give_the_same_bytes(compiled: Compiled) -> None:
    first, second = (docx_bytes(compiled(), at=AT) for _ in range(2))

    assert first == second


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_the_report_goes_as_far_as_the_network(compiled: Compiled, language: str) -> None:
    document = compiled(language=language)

    assert (document.marking, document.left_out_count) == (Marking.NETWORK, 0)


def test_arabic_runs_from_right_to_left_everywhere(compiled: Compiled) -> None:
    body = docx.Document(io.BytesIO(docx_bytes(compiled(language="ar"), at=AT))).element.body

    paragraphs = list(body.iter(qn("w:p")))
    tables = list(body.iter(qn("w:tbl")))
    arabic = [
        run
        for run in body.iter(qn("w:r"))
        if any("\u0600" <= c <= "\u06ff" for t in run.iter(qn("w:t")) for c in t.text or "")
    ]
    straight = [p for p in paragraphs if p.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is None]
    assert {p.style for p in straight} == {"Codes"}  # Latin through and through
    assert [r for r in arabic if r.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is None] == []
    assert [t for t in tables if t.find(f"{qn('w:tblPr')}/{qn('w:bidiVisual')}") is None] == []
    assert len(arabic) > 100
    assert body.find(f"{qn('w:sectPr')}/{qn('w:bidi')}") is not None


def test_the_arabic_report_is_told_in_arabic(compiled: Compiled) -> None:
    document = compiled(language="ar")

    assert document.title == "تقرير الورشة الثالثة"
    latin = [
        part.text
        for sentence in document.sentences
        for part in sentence.parts
        if any("a" <= letter.lower() <= "z" for letter in part.text)
    ]
    assert latin == ["Ambassadeur Ebrahim Rasool"]


def test_translations_are_marked_to_be_vetted_and_originals_are_not(compiled: Compiled) -> None:
    vetted = {s.code: s.is_to_be_vetted for s in compiled(language="en").sources}

    assert vetted["N3-3-1"]
    assert not vetted["N3-4-1"]  # nothing but a lost passage: there is no translation
    assert not compiled(language="fr").has_unvetted_translations


def test_the_plain_text_names_lost_passages_and_codes(compiled: Compiled) -> None:
    text = plain_text(compiled())

    assert "tourne le dos aux [passage perdu] [N3-1-1]\n" in text
    assert "[…]" not in text
    assert max(map(len, text[: text.index("Sources\n")].splitlines())) <= 78


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "[numéro de téléphone masqué]"),
        ("ar", "[رقم هاتف محجوب]"),
        ("en", "[phone number hidden]"),
    ],
)
def test_what_was_masked_is_named_in_the_language_of_the_document(
    compiled: Compiled, take_note: Callable[..., Note], coordinator: User, language: str, words: str
) -> None:
    take_note(1, "On nous joint au +212 661 23 45 67.", coordinator)

    document = compiled(language=language)

    for printed in (plain_text(document).replace("\n", " "), " ".join(body_of(document))):
        assert words in printed
        assert "masked" not in printed

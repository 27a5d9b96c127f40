"""Prints a compiled report: title block, chapters, paragraphs with their codes, footer."""

from datetime import datetime
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from contrepoint.common.languages import Words
from contrepoint.synthesis.docx.annex import anchor_of, write_annex
from contrepoint.synthesis.docx.ink import bookmark, element, field, link, run, set_direction, write
from contrepoint.synthesis.docx.package import clean, saved
from contrepoint.synthesis.docx.styles import install
from contrepoint.synthesis.report import Document, Heading, Paragraph


def docx_bytes(document: Document, *, at: datetime) -> bytes:
    """The report as a DOCX file; `at` is the moment that the file says it was made."""
    import docx  # heavy: only whoever prints pays for it

    with translation.override(document.language):
        file = docx.Document()
        install(file.styles, document.language)
        _page(file, document)
        _title_block(file, document)
        _body(file, document)
        write_annex(file, document)
        _footer(file, document)
        clean(file, document, at=at)
        return saved(file)


def _page(file: Any, document: Document) -> None:
    from docx.shared import Cm

    section = file.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.2)
    if document.dir == "rtl":
        properties = section._sectPr  # noqa: SLF001  # python-docx offers no bidi section
        grid = properties.find(properties.nsmap and f"{{{properties.nsmap['w']}}}docGrid")
        made = element("bidi")
        grid.addprevious(made) if grid is not None else properties.append(made)


def _line(file: Any, document: Document, style: str, parts: tuple[Words, ...]) -> Any:
    paragraph = file.add_paragraph(style=style)
    set_direction(paragraph, document.dir)
    write(paragraph, parts, document.language)
    return paragraph


def _title_block(file: Any, document: Document) -> None:
    lines = list(document.subtitle)
    if lines:
        _line(file, document, "Series", (lines.pop(0),))
    _line(file, document, "Title", (Words(document.title, document.language),))
    for line in lines:
        _line(file, document, "Subtitle", (line,))
    _line(file, document, "Title Rule", ())
    if document.has_unvetted_translations:
        text = _("This is a translation that nobody has vetted yet: check it before you quote it.")
        _line(file, document, "Notice", (Words(text, document.language),))


def _body(file: Any, document: Document) -> None:
    numbers = {source.code: place for place, source in enumerate(document.sources)}
    bookmarked: set[str] = set()
    for block in document.blocks:
        if isinstance(block, Heading):
            _line(file, document, f"heading {block.level}", (block.text,))
        else:
            _paragraph(file, document, block, bookmarked, numbers)


def _paragraph(
    file: Any,
    document: Document,
    block: Paragraph,
    bookmarked: set[str],
    numbers: dict[str, int],
) -> None:
    """A paragraph of prose, then the codes of its records, small and grey.

    The first paragraph of a record has its bookmark; odd numbers, as the annex has the even ones.
    """
    parts: list[Words] = []
    for sentence in block.sentences:
        if parts:
            parts.append(Words(" ", document.language))
        parts += sentence.parts
    paragraph = _line(file, document, "Normal", tuple(parts))
    _write_codes(_place_of_codes(file, document, paragraph), block)
    for source in block.sources:
        if source.code not in bookmarked:
            bookmarked.add(source.code)
            bookmark(paragraph, f"to_{anchor_of(source)}", 2 * numbers[source.code] + 1)


def _place_of_codes(file: Any, document: Document, paragraph: Any) -> Any:
    """At the end of the prose; under it where that runs from right to left.

    Codes are Latin: at the end of an Arabic line, LibreOffice 7.4 breaks inside of them and prints
    them over each other.
    """
    if document.dir != "rtl":
        paragraph._p.append(run("\u00a0", document.language))  # noqa: SLF001  # stays with its line
        return paragraph
    paragraph.paragraph_format.space_after = 0
    return file.add_paragraph(style="Codes")


def _write_codes(paragraph: Any, block: Paragraph) -> None:
    for place, source in enumerate(block.sources):
        if place:
            paragraph._p.append(run(" ", "en", "SourceCode"))  # noqa: SLF001  # as below
        code = link(anchor_of(source), source.code, "SourceCode", around=("[", "]"))
        paragraph._p.append(code)  # noqa: SLF001  # python-docx offers no internal links


def _footer(file: Any, document: Document) -> None:
    paragraph = file.sections[0].footer.paragraphs[0]
    paragraph.style = "footer"
    set_direction(paragraph, document.dir)
    language = document.language
    marking = str(document.marking.label)
    text = _("Circulation: %(marking)s") % {"marking": marking}
    write(paragraph, [Words(f"{text} — ", language)], language)
    before, _slash, after = _("page %(page)s of %(pages)s").partition("%(page)s")
    between, _slash, end = after.partition("%(pages)s")
    runs = [run(before, language), *field("PAGE", language), run(between, language)]
    runs += [*field("NUMPAGES", language), run(end, language)]
    for made in runs:
        paragraph._p.append(made)  # noqa: SLF001  # fields with a direction of their own

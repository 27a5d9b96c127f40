"""Where does each sentence come from?  The last pages: one line for each record."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from contrepoint.common.languages import TranslationStatus, Words
from contrepoint.synthesis.docx.ink import bookmark, element, link, set_direction, write
from contrepoint.synthesis.docx.styles import ACCENT, RULE
from contrepoint.synthesis.report import Document, Source

WIDTHS = (1000, 3572, 2500, 2000)
"""Columns in twentieths of a point; together, the width between the margins."""


def anchor_of(source: Source) -> str:
    """The bookmark of a record: a letter first, no hyphen."""
    return f"record_{source.code.replace('-', '_')}"


def write_annex(file: Any, document: Document) -> None:
    """The table of sources, each with a bookmark that paragraphs point to."""
    if not document.sources:
        return
    language = document.language
    heading = file.add_paragraph(style="heading 1")
    heading.paragraph_format.page_break_before = True
    set_direction(heading, document.dir)
    write(heading, [Words(_("Sources"), language)], language)
    intro = file.add_paragraph(style="Normal")
    set_direction(intro, document.dir)
    text = _(
        "Each paragraph ends with the codes of the records that it comes from. Each code leads "
        "to its line below; in Contrepoint, it is found on the page of its session, or on its own."
    )
    write(intro, [Words(text, language)], language)
    _table(file, document)


def _table(file: Any, document: Document) -> None:
    language = document.language
    table = file.add_table(rows=0, cols=len(WIDTHS))
    _dress(table, document.dir)
    head = [
        pgettext("column of the sources", "Code"),
        pgettext("column of the sources", "Session"),
        pgettext("column of the sources", "Kind of record"),
        pgettext("column of the sources", "Text"),
    ]
    cells = table.add_row().cells
    for cell, title in zip(cells, head, strict=True):
        _fill(cell, [Words(title, language)], document, style="Small Head")
    _repeat_on_each_page(table.rows[0])
    for number, source in enumerate(document.sources):
        row = table.add_row()
        _keep_whole(row)
        code, session, kind, status = row.cells
        paragraph = code.paragraphs[0]
        paragraph.style = "Small"
        set_direction(paragraph, document.dir)
        paragraph._p.append(link(f"to_{anchor_of(source)}", source.code))  # noqa: SLF001
        bookmark(paragraph, anchor_of(source), 2 * number)
        _fill(session, [source.session], document)
        _fill(kind, [Words(source.label, language)], document)
        label = str(TranslationStatus(source.status).label)
        _fill(status, [Words(label, language)], document)
    for row in table.rows:
        for cell, width in zip(row.cells, WIDTHS, strict=True):
            _set_width(cell, width)


def _fill(cell: Any, parts: list[Words], document: Document, *, style: str = "Small") -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    set_direction(paragraph, document.dir)
    write(paragraph, parts, document.language)


def _dress(table: Any, way: str) -> None:
    """Fine lines between the rows; mirrored where the document runs from right to left."""
    properties = table._tbl.tblPr  # noqa: SLF001  # python-docx offers no bidiVisual
    for child in list(properties):
        properties.remove(child)
    if way == "rtl":
        properties.append(element("bidiVisual"))
    properties.append(element("tblW", w=str(sum(WIDTHS)), type="dxa"))
    borders = element("tblBorders")
    for side, colour, size in (("top", ACCENT, "8"), ("bottom", RULE, "4"), ("insideH", RULE, "2")):
        borders.append(element(side, val="single", sz=size, space="0", color=colour))
    properties.append(borders)
    properties.append(element("tblLayout", type="fixed"))
    margins = element("tblCellMar")
    for side in ("left", "right"):
        margins.append(element(side, w="60", type="dxa"))
    properties.append(margins)
    for column, width in zip(table._tbl.tblGrid, WIDTHS, strict=True):  # noqa: SLF001
        for name in list(column.attrib):
            del column.attrib[name]
        column.w = width * 635  # python-docx counts in EMU


def _set_width(cell: Any, width: int) -> None:
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001  # exact, not rounded through EMU
    for child in list(properties):
        properties.remove(child)
    properties.append(element("tcW", w=str(width), type="dxa"))


def _repeat_on_each_page(row: Any) -> None:
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001  # no such option in python-docx
    properties.append(element("cantSplit"))
    properties.append(element("tblHeader"))


def _keep_whole(row: Any) -> None:
    row._tr.get_or_add_trPr().append(element("cantSplit"))  # noqa: SLF001  # as above

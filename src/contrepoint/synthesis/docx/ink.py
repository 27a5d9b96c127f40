"""How are words put into a paragraph so that both directions of writing come out right?

Word needs four things for right-to-left: `w:bidi` on the paragraph, `w:rtl` on the run,
`w:bidiVisual` on the table, a `w:cs` font (styles). All in the order of the schema.
"""

from collections.abc import Sequence
from typing import Any

from contrepoint.common.languages import Words, direction
from contrepoint.common.marks import bracketed, stretches
from contrepoint.synthesis.docx.styles import region

# What the schema puts after `w:bidi` in the properties of a paragraph.
_AFTER_BIDI = (
    "w:adjustRightInd",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:mirrorIndents",
    "w:suppressOverlap",
    "w:jc",
    "w:textDirection",
    "w:textAlignment",
    "w:textboxTightWrap",
    "w:outlineLvl",
    "w:divId",
    "w:cnfStyle",
    "w:rPr",
    "w:sectPr",
    "w:pPrChange",
)


def element(tag: str, **attributes: str) -> Any:
    """An element of WordprocessingML, its attributes in that namespace."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def set_direction(paragraph: Any, way: str) -> None:
    """Let the paragraph run this way."""
    if way == "rtl":
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  # python-docx offers no bidi
        properties.insert_element_before(element("bidi"), *_AFTER_BIDI)


def run(text: str, language: str, style: str = "") -> Any:
    """A run of text in one language."""
    made = element("r")
    properties = element("rPr")
    if style:
        properties.append(element("rStyle", val=style))
    if direction(language) == "rtl":
        properties.append(element("rtl"))
        properties.append(element("lang", bidi=region(language)))
    else:
        properties.append(element("lang", val=region(language)))
    made.append(properties)
    made.append(_text("t", text))
    return made


def printable(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return "".join(c for c in text if c in "\t\n\r" or _is_printable(ord(c)))


def _is_printable(code: int) -> bool:
    return code >= 32 and not 0xD800 <= code <= 0xDFFF and code not in {0xFFFE, 0xFFFF}


def write(paragraph: Any, parts: Sequence[Words], language: str) -> None:
    """Write people's words into a paragraph of a document in `language`.

    Marks lean: what stands for a lost passage, or for what was masked.
    """
    for part in parts:
        for piece in stretches(part.text):
            made = (
                run(bracketed(piece), language, "LostPassage")
                if piece.kind
                else run(piece.text, part.language)
            )
            paragraph._p.append(made)  # noqa: SLF001  # runs with a direction of their own


def link(anchor: str, code: str, style: str = "", *, around: tuple[str, str] = ("", "")) -> Any:
    """A record's code, between two signs, as a link to a bookmark of this document.

    Codes are Latin in every document; neither their hyphens nor their brackets let a line break.
    """
    made = element("hyperlink", anchor=anchor, history="1")
    written = run(around[0], "en", style)
    for place, piece in enumerate(code.split("-")):
        if place:
            written.append(element("noBreakHyphen"))
        written.append(_text("t", piece))
    written.append(_text("t", around[1]))
    made.append(written)
    return made


def _text(tag: str, text: str) -> Any:
    made = element(tag)
    made.text = printable(text)
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def bookmark(paragraph: Any, name: str, number: int) -> None:
    """Let links find the whole of what the paragraph holds already."""
    start = element("bookmarkStart", id=str(number), name=name)
    end = element("bookmarkEnd", id=str(number))
    properties = paragraph._p.pPr  # noqa: SLF001  # as above
    if properties is None:
        paragraph._p.insert(0, start)  # noqa: SLF001
    else:
        properties.addnext(start)
    paragraph._p.append(end)  # noqa: SLF001


def field(instruction: str, language: str) -> list[Any]:
    """A field such as PAGE, as runs; the number is filled in by whoever opens the file."""
    begin, code, separate, shown, end = (run("", language) for _ in range(5))
    for made, kind in ((begin, "begin"), (separate, "separate"), (end, "end")):
        made.remove(made[-1])
        made.append(element("fldChar", fldCharType=kind))
    code.remove(code[-1])
    code.append(_text("instrText", f" {instruction} "))
    shown[-1].text = "1"
    return [begin, code, separate, shown, end]

"""How does a report look on paper?  The whole style sheet, written for both scripts.

Complex scripts read their own properties (`bCs`, `szCs`, `w:cs` fonts): each style gives both.
Arabic has no italics: what leans in Latin letters stands upright there, and a heading is bold.
"""

from typing import Any

LATIN = "Georgia"
ARABIC = "Noto Naskh Arabic"
INK = "23262B"
DEEP = "1D4B4F"
GREY = "6B6F76"
ACCENT = "A6552B"

RULE = "D5CFC4"

_BUILT_IN = ("Normal", "Title", "Subtitle", "heading 1", "heading 2", "footer")
_REGIONS = {"fr": "fr-FR", "en": "en-GB", "ar": "ar-MA", "nl": "nl-BE"}
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def region(language: str) -> str:
    """The language with a region, as a spelling checker wants it."""
    return _REGIONS.get(language, language)


def _run(
    size: float, colour: str, *, bold: bool = False, leans: bool = False, arabic: float = 0
) -> str:
    """Properties of a run, in the order of the schema; `arabic` is its own size in points."""
    latin_weight, arabic_weight = bold, bold or (leans and colour == DEEP)
    own = round((arabic or size * 1.1) * 2)
    marks = "<w:b/>" * latin_weight + "<w:bCs/>" * arabic_weight
    marks += '<w:i/><w:iCs w:val="0"/>' * leans
    return (
        f'<w:rPr>{marks}<w:color w:val="{colour}"/>'
        f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{own}"/></w:rPr>'
    )


def _paragraph(
    before: float, after: float, *, line: float = 1.0, keep: bool = False, more: str = ""
) -> str:
    """Properties of a paragraph, in points and lines; `more` comes after the spacing."""
    together = "<w:keepNext/><w:keepLines/>" if keep else ""
    return (
        f"<w:pPr>{together}<w:widowControl/>"
        f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"'
        f' w:line="{round(line * 240)}" w:lineRule="auto"/>{more}</w:pPr>'
    )


def _style(name: str, label: str, paragraph: str, run: str, level: int | None = None) -> str:
    if level is not None:
        paragraph = paragraph.replace("</w:pPr>", f'<w:outlineLvl w:val="{level}"/></w:pPr>')
    is_normal = name == "Normal"
    own = "" if label in _BUILT_IN else ' w:customStyle="1"'
    based = "" if is_normal else '<w:basedOn w:val="Normal"/>'
    default = ' w:default="1"' if is_normal else ""
    return (
        f'<w:style w:type="paragraph"{default}{own} w:styleId="{name}"><w:name w:val="{label}"/>'
        f"{based}<w:qFormat/>{paragraph}{run}</w:style>"
    )


def _character(name: str, label: str, run: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{name}">'
        f'<w:name w:val="{label}"/>{run}</w:style>'
    )


_RULE = f'<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="10" w:color="{ACCENT}"/></w:pBdr>'
_CENTRED = '<w:jc w:val="center"/>'


def _with_rule(paragraph: str) -> str:
    """A line under the paragraph; the schema wants it before the spacing."""
    return paragraph.replace("<w:spacing", f"{_RULE}<w:spacing", 1)


def style_sheet(language: str) -> str:
    """The styles part as XML, for a document in `language`."""
    code = region(language)
    bidi = code if language == "ar" else region("ar")
    latin = region("fr") if language == "ar" else code
    defaults = (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{LATIN}" w:cs="{ARABIC}"/>'
        f'<w:lang w:val="{latin}" w:eastAsia="{latin}" w:bidi="{bidi}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    body = _run(11, INK, arabic=12.5)
    line = 1.0 if language == "ar" else 1.28  # Naskh fonts bring their own air
    styles = [
        _style("Normal", "Normal", _paragraph(0, 9, line=line), body),
        _style("Title", "Title", _paragraph(0, 8, keep=True), _run(25, DEEP, bold=True)),
        _style("Series", "Series", _paragraph(0, 6, keep=True), _run(12, ACCENT, arabic=14)),
        _style("Subtitle", "Subtitle", _paragraph(0, 3, keep=True), _run(10.5, GREY, leans=True)),
        _style("TitleRule", "Title Rule", _with_rule(_paragraph(0, 16)), _run(4, GREY)),
        _style("Notice", "Notice", _paragraph(0, 12), _run(9.5, ACCENT)),
        _style("Heading1", "heading 1", _paragraph(20, 7, keep=True), _run(16, DEEP, bold=True), 0),
        _style(
            "Heading2", "heading 2", _paragraph(12, 4, keep=True), _run(13, DEEP, leans=True), 1
        ),
        _style("Codes", "Codes", _paragraph(0, 7, more='<w:jc w:val="right"/>'), _run(7, GREY)),
        _style("Small", "Small", _paragraph(1, 1), _run(9, INK, arabic=10)),
        _style(
            "SmallHead",
            "Small Head",
            _paragraph(1, 1, keep=True),
            _run(9, DEEP, bold=True, arabic=10),
        ),
        _style("Footer", "footer", _paragraph(0, 0, more=_CENTRED), _run(8.5, GREY, arabic=10)),
        _character(
            "LostPassage",
            "Lost Passage",
            f'<w:rPr><w:i/><w:iCs w:val="0"/><w:color w:val="{GREY}"/></w:rPr>',
        ),
        _character(
            "SourceCode",
            "Source Code",
            f'<w:rPr><w:color w:val="{GREY}"/><w:sz w:val="14"/><w:szCs w:val="14"/></w:rPr>',
        ),
    ]
    return f'<w:styles xmlns:w="{_NAMESPACE}">{defaults}{"".join(styles)}</w:styles>'


def font_table() -> str:
    """The fonts with what to take where they are missing."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="{_NAMESPACE}">'
        f'<w:font w:name="{LATIN}"><w:altName w:val="Liberation Serif"/>'
        '<w:family w:val="roman"/></w:font>'
        f'<w:font w:name="{ARABIC}"><w:altName w:val="Sakkal Majalla"/>'
        '<w:family w:val="roman"/></w:font></w:fonts>'
    )


def install(styles: Any, language: str) -> None:
    """Put the style sheet in place of whatever the styles part held."""
    from docx.oxml import parse_xml  # heavy: only whoever prints pays for it

    for child in list(styles.element):
        styles.element.remove(child)
    for child in list(parse_xml(style_sheet(language))):
        styles.element.append(child)

"""What does the file say of itself?  Its title and its day, and nothing of who made it."""

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

from contrepoint.synthesis.docx.styles import font_table, region
from contrepoint.synthesis.report import Document

_UNWANTED = (
    "thumbnail",
    "customXml",
    "stylesWithEffects",
    "webSettings",
    "numbering",
    "theme",
)
_KEPT_SETTINGS = ("defaultTabStop", "characterSpacingControl", "compat")
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Contrepoint</Application></Properties>"
)
_SAME_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a ZIP can hold: the same document gives the same bytes."""


def clean(file: Any, document: Document, *, at: datetime) -> None:
    """Replace everything that the template says of its author."""
    properties = file.core_properties
    for name in (
        "author",
        "category",
        "comments",
        "content_status",
        "identifier",
        "keywords",
        "last_modified_by",
        "subject",
        "version",
    ):
        setattr(properties, name, "")
    moment = at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    properties.created = properties.modified = moment
    properties.revision = 1
    properties.title = document.title
    properties.language = region(document.language)
    _drop_unwanted(file.part.package.rels)
    _drop_unwanted(file.part.rels)
    _clean_settings(file.settings.element)
    for part in file.part.package.iter_parts():
        if part.partname == "/docProps/app.xml":
            part._blob = _APP.encode()  # noqa: SLF001  # a part that python-docx does not model
        if part.partname == "/word/fontTable.xml":
            part._blob = font_table().encode()  # noqa: SLF001  # as above


def _drop_unwanted(relations: Any) -> None:
    for key in [k for k, r in relations.items() if any(u in r.reltype for u in _UNWANTED)]:
        del relations[key]


def _clean_settings(settings: Any) -> None:
    """Without the template's marks of revision; in the mode of Word 2013 and later."""
    from docx.oxml.ns import qn

    for child in list(settings):
        if child.tag.rpartition("}")[2] not in _KEPT_SETTINGS:
            settings.remove(child)
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def saved(file: Any) -> bytes:
    """The file, with nothing in it that depends on the clock."""
    first = io.BytesIO()
    file.save(first)
    second = io.BytesIO()
    with zipfile.ZipFile(first) as read, zipfile.ZipFile(second, "w") as written:
        for name in sorted(read.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            entry = zipfile.ZipInfo(name, date_time=_SAME_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            written.writestr(entry, read.read(name))
    return second.getvalue()

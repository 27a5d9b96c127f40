"""Loads one reference of the library; what changed since it was loaded flags what cites it."""

from datetime import datetime

from contrepoint.common.datafile import Table, status_in_file
from contrepoint.narratives.enums import ReferenceKind
from contrepoint.narratives.models import Reference, ReferenceText
from contrepoint.narratives.services.references import change_reference, say


def load_reference(table: Table, *, at: datetime) -> Reference:
    """Create or refresh a reference. One that somebody rewrote here is kept as it is."""
    reference, is_new = Reference.objects.get_or_create(
        code=table.text("code"), defaults=_columns(table)
    )
    if reference.author_id is not None:
        return reference
    is_changed = say(reference, _columns(table), but=("read_in", "read_on"))
    gists = table.in_languages("gist")
    for language, text in table.in_languages("citation").items():
        told = {"text": text, "gist": gists.get(language, "")}
        row = reference.texts.filter(language=language).first()
        if row is None:
            ReferenceText.objects.create(
                reference=reference, language=language, status=status_in_file(language), **told
            )
        else:
            is_changed |= say(row, told)
    if is_changed and not is_new:
        change_reference(reference, at=at)
    return reference


def _columns(table: Table) -> dict[str, object]:
    return {
        "kind": table.choice("kind", ReferenceKind),
        "locator": table.text("locator"),
        "read_in": table.text("read_in"),
        "read_on": table.day("read_on"),
        "grading": table.text("grading", ""),
        "graded_by": table.text("graded_by", ""),
    }

"""Where exactly does a reference point?  Its code, its locator, and how it is cited."""

import dataclasses
import re

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from contrepoint.common.languages import Language
from contrepoint.narratives.enums import Collection
from contrepoint.narratives.reference_errors import NoSuchVerseError, UnusableCodeError
from contrepoint.narratives.suras import SURAS

_NAME = re.compile(r"[A-Z][A-Z0-9]{1,15}")
_PART = re.compile(r"[A-Z0-9]{1,8}(-[A-Z0-9]{1,8}){0,2}")
_SPOKEN = [Language(code) for code, _name in settings.LANGUAGES]


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """The code of a reference, its locator, and its citation in the languages where it is known."""

    code: str
    locator: str
    citations: dict[Language, str] = dataclasses.field(default_factory=dict)


def verse(sura: int, first: int, last: int | None = None) -> Place:
    """One verse of the Quran, or several that follow each other: Q-60-8, Q-25-63-65.

    Refuses a verse that the sura does not have (NoSuchVerseError).
    """
    if not 1 <= sura <= len(SURAS):
        raise NoSuchVerseError(len(SURAS))
    row = SURAS[sura - 1]
    until = last or first
    if not 1 <= first <= until <= row.verses:
        raise NoSuchVerseError(len(SURAS), sura=sura, verses=row.verses)
    tail = f"{first}" if until == first else f"{first}-{until}"
    citations = {}
    for language in _SPOKEN:
        with translation.override(language):
            values = {"sura": sura, "name": row.name_in(language), "first": first, "last": until}
            told = _("Quran, sura %(sura)d (%(name)s), verses %(first)d–%(last)d")
            if until == first:
                told = _("Quran, sura %(sura)d (%(name)s), verse %(first)d")
            citations[language] = told % values
    return Place(f"Q-{sura}-{tail}", f"{sura}:{tail}", citations)


def hadith(collection: Collection, number: int) -> Place:
    """One hadith by the number that its collection gives it: BUKHARI-6114."""
    citations = {}
    for language in _SPOKEN:
        with translation.override(language):
            citations[language] = _("%(collection)s, hadith no. %(number)d") % {
                "collection": collection.label,
                "number": number,
            }
    return Place(f"{collection.value}-{number}", str(number), citations)


def named(name: str, part: str) -> Place:
    """An article, a declaration, a study by its short name and its part or year: ICCPR-25.

    Refuses what cannot stand between brackets (UnusableCodeError).
    """
    name, part = name.strip().upper(), part.strip().upper()
    if not (_NAME.fullmatch(name) and _PART.fullmatch(part)):
        raise UnusableCodeError
    return Place(f"{name}-{part}", part)

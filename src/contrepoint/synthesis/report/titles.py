"""What stands at the head of a report, of a chapter, of a session?"""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from contrepoint.common.days import day_in_words
from contrepoint.common.languages import Words
from contrepoint.common.marks import LOST_PASSAGE
from contrepoint.network.queries import country_name
from contrepoint.synthesis.report.gathering import Gathered
from contrepoint.synthesis.report.wording import listed
from contrepoint.workshops.enums import SessionKind, WorkshopKind, WorkshopState
from contrepoint.workshops.queries import SessionCard, WorkshopLine


def _ordinals() -> tuple[str, ...]:
    """First to tenth, as they agree with “workshop” in the language at hand."""
    return (
        pgettext("workshop", "first"),
        pgettext("workshop", "second"),
        pgettext("workshop", "third"),
        pgettext("workshop", "fourth"),
        pgettext("workshop", "fifth"),
        pgettext("workshop", "sixth"),
        pgettext("workshop", "seventh"),
        pgettext("workshop", "eighth"),
        pgettext("workshop", "ninth"),
        pgettext("workshop", "tenth"),
    )


def _has_ordinal(number: int) -> bool:
    return 1 <= number <= len(_ordinals())


def title(workshop: WorkshopLine) -> str:
    """“Report of the third workshop”."""
    if workshop.kind == WorkshopKind.ANNUAL_MEETING:
        return _("Report of the annual meeting (no. %(number)d)") % {"number": workshop.number}
    if not _has_ordinal(workshop.number):
        return _("Report of workshop no. %(number)d") % {"number": workshop.number}
    return _("Report of the %(third)s workshop") % {"third": _ordinals()[workshop.number - 1]}


def subtitle(material: Gathered, language: str) -> tuple[Words, ...]:
    """The series, the days, what the workshop builds on, and whether the report is final."""
    lines = [material.series] if material.series is not None else []
    workshop = material.workshop
    texts = [_days(workshop, language), _builds_on(material.builds_on, language)]
    if workshop.state != WorkshopState.FINAL:
        state = str(workshop.state.label)
        texts.append(_("Provisional version: %(state)s") % {"state": state})
    return tuple(lines) + tuple(Words(text, language) for text in texts if text)


def _days(workshop: WorkshopLine, language: str) -> str:
    if workshop.starts_on is None:
        return ""
    first = day_in_words(workshop.starts_on, language)
    if workshop.ends_on is None or workshop.ends_on == workshop.starts_on:
        return first
    last = day_in_words(workshop.ends_on, language)
    return _("From %(first)s to %(last)s") % {"first": first, "last": last}


def _builds_on(numbers: tuple[int, ...], language: str) -> str:
    if not numbers:
        return ""
    if all(map(_has_ordinal, numbers)):
        which = listed([_ordinals()[number - 1] for number in numbers], language)
        frame = ngettext(
            "Builds on the %(which)s workshop", "Builds on the %(which)s workshops", len(numbers)
        )
        return frame % {"which": which}
    which = listed([str(number) for number in numbers], language)
    frame = ngettext("Builds on workshop %(which)s", "Builds on workshops %(which)s", len(numbers))
    return frame % {"which": which}


def countries_title(language: str) -> Words:
    """The head of the chapter that holds the country chapters."""
    return Words(_("The countries"), language)


def session_title(card: SessionCard, language: str) -> Words:
    """The session's own title; without one, the country's name or the sort of session."""
    if card.title.text.strip():
        return card.title
    if card.kind == SessionKind.COUNTRY:
        return Words(country_name(card.about_country, language), language)
    label = str(card.kind.label)
    return Words(label[:1].upper() + label[1:], language)


def is_lost(words: Words) -> bool:
    """Nothing but a lost passage."""
    return words.text.strip() == LOST_PASSAGE

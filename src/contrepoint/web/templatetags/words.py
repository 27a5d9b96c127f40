"""How people's words, days and lists are put on a page."""

import json
import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from babel.dates import format_date
from babel.lists import format_list
from django import template
from django.conf import settings
from django.template import Context
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from contrepoint.common.days import day_in_words, month_in_words
from contrepoint.common.languages import Language, Words
from contrepoint.common.marks import in_plain_words, stretches
from contrepoint.narratives.queries import AnswerCard
from contrepoint.network.queries import country_name
from contrepoint.synthesis.report import Source, SourceKind
from contrepoint.web.durations import in_hours
from contrepoint.web.requests import door_to

register = template.Library()


def _shown(text: str) -> SafeString:
    """The text, escaped, its marks (lost passages, what was masked) put in words.

    These words are isolated: in the reader's language, they must not turn the text around.
    """
    language = get_language() or settings.LANGUAGE_CODE
    return SafeString(
        "".join(
            format_html('<bdi class="mark {}" lang="{}">{}</bdi>', part.kind, language, part.text)
            if part.kind
            else conditional_escape(part.text)
            for part in stretches(text)
        )
    )


@register.simple_tag
def words(text: Words) -> SafeString:
    """People's words inside a line, with their language and direction."""
    return format_html('<span lang="{}" dir="auto">{}</span>', text.language, _shown(text.text))


@register.filter
def marked(text: str) -> SafeString:
    """A few words whose language nobody said, such as a place; the direction is the template's."""
    return _shown(text)


@register.filter
def plain(text: Words | str) -> str:
    """People's words for where no element can stand, such as the title of the page."""
    return in_plain_words(text if isinstance(text, str) else text.text)


@register.simple_tag
def paragraphs(text: Words) -> SafeString:
    """People's words as paragraphs, with their language and direction."""
    lines = text.text.replace("\r\n", "\n")  # browsers end lines with a pair of characters
    blocks = [block.strip() for block in lines.split("\n\n")]
    return format_html_join(
        "\n",
        '<p lang="{}" dir="auto">{}</p>',
        ((text.language, _shown(block)) for block in blocks if block),
    )


@register.simple_tag
def address(url_name: str, args: tuple[int | str, ...] = ()) -> str:
    """The address of a page by its name; an empty name has none."""
    return reverse(url_name, args=args) if url_name else ""


@register.simple_tag(takes_context=True)
def door_to_here(context: Context) -> str:
    """The address of the door that leads back to this page."""
    return door_to(context["here"])


@register.filter
def country(code: str) -> str:
    """The country's name in the reader's language."""
    return country_name(code) if code else ""


@register.filter
def tongue(code: str) -> str:
    """A language's name in the reader's language."""
    return str(Language(code).label)


@register.filter
def day(value: date | None) -> str:
    """A day in the reader's language; nothing for no day."""
    if value is None:
        return ""
    return day_in_words(value, get_language() or settings.LANGUAGE_CODE)


@register.filter
def month(value: date) -> str:
    """A month with its year, in the reader's language."""
    return month_in_words(value, get_language() or settings.LANGUAGE_CODE)


@register.filter
def last_day(value: datetime | None) -> str:
    """The last whole day before a moment, in the reader's language: until when something holds."""
    return day((timezone.localtime(value) - timedelta(seconds=1)).date()) if value else ""


@register.filter
def weekday(value: date) -> str:
    """The name of the day of the week in the reader's language."""
    return format_date(value, "EEEE", locale=get_language() or settings.LANGUAGE_CODE)


@register.filter
def moment(value: datetime) -> str:
    """A day and the hour of this place, in the reader's language."""
    local = timezone.localtime(value)
    return f"{day(local.date())}, {local:%H:%M}"


@register.filter
def duration(minutes: int) -> str:
    """A length of time, in hours and minutes."""
    return in_hours(minutes)


@register.filter
def listed(values: Iterable[object]) -> str:
    """Several things in a sentence: “a, b and c”, as the reader's language does it."""
    return format_list(
        [str(value) for value in values], locale=get_language() or settings.LANGUAGE_CODE
    )


@register.filter
def countries_named(codes: Iterable[str]) -> str:
    """The names of countries in a sentence."""
    return listed(country_name(code) for code in codes)


@register.filter
def others_named(codes: Iterable[str]) -> str:
    """The same without the first, which is its own."""
    return countries_named(list(codes)[1:])


@register.filter
def as_json(value: object) -> str:
    """A table for a script to read from an attribute; the template escapes it."""
    return json.dumps(value, ensure_ascii=False)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A drawing of the sprite; it says nothing to a screen reader, the label beside it does."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("web/img/icons.svg"),
        name,
    )


_CITED = re.compile(r"\s*\[([A-Z][A-Za-z0-9-]+)\]")


@register.simple_tag
def cited_paragraphs(answer: AnswerCard, part: Words | None = None) -> SafeString:
    """The plain answer, or another part; each `[code]` becomes a number that leads there."""
    numbers = {line.code: n for n, line in enumerate(answer.references, start=1)}

    def linked(block: str) -> SafeString:
        pieces: list[SafeString] = []
        done = 0
        for found in _CITED.finditer(block):
            number = numbers.get(found[1])
            if number is None:
                continue
            pieces.append(_shown(block[done : found.start()]))
            pieces.append(
                format_html(
                    '<a class="cited" href="#{}-{}"><span class="visually-hidden">{} </span>{}</a>',
                    answer.code,
                    found[1],
                    _("reference"),
                    number,
                )
            )
            done = found.end()
        pieces.append(_shown(block[done:]))
        return SafeString("".join(pieces))

    text = part or answer.plain
    blocks = text.text.split("\n\n")
    return format_html_join(
        "\n",
        '<p lang="{}" dir="auto">{}</p>',
        ((text.language, linked(block.strip())) for block in blocks if block.strip()),
    )


_PAGES_OF_SOURCES = {
    SourceKind.PROGRESS_REPORT: "report:report",
    SourceKind.LESSON: "report:lesson",
    SourceKind.CAMPAIGN: "act:campaign",
    SourceKind.PROJECT: "act:project",
    SourceKind.ANSWER: "answer:reply",
    SourceKind.ALLIANCE: "ally:alliance",
    SourceKind.COMMON_LINE: "ally:line",
}


@register.filter
def page_of_source(source: Source) -> str:
    """Where a record behind a sentence is read: on a page of its own, or in its session."""
    if name := _PAGES_OF_SOURCES.get(source.kind):
        return reverse(name, args=[source.code])
    session = reverse("meet:session", args=[source.workshop_number, source.session_position])
    return f"{session}#{source.code}"

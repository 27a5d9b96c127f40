"""Compiles the report of a workshop from its records, in the structure of the source."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from contrepoint.common.languages import Words
from contrepoint.common.markings import tightest
from contrepoint.network.access import Viewer
from contrepoint.network.queries import country_codes, country_name
from contrepoint.progress.queries import AcceptedReport
from contrepoint.synthesis.report.agreements import agreement_sentences
from contrepoint.synthesis.report.chapters import lessons_chapter, report_paragraphs
from contrepoint.synthesis.report.document import (
    Block,
    Document,
    Heading,
    Paragraph,
    Sentence,
    Source,
    SourceKind,
)
from contrepoint.synthesis.report.experts import introduction
from contrepoint.synthesis.report.gathering import Gathered, gather
from contrepoint.synthesis.report.sentences import Teller
from contrepoint.synthesis.report.since import since_paragraphs
from contrepoint.synthesis.report.titles import countries_title, session_title, subtitle, title
from contrepoint.synthesis.report.wording import begins_lost
from contrepoint.workshops.enums import NoteKind, SessionKind
from contrepoint.workshops.queries import NoteLine, RecordLine, SessionCard

if TYPE_CHECKING:
    from contrepoint.workshops.models import Workshop

FULL_PARAGRAPH = 560
"""Characters after which the next sentence opens a new paragraph…"""

SHORT_REST = 280
"""… unless what is left of the session is shorter than this."""


def compile_report(
    workshop: "Workshop", *, user: Viewer, language: str, today: date | None = None
) -> Document:
    """The report of `workshop` in `language`, from what `user` may see.

    Nothing tighter than the network enters it, whoever compiles it. The same records give the
    same document; `today` only says of which year an annual meeting without a day speaks, and is
    this machine's day unless it is handed in. Raises NotHereError when the workshop is not open
    to `user`.
    """
    with translation.override(language):
        day = today or timezone.localdate()
        material = gather(workshop, user=user, language=language, today=day)
        return Document(
            title=title(material.workshop),
            subtitle=subtitle(material, language),
            workshop_number=material.workshop.number,
            language=language,
            marking=tightest(material.markings),
            blocks=tuple(_blocks(material, language)),
            left_out_count=material.left_out_count,
        )


def _blocks(material: Gathered, language: str) -> list[Block]:
    teller = Teller(language)
    before, countries, after = _in_reading_order(material.sessions)
    blocks: list[Block] = []
    for card in before:
        blocks += _session(card, material, teller, language, level=1)
    blocks += _countries(countries, material, teller, language)
    blocks += lessons_chapter(material.lessons, material.workshop.number, language)
    for card in after:
        blocks += _session(card, material, teller, language, level=1)
    if not blocks:
        blocks.append(_nothing(language))
    return blocks


Cards = list[SessionCard]


def _in_reading_order(sessions: Sequence[SessionCard]) -> tuple[Cards, Cards, Cards]:
    """What stands before the countries, the countries, and what comes after them.

    Each in the record's order, but for the conclusions, which come last.
    """
    cards = sorted(sessions, key=lambda c: (c.kind == SessionKind.CONCLUSIONS, c.position))
    countries = [card for card in cards if card.kind == SessionKind.COUNTRY]
    first = countries[0].position if countries else None
    before, after = [], []
    for card in cards:
        if card.kind == SessionKind.CONCLUSIONS or (first is not None and card.position > first):
            after.append(card)
        else:
            before.append(card)
    return (
        [card for card in before if card not in countries],
        countries,
        [card for card in after if card not in countries],
    )


def _countries(cards: Cards, material: Gathered, teller: Teller, language: str) -> list[Block]:
    """The country chapters: what was said in the session, what was done, what reports say.

    A report of two countries or more is told once, after the chapters.
    """
    number = material.workshop.number
    at_home: dict[str, list[AcceptedReport]] = {}
    for report in material.reports:
        where = report.countries[0] if len(report.countries) == 1 else ""
        at_home.setdefault(where, []).append(report)
    blocks: list[Block] = []
    told: set[str] = set()
    for card in cards:
        country = card.about_country
        reports = at_home.pop(country, [])
        heading = session_title(card, language)
        done = [] if country in told else _done(material, country, heading, language)
        told.add(country)
        blocks += _session(card, material, teller, language, level=2, done=done, reports=reports)
    across = at_home.pop("", [])
    others = (at_home.keys() | material.since.countries) - told
    for country in (code for code in country_codes() if code in others):
        heading = Words(country_name(country, language), language)
        blocks.append(Heading(2, heading))
        blocks += _done(material, country, heading, language)
        blocks += report_paragraphs(at_home.get(country, []), heading, number, language)
    if across:
        heading = Words(_("Across borders"), language)
        blocks.append(Heading(2, heading))
        blocks += report_paragraphs(across, heading, number, language)
    if blocks:
        blocks.insert(0, Heading(1, countries_title(language)))
    return blocks


def _done(material: Gathered, country: str, heading: Words, language: str) -> list[Paragraph]:
    number = material.workshop.number
    return since_paragraphs(material.since, country, heading, number, language)


def _session(
    card: SessionCard,
    material: Gathered,
    teller: Teller,
    language: str,
    *,
    level: int,
    done: Sequence[Paragraph] = (),
    reports: Sequence[AcceptedReport] = (),
) -> list[Block]:
    heading = session_title(card, language)
    source = Source(
        kind=SourceKind.SESSION,
        code=f"S{card.workshop_number}-{card.position}",
        workshop_number=card.workshop_number,
        session_position=card.position,
        label=str(card.kind.label),
        session=heading,
        status=card.title.status,
    )
    lines = material.lines[card.pk]
    sentences = teller.sentences(lines, heading)
    agreed = [each for each in material.agreements if each.session_id == card.pk]
    for agreement in agreed:
        sentences += agreement_sentences(agreement, heading, card.workshop_number, language)
    if card.speakers:
        opening = introduction(card.speakers, material.named, _point_count(lines), language)
        sentences.insert(0, Sentence(opening, (source,)))
    blocks: list[Block] = [Heading(level, heading, (source,)), *_paragraphs(sentences), *done]
    blocks += report_paragraphs(reports, heading, card.workshop_number, language)
    if not lines and not reports and not agreed and not done:
        blocks.append(_nothing(language))
    return blocks


def _point_count(lines: Sequence[RecordLine]) -> int:
    return sum(isinstance(line, NoteLine) and line.kind == NoteKind.POINT for line in lines)


def _nothing(language: str) -> Paragraph:
    """True in every case, so that it tells nothing of what a reader may not see."""
    text = _("Nothing is recorded here that can stand in this report.")
    return Paragraph((Sentence((Words(text, language),)),))


def _paragraphs(sentences: Sequence[Sentence]) -> list[Paragraph]:
    """Prose: a paragraph ends when it is full, and where the source breaks off."""
    paragraphs: list[Paragraph] = []
    current: list[Sentence] = []
    for place, sentence in enumerate(sentences):
        is_full = _length(current) >= FULL_PARAGRAPH and _length(sentences[place:]) > SHORT_REST
        if current and (is_full or begins_lost(str(sentence))):
            paragraphs.append(Paragraph(tuple(current)))
            current = []
        current.append(sentence)
    if current:
        paragraphs.append(Paragraph(tuple(current)))
    return paragraphs


def _length(sentences: Sequence[Sentence]) -> int:
    return sum(len(str(sentence)) for sentence in sentences)

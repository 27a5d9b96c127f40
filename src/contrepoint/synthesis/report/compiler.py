"""Compiles the report of a workshop from its records, in the structure of the source."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils import translation
from django.utils.translation import gettext as _

from contrepoint.common.languages import Words
from contrepoint.common.markings import tightest
from contrepoint.network.access import Viewer
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


def compile_report(workshop: "Workshop", *, user: Viewer, language: str) -> Document:
    """The report of `workshop` in `language`, from what `user` may see.

    Nothing tighter than the network enters it, whoever compiles it. The same records give the
    same document. Raises NotHereError when the workshop is not open to `user`.
    """
    with translation.override(language):
        material = gather(workshop, user=user, language=language)
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
    blocks: list[Block] = []
    has_countries_title = False
    for card in _in_reading_order(material.sessions):
        is_country = card.kind == SessionKind.COUNTRY
        if is_country and not has_countries_title:
            blocks.append(Heading(1, countries_title(language)))
            has_countries_title = True
        blocks += _session(card, material, teller, language, level=2 if is_country else 1)
    if not blocks:
        blocks.append(_nothing(language))
    return blocks


def _in_reading_order(sessions: Sequence[SessionCard]) -> list[SessionCard]:
    """The record's order, with the countries together and the conclusions at the end."""
    first_country = next(
        (card.position for card in sessions if card.kind == SessionKind.COUNTRY), 0
    )

    def place(card: SessionCard) -> tuple[bool, int, int]:
        is_country = card.kind == SessionKind.COUNTRY
        chapter = first_country if is_country else card.position
        return (card.kind == SessionKind.CONCLUSIONS, chapter, card.position)

    return sorted(sessions, key=place)


def _session(
    card: SessionCard, material: Gathered, teller: Teller, language: str, *, level: int
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
    if card.speakers:
        opening = introduction(card.speakers, material.named, _point_count(lines), language)
        sentences.insert(0, Sentence(opening, (source,)))
    blocks: list[Block] = [Heading(level, heading, (source,)), *_paragraphs(sentences)]
    if not lines:
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

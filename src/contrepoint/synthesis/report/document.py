"""What is a compiled document?  Blocks of sentences, each with the records that it comes from."""

import dataclasses
import enum
from collections.abc import Iterator

from contrepoint.common.languages import TranslationStatus, Words, direction
from contrepoint.common.markings import Marking


class SourceKind(enum.StrEnum):
    """In which table a source is found."""

    SESSION = "session"
    NOTE = "note"
    COMMITMENT = "commitment"
    AGREEMENT = "agreement"
    PROGRESS_REPORT = "progress_report"
    LESSON = "lesson"
    CAMPAIGN = "campaign"
    ANSWER = "answer"
    ALLIANCE = "alliance"
    PROJECT = "project"
    COMMON_LINE = "common_line"


@dataclasses.dataclass(frozen=True, slots=True)
class Source:
    """One record behind a sentence. On its session's page, `code` is the anchor of the record.

    `label` says what sort of record it is, in the document's language; `session` is the title
    under which it stands in the document. What was not said in a session has a page of its own,
    and 0 as its place.
    """

    kind: SourceKind
    code: str
    workshop_number: int
    session_position: int
    label: str
    session: Words
    status: str = TranslationStatus.ORIGINAL

    @property
    def is_to_be_vetted(self) -> bool:
        """The sentence shows a translation that nobody has vetted."""
        return self.status == TranslationStatus.DRAFT


@dataclasses.dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in one part or more: a record without a translation keeps its own language.

    A lost passage stands in the words as LOST_PASSAGE; whoever prints them names it.
    """

    parts: tuple[Words, ...]
    sources: tuple[Source, ...] = ()

    @property
    def text(self) -> Words:
        """The whole sentence, under the language of its first part."""
        first = self.parts[0]
        is_draft = any(part.is_draft_translation for part in self.parts)
        return Words(
            "".join(part.text for part in self.parts),
            first.language,
            TranslationStatus.DRAFT if is_draft else first.status,
        )

    def __str__(self) -> str:
        return self.text.text


@dataclasses.dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 or 2."""

    level: int
    text: Words
    sources: tuple[Source, ...] = ()

    def __str__(self) -> str:
        return self.text.text


@dataclasses.dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that stand together, in prose."""

    sentences: tuple[Sentence, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """The records of its sentences, each once, in their order."""
        found = {source.code: source for s in self.sentences for source in s.sources}
        return tuple(found.values())

    def __str__(self) -> str:
        return " ".join(str(sentence) for sentence in self.sentences)


Block = Heading | Paragraph


@dataclasses.dataclass(frozen=True, slots=True)
class Document:
    """A compiled report, ready to be printed.

    `marking` is the tightest of its sources: it may go so far and no further. `left_out_count`
    counts the records that its reader may see and that may not go so far.
    """

    title: str
    subtitle: tuple[Words, ...]
    workshop_number: int
    language: str
    marking: Marking
    blocks: tuple[Block, ...]
    left_out_count: int

    @property
    def dir(self) -> str:
        return direction(self.language)

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Every sentence, in order."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield from block.sentences

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every record that a sentence comes from, once, in order."""
        found = {source.code: source for s in self.sentences for source in s.sources}
        return tuple(found.values())

    @property
    def has_unvetted_translations(self) -> bool:
        return any(source.is_to_be_vetted for source in self.sources)

"""What changed since the version before?  Words added and removed, register by register."""

import dataclasses
import enum
import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from contrepoint.common.languages import Language, direction
from contrepoint.narratives.enums import Register
from contrepoint.narratives.models import AnswerText, CounterArgument, HandIn

# A word holds its vowel signs; a point or a comma changes alone.
_WORDS = re.compile(r"\s+|[\w\u0300-\u036f\u064b-\u065f\u0670]+|[^\w\s]")
Texts = dict[tuple[str, str], str]


class Kind(enum.Enum):
    """What became of a stretch of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclasses.dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stayed, came or went."""

    kind: Kind
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class WordChange:
    """A text in one language, as it was and as it is."""

    language: Language
    stretches: tuple[Stretch, ...]

    @property
    def dir(self) -> str:
        """Told to the page: a stretch that went must not turn the text around."""
        return direction(self.language)


@dataclasses.dataclass(frozen=True, slots=True)
class TextChange(WordChange):
    """The same of one register."""

    register: Register


@dataclasses.dataclass(frozen=True, slots=True)
class VersionChange:
    """From one version that reviewers read to the text of now; nothing where no word differs."""

    before: int
    after: int
    texts: tuple[TextChange, ...]


def changes_since_last_version(
    answer: CounterArgument, now: Iterable[AnswerText]
) -> VersionChange | None:
    """What the reader of this version has to read anew; None where there was none before.

    `now` are the texts as they stand.
    """
    last = (
        HandIn.objects.filter(answer=answer, version__lt=answer.version)
        .order_by("-version")
        .first()
    )
    if last is None:
        return None
    before = _as_of(last)
    after = {(row.register, row.language): row.text for row in now}
    order = [(register, language) for register in Register for language in Language]
    texts = [
        TextChange(language, compared(before.get(key, ""), after.get(key, "")), register)
        for register, language in order
        if before.get(key := (register.value, language.value), "") != after.get(key, "")
    ]
    return VersionChange(last.version, answer.version, tuple(texts))


def compared(before: str, after: str) -> tuple[Stretch, ...]:
    """The two texts in one: what went stands before what came instead of it."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    stretches: list[Stretch] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            stretches.append(Stretch(Kind.SAME, "".join(new[c:d])))
            continue
        if b > a:
            stretches.append(Stretch(Kind.REMOVED, "".join(old[a:b])))
        if d > c:
            stretches.append(Stretch(Kind.ADDED, "".join(new[c:d])))
    return tuple(stretches)


def _as_of(hand_in: HandIn) -> Texts:
    """The texts that the reviewers of this version read, from their history."""
    rows = AnswerText.history.filter(
        answer=hand_in.answer_id, history_id__lte=hand_in.text_mark
    ).order_by("history_id")
    last = {row.id: row for row in rows}
    return {
        (row.register, row.language): row.text for row in last.values() if row.history_type != "-"
    }

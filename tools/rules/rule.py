"""What a rule is: a name, a reason, where it looks, what it finds, and samples of both sides."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True)
class Source:
    """A file of the tree: its path from the root, with slashes, and its text."""

    path: str
    text: str

    @property
    def parts(self) -> tuple[str, ...]:
        return PurePosixPath(self.path).parts

    @property
    def name(self) -> str:
        return PurePosixPath(self.path).name

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.path).suffix


@dataclass(frozen=True)
class Rule:
    """What must not be, why, where it is looked for, and samples of both sides."""

    name: str
    reason: str
    applies: Callable[[Source], bool]
    find: Callable[[Source], Iterable[int]]  # line numbers, from 1
    good: tuple[Source, ...]
    bad: tuple[Source, ...]
    is_warning: bool = False


@dataclass(frozen=True)
class Breach:
    """One place where a rule is broken."""

    rule: Rule
    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule.name}: {self.rule.reason}"


def line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def matching(
    pattern: str, clean: Callable[[str], str] = lambda text: text
) -> Callable[[Source], Iterator[int]]:
    """A finder: the lines where a pattern matches in the text that `clean` leaves."""
    compiled = re.compile(pattern, re.IGNORECASE)

    def find(source: Source) -> Iterator[int]:
        text = clean(source.text)
        for match in compiled.finditer(text):
            yield line_of(text, match.start())

    return find


def blanked(pattern: str, flags: re.RegexFlag = re.DOTALL) -> Callable[[str], str]:
    """A cleaner: what matches becomes nothing, line breaks stay, so that line numbers hold."""
    compiled = re.compile(pattern, flags)
    return lambda text: compiled.sub(lambda match: "\n" * match.group().count("\n"), text)


def samples(path: str, *texts: str) -> tuple[Source, ...]:
    return tuple(Source(path, text) for text in texts)

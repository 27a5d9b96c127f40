"""Public evaluation sets, from the folder that BENCH_SETS names; nothing of them is kept here."""

import gzip
import json
import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Question:
    """One message, its language, and the documents that are right."""

    text: str
    language: str
    right: frozenset[str]


@dataclass(frozen=True)
class Document:
    """A claim of a set: its wordings in one language."""

    name: str
    language: str
    wordings: tuple[str, ...]


@dataclass(frozen=True)
class PublicSet:
    name: str
    documents: tuple[Document, ...]
    questions: tuple[Question, ...]

    @property
    def crosses(self) -> bool:
        """Are message and claim in different languages?"""
        return self.questions[0].language != self.documents[0].language


def folder() -> Path | None:
    named = os.environ.get("BENCH_SETS")
    return Path(named) if named else None


def public_sets(sample: int) -> Iterator[PublicSet]:
    """Each set in the order of names, with at most `sample` of its questions (seeded)."""
    where = folder()
    for path in sorted(where.glob("*.json.gz")) if where else ():
        data = json.loads(gzip.decompress(path.read_bytes()))
        documents = tuple(Document(d["id"], d["lang"], tuple(d["w"])) for d in data["corpus"])
        questions = [
            Question(q["text"], q["lang"], frozenset(data["qrels"][q["id"]]))
            for q in data["queries"]
            if data["qrels"].get(q["id"])
        ]
        if len(questions) > sample:
            questions = random.Random(4).sample(questions, sample)
        yield PublicSet(path.name.split(".")[0], documents, tuple(questions))

"""The compiled report of a workshop: who may read what in it, sentence by sentence."""

from contrepoint.synthesis.report.compiler import compile_report
from contrepoint.synthesis.report.document import (
    Block,
    Document,
    Heading,
    Paragraph,
    Sentence,
    Source,
    SourceKind,
)

__all__ = [
    "Block",
    "Document",
    "Heading",
    "Paragraph",
    "Sentence",
    "Source",
    "SourceKind",
    "compile_report",
]

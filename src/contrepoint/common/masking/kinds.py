"""The words of masking: what can be found, and what stands in its place."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What was masked; the value is what other modules store and translate."""

    PHONE = "phone"
    EMAIL = "email"
    HANDLE = "handle"
    PROFILE_LINK = "profile_link"
    DOCUMENT_NUMBER = "document_number"


@dataclass(frozen=True)
class Span:
    """A stretch of a text and what it is."""

    start: int
    end: int
    kind: Kind

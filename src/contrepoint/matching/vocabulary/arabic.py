"""Arabic, as `contrepoint.matching.vocabulary` describes."""

from typing import Final

FUNCTION: Final = ""
CUES: Final = ""
SPEAKERS: Final = ""
THAT: Final = ""
EVERYDAY: Final = ""
CONCEPTS: Final[dict[str, str]] = {}
LATIN_FUNCTION: Final = ""
LATIN_CUES: Final = ""
LATIN_CONCEPTS: Final[dict[str, str]] = {}

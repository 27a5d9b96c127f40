"""English, as `contrepoint.matching.vocabulary` describes."""

from typing import Final

FUNCTION: Final = ""
CUES: Final = ""
SPEAKERS: Final = ""
THAT: Final = ""
EVERYDAY: Final = ""
CONCEPTS: Final[dict[str, str]] = {}

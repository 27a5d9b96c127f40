"""French: what different words have in common, as `contrepoint.matching.vocabulary` says."""

from typing import Final

from contrepoint.matching.vocabulary.french_concepts.causes import CAUSES
from contrepoint.matching.vocabulary.french_concepts.life import LIFE
from contrepoint.matching.vocabulary.french_concepts.people import PEOPLE
from contrepoint.matching.vocabulary.french_concepts.society import SOCIETY

CONCEPTS: Final[dict[str, str]] = PEOPLE | CAUSES | LIFE | SOCIETY

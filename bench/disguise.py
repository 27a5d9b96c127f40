"""The same message, hidden or mistyped: seeded, so that each run measures the same."""

import random
import unicodedata
from collections.abc import Callable

LOOKALIKE = str.maketrans("aeopcxyi", "аеорсхуі")
FIGURES = str.maketrans("oieast", "013457")


def typos(text: str, chance: random.Random) -> str:
    """One word in three with two letters turned, one lost or one doubled."""
    return " ".join(_slip(word, chance) for word in text.split(" "))


def _slip(word: str, chance: random.Random) -> str:
    if len(word) < 4 or chance.random() > 0.34:
        return word
    at = chance.randrange(1, len(word) - 2)
    turned = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return chance.choice((turned, word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:]))


def spacing(text: str, chance: random.Random) -> str:
    """Words joined to the next, or cut in two."""
    made = []
    for word in text.split(" "):
        if len(word) > 5 and chance.random() < 0.25:
            at = chance.randrange(2, len(word) - 2)
            word = f"{word[:at]} {word[at:]}"
        made.append(word + ("" if chance.random() < 0.2 else " "))
    return "".join(made)


def lookalikes(text: str, chance: random.Random) -> str:
    return "".join(c.translate(LOOKALIKE) if chance.random() < 0.5 else c for c in text)


def figures(text: str, chance: random.Random) -> str:
    return "".join(c.translate(FIGURES) if chance.random() < 0.4 else c for c in text)


def elongated(text: str, chance: random.Random) -> str:
    return "".join(c * (4 if c in "aeiouاوي" and chance.random() < 0.4 else 1) for c in text)


def bare(text: str, chance: random.Random) -> str:
    """Small letters without accents and vowel marks; figures of speech stay."""
    spread = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in spread if not unicodedata.combining(c) and chance.random() >= 0.0)


DISGUISES: tuple[Callable[[str, random.Random], str], ...] = (
    typos,
    spacing,
    lookalikes,
    figures,
    elongated,
    bare,
)


def disguised(text: str, number: int) -> str:
    """The message of this number under one disguise, two for each third."""
    chance = random.Random(number)
    made = DISGUISES[number % len(DISGUISES)](text, chance)
    return typos(made, chance) if number % 3 == 0 else made

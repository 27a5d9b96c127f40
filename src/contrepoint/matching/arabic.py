"""What is special about Arabic letters?  Clitics, verb prefixes, and Arabic in Latin letters.

All functions take letters folded by `text.fold`: no hamza seats, ة written ه, ى written ي.
The consonant skeleton is an alphabet of its own that Arabic script and Latin letters share:
weak letters are dropped, emphatic letters join their plain ones, `h` stands for ه and ح.
"""

import re
from typing import Final

_CONJUNCTIONS: Final = ("", "و", "ف")
_PREPOSITIONS: Final = ("", "ب", "ل", "ك", "ع", "ه", "د")
_ARTICLES: Final = ("", "ال", "ل")
# Standard future and persons, then Maghrebi present (ka-, ta-) and future (gha-, gadi-, bash).
_VERB: Final = (
    *("ي", "ت", "ن", "ا", "سي", "ست", "سن", "سا"),
    *("كي", "كت", "كن", "كاي", "كات", "كان", "تي", "تاي", "تات", "تان"),
    *("غي", "غت", "غن", "غاي", "غات", "غان", "حي", "ما", "ماي", "مات", "مان", "مك", "ماكي"),
    *("لي", "لن", "لت", "ماغي", "بي", "بت", "بن", "لا"),
)
_FUTURE: Final = ("سي", "ست", "سن", "سا")
_SUFFIXES: Final = (
    *("", "ه", "ها", "هم", "هن", "كم", "نا", "ك", "ي", "ني", "وا", "و", "ون", "ين", "ان", "ات"),
    *("ا", "ت", "تم", "وه", "وها", "وهم", "ونا", "وني", "ونه", "ونها", "ونهم", "وننا", "اه"),
    *("ته", "تها", "تهم", "تنا", "تك", "تي", "تين", "يه", "يا", "يين", "يون", "اته", "اتهم"),
    *("ش", "وش", "هاش", "هش", "ناش", "تش", "كش", "يش", "يات", "تو", "ولنا", "لنا", "لهم", "له"),
    *("هوم", "ينا", "يهم", "يها", "نه", "نا", "ن", "اتنا", "اتها", "تكم", "يا", "وين"),
)
_BONES_AT_LEAST: Final = 2
_ROOT: Final = 3

_TO_SKELETON: Final = str.maketrans(
    {
        **dict.fromkeys("اويء", ""),
        **dict.fromkeys("تثط", "t"),
        **dict.fromkeys("دذضظ", "d"),
        **dict.fromkeys("سص", "s"),
        **dict.fromkeys("هح", "h"),
        **dict(zip("بجخرزشعغفقكلمن", "bj5rzc38fqklmn", strict=True)),
    }
)
_LATIN_PAIRS: Final = (
    *(("tch", "c"), ("ch", "c"), ("sh", "c"), ("kh", "5"), ("gh", "8"), ("th", "t"), ("dh", "d")),
    *(("dj", "j"), ("ph", "f"), ("3'", "8"), ("ou", "w"), ("5'", "5")),
)
_LATIN_LETTERS: Final = str.maketrans(
    {
        **dict.fromkeys("aeiouyw2'", ""),
        **dict.fromkeys("tT6", "t"),
        **dict.fromkeys("pb", "b"),
        **dict.fromkeys("vf", "f"),
        **dict.fromkeys("gq9", "q"),
        **dict.fromkeys("h7", "h"),
        **dict.fromkeys("ck", "k"),
        "x": "c",
        "4": "",
    }
)
_LATIN_PREFIXES: Final = (
    *("w", "ou", "u", "f", "b", "l", "el", "al", "il", "d", "fel", "bel", "wel", "lel"),
    *("ka", "ki", "kan", "kat", "kay", "kaj", "ta", "tay", "ty", "gha", "ghadi", "ma"),
    *("y", "i", "t", "n", "ya", "na", "ye", "te", "ne"),
)
_LATIN_SUFFIXES: Final = ("", "in", "een", "oun", "at", "hom", "na", "ha", "ch", "sh", "ou", "kom")
_DOUBLED: Final = re.compile(r"(.)\1+")


def readings(word: str) -> tuple[str, ...]:
    """What the word may be once clitics are taken off, the least stripped first.

    `وبالمسلمين` → `وبالمسلمين`, …, `مسلمين`, …, `مسلم`. Many readings are not words: they are
    only good for looking up in a list of known ones.
    """
    bases = {word}
    for conjunction in _CONJUNCTIONS:
        if not word.startswith(conjunction):
            continue
        rest = word[len(conjunction) :]
        for preposition in _PREPOSITIONS:
            if rest.startswith(preposition):
                tail = rest[len(preposition) :]
                bases.update(tail[len(a) :] for a in _ARTICLES if tail.startswith(a))
        bases.update(rest[len(v) :] for v in _VERB if rest.startswith(v))
        if rest.startswith(_FUTURE):
            bases.add(rest[1:])  # `سينهار` is `ينهار`; without its person it would be a day
    found = set()
    for base in bases:
        for suffix in _SUFFIXES:
            if base.endswith(suffix):
                stem = base[: len(base) - len(suffix)]
                if len(stem) >= _ROOT:
                    found.add(stem)
    found.add(word)
    return tuple(sorted(found, key=lambda form: (-len(form), form)))


def without_article(word: str) -> str:
    """`وبالعلماء` → `علماء`: conjunction, preposition and article off, three letters kept."""
    for prefix in ("وبال", "وكال", "وال", "فال", "بال", "كال", "عال", "هال", "ولل", "ال", "لل"):
        if word.startswith(prefix) and len(word) - len(prefix) >= _ROOT:
            return word[len(prefix) :]
    return word


def skeleton(word: str) -> str:
    """Consonants of a word in Arabic script: `حرام` → `hrm`."""
    ending = word[:-1] if word.endswith("ه") and len(word) > _ROOT else word
    return _DOUBLED.sub(r"\1", ending.translate(_TO_SKELETON))


def latin_skeleton(word: str) -> str:
    """Consonants of Arabic written in Latin letters and figures: `7aram` → `hrm`."""
    for pair, letter in _LATIN_PAIRS:
        word = word.replace(pair, {"c": "X"}.get(letter, letter))
    ending = word[:-1] if word.endswith(("ah", "eh")) else word
    return _DOUBLED.sub(r"\1", ending.translate(_LATIN_LETTERS).replace("X", "c"))


def latin_readings(word: str) -> tuple[str, ...]:
    """Skeletons that a Latin-letter word may stand for, the least stripped first."""
    bases = {word} | {word[len(p) :] for p in _LATIN_PREFIXES if word.startswith(p)}
    found = {
        latin_skeleton(base[: len(base) - len(suffix)])
        for base in bases
        for suffix in _LATIN_SUFFIXES
        if base.endswith(suffix)
    }
    long_enough = (bones for bones in found if len(bones) >= _BONES_AT_LEAST)
    return tuple(sorted(long_enough, key=lambda bones: (-len(bones), bones)))

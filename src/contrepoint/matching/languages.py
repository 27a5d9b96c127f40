"""What is special about French, Arabic, English, Dutch?  Stems, roles of words, concepts.

A language is a code: `fr`, `ar`, `en`, `nl`, `ar-Latn` (Arabic in Latin letters), or any other
code, which is then read without stems or concepts.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import cache, lru_cache
from typing import Final

import Stemmer
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from contrepoint.matching import arabic
from contrepoint.matching.text import RUN, Word, is_arabic, words
from contrepoint.matching.vocabulary import (
    LATIN_CONCEPTS,
    LATIN_CUES,
    LATIN_FUNCTION,
    VOCABULARIES,
    Vocabulary,
)

ARABIC_IN_LATIN: Final = "ar-Latn"
_SNOWBALL: Final = {"ar": "arabic", "en": "english", "fr": "french", "nl": "dutch"}
# Snowball counts on accents that folding took away: `condamnee` needs two steps.
_STEMMED_TWICE: Final = frozenset({"fr", "nl"})
_MAGHREBI: Final = frozenset({"ar", "ary", "arq", "aeb", "arz", "arb"})
_LATIN_SCRIPT: Final = ("en", "fr", "nl")
_LEET: Final = str.maketrans("013457@$8", "oieastasb")
_SURE_FROM_WORDS: Final = 3


class Role(IntEnum):
    """What a word does in a message."""

    CONTENT = auto()
    EVERYDAY = auto()
    SPEAKER = auto()
    CUE = auto()
    THAT = auto()
    FUNCTION = auto()


_EXACT_ROLES: Final = frozenset({Role.FUNCTION, Role.THAT})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Several stems in a row that mean `concepts` together."""

    stems: tuple[str, ...]
    concepts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sense:
    """What one word may mean.

    `forms` are the keys under which phrases may know it; `opens` the phrases that may begin with
    it, longest first.
    """

    stem: str
    forms: tuple[str, ...]
    concepts: tuple[str, ...]
    skeleton: str
    role: Role
    opens: tuple[Phrase, ...]


def base(code: str) -> str:
    """The language whose rules are used: `fr-BE` → `fr`, `ary` → `ar`, `ar-Latn` stays."""
    if code.lower() == ARABIC_IN_LATIN.lower():
        return ARABIC_IN_LATIN
    main = code.lower().replace("_", "-").split("-")[0]
    return "ar" if main in _MAGHREBI else main


@lru_cache(maxsize=65536)
def sense(word: str, language: str) -> Sense:
    """The sense of a folded word; `language` is a `base`."""
    if is_arabic(word):
        return _tables("ar").sense(word)
    if language == ARABIC_IN_LATIN:
        return _latin_arabic_sense(word)
    return _tables("" if language == "ar" else language).sense(word)


def plain(word: str, language: str) -> str:
    """The letters of a folded word with figures read as letters, where figures are no letters."""
    return word if language == ARABIC_IN_LATIN or word.isalpha() else _plain(word)


@lru_cache(maxsize=65536)
def bones(word: str, language: str) -> str:
    """The consonants of an Arabic word in either script, empty for other languages."""
    if is_arabic(word):
        return arabic.skeleton(arabic.without_article(word))
    return arabic.latin_skeleton(word) if language == ARABIC_IN_LATIN else ""


class _Tables:
    """The vocabulary of one language, folded and stemmed once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.code = vocabulary.code
        self._stemmer = Stemmer.Stemmer(_SNOWBALL[self.code]) if self.code in _SNOWBALL else None
        self._roles: dict[str, Role] = {}
        for role, entries in (
            (Role.EVERYDAY, vocabulary.everyday),
            (Role.SPEAKER, vocabulary.speakers),
            (Role.CUE, vocabulary.cues),
            (Role.FUNCTION, vocabulary.function),
            (Role.THAT, vocabulary.that),
        ):
            self._roles.update((form, role) for form in _single(entries))
        self._cues = {self._stem(form) for form, role in self._roles.items() if role is Role.CUE}
        self.concepts: dict[str, tuple[str, ...]] = {}
        self._spelt: dict[str, tuple[str, ...]] = {}
        self.phrases: dict[str, tuple[Phrase, ...]] = {}
        self._in_phrases: set[str] = set()
        for name, entries in vocabulary.concepts:
            for entry in entries:
                self._know(name, entry)

    def _know(self, concept: str, entry: str) -> None:
        letters = [word.letters for word in words(entry)]
        telling = [s for s in letters if self._roles.get(s) is not Role.FUNCTION]
        stems = [self._stem(s) for s in (telling if len(telling) > 1 else letters)]
        if len(stems) == 1:
            for known, key in ((self.concepts, stems[0]), (self._spelt, letters[0])):
                known[key] = tuple(sorted({*known.get(key, ()), concept}))
            return
        self._in_phrases.update(stems)
        others = [p for p in self.phrases.get(stems[0], ()) if p.stems != tuple(stems)]
        same = [p for p in self.phrases.get(stems[0], ()) if p.stems == tuple(stems)]
        names = {concept, *(name for p in same for name in p.concepts)}
        others.append(Phrase(tuple(stems), tuple(sorted(names))))
        self.phrases[stems[0]] = tuple(sorted(others, key=lambda p: (-len(p.stems), p.stems)))

    def _stem(self, word: str) -> str:
        if self._stemmer is None or self.code == "ar":
            return word
        stem: str = self._stemmer.stemWord(word)
        if self.code in _STEMMED_TWICE:
            stem = self._stemmer.stemWord(stem)
        return _without_doubles(stem)

    def _role(self, word: str) -> Role:
        return self._roles.get(word) or (Role.FUNCTION if len(word) == 1 else Role.CONTENT)

    def _arabic_role(self, word: str, bare: str, forms: Iterable[str]) -> Role:
        """Exact, without `و` or the article; only then with every clitic taken off."""
        joined = word[0] in "وف" and word not in self.concepts  # `وفي` is faithful, not `و` `في`
        after = word[1:] if joined and len(word) > len("وف") else word
        for form in (word, after, bare):
            if form in self._roles:
                return self._roles[form]
        roles = (self._roles.get(form, Role.FUNCTION) for form in forms)
        return next((role for role in roles if role not in _EXACT_ROLES), self._role(word))

    def sense(self, word: str) -> Sense:
        if self.code == "ar":
            return self._arabic_sense(word)
        word = _plain(word)
        stem = self._stem(word)
        if self.code == "fr" and word.endswith("ent") and stem not in self.concepts:
            # Snowball leaves the third person plural alone: `délaissent` → `délaisser`.
            verb = self._stem(word[:-3] + "er")
            stem = verb if verb in self.concepts else stem
        role, concepts = self._role(word), self._concepts_of(word, stem)
        if role is Role.CONTENT and stem in self._cues and word not in self._spelt:
            role, concepts = Role.CUE, ()  # `croyait` like `croit`
        return Sense(stem, (stem,), concepts, "", role, self._opens((stem,)))

    def _concepts_of(self, word: str, stem: str) -> tuple[str, ...]:
        """As it is spelt, else by its stem; words with a role of their own by spelling only:
        `pays` is a country, although `payer` has the same stem."""
        if word in self._spelt:
            return self._spelt[word]
        return () if word in self._roles else self.concepts.get(stem, ())

    def _arabic_sense(self, word: str) -> Sense:
        bare = arabic.without_article(word)
        forms = tuple(dict.fromkeys((word, bare, *arabic.readings(word))))
        known = next((form for form in forms if form in self.concepts), None)
        role = self._arabic_role(word, bare, () if known else forms)
        stem = known or (self._stemmer.stemWord(bare) if self._stemmer else bare)
        concepts = self.concepts[known] if known and role not in _EXACT_ROLES else ()
        bones = arabic.skeleton(known or stem)
        kept = tuple(form for form in forms if form in self._in_phrases)
        return Sense(stem, kept, concepts, bones, role, self._opens(kept))

    def _opens(self, forms: Iterable[str]) -> tuple[Phrase, ...]:
        return tuple(phrase for form in forms for phrase in self.phrases.get(form, ()))

    def stemmed_concepts(self, word: str) -> tuple[str, ...]:
        return self.concepts.get(self._stem(word), ())

    def is_function(self, word: str) -> bool:
        return self._roles.get(word) in {Role.FUNCTION, Role.THAT}


def _single(entries: Iterable[str]) -> Iterator[str]:
    for entry in entries:
        letters = [word.letters for word in words(entry)]
        if len(letters) == 1:
            yield letters[0]


def _without_doubles(stem: str) -> str:
    """`abandonn` → `abandon`; vowels stay, or `soon` would be `son`."""
    return "".join(
        c for i, c in enumerate(stem) if i == 0 or stem[i - 1] != c or c in "aeiou" or c.isdigit()
    )


def _plain(word: str) -> str:
    """Figures and signs drawn for letters inside a word read as letters: `v0ter` → `voter`."""
    if word.isalpha() or word.isdecimal() or sum(c.isalpha() for c in word) * 2 <= len(word):
        return word
    return word.translate(_LEET).replace("*", "")


_NONE: Final = Vocabulary("", (), (), (), (), (), ())


@cache
def _tables(code: str) -> _Tables:
    return _Tables(VOCABULARIES.get(code, _NONE))


@dataclass(frozen=True, slots=True)
class _LatinTables:
    roles: dict[str, Role]
    concepts: dict[str, tuple[str, ...]]
    skeletons: dict[str, tuple[str, ...]]
    phrases: dict[str, tuple[Phrase, ...]]


@cache
def _latin_tables() -> _LatinTables:
    roles = dict.fromkeys(_single(LATIN_CUES), Role.CUE)
    roles.update(dict.fromkeys(_single(LATIN_FUNCTION), Role.FUNCTION))
    concepts: dict[str, tuple[str, ...]] = {}
    phrases: dict[str, tuple[Phrase, ...]] = {}
    for name, entries in LATIN_CONCEPTS:
        for entry in _single(entries):
            concepts[entry] = tuple(sorted({*concepts.get(entry, ()), name}))
        for several in (entry.split() for entry in entries if " " in entry):
            phrase = Phrase(tuple(several), (name,))
            phrases[several[0]] = (*phrases.get(several[0], ()), phrase)
    skeletons: dict[str, tuple[str, ...]] = {}
    for form, names in sorted(_tables("ar").concepts.items()):
        bones = arabic.skeleton(form)
        if len(bones) >= _SURE_FROM_WORDS:
            skeletons[bones] = tuple(sorted({*skeletons.get(bones, ()), *names}))
    return _LatinTables(roles, concepts, skeletons, phrases)


def _latin_arabic_sense(word: str) -> Sense:
    tables = _latin_tables()
    role = tables.roles.get(word, Role.CONTENT)
    french = _tables("fr")
    if role is Role.CONTENT and (len(word) == 1 or french.is_function(word)):
        role = Role.FUNCTION
    bones = arabic.latin_skeleton(word)
    concepts = () if role is Role.FUNCTION else tables.concepts.get(word, ())
    if not concepts and role is Role.CONTENT:
        concepts = french.stemmed_concepts(word) if len(word) > 4 else ()
        readings = (tables.skeletons.get(form) for form in arabic.latin_readings(word))
        concepts = concepts or next((names for names in readings if names), ())
    return Sense(word, (word,), concepts, bones, role, tables.phrases.get(word, ()))


@cache
def _identifier(codes: tuple[str, ...]) -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in codes if code in identifier.labels])
    return identifier


def detect(text: str, found: Sequence[Word], others: Iterable[str] = ()) -> str:
    """The language of a message: script first, Latin-letter Arabic by rule, then py3langid.

    `others` are languages of the register beyond the four; under three words the function
    words decide, and French when they are silent.
    """
    in_arabic = sum(len(word.letters) for word in found if is_arabic(word.letters))
    if in_arabic * 2 > sum(len(word.letters) for word in found):
        return "ar"
    if _is_latin_arabic(found):
        return ARABIC_IN_LATIN
    own = {
        code: sum(_tables(code).is_function(_plain(word.letters)) for word in found)
        for code in ("fr", "en", "nl")
    }
    best = max(own, key=lambda code: own[code])
    rest = max(count for code, count in own.items() if code != best)
    extra = tuple(sorted(set(map(base, others)) - {"ar", ARABIC_IN_LATIN, *_LATIN_SCRIPT}))
    if len(found) < _SURE_FROM_WORDS or (own[best] >= 2 * rest + 2 and not extra):
        return best
    code, _ = _identifier((*_LATIN_SCRIPT, *extra)).classify(_as_read(text, found))
    return str(code)


def _as_read(text: str, found: Sequence[Word]) -> str:
    """The text without elongation, and with letters where figures were drawn for them."""
    if all(word.letters.isalpha() or word.letters.isdecimal() for word in found):
        return RUN.sub(r"\1", text)
    return " ".join(_plain(word.letters) for word in found)


def _is_latin_arabic(found: Sequence[Word]) -> bool:
    """Two words or more, and one in six, that only Arabic in Latin letters has.

    Figures drawn for letters (`7he pr3sid3n7`) are no Arabic: zero and one never stand for an
    Arabic letter, and such words read as French, English or Dutch once the figures are letters.
    """
    roles = _latin_tables().roles
    own = figures = disguised = elsewhere = 0
    for word in found:
        letters = word.letters
        mixed = not letters.isalpha() and sum(c.isalpha() for c in letters) > 1
        known = any(_is_function(_plain(letters)))
        elsewhere += known
        own += letters in roles and not known
        disguised += mixed and (known or not set("01@$").isdisjoint(letters))
        figures += mixed and letters not in roles and not set("23579").isdisjoint(letters)
    if disguised * 2 > figures or (disguised and elsewhere >= own):
        figures = 0
    telling = own + figures
    return telling > 1 and telling * 6 >= len(found) and (own > 0 or elsewhere < figures)


def _is_function(word: str) -> Iterator[bool]:
    return (_tables(code).is_function(word) for code in _LATIN_SCRIPT)

"""The words that a native speaker can correct: comma-separated, language by language.

Words of a language stand in a module under its name, its concepts in `…_concepts`; where they are
many, that is a folder: `people`, `causes`, `life` and `society`, in this order.

`FUNCTION`  words that carry no subject: articles, pronouns, auxiliaries.
`CUES`      words that say that somebody says, asks or believes: "dit", "heard", "قال".
`SPEAKERS`  people who are quoted near a cue: "mon fils", "a colleague". Elsewhere they count.
`THAT`      words that open what is quoted: "que", "that", "بلي".
`EVERYDAY`  words too common to be evidence on their own: they count less.
`CONCEPTS`  what different words have in common. The names are shared between languages, so
            that a word in one language finds its like in another. Several words: a phrase,
            which may be bent and may have one word in between.

A concept is general vocabulary of the field, never a claim. A word may stand under several.
"""

from dataclasses import dataclass
from typing import Final

from contrepoint.matching.vocabulary import (
    arabic,
    arabic_concepts,
    arabic_latin,
    dutch,
    dutch_concepts,
    english,
    english_concepts,
    french,
    french_concepts,
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language as its module writes it, entries split; concepts as (name, entries)."""

    code: str
    function: tuple[str, ...]
    cues: tuple[str, ...]
    speakers: tuple[str, ...]
    that: tuple[str, ...]
    everyday: tuple[str, ...]
    concepts: tuple[tuple[str, tuple[str, ...]], ...]


def _entries(text: str) -> tuple[str, ...]:
    entries = text.replace("،", ",").split(",")
    return tuple(" ".join(entry.split()) for entry in entries if entry.strip())


VOCABULARIES: Final = {
    code: Vocabulary(
        code,
        _entries(module.FUNCTION),
        _entries(module.CUES),
        _entries(module.SPEAKERS),
        _entries(module.THAT),
        _entries(module.EVERYDAY),
        tuple((name, _entries(text)) for name, text in concepts.items()),
    )
    for code, module, concepts in (
        ("ar", arabic, arabic_concepts.CONCEPTS),
        ("en", english, english_concepts.CONCEPTS),
        ("fr", french, french_concepts.CONCEPTS),
        ("nl", dutch, dutch_concepts.CONCEPTS),
    )
}

# Arabic that is written with Latin letters, spelling by spelling.
LATIN_FUNCTION: Final = _entries(arabic_latin.FUNCTION)
LATIN_CUES: Final = _entries(arabic_latin.CUES)
LATIN_CONCEPTS: Final = tuple((n, _entries(t)) for n, t in arabic_latin.CONCEPTS.items())

# Known to almost every text of the field: sharing one of these says little.
BROAD: Final = frozenset(
    {"MUSLIM", "ISLAM", "RELIGION", "PEOPLE", "COUNTRY", "STATE", "WEST", "GROUP", "DAESH"}
    | {"LIFE", "CHILD", "YOUTH", "SCHOOL", "WORK", "TIME", "MOSQUE", "HOME"}
)

# Somebody, or where: naming them is not yet saying something about them.
WHO: Final = BROAD | frozenset(
    {
        "BELIEVER",
        "CHRISTIAN",
        "MIGRANT",
        "NATIVE",
        "CITIZEN",
        "NATIONALIST",
        "SCHOLAR",
        "POLITICIAN",
    }
    | {"MEDIA", "ELITE", "CIVILIAN", "SOLDIER", "FAMILY", "GOD", "AIRCRAFT"}
    | {"OTHER_FAITH", "HUMAN", "SOCIETY"}
    | {"JEW", "POLICE", "SHIA", "TEACHER", "PARENTS", "WOMAN", "POOR", "POWERS", "SYRIA", "CITIES"}
    | {"PRISON"}
)

# Said in order not to be mistaken for anything else.
EVERYDAY_LIFE: Final = frozenset(
    {"PRAYER", "FASTING", "FOOD", "HEALTH", "SPORT", "PAPERS", "PETS", "CEREMONY"}
)

# What a claim is about, not what it claims: a salary, a vote, an attack, living together. Without
# another word for what is impossible, forbidden, paid, promised, avenged, nothing is claimed.
TOPIC: Final = WHO | frozenset(
    {"COEXIST", "CONDEMN", "ATTACK", "BOMB", "WAGE", "HOUSE", "VOTE", "LAW"}
    | {"DEMOCRACY", "CULTURE", "TRUTH", "VICTIM", "HEADSCARF", "ALLOWED"}
    | {"FRIEND", "GREET", "MIX", "FEMINISM", "TOUGHEN", "PARDON", "SIN", "WIN", "DEFEAT"}
    | {"BRAVE", "RACE"}
    | {"REBORN", "TRIAL", "END_TIMES", "NEAR", "SURVIVE", "BURN", "LONELY"}
    | {"BIRTH", "MARRY", "RIGHTS", "FREEDOM", "BAN", "IDEOLOGY", "FINANCE", "JUSTICE", "ORDER"}
    | {"CORRUPTION", "RULED", "IMPUNITY", "GUILTY", "PROOF", "CRIME", "UNEMPLOYMENT", "WELFARE"}
    | {"TAX", "DEBT", "TAKE", "SOLVE", "WEAPON", "PERMISSION", "FORCE", "USELESS", "BY_NATURE"}
    | {"CIVIL_WAR", "PARADISE", "IMITATE", "ART", "MONUMENT", "FEAST", "FRESH_START", "PLOT"}
    | {
        "CONTROL",
        "BLASPHEMY",
        "BREAK_OFF",
        "EMIGRATE",
        "SAME_AS",
        "DESECRATE",
        "KILL",
        "CONQUEST",
        "INTERCEDE",
    }
    | {"CONFLICT"}
    | EVERYDAY_LIFE
)

# Subjects that claim something once they are named together: a defeat that is a trial.
TOGETHER: Final = (
    frozenset({"DEFEAT", "TRIAL"}),
    frozenset({"SIN", "PARDON"}),
    frozenset({"RACE", "MIX"}),
    frozenset({"MIX", "KILL"}),
    frozenset({"MIX", "PEOPLE"}),
    frozenset({"END_TIMES", "NEAR"}),
    frozenset({"RULED", "JUSTICE"}),
    frozenset({"RULED", "ORDER"}),
    frozenset({"JUSTICE", "CORRUPTION"}),
    frozenset({"HOMOGENEOUS", "SOLVE"}),
    frozenset({"CRIME", "MIGRANT"}),
    frozenset({"EMIGRATE", "RULED"}),
    frozenset({"RIGHTS", "MIGRANT"}),
    frozenset({"RIGHTS", "WEST"}),
    frozenset({"RIGHTS", "RELIGION"}),
    frozenset({"RIGHTS", "ISLAM"}),
    frozenset({"POWERS", "PLOT"}),
    frozenset({"PLOT", "MUSLIM"}),
    frozenset({"PLOT", "ISLAM"}),
    frozenset({"CONTROL", "FINANCE"}),
    frozenset({"CONTROL", "MEDIA"}),
    frozenset({"CONTROL", "JEW"}),
    frozenset({"PLOT", "JEW"}),
    frozenset({"MARRY", "FIGHT"}),
    frozenset({"BIRTH", "FIGHT"}),
    frozenset({"BIRTH", "PEOPLE"}),
    frozenset({"MARTYR", "PARADISE"}),
    frozenset({"INTERCEDE", "PARADISE"}),
    frozenset({"INTERCEDE", "KILL"}),
    frozenset({"IMITATE", "ATTACK"}),
    frozenset({"BLASPHEMY", "KILL"}),
    frozenset({"USELESS", "FORCE"}),
    frozenset({"VOTE", "USELESS"}),
    frozenset({"SHIA", "KILL"}),
    frozenset({"IMITATE", "KILL"}),
    frozenset({"KILL", "ALLOWED"}),
    frozenset({"SHIA", "ALLOWED"}),
    frozenset({"DESECRATE", "DAESH"}),
    frozenset({"BY_NATURE", "FORCE"}),
    frozenset({"BY_NATURE", "MUSLIM"}),
    frozenset({"FEAST", "FORBIDDEN"}),
    frozenset({"IDEOLOGY", "ISLAM"}),
    frozenset({"BAN", "ISLAM"}),
    frozenset({"TEACHER", "FORBIDDEN"}),
    frozenset({"PERMISSION", "PARENTS"}),
    frozenset({"BREAK_OFF", "BETRAY"}),
    frozenset({"DEBT", "PROMISE"}),
    frozenset({"WELFARE", "MIGRANT"}),
    frozenset({"TAKE", "MIGRANT"}),
    frozenset({"PRISON", "LOYAL"}),
    frozenset({"PRISON", "DIGNITY"}),
    frozenset({"FRESH_START", "NATIONALIST"}),
    frozenset({"TAX", "GUILTY"}),
    frozenset({"GUILTY", "MUSLIM"}),
    frozenset({"ART", "IDOL"}),
    frozenset({"CIVIL_WAR", "NEAR"}),
    frozenset({"CIVIL_WAR", "MUSLIM"}),
    frozenset({"CIVIL_WAR", "NATIONALIST"}),
    frozenset({"CONFLICT", "COEXIST"}),
    frozenset({"CONFLICT", "MUSLIM"}),
    frozenset({"CONFLICT", "ISLAM"}),
    frozenset({"CONFLICT", "NEAR"}),
    frozenset({"CONQUEST", "MOSQUE"}),
    frozenset({"CONQUEST", "HEADSCARF"}),
    frozenset({"CONQUEST", "DAESH"}),
    frozenset({"CONQUEST", "CITIES"}),
    frozenset({"CONQUEST", "WEST"}),
    frozenset({"CONQUEST", "MUSLIM"}),
    frozenset({"CONQUEST", "ISLAM"}),
    frozenset({"WEAPON", "CIVIL_WAR"}),
    frozenset({"IMPUNITY", "MIGRANT"}),
    frozenset({"IMPUNITY", "POLICE"}),
    frozenset({"DESECRATE", "PROOF"}),
    frozenset({"SAME_AS", "ISLAM"}),
    frozenset({"PROOF", "ISLAM"}),
)

# Those who make the claims of this field.
ACTORS: Final = frozenset({"DAESH", "NATIONALIST"})

# Said of things as well: a claim only where people are spoken of.
OF_PEOPLE: Final = frozenset({"SUBHUMAN"})
PEOPLES: Final = frozenset(
    {"MUSLIM", "CHRISTIAN", "OTHER_FAITH", "UNBELIEF", "MIGRANT", "NATIVE", "PEOPLE", "HUMAN"}
)

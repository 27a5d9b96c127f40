"""Is this the number of a person's papers or account?

Formats that only papers have are masked wherever they stand: Moroccan identity cards, passports,
the Belgian national number, the French social security number, bank accounts. Plain digits, as on
Tunisian identity cards, are masked after a word that announces them.
"""

import re
from collections.abc import Iterator

from contrepoint.common.masking.kinds import Kind, Span
from contrepoint.common.masking.quantities import is_counted, is_quantity

_CARD = re.compile(  # Moroccan card and passport, Belgian and Tunisian passports; not DISARM C00188
    r"(?<![\w/#._-])[A-Z]{1,2}(?!00)\d{5,7}(?!\w)(?![.,/]\d)"
)
_FRENCH_PASSPORT = re.compile(r"(?<![\w/#._-])\d{2}[A-Z]{2}\d{5}(?!\w)")
_BELGIAN = re.compile(
    r"(?<![\d+])(?<!\d[.-])\d{2}([. ]?)\d{2}\1\d{2}[- ]?\d{3}[. ]?\d{2}(?!\d)(?![.-]\d)"
)
_FRENCH = re.compile(
    r"(?<!\d)(?<!\d[.-])[12](?P<s>[ .-]?)\d{2}(?P=s)(?P<month>\d{2})(?P=s)(?:\d{2}|2[AB])(?P=s)"
    r"\d{3}(?P=s)\d{3}(?:[ .-]?(?P<check>\d{2}))?(?!\d)(?![.-]\d)"
)
_ACCOUNT = re.compile(
    r"(?<![\w/#._-])[A-Za-z]{2}\d{2}(?:[ .-]?[A-Za-z0-9]{4}){2,7}(?:[ .-]?[A-Za-z0-9]{1,3})?"
)
_CODES_BY_LENGTH = {
    16: "BE",
    18: "NL",
    20: "LU",
    21: "CH",
    22: "DE GB",
    24: "ES TN",
    25: "PT",
    26: "DZ",
    27: "FR IT MC MR",
    28: "BF CI MA ML NE SN",
}
_ACCOUNT_LENGTHS = {code: n for n, codes in _CODES_BY_LENGTH.items() for code in codes.split()}
_LEAST_ACCOUNT_DIGITS = 8

_CUE = re.compile(
    r"""
    (?: (?<!\w)
        (?: c\.?i\.?n\.? | cnie? | carte\ (?:nationale\ )?d['’]identit[ée](?:\ nationale)?
        | carte\ nationale | (?:carte|titre)\ de\ s[ée]jour | pi[èe]ce\ d['’]identit[ée]
        | num[ée]ro\ (?:national|d['’]identit[ée]) | passe?ports? | permis(?:\ de\ conduire)?
        | niss | nir | s[ée]curit[ée]\ sociale | iban | rib
        | identity\ card | id(?:entity)?\ (?:card|number) | national\ id
        | paspoort | identiteitskaart | rijksregister(?:nummer)? )
      | بطاق(?:ة|ته|تها|تي)\ (?:ال)?(?:تعريف|وطنية|هوية|إقامة)(?:\ (?:ال)?وطنية)?
      | البطاقة\ الوطنية | رقم\ (?:ال)?بطاقة | جواز(?:\ (?:ال)?سفر)?(?:ه|ها|ي)?
      | رخصة\ (?:ال)?سياقة | لاكارط | لاكارت )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"""
    (?: [\s.:=°#()_-]{0,3}
        (?: num[ée]ro|number|nummer|n°|nr|no|n|de|du|la|est|is|رقمه|رقمها|رقم|عدد|هو|هي )
        (?![^\W\d_]) ){0,3}
    [\s.:=°#()_-]{0,4}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"""
    (?: [A-Za-z]{1,3}[ -]?\d{5,9}[A-Za-z]{0,2} | \d{6,15}[A-Za-z]{0,2}
      | (?=\w{0,7}\d) [A-Za-z0-9]{2}\w{6}\d | \d{1,6}(?:[ .-]\d{1,6}){1,7} ) (?!\w)
    """,
    re.VERBOSE,
)
_LEAST_ANNOUNCED_IN_GROUPS = 8
# What an administration or a prison calls a person by; shorter numbers than papers have.
_FILE_CUE = re.compile(
    r"""
    (?: (?<!\w)
        (?: matricules? | (?:num[ée]ro|n°|nº|no)\ ?d\ ?['’]\ ?[ée]crou | [ée]crou
        | dossier(?=\ {0,2}(?:n°|nº|nr|no\b|num[ée]ro|:|\d{6}))
        | (?:num[ée]ro|n°)\ (?:de\ |du\ )?dossier
        | (?:case|file|prisoner|inmate|detainee)\ (?:number|no\b|nr|id\b|\#)
        | (?:dossier|zaak|stam)\ ?nummer )
      | رقم\ (?:ال)?(?:ملف|قضية|سجين|معتقل|اعتقال|قيد|تسجيل|تأجير)(?:ه|ها|ي)?
      | (?:ال)?(?:ملف|قضية)\ (?=(?:رقم|عدد)) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FILE_NUMBER = re.compile(
    r"(?:[A-Za-z]{1,3}[-/ ]?)?\d{3,15}(?:[/-]\d{1,8}){0,3}[A-Za-z]?(?!\w)(?![.,]\d)(?! \d{3}(?!\d))"
)
_YEARS = re.compile(r"(?:1[34]|19|20)\d\d(?:[-/](?:(?:1[34]|19|20)\d\d|\d\d?[-/]\d\d?))?")
_LEAST_FILE_DIGITS = 4
_NUMBER_SIGN = re.compile(r"(?<!\w)(?:n°|nº|№) ?(?P<number>\d{8})(?!\d)(?![.,/-]\d)", re.IGNORECASE)


def find_documents(text: str) -> Iterator[Span]:
    """Every document number in plain text; stretches may overlap, the caller keeps the first."""
    for match in _ACCOUNT.finditer(text):
        end = _account_end(match)
        if end is not None:
            yield Span(match.start(), end, Kind.DOCUMENT_NUMBER)
    for pattern in (_CARD, _FRENCH_PASSPORT):
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end(), Kind.DOCUMENT_NUMBER)
    for match in _BELGIAN.finditer(text):
        if _is_belgian(match.group()):
            yield Span(match.start(), match.end(), Kind.DOCUMENT_NUMBER)
    for match in _FRENCH.finditer(text):
        if _is_french(match):
            yield Span(match.start(), match.end(), Kind.DOCUMENT_NUMBER)
    for match in _NUMBER_SIGN.finditer(text):
        yield Span(match.start("number"), match.end("number"), Kind.DOCUMENT_NUMBER)
    yield from _announced(text)
    yield from _files(text)


def _files(text: str) -> Iterator[Span]:
    for cue in _FILE_CUE.finditer(text):
        between = _BETWEEN.match(text, cue.end())
        number = _FILE_NUMBER.match(text, between.end() if between else cue.end())
        if number is None or _YEARS.fullmatch(number.group()):
            continue
        digits = sum(character.isdigit() for character in number.group())
        if digits >= _LEAST_FILE_DIGITS and not is_counted(text, number.end()):
            yield Span(number.start(), number.end(), Kind.DOCUMENT_NUMBER)


def _announced(text: str) -> Iterator[Span]:
    for cue in _CUE.finditer(text):
        between = _BETWEEN.match(text, cue.end())
        number = _ANNOUNCED.match(text, between.end() if between else cue.end())
        if number is None or is_quantity(text, number.start(), number.end()):
            continue
        digits = sum(character.isdigit() for character in number.group())
        if digits >= _LEAST_ANNOUNCED_IN_GROUPS or not re.search(r"\d[ .-]\d", number.group()):
            yield Span(number.start(), number.end(), Kind.DOCUMENT_NUMBER)


def _account_end(match: re.Match[str]) -> int | None:
    """Where a bank account number ends: by its country's length, else by its check digits."""
    characters = [i for i, character in enumerate(match.group()) if character.isalnum()]
    letters = "".join(match.group()[i] for i in characters).upper()
    if sum(letter.isdigit() for letter in letters) < _LEAST_ACCOUNT_DIGITS:
        return None
    length = _ACCOUNT_LENGTHS.get(letters[:2])
    if length is not None and len(letters) >= length:
        return match.start() + characters[length - 1] + 1
    if letters.isascii() and _remainder_97(letters[4:] + letters[:4]) == 1:
        return match.end()
    return None


def _remainder_97(letters: str) -> int:
    return int("".join(str(int(letter, 36)) for letter in letters)) % 97


def _is_belgian(written: str) -> bool:
    """The dotted form speaks for itself; bare digits must carry the right check digits."""
    digits = "".join(character for character in written if character.isdigit())
    body, check = int(digits[:9]), int(digits[9:])
    if re.fullmatch(r"\d\d\.\d\d\.\d\d[- ]\d{3}[. ]\d\d", written):
        return True
    if int(digits[2:4]) % 20 > 12 or int(digits[4:6]) > 31:
        return False  # born in no month; foreigners' months have 20 or 40 added
    return check in {97 - body % 97, 97 - (2_000_000_000 + body) % 97}


def _is_french(match: re.Match[str]) -> bool:
    """The usual grouping speaks for itself; in bare digits the check digits or the month must."""
    if match["s"]:
        return True
    if match["check"] is None:
        return 1 <= int(match["month"]) <= 12
    written = match.group()[: match.start("check") - match.start()]
    # Corsica's 2A and 2B count as 19 and 18
    number = re.sub(r"[ .-]", "", written).replace("2A", "19").replace("2B", "18")
    return int(match["check"]) == 97 - int(number) % 97

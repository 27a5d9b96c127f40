"""Could somebody be called at this number?

Three degrees of certainty: a plus sign, double zero or leading zero with the right count of digits
is a telephone number; so is the Tunisian 20 123 456, unless words beside it say that it counts
something; anything else of the right length is one after a word such as «tél.» or «هاتف».
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from contrepoint.common.masking.kinds import Kind, Span
from contrepoint.common.masking.numbers import Group, Run, runs, with_zeros
from contrepoint.common.masking.quantities import is_quantity

_LOOK = 48
_MOST_GROUPS = 15
_SHORTEST, _LONGEST = 8, 15  # digits of a full international number (ITU-T E.164 caps at 15)
_NATIONAL_MOST = 11

# How many digits may follow a country code. The rest of the world: 7 to 12.
_CODES_BY_LENGTH = {
    (8,): "216 222 223 226 227 228 965 968 973 974",
    (9,): "27 31 33 34 212 218 221 351 962 963 966",
    (9, 8): "32 41 213 971",
    (10,): "1 7 44 90 91 92 964",
    (10, 8): "225",
    (10, 9): "20 39",
    (8, 7): "961",
    (11, 10): "49",
}
_NATIONAL = {code: n for n, codes in _CODES_BY_LENGTH.items() for code in codes.split()}
_REST_OF_WORLD = tuple(range(12, 6, -1))
_COUNTRY = re.compile(
    r"1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-689]\d|3[578]\d|42\d|5[09]\d"
    r"|6[789]\d|8[0578]\d|9[679]\d"
)
# Writable without plus or zeros, from a contact list: only where we work.
_BARE_COUNTRIES = ("212", "213", "216", "33", "32", "31", "221", "223", "225", "226", "227")

# How national numbers that begin with 0 are grouped in Morocco, France, Belgium, the Netherlands.
_NATIONAL_SHAPES = frozenset(
    {
        (10,),
        (9,),
        (2, 2, 2, 2, 2),
        (4, 2, 2, 2),
        (4, 3, 3),
        (2, 8),
        (3, 7),
        (4, 6),
        (2, 4, 4),
        (3, 3, 4),
        (2, 3, 2, 2),
        (3, 2, 2, 2),
        (3, 6),
        (2, 7),
        (2, 3, 4),
        (3, 3, 3),
        (1, 3, 3, 3),
        (1, 9),
        (1, 1, 2, 2, 2, 2),
        (1, 3, 2, 2, 2),
        (1,) * 10,
    }
)

_CUE = re.compile(
    r"""
    (?: (?<!\w)
        (?: t[ée]l(?:[ée]phones?|efoon|efoonnummer|s)? | (?:tele)?phone | mobiles? | portable | gsm
        | whats?\ ?app | watsapp | wh?ats? | wtsp | viber | signal | telegram | imo | sms | fax
        | (?:mon|son|ton|votre|notre|leur) \ (?:num[ée]ro|num)
        | (?:my|his|her|your|mijn|zijn|haar) \ (?:number|nummer)
        | appele[zr]? | appelle[sz]? | joindre | joignable | contact(?:er|ez|e)? | call | text
        | bel(?:len)? | bereikbaar | nomra | nemra | noumrou | numtel )
        (?!\w) (?: -(?:moi|le|la|nous|les|lui) )?
      | (?: هاتف | جوال ) (?:ه|ها|ي|كم)? | موبايل | واتس(?:\ ?[اآ]ب)? | تلفون | تليفون | محمول
      | رقمه | رقمها | رقمي | رقمك | اتصلوا? | للاتصال | الاتصال | نمر(?:ة|تو|تي|تها)
      | فاكس | بورطابل )
    (?: [\s.:=()\-°/]{0,4}
        (?: au|le|la|sur|est|on|at|is|op|via|num[ée]ro|number|num|n°|no|moi|me|him|her|nous|ci
          | de|d'|هو|على|رقم|الرقم|ب|به|بها ) (?![^\W\d_]) ){0,4}
    [\s.:=()\-°/+]{0,4} $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Between two numbers of the same person: «… ou …».
_AND_ALSO = re.compile(
    r"[\s,;/|()+&.-]{0,6}(?:(?:ou|et|or|and|of|en|أو|و)[\s:]{0,3})?\+?", re.IGNORECASE
)
_LINE_BREAK = re.compile(r"[ .\-/]{0,3}\n[ .\-/]{0,3}")
_TUNISIAN_SHAPES = frozenset({(2, 3, 3), (2, 2, 2, 2), (2, 6), (5, 3), (4, 4)})
_PLUS = re.compile(r"\+ ?\(?$")


def find_phones(text: str, after_phone: bool) -> Iterator[Span]:
    """Every telephone number in plain text.

    `after_phone`: the text follows a masked number, which announces another one.
    """
    digits = with_zeros(text)
    found: list[Span] = []
    every_run = list(runs(digits))
    for run in every_run:
        found.extend(_in_run(digits, run, after_phone))
    yield from found
    ends = {span.end for span in found}
    for first, second in pairwise(every_run):
        if first.groups[-1].end not in ends:
            yield from _over_line_break(digits, first, second)


def _over_line_break(text: str, first: Run, second: Run) -> Iterator[Span]:
    """A number that a line break cuts in two; only what is a number beyond doubt when joined."""
    separator = text[first.groups[-1].end : second.start]
    if not _LINE_BREAK.fullmatch(separator):
        return
    inner = next((g.separator for run in (first, second) for g in run.groups[1:]), " ")
    head = first.groups[-_MOST_GROUPS:]
    for position in range(len(head)):
        if position and head[position].separator.strip():
            continue
        groups = (*head[position:], replace(second.groups[0], separator=inner), *second.groups[1:])
        groups = groups[:_MOST_GROUPS]
        start = groups[0].start
        before = text[max(0, start - _LOOK) : start]
        plus = _PLUS.search(before)
        count = _joined(groups, before, has_plus=plus is not None)
        end = groups[count - 1].end
        if count > len(head) - position and not _counts(text, groups[:count]):
            start -= len(plus.group()) if plus else 0
            yield Span(start, end, Kind.PHONE)
            return


def _joined(groups: Sequence[Group], before: str, *, has_plus: bool) -> int:
    """How many groups make a number, where one of the gaps between them is a line break."""
    shape = tuple(len(group.digits) for group in groups)
    if has_plus:
        count = _international(groups, "")
        return count if _totals(groups)[count - 1] > _SHORTEST else 0
    if groups[0].digits.startswith("00"):
        return _double_zero(groups)
    if shape in _NATIONAL_SHAPES:
        return _national(groups, fresh=True)
    if shape not in _TUNISIAN_SHAPES or groups[0].digits[0] not in "24579":
        return 0
    if any(1300 <= int(group.digits) <= 2100 for group in groups):
        return 0  # 2015, 2016
    return len(groups) if _CUE.search(before) else 0


def _in_run(text: str, run: Run, after_phone: bool) -> Iterator[Span]:
    """Read one run from left to right; what follows a number found is read afresh."""
    before = text[max(0, run.start - _LOOK) : run.start]
    announced = bool(_CUE.search(before)) or (
        after_phone and run.start <= _LOOK and _AND_ALSO.fullmatch(before) is not None
    )
    plus = _PLUS.search(before)
    position, fresh = 0, True
    while position < len(run.groups):
        groups = run.groups[position : position + _MOST_GROUPS]
        has_plus = plus is not None and position == 0
        count = _international(groups, "") if has_plus else 0
        count = count or _national(groups, fresh) or _double_zero(groups) or _bare_country(groups)
        if not count and not has_plus and _tunisian(groups) and not _counts(text, groups[:3]):
            count = 3
        if not count and announced:
            count = _announced(text, groups, at_end=len(groups) == len(run.groups) - position)
        if not count:
            position, fresh, announced = position + 1, False, False
            continue
        start, end = groups[0].start, groups[count - 1].end
        if plus and has_plus:
            start -= len(plus.group())
        if text[start - 1 : start] == "(" and ")" in text[start:end]:
            start -= 1
        yield Span(start, end, Kind.PHONE)
        position, fresh, announced = position + count, True, True


def _totals(groups: Sequence[Group]) -> list[int]:
    totals, total = [], 0
    for group in groups:
        total += len(group.digits)
        totals.append(total)
    return totals


def _international(groups: Sequence[Group], prefix: str) -> int:
    """How many groups make a number with its country code; `prefix` is the 00 to leave out."""
    digits = "".join(group.digits for group in groups)[len(prefix) :]
    country = next((digits[:n] for n in (3, 2, 1) if digits[:n] in _NATIONAL), None) or _first(
        _COUNTRY.match(digits)
    )
    if country is None:
        return 0
    national = digits[len(country) :]
    zeros = len(national) - len(national.lstrip("0"))
    if zeros > 1:  # «+20 000 000» counts something
        return 0
    totals = _totals(groups)
    for length in _NATIONAL.get(country, _REST_OF_WORLD):
        for total in (len(prefix) + len(country) + n + length for n in (zeros, 0)):
            if total in totals:
                return totals.index(total) + 1
    # a digit too many or too few is still a number, when it is all there is
    return len(groups) if 10 <= totals[-1] <= _LONGEST else 0


def _first(match: re.Match[str] | None) -> str | None:
    return match.group() if match else None


def _double_zero(groups: Sequence[Group]) -> int:
    first = groups[0].digits
    # 002 is how a sura is numbered in file names; 0033 and 00 33 are prefixes
    if not first.startswith("00") or first.startswith("000") or len(first) == 3:
        return 0
    count = _international(groups, "00")
    if any(":" in group.separator for group in groups[1:count]):
        return 0  # 00:48:42 -0800
    return count if count and _totals(groups)[count - 1] >= _SHORTEST + 2 else 0


def _national(groups: Sequence[Group], fresh: bool) -> int:
    """How many groups make a number that begins with 0."""
    digits = "".join(group.digits for group in groups[:2])
    if digits[:1] != "0" or digits[1:2] in {"", "0"}:
        return 0
    if len(groups[0].digits) in {9, 10}:
        return 1
    separators = [group.separator for group in groups[1:]]
    for count in range(2, len(groups) + 1):
        if len(set(separators[1 : count - 1])) > 1:
            return 0  # only the first separator may differ: 02/123.45.67
        shape = tuple(len(group.digits) for group in groups[:count])
        is_last = count == len(groups)
        if shape in _NATIONAL_SHAPES or (is_last and sum(shape) in {9, 10, 11}):
            return count if _is_plausible(groups[:count], shape, fresh) else 0
    return 0


def _is_plausible(groups: Sequence[Group], shape: tuple[int, ...], fresh: bool) -> bool:
    """Leave out what looks like a number that begins with 0 and is none."""
    inner = groups[1].separator
    if not fresh and groups[0].separator == inner and inner.strip():
        return False  # the middle of an ISBN
    if not fresh and shape == (3, 3, 3):
        return False  # the end of 1 012 345 678
    if shape[0] == 1 and inner.strip(" ()"):
        return False  # 0.123456789
    if inner == "," and shape != (2, 2, 2, 2, 2):
        return False  # 0,123…
    values = [int(group.digits) for group in groups]
    if values == list(range(values[0], values[0] + len(values))):
        return False  # 01 02 03 04 05 counts
    return not all(1300 <= value <= 2100 for value in values[1:])  # 05 2016 2017


def _bare_country(groups: Sequence[Group]) -> int:
    """212612345678, 33 6 12 34 56 78, 216 20 123 456: from a contact list, without plus."""
    digits = groups[0].digits
    for country in _BARE_COUNTRIES:
        if not digits.startswith(country):
            continue
        if len(digits) - len(country) in _NATIONAL[country] and digits[len(country)] != "0":
            return 1
        if digits != country:
            continue
        for shape in ((1, 2, 2, 2, 2), (2, 3, 3), (3, 2, 2, 2), (9,), (3, 6)):
            rest = groups[1 : len(shape) + 1]
            same = len({group.separator for group in rest[1:]}) <= 1
            if tuple(len(group.digits) for group in rest) == shape and same:
                fits = sum(shape) in _NATIONAL[country] and rest[0].digits[0] != "0"
                return len(shape) + 1 if fits else 0
    return 0


def _tunisian(groups: Sequence[Group]) -> bool:
    """20 123 456: two, three and three digits, not the head of a larger amount."""
    shape = tuple(len(group.digits) for group in groups[:3])
    if shape != (2, 3, 3) or groups[0].digits[0] not in "24579" or groups[2].digits == "000":
        return False
    separator = groups[1].separator
    if separator != groups[2].separator or separator not in {" ", "-"}:
        return False
    goes_on = len(groups) > 3 and groups[3].separator == separator
    return not (goes_on and len(groups[3].digits) == 3)


def _counts(text: str, groups: Sequence[Group]) -> bool:
    return is_quantity(text, groups[0].start, groups[-1].end)


def _announced(text: str, groups: Sequence[Group], *, at_end: bool) -> int:
    """After a word that announces one: the first groups that make seven digits or more."""
    totals = _totals(groups)
    if totals[0] > _LONGEST:
        return 0
    if groups[0].digits in _BARE_COUNTRIES:
        return _international(groups, "")
    count = next((i + 1 for i, total in enumerate(totals) if total >= _SHORTEST), 0)
    if at_end and _SHORTEST - 1 <= totals[-1] <= _NATIONAL_MOST and len(groups[-1].digits) > 1:
        count = len(groups)
    if not count or totals[count - 1] > _LONGEST or _counts(text, groups[:count]):
        return 0
    chosen = groups[:count]
    if any("," in group.separator or ":" in group.separator for group in chosen[1:]):
        return 0  # a list of years, hours
    return count

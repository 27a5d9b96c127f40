"""Whose mailbox, account or page is this? E-mail addresses, @handles, links to profiles.

Every search starts from a fixed sign (an at sign) and walks a bounded way
to both sides, so that no text, however built, makes it slow.
"""

import re
from collections.abc import Iterator

from contrepoint.common.masking.kinds import Kind, Span
from contrepoint.common.masking.letters import walk_left
from contrepoint.common.masking.links import find_links
from contrepoint.common.masking.services import find_named_accounts, looks_like_account

_LONGEST_LOCAL = 64
_MARKS = "\u064b-\u0652\u0670"  # Arabic vowel signs, which \w leaves out

# The at sign, or what people write in its place so that machines do not see it.
_AT = re.compile(
    r"""
      \ {0,2} @ \ {0,2} (?: \n \ {0,2} )?
    | \s{0,2} [(\[{<*_] \s? (?:at|arobase?|apenstaartje|chez|a|@|ات|آت) \s? [)\]}>*_] \s{0,2}
    | \s{1,2} arobase? \s{1,2}
    | \s{1,2} at \s{1,2} (?= [\w-]{1,40} \s{1,2} (?:dot|point|punt) \s )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DOT = (
    r"(?: \. | \ {1,2}\.\ {0,2} | \.\ {1,2}(?=(?-i:com|org|net)\b)"
    r" | \s{0,2} [(\[{<] \s? (?:dot|point|punt|نقطة|\.) \s? [)\]}>] \s{0,2}"
    r" | \s{1,2} (?:dot|point|punt|نقطة) \s{1,2} )"
)
_LABEL = r"[a-z0-9][a-z0-9-]{0,62}"
_DOMAIN = re.compile(
    rf"(?: {_LABEL} (?: \. {_LABEL} ){{1,5}}"
    r"  | [^\W_][\w-]{0,62} (?: \. [^\W_][\w-]{0,62} ){1,5} )",
    re.VERBOSE | re.IGNORECASE,
)
# With words for its signs, a domain must end as domains do: «à la maison at home point final».
_SPELT_DOMAIN = re.compile(
    rf"{_LABEL} (?: {_DOT} {_LABEL} ){{0,4}}? {_DOT}"
    r"(?: com|org|net|info|edu|gov|int|eu|fr|be|ma|tn|nl|de|dz|ch|uk|es|it|sn|ml|ne|bf|me|io )"
    r"(?![\w-])",
    re.VERBOSE | re.IGNORECASE,
)
_SPACED_HANDLE = re.compile(r"@ {1,2}([a-z_][a-z0-9_.]{1,38})(?![\w@/:-])", re.IGNORECASE)
_PROVIDER = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|proton(?:mail)?|laposte|orange"
    r"|wanadoo|free|sfr|menara|topnet|gnet|planet|skynet|telenet|proximus|ziggo|kpn)\b",
    re.IGNORECASE,
)
_BARE_HOST = re.compile(r"[^\W\d_][\w-]{1,40}")
_HANDLE = re.compile(
    rf"@(?=[\w.{_MARKS}]{{0,40}}[^\W\d]) [\w{_MARKS}] (?:[\w.{_MARKS}]{{0,60}}[\w{_MARKS}])"
    rf"(?: @ [\w.{_MARKS}]{{0,62}}[\w{_MARKS}] ){{0,20}}",  # @a@server.example, @a@b@c
    re.VERBOSE | re.IGNORECASE,
)


def find_accounts(text: str, *, ends: bool) -> Iterator[Span]:
    """Links first: an @name inside a link is part of the link. `ends`: nothing follows the text."""
    yield from find_links(text)
    yield from _around_at_signs(text)
    yield from find_named_accounts(text, ends=ends)


def _around_at_signs(text: str) -> Iterator[Span]:
    for at in _AT.finditer(text):
        start = walk_left(text, at.start(), "._%+-'", _LONGEST_LOCAL)
        local = text[start : at.start()].lstrip("'.-")
        if local.endswith("."):
            local = ""  # the end of a sentence, then a handle
        start = at.start() - len(local)
        end = _mailbox_end(text, at, local)
        if end is not None:
            yield Span(start, end, Kind.EMAIL)
            continue
        sign = at.group().find("@")
        handle = _HANDLE.match(text, at.start() + sign) if sign >= 0 else None
        before = text[at.start() + sign - 1] if at.start() + sign else " "
        if handle and not (before.isalnum() or before == "_"):
            yield Span(handle.start(), handle.end(), Kind.HANDLE)
            continue
        spaced = _SPACED_HANDLE.match(text, at.start() + sign) if sign >= 0 else None
        if spaced and looks_like_account(spaced[1]):
            name_end = spaced.start(1) + len(spaced[1].rstrip("."))
            yield Span(spaced.start(), name_end, Kind.HANDLE)


def _mailbox_end(text: str, at: re.Match[str], local: str) -> int | None:
    """Where an e-mail address ends, if there is one around this at sign."""
    if not any(character.isalnum() for character in local):
        return None
    sign = at.group()
    if sign == "@":
        whole = _DOMAIN.match(text, at.end()) or _SPELT_DOMAIN.match(text, at.end())
        if whole and any(character.isalpha() for character in whole.group()):
            return whole.end()
        host = _BARE_HOST.match(text, at.end())
        # «karim@gmail» forgot the rest; «d@esh» and «propag@nde» hide a word and must stay
        if host and (_PROVIDER.match(text, at.end()) or re.search(r"[\d_.]", local + host.group())):
            return host.end()
        return None
    if sign.endswith("@") and sign.startswith(" "):
        return None  # «suivez @karim.ma» is a handle
    spelt = _SPELT_DOMAIN.match(text, at.end()) or _PROVIDER.match(text, at.end())
    return spelt.end() if spelt else None

"""Does this link lead to a person: a profile, a channel, a page of one's own, or who knows where?

Links of the platforms are masked, however their dots and slashes are dressed; so are shortened
links, which hide where they lead. On other hosts the path must look like somebody's place.
"""

import re
from collections.abc import Iterator

from contrepoint.common.masking.kinds import Kind, Span
from contrepoint.common.masking.letters import walk_left

_LONGEST_PREFIX = 60

_DOT = (
    r"(?: \ {0,2}\.\ {0,2} | \ ?[\[({<]\ ?(?:\.|dot|point|punt|نقطة)\ ?[\])}>]\ ?"
    r"  | \ {1,2}(?:dot|point|punt|نقطة)\ {1,2} )"
)
_SLASH = r"(?: / | \ ?[\[({<]\ ?/\ ?[\])}>]\ ? | \ {0,2}/\ {0,2} | \ {1,2}slash\ {1,2} )"
_HOST_LINES = (
    "facebook.com|fb.com|fb.me|fb.watch|m.me|instagram.com|instagr.am|ig.me|tiktok.com",
    "twitter.com|x.com|t.me|telegram.me|telegram.dog|telegram.org|snapchat.com|wa.me|whatsapp.com",
    "linkedin.com|lnkd.in|threads.net|threads.com|vk.com|ok.ru|discord.gg|discord.com|signal.me",
    "signal.group|bsky.app|linktr.ee|beacons.ai|bio.link|lnk.bio|linkin.bio|solo.to|heylink.me",
    "bit.ly|bitly.com|tinyurl.com|tiny.cc|cutt.ly|cutt.us|t.co|goo.gl|ow.ly|is.gd|v.gd|rb.gy|t.ly",
    "shorturl.at|buff.ly|rebrand.ly|urlz.fr|lc.cx|s.id|adf.ly|bit.do|dlvr.it",
)
_HOSTS = "|".join(_HOST_LINES).replace(".", _DOT)
_PLATFORM = re.compile(
    rf"""
    (?: {_HOSTS} ) (?: :\d{{1,5}} )?
    (?: /(?=[\w@+#?%~])
      # «sur facebook.com / instagram.com» names two places and leads to none
      | {_SLASH} (?=[\w@+]) (?! [\w-]{{1,30}}\.(?:com|me|org|net)\b )
        (?! (?:facebook|instagram|insta|twitter|telegram|tiktok|snapchat|whatsapp|youtube)\b ) )
    | youtube\.com / (?: @ | c/ | channel/ | user/ )
    | (?: tg | whatsapp | viber | sgnl ) :// | skype: (?=[\w.:-]{{1,60}}\?)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LINK_END = re.compile(r"[^\s<>\"'«»“”‹›،؛]*")
# «x.com / des vidéos» goes on; «x.com / karim» ends.
_TIGHT_THEN_SPACED = re.compile(r"\w+\.\w+ {1,2}/ {0,2}|\w+\.\w+/ {1,2}")
_STANDS_ALONE = re.compile(r"[\w@+.-]{1,60} {0,3}(?:\Z|[\n,;.)!?،])")
_AFTER_SENTENCE = ".,;:!?)]}…؟"

_PAGE = re.compile(
    r"""
    (?<![\w@./-]) (?P<scheme> h(?:tt|xx)ps?:// )?
    (?P<host> (?: [a-z0-9][a-z0-9-]{0,62} \. ){1,5} [a-z]{2,24} ) (?: :\d{1,5} )? /
    (?P<path> [^\s<>"'«»“”‹›،؛]{1,200} )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PERSONAL = re.compile(r"(?:[~@]|(?:u|users?|profile?|membre|member)/)[\w.%-]{2}", re.IGNORECASE)
# One short name and no more; an article is a slug of many words, a document has an extension.
_NAME = re.compile(r"(?P<name>[^\W\d_]\w{2,29}(?:[.-]\w{1,29})?)/?(?:[?#].*)?")
_NOT_A_NAME = re.compile(
    r""".*\.(?:pdf|html?|php|aspx?|docx?|xlsx?|mp[34]|jpe?g|png|txt|xml)
      | (?: index | home | accueil | about | a-?propos | contacts? | news | actualites?
        | publications? | articles? | documents? | rapports? | reports? | resources | ressources
        | blog | wiki | search | recherche | watch | shorts | embed | login | faq | help | aide
        | english | french | francais | arabic | arabe | international | monde | societe
        | politique | religion | culture | sport | economie | afrique | maroc | tunisie | france
        | coran | quran | hadiths? | bible | sourates? | surahs? | livres? | books? | pages?
        | lois? | laws? | constitution | charte | charter | declaration ) [\d-]{0,6}""",
    re.VERBOSE | re.IGNORECASE,
)
_SOURCE = re.compile(  # where references are read
    r"""(?: .*\.)? (?: un | ohchr | unesco | unicef | icrc | hrw | amnesty | wikipedia | wikisource
        | archive | doi | jstor | europa | quran | sunnah | dorar | islamweb | cairn | persee
        | youtube | youtu | openedition | lemonde )\.[a-z]{2,8}
      | .*\.(?: gov | gouv | int | edu | ac | mil ) (?:\.[a-z]{2,3})?""",
    re.VERBOSE | re.IGNORECASE,
)


def find_links(text: str) -> Iterator[Span]:
    """Every link to somebody's place; stretches may overlap, the caller keeps the first."""
    yield from _platform_links(text)
    for page in _PAGE.finditer(text):
        if _is_own_page(page):
            end = page.end()
            while text[end - 1] in _AFTER_SENTENCE:
                end -= 1
            yield Span(page.start(), end, Kind.PROFILE_LINK)


def _platform_links(text: str) -> Iterator[Span]:
    end = 0
    for platform in _PLATFORM.finditer(text):
        if platform.start() < end:
            continue
        start = walk_left(text, platform.start(), "-._:/", _LONGEST_PREFIX)
        prefix = text[start : platform.start()]
        # netflix.com is not x.com: what stands before must be a subdomain or a scheme
        if prefix and prefix[-1] not in "./:":
            continue
        if _TIGHT_THEN_SPACED.fullmatch(platform.group()) and not _STANDS_ALONE.match(
            text, platform.end()
        ):
            continue
        rest = _LINK_END.match(text, platform.end())
        end = rest.end() if rest else platform.end()
        while end > platform.end() and text[end - 1] in _AFTER_SENTENCE:
            end -= 1
        yield Span(start, end, Kind.PROFILE_LINK)


def _is_own_page(page: re.Match[str]) -> bool:
    path = page["path"].rstrip(_AFTER_SENTENCE)
    if _PERSONAL.match(path):
        return True
    host = page["host"].lower()
    if not (page["scheme"] or host.startswith("www.")) or _SOURCE.fullmatch(host):
        return False
    name = _NAME.fullmatch(path)
    return name is not None and _NOT_A_NAME.fullmatch(name["name"]) is None

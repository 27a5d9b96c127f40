"""Is this the name of an account, said after the service where it is kept?

«insta abou_test», «discord abou#1234», «سناب abou92»: a word that looks like an account, beside the
service. After a colon any word that stands alone: «telegram : abou». Prose about a service stays:
«sur Telegram, ils disent», «un signal fort».
"""

import re
from collections.abc import Iterator

from contrepoint.common.masking.kinds import Kind, Span

_LATIN = r"""
    insta(?:gram)? | ig | snap(?:chat)? | tik\ ?tok | t[ée]l[ée]gram(?:me)? | twitter
    | facebook | fb | messenger | discord | skype | viber | whats\ ?app | youtube | linkedin
    | reddit | kik | wechat | bluesky | mastodon | threema | vk
"""
_ARABIC = r"""
    (?:و|ف)? (?:بال|عال|لل|ال|ب|ل)?
    (?: [اإأآ]نست(?:[غجقك]رام|ا) | ت[ي]?ل[ي]?[غجقك]رام | سناب(?:\ ?شات)? | تيك\ ?توك
      | فا?يس(?:\ ?بوك)? | تويتر | ديسكورد | م[اي]?سنجر | يوتيوب | واتس(?:\ ?[اآ]ب)? )
"""
_SERVICE = rf"(?: {_LATIN} | {_ARABIC} )"
# These announce an account and are ordinary words too: «un signal : danger», «compte rendu».
_ORDINARY = r"""
    signal | threads | pseudo(?:nyme)? | user\ ?name | nickname | identifiant | comptes? | account
    | ال?حساب(?:ه|ها|ي|و)? | سي[غجك]نال
"""
_LINK_WORD = r"""
    (?: c['’]est | est | is | de | du | son | sa | mon | ma | le | la | au | sous | nom | name
      | compte | account | pseudo | id | user(?:\ ?name)? | profil | cha[îi]ne | canal | groupe
      | channel | group | dyal[iouh]{0,2} | dial[iouh]{0,2} | هو | هي | حساب(?:ه|ها|ي|و)? | قناة
      | اسم | على | ديال(?:ي|و|ها|ه)? ) (?!\w)
"""
_BETWEEN = r"[\s:=/|>→()\[\],،«»\"-]{1,5}"
_BESIDE = re.compile(
    rf"""
    (?<!\w) (?: {_SERVICE} | {_ORDINARY} ) (?!\w)
    (?= {_BETWEEN} (?: {_LINK_WORD} {_BETWEEN} ){{0,2}}
      (?P<name> (?<![a-z0-9]) [a-z_] [a-z0-9_.-]{{1,38}} (?: \#\d{{2,6}} )? ) (?![\w@/:]) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ALONE = re.compile(
    rf"""
    (?<!\w) {_SERVICE} (?!\w) \ {{0,2}} [:=] \ {{0,2}}
    (?P<name> (?: [^\W\d] | \d{{1,6}}(?=[^\W\d]{{3}}) )
      [\w.\u064b-\u0652-]{{1,38}} [\w\u064b-\u0652] )
    (?= [ \t]{{0,3}} (?: (?P<last> \Z ) | [\n;)\]|»"؛] | [.!?…؟](?:\s|\Z)
      | (?: [,،/+&] | \ (?:et|ou|and|or|en|of|أو|و)\b )\ {{0,2}} و? {_SERVICE} (?!\w) ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ANSWER = re.compile(  # said of a service, not in it
    rf"""
    oui | non | yes | no | ja | nee | aucune? | rien | idem | n[ée]ant | none | unknown | inconnue?
    | (?: ferm[ée] | bloqu[ée] | supprim[ée] | cl[ôo]tur[ée] | signal[ée] | suspendu | interdit
        | actif | active | inactif | inactive | vu )e?s?
    | closed | blocked | removed | suspended | banned | نعم | لا | مغلق(?:ة)? | محظور(?:ة)?
    | {_SERVICE} | {_ORDINARY}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ACRONYM = re.compile(r"(?:[A-Z]{1,4}\d{1,5}){1,2}[A-Z]{0,2}")  # G20, AK47, H5N1, C00188
_PLACE = re.compile(  # p.12, art.18, v10.2, covid19, le17
    r"(?:pp?|vv?|arts?|articles?|versets?|sourates?|pages?|nr?|no|num|vol|t|ch|chap|fig|al|s|q|h"
    r"|version|ios|android|web|covid|bukhari|muslim|en|le|du|au|et|de|a)\.?\d{1,4}(?:\.\d{1,4})*",
    re.IGNORECASE,
)
_DOMAIN_END = re.compile(
    r"\.(?:com|org|net|info|fr|ma|tn|be|nl|eu|me|ly|tv|gg|io|co|uk)\Z", re.IGNORECASE
)


def find_named_accounts(text: str, *, ends: bool) -> Iterator[Span]:
    """Accounts beside the name of their service.

    `ends`: nothing follows the text. What stands before a mark is not known to stand alone.
    """
    for match in _ALONE.finditer(text):
        name = match["name"]
        is_last = match["last"] is not None
        if (ends or not is_last) and not (
            _ANSWER.fullmatch(name) or _DOMAIN_END.search(name) or _is_place(name)
        ):
            yield Span(match.start("name"), match.end("name"), Kind.HANDLE)
    for match in _BESIDE.finditer(text):
        name = match["name"].rstrip(".-")
        if looks_like_account(name):
            yield Span(match.start("name"), match.start("name") + len(name), Kind.HANDLE)


def looks_like_account(name: str) -> bool:
    """Whether a word in Latin letters has what accounts have and words have not."""
    if "#" in name:
        return True
    core = name.strip("_.-")
    if not any(character.isalpha() for character in core) or _is_place(core):
        return False
    if "_" in core:
        return True
    if "-" in core or _DOMAIN_END.search(core):
        return False
    if any(character.isdigit() for character in core):
        return True
    head, dot, _ = core.partition(".")
    return bool(dot) and len(head) > 2 and core.islower()  # «p.ex», «fini.Ils» are prose


def _is_place(name: str) -> bool:
    return bool(_ACRONYM.fullmatch(name) or _PLACE.fullmatch(name))

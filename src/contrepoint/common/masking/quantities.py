"""Is this number a quantity or a place in a book, rather than a way to reach somebody?"""

import re

_LOOK = 40

_UNIT_AFTER = re.compile(
    r"""
    \s{0,2} (?: [%‰€$£] | ,\d{1,2}(?!\d)(?![ ]\d)
      | (?: euros? | eur | dirhams? | dhs? | mad | dinars? | dt | tnd | usd | dollars? | fcfa | cfa
        | francs? | millions? | milliards? | billions? | mille | tonnes? | kg | km | m²
        | personnes? | habitants? | âmes | fidèles | musulmans? | croyants? | jeunes | femmes
        | hommes | enfants | familles | élèves | étudiants? | électeurs? | abonnés? | vues
        | signatures? | exemplaires?
        | inhabitants | people | persons | believers | muslims | views | followers | subscribers
        | copies | inwoners | mensen | personen ) (?!\w)
      | نسمة | شخص | أشخاص | مسلم | درهم | دينار | يورو | أورو | دولار | مشاهدة | متابع | مليون
      | مليار | ألف | شاب | طالب | امرأة | رجل | أسرة | نسخة | بالمائة | بالمئة )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORD_BEFORE = re.compile(
    r"""
    (?: (?<!\w) (?: sourates? | surahs? | soera | versets? | verses? | vers | ayahs? | aya[st]?
        | vv?\. | pages? | pp?\. | blz\.? | hadiths? | hadîths? | bukh[aâā]r[iîī] | boukh?ari
        | muslim | mouslim | articles? | arts?\. | artikel(?:en)? | alinéas? | paragraphes?
        | vol(?:ume)?s?\.? | tomes? | isbn | issn | population | populatie | montants? | total
        | budgets? | sommes? | coûts? | amount | cost | sum )
      | [€$£§] | سورة | آيات | آية | صفحة | حديث | مادة | ص\. | عدد | مبلغ | ميزانية )
    [\s:=.°]{0,3} (?: (?:de|of|van|n°|no|رقم|est|is) [\s:.°]{0,2} ){0,2} $
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_quantity(text: str, start: int, end: int) -> bool:
    """Whether the words beside a number say that it counts or locates something."""
    return is_counted(text, end) or bool(_WORD_BEFORE.search(text[max(0, start - _LOOK) : start]))


def is_counted(text: str, end: int) -> bool:
    """Whether the word after a number says what it counts."""
    return _UNIT_AFTER.match(text, end) is not None

"""Words that deny, frame by frame, in all languages together: comma-separated.

`NOT`        deny what follows in their clause; French `ne` alone does not ("ce n'est que").
`EXCEPT`     after a denial they turn it into an "only": "nobody but", "لا … إلا".
`HARMLESS`   look like denials and are none: "n'est-ce pas", "not only", "no matter".
`CLAUSE`     words at which a denial stops.
`FALSE`      say of the whole sentence that it is untrue.
`LYING`      the same, unless the claim itself speaks of lies.
`ASKING`     open an indirect question.
`REFUSING`   before a condemnation: nobody condemns.
"""

from typing import Final

NOT: Final = """
pas, jamais, aucun, aucune, nullement, rien, ni, personne ne, personne n, n est plus, ne sont
plus, ne seront plus, ne sera plus, n a plus, not, never, cannot, cant, dont, no, nobody, nothing,
none, neither, nor, isn t, aren t, wasn t, weren t, don t, doesn t, didn t, won t, can t, couldn
t, shouldn t, hasn t, haven t, niet, geen, nooit, niemand, ليس, ليست, ليسوا, ليسا, لست, لسنا, لا,
لم, لن, ماشي, مش, موش, مو, ما عمر, ما عمرو, ما عمرها, ما عمرهم, عمرو ما, عمرها ما, عمرهم ما, ما
كان, ما كاين, ماكاين, ماكاينش, ماكانش, ما فماش, machi, mouch, mech, makayn, makaynch, ma kaynch,
ma3emro, 3emro ma
"""

EXCEPT: Final = """
sauf, hormis, à part, sinon, autre que, d'autre que, except, other than, save, behalve, إلا, إلّا,
سوى, غير, من غير, ghir, men ghir
"""

HARMLESS: Final = """
n est ce pas, pas seulement, pas uniquement, pas que, pourquoi pas, pas mal, pas encore, jamais
sûr, ou pas, ou non, not only, not just, no matter, or not, why not, no doubt, no longer, no
point, nobody but, no one but, none but, nothing but, à rien, no one else, nobody else, niet
alleen, لا شك, لا بد, لا محالة, ليس فقط, ليس إلا, لا أدري, ما إذا, can t be avoided, cannot be
avoided, can not be avoided, ne sait jamais, sait jamais, never know, never be sure, لا تعرف, لا
نعرف, لا أعرف, ما تعرفش, ما نعرفش, ma ymkench, ma ymken, ما يمكنش, ne sais pas, ne savent pas, don
t know, ne comprends pas, est une invention de l occident, est une invention occidentale
"""

CLAUSE: Final = """
et, mais, parce, car, puisque, sinon, alors que, tandis que, and, but, because, since, while,
although, so, maar, want, omdat, بل, لكن, ولكن, لكنه, لأن, لأنه, لأنها, لأنهم, حيت, علاخاطر,
walakin, 7it
"""

FALSE: Final = """
pas vrai, n est pas exact, c est faux, est faux, il est faux, sont fausses, on a tort, a tort de,
est un mythe, est une légende, est une rumeur, est une invention, n existe pas, n existent pas,
rien de vrai, refusons l'idée, rejetons l'idée, refuse l'idée, arrêtez de dire, cessez de dire,
loin d être, contrairement à ce, not true, isn t true, untrue, it is false, that is false, is
false that, are false, it s false, it is wrong to, is wrong to say, is a myth, are myths, is a
legend, is nonsense, does not exist, do not exist, reject the idea, stop saying, far from being,
contrary to what, niet waar, klopt niet, onzin, غير صحيح, ليس صحيحا, ليس صحيح, ليس من الصحيح, لا
صحة, لا أساس, لا أصل, باطل القول, خطأ أن, من الخطأ, ماشي صحيح, ماشي بصح, مش صحيح, موش صحيح, ماشي
بالصح, نرفض فكرة, خرافة, أسطورة, إشاعة كاذبة, machi s7i7, machi bsse7, machi bse7
"""

LYING: Final = """
c est un mensonge, est un mensonge, sont des mensonges, is a lie, are lies, that is a lie, هذا
كذب, كذب في كذب, هادشي كذوب, hadchi kdoub
"""

REFUSING: Final = """
refuse, refusent, refusé, sans, au lieu de, refuses, refused, refuse to, without, instead of,
يرفض, رفض, يرفضون, بدل, دون, بدون
"""

ASKING: Final = """
demande si, demandent si, demandé si, est ce vrai, est il vrai, est ce exact, est il exact, c est
vrai que, faut il croire, asks if, asks whether, asked if, asked whether, wonders if, wonders
whether, wonder if, is it true, is it right, vroeg of, vraagt of, is het waar, klopt het, هل صحيح,
هل صح, واش بصح, واش بالصح, wach bsse7, wach bse7
"""

OPPOSITES: Final = {"ALLOWED": "FORBIDDEN"}
"""Saying the first is denying the second."""

VIOLENCE: Final = frozenset({"ATTACK", "KILL", "FIGHT", "REVENGE", "CONFLICT", "DAESH"})
"""Whoever condemns one of these speaks against the claim that excuses it."""

SHADES: Final = frozenset({"ONLY", "NEVER", "EVERYWHERE", "JOIN"})
"""Denied in claims as in answers: denying them says nothing."""

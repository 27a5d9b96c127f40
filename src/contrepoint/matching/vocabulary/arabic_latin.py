"""Maghrebi Arabic as young people type it, with Latin letters and figures (`7aram`, `l7arb`).

Spellings vary endlessly; the engine also compares consonants with the Arabic words, so that
only common or misleading spellings need to stand here.
"""

from typing import Final

FUNCTION: Final = """
wach, wash, ach, achno, chno, chnou, chkoun, 3lach, 3lah, kifach, kifesh, fin, fine, win, wine,
fo9ach, waqtach, ch7al, chhal, dyal, dial, dyali, dyalna, dyalhom, dyalo, mta3, nta3, ta3, li,
lli, elli, illi, had, hada, hadi, hado, hadchi, dak, dik, rah, rahom, ra, rani, ghadi, ghadin,
bach, bech, 7it, hit, ki, kima, b7al, walou, walo, machi, mech, mouch, bzaf, barcha, chwiya,
chi, kayn, kayna, kaynin, makayn, lina, lihom, liha, liya, lia, 3lihom, 3lina, 3liha, 3lih,
m3ahom, m3ana, m3a, f, b, l, w, o, ou, fi, men, mn, 3la, 3end, 3andi, 3ndhom, homa, houma, 7na,
hna, ana, nta, nti, ntoma, howa, hiya, kolchi, kolhom, kamlin, ghir, daba, db, tawa, walakin,
ila, hta, 7ta, ba3d, ba3diyatna, wahed, wa7ed, koll, kol, kan, kanou, ma, la, el, al, ya, yani,
ya3ni, ymkench, n9der, ye9der, bghit, bghaw, ykoun, tkoun, khassni, khass, khas, ma3andich
"""

CUES: Final = """
gal, gali, galli, galou, galo, 9al, 9ali, 9alli, 9alou, kaygoul, kaygoulou, kaygol, kay9oul,
kay9oulou, yqoul, ygoul, goul, goulou, tgoul, kaygolo, katgoul, bli, belli, billi, bsse7, bse7,
bsah, bessa7, s7i7, sa7, njawb, njaweb, jawab, sm3t, sma3t, kaydon, yhadro, kayhdar, kayhadro,
wellah, wallah, salam, weldi, wldi, sahbi, sa7bi, khouya, bnti, bent, jarna, jari, khalti,
3ammi, weld, video
"""

CONCEPTS: Final[dict[str, str]] = {
    "MUSLIM": """
        moslim, moslimin, lmoslimin, muslim, muslimin, lmoslimine, moslmin, lmslmin, moslem,
        lmoslem
    """,
    "DAESH": "da3ich, daech, daesh, da3esh",
    "WEST": "lgharb, gharb, oroppa, europa, orobba, gharbiyin",
    "UNBELIEF": "kofr, kufr, kafir, kouffar, kofar, koffar, mortad, taghout",
    "FORBIDDEN": "haram, 7aram, mamnou3, dnoub",
    "VOTE": "tswit, vote, nvoti, voti, tasswit, intikhabat, lintikhabat, nsowtou, nsewtou",
    "LAW": "9anoun, l9anoun, 9awanin, kanoun, lqanoun",
    "ABANDON": "dahro, dhar, ddhar, b dahro, ytkhlla, takhallaw, smho, sme7",
    "REJECT": "ytrdou, ytardo, tard, ykherjouna, ykhrjona, yejriw",
    "INEVITABLE": "jaya, jay, nhar, mas2alat",
    "COEXIST": "n3icho, n3ichou, ta3ayoch, y3icho, lmo3ayacha",
    "CONFLICT": "l7arb, 7arb, lharb, siraa, sira3, mowajaha, dbaz",
    "REPLACE": "ybedlou, ybedlo, tabdil, istibdal, yebdlou, blasa dyalna",
    "DELIBERATE": "bl3ani, b9asd, mokhattat, lkhotta, mou2amara",
    "NATIVE": "wlad lblad, wladlblad",
    "MIGRANT": "lmohajirin, mohajirin, barrani, lbarrani, ajanib, lmouhajirin",
    "HUMILIATE": "ma7gourin, mahgourin, l7ogra, hogra, lhogra, madloulin, dell, ihana",
    "OPPRESS": "madloumin, lmadloumin, dolm, ddolm, medloumin, mdloumin",
    "DIGNITY": "karama, lkarama, charaf, 3izza",
    "DEFEND": "kaydafe3, ydafe3, kaydaf3ou, y7miw, ye7mi, katdafe3, difa3",
    "EVERYWHERE": "f koll blasa, blasa",
    "ONLY": "bou7dhom, bohdhom, bo7do, ghir",
    "SCHOLAR": "3olama, l3olama, 3oulama, choyoukh, chyoukh, fo9aha, imam, limam",
    "STATE": "l7okouma, 7okouma, lhokouma, dawla, ddawla, lmakhzen, makhzen, hokouma",
    "PAID": "katkhellashom, mkhellsin, kaytkhlsou, mbiyou3in, khelsathom, rachwa, chrawhom",
    "CONDEMN": "kayhadro 3la, yhadro, ntaqdo, kayndido",
    "MEDIA": "sa7afa, s7afa, sahafa, jaridat, tilfaza, i3lam, l2i3lam, jornal",
    "POLITICIAN": "siyasiyin, ssiyasiyin, lbarlaman, wozara, no2ab, nowab",
    "HIDE": "khabbaw, kaykhebiw, mkhebbyin, khebaw, katmin, ykhebiw",
    "TRUTH": "l7a9i9a, 7a9i9a, l7aqiqa, haqiqa, ss7",
    "BETRAY": "khano, khanou, khyana, khawana, khayn, ba3ouna, khawn",
    "LIE": "kdoub, kaddabin, kaykdbou, kdabin, kaydebou",
    "PEOPLE": "cha3b, chaab",
    "CITIZEN": "mowatin, mouwatin, jinsiya",
    "LOYAL": "mokhlis, moukhlis, wala2, mkhles, wafi",
    "NEVER": "3emro, 3amro, 3omro, 3mro, 3omrhom",
    "DUTY": "wajeb, wajib, fard, fardh, fr9, lazem",
    "FIGHT": "yjahed, jihad, ljihad, y9atel, 9ital, y7areb, sla7",
    "JOIN": "ymchi yjahed, yelta7e9, iltahak, ymchi m3ahom",
    "PROMISE": "wa3douh, wa3dou, w3douh, wa3d, wo3oud",
    "HOUSE": "dar, ddar, skna, sokna",
    "WAGE": "salaire, flous, lflous, khlsa, lkhelsa, ratib",
    "BROTHER": "khout, khoutna, khoutk, okhowwa, khawa",
    "REVENGE": "intiqam, inti9am, tar, tha2r, lintiqam",
    "BOMB": "l9asf, 9asf, lqasf, 9nabel, qnabel, tayarat, ttayarat",
    "ATTACK": "hajamat, lhajamat, hojoum, darbat, l3amaliyat",
    "KILL": "9tel, ye9tlou, katlo, 9atl, lmout",
    "FASTING": "ramadan, ramdan, syam, 3id",
    "PRAYER": "sla, sala, nsalli, slat, jomo3a",
    "HEALTH": "tbib, sbitar, mrid, mrida, rendez-vous",
    "SPORT": "match, lmatch, lmontakhab, koura, lkoura",
    "SCHOOL": "lmadrasa, madrasa, qraya, l9raya, nsejjel",
    "GOD": "allah, rebbi, rbbi",
    "RELIGION": "din, ddin, dine",
    "ISLAM": "islam, lislam",
}

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
kay9oulou, yqoul, ygoul, goul, goulou, tgoul, kaygolo, katgoul, bli, belli, billi, bsse7,
bse7, galet, 9alet, galt, 9alt,
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
    "UNBELIEF": """
        kofr, kufr, kafir, kouffar, kofar, koffar, mortad, taghout, kaykeffer, ykeffer,
        keffer, kefro, takfir, kofra, chirk, chrik, shirk, machi moslimin, mortaddin,
        lkoffar, lkouffar, lkofar
    """,
    "FORBIDDEN": "haram, 7aram, mamnou3, dnoub",
    "VOTE": "tswit, vote, nvoti, voti, tasswit, intikhabat, lintikhabat, nsowtou, nsewtou",
    "LAW": "9anoun, l9anoun, 9awanin, kanoun, lqanoun",
    "ABANDON": """
        dahro, dhar, ddhar, b dahro, ytkhlla, takhallaw, smho, sme7, ytkhllaw, ytkhelaw,
        yetkhella, ytkhelaw 3lina, yssm7o fina, ysm7o fina, yb3ouna, ghadi yjriw 3lina
    """,
    "REJECT": """
        ytrdou, ytardo, tard, ykherjouna, ykhrjona, yejriw, yjriw 3lina, tjri 3lina,
        ytardouna, ykhrjouna, ma bghawnach, ma bghinahomch, yrefdouna, ma yqeblounach
    """,
    "INEVITABLE": "jaya, jay, nhar, mas2alat",
    "COEXIST": "n3icho, n3ichou, ta3ayoch, y3icho, lmo3ayacha",
    "CONFLICT": "l7arb, 7arb, lharb, siraa, sira3, mowajaha, dbaz",
    "REPLACE": """
        ybedlou, ybedlo, tabdil, istibdal, yebdlou, blasa dyalna, yakhdo blastna, blastna,
        ybdlouna, ystabdlouna, ystebdlou
    """,
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
    "PAID": """
        katkhellashom, mkhellsin, kaytkhlsou, mbiyou3in, khelsathom, rachwa, chrawhom,
        mkhelsin, mkhelsine, khelsin, kaykhelsohom, mchriyin, mchri, chedd lflous, kaychedd
        lflous, kaychddo lflous, b flous
    """,
    "CONDEMN": """
        kayhadro 3la, yhadro, ntaqdo, kayndido, yendded, yended, kayended, kaynddo,
        kayhajmo, kayred
    """,
    "MEDIA": "sa7afa, s7afa, sahafa, jaridat, tilfaza, i3lam, l2i3lam, jornal",
    "POLITICIAN": "siyasiyin, ssiyasiyin, lbarlaman, wozara, no2ab, nowab",
    "HIDE": "khabbaw, kaykhebiw, mkhebbyin, khebaw, katmin, ykhebiw",
    "TRUTH": "l7a9i9a, 7a9i9a, l7aqiqa, haqiqa, ss7",
    "BETRAY": "khano, khanou, khyana, khawana, khayn, ba3ouna, khawn",
    "LIE": "kdoub, kaddabin, kaykdbou, kdabin, kaydebou",
    "PEOPLE": "cha3b, chaab",
    "CITIZEN": "mowatin, mouwatin, jinsiya, lmowatin, mowatinin, mouwatinin",
    "LOYAL": "mokhlis, moukhlis, wala2, mkhles, wafi, mokhlisin, wafyin, l wala2, khiyana l watan",
    "NEVER": "3emro, 3amro, 3omro, 3mro, 3omrhom",
    "DUTY": """
        wajeb, wajib, fard, fardh, fr9, lazem, fardh 3ayn, fard 3ayn, wajib 3la, lazem 3la,
        khasna kamlin
    """,
    "FIGHT": "yjahed, jihad, ljihad, y9atel, 9ital, y7areb, sla7",
    "JOIN": """
        ymchi yjahed, yelta7e9, iltahak, ymchi m3ahom, mcha m3ahom, nmchiw njahdo, lta7e9,
        ltahe9, yhajer, hijra, ndammo, yndem, tmma, temma
    """,
    "PROMISE": "wa3douh, wa3dou, w3douh, wa3d, wo3oud, wa3doha, w3doha, wa3douhom, kaywa3do",
    "HOUSE": "dar, ddar, skna, sokna",
    "WAGE": "salaire, flous, lflous, khlsa, lkhelsa, ratib",
    "BROTHER": "khout, khoutna, khoutk, okhowwa, khawa",
    "REVENGE": """
        intiqam, inti9am, tar, tha2r, lintiqam, yrddo, rd, radd, nta9mo, ntaqmo, njibo
        7e9na, khod tar
    """,
    "BOMB": "l9asf, 9asf, lqasf, 9nabel, qnabel, tayarat, ttayarat",
    "ATTACK": """
        hajamat, lhajamat, hojoum, darbat, l3amaliyat, lhojoum, tafjir, tafjirat, 3amaliya,
        irhab, darb
    """,
    "KILL": "9tel, ye9tlou, katlo, 9atl, lmout",
    "FASTING": "ramadan, ramdan, syam, 3id",
    "PRAYER": "sla, sala, nsalli, slat, jomo3a",
    "HEALTH": "tbib, sbitar, mrid, mrida, rendez-vous",
    "SPORT": "match, lmatch, lmontakhab, koura, lkoura",
    "SCHOOL": "lmadrasa, madrasa, qraya, l9raya, nsejjel",
    "GOD": "allah, rebbi, rbbi",
    "RELIGION": "din, ddin, dine",
    "ISLAM": "islam, lislam",
    "SIN": "dnoub, ddnoub, dnoubo, dnoubhom, dnb, khataya",
    "PARDON": "ytmes7o, ytmse7, yemse7, mes7, yghfer, ghfer, ytghfer, maghfira, yesme7",
    "DEFEAT": "tghleb, ytghleb, ytghelbo, hzima, lhzima, thzem, khser",
    "INVINCIBLE": "ma ytghlebch, ma ytghelbouch, ma ymkench ytghleb",
    "TRIAL": "ibtila2, ibtila, btila2, ikhtibar, imti7an",
    "WIN": "nasr, nnasr, ntasro, rb7o, yrb7o",
    "END_TIMES": "l9iyama, 9iyama, qiyama, lqiyama, akhir zaman, mal7ama, lmal7ama, lma3raka lkhra",
    "NEAR": "9riba, 9rib, qriba, qrib",
    "MANHOOD": "rrajel, rojoula, rjoula, rrjoula, rajel l7a9i9i, rjal",
    "BRAVE": "batal, lbatal, abtal, chja3, chojja3, sbe3, sbou3a, lion",
    "WEAK": "khawaf, khawafin, d3if, d3af",
    "HATE": "nkerhohom, nkrehhom, ykreh, kaykreh, karh, kerh, nkrhou",
    "FRIEND": "ysa7eb, sa7eb, s7ab, s7abou, s7abo, sadaqa",
    "CHRISTIAN": "nsara, lmsi7iyin, msi7i",
    "OTHER_FAITH": "yhoud, lihoud, lyhoud",
    "GREET": "ysellem, kaysellem, sellem, yhenni",
    "COLLAPSE": "ytri7, ytih, inhiyar, ghadi ytih",
    "SUBHUMAN": "7ayawan, 7ayawanat, bhayem, lbhayem, klab, 7alouf, jrad",
    "BURN": "7er9o, ye7er9o, 7ar9",
    "RACE": "3er9, l3er9",
    "MIX": "ykhelto, mkheltin, khelta",
    "DESERVE": "ystahlo, yestahlo, 3la 7e9, stahlo",
    "MEANING": "chi 7aja, 9ima, ma3na, ydir chi 7aja kbira, yweli chi wa7ed, hadaf, ma3na l 7yat",
    "BELONG": "3aila dyalo, 3a2ila, yhss b rasso, khout dyalo, 3aila 7a9i9iya",
    "SEPARATE": "b3ad, mferr9in",
    "COUNTRY": "blad, bladna, lblad, bladhom, watan, lwatan",
    "FAMILY": "3a2ila, 3aila, l3a2ila, usra, osra, rajel o drari, zwaj",
    "ALLOWED": "7alal, halal, ja2iz, yjouz, masmou7",
    "GROUP": "jama3a, jama3at, ljama3a, tandim, firqa",
    "TOLERATE": "mdaryin, kayddarrgo, nifaq, mnaf9in, monafi9in, da7ka",
    "DISAPPEAR": "aqalliya, 2a9aliya, ytsalaw, yn9ardo, ghadi nbqaw 9lal, ghzaw, ghazw",
    "IMPOSSIBLE": "mosta7il, mousta7il, ma ymkench, moustahil",
    "CULTURE": "ta9afa, hadara, 7adara, howiya",
    "DEMOCRACY": "dimo9ratiya, dimocratia, barlaman",
    "OBEY": "ytba3, tba3, nt7akmo, yt7akem, ta3a, yti3",
    "TRUST": "ti9a, tiqa, nti9o, ytiqo, kaytiq, ma kaytiqch, chekk, kaychekko",
    "PREFER": "kayfadlouhom, kay3tiwhom, lawlawiya, koll chi lihom",
    "MOSQUE": "jame3, jjame3, masjid, lmasjid",
    "PURE": "n9iyin, naqi, n9i, safi",
    "DESTROY": "yddemmer, ydemro, tadmir, khrreb, ykherbo, fssed, yfsed",
    "FEMINISM": "nissawiya",
    "REBORN": "yrj3o, ghadi yrj3o, yerj3ou",
    "PROPHECY": "nbou2a, noubou2a, 7adith 3la lmal7ama",
    "HASTEN": "nserbiw, ysre3",
    "SOCIETY": "mojtama3, lmojtama3, nidam",
    "HUMAN": "bnadem, insan, bchar",
    "SELF_DEFENCE": "difa3 3la rassna, ndafe3 3la rassi, difa3 3la nafs, ndaf3o 3la rasna",
    "LONELY": "bou7do, bo7do, wa7id, 3ayech bou7do",
    "NATIONALIST": "nationaliste, nationalistes, qawmiyin, 9awmiyin, yamin, lyamin, 3onsoriyin",
    "ELITE": "nokhba, lkbar, li lfou9",
    "CIVILIAN": "madaniyin, lmadaniyin, abriya2, nass bsstin, nnas",
    "VICTIM": "da7aya, dahaya",
    "SOLDIER": "3askar, 3askri, jaych",
    "HEADSCARF": "7ijab, l7ijab, hijab, foulard",
    "WORK": "khedma, lkhedma, 5edma, stage",
    "FOOD": "makla, lmakla, ftour, l7em",
    "PAPERS": "wra9, lwra9, carte, titre, visa",
    "SURVIVE": "kaykhzen, ykhzen, khzin",
    "BELIEVER": "mo2min, mo2minin, moumin",
    "EMIGRATE": "yhajer, thajer, nhajer, hajer, hijra, lhijra",
    "PRISON": "l7ebs, 7ebs, lhebs, hebs, zinzana",
    "PARENTS": "walidin, lwalidin, walidih, walidiha, lwalida, mwalidin",
    "MARRY": "ttzewej, ttzewji, tzewji, ytzewej, zwaj, zzwaj, 3rous, 3rissa",
    "RIGHTS": "7o9o9 l2insan, ho9o9 linsan, ho9oq l2insan",
    "DEBT": "dyoun, dyouno, lcredit, credit, lkridi",
    "WELFARE": "mosa3adat, lmosa3adat, logement social",
    "TAX": "ddariba, dariba, dara2ib, ddara2ib, limpo",
    "POLICE": "bolis, lbolis, police, jadarmiya, ljadarmiya, boulis",
    "MARTYR": "chahid, chahada, chohada, chouhada",
    "PARADISE": "jenna, ljenna, janna, ljanna, jahannam, akhira",
    "PLOT": "mou2amara, mo2amara, mottaf9in, mottafqin, f sser",
    "POWERS": "marikan, amrika, rosya, dowal lkbar, dowal lkobra",
    "FEAST": "3id milad, 3id lmilad, 7fla, l7afla, lhafla, ras l3am",
    "ART": "mosi9a, lmosi9a, lmousi9a, mousi9a, lguitare, ghna",
    "MONUMENT": "tamatil, ttamatil, lmathaf, atar",
    "IDOL": "asnam, l2asnam, lasnam, sanam",
    "BLASPHEMY": "kayseb, yseb, sebb, seb nnabi, caricature, kaystahze2",
    "CIVIL_WAR": "l7arb l2ahliya, harb ahliya, 7arb ahliya",
    "CONQUEST": "ghazw, lghazw, fat7, yfet7o, i7tilal",
    "JUSTICE": "l3adl, 3adl, 3adala, l3adala",
    "POOR": "fo9ara, lfo9ara, fa9r, lfa9r, meskin, msaken",
    "CRIME": "jarima, ljarima, mojrimin, cheffara",
    "FORCE": "3onf, l3onf, l9owa, bl9owa",
    "GUILTY": "mas2oul, mas2oulin, modnib, modnibin",
    "PROOF": "dalil, ddalil, kaybeyen, 3endhom l7e9",
    "WEAPON": "slah, sla7, mosalla7, msel7in",
    "WOMAN": "mra, lmra, n3yalat, 3yalat, nsa",
}

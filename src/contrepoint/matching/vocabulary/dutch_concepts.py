"""Dutch: what different words have in common, as `contrepoint.matching.vocabulary` says."""

from typing import Final

CONCEPTS: Final[dict[str, str]] = {
    "MUSLIM": "moslim, moslims, islamitisch, oemma, moslimgemeenschap",
    "ISLAM": "islam, koran, sharia, profeet",
    "BELIEVER": "gelovige, gelovigen",
    "UNBELIEF": "ongeloof, ongelovige, ongelovigen, afvallig, afvallige, kufr, kafir",
    "CHRISTIAN": "christen, christenen, kerk",
    "MIGRANT": """
        migrant, migranten, immigrant, immigranten, immigratie, vreemdeling, vreemdelingen,
        buitenlander, buitenlanders, vluchtelingen, nieuwkomers
    """,
    "NATIVE": """
        autochtoon, autochtonen, inheems, blanken, witte mensen, echte Belgen, echte
        Nederlanders, hier geboren, eigen volk
    """,
    "PEOPLE": "volk, natie, bevolking, inwoners",
    "CITIZEN": """
        burger, burgers, staatsburger, burgerschap, nationaliteit, echte Belg, echte
        Nederlander
    """,
    "WEST": """
        Frankrijk, België, Nederland, Westen, westers, westerse, Europa, Europees, Europese,
        Europeanen
    """,
    "DAESH": "Daesh, IS, ISIS, kalifaat",
    "GROUP": "groep, organisatie, beweging, strijders, militie, jihadisten",
    "NATIONALIST": "nationalist, nationalisten, patriot, patriotten, identitair",
    "SCHOLAR": """
        geleerde, geleerden, oelama, imam, imams, sjeik, sjeiks, predikant, prediker,
        predikers, theoloog
    """,
    "STATE": "staat, regering, regeringen, overheid, macht, regime, ministerie, koning",
    "POLITICIAN": """
        politicus, politici, politiek, politieke, minister, ministers, leiders, leider,
        verkozenen, burgemeester, partij, partijen
    """,
    "MEDIA": "journalist, journalisten, media, pers, krant, kranten, televisie, tv, nieuws",
    "ELITE": "elite, elites, machthebbers, bovenaf",
    "CIVILIAN": """
        burger, burgers, onschuldig, onschuldige, onschuldigen, voorbijgangers,
        burgerslachtoffers
    """,
    "VICTIM": "slachtoffer, slachtoffers",
    "SOLDIER": "soldaat, soldaten, leger, politieman",
    "BROTHER": "broeders, broederschap, broers, kameraadschap, solidariteit",
    "FAMILY": "familie, gezin, bruid, huwelijk, trouwen",
    "COUNTRY": "land, vaderland",
    "ALLOWED": "toegelaten, toegestaan",
    "AIRCRAFT": "vliegtuigen",
    "ABANDON": """
        in de steek laten, steek, verlaten, laten vallen, rug toekeren, de rug, opgeven,
        keren tegen
    """,
    "REJECT": """
        afwijzen, verwerpen, uitzetten, uitwijzen, verdrijven, wegjagen, wegsturen,
        buitengooien, buitenzetten, verstoten, geen plaats
    """,
    "TOLERATE": "dulden, verdragen, doen alsof, tijdelijk, masker, hypocriet",
    "BETRAY": "verlaten, verraden, verraad, verrader, verraders, verkocht",
    "LIE": "liegen, liegt, leugen, leugens, leugenaar, bedriegen, manipuleren, medeplichtig",
    "HIDE": """
        verbergen, verbergt, verzwijgen, verzwijgt, achterhouden, censuur, doofpot,
        verstoppen, geheim
    """,
    "TRUTH": "waarheid, werkelijkheid, feiten",
    "REPLACE": "vervangen, vervangt, vervanging, omvolking, plaats innemen, verdringen",
    "DISAPPEAR": "verdwijnen, verdwijnt, minderheid, uitsterven, overspoelen, invasie",
    "DELIBERATE": """
        plan, complot, opzettelijk, met opzet, opzet, bewust, georganiseerd, gepland, expres
    """,
    "BRING": "binnenhalen, invoeren, binnenlaten, grenzen",
    "HUMILIATE": """
        vernederen, vernederd, vernedering, verachten, minachting, beledigen, belediging,
        vertrappen, schande, lijden
    """,
    "OPPRESS": """
        onderdrukken, onderdrukt, onderdrukking, vervolgen, vervolgd, onrecht,
        discrimineren, gediscrimineerd, racisme, tweederangs
    """,
    "DIGNITY": "waardigheid, eer, trots, respect",
    "DEFEND": """
        verdedigen, verdedigt, beschermen, beschermt, bescherming, opkomen voor, redden,
        zorgen voor
    """,
    "ONLY": "alleen, enkel, enige, slechts",
    "EVERYWHERE": "overal, hele wereld, wereldwijd",
    "INEVITABLE": """
        kwestie van tijd, vroeg of laat, ooit, onvermijdelijk, gedoemd, uiteindelijk,
        onafwendbaar, zal komen, oorlog komt, binnenkort
    """,
    "NEVER": "nooit",
    "COEXIST": "samenleven, samen leven, naast elkaar, vrede, dialoog, mengen",
    "IMPOSSIBLE": "onmogelijk, onverenigbaar, mislukt, mislukken, mislukking",
    "CONFLICT": """
        conflict, botsing, botsen, confrontatie, oorlog, burgeroorlog, ontploffen, vechten,
        strijd, vijand
    """,
    "CULTURE": "cultuur, culturen, beschaving, beschavingen, identiteit, waarden",
    "VOTE": """
        stemmen, stemt, stem, verkiezing, verkiezingen, kiezer, stembus, stembiljet, kiezen
    """,
    "DEMOCRACY": "democratie, democratisch, parlement, grondwet",
    "LAW": "wet, wetten, wetgeving, rechter, rechtbank",
    "OBEY": "gehoorzamen, gehoorzaam, gehoorzaamheid, volgen van de wet, onderwerpen",
    "FORBIDDEN": """
        verboden, verbieden, haram, zonde, zonden, strijdig, tegen het geloof, in strijd
    """,
    "GOD": "God, Allah, goddelijk",
    "RELIGION": "religie, geloof, godsdienst, religieus",
    "LOYAL": """
        trouw, trouwe, loyaal, loyale, loyaliteit, dubbelspel, vaderlandsliefde, echte Belg,
        echte Nederlander
    """,
    "TRUST": "vertrouwen, vertrouwt, wantrouwen, betrouwbaar",
    "DUTY": "plicht, verplicht, verplichting",
    "FIGHT": "vechten, meevechten, strijd, strijden, jihad, wapens, wapens opnemen, gevecht",
    "JOIN": """
        aansluiten, aansluit, vertrekken, vertrekt, toetreden, rekruteren, ronselen,
        ronselaar
    """,
    "PROMISE": """
        beloven, belooft, beloofd, beloofde, beloofden, belofte, garanderen, aanbieden,
        bieden
    """,
    "WAGE": "loon, salaris, geld, inkomen, job, baan",
    "HOUSE": "huis, woning, appartement, onderdak, thuis",
    "MEANING": """
        zin van het leven, zin geven, betekenis, doel in het leven, nuttig, ertoe doen,
        missie
    """,
    "BELONG": "erbij horen, thuishoren, echte familie",
    "KILL": "doden, vermoorden, moord, dood, doodt, sterven",
    "ATTACK": "aanslag, aanslagen, aanval, aanvallen, terrorisme",
    "BOMB": """
        bom, bommen, bombardement, bombardementen, bombarderen, luchtaanval, luchtaanvallen,
        drones
    """,
    "REVENGE": """
        wraak, wreken, vergelding, vergelden, terugslaan, boeten, straf, antwoord op bommen
    """,
    "DESERVE": "verdienen, verdiend, terecht, gerechtvaardigd, rechtvaardig, legitiem",
    "CONDEMN": "veroordelen, veroordeelt, afkeuren, bekritiseren, aanklagen",
    "PAID": """
        betaald, betalen, betaalt, gekocht, kopen, omgekocht, marionet, marionetten,
        corrupt, financieren, loonlijst
    """,
    "PREFER": "voortrekken, voorrang, bevoordelen, alles geven",
    "PRAYER": "gebed, gebeden, bidden, vrijdag",
    "FASTING": "ramadan, vasten, iftar, offerfeest, suikerfeest",
    "HEADSCARF": "hoofddoek, sluier, hijab",
    "SCHOOL": "school, stage, examen, les, diploma",
    "WORK": "werk, werkgever, baas, contract",
    "FOOD": "maaltijd, vlees, halal, eten",
    "HEALTH": "dokter, ziekenhuis, ziek, afspraak",
    "SPORT": "voetbal, match, wedstrijd, ploeg, sport",
    "PAPERS": "papieren, document, documenten, formulier, aanvraag",
    # Nearness, worth, the end
    "MOSQUE": "moskee, moskeeën",
    "OTHER_FAITH": "niet moslim, niet moslims, jood, joden, joods, ander geloof, andere religie",
    "FRIEND": "vriendschap, omgaan met, bevriend",
    "HATE": "haten, haat",
    "RACE": "ras, rassen, bloed",
    "MIX": "mengen, gemengd, gemengde",
    "PURE": "zuiver, puur, zuiverheid",
    "SEPARATE": "scheiden, gescheiden, apart",
    "DESTROY": "vernietigen, verwoesten, verzwakken",
    "MANHOOD": "mannelijk, mannelijkheid, echte man, echte mannen, geen man",
    "WEAK": "zwak, zwakke, laf, lafaard, lafaards, week",
    "BRAVE": "moed, moedig, held, helden, leeuw, leeuwen, krijger, krijgers",
    "PARDON": "vergeven, vergeving, uitwissen, wissen, vergeeft",
    "SIN": "zonde, zonden, fouten, verleden",
    "WIN": "winnen, overwinning, overwinnen, sterker",
    "DEFEAT": "nederlaag, verliezen, verloren",
    "INVINCIBLE": "onoverwinnelijk, onverslaanbaar",
    "END_TIMES": "einde der tijden, einde van de wereld, laatste slag, laatste oordeel, apocalyps",
    "COLLAPSE": "instorten, ineenstorten, chaos, ondergang",
    "SURVIVE": "overleven, voorraden, hamsteren",
    "SOCIETY": "samenleving, systeem",
    "SUBHUMAN": "dier, dieren, beesten, ratten, ongedierte, insecten, varkens, apen, parasieten",
    "HUMAN": "mens, mensen zoals wij, menselijk",
    "SELF_DEFENCE": "zelfverdediging, noodweer",
    "BURN": "verbranden, brand, in brand steken",
    "LONELY": "eenzaam, eenzaamheid, alleen op school",
}

"""Dutch: what people stand for, what binds them, and what they fight with."""

from typing import Final

CAUSES: Final[dict[str, str]] = {
    "ALLOWED": "toegelaten, toegestaan",
    "AIRCRAFT": "vliegtuigen",
    "ABANDON": """
        in de steek laten, steek, verlaten, laten vallen, rug toekeren, de rug, opgeven,
        keren tegen, in de steek, laten ons vallen, laat vallen, vallen laten, ons laten
        vallen, dumpen, aan ons lot, opgegeven, de rug toe
    """,
    "REJECT": """
        afwijzen, verwerpen, uitzetten, uitwijzen, verdrijven, wegjagen, wegsturen,
        buitengooien, buitenzetten, verstoten, geen plaats, eruit, buiten, wegwerken,
        terugsturen, het land uit, deporteren, deportatie, niet meer willen, niet welkom,
        uitgestoten, afgewezen, niet aanvaarden, nooit aanvaarden, uitsluiten, kwijt willen
    """,
    "TOLERATE": """
        dulden, verdragen, doen alsof, tijdelijk, masker, hypocriet, gedogen, gedoogd,
        voorlopig, voor de schijn, valse glimlach, huichelaar, huichelen, schijnheilig,
        zolang het duurt
    """,
    "BETRAY": """
        verlaten, verraden, verraad, verrader, verraders, verkocht, verraadt, verraden het
        volk, uitverkocht, verkopen, verkwanseld, landverraad, overlopers
    """,
    "LIE": """
        liegen, liegt, leugen, leugens, leugenaar, bedriegen, manipuleren, medeplichtig,
        gelogen, leugens vertellen, bedrog, bedriegers, propaganda, nepnieuws, verzonnen,
        vervalsen, vervalst, misleiden, misleid, volksverlakkerij, onwaarheid
    """,
    "HIDE": """
        verbergen, verbergt, verzwijgen, verzwijgt, achterhouden, censuur, doofpot,
        verstoppen, geheim, verborgen, geheimhouden, verdoezelen, wegmoffelen, onder de mat,
        stilhouden, stil houden, weglaten, niet zeggen, achtergehouden, zwijgen, toedekken,
        censureren
    """,
    "TRUTH": "waarheid, werkelijkheid, feiten, de echte feiten, wat er echt gebeurt, werkelijke",
    "REPLACE": """
        vervangen, vervangt, vervanging, omvolking, plaats innemen, verdringen, grote
        vervanging, plaats in te nemen, verdreven, wisselen, ruilen, inruilen, onze plaats,
        omvolken, verdringing, vervangen worden, bevolking ruilen
    """,
    "DISAPPEAR": """
        verdwijnen, verdwijnt, minderheid, uitsterven, overspoelen, invasie, minderheid
        worden, in de minderheid, verdrongen, uitgestorven, geboortecijfer, geboorten,
        overgenomen, overnemen, overspoeld, overrompeld, nog weinig van ons, weggevaagd, met
        steeds meer, stilaan weg
    """,
    "DELIBERATE": """
        plan, complot, opzettelijk, met opzet, opzet, bewust, georganiseerd, gepland,
        expres, berekend, organiseren, samenzwering, doelbewust, agenda, strategie, achter
        de schermen, aan de touwtjes, zo gewild
    """,
    "BRING": "binnenhalen, invoeren, binnenlaten, grenzen",
    "HUMILIATE": """
        vernederen, vernederd, vernedering, verachten, minachting, beledigen, belediging,
        vertrappen, schande, lijden, vernedert, vertrapt, vertrapte, uitgelachen, bespot,
        kleineren, gekleineerd, met de voeten getreden, als vuil, geminacht, beledigd,
        belachelijk maken
    """,
    "OPPRESS": """
        onderdrukken, onderdrukt, onderdrukking, vervolgen, vervolgd, onrecht,
        discrimineren, gediscrimineerd, racisme, tweederangs, achtergesteld,
        achteruitgesteld, vergeten, mishandeld, slachtoffers, onrechtvaardig,
        onrechtvaardigheid, tirannie, gediscrimineerde, als laatste, niets meer zeggen,
        mogen niet meer, verdrukt, lijden
    """,
    "DIGNITY": """
        waardigheid, eer, trots, respect, waardig, eergevoel, fier, fierheid, hoofd hoog,
        opgeheven hoofd, aanzien
    """,
    "DEFEND": """
        verdedigen, verdedigt, beschermen, beschermt, bescherming, opkomen voor, redden,
        zorgen voor, verdediger, verdedigers, opkomen, komt op, komen op, opneemt voor,
        neemt het op, beschermers, bijstaan, helpt ons, strijden voor
    """,
    "ONLY": "alleen, enkel, enige, slechts, enkel zij, alleen zij, uitsluitend, niemand anders",
    "EVERYWHERE": "overal, hele wereld, wereldwijd",
    "INEVITABLE": """
        kwestie van tijd, vroeg of laat, ooit, onvermijdelijk, gedoemd, uiteindelijk,
        onafwendbaar, zal komen, oorlog komt, binnenkort, op een dag, er komt, staat vast,
        onvermijdelijke, het komt ervan, komt er zeker, zal gebeuren, loopt uit op, nadert
    """,
    "NEVER": "nooit",
    "COEXIST": """
        samenleven, samen leven, naast elkaar, vrede, dialoog, mengen, met elkaar leven,
        twee werelden, wij en zij, onder een dak, overeenkomen, harmonie, water en vuur
    """,
    "IMPOSSIBLE": """
        onmogelijk, onverenigbaar, mislukt, mislukken, mislukking, niet mogelijk, nooit
        werken, werkt niet, gaat niet, kan niet samen, hopeloos, onwerkbaar, illusie,
        verloren zaak, onverzoenbaar, utopie
    """,
    "CONFLICT": """
        conflict, botsing, botsen, confrontatie, oorlog, burgeroorlog, ontploffen, vechten,
        strijd, vijand, bloedvergieten, vijandig, vijandigheid, losbarsten, escaleren, barst
        los, ontploft, gewapend conflict, gevecht, partij kiezen, kant kiezen, vijanden
    """,
    "CULTURE": "cultuur, culturen, beschaving, beschavingen, identiteit, waarden",
    "VOTE": """
        stemmen, stemt, stem, verkiezing, verkiezingen, kiezer, stembus, stembiljet, kiezen,
        gaan stemmen, gestemd, naar de stembus, stemhokje, verkozen, kandidaat, kieslijst,
        stemrecht, stemplicht
    """,
    "DEMOCRACY": "democratie, democratisch, parlement, grondwet",
    "LAW": """
        wet, wetten, wetgeving, rechter, rechtbank, wetboek, grondwet volgen, mensenwet,
        wetten van mensen, wet van het land, regels, rechtspraak
    """,
    "OBEY": """
        gehoorzamen, gehoorzaam, gehoorzaamheid, volgen van de wet, onderwerpen, wet volgen,
        wetten volgen, gehoorzaamt, onderwerping, volgen, naleven, respecteren van de wet,
        wet naleven, aanbidden
    """,
    "FORBIDDEN": """
        verboden, verbieden, haram, zonde, zonden, strijdig, tegen het geloof, in strijd,
        zondig, mag niet, niet toegelaten, tegen de islam, tegen onze godsdienst, niet
        toegestaan, in strijd met het geloof, ingaat tegen, tegen het geloof ingaat, verbod,
        doodzonde
    """,
    "GOD": "God, Allah, goddelijk",
    "RELIGION": "religie, geloof, godsdienst, religieus",
    "LOYAL": """
        trouw, trouwe, loyaal, loyale, loyaliteit, dubbelspel, vaderlandsliefde, echte Belg,
        echte Nederlander, dubbele agenda, landverrader, vijfde colonne, aan welke kant,
        welke kant, vlag, spion, spionnen, toegewijd, geintegreerd, patriot, patriottisch,
        twee gezichten, echte burger, echte burgers, van het land houden, vaderland
        verdedigen, trouw zweren
    """,
    "TRUST": """
        vertrouwen, vertrouwt, wantrouwen, betrouwbaar, nooit zeker, betrouwen, te
        vertrouwen, niet te vertrouwen, verdacht, verdenken, achterdocht, rekenen op,
        geloofwaardig, twijfel, twijfelen
    """,
    "DUTY": """
        plicht, verplicht, verplichting, verplicht voor, plicht van, individuele plicht,
        moet meevechten, heilige plicht, opgelegd, voorgeschreven, fard, bevel van God,
        gebod
    """,
    "FIGHT": """
        vechten, meevechten, strijd, strijden, jihad, wapens, wapens opnemen, gevecht,
        gewapende strijd, heilige oorlog, meestrijden, gaan vechten, vechten ginder,
        strijder, strijders, front, martelaar, slagveld, naar het front, wapen, sterven voor
    """,
    "JOIN": """
        aansluiten, aansluit, vertrekken, vertrekt, toetreden, rekruteren, ronselen,
        ronselaar, zich aansluiten, sluit zich aan, sloot zich aan, meedoen, ginder,
        daarginds, daarheen, vertrok, hijra, gerekruteerd, ronselaars, recruteur, bij hen
        gaan, lid worden, in hun rangen, rangen
    """,
    "PROMISE": """
        beloven, belooft, beloofd, beloofde, beloofden, belofte, garanderen, aanbieden,
        bieden, belooft haar, aanbod, biedt, bieden aan, verzekeren, voorspiegelen, spiegelt
        voor, lokken, gelokt, verleiden
    """,
    "WAGE": """
        loon, salaris, geld, inkomen, job, baan, geld verdienen, wedde, vast inkomen,
        maandloon, inkomsten, betaald werk
    """,
    "HOUSE": """
        huis, woning, appartement, onderdak, thuis, villa, dak boven het hoofd, eigen huis,
        woonst
    """,
    "MEANING": """
        zin van het leven, zin geven, betekenis, doel in het leven, nuttig, ertoe doen,
        missie, iemand zijn, iemand worden, iets groots, belangrijk zijn, meetellen, zinvol,
        doel, reden om te leven, nieuw leven, beter leven, nut
    """,
    "BELONG": """
        erbij horen, thuishoren, echte familie, zich thuis voelen, thuis voelen, aanvaard,
        geaccepteerd, opgenomen, welkom, ware familie, tweede familie, warm onthaal
    """,
    "KILL": """
        doden, vermoorden, moord, dood, doodt, sterven, gedood, vermoord, afslachten,
        slachting, bloedbad, doodgeschoten, neergestoken
    """,
    "ATTACK": """
        aanslag, aanslagen, aanval, aanvallen, terrorisme, aangevallen, aanvallers,
        terrorist, terroristen, terreur, schietpartij, gijzeling, steekpartij, geweld,
        gewelddaad
    """,
    "BOMB": """
        bom, bommen, bombardement, bombardementen, bombarderen, luchtaanval, luchtaanvallen,
        drones, gebombardeerd, bombarderen ons, raketten, raket, coalitie, westerse bommen,
        luchtmacht
    """,
    "REVENGE": """
        wraak, wreken, vergelding, vergelden, terugslaan, boeten, straf, antwoord op bommen,
        oog om oog, terugbetalen, betaald zetten, betalen voor, de prijs betalen, wat wij
        hun aandeden, wraakactie, afrekening, reactie op, antwoord op, bestraffen
    """,
    "DESERVE": """
        verdienen, verdiend, terecht, gerechtvaardigd, rechtvaardig, legitiem, verdiende
        loon, eigen schuld, begrijpelijk, gerechtvaardigde, rechtvaardigen, rechtvaardigt,
        normaal, logisch, goedpraten, praat goed, hun verdiende, ze zochten het, uitgelokt
    """,
    "CONDEMN": """
        veroordelen, veroordeelt, afkeuren, bekritiseren, aanklagen, veroordeling, verwerpt,
        afkeurt, spreekt zich uit, spreken zich uit, kritiek, tegenspreken, waarschuwen
        voor, aanklaagt, distantiëren
    """,
    "PAID": """
        betaald, betalen, betaalt, gekocht, kopen, omgekocht, marionet, marionetten,
        corrupt, financieren, loonlijst, in dienst van, geld van de staat, omkopen,
        steekpenningen, smeergeld, loon van de staat, op de loonlijst, betaalde, gekochte,
        knechten, lakeien, spreekbuis, spreekbuizen, aan de leiband, in opdracht van
    """,
    "PREFER": """
        voortrekken, voorrang, bevoordelen, alles geven, eerst geholpen, voorgetrokken,
        krijgen alles, alles krijgen, sociale woning, sociale woningen, uitkeringen,
        uitkering, steun voor vreemden, gratis, eerst wij
    """,
    "MOSQUE": "moskee, moskeeën",
    "OTHER_FAITH": """
        niet moslim, niet moslims, jood, joden, joods, ander geloof, andere religie,
        niet-moslim, niet-moslims, andersgelovigen, andersgelovige
    """,
    "FRIEND": """
        vriendschap, omgaan met, bevriend, vriend, vriendin, vrienden, vriendinnen, bevriend
        zijn, omgang, bevriende, vriendschappen, optrekken met
    """,
    "HATE": "haten, haat, verafschuwen, afkeer, moet haten, verachten, walgen",
    "RACE": "ras, rassen, bloed, rasvermenging, raszuiver, afkomst, bloedlijn, stam",
    "MIX": """
        mengen, gemengd, gemengde, vermengen, vermenging, gemengd huwelijk, gemengde
        huwelijken, gemengde koppels, mengelmoes, mengt, smeltkroes
    """,
    "PURE": "zuiver, puur, zuiverheid, zuivere, raszuiver, onvermengd, zuiver blijven",
    "SEPARATE": """
        scheiden, gescheiden, apart, elk apart, elk in eigen land, eigen soort, gescheiden
        leven, afzonderlijk, apart leven, onder elkaar
    """,
    "DESTROY": """
        vernietigen, verwoesten, verzwakken, kapot, kapotmaken, verwoest, vernietigt,
        ondermijnt, ondermijnen, ontwrichten, ten onder gaan
    """,
    "MANHOOD": """
        mannelijk, mannelijkheid, echte man, echte mannen, geen man, echte kerel, echte
        kerels, mannelijke, echte vent, vent, man worden, man zijn, van jongen tot man,
        viriel
    """,
    "WEAK": """
        zwak, zwakke, laf, lafaard, lafaards, week, slap, slappe, slappelingen, watjes,
        verwijfd, verwekelijkt, verweekt, slappeling, softies, verwijfde, bang, bangerik,
        lafheid, laffe
    """,
    "BRAVE": """
        moed, moedig, held, helden, leeuw, leeuwen, krijger, krijgers, moedige, dapper,
        dappere, heldhaftig, heldendaad, strijderseer, roem, glorie, eer
    """,
    "PARDON": """
        vergeven, vergeving, uitwissen, wissen, vergeeft, gewist, wist uit, uitgewist,
        weggewist, vergeven worden, schone lei, schoongewassen, afgewassen, kwijtgescholden,
        opnieuw beginnen, genade
    """,
    "SIN": """
        zonde, zonden, fouten, verleden, misstap, misstappen, fout, misdaden, slechte daden,
        drugsverleden, schuld, alles wat hij deed, wat hij misdeed
    """,
    "WIN": """
        winnen, overwinning, overwinnen, sterker, zege, wint, winnaars, zegevieren, triomf,
        uiteindelijke overwinning, beloofde overwinning
    """,
    "DEFEAT": """
        nederlaag, verliezen, verloren, verslagen, verslaan, verliest, nederlagen, verlies,
        verloor, verslagen worden, ten val, tegenslag
    """,
    "INVINCIBLE": """
        onoverwinnelijk, onverslaanbaar, niet verslagen, niet te verslaan, nooit verslagen,
        niemand kan hen, niet te stoppen, onstuitbaar, kan niet verliezen, kunnen niet
        verliezen, geen leger, komen altijd terug, niet klein te krijgen
    """,
    "END_TIMES": """
        einde der tijden, einde van de wereld, laatste slag, laatste oordeel, apocalyps,
        einde van de tijden, laatste dagen, laatste veldslag, laatste strijd, dag des
        oordeels, het uur, de mahdi, voorspelde slag, apocalypse, eindstrijd, eindtijd,
        Armageddon
    """,
    "COLLAPSE": """
        instorten, ineenstorten, chaos, ondergang, instort, ineenstort, kapotgaan,
        instorting, ineenzakken, stort in, ten onder, in elkaar zakken, burgeroorlog en
        chaos, alles valt, systeem valt, vallen van het systeem, crash
    """,
    "SURVIVE": """
        overleven, voorraden, hamsteren, noodvoorraad, hamstert, overlever, overlevers,
        prepper, preppers, voorraad, conserven, blikken, noodrantsoen, bunker
    """,
    "SOCIETY": "samenleving, systeem, maatschappij, de samenleving, beschaving, orde",
    "SUBHUMAN": """
        dier, dieren, beesten, ratten, ongedierte, insecten, varkens, apen, parasieten,
        ondermens, ondermensen, apen en varkens, kakkerlakken, kakkerlak, rat, beest,
        dierlijk, geen mensen, minder dan mensen, onmensen, honden, zwijnen, schorem,
        uitschot, pest, plaag
    """,
    "HUMAN": "mens, mensen zoals wij, menselijk, mensen zijn, mensheid, medemens, menselijke",
    "SELF_DEFENCE": """
        zelfverdediging, noodweer, zichzelf verdedigen, zich verdedigen, wettige
        verdediging, wettige zelfverdediging, we verdedigen ons, ons verdedigen,
        verdediging, eigen verdediging
    """,
    "BURN": """
        verbranden, brand, in brand steken, brandstichting, afbranden, in brand gestoken,
        brandbom, brandt, verbrand, brandstichter, in vlammen, aangestoken, aansteken,
        afgebrand, brandaanslag
    """,
    "LONELY": """
        eenzaam, eenzaamheid, alleen op school, eenzame, geen vrienden, alleen voelen,
        geisoleerd, buitengesloten, niemand had
    """,
    "TRIAL": "beproeving, beproevingen, test van God, test, op de proef, geduldproef",
    "GREET": "groeten, begroeten, groet, hand geven, feliciteren",
    "NEAR": """
        nabij, dichtbij, begonnen, nadert, vlakbij, zeer dicht, aan de gang, is gestart,
        gestart, op komst, staat voor de deur, bijna zover, dichterbij
    """,
    "REBORN": """
        herboren, heropstanding, wederopbouw, herrijzen, herrijst, wedergeboorte, opnieuw
        opbouwen, heropbouwen, komt terug, terugkeren
    """,
    "TOUGHEN": "hard maken, harder worden, harden, gehard, trainen, training, vechtsport",
    "FEMINISM": "feminisme, feministen, feministe, emancipatie",
    "PROPHECY": "profetie, profetieën, voorspeld, voorspelling, aangekondigd, tekenen",
    "HASTEN": """
        versnellen, versnelt, bespoedigen, hoe sneller hoe beter, een handje helpen, sneller
    """,
}

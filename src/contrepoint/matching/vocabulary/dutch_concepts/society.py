"""Dutch: what people owe and are owed, what is built, taught, ruled and ended together."""

from typing import Final

SOCIETY: Final[dict[str, str]] = {
    # Who
    "WOMAN": """
        vrouw, vrouwen, meisje, meisjes, rol van de vrouw, gelijkheid, carrière, huisvrouw
    """,
    "BIRTH": """
        kinderen krijgen, kinderen baren, kinderen opvoeden, zonen opvoeden, moederschap,
        moeder van, moeders, baby, baby's, zwanger, bevallen, geboorte, geboortes, veel
        kinderen, baren
    """,
    "MARRY": """
        trouwen, trouwt, getrouwd, huwelijk, huwen, man, echtgenoot, echtgenote, bruid,
        bruiloft, koppel
    """,
    "PARENTS": "ouders, vader en moeder, zijn ouders, haar ouders, tranen van zijn moeder",
    "JEW": "jood, joden, joods, joodse, zionist, zionisten, Rothschild, synagoge",
    "POLICE": """
        politie, politieagent, politieman, agent, agenten, rijkswacht, gendarme, kazerne,
        cipier, cipiers, ambtenaar, ambtenaren, magistraat, magistraten, rechters
    """,
    "SHIA": """
        sjiiet, sjiieten, sjiitisch, soefi, soefi's, soefisme, broederschap van soefi's,
        graftombe, heiligengraf, sekte, soenniet, soennieten
    """,
    "TEACHER": """
        leraar, leraars, leraren, lerares, leerkracht, leerkrachten, professor, professoren,
        les, lessen, handboek, schoolboek, geschiedenisles, klas, middelbare school,
        universiteit, universiteiten, onderwijs, onderwijzen, scholen, studeren
    """,
    "PRISON": """
        gevangenis, gevangenissen, gevangene, gevangenen, cel, celgenoot, tralies,
        opgesloten, opsluiten, gedetineerde, gedetineerden, vrijlating, vrijgelaten, vast
        zitten, bak, straf, aalmoezenier
    """,
    "POOR": """
        arm, arme, armen, armoede, ellende, behoeftig, dakloos, gepensioneerde, pensioen,
        pensioenen, soep
    """,
    # Law and power
    "RIGHTS": """
        mensenrechten, rechten van de mens, grondrechten, Universele Verklaring, Europees
        Hof, Verenigde Naties, VN
    """,
    "FREEDOM": """
        vrijheid, vrijheden, godsdienstvrijheid, vrijheid van godsdienst, gewetensvrijheid
    """,
    "BAN": """
        verbieden, verbod, verboden worden, sluiten, gesloten, afschaffen, opheffen,
        ontbinden
    """,
    "IDEOLOGY": """
        ideologie, ideologisch, doctrine, leer, totalitair, dictatuur, fascisme, politiek
        systeem, politiek project, politiek programma, politiek
    """,
    "POWERS": """
        grootmachten, machten, wereldmachten, Amerika, Verenigde Staten, Amerikanen,
        Rusland, China, Israël, hele wereld, coalitie, VN
    """,
    "PLOT": """
        complot, complotten, samenzwering, samenzweren, spannen samen, samenspannen, geheim
        plan, geheim akkoord, pact, afgesproken, in het geheim, geheim, geheime, stiekem,
        verborgen, schaduw
    """,
    "CONTROL": """
        controleren, beheersen, beheerst, aan de touwtjes, touwtjes, domineren, wereld
        regeren, regeren, heersen, bevelen, bezitten, in handen van, achter elke
    """,
    "FINANCE": """
        bank, banken, bankier, bankiers, financiën, geldwereld, miljardair, miljardairs,
        rijken, beurs, crisis
    """,
    "JUSTICE": """
        rechtvaardig, rechtvaardige, rechtvaardigheid, eerlijk, eerlijke, gerechtigheid,
        billijk, onpartijdig
    """,
    "ORDER": """
        orde, goddelijke orde, vreedzaam, rustig, in vrede, veilig, veiligheid, ideaal,
        ideale, perfect, perfecte, gelukkig
    """,
    "CORRUPTION": "corruptie, corrupt, corrupte, steekpenning, steekpenningen, smeergeld, rot",
    "RULED": """
        grondgebied, gebied, gebieden, land van Daesh, waar ze heersten, onder hun bewind,
        wet van God, Gods wet, sharia, heerste
    """,
    "IMPUNITY": """
        vrijlaten, laten lopen, laten gaan, wegkijken, kijkt weg, oogje dicht, ongestraft,
        straffeloos, klacht geseponeerd, geseponeerd, twee maten, lichte straf, minderheid,
        minderheden, partijdig
    """,
    "GUILTY": """
        schuldig, schuldigen, schuld, verantwoordelijk, medeplichtig, medeplichtigen,
        onschuldig, onschuldigen, bloed aan hun handen, excuses, verontschuldigen, allemaal
        hetzelfde, doelwit, doelwitten
    """,
    "PROOF": """
        bewijs, bewijzen, bewijst, aantonen, toont aan, bevestigen, had gelijk, hadden
        gelijk, gelijk, gewaarschuwd
    """,
    "CRIME": """
        misdaad, misdaden, crimineel, criminelen, criminaliteit, inbraak, diefstal, dief,
        dieven, onveiligheid, dader, daders, boeven
    """,
    # Money and work
    "UNEMPLOYMENT": "werkloos, werkloosheid, job, jobs, baan, banen, zonder werk, werkplaats",
    "WELFARE": """
        uitkering, uitkeringen, leefloon, sociale woning, sociale woningen, sociale
        huisvesting, OCMW, bijstand, kindergeld, sociale zekerheid, steun, profiteren,
        profiteurs
    """,
    "TAX": "belasting, belastingen, belastingbetaler, belasting betalen, belastinggeld",
    "DEBT": """
        schulden, lening, leningen, krediet, terugbetalen, afbetalen, aflossen, deurwaarder
    """,
    "TAKE": """
        inpikken, pikken in, afpakken, nemen onze, stelen onze, leven op onze kosten,
        krijgen alles, voorkruipen
    """,
    # Us and them
    "HOMOGENEOUS": """
        homogeen, homogene, onder ons, onder elkaar, één volk, zelfde bloed, zonder
        vreemdelingen, zonder migranten, zonder buitenlanders
    """,
    "SOLVE": """
        oplossen, opgelost, oplossing, problemen, kwalen, beter gaan, verdwijnen vanzelf,
        einde maken
    """,
    "WEAPON": """
        wapen, wapens, bewapenen, gewapend, gewapende, bewapening, geweer, geweren, munitie,
        schieten, leren schieten, militie, milities
    """,
    "EMIGRATE": """
        hijra, emigreren, emigratie, België verlaten, Nederland verlaten, Europa verlaten,
        land verlaten, leven onder ongelovigen, land van de islam, hier blijven, in België
        blijven, daar gaan wonen
    """,
    "SYRIA": "Syrië, Irak, Raqqa, Mosul, Turkse grens, Turkije",
    "PERMISSION": """
        toestemming, toelating, zonder toestemming, ongehoorzaam, gehoorzamen aan ouders,
        tegenhouden, in het geniep
    """,
    "BREAK_OFF": """
        breken met, gebroken met, contact verbroken, verbreken, niet meer spreken, spreekt
        niet meer, niet meer zien, geblokkeerd, de rug toe, kiezen tussen, verstoten,
        collaborateur
    """,
    "CONQUEST": """
        verovering, veroveren, verovert, innemen, overnemen, binnenvallen, indringer,
        bezetten, bezet, bezetting, koloniseren, islamiseren, islamisering, vlag, stap voor
        stap, sluipend, in stilte, minaret, minaretten, zal heersen
    """,
    "CITIES": "Rome, Parijs, Brussel, Londen, Andalusië, hoofdstad, onze steden",
    "FORCE": """
        geweld, met geweld, gewelddadig, gewelddadige, kracht, taal van geweld, hard
        optreden, brutaal
    """,
    "USELESS": """
        heeft geen zin, zinloos, nutteloos, helpt niet, verandert niets, mislukt, gefaald,
        geen andere keuze, enige weg, enige uitweg, laatste redmiddel, voorbij, te laat,
        betoging, betogingen, betogen
    """,
    "BY_NATURE": """
        van nature, natuur, aangeboren, in hun bloed, in het bloed, in hun genen, instinct,
        aard, cultuur van geweld, mentaliteit, gevaarlijk, barbaren, moordenaars
    """,
    "SAME_AS": """
        ware gezicht, ware aard, hetzelfde, geen verschil, niets anders dan, zo is de islam,
        vijand, de vijand, oorlog verklaard
    """,
    "CIVIL_WAR": """
        burgeroorlog, rassenoorlog, opstand, kant kiezen, land zal branden, land terugnemen
    """,
    "TYRANT": """
        tiran, tirannen, tirannie, taghut, dienaar van tirannen, menselijke wetten,
        handlanger, handlangers
    """,
    # Death, what is holy, what is made
    "MARTYR": """
        martelaar, martelaars, martelaren, martelaarschap, sneuvelen, gesneuveld, zijn leven
        geven, sjahied
    """,
    "PARADISE": "paradijs, hemel, hel, hiernamaals, poorten van het paradijs",
    "INTERCEDE": """
        voorspraak, ten beste spreken, familie redden, zijn moeder redden, ouders redden,
        zeventig familieleden
    """,
    "IMITATE": """
        navolgen, nadoen, imiteren, voorbeeld, voorbeeld volgen, rolmodel, hetzelfde doen,
        bewonderen, bewondert, verheerlijken, heilige, standbeeld, moordenaar, schutter,
        dader
    """,
    "BLASPHEMY": """
        godslastering, blasfemie, lasteren, spotprent, spotprenten, cartoon, cartoons,
        cartoonist, tekening van de Profeet, Profeet beledigen, belediging van de Profeet,
        spotten, spotter, heilig
    """,
    "DESECRATE": """
        ontheiligen, ontheiligd, koran verbranden, verbrande koran, verbrande korans,
        verscheurd, vernield, heilig boek
    """,
    "IDOL": "afgod, afgoden, afgodsbeeld, afgodsbeelden, afgoderij, veelgoderij",
    "ART": """
        muziek, muzikant, muzikanten, lied, zingen, koor, instrument, instrumenten, gitaar,
        piano, kunst, kunstenaar, kunstenaars, tekening, schilderij, dans, film, theater
    """,
    "MONUMENT": """
        monument, monumenten, museum, musea, ruïne, ruïnes, tempel, tempels, overblijfselen,
        erfgoed, graf, graftombes, heiligdom, Palmyra, stukslaan, kapotslaan, afbreken,
        slopen, vernietigen, standbeeld, standbeelden, beelden
    """,
    "FEAST": """
        feest, feesten, vieren, viering, verjaardag, taart, kerstmis, kerstfeest, nieuwjaar,
        carnaval, straatfeest, buurtfeest, picknick, leven zoals, kleden zoals, nabootsen
    """,
    "INDOCTRINATE": """
        indoctrineren, indoctrinatie, hersenspoelen, hersenspoeling, gehersenspoeld,
        schuldgevoel, zich schamen, haten hun land, eigen volk haten, opzetten tegen, geloof
        verliezen, geloof vernietigen, op het verkeerde pad
    """,
    "FRESH_START": """
        nieuwe start, nieuw begin, opnieuw beginnen, nieuw leven, rechte pad, op het rechte
        pad, van de straat, gestopt met drinken, drinken, rondhangen, verloren jongens,
        vroeg opstaan, uniform, regels, discipline
    """,
}

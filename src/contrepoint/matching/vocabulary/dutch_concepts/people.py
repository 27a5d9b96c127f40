"""Dutch: people, what is done to them, and what time has in store for them."""

from typing import Final

PEOPLE: Final[dict[str, str]] = {
    "MUSLIM": "moslim, moslims, islamitisch, oemma, moslimgemeenschap",
    "ISLAM": "islam, koran, sharia, profeet",
    "BELIEVER": "gelovige, gelovigen",
    "UNBELIEF": """
        ongeloof, ongelovige, ongelovigen, afvallig, afvallige, kufr, kafir, geen echte
        moslim, geen echte moslims, geen moslims meer, afvalligen, ongelovigen noemen, uit
        de islam, het geloof verlaten, geen moslim meer, takfir, valse moslims, nepmoslims,
        huichelaars, sjirk, shirk, veelgodendienst, afgoderij
    """,
    "CHRISTIAN": "christen, christenen, kerk",
    "MIGRANT": """
        migrant, migranten, immigrant, immigranten, immigratie, vreemdeling, vreemdelingen,
        buitenlander, buitenlanders, vluchtelingen, nieuwkomers, asielzoeker, asielzoekers,
        vluchteling, nieuwkomer, allochtoon, allochtonen, illegalen, gelukszoekers
    """,
    "NATIVE": """
        autochtoon, autochtonen, inheems, blanken, witte mensen, echte Belgen, echte
        Nederlanders, hier geboren, eigen volk, autochtone, blanke, witte, onze mensen,
        eigen mensen, echte Vlamingen, Vlamingen, gewone Belg, gewone Vlaming, onze
        kinderen, van hier, oorspronkelijke bevolking
    """,
    "PEOPLE": "volk, natie, bevolking, inwoners, volkeren, volken, naties",
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
        predikers, theoloog, imam’s, geleerde mannen, moskeebestuur, moefti, mufti,
        rechtsgeleerden, theologen
    """,
    "STATE": """
        staat, regering, regeringen, overheid, macht, regime, ministerie, koning, de staat,
        staten, bewind, overheden, veiligheidsdiensten, geheime dienst, het land bestuurt
    """,
    "POLITICIAN": """
        politicus, politici, politiek, politieke, minister, ministers, leiders, leider,
        verkozenen, burgemeester, partij, partijen, verkozene, volksvertegenwoordiger,
        volksvertegenwoordigers, parlementsleden, partijleider, kamerlid, ministerie,
        machthebbers
    """,
    "MEDIA": """
        journalist, journalisten, media, pers, krant, kranten, televisie, tv, nieuws,
        nieuwszender, zenders, omroep, journaal, reporters, verslaggevers,
        televisiejournaal, persmensen
    """,
    "ELITE": "elite, elites, machthebbers, bovenaf",
    "CIVILIAN": """
        burger, burgers, onschuldig, onschuldige, onschuldigen, voorbijgangers,
        burgerslachtoffers, gewone mensen, gewone burgers, voorbijganger, onschuldige
        mensen, burgerbevolking
    """,
    "VICTIM": "slachtoffer, slachtoffers",
    "SOLDIER": "soldaat, soldaten, leger, politieman",
    "BROTHER": """
        broeders, broederschap, broers, kameraadschap, solidariteit, broederband, broeder,
        zuster, zusters, kameraden, kameraad, vriendengroep, samenhorigheid
    """,
    "FAMILY": """
        familie, gezin, bruid, huwelijk, trouwen, echtgenoot, bruidegom, gezinsleven, man
        krijgen, trouw, huwelijksfeest
    """,
    "COUNTRY": "land, vaderland",
}

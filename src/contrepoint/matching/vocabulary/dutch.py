"""Dutch, as `contrepoint.matching.vocabulary` describes."""

from typing import Final

FUNCTION: Final = """
de, het, een, der, des, den, dit, dat, die, deze, geen, niet, en, of, maar, want, dus, als, dan,
toen, om, te, van, in, op, aan, bij, met, zonder, voor, na, naar, uit, over, onder, tegen,
tussen, door, tot, sinds, tijdens, er, hier, daar, waar, wanneer, waarom, hoe, wie, wat, welke,
welk, ik, mij, me, mijn, jij, je, jou, jouw, u, uw, hij, hem, zijn, zij, ze, haar, wij, we, ons,
onze, jullie, hun, hen, zich, is, ben, bent, was, waren, geweest, wordt, worden, werd, werden,
geworden, heb, hebt, heeft, hebben, had, hadden, kan, kunnen, kon, zal, zullen, zou, zouden,
wil, willen, mag, mogen, moet, moeten, doen, doet, deed, gaan, gaat, ging, laat, laten, ook,
nog, al, wel, zo, zeer, heel, erg, meer, meest, veel, weinig, iets, iemand, niets, niemand, men,
elk, elke, ieder, iedere, alle, alles, eigen, ander, andere, zelf, even, eens, toch, nu, ja,
nee, dingen, ding, mensen, omdat, terwijl, hoewel, maken, maakt
"""

CUES: Final = """
zegt, zeggen, zei, gezegd, beweert, beweren, vertelt, vertellen, vertelde, verteld, gelooft,
geloven, denkt, denken, vindt, vinden, vraagt, vragen, vroeg, hoorde, gehoord, hoort, leest,
gelezen, las, herhaalt, klopt, waar, echt, antwoord, antwoorden, vraag, volgens, uitleggen,
legt, leg, video, filmpje, internet, forum, bericht, overtuigd, zeker, zweert, schijnt, praat,
praten, sociale, media bericht, gezien, zag, hallo, dank
"""

SPEAKERS: Final = """
zoon, dochter, kind, kinderen, neef, nicht, broer, zus, vader, moeder, man, vrouw, vriend,
vriendin, vrienden, collega, collega's, buurman, buurvrouw, buren, leerling, leerlingen,
student, jongen, meisje, jongeren, oom, tante, klant, baas, leraar, klas, school, moskee, wijk
"""

THAT: Final = "dat, hoe, waarom"

EVERYDAY: Final = """
dag, dagen, avond, ochtend, week, maand, jaar, gisteren, vandaag, morgen, tijd, keer, altijd,
vaak, goed, slecht, groot, klein, nieuw, oud, eerste, laatste, twee, drie, leven, stad, straat,
plaats, wereld, komen, komt, kwam, geven, geeft, zien, nodig, werk, werken, land, begint,
beginnen, einde, helpen, probleem, samen
"""

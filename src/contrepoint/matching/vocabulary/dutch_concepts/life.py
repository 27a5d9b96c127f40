"""Dutch: nearness, worth, the end of things; and ordinary life."""

from typing import Final

LIFE: Final[dict[str, str]] = {
    "PRAYER": "gebed, gebeden, bidden, vrijdag",
    "FASTING": "ramadan, vasten, iftar, offerfeest, suikerfeest",
    "HEADSCARF": "hoofddoek, sluier, hijab",
    "SCHOOL": "school, stage, examen, les, diploma",
    "WORK": "werk, werkgever, baas, contract",
    "FOOD": "maaltijd, vlees, halal, eten",
    "HEALTH": "dokter, ziekenhuis, ziek, afspraak",
    "SPORT": "voetbal, match, wedstrijd, ploeg, sport",
    "PAPERS": "papieren, document, documenten, formulier, aanvraag",
    "PETS": "hond, kat, katten, dierenarts, huisdier",
    "CEREMONY": "begrafenis, trouwfeest, uitvaart, doop, minuut stilte",
}

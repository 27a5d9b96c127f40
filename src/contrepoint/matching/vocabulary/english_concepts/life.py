"""English: nearness, worth, the end of things; and ordinary life."""

from typing import Final

LIFE: Final[dict[str, str]] = {
    # Nearness, worth, the end
    "PETS": """
        vet, animal shelter, animals of the shelter, cat, farm, breeding, cellar, pest
        control
    """,
    "CEREMONY": """
        tribute, honour the victims, medal, firefighter, firefighters, ceremony, prize,
        award, minute of silence, minute of reflection
    """,
    "MOSQUE": "mosque, mosques, prayer room, place of worship",
    "OTHER_FAITH": """
        non Muslim, non Muslims, Jew, Jews, Jewish, another religion, other religions,
        another faith, other faith, People of the Book
    """,
    "FRIEND": """
        friendship, mates, befriend, Christian friend, Christian friends, Jewish friends,
        have friends, best friend, his friends, her friends, mix with, associate with
    """,
    "GREET": """
        greet, greeting, greetings, congratulate, Christmas, shake hands, wish, happy
        holiday, their feasts, smile
    """,
    "HATE": "hate, hates, hatred, hateful, detest, loathe, despise",
    "RACE": "race, races, racial, ethnic, ethnicity, blood, genes, genetic, bloodline",
    "MIX": """
        mix, mixing, mixed, blend, blending, mixed couple, mixed couples, mixed marriage,
        mixed race, interracial, intermarry
    """,
    "PURE": "pure, purity, purify, unmixed",
    "SEPARATE": """
        separate, separated, segregate, apart, part from, with their own, own kind, break
        with, broke with, each on its own
    """,
    "DESTROY": """
        destroy, destroying, destruction, ruin, weaken, weakens, weakened, poison, spoil,
        spoilt, spoils, dying
    """,
    "MANHOOD": """
        manly, manhood, virile, virility, masculinity, real man, real men, true man, true
        men, not a man, not men, be a man, sissy, sissies, effeminate, feminise, men here,
        our men, its men, men of today, become a man, prove that he is a man, life of a man,
        man without a weapon, no man
    """,
    "WEAK": """
        weak, weakling, weaklings, weakness, weaken, weakened, coward, cowards, cowardly,
        sissy, effeminate, timid, gone soft, become soft, gentle men
    """,
    "BRAVE": """
        courage, courageous, brave, lion, lions, hero, heroes, heroic, glory, warrior,
        warriors, honour
    """,
    "TOUGHEN": """
        toughen, toughened, harden, hardens, train, trains, training, trainer, discipline
    """,
    "FEMINISM": """
        feminism, feminist, feminists, women at home, back in the home, feminise, feminised
    """,
    "PARDON": """
        forgive, forgives, forgiven, forgiveness, wipe away, wipe out, wipe, wiped, wash,
        washed, redeem, redeems, redemption, purify, erase, erased, absolve, atone, repent,
        repentance, clean slate
    """,
    "SIN": """
        sin, sins, fault, faults, delinquent, delinquency, drugs, drug, theft, thefts,
        thief, dealer, crimes, wrongs, wrong he did, former life, past life, his past, her
        past, their past, one's past, years of drink, alcohol
    """,
    "WIN": """
        win, wins, won, victory, victories, victorious, triumph, rule the world, beat,
        conquer, prevail, come back stronger, stronger
    """,
    "DEFEAT": """
        defeat, defeats, lose, loses, lost, losing, loss, losses, setback, setbacks,
        territory, retreat
    """,
    "INVINCIBLE": """
        invincible, indestructible, unbeatable, cannot be defeated, never be defeated,
        nobody can beat, no army, ever defeat, can ever beat, no army in the world
    """,
    "REBORN": "reborn, rise again, rebirth, come back, comes back, return, rebuild, resurrect",
    "TRIAL": "trial, trials, ordeal, test from God",
    "END_TIMES": """
        end of the world, end of time, end times, last battle, great battle, Last Judgement,
        Judgement Day, Judgement, apocalypse, Antichrist, signs of the Hour, Hour is near,
        Hour is coming, before the Hour, last days, Mahdi, Doomsday, signs of the end, sign
        of the end, signs of the apocalypse
    """,
    "PROPHECY": "prophecy, prophecies, foretell, foretold",
    "NEAR": "near, close, approaching, approaches, imminent, is coming, at hand",
    "COLLAPSE": """
        collapse, collapses, fall apart, crumble, fall of, downfall, ruin, ruins, chaos,
        rotten, decadent, decadence, end of the state, break down
    """,
    "HASTEN": """
        hasten, hastened, accelerate, accelerated, precipitate, provoke, speed up, bring
        about
    """,
    "SURVIVE": """
        survival, survive, provisions, supplies, stockpile, hoard, hoards, store, stores,
        arm oneself, arm himself, rifle, rifles, prepared
    """,
    "SOCIETY": "society, system, civilisation, civilization, old order",
    "SUBHUMAN": """
        animal, animals, beast, beasts, rat, rats, vermin, insect, insects, cockroach,
        cockroaches, parasite, parasites, pig, pigs, ape, apes, monkey, monkeys, dogs,
        savage, savages, subhuman, cattle, disease that spreads
    """,
    "HUMAN": "human, humans, human beings, human being, humanity, people like us",
    "SELF_DEFENCE": """
        self-defence, self-defense, defend himself, defending himself, defend themselves,
        protect our girls, protecting his sisters, defend our girls
    """,
    "BURN": """
        burn, burning, set fire, set on fire, setting fire, fire, torch, arson, shoot at,
        shot worshippers
    """,
    "LONELY": """
        isolated, loneliness, lonely, alone at school, no friends, never alone, feel alone,
        feels alone, nobody to talk to
    """,
    # Ordinary life: said in order not to be mistaken for anything else
    "PRAYER": "prayer, prayers, pray, praying, ablution, Friday",
    "FASTING": "Ramadan, fast, fasting, iftar, Eid",
    "HEADSCARF": "headscarf, veil, hijab, scarf, veiled",
    "SCHOOL": "school, internship, lesson, exam, canteen, diploma, university",
    "WORK": "work, employer, boss, hire, contract",
    "FOOD": "meal, meat, halal, eat, food, cook",
    "HEALTH": "doctor, hospital, ill, sick, appointment, clinic",
    "SPORT": "football, match, team, sport, training, game",
    "PAPERS": "papers, document, documents, form, forms, application, apply",
}

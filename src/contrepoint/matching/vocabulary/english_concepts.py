"""English: what different words have in common, as `contrepoint.matching.vocabulary` says."""

from typing import Final

CONCEPTS: Final[dict[str, str]] = {
    # Who
    "MUSLIM": "Muslim, Muslims, ummah, umma, Muslim community",
    "ISLAM": "Islam, Islamic, Quran, Koran, sharia, Prophet, sunna",
    "BELIEVER": "believer, believers, pious, faithful",
    "UNBELIEF": """
        worship something other, other than God, false god, renegade, unbelief, disbelief,
        unbeliever, unbelievers, kufr, kuffar, kafir, infidel, infidels, apostate, apostasy,
        idolatry, shirk, taghut, leave the religion, leave Islam, out of the religion, out
        of Islam, excommunicate, excommunicates, fake Muslim, fake Muslims, true Muslim,
        true Muslims, real Muslim, outside Islam, left Islam, lost the faith, renegades,
        apostates, our Islam is false
    """,
    "CHRISTIAN": "Christian, Christians, church, churches",
    "MIGRANT": """
        immigrant, immigrants, immigration, migrant, migrants, foreigner, foreigners,
        foreign, newcomer, newcomers, refugee, refugees, outsiders, arrivals
    """,
    "NATIVE": """
        our own, children of this land, native people, people of this land, original people,
        home-grown, our kind, native, natives, indigenous, local people, locals, born here,
        people from here, whites, white people, white, real English, real Belgian, original
        inhabitants, European stock, native-born, our own people, European identity, white
        race, original population
    """,
    "PEOPLE": "nation, nations, population, populations, inhabitants, compatriots, peoples",
    "CITIZEN": """
        citizen, citizens, citizenship, nationality, real Englishman, real Frenchman, real
        Belgian, passport
    """,
    "WEST": """
        France, Belgium, Britain, England, Germany, West, Western, Westerner, Westerners,
        Europe, European, Europeans
    """,
    "DAESH": "Daesh, ISIS, caliphate, Islamic State",
    "GROUP": """
        organisation, organization, movement, fighters, jihadists, militia, militants, armed
        group, ranks, army
    """,
    "NATIONALIST": """
        nationalist, nationalists, identitarian, identitarians, patriot, patriots,
        supremacist
    """,
    "SCHOLAR": """
        muftis, sermon, sermons, men of religion, clergy, official Islam, religious
        institute, scholar, scholars, ulama, ulema, imam, imams, sheikh, sheikhs, shaykh,
        mufti, theologian, theologians, preacher, preachers, cleric, clerics, jurist,
        jurists
    """,
    "STATE": """
        state, government, governments, power, regime, regimes, ministry, ministries,
        authorities, authority, king, kings, palace, administration, municipal, town hall,
        municipality
    """,
    "POLITICIAN": """
        representatives, those at the top, political class, chancellor, members of
        parliament, lawmakers, politician, politicians, political, MP, MPs, minister,
        ministers, leader, leaders, elected, deputies, mayor, president, party, parties,
        rulers, those who govern
    """,
    "MEDIA": """
        journalist, journalists, media, press, newspaper, newspapers, TV, television,
        reporter, reporters, newsroom, news, broadcaster, channels, editors
    """,
    "ELITE": """
        elite, elites, powerful, people at the top, oligarchy, up there, from above, those
        in power
    """,
    "CIVILIAN": """
        children, women and children, families, shoppers, concert-goers, spectators,
        anybody, civilian, civilians, innocent, innocents, passer-by, passers-by,
        bystanders, people in the street, ordinary people, crowd
    """,
    "VICTIM": "victim, victims, wronged",
    "SOLDIER": "soldier, soldiers, army, officer, policeman, military",
    "BROTHER": """
        friends for life, real brothers, true brothers, true friends, clan, gang, sisters,
        close-knit, brothers, brotherhood, sisterhood, fraternity, comrades, comradeship,
        solidarity
    """,
    "FAMILY": """
        family, wife, bride, marriage, marry, household, true family, real family, new
        family
    """,
    "COUNTRY": "country, homeland, soil, land",
    "ALLOWED": "allowed, permitted, permissible, lawful",
    # What is done to somebody
    "AIRCRAFT": "plane, planes",
    "ABANDON": """
        leave in the lurch, walk away, drop, forget us, turn away, cut loose, ditch,
        ditched, left behind, turn on us, abandon, abandoned, desert, deserted, dump, turn
        back on, turn against, turn on Muslims, let down, leave alone, forsake, drop us,
        give up on, turn its back, leave to their fate
    """,
    "REJECT": """
        get rid, rid of, turf out, push out, edge out, not want us, not want her, not want
        him, want us out, want us gone, unwelcome, suitcase, suitcases, pack our bags, pack
        their bags, revoke, shut the door, close the door, removal, ship back, out of the
        country, strip, stripped, reject, rejection, expel, expulsion, deport, deportation,
        throw out, kick out, drive out, drive away, send away, send back, banish, exclude,
        strip of nationality, never accept, no room, no place, show the door, not welcome,
        unwanted, go home, cast out
    """,
    "TOLERATE": """
        smile, smiles, smiling, for now, for the moment, facade, nice to us, tolerate, put
        up with, pretend, mask, temporary, kindness, hypocrite, hypocrites, accept
    """,
    "BETRAY": """
        stab in the back, stabbed us, against their own people, turn on their people, sell
        us, sold us out, serve other interests, abandon, desert, double-cross, betray,
        betrayed, betrayal, traitor, traitors, treason, sell out, sold out, sell the people,
        sell-outs
    """,
    "LIE": """
        rigged, made up, false, fairy tale, brainwash, pull the wool, hoax, fabricate,
        fabricated, spin, lie, lies, lied, lying, liar, liars, deceive, mislead, manipulate,
        manipulation, fake, invent, disinformation, accomplice, accomplices
    """,
    "HIDE": """
        orders to keep silent, keep silent, stay silent, silent, sweep under the carpet,
        never tell us, do not tell us, not telling us, not show, play down, gag, gagged,
        filter, cover for, cover, hide, hides, hiding, hidden, conceal, cover up, cover-up,
        suppress, censor, censorship, silence, keep quiet, hush up, keep secret, secret,
        bury, keep from us, withhold
    """,
    "TRUTH": """
        real story, real situation, what happens, what really, truth, reality, facts, what
        is going on, what is happening, real figures
    """,
    "REPLACE": """
        instead of us, supplanting, trade places, displaced, displace, replace, replaced,
        replacement, substitute, substitution, swap, exchange, take the place, great
        replacement, change the population, repopulate, supplant
    """,
    "DISAPPEAR": """
        wipe us out, foreign births, end of the Europeans, end of Europeans, outbreed,
        outbreeding, fewer of us, dilute, diluted, swallowed, minorities, disappear, vanish,
        minority, extinct, extinction, die out, swamp, flood, invade, invasion, colonise,
        birth rate, birth rates, births, outnumber, erase, wipe out, strangers in their own
    """,
    "DELIBERATE": """
        calculated, arrange, arranging, pull the strings, knowingly, decided, behind it,
        someone wants it, wants it so, willed, concerted, masterminded, plan, planned, plot,
        deliberate, deliberately, on purpose, intentional, intended, intentionally,
        organise, organised, organising, orchestrate, scheme, project, programme,
        conspiracy, engineer, arranged, design, agenda, strategy
    """,
    "BRING": "bring in, brought in, import, let in, open the borders, borders, flown in",
    "HUMILIATE": """
        downtrodden, walk all over, cry, cries, ridicule, looked down on, look down on, spat
        on, treated like dirt, dirt, mistreatment, humiliate, humiliated, humiliation,
        degrade, degradation, despise, contempt, trample, crush, crushed, insult, insulted,
        insults, shame, shamed, spit, belittle, mistreat, mistreated, suffering, suffer,
        slaves, mock, disrespect
    """,
    "OPPRESS": """
        not allowed to complain, no longer allowed, may no longer, left out, forgotten,
        ill-treated, victims, sacrificed, put down, downgraded, oppress, oppressed,
        oppression, persecute, persecuted, persecution, injustice, unjust, tyranny,
        discriminate, discriminated, racism, second-class, served last, come last, put last,
        back of the queue, mistreat, massacre, suffer, bully
    """,
    "DIGNITY": """
        lifting heads, hold their heads, head held high, restore, give back, self-esteem,
        stand tall, dignity, honour, honor, pride, proud, respect, self-respect, hold head
        high, lift up heads
    """,
    "DEFEND": """
        come to the rescue, speak for, voice, take care of, guard, help them, stick up for,
        take up our cause, champion, champions, defend, defends, defence, defender, protect,
        protection, protector, stand up for, stand by, rescue, shield, look after, care
        about, think of us, watch over, save, react, avenge, help us
    """,
    "ONLY": "only, alone, solely, nobody else, no one else, nobody but, except them, sole",
    "EVERYWHERE": """
        wherever they are, every continent, in every country, from one end, across the
        world, everywhere, all over the world, whole world, all over the earth, worldwide,
        every corner
    """,
    # Time and fate
    "INEVITABLE": """
        day will come, ends up, in the long run, fate, sure to, is coming, finally, destiny,
        about to, one of these days, matter of time, sooner or later, one day, inevitable,
        inevitably, unavoidable, bound to, bound, eventually, in the end, end up, doomed,
        fated, be avoided, going to happen, will come, soon, certain to, foretold, will not
        last, destined
    """,
    "NEVER": "never, never ever, in no case",
    "COEXIST": """
        live with, oil and water, two worlds, them and us, together, harmony, same roof,
        same country, get on, live together, living together, coexist, coexistence, side by
        side, get along, share a country, share the country, mix, peace, dialogue,
        understanding, cohabit
    """,
    "IMPOSSIBLE": """
        never live, not possible, never work, made to, no hope, unworkable, impossible,
        incompatible, cannot work, failure, fail, failed, illusion, lost cause,
        irreconcilable, do not mix, utopia, can never
    """,
    "CONFLICT": """
        go off, fight each other, made to fight, at each other's throats, bloodshed, hatred,
        opponents, erupt, brawl, war between, conflict, clash, clashes, confrontation, war,
        civil war, collision, showdown, blow up, explode, fighting, battle, break, pick a
        side, pick sides, enemy, enemies, hostility
    """,
    "CULTURE": """
        culture, cultures, civilisation, civilisations, civilization, identity, values,
        traditions
    """,
    # Faith, law, politics
    "VOTE": """
        polling card, go to the polls, stand for election, suffrage, campaign, vote, votes,
        voting, voter, voters, election, elections, electoral, ballot, ballots, ballot box,
        polls, polling station, elect, candidate
    """,
    "DEMOCRACY": "democracy, democratic, parliament, constitution, republic",
    "LAW": """
        civil code, code, rules, makes laws, lawmaker, human laws, rule of law, statute,
        law, laws, legislation, man-made law, rules of the country, court, courts, judge,
        judges, legislate, regulations
    """,
    "OBEY": """
        submitting, bow to, abide, abide by, recognise the law, worship, worshipping, accept
        the law, obey, obeying, obedience, submit, submission, follow the law, follow the
        laws, respect the law, comply
    """,
    "FORBIDDEN": """
        sinner, sacrilege, blasphemy, wrong before God, offence, disobey God, disobeying
        God, contradict faith, forbidden, forbid, forbids, haram, sin, sins, sinful,
        illicit, unlawful, contrary, prohibited, against Islam, against faith, against the
        faith, against religion, not allowed, goes against, betray faith
    """,
    "GOD": "God, Allah, divine, Lord, creator",
    "RELIGION": "religion, faith, religious, belief, creed",
    "LOYAL": """
        which side, whose side, choose between, mosque or the homeland, flag, defend the
        homeland, heart elsewhere, truly English, truly Belgian, agent, spy, spies, devoted,
        integrated, real patriot, loyal, loyalty, faithful, allegiance, patriot, patriots,
        patriotic, double game, two-faced, disloyal, fifth column, real Englishman, real
        citizen, real citizens, love the country, divided loyalty, serve the country, true
        to
    """,
    "TRUST": """
        never know, never be sure, back turned, behind your back, doubt, credible,
        suspicion, trust, trusted, trusting, distrust, mistrust, suspect, rely on, reliable,
        count on
    """,
    # Fighting
    "DUTY": """
        prescribed for all, prescribed, impose, imposed, command, commanded, order from God,
        ordered by God, coward, cowards, no choice, must go, owe, responsibility, duty,
        obligation, obligatory, obliged, obligated, compulsory, required, bound in duty,
        fard, every Muslim must, has to
    """,
    "FIGHT": """
        war over there, sacrifice himself, martyr, martyrdom, die for, warrior, warriors,
        fighters, fight, fighting, fought, combat, jihad, take up arms, arms, weapon,
        weapons, struggle, battle, holy war, battlefield, front line
    """,
    "JOIN": """
        go over, does not go, whoever does not go, swell the ranks, joining up, cross the
        border, leave everything, leave his family, emigrate, over there, join, joins,
        joined, joining, enlist, enrol, enroll, leave for, go over there, hijra, recruit,
        recruiter, recruiters, sign up, recruited, migrate, pack, packing, departure
    """,
    "PROMISE": """
        dangle, dangled, lure, lured, entice, enticed, tempt, swear, assure, assured,
        promise, promised, promises, guarantee, guaranteed, offer, offered, offers,
        offering, assured of
    """,
    "WAGE": """
        pay packet, pay cheque, stipends, benefits, earn a living, earnings, allowance,
        wage, wages, salary, salaries, pay, money, income, paid job, guaranteed work,
        stipend, job
    """,
    "HOUSE": """
        villa, villas, own home, a roof, land, house, flat, apartment, housing, home, roof,
        accommodation, lodging
    """,
    "MEANING": """
        count for somebody, count for something, finally count, be important, something
        great, hero, heroine, worthwhile, be somebody, meaning, meaning in life, purpose,
        purpose in life, sense of life, useful, mattered, matter to, reason to live,
        mission, become somebody, finally someone, better life, new life, point in life
    """,
    "BELONG": """
        feel at home, fit in, accepted, loved there, respected there, belong, belonging,
        welcomed, true family, real family, accepted at last, place among
    """,
    "KILL": """
        carnage, buried, bury, shed blood, blood shed, gunned down, shoot, stabbing, kill,
        killed, killing, killings, murder, massacre, slaughter, dead, die, died, death,
        deaths
    """,
    "ATTACK": """
        shooting, lorry, concert, explosion, hostage, knife attack, acts, violence, violent
        acts, attack, attacks, attacked, attacking, assault, assaults, terrorism, terrorist,
        target, targeting, bombing in the street, beat migrants, beating migrants, going
        after, go after
    """,
    "BOMB": """
        our bombs, our planes, under bombs, coalition, shelling, shells, warplanes, West
        bombs, air force, intervention, bomb, bombs, bombing, bombings, bombed, air raid,
        air raids, air strike, air strikes, strike, strikes, airstrikes, drone, drones,
        missile, missiles, raids
    """,
    "REVENGE": """
        an eye for an eye, what we did to them, paying, pay the price, what goes around,
        they asked for it, blowback, because of our, score to settle, settle scores,
        revenge, avenge, vengeance, payback, retaliation, retaliate, reprisal, reprisals,
        answer to bombs, answer to the bombs, pay for, eye for an eye, tit for tat, punish,
        punishment, getting even, response to, return the favour, hit back, blow for blow
    """,
    "DESERVE": """
        justifies, understandable, serves them right, logical, acceptable, had it coming,
        deserve, deserved, just, justified, legitimate, fair, justify, excuse, only fair
    """,
    "CONDEMN": """
        oppose them, object to them, warn against, refute, contradict, reject them,
        disapprove, condemn, condemned, condemns, denounce, criticise, criticize, speak
        against, oppose, disown, speak out
    """,
    "PAID": """
        envelope, envelopes, dictate, dictates, recite, recites, cheque, tool, tools,
        lackey, servants of the state, dance to, do the bidding, on the take, backhander,
        civil servant, mouthpieces, stooge, stooges, paid, payroll, pay, bought, buy, bribe,
        bribed, sell-out, sell-outs, fund, funds, funded, corrupt, corrupted, hired, puppet,
        puppets, take money, money from, in the pay, on the payroll, working for the
        authorities, civil servants, mouthpiece, mercenary
    """,
    "PREFER": """
        before us, before children, before our own, come first, housed first, everything for
        them, perks, handouts, allowances, prefer, prefers, favour, favours, privilege, give
        everything, gives everything, given everything, priority, benefits, social housing
    """,
    # Nearness, worth, the end
    "PETS": """
        vet, animal shelter, animals of the shelter, cat, farm, breeding, cellar, pest
        control
    """,
    "CEREMONY": """
        tribute, honour the victims, medal, firefighter, firefighters, ceremony, prize,
        award
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
    "TOUGHEN": "toughen, toughened, harden, hardens, train, trains, training, trainer, discipline",
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

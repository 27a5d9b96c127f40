"""English, as `contrepoint.matching.vocabulary` describes."""

from typing import Final

FUNCTION: Final = """
the, a, an, this, that's, these, those, some, any, no, not, every, each, all, both, either,
neither, of, in, on, at, by, for, with, without, from, to, into, onto, upon, about, against,
among, between, through, during, before, after, since, until, up, down, out, off, over, under,
again, further, then, once, here, there, when, where, why, how, and, or, but, nor, so, than,
too, very, just, also, as, while, because, if, whether, though, although, unless, i, me, my,
mine, myself, we, us, our, ours, you, your, yours, he, him, his, himself, she, her, hers,
herself, it, its, itself, they, them, their, theirs, themselves, who, whom, whose, which, what,
be, is, are, was, were, been, being, am, have, has, had, having, do, does, did, done, doing,
don, t, s, d, ll, re, ve, m, isn, aren, wasn, doesn, didn, won, can, cannot, could, will, would,
shall, should, may, might, must, ought, let, get, gets, got, go, goes, going, gone, went, make,
makes, made, making, thing, things, something, anything, nothing, somebody, someone, anybody,
one, ones, lot, kind, sort, way, really, quite, rather, even, still, yet, already, only just,
much, many, more, most, less, least, few, own, other, others, another, such, same, put, take,
whatever, actually, simply, yes, oh, well, else, gonna, cant, dont, people, person, per, like,
keep, keeps, kept
"""

CUES: Final = """
say, says, said, saying, tell, tells, told, telling, claim, claims, claimed, claiming, state,
states, maintain, maintains, insist, insists, insisted, repeat, repeats, repeating, explain,
explains, explained, ask, asks, asked, asking, hear, heard, hears, read, reads, believe,
believes, believed, think, thinks, thought, reckon, reckons, swear, swears, write, wrote, post,
posted, share, shared, video, videos, online, internet, forum, message, messages, clip,
according, true, right that, answer, answers, reply, respond, question, questions, argue,
argues, convinced, certain, sure, persuaded, led to believe, rumour, talk, talks, talked,
talking, worry, worries, worried, seen, saw, see, watched, suppose, supposedly, seems, mention,
mentions, report, reports, know, knows, wonder, wonders, understand, word, words, hello, please,
thanks, thank, hi, idea, story, argument, speech, made to believe, social, network, networks,
whatsapp, telegram, tiktok, facebook, correct, exactly, concerned, alarmed, opinion
"""

SPEAKERS: Final = """
son, daughter, child, children, kid, kids, nephew, niece, cousin, brother, sister, father,
mother, husband, wife, friend, friends, mate, classmate, classmates, colleague, colleagues,
neighbour, neighbours, neighbor, pupil, pupils, student, students, young, youngster, youngsters,
teenager, teenagers, teen, boy, boys, girl, girls, lad, man, woman, lady, guy, parent, parents,
uncle, aunt, grandfather, grandmother, boss, foreman, customer, flatmate, prisoner, inmate,
teacher, worker, apprentice, class, club, neighbourhood, school, mosque, pub, bus, group,
in-law, law, family, member, mum, dad, coach, player, youth, chaplain
"""

THAT: Final = "that, if, whether, how, why, to me"

EVERYDAY: Final = """
national, international, council, allowance, day, days, evening, morning, week, weeks, month,
year, years, yesterday, today, tomorrow, hour, time, times, moment, now, soon, always, never,
often, good, bad, big, small, little, new, old, first, last, two, three, life, lives, live,
living, town, city, street, house, home, place, world, come, comes, coming, came, give, gives,
given, find, found, want, wants, need, needs, use, used, work, works, working, job, school,
country, start, starts, end, ends, happen, happens, look, looks, feel, feels, help, problem,
part, point, side, family, friend, man, woman, men, women, child, children, back, away,
together, alone, long, enough, become, becomes, call, called, show, showed, shown, turn, stay,
stays, leave, bring, brings, area, local
"""

CONCEPTS: Final[dict[str, str]] = {
    # Who
    "MUSLIM": "Muslim, Muslims, ummah, umma, Muslim community",
    "ISLAM": "Islam, Islamic, Quran, Koran, sharia, Prophet, sunna",
    "BELIEVER": "believer, believers, pious, faithful",
    "UNBELIEF": """
        unbelief, disbelief, unbeliever, unbelievers, kufr, kuffar, kafir, infidel,
        infidels, apostate, apostasy, idolatry, shirk, taghut, leave the religion, leave
        Islam, out of the religion, out of Islam
    """,
    "CHRISTIAN": "Christian, Christians, church, churches",
    "MIGRANT": """
        immigrant, immigrants, immigration, migrant, migrants, foreigner, foreigners,
        foreign, newcomer, newcomers, refugee, refugees, outsiders, arrivals
    """,
    "NATIVE": """
        native, natives, indigenous, local people, locals, born here, people from here,
        whites, white people, white, real English, real Belgian, original inhabitants,
        European stock, native-born, our own people, European identity, white race, original
        population
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
        scholar, scholars, ulama, ulema, imam, imams, sheikh, sheikhs, shaykh, mufti,
        theologian, theologians, preacher, preachers, cleric, clerics, jurist, jurists
    """,
    "STATE": """
        state, government, governments, power, regime, regimes, ministry, ministries,
        authorities, authority, king, kings, palace, administration
    """,
    "POLITICIAN": """
        politician, politicians, political, MP, MPs, minister, ministers, leader, leaders,
        elected, representatives, deputies, mayor, president, party, parties, rulers, those
        who govern
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
        civilian, civilians, innocent, innocents, passer-by, passers-by, bystanders, people
        in the street, ordinary people, crowd
    """,
    "VICTIM": "victim, victims, wronged",
    "SOLDIER": "soldier, soldiers, army, officer, policeman, military",
    "BROTHER": """
        brothers, brotherhood, sisterhood, fraternity, comrades, comradeship, solidarity
    """,
    "FAMILY": "family, wife, bride, marriage, marry, household",
    "COUNTRY": "country, homeland, soil, land",
    "ALLOWED": "allowed, permitted, permissible, lawful",
    # What is done to somebody
    "AIRCRAFT": "plane, planes",
    "ABANDON": """
        abandon, abandoned, desert, deserted, dump, turn back on, turn against, turn on
        Muslims, let down, leave alone, forsake, drop us, give up on, turn its back, leave
        to their fate
    """,
    "REJECT": """
        reject, rejection, expel, expulsion, deport, deportation, throw out, kick out, drive
        out, drive away, send away, send back, banish, exclude, get rid, strip of
        nationality, never accept, no room, no place, push out, show the door, not welcome,
        unwanted, go home, cast out
    """,
    "TOLERATE": """
        tolerate, put up with, pretend, mask, temporary, kindness, hypocrite, hypocrites,
        accept, smile
    """,
    "BETRAY": """
        abandon, desert, double-cross, betray, betrayed, betrayal, traitor, traitors,
        treason, sell out, sold out, stab in the back, sell the people, sell-outs
    """,
    "LIE": """
        lie, lies, lied, lying, liar, liars, deceive, mislead, manipulate, manipulation,
        fake, invent, disinformation, accomplice, accomplices
    """,
    "HIDE": """
        cover for, cover, hide, hides, hiding, hidden, conceal, cover up, cover-up,
        suppress, censor, censorship, silence, keep quiet, hush up, keep secret, secret,
        bury, keep from us, withhold
    """,
    "TRUTH": "truth, reality, facts, what is going on, what is happening, real figures",
    "REPLACE": """
        replace, replaced, replacement, substitute, substitution, swap, exchange, take the
        place, great replacement, change the population, repopulate, supplant
    """,
    "DISAPPEAR": """
        disappear, vanish, minority, extinct, extinction, die out, swamp, flood, invade,
        invasion, colonise, birth rate, birth rates, births, outnumber, erase, wipe out,
        strangers in their own
    """,
    "DELIBERATE": """
        plan, planned, plot, deliberate, deliberately, on purpose, intentional, intended,
        intentionally, organise, organised, organising, orchestrate, scheme, project,
        programme, conspiracy, engineer, arranged, design, agenda, strategy
    """,
    "BRING": "bring in, brought in, import, let in, open the borders, borders, flown in",
    "HUMILIATE": """
        mistreatment, humiliate, humiliated, humiliation, degrade, degradation, despise,
        contempt, trample, crush, crushed, insult, insulted, insults, shame, shamed, spit,
        belittle, mistreat, mistreated, suffering, suffer, slaves, mock, disrespect
    """,
    "OPPRESS": """
        oppress, oppressed, oppression, persecute, persecuted, persecution, injustice,
        unjust, tyranny, discriminate, discriminated, racism, second-class, served last,
        come last, put last, back of the queue, mistreat, massacre, suffer, bully
    """,
    "DIGNITY": """
        dignity, honour, honor, pride, proud, respect, self-respect, hold head high, lift up
        heads
    """,
    "DEFEND": """
        defend, defends, defence, defender, protect, protection, protector, stand up for,
        stand by, rescue, shield, look after, care about, think of us, watch over, save,
        react, avenge, help us
    """,
    "ONLY": "only, alone, solely, nobody else, no one else, nobody but, except them, sole",
    "EVERYWHERE": """
        everywhere, all over the world, whole world, all over the earth, worldwide, every
        corner
    """,
    # Time and fate
    "INEVITABLE": """
        matter of time, sooner or later, one day, inevitable, inevitably, unavoidable, bound
        to, bound, eventually, in the end, end up, doomed, fated, be avoided, going to
        happen, will come, soon, certain to, foretold, will not last, destined
    """,
    "NEVER": "never, never ever, in no case",
    "COEXIST": """
        live together, living together, coexist, coexistence, side by side, get along, share
        a country, share the country, mix, peace, dialogue, understanding, cohabit
    """,
    "IMPOSSIBLE": """
        impossible, incompatible, cannot work, failure, fail, failed, illusion, lost cause,
        irreconcilable, do not mix, utopia, can never
    """,
    "CONFLICT": """
        conflict, clash, clashes, confrontation, war, civil war, collision, showdown, blow
        up, explode, fight each other, fighting, battle, break, pick a side, pick sides,
        enemy, enemies, hostility
    """,
    "CULTURE": """
        culture, cultures, civilisation, civilisations, civilization, identity, values,
        traditions
    """,
    # Faith, law, politics
    "VOTE": """
        vote, votes, voting, voter, voters, election, elections, electoral, ballot, ballots,
        ballot box, polls, polling station, elect, candidate
    """,
    "DEMOCRACY": "democracy, democratic, parliament, constitution, republic",
    "LAW": """
        law, laws, legislation, man-made law, rules of the country, court, courts, judge,
        judges, legislate, regulations
    """,
    "OBEY": """
        obey, obeying, obedience, submit, submission, follow the law, follow the laws,
        respect the law, comply
    """,
    "FORBIDDEN": """
        forbidden, forbid, forbids, haram, sin, sins, sinful, illicit, unlawful, contrary,
        prohibited, against Islam, against faith, against the faith, against religion, not
        allowed, goes against, betray faith
    """,
    "GOD": "God, Allah, divine, Lord, creator",
    "RELIGION": "religion, faith, religious, belief, creed",
    "LOYAL": """
        loyal, loyalty, faithful, allegiance, patriot, patriots, patriotic, double game,
        two-faced, disloyal, fifth column, real Englishman, real citizen, real citizens,
        love the country, divided loyalty, serve the country, true to
    """,
    "TRUST": """
        trust, trusted, trusting, distrust, mistrust, suspect, rely on, reliable, count on
    """,
    # Fighting
    "DUTY": """
        duty, obligation, obligatory, obliged, obligated, compulsory, required, bound in
        duty, fard, every Muslim must, has to
    """,
    "FIGHT": """
        fight, fighting, fought, combat, jihad, take up arms, arms, weapon, weapons,
        struggle, battle, holy war, battlefield, front line
    """,
    "JOIN": """
        join, joins, joined, joining, enlist, enrol, enroll, leave for, go over there,
        hijra, recruit, recruiter, recruiters, sign up, recruited, migrate, pack, packing,
        departure
    """,
    "PROMISE": """
        promise, promised, promises, guarantee, guaranteed, offer, offered, offers,
        offering, assured of
    """,
    "WAGE": """
        allowance, wage, wages, salary, salaries, pay, money, income, paid job, guaranteed
        work, stipend, job
    """,
    "HOUSE": "house, flat, apartment, housing, home, roof, villa, accommodation, lodging",
    "MEANING": """
        meaning, meaning in life, purpose, purpose in life, sense of life, useful, mattered,
        matter to, reason to live, mission, become somebody, finally someone, better life,
        new life, point in life
    """,
    "BELONG": """
        belong, belonging, welcomed, true family, real family, accepted at last, place among
    """,
    "KILL": """
        kill, killed, killing, killings, murder, massacre, slaughter, dead, die, died,
        death, deaths
    """,
    "ATTACK": """
        attack, attacks, attacked, attacking, assault, assaults, terrorism, terrorist,
        target, targeting, bombing in the street
    """,
    "BOMB": """
        bomb, bombs, bombing, bombings, bombed, air raid, air raids, air strike, air
        strikes, strike, strikes, airstrikes, drone, drones, missile, missiles, raids
    """,
    "REVENGE": """
        revenge, avenge, vengeance, payback, retaliation, retaliate, reprisal, reprisals,
        answer to bombs, answer to the bombs, pay for, eye for an eye, tit for tat, punish,
        punishment, getting even, response to, return the favour, hit back
    """,
    "DESERVE": """
        deserve, deserved, just, justified, legitimate, fair, justify, excuse, only fair
    """,
    "CONDEMN": """
        condemn, condemned, condemns, denounce, criticise, criticize, speak against, oppose,
        disown, speak out
    """,
    "PAID": """
        paid, payroll, pay, bought, buy, bribe, bribed, sell-out, sell-outs, fund, funds,
        funded, corrupt, corrupted, hired, puppet, puppets, take money, money from, in the
        pay, on the payroll, working for the authorities, civil servants, mouthpiece,
        mercenary, envelope, subsidy
    """,
    "PREFER": """
        prefer, prefers, favour, favours, privilege, give everything, gives everything,
        given everything, priority, benefits, social housing
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

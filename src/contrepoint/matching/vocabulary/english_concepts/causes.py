"""English: what people stand for, what binds them, and what they fight with."""

from typing import Final

CAUSES: Final[dict[str, str]] = {
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
        weapons, struggle, battle, holy war, battlefield, front line, the front, at the
        front, to the front
    """,
    "JOIN": """
        go over, does not go, whoever does not go, swell the ranks, joining up, cross the
        border, leave everything, leave his family, emigrate, over there, join, joins,
        joined, joining, enlist, enrol, enroll, leave for, go over there, hijra, recruit,
        recruiter, recruiters, sign up, recruited, migrate, departure
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
        them, perks, prefer, prefers, favour, favours, privilege, give everything, gives
        everything, given everything, priority
    """,
}

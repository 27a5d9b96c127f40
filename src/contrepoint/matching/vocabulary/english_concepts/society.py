"""English: what people owe and are owed, what is built, taught, ruled and ended together."""

from typing import Final

SOCIETY: Final[dict[str, str]] = {
    # Who
    "WOMAN": """
        woman, women, girl, girls, womanhood, role of women, place of women, equality,
        female, career, careers, at home, housewife, sister in faith
    """,
    "BIRTH": """
        bear children, bear him children, have children, have babies, having children, raise
        children, raise sons, raise fighters, raising sons, bring up children, bring up
        fighters, many children, motherhood, mother of, being a mother, mothers, baby,
        babies, pregnant, give birth, birth, births, give sons, cubs
    """,
    "MARRY": """
        marry, marries, married, marriage, husband, wife, wives, bride, groom, spouse, wed,
        wedding, fiance, dowry, couple
    """,
    "PARENTS": """
        parents, father and mother, mother and father, my parents, his parents, their
        parents, tears of his mother, mum and dad, folks at home
    """,
    "JEW": "Jew, Jews, Jewish, Zionist, Zionists, Rothschild, antisemitic, synagogue",
    "POLICE": """
        police, policeman, policemen, police officer, police officers, officers, gendarme,
        constable, barracks, prison officer, prison officers, guards, official, officials,
        state employee, magistrate, magistrates, customs officer
    """,
    "SHIA": """
        Shia, Shias, Shiite, Shiites, Shi'a, Sufi, Sufis, Sufism, Sufi order, lodge, tomb of
        a saint, tombs of saints, saints, sect, Sunni, Sunnis
    """,
    "TEACHER": """
        teacher, teachers, professor, professors, lecturer, lesson, lessons, textbook,
        textbooks, history lesson, classroom, class, classes, secondary school, high school,
        college, university, universities, education, teach, teaches, taught at school,
        study, studies, studying, state school, state schools
    """,
    "PRISON": """
        prison, prisons, prisoner, prisoners, jail, jailed, inmate, detention, detained,
        cell, cellmate, behind bars, locked up, sentence, release, released, inside, serving
        time, warden, chaplain
    """,
    "POOR": """
        poor, poverty, misery, needy, homeless, pensioner, pensioners, pension, pensions,
        soup, food bank, make ends meet, destitute
    """,
    # Law and power
    "RIGHTS": """
        human rights, rights of man, fundamental rights, Universal Declaration, European
        Convention, European Court, Strasbourg, United Nations, UN, rights
    """,
    "FREEDOM": """
        freedom, freedoms, liberty, freedom of worship, freedom of religion, freedom of
        conscience, religious freedom
    """,
    "BAN": """
        ban, bans, banned, banning, close down, closed, shut down, outlaw, outlawed,
        abolish, dissolve, scrap, do away with, take away the status
    """,
    "IDEOLOGY": """
        ideology, ideological, doctrine, totalitarian, dictatorship, fascism, political
        system, political project, political programme, political party, political
    """,
    "POWERS": """
        powers, great powers, world powers, superpower, America, United States, Americans,
        Russia, China, Israel, big countries, great countries, whole world, coalition,
        United Nations, UN
    """,
    "PLOT": """
        plot, plots, plotting, conspire, conspires, conspiring, conspiracy, secret plan,
        secret deal, pact, joined forces, gang up, ganging up, united against, agreed
        against, in the shadows, in secret, secret, secretly, hidden, behind the scenes
    """,
    "CONTROL": """
        control, controls, controlling, run the world, runs the world, pull the strings,
        strings, dominate, dominates, domination, rule the world, rules the world, command,
        give orders, giving orders, own all, owns all, in the hands of, behind every
    """,
    "FINANCE": """
        bank, banks, banker, bankers, finance, financial, billionaire, billionaires,
        multinational, rich people, rich, stock market, crisis
    """,
    "JUSTICE": """
        justice, just, fair, fairness, honest judge, honest courts, impartial, treated
        alike, rich and poor, equal before, everyone got
    """,
    "ORDER": """
        order, divine order, peaceful, quiet, in peace, safety, safe, well run, prosperous,
        ideal, perfect, perfect society, model society, happy
    """,
    "CORRUPTION": "corruption, corrupt, bribe, bribes, kickback, kickbacks, rotten, crooked",
    "RULED": """
        territory, territories, land of Daesh, lands, held, where they ruled, ruled,
        reigned, under their rule, under its rule, governed by, law of God, God's law,
        sharia, divine law
    """,
    "IMPUNITY": """
        let off, let them off, let go, let them go, look away, looks away, turn a blind eye,
        blind eye, unpunished, impunity, drop the complaint, complaint dropped, double
        standard, double standards, light sentence, get away with, minority, minorities,
        biased
    """,
    "GUILTY": """
        guilty, guilt, blame, to blame, responsible, accomplice, accomplices, complicit,
        innocent, innocents, blood on their hands, answer for, apologise, apology, all the
        same, tarred, share the guilt, share the blame, distance themselves, target, targets
    """,
    "PROOF": """
        proof, proofs, prove, proves, proved, demonstrate, show that, shows that, confirm,
        confirms, was right, were right, right all along, told the truth, telling the truth,
        warned, had warned
    """,
    "CRIME": """
        crime, crimes, criminal, criminals, delinquency, offender, offenders, insecurity,
        theft, thefts, burglary, burgled, attacker, offence, trafficking, bandit
    """,
    # Money and work
    "UNEMPLOYMENT": """
        unemployment, unemployed, job, jobs, out of work, jobless, vacancy, position
    """,
    "WELFARE": """
        benefit, benefits, welfare, social benefits, allowance, allowances, social housing,
        council house, council flat, council housing, social services, social security,
        national preference, scroungers, on the dole, handout, handouts
    """,
    "TAX": "tax, taxes, taxpayer, taxpayers, pay taxes, pays taxes",
    "DEBT": """
        debt, debts, in debt, loan, loans, credit, repay, repayment, pay off, pays off,
        creditor, owe money, bailiff, arrears
    """,
    "TAKE": """
        take our, takes our, taking our, take the jobs, steal our, stealing our, took his
        place, took our place, live off, living off, sponge, jump the queue, snatch, grab
    """,
    # Us and them
    "HOMOGENEOUS": """
        homogeneous, among ourselves, to ourselves, one people, same blood, same stock, own
        stock, without foreigners, without immigrants, only natives, natives only,
        foreigners gone, immigrants gone, foreigners left
    """,
    "SOLVE": """
        solve, solved, solution, end of problems, no more problems, all ills, ills, cure,
        get better, be better, put an end, go away, troubles, problems
    """,
    "WEAPON": """
        weapon, weapons, arm, armed, arms, arming, get armed, rifle, rifles, gun, guns,
        ammunition, shoot, shooting range, militia, militias, armed group, learn to shoot,
        storing weapons
    """,
    "EMIGRATE": """
        hijra, emigrate, emigrating, emigration, leave Belgium, leave France, leave Europe,
        leave the country, leave one's country, leave his country, living among, live among
        unbelievers, land of Islam, land of unbelief, stay here, staying here, staying in
        Belgium, staying in Europe, settle over there, pack up and go, move to
    """,
    "SYRIA": "Syria, Iraq, Raqqa, Mosul, Sham, Turkish border, Turkey, Sahel",
    "PERMISSION": """
        permission, consent, without consent, approval, disobey, disobeying, disobedience,
        stop him from leaving, stop her from leaving, oppose departure, hold back, obey
        parents, in secret, ignore his parents, ignore their parents
    """,
    "BREAK_OFF": """
        break off, break with, broke with, cut ties, cut off, cuts off, stop talking to,
        stopped talking, no longer speaks, no longer sees, no longer comes, struck off,
        blocked, block, turn away from, choose between, disown, collaborator, collaborators
    """,
    "CONQUEST": """
        conquest, conquer, conquers, conquered, take over, taking over, take possession,
        invade, invader, invaders, invasion, occupy, occupied, occupation, colonise,
        colonisation, islamise, islamising, islamisation, flag, stage, by stealth, quietly,
        without weapons, creeping, minaret, minarets, will rule, rule over
    """,
    "CITIES": "Rome, Paris, Brussels, London, Andalusia, capital, our cities, map of Europe",
    "FORCE": """
        force, by force, use of force, violence, violent, direct action, language of force,
        take action, strike back, physically, brutal, brutality
    """,
    "USELESS": """
        no use, useless, pointless, changes nothing, changed nothing, has failed, have
        failed, no choice, no other choice, no other way, last resort, only way, only way
        left, nothing left, is over, is finished, too late, waste of time, demonstration,
        demonstrations, protest, protests
    """,
    "BY_NATURE": """
        by nature, nature, natural, naturally, in their blood, in the blood, in their genes,
        from birth, born to, inborn, instinct, character, culture of violence, mentality,
        dangerous, barbarian, barbarians, killers
    """,
    "SAME_AS": """
        true face, same thing, the same thing, no difference, one and the same, merely
        applies, simply applies, nothing but, what it is, all terrorists, enemy, the enemy,
        declared war
    """,
    "CIVIL_WAR": """
        civil war, street war, race war, uprising, insurrection, pick a side, choose a side,
        country will burn, take the country back, take back the country, reconquest
    """,
    "TYRANT": """
        tyrant, tyrants, tyranny, taghut, despot, servant of tyrants, man-made law, man-made
        laws, human laws, henchman, henchmen, lackey
    """,
    # Death, what is holy, what is made
    "MARTYR": """
        martyr, martyrs, martyrdom, shahid, die a martyr, fall in battle, fallen, died
        fighting, killed in their ranks, die in their ranks, give his life, sacrifice
        himself
    """,
    "PARADISE": """
        paradise, heaven, hell, afterlife, hereafter, gardens, salvation, gates of paradise
    """,
    "INTERCEDE": """
        intercede, intercedes, intercession, save his family, save her family, save his
        parents, save his mother, redeem his parents, seventy relatives, take his family
    """,
    "IMITATE": """
        imitate, imitating, copy him, copy them, follow the example, follow his example,
        example to follow, example, role model, model, do the same, do likewise, admire,
        admires, admiration, fan, saint, celebrate the attacks, celebrates, glorify, worship
        the killer, statue to, feat, feats, killer, killers, gunman, shooter, idolise, look
        up to
    """,
    "BLASPHEMY": """
        blasphemy, blaspheme, blasphemer, blasphemous, cartoon, cartoons, cartoonist,
        caricature, drawing of the Prophet, draw the Prophet, insult to the Prophet, insult
        the Prophet, insults Islam, insult Islam, mock the Prophet, mocks the Prophet,
        mocker, offend, sacred, honour of the Prophet, sacrilege
    """,
    "DESECRATE": """
        desecrate, desecrated, desecration, burn the Quran, burnt Quran, burned Quran,
        burning the Quran, tear, torn, vandalise, vandalised, holy book, holy books,
        graffiti, smear, defile, defiled
    """,
    "IDOL": "idol, idols, idolatry, idolater, idolaters, fetish, polytheism, worship stones",
    "ART": """
        music, musician, musicians, song, songs, sing, singing, choir, instrument,
        instruments, guitar, piano, sheet music, art, arts, artist, artists, drawing,
        drawings, painting, paintings, dance, film, theatre
    """,
    "MONUMENT": """
        monument, monuments, museum, museums, ruins, temple, temples, remains, ancient,
        antique, antiquities, heritage, shrine, shrines, tomb, tombs, Palmyra, smash,
        smashed, break, pull down, pulled down, tear down, raze, demolish, statue, statues
    """,
    "FEAST": """
        feast, feasts, celebrate, celebration, celebrating, birthday, cake, Christmas, new
        year, carnival, street party, end-of-year, picnic, festivities, dress like, dressing
        like, live like, living like, resemble, birthday party, Christmas party, school
        party
    """,
    "INDOCTRINATE": """
        indoctrinate, indoctrinated, indoctrination, brainwash, brainwashed, brainwashing,
        feel guilty, ashamed of their people, ashamed of their country, hate their country,
        hate their own, hate their people, loathe their, turn against their, turn children
        against, away from faith, destroy faith, lose faith, lead astray, astray, corrupt
        the young
    """,
    "FRESH_START": """
        start again, start over, new start, fresh start, clean start, new life, back on
        track, back on his feet, straighten out, straightened out, straightens out, straight
        and narrow, turn the page, off the street, left the street, stopped drinking,
        drinking, drink, hang about, lost boys, lost boy, get up early, uniform, rules,
        structure, punctual, upright, discipline
    """,
}

"""English: people, what is done to them, and what time has in store for them."""

from typing import Final

PEOPLE: Final[dict[str, str]] = {
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
        give up on, turn its back, leave to their fate, turn their backs, turning its back,
        leave us behind, cast aside, cast us aside, push aside, walk out on, forget them,
        stop helping, stop protecting, no longer stand by, let us down, let them down, wash
        its hands, cut us off, disown us
    """,
    "REJECT": """
        get rid, rid of, turf out, push out, edge out, not want us, not want her, not want
        him, want us out, want us gone, unwelcome, suitcase, suitcases, pack our bags, pack
        their bags, revoke, shut the door, close the door, removal, ship back, out of the
        country, strip, stripped, reject, rejection, expel, expulsion, deport, deportation,
        throw out, kick out, drive out, drive away, send away, send back, banish, exclude,
        strip of nationality, never accept, no room, no place, show the door, not welcome,
        unwanted, go home, cast out, kick us out, kick them out, chase away, chase out,
        hound out, no longer want, no longer wanted, not wanted, made to leave, forced to
        leave, have to leave, force out, push away, push us away, close its doors, no future
        here, be gone, lose patience, not be tolerated
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
        suppress, censor, censorship, keep quiet, hush up, keep secret, secret, bury, keep
        from us, withhold
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
        back of the queue, mistreat, massacre, suffer, bully, not even allowed, dare not
        complain, no right to complain, treated as strangers
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
        last, destined, question of time, before long, any day now, some day, day is coming,
        coming years, in a few years, only a question of time, will turn, only for now, not
        for ever
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
}

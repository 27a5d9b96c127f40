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
say, says, said, saying, tell, tells, told, telling, claim, claims, claimed, claiming, maintain,
maintains, insist, insists, insisted, repeat, repeats, repeating, explain, explains, explained,
ask, asks, asked, asking, hear, heard, hears, read, reads, believe, believes, believed, think,
thinks, thought, reckon, reckons, swear, swears, write, wrote, post, posted, share, shared,
video, videos, online, internet, forum, message, messages, clip, according, true, right that,
answer, answers, reply, respond, question, questions, argue, argues, convinced, certain, sure,
persuaded, led to believe, rumour, talk, talks, talked, talking, worry, worries, worried, seen,
saw, see, watched, suppose, supposedly, seems, mention, mentions, report, reports, know, knows,
wonder, wonders, understand, word, words, hello, please, thanks, thank, hi, idea, story,
argument, speech, made to believe, social, network, networks, whatsapp, telegram, tiktok,
facebook, correct, exactly, concerned, alarmed, opinion
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
civil, national, international, council, allowance, day, days, evening, morning, week, weeks,
month, year, years, yesterday, today, tomorrow, hour, time, times, moment, now, soon, always,
never, often, good, bad, big, small, little, new, old, first, last, two, three, life, lives,
live, living, town, city, street, house, home, place, world, come, comes, coming, came, give,
gives, given, find, found, want, wants, need, needs, use, used, work, works, working, job,
school, country, start, starts, end, ends, happen, happens, look, looks, feel, feels, help,
problem, part, point, side, family, friend, man, woman, men, women, child, children, back, away,
together, alone, long, enough, become, becomes, call, called, show, showed, shown, turn, stay,
stays, leave, bring, brings, area, local
"""

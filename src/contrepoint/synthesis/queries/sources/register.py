"""Claims to which a reply is missing, and what divides: lines of the message, replies."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contrepoint.agenda import Ask, Part
from contrepoint.agenda.strengths import DISSENT, divided, gap, unanswered
from contrepoint.matching import Saying
from contrepoint.narratives.queries import (
    ClaimAsking,
    claims_that_ask,
    lines_in_dispute,
    replies_in_dispute,
)
from contrepoint.network.queries import country_name
from contrepoint.synthesis.queries.sources.found import Asking, CandidateKind, Found


def claims(asking: Asking) -> Iterator[Found]:
    """Claims without a reply, or without one for where they are met or for whom they are meant."""
    for claim in claims_that_ask(asking.user, asking.language, asking.today):
        rising = claim.rank.spread.is_rising
        missing = len(claim.missing_in) + (claim.missing_for is not None)
        part = Part.CLAIM if claim.is_open else Part.GAP
        strength = unanswered(claim.rank.score, is_rising=rising) if claim.is_open else gap(missing)
        met = sorted(claim.rank.spread.countries)
        asks = [Ask(part, claim.code, strength)]
        asks += [Ask(part, claim.code, 0, country=country) for country in met]
        yield Found(
            kind=CandidateKind.CLAIM if claim.is_open else CandidateKind.GAP,
            code=claim.code,
            words=claim.statement,
            why=_why(claim, asking.language),
            marking=claim.marking,
            url_name="answer:claim",
            url_args=(claim.code,),
            asks=tuple(asks),
            sayings=tuple(Saying(claim.code, *text) for text in claim.texts),
            subjects=frozenset({claim.code}),
            themes=frozenset(claim.themes),
        )


def _why(claim: ClaimAsking, language: str) -> str:
    if claim.is_open:
        if claim.rank.spread.is_rising:
            return _("No reply to it is open to you, and it is met more and more.")
        return _("No reply to it is open to you.")
    if claim.missing_in:
        names = [country_name(country, language) for country in claim.missing_in]
        return _("It was met where no reply is worded for the place: %(countries)s.") % {
            "countries": ", ".join(names)
        }
    audience = claim.missing_for.label if claim.missing_for else ""
    return _("It is met, and no reply is worded for those at whom it is aimed: %(audience)s.") % {
        "audience": audience
    }


def lines(asking: Asking) -> Iterator[Found]:
    """Lines of the common message on which organisations reserve, or which they say otherwise."""
    for line in lines_in_dispute(asking.user, asking.language):
        count = line.reserved + line.adapted
        why = ngettext(
            "%(n)d organisation reserves on it, or says it in other words.",
            "%(n)d organisations reserve on it, or say it in other words.",
            count,
        )
        asks = [Ask(Part.DISPUTED, line.code, divided(count))]
        asks += [Ask(Part.DISPUTED, line.code, 0, country=c) for c in line.countries]
        yield Found(
            kind=CandidateKind.LINE,
            code=line.code,
            words=line.words,
            why=why % {"n": count},
            marking=line.marking,
            url_name="ally:line",
            url_args=(line.code,),
            asks=tuple(asks),
            sayings=tuple(Saying(line.code, *text) for text in line.texts),
        )


def replies(asking: Asking) -> Iterator[Found]:
    """Replies to which a reviewer dissents."""
    for reply in replies_in_dispute(asking.user, asking.language):
        yield Found(
            kind=CandidateKind.DISSENT,
            code=reply.code,
            words=reply.statement,
            why=_("A reviewer dissents from the reply %(code)s.") % {"code": reply.code},
            marking=reply.marking,
            url_name="answer:vetting",
            url_args=(reply.code,),
            asks=(Ask(Part.DISPUTED, reply.code, DISSENT, asking.days_since(reply.since)),),
            subjects=frozenset(reply.claims),
            since=reply.since,
        )

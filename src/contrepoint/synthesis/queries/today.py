"""What needs you today?  Lines derived from the records by role; no urgency is invented."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, ngettext_lazy

from contrepoint.common.days import day_in_words
from contrepoint.network.access import Viewer, standing_of
from contrepoint.network.enums import Role
from contrepoint.network.queries import country_name
from contrepoint.network.standing import Standing
from contrepoint.synthesis.queries.desk import Desk, TodayLine, Writer, counted
from contrepoint.synthesis.queries.facts import CommitmentFact, Facts
from contrepoint.synthesis.queries.today_agreed import (
    amendments_to_decide,
    minutes_to_amend,
    statements_unsaid,
)
from contrepoint.synthesis.queries.today_media import (
    asked_to_speak,
    requests_without_voice,
    said_in_public,
)
from contrepoint.synthesis.queries.today_register import (
    claims_taken,
    lines_proposed,
    my_references_changed,
    recalled,
    references_changed,
    retired,
    reviews_late,
    sentences_to_judge,
    to_review,
)
from contrepoint.workshops.enums import CommitmentKind, SessionKind, WorkshopState


def needs_you_today(
    user: Viewer,
    language: str,
    limit: int = 5,
    *,
    today: date | None = None,
    facts: Facts | None = None,
) -> list[TodayLine]:
    """At most `limit` lines for this reader, what is late first, then role by role.

    There is always one line: when nothing waits, it says so. `today` is this machine's day
    unless it is handed in; `facts` are those of the reader, as for `cycle`.
    """
    standing = standing_of(user)
    with translation.override(language):
        desk = Desk(facts or Facts(user), standing, today or timezone.localdate(), language)
        lines: list[TodayLine] = []
        for is_asked, write in _WRITERS:
            if is_asked(standing):
                lines += [line for line in write(desk) if line not in lines]
        return lines[:limit] or [_nothing(standing)]


def _nothing(standing: Standing) -> TodayLine:
    if standing.is_member:
        return TodayLine(_("Nothing in the records waits for you today."), "", (), "nothing")
    if standing.is_donor:
        text = _("Donors read accepted aggregates. There are none yet.")
        return TodayLine(text, "", (), "nothing")
    text = _("No role has been given to you yet. The coordination gives roles.")
    return TodayLine(text, "", (), "nothing")


def _is_late(commitment: CommitmentFact, desk: Desk) -> bool:
    """Past its day, as far as the reader is concerned.

    Not before the reader gave a word to it, nor once the report that was due is handed in.
    """
    is_past = commitment.due_on is not None and commitment.due_on < desk.today
    concerns = (commitment.is_mine or commitment.is_everybodys) and not commitment.waits_for_me
    is_met = commitment.kind == CommitmentKind.REPORTING and commitment not in desk.facts.my_duties
    return is_past and concerns and not is_met


def _are_all_told(commitments: Sequence[CommitmentFact], desk: Desk) -> bool:
    """Each has a more pressing line already: one commitment is one line."""
    return all(c.waits_for_me or _is_late(c, desk) for c in commitments)


def _late(desk: Desk) -> Iterator[TodayLine]:
    late = [c for c in desk.facts.commitments if _is_late(c, desk)]
    if late:
        text = ngettext(
            "%(n)d commitment that is yours is past its day.",
            "%(n)d commitments that are yours are past their day.",
            len(late),
        )
        yield TodayLine(text % {"n": len(late)}, "act:commitments", (), "late")


def _word_to_give(desk: Desk) -> Iterator[TodayLine]:
    waiting = sum(c.waits_for_me for c in desk.facts.commitments)
    if waiting:
        text = ngettext(
            "%(n)d commitment waits for your word.",
            "%(n)d commitments wait for your word.",
            waiting,
        )
        yield TodayLine(text % {"n": waiting}, "act:commitments-mine", (), "word")


def _workshop_calls(desk: Desk) -> Iterator[TodayLine]:
    for call in desk.facts.agenda_calls:
        values = {"number": call.number, "version": call.version}
        if call.is_unanswered:
            text = _("You are expected at workshop %(number)d: say whether you come.")
            yield TodayLine(text % values, "meet:people", (call.number,), "expected")
        elif call.version > 1:
            text = _("The agenda of workshop %(number)d has changed: version %(version)d.")
            yield TodayLine(text % values, "meet:timetable", (call.number,), "agenda_changed")
        else:
            text = _("The agenda of workshop %(number)d is out.")
            yield TodayLine(text % values, "meet:timetable", (call.number,), "agenda_out")


def _answered(desk: Desk) -> Iterator[TodayLine]:
    for code in desk.facts.my_answered_help:
        text = _("Your request for help %(code)s was answered: read it, then close the request.")
        yield TodayLine(text % {"code": code}, "ally:help", (code,), "answered")


def _asked_by_a_peer(desk: Desk) -> Iterator[TodayLine]:
    for each in desk.facts.questions_to_my_team:
        text = _("A peer asks your team about the activity %(code)s: read it, and reply.")
        page = "act:activity"
        if each.is_of_result:
            text = _("A peer asks your team about the result %(code)s: read it, and reply.")
            page = "act:result"
        yield TodayLine(text % {"code": each.code}, page, (each.code,), "peer")


def _report_being_written(desk: Desk) -> Iterator[TodayLine]:
    for workshop in desk.facts.workshops:
        if workshop.state != WorkshopState.REPORT_BEING_WRITTEN:
            continue
        number, lost = workshop.number, desk.facts.lost_count(workshop.number)
        text = _("The report of workshop %(number)d is being written.")
        if lost:
            text = ngettext(
                "The report of workshop %(number)d is being written: a passage is lost in "
                "%(n)d line of its record.",
                "The report of workshop %(number)d is being written: a passage is lost in "
                "%(n)d lines of its record.",
                lost,
            )
        line = text % {"number": number, "n": lost}
        yield TodayLine(line, "meet:report", (number,), "report")


def _came_back(desk: Desk) -> Iterator[TodayLine]:
    for code in desk.facts.my_returned_reports:
        text = _("Your report %(code)s came back with a question.") % {"code": code}
        yield TodayLine(text, "report:report", (code,), "returned")
    for code, claim in desk.facts.my_returned_answers:
        text = _("Your reply %(code)s was sent back with a remark.") % {"code": code}
        yield TodayLine(text, "answer:claim", (claim,), "returned")


_reports_to_read = counted(
    lambda facts: facts.reports_to_read_count,
    ngettext_lazy(
        "%(n)d progress report waits for your reading.",
        "%(n)d progress reports wait for your reading.",
        "n",
    ),
    "report:reports-handed-in",
    "read",
)


_help_wanted = counted(
    lambda facts: facts.help_wanted_count,
    ngettext_lazy(
        "%(n)d request for help is open.",
        "%(n)d requests for help are open.",
        "n",
    ),
    "ally:help-list",
    "help",
)


def _loose_commitments(desk: Desk) -> Iterator[TodayLine]:
    without_day = sum(c.due_on is None for c in desk.facts.commitments)
    if without_day:
        text = ngettext(
            "%(n)d commitment has no day.", "%(n)d commitments have no day.", without_day
        )
        yield TodayLine(text % {"n": without_day}, "act:commitments", (), "no_day")
    without_owner = sum(c.is_everybodys for c in desk.facts.commitments)
    if without_owner:
        text = ngettext(
            "%(n)d commitment has no owner: it is everybody's.",
            "%(n)d commitments have no owner: they are everybody's.",
            without_owner,
        )
        yield TodayLine(text % {"n": without_owner}, "act:commitments", (), "no_owner")


def _topics_to_rank(desk: Desk) -> Iterator[TodayLine]:
    for number, left in desk.facts.my_ballots:
        text = ngettext(
            "Workshop %(number)d: %(n)d topic is to be ranked, on your phone if you like.",
            "Workshop %(number)d: %(n)d topics are to be ranked, on your phone if you like.",
            left,
        )
        yield TodayLine(text % {"number": number, "n": left}, "meet:ballot", (number,), "rank")


def _wishes_declined(desk: Desk) -> Iterator[TodayLine]:
    for number, lead in desk.facts.my_declined_wishes:
        text = _("Workshop %(number)d will not take up a topic that you asked for: read why.")
        line = text % {"number": number}
        yield TodayLine(line, "meet:topic-reason", (number, lead), "declined")


def _next_workshop(desk: Desk) -> Iterator[TodayLine]:
    latest = desk.facts.latest
    if latest is None or desk.facts.has_next:
        return
    wishes = desk.facts.wish_count
    if wishes:
        text = ngettext(
            "Workshop %(number)d is not open yet: %(n)d topic was asked for.",
            "Workshop %(number)d is not open yet: %(n)d topics were asked for.",
            wishes,
        )
        line = text % {"number": desk.facts.next_number, "n": wishes}
        yield TodayLine(line, "meet:series", (), "agenda")


def _own_chapter(desk: Desk) -> Iterator[TodayLine]:
    latest = desk.facts.latest
    if latest is None or latest.my_chapter is None or latest.state == WorkshopState.FINAL:
        return
    notes = [
        n
        for n in desk.facts.notes
        if n.workshop == latest.number
        and n.session_kind == SessionKind.COUNTRY
        and n.country == desk.standing.country
    ]
    country = country_name(desk.standing.country, desk.language)
    count, lost = sum(n.count for n in notes), sum(n.lost_count for n in notes)
    values = {"country": country, "number": latest.number, "n": count, "lost": lost}
    if not count:
        text = _("%(country)s: workshop %(number)d has no line in its country chapter yet.")
    elif count == sum(n.gone_count for n in notes):
        text = _(
            "%(country)s: the country chapter of workshop %(number)d is lost, and nothing else "
            "is recorded in it yet."
        )
    elif lost:
        text = ngettext(
            "%(country)s: %(n)d line in the country chapter of workshop %(number)d, with a lost "
            "passage in %(lost)d.",
            "%(country)s: %(n)d lines in the country chapter of workshop %(number)d, with a lost "
            "passage in %(lost)d.",
            count,
        )
    else:
        text = ngettext(
            "%(country)s: %(n)d line in the country chapter of workshop %(number)d.",
            "%(country)s: %(n)d lines in the country chapter of workshop %(number)d.",
            count,
        )
    yield TodayLine(text % values, "meet:session", (latest.number, latest.my_chapter), "chapter")


def _own_commitments(desk: Desk) -> Iterator[TodayLine]:
    mine = [c for c in desk.facts.promises if c.is_mine]
    if not _are_all_told(mine, desk):
        text = ngettext(
            "You own %(n)d open commitment.", "You own %(n)d open commitments.", len(mine)
        )
        yield TodayLine(text % {"n": len(mine)}, "act:commitments", (), "own")
    shared = [c for c in desk.facts.promises if c.is_everybodys]
    if not _are_all_told(shared, desk):
        text = ngettext(
            "%(n)d open commitment is everybody's, and so yours as well.",
            "%(n)d open commitments are everybody's, and so yours as well.",
            len(shared),
        )
        yield TodayLine(text % {"n": len(shared)}, "act:commitments", (), "shared")


def _reporting_duty(desk: Desk) -> Iterator[TodayLine]:
    duties = desk.facts.my_duties
    if _are_all_told(duties, desk):
        return
    days = [c.due_on for c in duties if c.due_on is not None]
    text = _("You owe a progress report; no day has been set for it.")
    if days:
        day = day_in_words(min(days), desk.language)
        text = _("You owe a progress report by %(day)s.") % {"day": day}
    yield TodayLine(text, "report:room", (), "duty")


def _own_sessions(desk: Desk) -> Iterator[TodayLine]:
    for workshop in desk.facts.workshops:
        if workshop.spoken_by_me and workshop.state == WorkshopState.UNDER_REVIEW:
            text = _(
                "The report of workshop %(number)d, where you spoke, is under review: read what "
                "it says of you."
            )
            line = text % {"number": workshop.number}
            yield TodayLine(line, "meet:report", (workshop.number,), "spoke")


def _is_member(standing: Standing) -> bool:
    return standing.is_member


def _has(*roles: Role) -> Callable[[Standing], bool]:
    return lambda standing: bool(standing.roles.intersection(roles))


_WRITERS: tuple[tuple[Callable[[Standing], bool], Writer], ...] = (
    (_is_member, recalled),
    (_has(Role.PARTICIPANT, Role.FOCAL_POINT), _late),
    (_is_member, reviews_late),
    (_is_member, _word_to_give),
    (_is_member, _workshop_calls),
    (_is_member, statements_unsaid),
    (_has(Role.COORDINATOR, Role.RAPPORTEUR), amendments_to_decide),
    (_is_member, asked_to_speak),
    (_is_member, requests_without_voice),
    (_is_member, said_in_public),
    (_is_member, _came_back),
    (_is_member, _asked_by_a_peer),
    (_is_member, minutes_to_amend),
    (_is_member, _topics_to_rank),
    (_is_member, _wishes_declined),
    (_is_member, retired),
    (_is_member, _answered),
    (_has(Role.COORDINATOR, Role.FOCAL_POINT), _reports_to_read),
    (_is_member, to_review),
    (_is_member, my_references_changed),
    (_has(Role.SCHOLAR_REVIEWER, Role.RIGHTS_REVIEWER), references_changed),
    (_is_member, claims_taken),
    (_has(Role.COORDINATOR, Role.SCHOLAR_REVIEWER, Role.RIGHTS_REVIEWER), sentences_to_judge),
    (_has(Role.COORDINATOR), lines_proposed),
    (_is_member, _help_wanted),
    (_has(Role.COORDINATOR, Role.RAPPORTEUR), _report_being_written),
    (_has(Role.COORDINATOR), _loose_commitments),
    (_has(Role.COORDINATOR), _next_workshop),
    (_has(Role.FOCAL_POINT), _own_chapter),
    (_has(Role.EXPERT), _own_sessions),
    (_has(Role.PARTICIPANT, Role.FOCAL_POINT), _own_commitments),
    (_has(Role.PARTICIPANT, Role.FOCAL_POINT), _reporting_duty),
)

"""What may enter the report?  What its reader may see and what may go to the whole network."""

import dataclasses
from datetime import date
from typing import TYPE_CHECKING

from contrepoint.common.languages import Words
from contrepoint.common.markings import Marking
from contrepoint.network.access import (
    Viewer,
    not_here,
    people_visible_to,
)
from contrepoint.progress.queries import (
    AcceptedReport,
    LessonLine,
    accepted_reports,
)
from contrepoint.synthesis.queries.opening import lessons_of_the_year, periods_before
from contrepoint.synthesis.report.since import Since, done_since
from contrepoint.workshops.access import agreements_visible_to
from contrepoint.workshops.enums import CommitmentState
from contrepoint.workshops.queries import (
    CommitmentLine,
    NoteLine,
    PrintedAgreement,
    RecordLine,
    SessionCard,
    WorkshopLine,
    agreements_to_print,
    bylines_in_report,
    session_cards,
    session_record,
    workshop_lines,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from contrepoint.network.queries import Byline
    from contrepoint.workshops.models import Workshop

CEILING = Marking.NETWORK
"""A report goes to the whole network: nothing tighter enters it, whoever compiles it."""

MAY_ENTER = tuple(marking for marking in Marking if marking.rank >= CEILING.rank)


@dataclasses.dataclass(frozen=True, slots=True)
class Gathered:
    """The material of a report. `lines` holds those of each session, by session id.

    `named` holds the codes of the speakers whose card may go to the network. `reports` are the
    accepted progress reports towards this workshop, `lessons` those that an annual meeting puts
    forward, `since` what was done since the workshop before; nothing where its day is not known.
    """

    workshop: WorkshopLine
    series: Words | None
    builds_on: tuple[int, ...]
    sessions: tuple[SessionCard, ...]
    lines: dict[int, tuple[RecordLine, ...]]
    named: frozenset[str]
    agreements: tuple[PrintedAgreement, ...]
    reports: tuple[AcceptedReport, ...]
    lessons: tuple[LessonLine, ...]
    since: Since
    markings: tuple[Marking, ...]
    left_out_count: int


def gather(workshop: "Workshop", *, user: Viewer, language: str, today: date) -> Gathered:
    """Everything that `user` may read of a workshop and that a report may hold.

    Raises NotHereError when the workshop itself is not open to `user`.
    """
    workshops = {line.number: line for line in workshop_lines(user, language)}
    line = workshops.get(workshop.number)
    if line is None:
        raise not_here()
    cards = session_cards(workshop, user, language)
    record = session_record(user, language, workshop_number=workshop.number)
    series_marking = Marking(workshop.series.marking)
    may_hold_any = line.marking in MAY_ENTER and series_marking in MAY_ENTER
    sessions = tuple(c for c in cards if may_hold_any and c.marking in MAY_ENTER)
    unnamed = bylines_in_report(line.number)
    lines = {
        card.pk: tuple(_signed(r, unnamed) for r in record.get(card.pk, ()) if _may_enter(r))
        for card in sessions
    }
    markings = [line.marking, series_marking]
    markings += [card.marking for card in sessions]
    markings += [entry.marking for entries in lines.values() for entry in entries]
    kept = {card.pk for card in sessions}
    agreed = agreements_to_print(user, language, workshop_number=line.number, markings=MAY_ENTER)
    agreements = tuple(each for each in agreed if each.session_id in kept)
    markings += [each.marking for each in agreements]
    accepted = accepted_reports(user, language, workshop=line.number)
    learned = lessons_of_the_year(line, user, language, today=today)
    reports = tuple(r for r in accepted if may_hold_any and r.marking in MAY_ENTER)
    lessons = tuple(e for e in learned if may_hold_any and e.reach_marking in MAY_ENTER)
    since = _since(line, list(workshops.values()), user, language) if may_hold_any else Since()
    markings += [CEILING] if since.countries else []
    markings += [report.marking for report in reports] + [each.reach_marking for each in lessons]
    seen_count = len(cards) + sum(map(_standing_count, record.values()))
    kept_count = len(sessions) + sum(map(_standing_count, lines.values()))
    seen_count += agreements_visible_to(user).filter(session__workshop=workshop).count()
    kept_count += len(agreements)
    seen_count += len(accepted) + len(learned)
    kept_count += len(reports) + len(lessons)
    return Gathered(
        workshop=line,
        series=line.series if series_marking in MAY_ENTER else None,
        builds_on=tuple(n for n in line.builds_on if workshops[n].marking in MAY_ENTER),
        sessions=sessions,
        lines=lines,
        named=_named(sessions, user),
        agreements=agreements,
        reports=reports,
        lessons=lessons,
        since=since,
        markings=tuple(markings),
        left_out_count=seen_count - kept_count,
    )


def _since(line: WorkshopLine, workshops: list[WorkshopLine], user: Viewer, language: str) -> Since:
    periods = periods_before(line, workshops)
    is_first = all(each.number >= line.number for each in workshops)
    if periods[0].since is None and not is_first:
        return Since()
    return done_since(user, language, periods, MAY_ENTER)


def _may_enter(line: RecordLine) -> bool:
    return line.marking in MAY_ENTER and not _is_over(line)


def _signed(line: RecordLine, unnamed: "Mapping[str, Byline]") -> RecordLine:
    """The same line, without the name of who does not agree to be named in this report."""
    if isinstance(line, NoteLine) and line.code in unnamed:
        return dataclasses.replace(line, byline=unnamed[line.code])
    return line


def _is_over(line: RecordLine) -> bool:
    """A commitment taken back is none any more, a note that became one is told by that."""
    if isinstance(line, CommitmentLine):
        return line.state == CommitmentState.WITHDRAWN
    return line.is_told_elsewhere


def _standing_count(lines: list[RecordLine] | tuple[RecordLine, ...]) -> int:
    return sum(not _is_over(line) for line in lines)


def _named(sessions: tuple[SessionCard, ...], user: Viewer) -> frozenset[str]:
    """Codes of the speakers who agreed to be named and whose card may go so far."""
    codes = {s.code for card in sessions for s in card.speakers if s.name}
    if not codes:
        return frozenset()
    cards = people_visible_to(user).filter(code__in=codes, marking__in=MAY_ENTER)
    return frozenset(cards.order_by("code").values_list("code", flat=True))

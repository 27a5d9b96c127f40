"""What is to be followed up, group by group: people, alliances, promises, corrections."""

import dataclasses
from datetime import date

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contrepoint.common.days import day_in_words
from contrepoint.common.marks import in_plain_words
from contrepoint.fieldwork.queries import FollowUp, Sort, follow_ups
from contrepoint.network.access import Viewer, standing_of

LINES_A_GROUP = 3


@dataclasses.dataclass(frozen=True, slots=True)
class Reminder:
    """One line: a sentence and where it leads."""

    text: str
    url_name: str
    url_args: tuple[str, ...]
    anchor: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class ReminderGroup:
    """What is to be followed up of one sort, the newest first; `more` are not shown."""

    label: str
    lines: tuple[Reminder, ...]
    more: int


def reminders(
    user: Viewer, language: str, *, today: date | None = None
) -> tuple[ReminderGroup, ...]:
    """The groups in which something waits for this reader; nothing for who is no member."""
    if not standing_of(user).is_member:
        return ()
    day = today or timezone.localdate()
    with translation.override(language):
        found = follow_ups(user, language, today=day)
        groups = [(sort, [each for each in found if each.sort is sort]) for sort in Sort]
        return tuple(
            ReminderGroup(
                str(_LABELS[sort]),
                tuple(_TOLD[sort](each, language, day) for each in lines[:LINES_A_GROUP]),
                max(0, len(lines) - LINES_A_GROUP),
            )
            for sort, lines in groups
            if lines
        )


def _voice(line: FollowUp, language: str, today: date) -> Reminder:
    if line.day is None:
        text = _("Nobody has talked over with you yet what speaking in public may mean.")
        if not line.is_own:
            text = _("The voice %(code)s said yes: talk with this person, then clear them.")
    elif line.day < today:
        text = _("Your clearance ended on %(day)s: ask for a talk.")
        if not line.is_own:
            text = _("The clearance of %(code)s ended on %(day)s: talk with this person again.")
    else:
        text = _("Your clearance ends on %(day)s.")
        if not line.is_own:
            text = _("The clearance of %(code)s ends on %(day)s.")
    told = text % {"code": line.code, "day": _day(line, language)}
    return Reminder(told, "act:voice", (line.code,))


def _day(line: FollowUp, language: str) -> str:
    return day_in_words(line.day, language) if line.day else ""


def _alliance(line: FollowUp, language: str, today: date) -> Reminder:
    health = line.health
    text = _("%(title)s: %(health)s, %(why)s.") % {
        "title": in_plain_words(line.words),
        "health": health.kind.label if health else "",
        "why": health.why if health else "",
    }
    return Reminder(text, "ally:alliance", (line.code,))


def _promise(line: FollowUp, language: str, today: date) -> Reminder:
    text = _("Promised by %(day)s: %(words)s")
    if line.day and line.day < today:
        text = _("Was promised by %(day)s: %(words)s")
    told = text % {"day": _day(line, language), "words": in_plain_words(line.words)}
    return Reminder(told, "ally:alliance", (line.inside,), line.code)


def _correction(line: FollowUp, language: str, today: date) -> Reminder:
    text = _("%(outlet)s was asked on %(day)s to put something right.") % {
        "outlet": in_plain_words(line.words),
        "day": _day(line, language),
    }
    return Reminder(text, "act:appearance", (line.code,))


_LABELS = {
    Sort.VOICE: gettext_lazy("People"),
    Sort.ALLIANCE: gettext_lazy("Alliances"),
    Sort.PROMISE: gettext_lazy("Promises"),
    Sort.CORRECTION: gettext_lazy("Corrections"),
}
_TOLD = {
    Sort.VOICE: _voice,
    Sort.ALLIANCE: _alliance,
    Sort.PROMISE: _promise,
    Sort.CORRECTION: _correction,
}

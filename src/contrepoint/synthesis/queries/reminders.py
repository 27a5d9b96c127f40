"""What is to be followed up, group by group: people, alliances, promises, corrections."""

import dataclasses
from collections.abc import Iterator
from datetime import date

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from contrepoint.common.days import day_in_words
from contrepoint.common.marks import in_plain_words
from contrepoint.fieldwork.queries import (
    alliances_to_wake,
    corrections_to_follow,
    promises_to_keep,
    voices_to_talk_with,
)
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
        groups = (
            (_("People"), list(_people(user, language, day))),
            (_("Alliances"), list(_alliances(user, language, day))),
            (_("Promises"), list(_promises(user, language, day))),
            (_("Corrections"), list(_corrections(user, language))),
        )
    return tuple(
        ReminderGroup(label, tuple(lines[:LINES_A_GROUP]), max(0, len(lines) - LINES_A_GROUP))
        for label, lines in groups
        if lines
    )


def _people(user: Viewer, language: str, today: date) -> Iterator[Reminder]:
    for line in voices_to_talk_with(user, today=today):
        if line.until is None:
            text = _("Nobody has talked over with you yet what speaking in public may mean.")
            if not line.is_own:
                text = _("The voice %(code)s said yes: talk with this person, then clear them.")
        elif line.until < today:
            text = _("Your clearance ended on %(day)s: ask for a talk.")
            if not line.is_own:
                text = _("The clearance of %(code)s ended on %(day)s: talk with this person again.")
        else:
            text = _("Your clearance ends on %(day)s.")
            if not line.is_own:
                text = _("The clearance of %(code)s ends on %(day)s.")
        day = day_in_words(line.until, language) if line.until else ""
        yield Reminder(text % {"code": line.code, "day": day}, "act:voice", (line.code,))


def _alliances(user: Viewer, language: str, today: date) -> Iterator[Reminder]:
    for line in alliances_to_wake(user, language, today=today):
        text = _("%(title)s: %(health)s, %(why)s.") % {
            "title": in_plain_words(line.title.text),
            "health": line.health.kind.label,
            "why": line.health.why,
        }
        yield Reminder(text, "ally:alliance", (line.code,))


def _promises(user: Viewer, language: str, today: date) -> Iterator[Reminder]:
    for line in promises_to_keep(user, language, today=today):
        text = _("Promised by %(day)s: %(words)s")
        if line.is_late:
            text = _("Was promised by %(day)s: %(words)s")
        day = day_in_words(line.due_on, language)
        words = in_plain_words(line.words.text)
        told = text % {"day": day, "words": words}
        yield Reminder(told, "ally:alliance", (line.alliance,), line.code)


def _corrections(user: Viewer, language: str) -> Iterator[Reminder]:
    for line in corrections_to_follow(user):
        text = _("%(outlet)s was asked on %(day)s to put something right.") % {
            "outlet": in_plain_words(line.outlet),
            "day": day_in_words(line.asked_on, language),
        }
        yield Reminder(text, "act:appearance", (line.code,))

"""What of the media desk needs somebody today: a yes, a voice, a word on what was said."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contrepoint.common.days import day_in_words
from contrepoint.synthesis.queries.desk import Desk, TodayLine


def asked_to_speak(desk: Desk) -> Iterator[TodayLine]:
    for code in desk.facts.my_offered_requests:
        text = _("The media request %(code)s was offered to you: accept it, or decline.")
        yield TodayLine(text % {"code": code}, "act:appearance", (code,), "offered")
    for code in desk.facts.my_asked_voices:
        text = _("You are on the roster of media voices: say yes, or stop.")
        yield TodayLine(text, "act:voice", (code,), "voice")


def requests_without_voice(desk: Desk) -> Iterator[TodayLine]:
    waiting = desk.facts.requests_without_voice
    hour = timezone.localtime().time()
    past = [
        code
        for code, due_on, due_at in waiting
        if due_on < desk.today or (due_on == desk.today and due_at is not None and due_at < hour)
    ]
    if past:
        text = ngettext(
            "%(n)d media request is past its hour, and nobody said yes.",
            "%(n)d media requests are past their hour, and nobody said yes.",
            len(past),
        )
        yield TodayLine(text % {"n": len(past)}, "act:media", (), "late")
    ahead = [(due_on, due_at) for code, due_on, due_at in waiting if code not in past]
    if not ahead:
        return
    due_on, due_at = ahead[0]
    when = day_in_words(due_on, desk.language)
    if due_at is not None:
        when = _("%(day)s, %(hour)s") % {"day": when, "hour": due_at.strftime("%H:%M")}
    text = ngettext(
        "%(n)d media request waits for a voice, by %(when)s.",
        "%(n)d media requests wait for a voice, the first by %(when)s.",
        len(ahead),
    )
    yield TodayLine(text % {"n": len(ahead), "when": when}, "act:media", (), "request")


def said_in_public(desk: Desk) -> Iterator[TodayLine]:
    for code in desk.facts.my_words_changed:
        text = _("A reference behind what you said in %(code)s was changed: read it first.")
        yield TodayLine(text % {"code": code}, "act:appearance", (code,), "reference_changed")
    for code, day in desk.facts.my_accepted_requests:
        if day < desk.today:
            text = _("The day of %(code)s has passed: note what was said.")
            yield TodayLine(text % {"code": code}, "act:appearance", (code,), "said")

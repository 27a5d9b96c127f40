"""What of the media desk needs somebody today: a yes, a voice, a word on what was said."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contrepoint.common.days import day_in_words
from contrepoint.fieldwork.enums import LOOKING_FOR_A_VOICE, AppearanceState
from contrepoint.synthesis.queries.desk import Desk, TodayLine
from contrepoint.synthesis.queries.facts import MediaCall


def asked_to_speak(desk: Desk) -> Iterator[TodayLine]:
    for call in desk.facts.media_calls:
        if call.is_mine and call.state == AppearanceState.OFFERED:
            text = _("The media request %(code)s was offered to you: accept it, or decline.")
            yield TodayLine(text % {"code": call.code}, "act:appearance", (call.code,), "offered")
    for code in desk.facts.my_asked_voices:
        text = _("You are on the roster of media voices: say yes, or stop.")
        yield TodayLine(text, "act:voice", (code,), "voice")


def requests_without_voice(desk: Desk) -> Iterator[TodayLine]:
    now = timezone.localtime().time()

    def is_past(call: MediaCall) -> bool:
        by_hour = call.due_on == desk.today and call.due_at is not None and call.due_at < now
        return call.due_on < desk.today or by_hour

    waiting = [call for call in desk.facts.media_calls if call.state in LOOKING_FOR_A_VOICE]
    past = [call for call in waiting if is_past(call)]
    if past:
        text = ngettext(
            "%(n)d media request is past its hour, and nobody said yes.",
            "%(n)d media requests are past their hour, and nobody said yes.",
            len(past),
        )
        yield TodayLine(text % {"n": len(past)}, "act:media", (), "late")
    ahead = [call for call in waiting if call not in past]
    if not ahead:
        return
    when = day_in_words(ahead[0].due_on, desk.language)
    if ahead[0].due_at is not None:
        hour = ahead[0].due_at.strftime("%H:%M")
        when = _("%(day)s, %(hour)s") % {"day": when, "hour": hour}
    text = ngettext(
        "%(n)d media request waits for a voice, by %(when)s.",
        "%(n)d media requests wait for a voice, the first by %(when)s.",
        len(ahead),
    )
    yield TodayLine(text % {"n": len(ahead), "when": when}, "act:media", (), "request")


def said_in_public(desk: Desk) -> Iterator[TodayLine]:
    for call in desk.facts.media_calls:
        if call.state == AppearanceState.DONE:
            text = _("A reference behind what you said in %(code)s was changed: read it first.")
            kind = "reference_changed"
        elif call.state == AppearanceState.ACCEPTED and call.due_on < desk.today:
            text = _("The day of %(code)s has passed: note what was said.")
            kind = "said"
        else:
            continue
        yield TodayLine(text % {"code": call.code}, "act:appearance", (call.code,), kind)

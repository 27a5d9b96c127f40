"""What waits of what was said and agreed together: minutes to read, statements to stand behind."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contrepoint.common.days import day_in_words
from contrepoint.synthesis.queries.desk import Desk, TodayLine
from contrepoint.workshops.queries import OpenText


def statements_unsaid(desk: Desk) -> Iterator[TodayLine]:
    """Joint statements with a last day on which the reader's organisation has said nothing."""
    for text in desk.facts.open_texts(desk.today):
        if not text.is_of_minutes:
            told = _("Your organisation has not said where it stands on %(code)s: until %(day)s.")
            values = {"code": text.code, "day": day_in_words(text.until, desk.language)}
            yield TodayLine(told % values, "meet:agreement", (text.code,), "unsaid")


def _minutes(desk: Desk) -> list[OpenText]:
    return [text for text in desk.facts.open_texts(desk.today) if text.is_of_minutes]


def amendments_to_decide(desk: Desk) -> Iterator[TodayLine]:
    """Minutes with amendments that wait, and minutes whose window is over."""
    for fact in _minutes(desk):
        if fact.waiting_count:
            text = ngettext(
                "%(n)d amendment to the minutes %(code)s waits for a yes or a no.",
                "%(n)d amendments to the minutes %(code)s wait for a yes or a no.",
                fact.waiting_count,
            ) % {"n": fact.waiting_count, "code": fact.code}
        elif fact.until < desk.today:
            text = _("The amendment window of the minutes %(code)s is over: lock them.")
            text %= {"code": fact.code}
        else:
            continue
        yield TodayLine(text, "meet:minutes", (fact.code,), "amendments")


def minutes_to_amend(desk: Desk) -> Iterator[TodayLine]:
    """Minutes that the reader, who was there, can still amend."""
    for fact in _minutes(desk):
        if fact.was_there and fact.until >= desk.today:
            text = _("The minutes %(code)s are open: say until %(day)s what is wrong in them.")
            day = day_in_words(fact.until, desk.language)
            values = {"code": fact.code, "day": day}
            yield TodayLine(text % values, "meet:minutes", (fact.code,), "minutes")

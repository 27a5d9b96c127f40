"""What of Répondre needs somebody today: reviews, recalls, references, sentences, claims taken."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, ngettext_lazy

from contrepoint.common.days import day_in_words
from contrepoint.narratives.enums import Withdrawing
from contrepoint.synthesis.queries.desk import Desk, TodayLine, counted


def recalled(desk: Desk) -> Iterator[TodayLine]:
    for code, kind in desk.facts.my_withdrawn_answers:
        if kind == Withdrawing.RECALLED:
            text = _("The reply %(code)s was recalled: stop using it, and read why.")
            yield TodayLine(text % {"code": code}, "answer:vetting", (code,), "late")


def retired(desk: Desk) -> Iterator[TodayLine]:
    for code, kind in desk.facts.my_withdrawn_answers:
        if kind == Withdrawing.RETIRED:
            text = _("The reply %(code)s was retired: read why, and what to use instead.")
            yield TodayLine(text % {"code": code}, "answer:vetting", (code,), "retired")


def reviews_late(desk: Desk) -> Iterator[TodayLine]:
    late = desk.facts.replies_late_count(desk.today)
    if late and desk.standing.is_coordinator:
        text = ngettext(
            "%(n)d reply waits for its reviewers past its day.",
            "%(n)d replies wait for their reviewers past their day.",
            late,
        )
    elif late:
        text = ngettext(
            "%(n)d reply that you may review is past its day.",
            "%(n)d replies that you may review are past their day.",
            late,
        )
    else:
        return
    yield TodayLine(text % {"n": late}, "answer:in-review", (), "late")


to_review = counted(
    lambda facts: facts.answers_to_review_count,
    ngettext_lazy(
        "%(n)d reply waits for your review.",
        "%(n)d replies wait for your review.",
        "n",
    ),
    "answer:in-review",
    "review",
)


def my_references_changed(desk: Desk) -> Iterator[TodayLine]:
    for code, claim in desk.facts.my_flagged_answers:
        text = _("A reference that your reply %(code)s cites was changed: look at it again.")
        yield TodayLine(text % {"code": code}, "answer:claim", (claim,), "reference_changed")


references_changed = counted(
    lambda facts: facts.flags_to_decide_count,
    ngettext_lazy(
        "%(n)d reply cites a reference that was changed: say whether it still stands.",
        "%(n)d replies cite a reference that was changed: say whether they still stand.",
        "n",
    ),
    "answer:references-changed",
    "reference_changed",
)


def claims_taken(desk: Desk) -> Iterator[TodayLine]:
    for code, due_on in desk.facts.my_taken_claims:
        day = day_in_words(due_on, desk.language)
        text = _("You took the claim %(code)s: a reply is due by %(day)s.")
        if due_on < desk.today:
            text = _("You took the claim %(code)s, and its day (%(day)s) has passed.")
        yield TodayLine(text % {"code": code, "day": day}, "answer:claim", (code,), "taken")


sentences_to_judge = counted(
    lambda facts: facts.sentences_to_judge_count,
    ngettext_lazy(
        "%(n)d sentence from the field waits for you.",
        "%(n)d sentences from the field wait for you.",
        "n",
    ),
    "answer:sentences",
    "sentence",
)


lines_proposed = counted(
    lambda facts: facts.proposed_lines_count,
    ngettext_lazy(
        "%(n)d line was proposed for the common message.",
        "%(n)d lines were proposed for the common message.",
        "n",
    ),
    "ally:proposals",
    "proposed",
)

"""Requests for help, as a list and as a page with their answers."""

import dataclasses
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking, tightest
from contrepoint.common.steps import open_steps
from contrepoint.network.access import Viewer
from contrepoint.network.queries import Byline, byline, member_byline, with_authors
from contrepoint.progress.access import (
    help_answers_visible_to,
    help_visible_to,
    may_help,
    reports_visible_to,
)
from contrepoint.progress.enums import (
    HELP_STEPS,
    UNDER_WAY,
    HelpPart,
    HelpState,
    HelpStep,
    Usefulness,
)
from contrepoint.progress.models import HelpRequest

A_GLANCE = 3


@dataclasses.dataclass(frozen=True, slots=True)
class HelpLine:
    """One request. `useful` is None until it is closed; answers are those the reader may see.

    `reach_marking` is the tightest of the request, what it comes from, and the project of a report.
    """

    code: str
    title: Words
    need: Words
    state: HelpState
    country: str
    useful: Usefulness | None
    answer_count: int
    asked_at: datetime
    is_mine: bool
    marking: Marking
    reach_marking: Marking
    byline: Byline


@dataclasses.dataclass(frozen=True, slots=True)
class HelpAnswerLine:
    """What one member answered."""

    words: Words
    marking: Marking
    byline: Byline
    answered_at: datetime


@dataclasses.dataclass(frozen=True, slots=True)
class HelpCard:
    """One request with everything that its page shows.

    `report` and `commitment` are the codes of what it comes from; the report if open as well.
    """

    line: HelpLine
    helper: Byline
    is_helper: bool
    answers: tuple[HelpAnswerLine, ...]
    report: str
    commitment: str
    may_take: bool
    may_answer: bool
    may_close: bool


def newest_requests(requests: QuerySet[HelpRequest]) -> QuerySet[HelpRequest]:
    """The order of every list."""
    return requests.order_by("-written_at", "-pk")


def help_lines(
    user: Viewer,
    language: str,
    *,
    open_only: bool = False,
    among: QuerySet[HelpRequest] | None = None,
) -> list[HelpLine]:
    """Requests that the reader may see, newest first; `open_only`: those that nobody took yet."""
    rows = help_visible_to(user)
    if open_only:
        rows = rows.filter(state=HelpState.OPEN)
    if among is not None:
        rows = rows.filter(pk__in=among.order_by().values("pk"))
    seen = help_answers_visible_to(user).order_by().values("pk")
    found = (
        newest_requests(
            with_authors(
                rows.select_related("report__project", "commitment__session__workshop__series")
            )
        )
        .prefetch_related("texts")
        .annotate(answer_count=Count("answers", filter=Q(answers__in=seen)))
    )
    return [_line(row, user, language) for row in found]


def _line(row: HelpRequest, user: Viewer, language: str) -> HelpLine:
    def part(part: HelpPart) -> Words:
        return best_words([text for text in row.texts.all() if text.part == part], language)

    sources = [row.marking]
    if row.report:
        sources += [row.report.marking, row.report.project.marking]
    if row.commitment:
        sources.append(row.commitment.session.reach(row.commitment.marking))
    return HelpLine(
        code=row.code,
        title=part(HelpPart.TITLE),
        need=part(HelpPart.NEED),
        state=HelpState(row.state),
        country=row.about_country,
        useful=Usefulness(row.useful) if row.useful else None,
        answer_count=row.answer_count,  # type: ignore[attr-defined]  # by help_lines
        asked_at=row.written_at,
        is_mine=row.author_id == user.pk,
        marking=Marking(row.marking),
        reach_marking=tightest(sources),
        byline=byline(row),
    )


def help_card(request: HelpRequest, user: Viewer, language: str) -> HelpCard:
    """One request that the reader may see."""
    only = help_visible_to(user).filter(pk=request.pk)
    (line,) = help_lines(user, language, among=only)
    steps = open_steps(HELP_STEPS, line.state)
    helps = may_help(user, request)
    source = request.report
    seen = source is not None and reports_visible_to(user).filter(pk=source.pk).exists()
    return HelpCard(
        line=line,
        helper=member_byline(request.helper) if request.helper else Byline(""),
        is_helper=request.helper_id is not None and request.helper_id == user.pk,
        answers=_answers(request, user, language),
        report=source.code if source and seen else "",
        commitment=request.commitment.code if request.commitment else "",
        may_take=helps and HelpStep.TAKE in steps,
        may_answer=helps and HelpStep.ANSWER in steps,
        may_close=line.is_mine and HelpStep.CLOSE in steps,
    )


def _answers(request: HelpRequest, user: Viewer, language: str) -> tuple[HelpAnswerLine, ...]:
    rows = help_answers_visible_to(user).filter(request=request)
    found = with_authors(rows).prefetch_related("texts").order_by("written_at", "pk")
    return tuple(
        HelpAnswerLine(
            best_words(row.texts.all(), language),
            Marking(row.marking),
            byline(row),
            row.written_at,
        )
        for row in found
    )


def help_at_a_glance(user: Viewer, language: str) -> list[HelpLine]:
    """The newest requests that are not closed, a few."""
    under_way = newest_requests(help_visible_to(user).filter(state__in=UNDER_WAY))[:A_GLANCE]
    return help_lines(
        user, language, among=HelpRequest.objects.filter(pk__in=under_way.values("pk"))
    )

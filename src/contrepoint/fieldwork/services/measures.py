"""Measures: an indicator is chosen, with where one began and where one wants to be."""

import dataclasses
from datetime import date, datetime
from typing import TypeVar

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from contrepoint.common.attribution import Attribution
from contrepoint.common.markings import Marking, tightest
from contrepoint.fieldwork.access import campaigns_visible_to, projects_visible_to, whole_of
from contrepoint.fieldwork.enums import DEGREES, IndicatorKind
from contrepoint.fieldwork.errors import (
    ChosenAlreadyError,
    MeasureInUseError,
    NotAFigureError,
    TargetBeforeBaselineError,
)
from contrepoint.fieldwork.models import Campaign, Indicator, Measure, Project
from contrepoint.network.access import the_one
from contrepoint.network.enums import CodeLetter
from contrepoint.network.models import User
from contrepoint.network.services import let_the_author_choose, next_code, record, signed

Row = TypeVar("Row", Campaign, Project)


@dataclasses.dataclass(frozen=True, slots=True)
class Figure:
    """A value, out of another where it is a percentage; a degree from 1. None: not known."""

    value: int | None = None
    out_of: int | None = None


NOT_KNOWN = Figure()


@dataclasses.dataclass(frozen=True, slots=True)
class MeasureEntry:
    """From where, and to where by when. What is not known may be said later."""

    baseline: Figure = NOT_KNOWN
    baseline_on: date | None = None
    target: Figure = NOT_KNOWN
    target_on: date | None = None


COLUMNS = ("baseline", "baseline_of", "baseline_on", "target", "target_of", "target_on")


def insist_on_figure(indicator: Indicator, figure: Figure) -> None:
    """Refuses what is no figure of this indicator (NotAFigureError); "not known" always is one."""
    if figure.value is None:
        if figure.out_of is not None:
            raise NotAFigureError(_("Write both numbers: how many, out of how many."))
        return
    if figure.value < 0:
        raise NotAFigureError(_("A figure cannot be below zero."))
    if indicator.kind == IndicatorKind.PERCENTAGE:
        if not figure.out_of:
            raise NotAFigureError(_("Write both numbers: how many, out of how many."))
        if figure.value > figure.out_of:
            raise NotAFigureError(
                _("The first number is a part of the second, and cannot be larger. Check the two.")
            )
    elif figure.out_of is not None:
        raise NotAFigureError(_("Only a percentage has a second number. Leave it out."))
    if indicator.kind == IndicatorKind.SCALE:
        degrees = indicator.texts.filter(part__in=DEGREES).values("part").distinct().count()
        if not 1 <= figure.value <= degrees:
            raise NotAFigureError(_("Choose one of the sentences of the scale."))


@transaction.atomic
def choose_indicator(
    *,
    indicator: Indicator,
    of: Campaign | Project,
    entry: MeasureEntry,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> Measure:
    """Let a campaign or a project be measured by an indicator; its code is the receipt.

    The marking is capped by theirs. Refuses what was chosen already (ChosenAlreadyError), what is
    no figure (NotAFigureError), and a target before its baseline (TargetBeforeBaselineError).
    """
    key: dict[str, Campaign | Project]
    if isinstance(of, Campaign):
        key = {"campaign": the_one(_locked(campaigns_visible_to(by)).filter(pk=of.pk))}
    else:
        key = {"project": the_one(_locked(projects_visible_to(by)).filter(pk=of.pk))}
    chosen = Measure.objects.filter(indicator=indicator, **key).first()
    if chosen is not None:
        raise ChosenAlreadyError(chosen.code)
    measure = Measure(
        code=next_code(CodeLetter.MEASURE),
        indicator=indicator,
        **key,
        **signed(marking=tightest((marking, of.marking)), attribution=attribution, by=by, at=at),
    )
    _fill(measure, entry)
    measure.save()
    record(actor=by, action="choose", object_kind="measure", object_code=measure.code, at=at)
    return measure


@transaction.atomic
def revise_measure(
    *,
    measure: Measure,
    entry: MeasureEntry,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> None:
    """Say anew where one began and where one wants to be. Refuses as choosing does."""
    measure = Measure.objects.select_for_update().get(pk=measure.pk)
    let_the_author_choose(measure, marking=marking, attribution=attribution, by=by)
    measure.marking = tightest((measure.marking, whole_of(measure).marking))
    _fill(measure, entry)
    measure.save(update_fields=[*COLUMNS, "marking", "attribution"])
    record(actor=by, action="revise", object_kind="measure", object_code=measure.code, at=at)


@transaction.atomic
def drop_measure(*, measure: Measure, by: User, at: datetime) -> None:
    """Measure by this indicator no more. Refuses one that has figures (MeasureInUseError)."""
    measure = Measure.objects.select_for_update().get(pk=measure.pk)
    if measure.results.exists():
        raise MeasureInUseError
    code = measure.code
    measure.delete()
    record(actor=by, action="drop", object_kind="measure", object_code=code, at=at)


def _locked(rows: QuerySet[Row]) -> QuerySet[Row]:
    """So that nobody else chooses the same in the same instant."""
    return rows.select_for_update(of=("self",))


def _fill(measure: Measure, entry: MeasureEntry) -> None:
    for figure in (entry.baseline, entry.target):
        insist_on_figure(measure.indicator, figure)
    if entry.baseline_on and entry.target_on and entry.target_on < entry.baseline_on:
        raise TargetBeforeBaselineError
    measure.baseline, measure.baseline_of = entry.baseline.value, entry.baseline.out_of
    measure.target, measure.target_of = entry.target.value, entry.target.out_of
    measure.baseline_on, measure.target_on = entry.baseline_on, entry.target_on

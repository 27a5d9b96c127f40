"""Results: a figure is noted with its source, rewritten, removed without a trace of its words."""

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.fieldwork.access import whole_of
from contrepoint.fieldwork.enums import AgeBand, Evidence, Rung, Sex, Sureness
from contrepoint.fieldwork.errors import (
    CellsBeyondTotalError,
    LongAgoError,
    NegativeCountError,
    NoCountryError,
    SourceMissingError,
)
from contrepoint.fieldwork.models import Measure, Result, ResultCell, ResultText
from contrepoint.fieldwork.services.activities import TEN_YEARS
from contrepoint.fieldwork.services.attesting import (
    attest,
    end_confirmations,
    forget_words_of_peers,
    insist_on_evidence,
    share,
)
from contrepoint.fieldwork.services.measures import Figure, insist_on_figure
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.enums import CodeLetter
from contrepoint.network.models import User
from contrepoint.network.services import (
    let_the_author_choose,
    next_code,
    record,
    signed,
    write_original,
)


@dataclasses.dataclass(frozen=True, slots=True)
class ResultEntry:
    """One figure. Without `cells` (None) those stay as they are: they are for their team alone.

    A number counts what is new since the figure before, so that figures can be added; a
    percentage and a scale say how it stood on that day.
    """

    figure: Figure
    measured_on: date
    about_country: str
    rung: Rung
    source: str
    sureness: Sureness
    language: Language
    evidence: Evidence = Evidence.SELF
    kept_where: str = ""
    observed: str = ""
    shared_with: Iterable[str] = ()
    partners: Iterable[str] = ()
    cells: Mapping[tuple[Sex, AgeBand], int] | None = dataclasses.field(default_factory=dict)


COLUMNS = (
    "measured_on",
    "about_country",
    "value",
    "value_of",
    "source",
    "sureness",
    "rung",
    "evidence",
    "kept_where",
)


@transaction.atomic
def note_result(
    *,
    measure: Measure,
    entry: ResultEntry,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> Result:
    """Keep a figure; its code is the receipt. "Not known" is a figure, and is not zero.

    The marking is capped by those of the measure and of its campaign or project. Refuses what is
    no figure (NotAFigureError), one without a source (SourceMissingError), a day to come or long
    gone, no country, views above the first rung (ViewsAreSeenError), a link as evidence
    (LinkInEvidenceError), parts beyond the whole (CellsBeyondTotalError), and a country outside of
    the project (SharedOutsideProjectError).
    """
    measure = Measure.objects.select_for_update(of=("self",)).get(pk=measure.pk)
    _insist(measure, entry, at=at)
    result = Result(
        code=next_code(CodeLetter.RESULT),
        measure=measure,
        of_views=measure.indicator.is_of_views,
        **signed(marking=_capped(measure, marking), attribution=attribution, by=by, at=at),
    )
    _fill(result, entry)
    result.save()
    _write_beside(result, entry, by=by)
    record(actor=by, action="note", object_kind="result", object_code=result.code, at=at)
    return result


@transaction.atomic
def revise_result(
    *,
    result: Result,
    entry: ResultEntry,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> None:
    """Rewrite a figure. What it said before is kept nowhere, and nobody vouches for it any more.

    Who may see it and how it is signed change only for its author. Refuses as noting does.
    """
    result = Result.objects.select_for_update(of=("self",)).get(pk=result.pk)
    _insist(result.measure, entry, at=at)
    let_the_author_choose(result, marking=marking, attribution=attribution, by=by)
    result.marking = _capped(result.measure, Marking(result.marking))
    _fill(result, entry)
    result.save(update_fields=[*COLUMNS, "marking", "attribution"])
    _write_beside(result, entry, by=by)
    end_confirmations(result, at=at)
    _forget_what_it_said(result.pk)
    record(actor=by, action="revise", object_kind="result", object_code=result.code, at=at)


@transaction.atomic
def remove_result(*, result: Result, by: User, at: datetime) -> None:
    """Remove a figure with its words, in the history too; the trail keeps its code."""
    result = Result.objects.select_for_update(of=("self",)).get(pk=result.pk)
    code, key = result.code, result.pk
    forget_words_of_peers(result.peer_words.all())
    result.delete()
    _forget_what_it_said(key)
    record(actor=by, action="remove", object_kind="result", object_code=code, at=at)


def _capped(measure: Measure, marking: Marking) -> Marking:
    return tightest((marking, measure.marking, whole_of(measure).marking))


def _insist(measure: Measure, entry: ResultEntry, *, at: datetime) -> None:
    today = timezone.localdate(at)
    if entry.measured_on > today:
        raise FutureDayError
    if entry.measured_on < today - TEN_YEARS:
        raise LongAgoError
    if not entry.about_country:
        raise NoCountryError
    if not entry.source.strip():
        raise SourceMissingError
    insist_on_figure(measure.indicator, entry.figure)
    insist_on_evidence(
        rung=entry.rung, is_viewed=measure.indicator.is_of_views, kept_where=entry.kept_where
    )
    counts = list((entry.cells or {}).values())
    if any(count < 0 for count in counts):
        raise NegativeCountError
    if sum(counts) > (entry.figure.value or 0):
        raise CellsBeyondTotalError


def _fill(result: Result, entry: ResultEntry) -> None:
    result.measured_on, result.about_country = entry.measured_on, entry.about_country
    result.value, result.value_of = entry.figure.value, entry.figure.out_of
    result.source, result.sureness = entry.source.strip(), entry.sureness
    attest(result, rung=entry.rung, evidence=entry.evidence, kept_where=entry.kept_where)


def _write_beside(result: Result, entry: ResultEntry, *, by: User) -> None:
    write_original(
        ResultText.objects.all(), language=entry.language, text=entry.observed, result=result
    )
    share(
        result,
        countries=entry.shared_with,
        partners=entry.partners,
        project=result.measure.project,
        by=by,
    )
    if entry.cells is None:
        return
    ResultCell.objects.filter(result=result).delete()
    for (sex, age_band), count in entry.cells.items():
        ResultCell.objects.create(result=result, sex=sex, age_band=age_band, count=count)


def _forget_what_it_said(key: int) -> None:
    Result.history.filter(id=key).delete()
    ResultText.history.filter(result_id=key).delete()
    ResultCell.history.filter(result_id=key).delete()

"""Results, as lists and as a page."""

import dataclasses
from datetime import date

from django.db.models import QuerySet

from contrepoint.common.languages import TranslationStatus, Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import is_of_team, may_run, results_visible_to
from contrepoint.fieldwork.enums import AgeBand, Evidence, Rung, Sex, Sureness
from contrepoint.fieldwork.models import Indicator, Result
from contrepoint.fieldwork.queries.activities import Belonging
from contrepoint.fieldwork.queries.indicators import (
    FigureShown,
    IndicatorCard,
    figure_shown,
    indicator_cards,
)
from contrepoint.fieldwork.queries.measures import titles_of
from contrepoint.fieldwork.queries.reach import Cell, ReachTable, table_of
from contrepoint.fieldwork.queries.sharing import countries_of, evidence_shown, is_confirmed
from contrepoint.network.access import Viewer, organisations_visible_to
from contrepoint.network.queries import Byline, byline, with_authors


@dataclasses.dataclass(frozen=True, slots=True)
class ResultLine:
    """One figure in a list; `countries` are its own and those that share it."""

    code: str
    indicator: IndicatorCard
    measure: str
    whole: Belonging
    is_of_campaign: bool
    measured_on: date
    countries: tuple[str, ...]
    figure: FigureShown
    rung: Rung
    evidence: Evidence
    is_confirmed: bool
    sureness: Sureness
    observed: Words
    marking: Marking
    byline: Byline


@dataclasses.dataclass(frozen=True, slots=True)
class ResultCard:
    """One figure with everything that its page shows; the table is empty outside of the team."""

    line: ResultLine
    source: str
    kept_where: str
    partners: tuple[Words, ...]
    cells: ReachTable
    is_of_team: bool
    may_run: bool


def result_lines(results: QuerySet[Result], user: Viewer, language: str) -> list[ResultLine]:
    """These results, latest first, as their reader sees them."""
    rows = list(
        with_authors(results)
        .select_related("measure__campaign", "measure__project", "measure__indicator")
        .prefetch_related("texts", "shared_with")
        .annotate(confirmed=is_confirmed("result"))
        .order_by("-measured_on", "-pk")
    )
    chosen = Indicator.objects.filter(pk__in={row.measure.indicator_id for row in rows})
    cards = {card.code: card for card in indicator_cards(chosen, language)}
    titles = titles_of([row.measure for row in rows], language)
    return [_line(row, cards, titles, user, language) for row in rows]


def _line(
    row: Result,
    cards: dict[str, IndicatorCard],
    titles: dict[str, Belonging],
    user: Viewer,
    language: str,
) -> ResultLine:
    card = cards[row.measure.indicator.code]
    whole = row.measure.campaign or row.measure.project
    code = whole.code if whole else ""
    confirmed = row.confirmed  # type: ignore[attr-defined]  # by result_lines
    return ResultLine(
        code=row.code,
        indicator=card,
        measure=row.measure.code,
        whole=titles.get(code, Belonging(code, Words("", language))),
        is_of_campaign=row.measure.campaign_id is not None,
        measured_on=row.measured_on,
        countries=countries_of(row),
        figure=figure_shown(card, row.value, row.value_of, in_full=is_of_team(user, row)),
        rung=Rung(row.rung),
        evidence=evidence_shown(row.evidence, confirmed=confirmed),
        is_confirmed=confirmed,
        sureness=Sureness(row.sureness),
        observed=best_words(row.texts.all(), language),
        marking=Marking(row.marking),
        byline=byline(row),
    )


def result_card(result: Result, user: Viewer, language: str) -> ResultCard:
    """One result that the reader may see. Its table is for its team, as that of an activity is."""
    (line,) = result_lines(results_visible_to(user).filter(pk=result.pk), user, language)
    for_team = is_of_team(user, result)
    partners = organisations_visible_to(user).filter(pk__in=result.partners.values("pk"))
    names = partners.order_by("name", "pk").values_list("name", "name_language")
    cells = {key: Cell(count) for key, count in cells_counted(result).items()} if for_team else {}
    return ResultCard(
        line=line,
        source=result.source,
        kept_where=result.kept_where,
        partners=tuple(Words(name, written_in) for name, written_in in names),
        cells=table_of(cells),
        is_of_team=for_team,
        may_run=may_run(user, result),
    )


def cells_counted(result: Result) -> dict[tuple[Sex, AgeBand], int]:
    """The cells that somebody counted, for the team that rewrites them."""
    rows = result.cells.order_by("pk")
    return {(Sex(row.sex), AgeBand(row.age_band)): row.count for row in rows}


def result_original(result: Result) -> Words | None:
    """What was observed, as it was written, for who rewrites it."""
    row = result.texts.filter(status=TranslationStatus.ORIGINAL).first()
    return Words(row.text, row.language) if row else None

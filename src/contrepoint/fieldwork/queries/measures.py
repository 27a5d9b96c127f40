"""What a campaign or a project is measured by, from the baseline to now to the target."""

import dataclasses
from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import (
    may_measure,
    measures_visible_to,
    results_visible_to,
    whole_of,
)
from contrepoint.fieldwork.enums import CampaignPart, IndicatorKind, ProjectPart
from contrepoint.fieldwork.models import (
    Campaign,
    CampaignText,
    Measure,
    Project,
    ProjectText,
)
from contrepoint.fieldwork.queries.activities import Belonging
from contrepoint.fieldwork.queries.indicators import (
    FigureShown,
    IndicatorCard,
    figure_shown,
    indicator_card_of,
)
from contrepoint.network.access import Viewer, standing_of


@dataclasses.dataclass(frozen=True, slots=True)
class MeasureLine:
    """One indicator that was chosen. `now` adds up numbers, and is the last reading of the others.

    `whole` is the campaign or the project; `reached` how far `now` is on the way to the target, in
    hundredths from 0 to 100, None where one of the two is not known.
    """

    code: str
    indicator: IndicatorCard
    whole: Belonging
    is_of_campaign: bool
    baseline: FigureShown
    baseline_on: date | None
    target: FigureShown
    target_on: date | None
    now: FigureShown
    now_on: date | None
    result_count: int
    marking: Marking

    @property
    def reached(self) -> int | None:
        if self.now.value is None or not self.target.value:
            return None
        if self.indicator.kind == IndicatorKind.PERCENTAGE:
            now, target = self.now.percent, self.target.percent
            return min(100, round(100 * now / target)) if now is not None and target else None
        return min(100, round(100 * self.now.value / self.target.value))


@dataclasses.dataclass(frozen=True, slots=True)
class MeasureCard:
    """One of them with what its page shows besides its results."""

    line: MeasureLine
    may_measure: bool


_Row = tuple[int, int | None, int | None, date, int | None, int | None]


def measure_lines(
    measures: QuerySet[Measure], user: Viewer, language: str, *, of: Belonging | None = None
) -> list[MeasureLine]:
    """These measures, from the lowest rung to the highest; `of` names what all belong to."""
    rows = list(
        measures.select_related("campaign", "project", "indicator")
        .prefetch_related("indicator__texts")
        .order_by("indicator__position", "pk")
    )
    cards = {row.indicator.code: indicator_card_of(row.indicator, language) for row in rows}
    titles = {of.code: of} if of else titles_of(rows, language)
    figures: dict[int, list[_Row]] = {}
    noted = results_visible_to(user).filter(measure__in=[row.pk for row in rows])
    for row in noted.order_by("measured_on", "pk").values_list(
        "measure", "value", "value_of", "measured_on", "organisation", "author"
    ):
        figures.setdefault(row[0], []).append(row)
    return [
        _line(row, cards[row.indicator.code], titles, figures.get(row.pk, []), user) for row in rows
    ]


def kind_of_whole(whole: Campaign | Project) -> str:
    """The name under which its page goes: "campaign" or "project"."""
    return "campaign" if isinstance(whole, Campaign) else "project"


def measures_of(user: Viewer, whole: Campaign | Project) -> QuerySet[Measure]:
    """The measures of a campaign or a project that the reader may see."""
    return measures_visible_to(user).filter(**{kind_of_whole(whole): whole})


def countries_of_measure(measure: Measure) -> list[str]:
    """The countries of the project that is measured; none for a campaign."""
    if measure.project is None:
        return []
    rows = measure.project.countries.order_by("country")
    return list(rows.values_list("country", flat=True))


def titles_of(measures: Iterable[Measure], language: str) -> dict[str, Belonging]:
    """The campaigns and projects that are measured, by code: one question."""
    rows = list(measures)
    columns = ("language", "text", "status")
    of_campaigns = CampaignText.objects.filter(
        part=CampaignPart.TITLE, campaign__in={row.campaign_id for row in rows if row.campaign_id}
    ).values_list("campaign__code", *columns)
    of_projects = ProjectText.objects.filter(
        part=ProjectPart.TITLE, project__in={row.project_id for row in rows if row.project_id}
    ).values_list("project__code", *columns)
    found: dict[str, list[Words]] = {}
    for code, written_in, text, status in of_campaigns.union(of_projects):
        found.setdefault(code, []).append(Words(text, written_in, status))
    return {code: Belonging(code, best_words(texts, language)) for code, texts in found.items()}


def _line(
    row: Measure,
    card: IndicatorCard,
    titles: dict[str, Belonging],
    figures: list[_Row],
    user: Viewer,
) -> MeasureLine:
    known = [figure for figure in figures if figure[1] is not None]
    whole = whole_of(row)
    return MeasureLine(
        code=row.code,
        indicator=card,
        whole=titles.get(whole.code, Belonging(whole.code, Words("", "fr"))),
        is_of_campaign=row.campaign_id is not None,
        baseline=figure_shown(card, row.baseline, row.baseline_of, in_full=True),
        baseline_on=row.baseline_on,
        target=figure_shown(card, row.target, row.target_of, in_full=True),
        target_on=row.target_on,
        now=_now(card, known, user),
        now_on=known[-1][3] if known else None,
        result_count=len(figures),
        marking=Marking(row.marking),
    )


def _now(card: IndicatorCard, known: list[_Row], user: Viewer) -> FigureShown:
    """Numbers are added, each once; of the others the last reading stands."""
    if not known:
        return FigureShown(card.kind)
    if card.kind != IndicatorKind.NUMBER:
        _key, value, out_of, _day, organisation, author = known[-1]
        return figure_shown(card, value, out_of, in_full=_is_own(user, organisation, author))
    told = [
        figure_shown(card, value, out_of, in_full=_is_own(user, organisation, author))
        for _key, value, out_of, _day, organisation, author in known
    ]
    if all(figure.is_held_back for figure in told):
        return FigureShown(card.kind, is_held_back=True)
    return FigureShown(
        card.kind,
        sum(figure.value or 0 for figure in told),
        is_at_least=any(figure.is_held_back for figure in told),
    )


def _is_own(user: Viewer, organisation: int | None, author: int | None) -> bool:
    """The reader's own team wrote it, or the reader."""
    own_team = standing_of(user).organisation_id
    return (author is not None and author == user.pk) or (
        own_team is not None and organisation == own_team
    )


def measure_card(measure: Measure, user: Viewer, language: str) -> MeasureCard:
    """One measure that the reader may see."""
    (line,) = measure_lines(Measure.objects.filter(pk=measure.pk), user, language)
    return MeasureCard(line, may_measure(user, whole_of(measure)))

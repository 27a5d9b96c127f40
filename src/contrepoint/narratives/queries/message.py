"""The common message: its lines, who stands where, and how coherent the network is."""

import dataclasses
from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date
from typing import TypeVar

from django.db.models import Case, IntegerField, QuerySet, Value, When

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language, Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.common.periods import Period
from contrepoint.common.steps import open_steps
from contrepoint.narratives.access import (
    adaptations_visible_to,
    endorsements_visible_to,
    may_revise,
    may_run,
)
from contrepoint.narratives.enums import (
    LINE_STEPS,
    AdaptationPart,
    LineKind,
    LineState,
    LineStep,
    Stance,
)
from contrepoint.narratives.models import Adaptation, CommonLine, Endorsement
from contrepoint.network.access import Viewer, organisations_visible_to, tells_country
from contrepoint.network.queries import Byline, byline, country_codes, with_authors

Said = TypeVar("Said", Endorsement, Adaptation)


@dataclasses.dataclass(frozen=True, slots=True)
class MessageLine:
    """One line of the common message, and how many organisations say what of it."""

    code: str
    kind: LineKind
    state: LineState
    words: Words
    marking: Marking
    byline: Byline
    behind_count: int
    adapted_count: int
    reserved_count: int


@dataclasses.dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: an organisation, its country, and how the person signed."""

    organisation: Words
    country: str
    byline: Byline
    marking: Marking
    attribution: Attribution


@dataclasses.dataclass(frozen=True, slots=True)
class StanceLine:
    """Where one organisation stands, since when, and why it reserves."""

    speaker: Speaker
    stance: Stance
    taken_on: date
    reason: Words


@dataclasses.dataclass(frozen=True, slots=True)
class AdaptationLine:
    """How one organisation words a line at home, and why."""

    speaker: Speaker
    wording: Words
    reason: Words


@dataclasses.dataclass(frozen=True, slots=True)
class LineCard:
    """One line with everything that its page shows."""

    line: MessageLine
    translations: tuple[Words, ...]
    stances: tuple[StanceLine, ...]
    adaptations: tuple[AdaptationLine, ...]
    steps: tuple[LineStep, ...]
    may_revise: bool


@dataclasses.dataclass(frozen=True, slots=True)
class CoherenceCell:
    """What the organisations of one country say of one line; "" is of no single country."""

    country: str
    behind: int
    adapted: int
    reserved: int
    neutral: int
    silent: int


@dataclasses.dataclass(frozen=True, slots=True)
class CoherenceRow:
    """One line: a cell a country, then the passages that differ from it."""

    line: MessageLine
    cells: tuple[CoherenceCell, ...]
    reservations: tuple[StanceLine, ...]
    adaptations: tuple[AdaptationLine, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Coherence:
    """Lines by countries."""

    countries: tuple[str, ...]
    rows: tuple[CoherenceRow, ...]


def in_message_order(lines: QuerySet[CommonLine]) -> QuerySet[CommonLine]:
    """Agreed lines, red lines, words to use, words to avoid; each in the order of proposal."""
    places = [When(kind=kind, then=Value(place)) for place, kind in enumerate(LineKind)]
    place = Case(*places, output_field=IntegerField())
    return lines.annotate(place=place).order_by("place", "pk")


def message_lines(lines: QuerySet[CommonLine], user: Viewer, language: str) -> list[MessageLine]:
    """These lines, in the order of the message, as their reader sees them."""
    rows = _readable(lines)
    keys = [row.pk for row in rows]
    stances = endorsements_visible_to(user).filter(line__in=keys).values_list("line_id", "stance")
    adapted = adaptations_visible_to(user).filter(line__in=keys).values_list("line_id", flat=True)
    counts = Counter(stances), Counter(adapted)
    return [_line(row, *counts, language) for row in rows]


def _readable(lines: QuerySet[CommonLine]) -> list[CommonLine]:
    return list(in_message_order(with_authors(lines)).prefetch_related("texts"))


def _line(
    row: CommonLine, stances: Counter[tuple[int, str]], adapted: Counter[int], language: str
) -> MessageLine:
    return MessageLine(
        code=row.code,
        kind=LineKind(row.kind),
        state=LineState(row.state),
        words=best_words(row.texts.all(), language),
        marking=Marking(row.marking),
        byline=byline(row),
        behind_count=stances[row.pk, Stance.BEHIND],
        adapted_count=adapted[row.pk],
        reserved_count=stances[row.pk, Stance.RESERVES],
    )


def line_card(line: CommonLine, user: Viewer, language: str) -> LineCard:
    """One line that the reader may see."""
    (shown,) = message_lines(CommonLine.objects.filter(pk=line.pk), user, language)
    texts = sorted(line.texts.all(), key=lambda row: Language.values.index(row.language))
    return LineCard(
        line=shown,
        translations=tuple(
            Words(row.text, row.language, row.status)
            for row in texts
            if row.language != shown.words.language
        ),
        stances=tuple(_stance(row, language) for row in _endorsements([line.pk], user)),
        adaptations=tuple(_adaptation(row, language) for row in _adaptations([line.pk], user)),
        steps=open_steps(LINE_STEPS, line.state) if may_run(user) else (),
        may_revise=line.state == LineState.PROPOSED and may_revise(user, line),
    )


def line_originals(line: CommonLine) -> tuple[str, dict[str, str]]:
    """The language in which a line was written, and its words by language, to be rewritten."""
    texts = list(line.texts.all())
    original = next(row.language for row in texts if row.status == "original")
    return original, {row.language: row.text for row in texts}


def coherence(lines: QuerySet[CommonLine], user: Viewer, language: str) -> Coherence:
    """Who stands behind, adapts, reserves or is silent, line by line and country by country.

    Counted from what the reader may see: an organisation that speaks to its own alone is silent
    here.
    """
    organisations = Counter(
        code or ""
        for code in organisations_visible_to(user).values_list("country__code", flat=True)
    )
    countries = [code for code in [*country_codes(), ""] if organisations[code]]
    rows = _readable(lines)
    keys = [row.pk for row in rows]
    endorsements, adaptations = _endorsements(keys, user), _adaptations(keys, user)
    counts = (
        Counter((each.line_id, each.stance) for each in endorsements),
        Counter(each.line_id for each in adaptations),
    )

    def row_of(line: CommonLine) -> CoherenceRow:
        stances = [each for each in endorsements if each.line_id == line.pk]
        adapted = [each for each in adaptations if each.line_id == line.pk]
        return CoherenceRow(
            line=_line(line, *counts, language),
            cells=tuple(
                _cell(country, organisations[country], stances, adapted) for country in countries
            ),
            reservations=tuple(
                _stance(each, language) for each in stances if each.stance == Stance.RESERVES
            ),
            adaptations=tuple(_adaptation(each, language) for each in adapted),
        )

    return Coherence(tuple(countries), tuple(row_of(line) for line in rows))


@dataclasses.dataclass(frozen=True, slots=True)
class StoodBehind:
    """How many organisations of a country came to stand behind which adopted lines."""

    country: str
    organisation_count: int
    lines: tuple[str, ...]


def stood_behind(
    user: Viewer, period: Period, markings: Collection[Marking]
) -> dict[str, StoodBehind]:
    """By country, which lines its organisations came to stand behind in the period.

    What is kept closer than `markings` counts nowhere, nor does what is signed by nobody.
    """
    rows = endorsements_visible_to(user).filter(
        tells_country(),
        period.holds("taken_on"),
        stance=Stance.BEHIND,
        marking__in=markings,
        line__marking__in=markings,
        line__state=LineState.ADOPTED,
    )
    groups: dict[str, list[tuple[int, str]]] = {}
    for country, organisation, code in rows.order_by("line__pk", "pk").values_list(
        "organisation__country__code", "organisation", "line__code"
    ):
        if country and organisation:
            groups.setdefault(country, []).append((organisation, code))
    return {
        country: StoodBehind(
            country, len({who for who, _ in found}), tuple(dict.fromkeys(c for _, c in found))
        )
        for country, found in groups.items()
    }


def _cell(
    country: str,
    organisation_count: int,
    stances: Iterable[Endorsement],
    adaptations: Iterable[Adaptation],
) -> CoherenceCell:
    here = [each for each in stances if _country(each) == country]
    adapted = [each for each in adaptations if _country(each) == country]
    told = Counter(each.stance for each in here)
    speaking = {each.organisation_id for each in (*here, *adapted)}
    return CoherenceCell(
        country=country,
        behind=told[Stance.BEHIND],
        adapted=len(adapted),
        reserved=told[Stance.RESERVES],
        neutral=told[Stance.NEUTRAL],
        silent=organisation_count - len(speaking),
    )


def own_words(line: CommonLine, user: Viewer) -> tuple[StanceLine | None, AdaptationLine | None]:
    """What the reader's organisation says of a line, as it was written, to be said anew."""
    ours = user.standing.organisation_id
    stance = next((r for r in _endorsements([line.pk], user) if r.organisation_id == ours), None)
    adapted = next((r for r in _adaptations([line.pk], user) if r.organisation_id == ours), None)
    return (
        _stance(stance, "") if stance else None,
        _adaptation(adapted, "") if adapted else None,
    )


def _endorsements(lines: Iterable[int], user: Viewer) -> list[Endorsement]:
    rows = endorsements_visible_to(user).filter(line__in=lines).prefetch_related("reasons")
    return list(_by_country(rows))


def _adaptations(lines: Iterable[int], user: Viewer) -> list[Adaptation]:
    rows = adaptations_visible_to(user).filter(line__in=lines).prefetch_related("texts")
    return list(_by_country(rows))


def _by_country(rows: QuerySet[Said]) -> QuerySet[Said]:
    return (
        with_authors(rows)
        .select_related("organisation__country")
        .order_by("organisation__country__position", "organisation__name", "pk")
    )


def _country(row: Endorsement | Adaptation) -> str:
    country = row.organisation.country if row.organisation else None
    return country.code if country else ""


def _speaker(row: Endorsement | Adaptation) -> Speaker:
    organisation = row.organisation
    if organisation is None:
        raise LookupError(str(row))
    return Speaker(
        organisation=Words(organisation.name, organisation.name_language),
        country=_country(row),
        byline=byline(row),
        marking=Marking(row.marking),
        attribution=Attribution(row.attribution),
    )


def _stance(row: Endorsement, language: str) -> StanceLine:
    return StanceLine(
        speaker=_speaker(row),
        stance=Stance(row.stance),
        taken_on=row.taken_on,
        reason=best_words(row.reasons.all(), language),
    )


def _adaptation(row: Adaptation, language: str) -> AdaptationLine:
    def words(part: AdaptationPart) -> Words:
        return best_words([text for text in row.texts.all() if text.part == part], language)

    return AdaptationLine(
        speaker=_speaker(row),
        wording=words(AdaptationPart.WORDING),
        reason=words(AdaptationPart.REASON),
    )

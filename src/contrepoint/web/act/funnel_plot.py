"""The funnel of a campaign as a drawing and as a sentence."""

import dataclasses

from django.utils.translation import get_language_bidi, pgettext
from django.utils.translation import gettext as _

from contrepoint.fieldwork.enums import FunnelStage
from contrepoint.fieldwork.queries import Funnel, FunnelLine
from contrepoint.web.templatetags.words import listed

WIDTH, ROW, BAR = 320, 46, 20
WIDEST, NARROWEST, UNKNOWN = 300, 3, 60


@dataclasses.dataclass(frozen=True, slots=True)
class Bar:
    """One stage, drawn: its words, its number in words, and where its bar lies."""

    label: str
    told: str
    is_known: bool
    x: int
    y: int
    width: int

    @property
    def words_at(self) -> int:
        return self.y - 7


@dataclasses.dataclass(frozen=True, slots=True)
class Plot:
    """Bars in the middle, one under the other; only the words change sides with the direction.

    The drawing runs from left to right in every language: it says itself where words begin.
    """

    bars: tuple[Bar, ...]
    is_rtl: bool
    width: int = WIDTH
    bar_height: int = BAR

    @property
    def height(self) -> int:
        return ROW * len(self.bars)

    @property
    def words_x(self) -> int:
        return self.width if self.is_rtl else 0

    @property
    def words_anchor(self) -> str:
        return "end" if self.is_rtl else "start"

    @property
    def number_x(self) -> int:
        return 0 if self.is_rtl else self.width

    @property
    def number_anchor(self) -> str:
        return "start" if self.is_rtl else "end"


def funnel_plot(funnel: Funnel) -> Plot:
    """The drawing; what nobody counted is an empty, dashed bar, and never a short one."""
    bars = (_bar(place, line, funnel.most) for place, line in enumerate(funnel.stages))
    return Plot(tuple(bars), is_rtl=get_language_bidi())


def _bar(place: int, line: FunnelLine, most: int) -> Bar:
    width = UNKNOWN
    if line.count is not None:
        width = max(NARROWEST, round(WIDEST * line.count / most)) if line.count else 0
    return Bar(
        label=str(line.stage.label),
        told=number_told(line),
        is_known=line.count is not None,
        x=(WIDTH - width) // 2,
        y=ROW * place + ROW - BAR - 4,
        width=width,
    )


def number_told(line: FunnelLine) -> str:
    """A number as it is told: at least, under five, not known."""
    if line.is_held_back:
        return _("under 5")
    if line.count is None:
        return pgettext("number", "not known")
    if line.is_at_least:
        return _("at least %(n)s") % {"n": line.count}
    return str(line.count)


def funnel_sentence(funnel: Funnel) -> str:
    """The same in a sentence or two."""
    known = listed(f"{_stage(line.stage)} {number_told(line)}" for line in funnel.known)
    parts = [_("Counted so far: %(told)s.") % {"told": known}]
    if funnel.unknown:
        unknown = listed(_stage(line.stage) for line in funnel.unknown)
        parts.append(_("Not known: %(told)s.") % {"told": unknown})
    came = next(line for line in funnel.stages if line.stage == FunnelStage.CAME)
    if funnel.hoped_for and came.count is not None:
        told = {"came": number_told(came), "hoped": funnel.hoped_for}
        parts.append(_("Came, of those hoped for: %(came)s of %(hoped)s.") % told)
    return " ".join(parts)


def _stage(stage: FunnelStage) -> str:
    return str(stage.label)

"""The common message: its lines, and where organisations stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class LineKind(models.TextChoices):
    """What a line of the common message is."""

    AGREED = "agreed", _("agreed line")
    RED = "red", _("red line")
    USE = "use", _("word to use")
    AVOID = "avoid", _("word to avoid")

    @property
    def plural(self) -> str:
        """The heading over several of them."""
        return str(_PLURALS[self])


_PLURALS = {
    LineKind.AGREED: _("agreed lines"),
    LineKind.RED: _("red lines"),
    LineKind.USE: _("words to use"),
    LineKind.AVOID: _("words to avoid"),
}


class LineState(models.TextChoices):
    """The life of a line."""

    PROPOSED = "proposed", pgettext_lazy("line", "proposed")
    ADOPTED = "adopted", pgettext_lazy("line", "adopted")
    RETIRED = "retired", pgettext_lazy("line", "retired")


class LineStep(models.TextChoices):
    """What the coordinator can do with a line; the label is the verb of the button."""

    ADOPT = "adopt", pgettext_lazy("line", "Adopt it")
    RETIRE = "retire", pgettext_lazy("line", "Retire it")


# From which states a step is open, and where it leads.
LINE_STEPS: dict[LineStep, tuple[frozenset[LineState], LineState]] = {
    LineStep.ADOPT: (frozenset({LineState.PROPOSED, LineState.RETIRED}), LineState.ADOPTED),
    LineStep.RETIRE: (frozenset({LineState.PROPOSED, LineState.ADOPTED}), LineState.RETIRED),
}


class Stance(models.TextChoices):
    """Where an organisation stands on a line."""

    BEHIND = "behind", _("stands behind it")
    NEUTRAL = "neutral", _("stays neutral")
    RESERVES = "reserves", _("reserves")


class AdaptationPart(models.TextChoices):
    """Which part of an adaptation a text is."""

    WORDING = "wording", _("local wording")
    REASON = "reason", _("reason")

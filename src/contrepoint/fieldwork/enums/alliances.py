"""States, steps and parts of alliances."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class AllianceKind(models.TextChoices):
    """How close its members stand."""

    ALLIANCE = "alliance", _("alliance")
    COALITION = "coalition", _("coalition")


class AllianceState(models.TextChoices):
    """The life of an alliance."""

    EXPLORING = "exploring", pgettext_lazy("alliance", "exploring")
    AGREED = "agreed", pgettext_lazy("alliance", "agreed")
    ACTIVE = "active", pgettext_lazy("alliance", "active")
    DORMANT = "dormant", pgettext_lazy("alliance", "dormant")
    ENDED = "ended", pgettext_lazy("alliance", "ended")


class AllianceStep(models.TextChoices):
    """What can be done with an alliance; the label is the verb of the button."""

    AGREE = "agree", pgettext_lazy("alliance", "Mark as agreed")
    START = "start", pgettext_lazy("alliance", "Start it")
    REST = "rest", pgettext_lazy("alliance", "Let it rest")
    WAKE = "wake", pgettext_lazy("alliance", "Wake it up")
    END = "end", pgettext_lazy("alliance", "End it")


ALLIANCE_STEPS: dict[AllianceStep, tuple[frozenset[AllianceState], AllianceState]] = {
    AllianceStep.AGREE: (frozenset({AllianceState.EXPLORING}), AllianceState.AGREED),
    AllianceStep.START: (frozenset({AllianceState.AGREED}), AllianceState.ACTIVE),
    AllianceStep.REST: (frozenset({AllianceState.ACTIVE}), AllianceState.DORMANT),
    AllianceStep.WAKE: (frozenset({AllianceState.DORMANT}), AllianceState.ACTIVE),
    AllianceStep.END: (frozenset(AllianceState) - {AllianceState.ENDED}, AllianceState.ENDED),
}


# An alliance in which contact is expected: of the others nobody asks why it is silent.
EXPECTING_CONTACT = frozenset({AllianceState.EXPLORING, AllianceState.AGREED, AllianceState.ACTIVE})


class AlliancePart(models.TextChoices):
    """Which part of an alliance a text is."""

    TITLE = "title", _("title")
    PURPOSE = "purpose", _("purpose")
    MESSAGE = "message", _("shared message")
    NEXT_STEP = "next_step", _("next step")

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


class Stage(models.TextChoices):
    """How far the two sides have come, whatever the state; each has the day it was reached."""

    CONTACT = "contact", pgettext_lazy("alliance", "contact")
    DIALOGUE = "dialogue", pgettext_lazy("alliance", "dialogue")
    ACTION = "action", pgettext_lazy("alliance", "joint action")
    AGREEMENT = "agreement", pgettext_lazy("alliance", "agreement")
    PUBLIC = "public", pgettext_lazy("alliance", "known in public")


class Health(models.TextChoices):
    """How an alliance is, computed from its contacts and promises."""

    ALIVE = "alive", pgettext_lazy("alliance", "alive")
    COOLING = "cooling", pgettext_lazy("alliance", "cooling")
    SLEEPING = "sleeping", pgettext_lazy("alliance", "sleeping")


class AlliancePart(models.TextChoices):
    """Which part of an alliance a text is."""

    TITLE = "title", _("title")
    PURPOSE = "purpose", _("purpose")
    MESSAGE = "message", _("shared message")
    NEXT_STEP = "next_step", _("next step")
    AGREEMENT = "agreement", _("agreement")


# What the form of an alliance asks; its agreement has a page of its own.
PLANNED_PARTS = tuple(part for part in AlliancePart if part != AlliancePart.AGREEMENT)


class RelationKind(models.TextChoices):
    """What one organisation is to another; the label stands between their two names."""

    PARTNER = "partner", pgettext_lazy("relationship", "is a partner of")
    MEMBER = "member", pgettext_lazy("relationship", "is a member of")
    TRAINS = "trains", pgettext_lazy("relationship", "trains")
    FUNDS = "funds", pgettext_lazy("relationship", "funds")
    HOSTS = "hosts", pgettext_lazy("relationship", "hosts")
    MESSAGE = "message", pgettext_lazy("relationship", "shares a message with")
    DIALOGUE = "dialogue", pgettext_lazy("relationship", "is in dialogue with")


# The same, read from the other side; the others say the same both ways.
FROM_THE_OTHER_SIDE = {
    RelationKind.MEMBER: pgettext_lazy("relationship", "has as a member"),
    RelationKind.TRAINS: pgettext_lazy("relationship", "is trained by"),
    RelationKind.FUNDS: pgettext_lazy("relationship", "is funded by"),
    RelationKind.HOSTS: pgettext_lazy("relationship", "is hosted by"),
}


class Proof(models.TextChoices):
    """What shows that a relationship exists."""

    MEETING = "meeting", pgettext_lazy("proof", "a meeting")
    LETTER = "letter", pgettext_lazy("proof", "a letter")
    AGREEMENT = "agreement", pgettext_lazy("proof", "a signed agreement")
    NONE = "none", pgettext_lazy("proof", "none yet")

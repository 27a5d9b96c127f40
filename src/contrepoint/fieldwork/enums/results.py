"""How far people went, how one knows, and what an indicator measures."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Rung(models.TextChoices):
    """A rung of the outcome ladder, from the lowest. Views stay on the first."""

    SEEN = "seen", pgettext_lazy("outcome ladder", "saw or heard it")
    TALKED_BACK = "talked_back", pgettext_lazy("outcome ladder", "talked back")
    CHANGED_VIEW = "changed_view", pgettext_lazy("outcome ladder", "changed view")
    TOOK_PART = "took_part", pgettext_lazy("outcome ladder", "took part")
    SUSTAINS = "sustains", pgettext_lazy("outcome ladder", "keeps it up")


class Evidence(models.TextChoices):
    """How one knows, from the weakest. Where it is kept is one line; nothing is uploaded."""

    SELF = "self", pgettext_lazy("evidence", "own word")
    WITNESS = "witness", pgettext_lazy("evidence", "witness")
    DOCUMENT = "document", pgettext_lazy("evidence", "document held by the team")
    INDEPENDENT = "independent", pgettext_lazy("evidence", "independent source")


class Sureness(models.TextChoices):
    """How sure the team is of a figure."""

    LOW = "low", pgettext_lazy("sureness of a figure", "a guess")
    MEDIUM = "medium", pgettext_lazy("sureness of a figure", "fairly sure")
    HIGH = "high", pgettext_lazy("sureness of a figure", "counted")


class IndicatorKind(models.TextChoices):
    """What a figure of an indicator is made of."""

    NUMBER = "number", pgettext_lazy("kind of indicator", "number")
    PERCENTAGE = "percentage", pgettext_lazy("kind of indicator", "percentage")
    SCALE = "scale", pgettext_lazy("kind of indicator", "scale with sentences")


class ResultLevel(models.TextChoices):
    """The level of a result, as donors' reporting standards (IATI) number it."""

    OUTPUT = "1", _("output")
    OUTCOME = "2", _("outcome")
    IMPACT = "3", _("impact")


class IndicatorPart(models.TextChoices):
    """Which part of an indicator a text is; degrees from the lowest."""

    NAME = "name", pgettext_lazy("part of an indicator", "name")
    HOW = "how", pgettext_lazy("part of an indicator", "how it is measured")
    DEGREE_1 = "degree_1", pgettext_lazy("part of an indicator", "first degree")
    DEGREE_2 = "degree_2", pgettext_lazy("part of an indicator", "second degree")
    DEGREE_3 = "degree_3", pgettext_lazy("part of an indicator", "third degree")
    DEGREE_4 = "degree_4", pgettext_lazy("part of an indicator", "fourth degree")
    DEGREE_5 = "degree_5", pgettext_lazy("part of an indicator", "fifth degree")


DEGREES = tuple(part for part in IndicatorPart if part.value.startswith("degree"))


class PeerWordKind(models.TextChoices):
    """What a peer says of what others did: three ways to confirm it, and a question."""

    SAW = "saw", pgettext_lazy("a peer", "I saw it")
    TOOK_PART = "took_part", pgettext_lazy("a peer", "I took part")
    CHECKED = "checked", pgettext_lazy("a peer", "I checked the document")
    ASKS = "asks", pgettext_lazy("a peer", "I have a question")


CONFIRMING = (PeerWordKind.SAW, PeerWordKind.TOOK_PART, PeerWordKind.CHECKED)


class PeerWordPart(models.TextChoices):
    """Which part of a peer's question a text is."""

    QUESTION = "question", pgettext_lazy("a peer", "question")
    REPLY = "reply", pgettext_lazy("a peer", "reply of the team")

"""Breaks of an agenda, and what changed from one version of it to the next."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class BreakKind(models.TextChoices):
    """Why the work stops for a while."""

    MEAL = "meal", pgettext_lazy("break", "meal")
    PRAYER = "prayer", pgettext_lazy("break", "prayer")
    PAUSE = "pause", pgettext_lazy("break", "pause")
    WAY = "way", pgettext_lazy("break", "on the way")


class ChangeKind(models.TextChoices):
    """What became of a line of the agenda."""

    ADDED = "added", pgettext_lazy("agenda", "added")
    MOVED = "moved", pgettext_lazy("agenda", "moved")
    ROOM = "room", pgettext_lazy("agenda", "in another room")
    RENAMED = "renamed", pgettext_lazy("agenda", "renamed")
    REMOVED = "removed", pgettext_lazy("agenda", "taken off")


class Remark(models.TextChoices):
    """What does not fit in the draft of an agenda."""

    OVERLAPS = "overlaps", _("begins before the line above has ended")
    OUTSIDE = "outside", _("is not on a day of the workshop")

"""Choices around the next agenda."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class TopicState(models.TextChoices):
    """Where a topic stands for one workshop; at the next one it begins anew."""

    WAITING = "waiting", pgettext_lazy("topic", "waiting")
    TAKEN = "taken", pgettext_lazy("topic", "on the proposed agenda")
    LEFT_OUT = "left_out", pgettext_lazy("topic", "left out of the proposal")
    DECLINED = "declined", pgettext_lazy("topic", "declined this time")


class VoteChoice(models.TextChoices):
    """What a member says of a topic."""

    AGREE = "agree", pgettext_lazy("vote", "Yes, let us speak of it")
    DISAGREE = "disagree", pgettext_lazy("vote", "No, not this time")
    PASS = "pass", pgettext_lazy("vote", "I pass")  # a choice, not a secret


class AgendaMove(models.TextChoices):
    """What can be done with a topic of a proposed agenda; the label is the verb of the button."""

    UP = "monter", _("Move up")
    DOWN = "descendre", _("Move down")
    TAKE = "prendre", _("Take it in")
    LONGER = "allonger", _("Longer")
    SHORTER = "raccourcir", _("Shorter")


LENGTHS = (15, 30, 45, 60, 75, 90, 105, 120, 150, 180)
"""The minutes that a topic can have."""

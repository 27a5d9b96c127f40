"""Kinds, states, steps and parts of commitments."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class CommitmentKind(models.TextChoices):
    """What is promised."""

    PROJECT = "project", _("project")
    MEETING = "meeting", _("meeting")
    REPORTING = "reporting", _("reporting duty")
    OTHER = "other", _("other")


class CommitmentState(models.TextChoices):
    """The life of a commitment; overdue is computed."""

    PROPOSED = "proposed", _("proposed")
    CONFIRMED = "confirmed", _("confirmed")
    UNDER_WAY = "under_way", _("under way")
    FULFILLED = "fulfilled", _("fulfilled")
    PARTLY = "partly", _("partly fulfilled")
    NOT_FULFILLED = "not_fulfilled", _("not fulfilled")
    WITHDRAWN = "withdrawn", _("withdrawn")
    CARRIED_OVER = "carried_over", _("carried over")


# It is still to be kept.
OPEN_COMMITMENT = frozenset(
    {
        CommitmentState.PROPOSED,
        CommitmentState.CONFIRMED,
        CommitmentState.UNDER_WAY,
        CommitmentState.PARTLY,
        CommitmentState.CARRIED_OVER,
    }
)


class CommitmentStep(models.TextChoices):
    """What can be done with a commitment; the label is the verb of the button."""

    CONFIRM = "confirm", pgettext_lazy("commitment", "Confirm it")
    START = "start", pgettext_lazy("commitment", "Say that it is under way")
    FULFIL = "fulfil", pgettext_lazy("commitment", "Say that it is fulfilled")
    PARTLY = "partly", pgettext_lazy("commitment", "It was fulfilled in part")
    MISS = "miss", pgettext_lazy("commitment", "It was not fulfilled")
    WITHDRAW = "withdraw", pgettext_lazy("commitment", "It is withdrawn")
    CARRY = "carry", pgettext_lazy("commitment", "It is carried over to a later workshop")


_PROMISED = frozenset(
    {CommitmentState.CONFIRMED, CommitmentState.UNDER_WAY, CommitmentState.CARRIED_OVER}
)


COMMITMENT_STEPS: dict[CommitmentStep, tuple[frozenset[CommitmentState], CommitmentState]] = {
    CommitmentStep.CONFIRM: (frozenset({CommitmentState.PROPOSED}), CommitmentState.CONFIRMED),
    CommitmentStep.START: (
        frozenset({CommitmentState.CONFIRMED, CommitmentState.CARRIED_OVER}),
        CommitmentState.UNDER_WAY,
    ),
    CommitmentStep.FULFIL: (_PROMISED | {CommitmentState.PARTLY}, CommitmentState.FULFILLED),
    CommitmentStep.PARTLY: (_PROMISED, CommitmentState.PARTLY),
    CommitmentStep.MISS: (_PROMISED | {CommitmentState.PARTLY}, CommitmentState.NOT_FULFILLED),
    CommitmentStep.WITHDRAW: (
        _PROMISED | {CommitmentState.PROPOSED, CommitmentState.PARTLY},
        CommitmentState.WITHDRAWN,
    ),
    CommitmentStep.CARRY: (
        _PROMISED | {CommitmentState.PARTLY, CommitmentState.NOT_FULFILLED},
        CommitmentState.CARRIED_OVER,
    ),
}


# These are taken with a reason, which is kept.
WITH_A_REASON = frozenset(
    {CommitmentStep.PARTLY, CommitmentStep.MISS, CommitmentStep.WITHDRAW, CommitmentStep.CARRY}
)


MOST_CARRIES = 2


class CommitmentPart(models.TextChoices):
    """Which part of a commitment a text is."""

    PROMISE = "promise", _("what is promised")
    EVIDENCE = "evidence", _("what will show it")
    REASON = "reason", _("reason")

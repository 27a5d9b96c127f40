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
    BLOCKED = "blocked", pgettext_lazy("commitment", "blocked, needs help")
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
        CommitmentState.BLOCKED,
        CommitmentState.PARTLY,
        CommitmentState.CARRIED_OVER,
    }
)


class CommitmentStep(models.TextChoices):
    """What can be done with a commitment; the label is the verb of the button."""

    CONFIRM = "confirm", pgettext_lazy("commitment", "Confirm it")
    START = "start", pgettext_lazy("commitment", "Say that it is under way")
    BLOCK = "block", pgettext_lazy("commitment", "It is blocked, and needs help")
    RENEGOTIATE = "renegotiate", pgettext_lazy("commitment", "Agree on other words or another day")
    FULFIL = "fulfil", pgettext_lazy("commitment", "Say that it is fulfilled")
    PARTLY = "partly", pgettext_lazy("commitment", "It was fulfilled in part")
    MISS = "miss", pgettext_lazy("commitment", "It was not fulfilled")
    WITHDRAW = "withdraw", pgettext_lazy("commitment", "It is withdrawn")
    CARRY = "carry", pgettext_lazy("commitment", "It is carried over to a later workshop")


_PROMISED = frozenset(
    {
        CommitmentState.CONFIRMED,
        CommitmentState.UNDER_WAY,
        CommitmentState.BLOCKED,
        CommitmentState.CARRIED_OVER,
    }
)


COMMITMENT_STEPS: dict[CommitmentStep, tuple[frozenset[CommitmentState], CommitmentState]] = {
    CommitmentStep.CONFIRM: (frozenset({CommitmentState.PROPOSED}), CommitmentState.CONFIRMED),
    CommitmentStep.START: (
        frozenset(
            {CommitmentState.CONFIRMED, CommitmentState.BLOCKED, CommitmentState.CARRIED_OVER}
        ),
        CommitmentState.UNDER_WAY,
    ),
    CommitmentStep.BLOCK: (_PROMISED - {CommitmentState.BLOCKED}, CommitmentState.BLOCKED),
    CommitmentStep.RENEGOTIATE: (
        _PROMISED | {CommitmentState.PROPOSED, CommitmentState.PARTLY},
        CommitmentState.PROPOSED,
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
    {
        CommitmentStep.BLOCK,
        CommitmentStep.PARTLY,
        CommitmentStep.MISS,
        CommitmentStep.WITHDRAW,
        CommitmentStep.CARRY,
    }
)


# These have a page of their own: what is said there is read word by word.
ON_THEIR_OWN_PAGE = frozenset({CommitmentStep.CONFIRM, CommitmentStep.RENEGOTIATE})


MOST_CARRIES = 2


class CommitmentPart(models.TextChoices):
    """Which part of a commitment a text is."""

    PROMISE = "promise", _("what is promised")
    PLACE = "place", pgettext_lazy("commitment", "where")
    EVIDENCE = "evidence", _("what will show it")
    REASON = "reason", _("reason")


# What is agreed, and frozen with the first word given.
TERMS = (CommitmentPart.PROMISE, CommitmentPart.PLACE, CommitmentPart.EVIDENCE)


class MissingPart(models.TextChoices):
    """What a commitment lacks so that everybody can see whether it was kept."""

    OBJECT = "object", pgettext_lazy("missing of a commitment", "what it is about")
    OWNER = "owner", pgettext_lazy("missing of a commitment", "who does it")
    DAY = "day", pgettext_lazy("missing of a commitment", "by which day")
    PLACE = "place", pgettext_lazy("missing of a commitment", "where")
    EVIDENCE = "evidence", pgettext_lazy("missing of a commitment", "what will show it")

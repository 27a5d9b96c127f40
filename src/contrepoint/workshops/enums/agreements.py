"""Kinds of agreements, where one stands on them, and how they are amended."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class AgreementKind(models.TextChoices):
    """What was agreed together."""

    DECISION = "decision", _("decision")
    STATEMENT = "statement", _("joint statement")


class Position(models.TextChoices):
    """Where somebody stands; whoever says nothing stands nowhere."""

    AGREES = "agrees", pgettext_lazy("stand", "agrees")
    RESERVES = "reserves", pgettext_lazy("stand", "has a reservation")


class AmendmentState(models.TextChoices):
    """The life of an amendment."""

    PROPOSED = "proposed", pgettext_lazy("amendment", "proposed")
    ACCEPTED = "accepted", pgettext_lazy("amendment", "accepted")
    DECLINED = "declined", pgettext_lazy("amendment", "declined")


class AmendmentStep(models.TextChoices):
    """What can be done with an amendment; the label is the verb of the button."""

    ACCEPT = "accept", pgettext_lazy("amendment", "Accept it")
    DECLINE = "decline", pgettext_lazy("amendment", "Decline it")


AMENDMENT_STEPS: dict[AmendmentStep, tuple[frozenset[AmendmentState], AmendmentState]] = {
    AmendmentStep.ACCEPT: (frozenset({AmendmentState.PROPOSED}), AmendmentState.ACCEPTED),
    AmendmentStep.DECLINE: (frozenset({AmendmentState.PROPOSED}), AmendmentState.DECLINED),
}


class AmendmentPart(models.TextChoices):
    """Which part of an amendment a text is."""

    WORDING = "wording", _("proposed wording")
    BEFORE = "before", _("wording as it stood")
    REASON = "reason", _("reason")
    ANSWER = "answer", _("why it was declined")

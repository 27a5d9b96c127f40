"""Fixed lists of the workshops."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.common.marks import LOST_PASSAGE as LOST_PASSAGE


class WorkshopKind(models.TextChoices):
    """What sort of meeting it is."""

    WORKSHOP = "workshop", _("workshop")
    ANNUAL_MEETING = "annual_meeting", _("annual meeting")


class WorkshopState(models.TextChoices):
    """The life of a workshop."""

    IN_PREPARATION = "in_preparation", _("in preparation")
    UNDER_WAY = "under_way", _("under way")
    REPORT_BEING_WRITTEN = "report_being_written", _("report being written")
    UNDER_REVIEW = "under_review", _("under review by participants")
    FINAL = "final", _("final")


# It is still to come, or being held.
AHEAD = frozenset({WorkshopState.IN_PREPARATION, WorkshopState.UNDER_WAY})


class WorkshopStep(models.TextChoices):
    """What can be done with a workshop; the label is the verb of the button."""

    BEGIN = "begin", pgettext_lazy("workshop", "Begin it")
    WRITE = "write", pgettext_lazy("workshop", "Write its report")
    REVIEW = "review", pgettext_lazy("workshop", "Give it to the participants to review")
    CORRECT = "correct", pgettext_lazy("workshop", "Go back to writing")
    FINISH = "finish", pgettext_lazy("workshop", "Close its record: the report is final")


# From which states a step is open, and where it leads.
WORKSHOP_STEPS: dict[WorkshopStep, tuple[frozenset[WorkshopState], WorkshopState]] = {
    WorkshopStep.BEGIN: (frozenset({WorkshopState.IN_PREPARATION}), WorkshopState.UNDER_WAY),
    WorkshopStep.WRITE: (frozenset({WorkshopState.UNDER_WAY}), WorkshopState.REPORT_BEING_WRITTEN),
    WorkshopStep.REVIEW: (
        frozenset({WorkshopState.REPORT_BEING_WRITTEN}),
        WorkshopState.UNDER_REVIEW,
    ),
    WorkshopStep.FINISH: (frozenset({WorkshopState.UNDER_REVIEW}), WorkshopState.FINAL),
    WorkshopStep.CORRECT: (
        frozenset({WorkshopState.UNDER_REVIEW}),
        WorkshopState.REPORT_BEING_WRITTEN,
    ),
}


class SessionKind(models.TextChoices):
    """What sort of session it is, in the order in which a report takes them."""

    THEMATIC = "thematic", _("thematic session")
    EXPERT = "expert", _("expert session")
    COUNTRY = "country", _("country chapter")
    CLINIC = "clinic", _("clinic")
    PLENARY = "plenary", _("plenary")
    CONCLUSIONS = "conclusions", _("conclusions")


# A session of another kind is found by its title alone.
NAMED_BY_THEIR_KIND = frozenset({SessionKind.COUNTRY, SessionKind.CONCLUSIONS})


class NoteKind(models.TextChoices):
    """What a line of the record is."""

    POINT = "point", _("point")
    AGREEMENT = "agreement", _("agreement")
    DISAGREEMENT = "disagreement", _("disagreement")
    CLAIM_RAISED = "claim_raised", _("claim raised")
    QUESTION = "question", _("question")
    LESSON = "lesson", _("lesson")
    AGENDA_WISH = "agenda_wish", _("agenda wish")


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
    REASON = "reason", _("reason")

"""Kinds and states of workshops and of their sessions."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


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

"""Fixed lists of the workshops."""

from django.db import models
from django.utils.translation import gettext_lazy as _

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


class SessionKind(models.TextChoices):
    """What sort of session it is, in the order in which a report takes them."""

    THEMATIC = "thematic", _("thematic session")
    EXPERT = "expert", _("expert session")
    COUNTRY = "country", _("country chapter")
    CLINIC = "clinic", _("clinic")
    PLENARY = "plenary", _("plenary")
    CONCLUSIONS = "conclusions", _("conclusions")


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

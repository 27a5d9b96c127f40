"""Kinds of notes."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NoteKind(models.TextChoices):
    """What a line of the record is."""

    POINT = "point", _("point")
    AGREEMENT = "agreement", _("agreement")
    DISAGREEMENT = "disagreement", _("disagreement")
    CLAIM_RAISED = "claim_raised", _("claim raised")
    QUESTION = "question", _("question")
    LESSON = "lesson", _("lesson")
    AGENDA_WISH = "agenda_wish", _("agenda wish")

"""Lesson plans: their parts, and for what age they are."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.fieldwork.enums.activities import ActivityKind, AgeBand


class LessonPlanPart(models.TextChoices):
    """Which part of a lesson plan a text is."""

    TITLE = "title", _("title")
    AIM = "aim", pgettext_lazy("lesson plan", "aim")
    STEPS = "steps", pgettext_lazy("lesson plan", "steps")
    MATERIALS = "materials", pgettext_lazy("lesson plan", "materials")


# A plan is for an age; that nobody recorded one is for numbers.
AGES = tuple(band for band in AgeBand if band != AgeBand.NOT_RECORDED)

# The activities in which a lesson plan is held.
HELD_AS = frozenset({ActivityKind.LESSON, ActivityKind.TRAINING})

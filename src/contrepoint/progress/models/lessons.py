"""Lessons."""

from django.db import models
from django.db.models import Q

from contrepoint.network.contribution import ContentText, Contribution
from contrepoint.progress.enums import LessonPart, LessonState
from contrepoint.progress.models.reports import ProgressReport


class Lesson(Contribution):
    """Something observed from which others can learn. Words are in `LessonText`."""

    code = models.CharField(max_length=16, unique=True)
    state = models.CharField(max_length=12, choices=LessonState, default=LessonState.OBSERVED)
    learned_on = models.DateField()
    about_country = models.CharField(max_length=2, blank=True)
    report = models.ForeignKey(
        ProgressReport, on_delete=models.PROTECT, null=True, blank=True, related_name="lessons"
    )
    note = models.ForeignKey(
        "workshops.Note", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state__in=LessonState.values), name="lesson_state_known"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class LessonText(ContentText):
    """One part of a lesson in one language."""

    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=16, choices=LessonPart)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["lesson", "part", "language"], name="lesson_text_once"),
            models.CheckConstraint(
                condition=Q(part__in=LessonPart.values), name="lesson_part_known"
            ),
        ]

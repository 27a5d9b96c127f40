"""Progress reports, the questions that sent them back, and the figures of accepted ones."""

from django.db import models
from django.db.models import F, Q

from contrepoint.fieldwork.enums import AgeBand, Sex
from contrepoint.network.contribution import ContentText, Contribution
from contrepoint.progress.enums import ReportPart, ReportState


class ProgressReport(Contribution):
    """What became of a project in a period, for the next workshop. Words are in `ProgressText`.

    `activity_count` and the rows of `ReportReach` are the figures as they were accepted; until
    then they are counted anew each time.
    """

    code = models.CharField(max_length=16, unique=True)
    project = models.ForeignKey(
        "fieldwork.Project", on_delete=models.PROTECT, related_name="progress_reports"
    )
    workshop = models.ForeignKey(
        "workshops.Workshop",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="progress_reports",
    )
    starts_on = models.DateField()
    ends_on = models.DateField()
    state = models.CharField(max_length=10, choices=ReportState, default=ReportState.DRAFT)
    activity_count = models.PositiveIntegerField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state__in=ReportState.values), name="progress_report_state_known"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="progress_report_period_forward"
            ),
            models.CheckConstraint(
                condition=(
                    Q(
                        state=ReportState.ACCEPTED,
                        accepted_at__isnull=False,
                        activity_count__isnull=False,
                    )
                    | (
                        ~Q(state=ReportState.ACCEPTED)
                        & Q(accepted_at__isnull=True, activity_count__isnull=True)
                    )
                ),
                name="progress_report_figures_once_accepted",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class ProgressText(ContentText):
    """One part of a progress report in one language."""

    report = models.ForeignKey(ProgressReport, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=10, choices=ReportPart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["report", "part", "language"], name="progress_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=ReportPart.values), name="progress_part_known"
            ),
        ]


class ReportReach(models.Model):
    """One cell of an accepted report: how many people of one sex and age band.

    A number that others may not be told is held back for good, and not even kept here.
    """

    report = models.ForeignKey(ProgressReport, on_delete=models.CASCADE, related_name="reach")
    sex = models.CharField(max_length=8, choices=Sex)
    age_band = models.CharField(max_length=8, choices=AgeBand)
    count = models.PositiveIntegerField()
    is_held_back = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "report reach"
        constraints = [
            models.UniqueConstraint(
                fields=["report", "sex", "age_band"], name="report_reach_cell_once"
            ),
            models.CheckConstraint(
                condition=Q(is_held_back=False) | Q(count=0), name="report_reach_held_back_is_empty"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sex} {self.age_band}: {self.count}"


class ReportQuestion(Contribution):
    """What was asked when a report was returned; it stays with the report."""

    report = models.ForeignKey(ProgressReport, on_delete=models.CASCADE, related_name="questions")

    class Meta(Contribution.Meta):
        pass

    def __str__(self) -> str:
        return f"question about report {self.report_id}"


class ReportQuestionText(ContentText):
    """The question in one language."""

    question = models.ForeignKey(ReportQuestion, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["question", "language"], name="report_question_text_once"
            )
        ]

"""Requests for help, and their answers."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from contrepoint.network.contribution import ContentText, Contribution
from contrepoint.progress.enums import HelpPart, HelpState, Usefulness
from contrepoint.progress.models.reports import ProgressReport


class HelpRequest(Contribution):
    """A member asks the others. Its marking says how confidential it is; words in `HelpText`.

    It may come from a report, or from a commitment that is blocked.
    """

    code = models.CharField(max_length=16, unique=True)
    state = models.CharField(max_length=10, choices=HelpState, default=HelpState.OPEN)
    about_country = models.CharField(max_length=2, blank=True)
    helper = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    useful = models.CharField(max_length=8, choices=Usefulness, blank=True)
    report = models.ForeignKey(
        ProgressReport, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    commitment = models.ForeignKey(
        "workshops.Commitment", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    note = models.ForeignKey(
        "workshops.Note", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state__in=HelpState.values), name="help_state_known"
            ),
            models.CheckConstraint(
                condition=~Q(state=HelpState.TAKEN) | Q(helper__isnull=False),
                name="help_taken_by_somebody",
            ),
            models.CheckConstraint(
                condition=(
                    Q(state=HelpState.CLOSED, useful__in=Usefulness.values)
                    | (~Q(state=HelpState.CLOSED) & Q(useful=""))
                ),
                name="help_judged_when_closed",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class HelpText(ContentText):
    """One part of a request in one language."""

    request = models.ForeignKey(HelpRequest, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=8, choices=HelpPart)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["request", "part", "language"], name="help_text_once"),
            models.CheckConstraint(condition=Q(part__in=HelpPart.values), name="help_part_known"),
        ]


class HelpAnswer(Contribution):
    """What one member answers to a request."""

    request = models.ForeignKey(HelpRequest, on_delete=models.CASCADE, related_name="answers")

    class Meta(Contribution.Meta):
        pass

    def __str__(self) -> str:
        return f"answer to request {self.request_id}"


class HelpAnswerText(ContentText):
    """The answer in one language."""

    answer = models.ForeignKey(HelpAnswer, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["answer", "language"], name="help_answer_text_once")
        ]

"""The safeguarding sheet of a project: what is said of each line, and who signed it.

No words of anybody stand here, so that no child can be named, and nothing that happened told.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from contrepoint.fieldwork.enums import LINES, TRAVEL, SafeguardingReply
from contrepoint.fieldwork.models.projects import Project
from contrepoint.network.enums import Role


class SafeguardingLine(models.Model):
    """What was said of one line, by whom, on which day."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="safeguarding")
    item = models.CharField(max_length=12, choices=[(item.value, item.label) for item in LINES])
    reply = models.CharField(max_length=3, choices=SafeguardingReply)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    answered_on = models.DateField()

    history = HistoricalRecords()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["project", "item"], name="safeguarding_line_once"),
            models.CheckConstraint(
                condition=Q(item__in=[item.value for item in LINES]),
                name="safeguarding_item_known",
            ),
            models.CheckConstraint(
                condition=Q(reply__in=[SafeguardingReply.YES, SafeguardingReply.NO])
                | Q(
                    reply=SafeguardingReply.NOT_APPLICABLE,
                    item__in=sorted(item.value for item in TRAVEL),
                ),
                name="safeguarding_reply_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item}: {self.reply}"


class SafeguardingSignature(models.Model):
    """That somebody with the role signed the sheet, for a year or until a line changed."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="signatures")
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    signed_as = models.CharField(max_length=16, choices=Role)
    signed_on = models.DateField()
    expires_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["project"],
                condition=Q(ended_on=None),
                name="safeguarding_signed_once",
            ),
            models.CheckConstraint(
                condition=Q(expires_on__gt=F("signed_on")), name="safeguarding_expires_later"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.signed_as} of project {self.project_id}"

"""Minutes with their lines and amendments, and the locks on minutes and on joint statements."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from contrepoint.common.attribution import Attribution
from contrepoint.common.fields import FreeText
from contrepoint.common.languages import Language
from contrepoint.network.contribution import ContentText, Contribution
from contrepoint.network.enums import Role
from contrepoint.workshops.enums import (
    LINE_KINDS,
    AmendmentPart,
    AmendmentState,
    LineDeed,
    MinutesState,
)
from contrepoint.workshops.models.agreements import Agreement
from contrepoint.workshops.models.meetings import Session, Workshop

STORED_STATES = (MinutesState.OPEN, MinutesState.LOCKED)


class Minutes(Contribution):
    """What a workshop, or one of its sessions, keeps of what was said. A draft is not stored.

    It goes as far as its session, workshop and series do, and holds nothing closer than that.
    """

    code = models.CharField(max_length=16, unique=True)
    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="minutes")
    session = models.ForeignKey(
        Session, on_delete=models.CASCADE, null=True, blank=True, related_name="minutes"
    )
    state = models.CharField(max_length=8, choices=MinutesState, default=MinutesState.OPEN)
    amend_until = models.DateField()

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.UniqueConstraint(
                fields=["workshop"], condition=Q(session=None), name="minutes_once_a_workshop"
            ),
            models.UniqueConstraint(fields=["session"], name="minutes_once_a_session"),
            models.CheckConstraint(
                condition=Q(state__in=STORED_STATES), name="minutes_state_stored"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class Lock(models.Model):
    """The text of minutes or of a joint statement as it was at a moment, under a hash.

    `code` is the receipt. One that was lifted keeps its lines and its reason, and can still be
    checked. Who was there is known to each of them alone.
    """

    code = models.CharField(max_length=24, unique=True)
    minutes = models.ForeignKey(
        Minutes, on_delete=models.PROTECT, null=True, blank=True, related_name="locks"
    )
    agreement = models.ForeignKey(
        Agreement, on_delete=models.PROTECT, null=True, blank=True, related_name="locks"
    )
    number = models.PositiveSmallIntegerField()
    digest = models.CharField(max_length=64)
    locked_at = models.DateTimeField()
    locked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    were_there = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    reason = FreeText(blank=True)
    reason_language = models.CharField(max_length=2, choices=Language, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes=None, agreement__isnull=False)
                | Q(minutes__isnull=False, agreement=None),
                name="lock_of_one_text",
            ),
            models.UniqueConstraint(fields=["minutes", "number"], name="lock_number_of_minutes"),
            models.UniqueConstraint(
                fields=["agreement", "number"], name="lock_number_of_agreement"
            ),
            models.UniqueConstraint(
                fields=["minutes"],
                condition=Q(lifted_at=None, minutes__isnull=False),
                name="lock_stands_once_on_minutes",
            ),
            models.CheckConstraint(
                condition=Q(lifted_at=None) | (~Q(reason="") & Q(lifted_by__isnull=False)),
                name="lock_lifted_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class MinutesLine(ContentText):
    """One line of minutes. With a `lock` it is never changed again; lifting copies the lines.

    `source` is the code of the record that the line tells; of a reservation, its uuid. The
    signature is that of the record until the lock freezes it, as codes: no name is stored here.
    """

    minutes = models.ForeignKey(Minutes, on_delete=models.CASCADE, related_name="lines")
    lock = models.ForeignKey(
        Lock, on_delete=models.CASCADE, null=True, blank=True, related_name="lines"
    )
    session_position = models.PositiveSmallIntegerField()
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=16, choices=[(kind, kind) for kind in LINE_KINDS])
    source = models.CharField(max_length=40, blank=True)
    version = models.PositiveIntegerField(default=1)
    is_struck = models.BooleanField(default=False)
    due_on = models.DateField(null=True, blank=True)
    agree_count = models.PositiveIntegerField(null=True, blank=True)
    signed_as = models.CharField(max_length=16, choices=Attribution, default=Attribution.NOBODY)
    signed_role = models.CharField(max_length=20, choices=Role, blank=True)
    signed_country = models.CharField(max_length=2, blank=True)
    signed_person = models.CharField(max_length=16, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=LINE_KINDS), name="minutes_line_kind_known")
        ]


class LineAmendment(Contribution):
    """Other words for a line of minutes, none, or one line more; against one version of it."""

    code = models.CharField(max_length=16, unique=True)
    line = models.ForeignKey(MinutesLine, on_delete=models.CASCADE, related_name="amendments")
    version = models.PositiveIntegerField()
    deed = models.CharField(max_length=8, choices=LineDeed)
    state = models.CharField(max_length=8, choices=AmendmentState, default=AmendmentState.PROPOSED)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state__in=AmendmentState.values), name="line_amendment_state_known"
            ),
            models.CheckConstraint(
                condition=Q(deed__in=LineDeed.values), name="line_amendment_deed_known"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class LineAmendmentText(ContentText):
    """One part of an amendment to a line, in one language."""

    amendment = models.ForeignKey(LineAmendment, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=8, choices=AmendmentPart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["amendment", "part", "language"], name="line_amendment_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=AmendmentPart.values), name="line_amendment_part_known"
            ),
        ]

"""The agenda with its hours: breaks, and the versions that were told to everybody."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from contrepoint.common.fields import FreeText
from contrepoint.common.languages import Language
from contrepoint.workshops.enums import BreakKind
from contrepoint.workshops.models.meetings import Session, Workshop


class Break(models.Model):
    """A break in the draft of an agenda. Which prayer, or which meal, is written in words."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="breaks")
    kind = models.CharField(max_length=8, choices=BreakKind)
    label = FreeText(blank=True)
    language = models.CharField(max_length=2, choices=Language, default=Language.FRENCH)
    day = models.DateField()
    starts_at = models.TimeField()
    ends_at = models.TimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=BreakKind.values), name="break_kind_known"),
            models.CheckConstraint(
                condition=Q(starts_at__lt=F("ends_at")), name="break_ends_after_it_starts"
            ),
        ]

    def __str__(self) -> str:
        return f"break {self.kind}"


class AgendaVersion(models.Model):
    """An agenda as it was released: version 1, then 2 with what changed."""

    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="agendas")
    number = models.PositiveSmallIntegerField()
    released_at = models.DateTimeField()
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    why = FreeText(blank=True)
    language = models.CharField(max_length=2, choices=Language, default=Language.FRENCH)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workshop", "number"], name="agenda_version_once")
        ]

    def __str__(self) -> str:
        return f"version {self.number}"


class AgendaSlot(models.Model):
    """One line of a released agenda: a session or a break, with its hours. Never changed.

    `key` is the same from one version to the next. The title of a session is read where it
    stands, so that who may not see the session reads none; `title_version` tells a new one.
    """

    version = models.ForeignKey(AgendaVersion, on_delete=models.CASCADE, related_name="slots")
    key = models.UUIDField()
    session = models.ForeignKey(
        Session, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    kind = models.CharField(max_length=8, choices=BreakKind, blank=True)
    label = FreeText(blank=True)
    language = models.CharField(max_length=2, choices=Language, default=Language.FRENCH)
    day = models.DateField()
    starts_at = models.TimeField()
    ends_at = models.TimeField()
    room = FreeText(blank=True)
    title_version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["day", "starts_at", "ends_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["version", "key"], name="agenda_slot_once"),
            models.CheckConstraint(
                condition=Q(session__isnull=False, kind="")
                | Q(session=None, kind__in=BreakKind.values),
                name="agenda_slot_session_or_break",
            ),
            models.CheckConstraint(
                condition=Q(starts_at__lt=F("ends_at")), name="agenda_slot_ends_after_it_starts"
            ),
        ]

    def __str__(self) -> str:
        return f"slot of {self.day}"

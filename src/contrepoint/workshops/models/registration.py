"""Who is expected at a workshop, what they said, what they agree to there, and who was there.

None of these rows has a marking: a list of participants tells more of a person than any line of
the record. `workshops.access.registration` says who reads them.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from contrepoint.workshops.enums import RegistrationState, WorkshopConsentKind
from contrepoint.workshops.models.meetings import Workshop


class Registration(models.Model):
    """One person at one workshop. `agenda_seen` is the last version of which they took note.

    `answered_by` is the person, or whoever holds the person's word on paper.
    """

    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="registrations")
    person = models.ForeignKey("network.Person", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(
        max_length=12, choices=RegistrationState, default=RegistrationState.EXPECTED
    )
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    agenda_seen = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workshop", "person"], name="registration_once"),
            models.CheckConstraint(
                condition=Q(state__in=RegistrationState.values), name="registration_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state=RegistrationState.EXPECTED)
                | Q(answered_on__isnull=False, answered_by__isnull=False),
                name="registration_answered_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"registration {self.pk}"

    @property
    def code(self) -> str:
        """What receipts and the audit trail call it: no name in it."""
        return f"W{self.workshop.number}-{self.person.code}"


class WorkshopConsent(models.Model):
    """What a person agrees to at one workshop, from one day until another; ended, never removed."""

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="consents"
    )
    kind = models.CharField(max_length=12, choices=WorkshopConsentKind)
    given_on = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["given_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=WorkshopConsentKind.values),
                name="workshop_consent_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | Q(withdrawn_on__gte=F("given_on")),
                name="workshop_consent_withdrawn_after_given",
            ),
            models.UniqueConstraint(
                fields=["registration", "kind"],
                condition=Q(withdrawn_on=None),
                name="workshop_consent_given_once",
            ),
        ]

    def __str__(self) -> str:
        return self.kind


class Attendance(models.Model):
    """Somebody was there on this day."""

    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="days")
    day = models.DateField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["day"]
        constraints = [
            models.UniqueConstraint(fields=["registration", "day"], name="attendance_once_a_day")
        ]

    def __str__(self) -> str:
        return str(self.day)

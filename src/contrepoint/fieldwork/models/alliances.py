"""Alliances, and what their members promise one another."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from contrepoint.fieldwork.enums import AllianceKind, AlliancePart, AllianceState, Stage
from contrepoint.network.contribution import ContentText, Contribution


class Alliance(Contribution):
    """Organisations that stand together for a purpose. Words are in `AllianceText`.

    `kept_by` keeps contact on our side, and took that upon themselves.
    """

    code = models.CharField(max_length=16, unique=True)
    kind = models.CharField(max_length=10, choices=AllianceKind)
    state = models.CharField(max_length=10, choices=AllianceState, default=AllianceState.EXPLORING)
    members = models.ManyToManyField("network.Organisation", blank=True, related_name="+")
    since = models.DateField(null=True, blank=True)
    last_contact_on = models.DateField(null=True, blank=True)
    kept_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state__in=AllianceState.values), name="alliance_state_known"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=AllianceKind.values), name="alliance_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class AllianceText(ContentText):
    """One part of an alliance in one language."""

    alliance = models.ForeignKey(Alliance, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=10, choices=AlliancePart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["alliance", "part", "language"], name="alliance_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=AlliancePart.values), name="alliance_part_known"
            ),
        ]


class AllianceStage(models.Model):
    """How far an alliance has come, since which day."""

    alliance = models.ForeignKey(Alliance, on_delete=models.CASCADE, related_name="stages")
    stage = models.CharField(max_length=9, choices=Stage)
    reached_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["alliance", "stage"], name="alliance_stage_once"),
            models.CheckConstraint(
                condition=Q(stage__in=Stage.values), name="alliance_stage_known"
            ),
        ]

    def __str__(self) -> str:
        return self.stage


class AllianceSignature(models.Model):
    """One member agreed to a version of the agreement, by the word of one of its people."""

    alliance = models.ForeignKey(Alliance, on_delete=models.CASCADE, related_name="signatures")
    organisation = models.ForeignKey(
        "network.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    version = models.PositiveIntegerField()
    agreed_on = models.DateField()
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["alliance", "organisation", "version"], name="alliance_signed_once"
            )
        ]

    def __str__(self) -> str:
        return f"version {self.version}"


class AlliancePromise(Contribution):
    """What one member promises to the others; kept once it has the day on which it was.

    One that was withdrawn stays in its place, and stands nowhere any more.
    """

    code = models.CharField(max_length=16, unique=True)
    alliance = models.ForeignKey(Alliance, on_delete=models.CASCADE, related_name="promises")
    position = models.PositiveSmallIntegerField()
    promised_by = models.ForeignKey(
        "network.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    due_on = models.DateField(null=True, blank=True)
    kept_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.UniqueConstraint(fields=["alliance", "position"], name="promise_place_once"),
        ]

    def __str__(self) -> str:
        return self.code


class AlliancePromiseText(ContentText):
    """What is promised, in one language."""

    promise = models.ForeignKey(AlliancePromise, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["promise", "language"], name="promise_text_once")
        ]

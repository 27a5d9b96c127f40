"""What was agreed together: decisions and joint statements, who stands where, amendments."""

from django.db import models
from django.db.models import Q

from contrepoint.network.contribution import ContentText, Contribution
from contrepoint.workshops.enums import AgreementKind, AmendmentPart, AmendmentState, Position
from contrepoint.workshops.models.meetings import Session
from contrepoint.workshops.models.notes import Note


class Agreement(Contribution):
    """A decision or a joint statement, made in a session. Words are in `AgreementText`.

    Each accepted amendment raises `version`, and asks everybody anew. `say_until` is the last day
    to say where one stands; it is closed once a lock stands on it.
    """

    code = models.CharField(max_length=16, unique=True)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="agreements")
    kind = models.CharField(max_length=10, choices=AgreementKind)
    version = models.PositiveIntegerField(default=1)
    say_until = models.DateField(null=True, blank=True)
    note = models.ForeignKey(
        Note, on_delete=models.SET_NULL, null=True, blank=True, related_name="agreements"
    )

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kind__in=AgreementKind.values), name="agreement_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class AgreementText(ContentText):
    """The words of an agreement in one language."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agreement", "language"], name="agreement_text_once")
        ]


class Stand(Contribution):
    """Where a person stands on a decision, or an organisation on a joint statement.

    It speaks of one version; once that is past it is asked anew. A reservation has its reason in
    `StandText`.
    """

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="stands")
    is_for_organisation = models.BooleanField()
    version = models.PositiveIntegerField()
    position = models.CharField(max_length=8, choices=Position)
    may_be_printed = models.BooleanField(default=False)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.UniqueConstraint(
                fields=["agreement", "author"],
                condition=Q(is_for_organisation=False),
                name="stand_once_a_person",
            ),
            models.UniqueConstraint(
                fields=["agreement", "organisation"],
                condition=Q(is_for_organisation=True),
                name="stand_once_an_organisation",
            ),
            models.CheckConstraint(
                condition=Q(is_for_organisation=False) | Q(organisation__isnull=False),
                name="stand_of_an_organisation_names_it",
            ),
            models.CheckConstraint(
                condition=Q(position__in=Position.values), name="stand_position_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}, version {self.version}"


class StandText(ContentText):
    """The reason of a reservation, in one language."""

    stand = models.ForeignKey(Stand, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["stand", "language"], name="stand_text_once")
        ]


class Amendment(Contribution):
    """Another wording for an agreement, proposed against one of its versions."""

    code = models.CharField(max_length=16, unique=True)
    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="amendments")
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=AmendmentState, default=AmendmentState.PROPOSED)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state__in=AmendmentState.values), name="amendment_state_known"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class AmendmentText(ContentText):
    """One part of an amendment in one language."""

    amendment = models.ForeignKey(Amendment, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=8, choices=AmendmentPart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["amendment", "part", "language"], name="amendment_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=AmendmentPart.values), name="amendment_part_known"
            ),
        ]

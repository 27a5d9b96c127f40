"""The common message: its lines, and what each organisation says of them."""

from django.db import models
from django.db.models import Q

from contrepoint.narratives.enums import AdaptationPart, LineKind, LineState, Stance
from contrepoint.network.contribution import ContentText, Contribution


class CommonLine(Contribution):
    """One line of what the network says with one voice. The words are in `CommonLineText`."""

    code = models.CharField(max_length=16, unique=True)
    kind = models.CharField(max_length=6, choices=LineKind)
    state = models.CharField(max_length=8, choices=LineState, default=LineState.PROPOSED)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(condition=Q(kind__in=LineKind.values), name="line_kind_known"),
            models.CheckConstraint(
                condition=Q(state__in=LineState.values), name="line_state_known"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class CommonLineText(ContentText):
    """A line in one language."""

    line = models.ForeignKey(CommonLine, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["line", "language"], name="line_text_once")]


class Endorsement(Contribution):
    """Where one organisation stands on one line. Why it reserves is in `ReservationText`."""

    line = models.ForeignKey(CommonLine, on_delete=models.CASCADE, related_name="endorsements")
    stance = models.CharField(max_length=8, choices=Stance)
    taken_on = models.DateField()

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.UniqueConstraint(fields=["line", "organisation"], name="endorsement_once"),
            models.CheckConstraint(
                condition=Q(organisation__isnull=False), name="endorsement_has_an_organisation"
            ),
            models.CheckConstraint(
                condition=Q(stance__in=Stance.values), name="endorsement_stance_known"
            ),
        ]

    def __str__(self) -> str:
        return f"endorsement {self.pk}"


class ReservationText(ContentText):
    """Why an organisation reserves, in one language."""

    endorsement = models.ForeignKey(Endorsement, on_delete=models.CASCADE, related_name="reasons")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["endorsement", "language"], name="reservation_text_once"
            )
        ]


class Adaptation(Contribution):
    """One organisation's own wording of one line. Words and reason are in `AdaptationText`."""

    line = models.ForeignKey(CommonLine, on_delete=models.CASCADE, related_name="adaptations")

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.UniqueConstraint(fields=["line", "organisation"], name="adaptation_once"),
            models.CheckConstraint(
                condition=Q(organisation__isnull=False), name="adaptation_has_an_organisation"
            ),
        ]

    def __str__(self) -> str:
        return f"adaptation {self.pk}"


class AdaptationText(ContentText):
    """The local wording, or its reason, in one language."""

    adaptation = models.ForeignKey(Adaptation, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=7, choices=AdaptationPart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["adaptation", "part", "language"], name="adaptation_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=AdaptationPart.values), name="adaptation_part_known"
            ),
        ]

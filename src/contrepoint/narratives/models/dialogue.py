"""What people object to an answer in the field, and what can be said then: one tree of turns."""

from django.db import models
from django.db.models import Q

from contrepoint.narratives.enums import Side
from contrepoint.narratives.models.answers import CounterArgument
from contrepoint.network.contribution import ContentText, Contribution


class Turn(Contribution):
    """An objection that was met, or a rejoinder to one. The words are in `TurnText`.

    `version` is that of the answer with which its reviewers look at it.
    """

    code = models.CharField(max_length=24, unique=True)
    answer = models.ForeignKey(CounterArgument, on_delete=models.CASCADE, related_name="turns")
    parent = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="replies"
    )
    side = models.CharField(max_length=9, choices=Side)
    version = models.PositiveIntegerField()

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(condition=Q(side__in=Side.values), name="turn_side_known"),
            models.CheckConstraint(
                condition=Q(side=Side.OBJECTION) | Q(parent__isnull=False),
                name="rejoinder_answers_something",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class TurnText(ContentText):
    """What was said, in one language; of an objection, in reported speech."""

    turn = models.ForeignKey(Turn, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["turn", "language"], name="turn_text_once")]

"""Counter-arguments in their registers."""

from datetime import date, timedelta

from django.db import models
from django.db.models import Q

from contrepoint.narratives.enums import (
    AnswerKind,
    AnswerState,
    Audience,
    Messenger,
    Register,
)
from contrepoint.narratives.models.claims import Claim
from contrepoint.narratives.models.references import Reference
from contrepoint.network.contribution import ContentText, Contribution

# R1 to R10 of a claim of the library belong to the library; what is written here comes after.
LAST_ANSWER_OF_THE_LIBRARY = 10
REVIEWED_AGAIN_AFTER = timedelta(days=365)


class CounterArgument(Contribution):
    """A reasoned reply to one claim or more. The words are in `AnswerText`."""

    code = models.CharField(max_length=16, unique=True)
    claims = models.ManyToManyField(Claim, related_name="answers")
    kind = models.CharField(max_length=12, choices=AnswerKind)
    state = models.CharField(max_length=18, choices=AnswerState, default=AnswerState.DRAFT)
    version = models.PositiveIntegerField(default=1)
    audience = models.CharField(max_length=8, choices=Audience, default=Audience.GENERAL)
    messenger = models.CharField(max_length=12, choices=Messenger, blank=True)
    countries = models.JSONField(default=list, blank=True)  # two letters each; none: everywhere
    approved_on = models.DateField(null=True, blank=True)
    rights_basis = models.ManyToManyField(Reference, related_name="+")
    references = models.ManyToManyField(Reference, related_name="answers")

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state__in=AnswerState.values), name="answer_state_known"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=AnswerKind.values), name="answer_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(audience__in=Audience.values), name="answer_audience_known"
            ),
            models.CheckConstraint(
                condition=Q(messenger__in=["", *Messenger.values]), name="answer_messenger_known"
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def home_code(self) -> str:
        """The code of the claim to which it was written: C05 of C05-R2."""
        return self.code.rpartition("-R")[0]

    @property
    def is_vetted(self) -> bool:
        """Until this version has passed its gates, the stamp says "to be vetted"."""
        return self.state == AnswerState.APPROVED

    @property
    def due_again_on(self) -> date | None:
        """From this day on the stamp of an approved version says "review due"."""
        if not self.is_vetted or self.approved_on is None:
            return None
        return self.approved_on + REVIEWED_AGAIN_AFTER


class AnswerText(ContentText):
    """One register of a counter-argument in one language."""

    answer = models.ForeignKey(CounterArgument, on_delete=models.CASCADE, related_name="texts")
    register = models.CharField(max_length=8, choices=Register)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["answer", "register", "language"], name="answer_text_once"
            ),
            models.CheckConstraint(
                condition=Q(register__in=Register.values), name="register_known"
            ),
        ]

"""Claims and the wordings by which they are recognised."""

from django.db import models
from django.db.models import Q

from contrepoint.common.fields import FreeText
from contrepoint.common.languages import Language
from contrepoint.narratives.enums import (
    AimedAt,
    Appeal,
    ClaimKind,
    FieldVerdict,
    Harm,
    ProposalState,
    Sensitivity,
    Theme,
    WordingOrigin,
)
from contrepoint.network.contribution import ContentText, Contribution

WORDING_LENGTH = 200
LAST_OF_THE_LIBRARY = 100  # C101 is the first claim that is written in the product


class Claim(Contribution):
    """What recruiters say, as a researcher would describe it. The words are in `ClaimText`.

    `appeal` and `aimed_at` are empty where nobody has said yet. What was merged into another is
    shown nowhere: its address leads there.
    """

    code = models.CharField(max_length=12, unique=True)
    kind = models.CharField(max_length=16, choices=ClaimKind)
    is_of_daesh = models.BooleanField(default=False)
    is_of_supremacists = models.BooleanField(default=False)
    appeal = models.CharField(max_length=10, choices=Appeal, blank=True)
    aimed_at = models.CharField(max_length=11, choices=AimedAt, blank=True)
    sensitivity = models.CharField(max_length=8, choices=Sensitivity, default=Sensitivity.ORDINARY)
    harm = models.PositiveSmallIntegerField(choices=Harm, null=True, blank=True)
    # Nearly every claim is merged into none, and every question asks for these: an index of the
    # others alone, or a database that has not counted them would go by it.
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        db_index=False,
        related_name="merged_here",
    )
    mirrors = models.ManyToManyField("self", symmetrical=True, blank=True)

    class Meta(Contribution.Meta):
        indexes = [
            models.Index(
                fields=["merged_into"],
                condition=Q(merged_into__isnull=False),
                name="claim_merged_into",
            )
        ]
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(is_of_daesh=True) | Q(is_of_supremacists=True),
                name="claim_has_an_extremism",
            ),
            models.CheckConstraint(condition=Q(kind__in=ClaimKind.values), name="claim_kind_known"),
            models.CheckConstraint(
                condition=Q(appeal__in=["", *Appeal.values]), name="claim_appeal_known"
            ),
            models.CheckConstraint(
                condition=Q(aimed_at__in=["", *AimedAt.values]), name="claim_aim_known"
            ),
            models.CheckConstraint(
                condition=Q(sensitivity__in=Sensitivity.values), name="claim_sensitivity_known"
            ),
            models.CheckConstraint(
                condition=Q(harm=None) | Q(harm__range=(min(Harm), max(Harm))),
                name="claim_harm_known",
            ),
            models.CheckConstraint(
                condition=~Q(merged_into=models.F("id")), name="claim_not_merged_into_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def is_of_the_library(self) -> bool:
        """It came with the starter library: C01 to C100."""
        return is_code_of_the_library(self.code)


def is_code_of_the_library(code: str) -> bool:
    """The numbers above are for claims that are written in the product."""
    number = code.removeprefix("C")
    return number.isdecimal() and int(number) <= LAST_OF_THE_LIBRARY


class ClaimText(ContentText):
    """The neutral statement of a claim in one language."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="statements")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["claim", "language"], name="claim_text_once")
        ]


class GrievanceText(ContentText):
    """The kernel of truth, the real need to acknowledge before answering, in one language."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="grievances")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["claim", "language"], name="grievance_text_once")
        ]


class ClaimTheme(models.Model):
    """A theme that a claim belongs to."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="themes")
    theme = models.CharField(max_length=3, choices=Theme)

    class Meta:
        ordering = ["theme"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "theme"], name="claim_theme_once"),
            models.CheckConstraint(condition=Q(theme__in=Theme.values), name="theme_known"),
        ]

    def __str__(self) -> str:
        return self.theme


class Wording(models.Model):
    """A question or reported speech by which a claim is recognised; short, never a quotation."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="wordings")
    language = models.CharField(max_length=2, choices=Language)
    text = FreeText(max_length=WORDING_LENGTH)
    origin = models.CharField(max_length=9, choices=WordingOrigin, default=WordingOrigin.CURATED)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["claim", "language", "text"], name="wording_once")
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.language} {self.pk}"


class FieldWording(Contribution):
    """A sentence from the field: how somebody reports a claim, or what is not this claim.

    It waits for a reviewer. Taken, it makes a `wording` where it is the claim; where it is not,
    a message that is nearer to it than to the claim's own wordings is no match.
    """

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="field_wordings")
    verdict = models.CharField(max_length=9, choices=FieldVerdict)
    language = models.CharField(max_length=2, choices=Language)
    text = FreeText(max_length=WORDING_LENGTH)
    state = models.CharField(max_length=9, choices=ProposalState, default=ProposalState.WAITING)
    wording = models.ForeignKey(
        Wording, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.UniqueConstraint(
                fields=["claim", "verdict", "language", "text"], name="field_wording_once"
            ),
            models.CheckConstraint(
                condition=Q(verdict__in=FieldVerdict.values), name="field_verdict_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=ProposalState.values), name="field_wording_state_known"
            ),
        ]

    def __str__(self) -> str:
        return f"field wording {self.pk}"


class RegisterVersion(models.Model):
    """One row: the number of the register's state, from which index snapshots are named."""

    version = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.version)

"""References as data: cited by number, with the place where the text was read."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from contrepoint.common.fields import FreeText
from contrepoint.narratives.enums import ReferenceKind, Verification
from contrepoint.network.contribution import ContentText
from contrepoint.network.enums import Role


class Reference(models.Model):
    """One locus: a verse, a hadith, an article, a declaration, a figure.

    It points to a text that is published, and so carries no marking: every member reads it.
    `author` is the last hand that changed what it says; nobody for what the library says.
    """

    code = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=12, choices=ReferenceKind)
    locator = FreeText()
    read_in = FreeText()
    read_on = models.DateField(null=True)
    verification = models.CharField(
        max_length=12, choices=Verification, default=Verification.TO_BE_VETTED
    )
    grading = FreeText(blank=True)
    graded_by = FreeText(blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    changed_at = models.DateTimeField(null=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    verified_as = models.CharField(max_length=16, choices=Role, blank=True)
    verified_at = models.DateTimeField(null=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ReferenceKind.values), name="reference_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(verification=Verification.VERIFIED, verified_at__isnull=False)
                & ~Q(verified_as="")
                | Q(verification=Verification.TO_BE_VETTED, verified_at__isnull=True),
                name="reference_verified_by_a_role",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class ReferenceText(ContentText):
    """How a reference is cited in one language (`text`), and what it says in our words."""

    reference = models.ForeignKey(Reference, on_delete=models.CASCADE, related_name="texts")
    gist = FreeText(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reference", "language"], name="reference_text_once")
        ]

"""References as data: cited by number, with the place where the text was read."""

from django.db import models
from django.db.models import Q

from contrepoint.common.fields import FreeText
from contrepoint.narratives.enums import ReferenceKind, Verification
from contrepoint.network.contribution import ContentText


class Reference(models.Model):
    """One locus: a verse, a hadith, an article, a declaration, a figure."""

    code = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=12, choices=ReferenceKind)
    locator = FreeText()
    read_in = FreeText()
    read_on = models.DateField(null=True)
    verification = models.CharField(
        max_length=12, choices=Verification, default=Verification.TO_BE_VETTED
    )

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ReferenceKind.values), name="reference_kind_known"
            )
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

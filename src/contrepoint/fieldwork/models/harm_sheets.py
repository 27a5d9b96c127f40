"""What could go wrong with a campaign, who can stop it, and who signed for that."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from contrepoint.fieldwork.enums import SheetPart
from contrepoint.fieldwork.models.campaigns import Campaign
from contrepoint.network.contribution import ContentText


class HarmSheet(models.Model):
    """The do-no-harm sheet of a campaign. Words are in `HarmSheetText`.

    `stopper` can pause the campaign, and sees it for that. A signature falls when what was signed
    for is changed: `void_since` is that day, until somebody signs again.
    """

    campaign = models.OneToOneField(Campaign, on_delete=models.CASCADE, related_name="sheet")
    stopper = models.ForeignKey(
        "network.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    signed_at = models.DateTimeField(null=True, blank=True)
    void_since = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(signed_at__isnull=True, signed_by__isnull=True)
                | Q(signed_at__isnull=False, signed_by__isnull=False),
                name="harm_sheet_signed_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(signed_at__isnull=True)
                | Q(stopper__isnull=False, void_since__isnull=True),
                name="harm_sheet_signed_with_a_stopper",
            ),
        ]

    def __str__(self) -> str:
        return f"sheet of campaign {self.campaign_id}"

    @property
    def is_signed(self) -> bool:
        """Somebody signed what stands there now."""
        return self.signed_at is not None


class HarmSheetText(ContentText):
    """One part of a do-no-harm sheet in one language."""

    sheet = models.ForeignKey(HarmSheet, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=8, choices=SheetPart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sheet", "part", "language"], name="harm_sheet_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=SheetPart.values), name="harm_sheet_part_known"
            ),
        ]

"""What does everything that people write carry?  Marking, attribution, author, history."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from contrepoint.common.attribution import DEFAULT_ATTRIBUTION, Attribution
from contrepoint.common.fields import FreeText
from contrepoint.common.languages import Language, TranslationStatus
from contrepoint.common.markings import DEFAULT_MARKING, Marking


class Contribution(models.Model):
    """The base of everything that a person writes.

    `country` and `organisation` say whose country and whose team a marking speaks of: they are
    those of the author on the day of writing, and do not follow the author elsewhere.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    marking = models.CharField(max_length=8, choices=Marking, default=DEFAULT_MARKING)
    attribution = models.CharField(max_length=16, choices=Attribution, default=DEFAULT_ATTRIBUTION)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    country = models.CharField(max_length=2, blank=True)
    organisation = models.ForeignKey(
        "network.Organisation", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    written_at = models.DateTimeField()

    history = HistoricalRecords(inherit=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(marking__in=Marking.values),
                name="%(app_label)s_%(class)s_marking_known",
            ),
            models.CheckConstraint(
                condition=Q(attribution__in=Attribution.values),
                name="%(app_label)s_%(class)s_attribution_known",
            ),
        ]


class ContentText(models.Model):
    """One text in one language. Adding a language never needs a migration.

    `source_version` counts the versions of the original that a translation was made from.
    """

    language = models.CharField(max_length=2, choices=Language)
    text = FreeText()
    status = models.CharField(
        max_length=8, choices=TranslationStatus, default=TranslationStatus.ORIGINAL
    )
    translator = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    source_version = models.PositiveIntegerField(default=1)

    history = HistoricalRecords(inherit=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.language} ({self.status})"

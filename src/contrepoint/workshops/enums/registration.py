"""Who comes to a workshop, and what they agree to there."""

from django.db import models
from django.utils.translation import pgettext_lazy


class RegistrationState(models.TextChoices):
    """What was said so far."""

    EXPECTED = "expected", pgettext_lazy("registration", "expected, has not answered")
    COMING = "coming", pgettext_lazy("registration", "comes")
    NOT_COMING = "not_coming", pgettext_lazy("registration", "does not come")


class WorkshopConsentKind(models.TextChoices):
    """What a person may agree to, for one workshop. None is needed to take part."""

    NAMED = "named", pgettext_lazy("consent", "being named in the report")
    QUOTED = "quoted", pgettext_lazy("consent", "being quoted")
    PHOTOGRAPHED = "photographed", pgettext_lazy("consent", "being photographed")

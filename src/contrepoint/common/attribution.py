"""Whose name stands beside what a person contributed?  The person decides; every output obeys."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Attribution(models.TextChoices):
    """How a contribution names its author. Listed from the least to the most discreet."""

    NAMED = "named", _("by name")
    ROLE_AND_COUNTRY = "role_and_country", _("role and country")
    COUNTRY = "country", _("country only")
    NOBODY = "nobody", _("nobody")


DEFAULT_ATTRIBUTION = Attribution.ROLE_AND_COUNTRY
_FROM_LEAST = [a.value for a in Attribution]


def most_discreet(*attributions: str) -> Attribution:
    """The most discreet of several choices: consent can only be narrowed on the way out."""
    return Attribution(max(attributions, key=_FROM_LEAST.index))

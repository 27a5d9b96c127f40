"""What keeps minors safe in a project, line by line."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.fieldwork.enums.projects import ProjectKind


class SafeguardingItem(models.TextChoices):
    """One line of the safeguarding sheet, as it is named where it is missing."""

    POLICY = "policy", _("the safeguarding policy")
    FOCAL_POINT = "focal_point", _("the safeguarding person")
    TWO_ADULTS = "two_adults", _("two adults present")
    IMAGES = "images", _("the rule on images")
    PERMISSION = "permission", _("permission to travel")
    TRANSPORT = "transport", _("safe transport")
    INSURANCE = "insurance", _("insurance")
    INCIDENT = "incident", _("the way to report an incident")


class SafeguardingReply(models.TextChoices):
    """What is said of a line."""

    YES = "yes", pgettext_lazy("safeguarding", "yes")
    NO = "no", pgettext_lazy("safeguarding", "no")
    NOT_APPLICABLE = "na", pgettext_lazy("safeguarding", "not applicable")


# Who travels nowhere has nothing to say of it; everything else is asked of everybody.
TRAVEL = frozenset(
    {SafeguardingItem.PERMISSION, SafeguardingItem.TRANSPORT, SafeguardingItem.INSURANCE}
)

# The safeguarding person is chosen, not ticked.
LINES = tuple(item for item in SafeguardingItem if item != SafeguardingItem.FOCAL_POINT)

SAFEGUARDING_STATEMENTS = {
    SafeguardingItem.POLICY: _(
        "A written safeguarding policy exists, and everybody who works with the group has read it."
    ),
    SafeguardingItem.TWO_ADULTS: _("Two adults are present whenever minors are."),
    SafeguardingItem.IMAGES: _(
        "No faces in pictures by default; a minor’s image only with a consent that is recorded."
    ),
    SafeguardingItem.PERMISSION: _("Parents or guardians have agreed to each journey."),
    SafeguardingItem.TRANSPORT: _("The transport is safe, and nobody travels alone with a minor."),
    SafeguardingItem.INSURANCE: _("The group is insured, on the way and on the spot."),
    SafeguardingItem.INCIDENT: _("Everybody knows to whom an incident is reported, the same day."),
}

# For these a project cannot start without the sheet; others say that minors take part.
ALWAYS_WITH_MINORS = frozenset({ProjectKind.YOUTH})

"""A length of time, as people say it."""

from django.utils.translation import gettext as _


def in_hours(minutes: int) -> str:
    """Hours and minutes of a session or of a day."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _("%(n)d min") % {"n": rest}
    if not rest:
        return _("%(n)d h") % {"n": hours}
    return _("%(hours)d h %(minutes)02d") % {"hours": hours, "minutes": rest}

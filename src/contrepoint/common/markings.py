"""How far may this go?  The six markings, from one's own drawer to the public square."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _


class Marking(models.TextChoices):
    """Who may see an item. Listed from the tightest to the widest."""

    PRIVATE = "private", _("private")
    TEAM = "team", _("my organisation")
    COUNTRY = "country", _("my country")
    NETWORK = "network", _("the network")
    DONORS = "donors", _("donors (aggregates)")
    PUBLIC = "public", _("public")

    @property
    def rank(self) -> int:
        """0 for the tightest; a wider marking has a higher rank."""
        return list(Marking).index(self)


DEFAULT_MARKING = Marking.NETWORK


def tightest(markings: Iterable[Marking | str]) -> Marking:
    """The marking that something made from these sources must carry (private if there are none)."""
    return min((Marking(m) for m in markings), key=lambda m: m.rank, default=Marking.PRIVATE)

"""What was done and what came of it: how far people went, how one knows, who shares it."""

from django.db import models
from django.db.models import Q

from contrepoint.common.fields import FreeText
from contrepoint.fieldwork.enums import Evidence, Rung
from contrepoint.network.contribution import Contribution


class Attested(Contribution):
    """What activities and results have in common. `kept_where` is one line: no file, no link."""

    rung = models.CharField(max_length=12, choices=Rung, default=Rung.SEEN)
    evidence = models.CharField(max_length=12, choices=Evidence, default=Evidence.SELF)
    kept_where = FreeText(blank=True)
    partners = models.ManyToManyField("network.Organisation", blank=True, related_name="+")

    class Meta(Contribution.Meta):
        abstract = True
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(rung__in=Rung.values), name="%(app_label)s_%(class)s_rung_known"
            ),
            models.CheckConstraint(
                condition=Q(evidence__in=Evidence.values),
                name="%(app_label)s_%(class)s_evidence_known",
            ),
        ]


class SharedCountry(models.Model):
    """Another country that shares it, beside its own. The subclass says `of` what."""

    country = models.CharField(max_length=2)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=~Q(country=""), name="%(app_label)s_%(class)s_country_named"
            ),
            models.UniqueConstraint(
                fields=["of", "country"], name="%(app_label)s_%(class)s_country_once"
            ),
        ]

    def __str__(self) -> str:
        return self.country

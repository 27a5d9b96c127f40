"""Results: figures of what came of a campaign or a project."""

from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from contrepoint.common.fields import FreeText
from contrepoint.fieldwork.enums import AgeBand, Rung, Sex, Sureness
from contrepoint.fieldwork.models.attested import Attested, SharedCountry
from contrepoint.fieldwork.models.indicators import Measure
from contrepoint.network.contribution import ContentText


class Result(Attested):
    """One figure of a measure on a day, with its source; a value of None says "not known".

    `of_views` is what the indicator says, so that the table itself keeps views on the first rung.
    """

    code = models.CharField(max_length=16, unique=True)
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="results")
    measured_on = models.DateField()
    about_country = models.CharField(max_length=2)
    value = models.PositiveIntegerField(null=True, blank=True)
    value_of = models.PositiveIntegerField(null=True, blank=True)
    of_views = models.BooleanField()
    source = FreeText()
    sureness = models.CharField(max_length=6, choices=Sureness)

    class Meta(Attested.Meta):
        constraints = [
            *Attested.Meta.constraints,
            models.CheckConstraint(condition=~Q(about_country=""), name="result_has_a_country"),
            models.CheckConstraint(
                condition=Q(of_views=False) | Q(rung=Rung.SEEN), name="result_views_are_seen"
            ),
            models.CheckConstraint(
                condition=Q(value_of=None) | Q(value__lte=F("value_of")),
                name="result_within_its_whole",
            ),
            models.CheckConstraint(
                condition=Q(sureness__in=Sureness.values), name="result_sureness_known"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class ResultText(ContentText):
    """What was seen to have changed, in one language."""

    result = models.ForeignKey(Result, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["result", "language"], name="result_text_once")
        ]


class ResultCountry(SharedCountry):
    """Another country that shares a result: it is told in both, and counted once."""

    of = models.ForeignKey(Result, on_delete=models.CASCADE, related_name="shared_with")

    class Meta(SharedCountry.Meta):
        pass


class ResultCell(models.Model):
    """How many of the people of a result are of one sex and age band; together never more."""

    result = models.ForeignKey(Result, on_delete=models.CASCADE, related_name="cells")
    sex = models.CharField(max_length=8, choices=Sex)
    age_band = models.CharField(max_length=8, choices=AgeBand)
    count = models.PositiveIntegerField()

    history = HistoricalRecords()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["result", "sex", "age_band"], name="result_cell_once"),
            models.CheckConstraint(condition=Q(count__gte=0), name="result_cell_not_negative"),
            models.CheckConstraint(condition=Q(sex__in=Sex.values), name="result_sex_known"),
            models.CheckConstraint(
                condition=Q(age_band__in=AgeBand.values), name="result_age_band_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sex} {self.age_band}: {self.count}"

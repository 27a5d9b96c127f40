"""Countries, organisations, people and what they may do."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from contrepoint.common.attribution import DEFAULT_ATTRIBUTION, Attribution
from contrepoint.common.fields import FreeText
from contrepoint.common.languages import Language
from contrepoint.common.markings import DEFAULT_MARKING, Marking
from contrepoint.network.contribution import ContentText
from contrepoint.network.enums import ConsentKind, OrganisationKind, Role


class Country(models.Model):
    """A country of the programme. Its name comes from CLDR, in the reader's language."""

    code = models.CharField(max_length=2, unique=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.code


class Organisation(models.Model):
    """A body whose members take part. The town is as coarse as it can be."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    code = models.SlugField(max_length=40, unique=True)
    name = FreeText()
    name_language = models.CharField(max_length=2, default="fr")
    kind = models.CharField(max_length=16, choices=OrganisationKind)
    country = models.ForeignKey(Country, on_delete=models.PROTECT, null=True, blank=True)
    town = FreeText(blank=True)
    marking = models.CharField(max_length=8, choices=Marking, default=DEFAULT_MARKING)
    is_invented = models.BooleanField(default=False)

    history = HistoricalRecords()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(marking__in=Marking.values), name="organisation_marking_known"
            )
        ]

    def __str__(self) -> str:
        return self.code


class Person(models.Model):
    """Someone who takes part, under a name or a pseudonym; an account is optional.

    `attribution` is the widest way in which the person agrees to be named anywhere: the one truth
    of naming. What else a person agrees to is in `Consent`. The code tells nothing of the name.
    A public figure has functions (`FunctionText`), as a public source gives them.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    code = models.SlugField(max_length=40, unique=True)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="person",
    )
    display_name = FreeText()
    is_pseudonym = models.BooleanField(default=True)
    is_invented = models.BooleanField(default=False)
    is_public_figure = models.BooleanField(default=False)
    country = models.ForeignKey(Country, on_delete=models.PROTECT, null=True, blank=True)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="people"
    )
    attribution = models.CharField(max_length=16, choices=Attribution, default=DEFAULT_ATTRIBUTION)
    marking = models.CharField(max_length=8, choices=Marking, default=DEFAULT_MARKING)

    history = HistoricalRecords()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(attribution__in=Attribution.values), name="person_attribution_known"
            ),
            models.CheckConstraint(
                condition=Q(marking__in=Marking.values), name="person_marking_known"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class FunctionText(ContentText):
    """One function of a public figure, present or former, in one language."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="functions")
    position = models.PositiveSmallIntegerField()
    is_former = models.BooleanField(default=False)

    class Meta:
        ordering = ["position", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "position", "language"], name="function_text_once"
            )
        ]


class ExpertiseText(ContentText):
    """What a person knows about, in one language."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="expertise")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "language"], name="expertise_text_once")
        ]


class PersonLanguage(models.Model):
    """One language that a person speaks."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="languages")
    language = models.CharField(max_length=2, choices=Language)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "language"], name="person_language_once"),
            models.CheckConstraint(
                condition=Q(language__in=Language.values), name="person_language_known"
            ),
        ]

    def __str__(self) -> str:
        return self.language


class Consent(models.Model):
    """What a person agreed to, from one day until another; a row is ended, never removed.

    `recorded_by` is the person, or whoever holds the person's signed paper.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="consents")
    kind = models.CharField(max_length=12, choices=ConsentKind)
    given_on = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["given_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ConsentKind.values), name="consent_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | Q(withdrawn_on__gte=models.F("given_on")),
                name="consent_withdrawn_after_given",
            ),
            models.UniqueConstraint(
                fields=["person", "kind"],
                condition=Q(withdrawn_on=None),
                name="consent_given_once",
            ),
        ]

    def __str__(self) -> str:
        return self.kind


class Mandate(models.Model):
    """One role that a user holds."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mandates"
    )
    role = models.CharField(max_length=16, choices=Role)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "role"], name="mandate_once"),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="mandate_role_known"),
        ]

    def __str__(self) -> str:
        return self.role

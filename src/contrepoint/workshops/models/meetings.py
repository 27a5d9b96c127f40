"""Series, workshops and sessions."""

from django.db import models
from django.db.models import F, Q

from contrepoint.common.markings import Marking, tightest
from contrepoint.network.contribution import ContentText, Contribution
from contrepoint.workshops.enums import SessionKind, WorkshopKind, WorkshopState


class Series(Contribution):
    """A programme's workshops, one after the other. Its name is in `SeriesText`."""

    code = models.SlugField(max_length=40, unique=True)

    class Meta(Contribution.Meta):
        verbose_name_plural = "series"

    def __str__(self) -> str:
        return self.code


class SeriesText(ContentText):
    """The name of a series in one language."""

    series = models.ForeignKey(Series, on_delete=models.CASCADE, related_name="names")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["series", "language"], name="series_text_once")
        ]


class Workshop(Contribution):
    """One meeting of a series. Days are unknown where the source does not give them."""

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="workshops")
    number = models.PositiveSmallIntegerField(unique=True)
    kind = models.CharField(max_length=16, choices=WorkshopKind, default=WorkshopKind.WORKSHOP)
    state = models.CharField(
        max_length=24, choices=WorkshopState, default=WorkshopState.IN_PREPARATION
    )
    builds_on = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="+")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="workshop_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(state__in=WorkshopState.values), name="workshop_state_known"
            ),
        ]

    def __str__(self) -> str:
        return f"workshop {self.number}"

    @property
    def code(self) -> str:
        """What the audit trail and receipts call it."""
        return f"W{self.number}"


class Session(Contribution):
    """One session of a workshop. A country chapter is a session of kind country.

    `origin` is the code of what put it on the agenda (a wish, a help request, a lesson), whatever
    floor that lives on; it is not looked up here.
    """

    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="sessions")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12, choices=SessionKind)
    about_country = models.CharField(max_length=2, blank=True)
    origin = models.CharField(max_length=16, blank=True)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.UniqueConstraint(fields=["workshop", "position"], name="session_place_once"),
            models.CheckConstraint(
                condition=Q(kind__in=SessionKind.values), name="session_kind_known"
            ),
            models.CheckConstraint(
                condition=~Q(kind=SessionKind.COUNTRY) | ~Q(about_country=""),
                name="country_chapter_has_a_country",
            ),
        ]

    def __str__(self) -> str:
        return f"session {self.workshop_id}.{self.position}"

    @property
    def code(self) -> str:
        """What the audit trail, receipts and reports call it."""
        return f"S{self.workshop.number}-{self.position}"

    def reach(self, marking: str) -> Marking:
        """How far a line of this session goes: no wider than session, workshop and series."""
        workshop = self.workshop
        return tightest((marking, self.marking, workshop.marking, workshop.series.marking))


class SessionText(ContentText):
    """The title of a session in one language."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="titles")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "language"], name="session_text_once")
        ]


class SessionSpeaker(models.Model):
    """Who spoke in a session as its expert."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="speakers")
    person = models.ForeignKey("network.Person", on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["session", "person"], name="session_speaker_once")
        ]

    def __str__(self) -> str:
        return f"speaker {self.person_id} of session {self.session_id}"

"""Series, workshops and sessions."""

from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q

from contrepoint.common.fields import FreeText
from contrepoint.common.languages import Language
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
    """One meeting of a series. Days are unknown where the source does not give them.

    The hours of its agenda are those of its `time_zone`; "" is that of this installation.
    """

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="workshops")
    number = models.PositiveSmallIntegerField(unique=True)
    kind = models.CharField(max_length=16, choices=WorkshopKind, default=WorkshopKind.WORKSHOP)
    state = models.CharField(
        max_length=24, choices=WorkshopState, default=WorkshopState.IN_PREPARATION
    )
    builds_on = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="+")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    time_zone = models.CharField(max_length=40, blank=True)

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

    @property
    def days(self) -> list[date]:
        """Its days, from the first to the last; none where they are not known."""
        if self.starts_on is None:
            return []
        last = self.ends_on or self.starts_on
        return [self.starts_on + timedelta(days=n) for n in range((last - self.starts_on).days + 1)]


class Session(Contribution):
    """One session of a workshop. A country chapter is a session of kind country.

    `origin` is the code of what put it on the agenda (a wish, a help request, a lesson), whatever
    floor that lives on; it is not looked up here. Its hours are those of the draft of the agenda:
    what was told to the others stands in `AgendaSlot`.
    """

    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="sessions")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12, choices=SessionKind)
    about_country = models.CharField(max_length=2, blank=True)
    origin = models.CharField(max_length=16, blank=True)
    day = models.DateField(null=True, blank=True)
    starts_at = models.TimeField(null=True, blank=True)
    ends_at = models.TimeField(null=True, blank=True)
    room = FreeText(blank=True)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(day=None, starts_at=None, ends_at=None)
                | Q(day__isnull=False, starts_at__lt=F("ends_at")),
                name="session_hours_whole",
            ),
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


class SessionLanguage(models.Model):
    """One language in which a session works."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="languages")
    language = models.CharField(max_length=2, choices=Language)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "language"], name="session_language_once"),
            models.CheckConstraint(
                condition=Q(language__in=Language.values), name="session_language_known"
            ),
        ]

    def __str__(self) -> str:
        return self.language

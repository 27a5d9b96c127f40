"""The next agenda: its frame, its topics, the ballot on them, and how much each reason counts."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from contrepoint.agenda import Why
from contrepoint.network.contribution import ContentText, Contribution
from contrepoint.workshops.enums import TopicState, VoteChoice
from contrepoint.workshops.models.meetings import Session, Workshop


class AgendaWeights(models.Model):
    """How much each reason counts, version by version; what is not in `values` is the default."""

    version = models.PositiveIntegerField(unique=True)
    values = models.JSONField(default=dict)
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"version {self.version}"


class AgendaFrame(models.Model):
    """How much time the topics of a workshop have, and when its ballot opened and closed."""

    workshop = models.OneToOneField(Workshop, on_delete=models.CASCADE, related_name="frame")
    days = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(1), MaxValueValidator(10)]
    )
    minutes_a_day = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(30), MaxValueValidator(720)]
    )
    minutes_each = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(15), MaxValueValidator(180)]
    )
    ballot_opened_at = models.DateTimeField(null=True, blank=True)
    ballot_closed_at = models.DateTimeField(null=True, blank=True)
    proposed_at = models.DateTimeField(null=True, blank=True)
    is_best = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ballot_closed_at__isnull=True)
                | Q(ballot_closed_at__gte=F("ballot_opened_at")),
                name="ballot_closes_after_it_opens",
            ),
        ]

    def __str__(self) -> str:
        return f"agenda of {self.workshop_id}"


class TopicLink(models.Model):
    """What the coordination said of two records: they ask for the same, or they do not.

    They are named by their codes, whatever floor they live on; `one` comes before `other`.
    """

    one = models.CharField(max_length=16)
    other = models.CharField(max_length=16)
    is_same = models.BooleanField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="topic_link_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="topic_link_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.one} {'=' if self.is_same else '≠'} {self.other}"


class Topic(Contribution):
    """A topic of one workshop: named by the record that leads it, with those that ask the same.

    `lead` is that record's code, whatever floor it lives on; its words are read there. `place` is
    the topic's place on the proposed agenda, `ballot_place` on the ballot. `why`, `instead` and
    `labels` say why a proposal left it out; why a person did stands in `TopicText`. `heard_by`
    are those who wished for it and have read that.
    """

    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="topics")
    lead = models.CharField(max_length=16)
    state = models.CharField(max_length=8, choices=TopicState, default=TopicState.WAITING)
    is_by_hand = models.BooleanField(default=False)
    place = models.PositiveSmallIntegerField(null=True, blank=True)
    ballot_place = models.PositiveSmallIntegerField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    why = models.CharField(max_length=8, blank=True, choices=[(why.value, why.name) for why in Why])
    instead = models.CharField(max_length=16, blank=True)
    labels = models.JSONField(default=list, blank=True)
    session = models.ForeignKey(
        Session, on_delete=models.SET_NULL, null=True, blank=True, related_name="topics"
    )
    heard_by = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="+")

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.UniqueConstraint(fields=["workshop", "lead"], name="topic_once_a_workshop"),
            models.CheckConstraint(
                condition=Q(state__in=TopicState.values), name="topic_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state=TopicState.TAKEN) | Q(place__isnull=True),
                name="only_a_topic_that_is_taken_has_a_place",
            ),
        ]

    def __str__(self) -> str:
        return self.lead

    @property
    def code(self) -> str:
        """What addresses, receipts and the audit trail call it."""
        return self.lead


class TopicText(ContentText):
    """Why a topic was declined, in one language."""

    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="reasons")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["topic", "language"], name="topic_text_once")
        ]


class TopicRecord(models.Model):
    """One of the records that ask for a topic, by its code."""

    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="records")
    code = models.CharField(max_length=16, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["topic", "code"], name="topic_record_once")]

    def __str__(self) -> str:
        return self.code


class TopicVote(models.Model):
    """What one member said of one topic: counted, and shown to nobody but that member.

    `country` is the member's on the day of voting.
    """

    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="votes")
    voter = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    choice = models.CharField(max_length=8, choices=VoteChoice)
    country = models.CharField(max_length=2, blank=True)
    cast_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["topic", "voter"], name="vote_once_a_topic"),
            models.CheckConstraint(
                condition=Q(choice__in=VoteChoice.values), name="vote_choice_known"
            ),
        ]

    def __str__(self) -> str:
        return f"vote on topic {self.topic_id}"

"""Media voices, and what they are asked for and say in public."""

from django.db import models
from django.db.models import Q

from contrepoint.common.fields import FreeText
from contrepoint.common.languages import Language
from contrepoint.fieldwork.enums import (
    WITH_A_VOICE,
    AppearancePart,
    AppearanceState,
    Medium,
    VoicePart,
    VoiceState,
)
from contrepoint.network.contribution import ContentText, Contribution


class MediaVoice(Contribution):
    """A person who may be asked to speak in public, once they said yes, until they stop.

    `agreed_on` is the day of that yes, `is_on_paper` that it was signed on paper, by somebody
    who has no account. Words are in `MediaVoiceText`.
    """

    code = models.CharField(max_length=16, unique=True)
    person = models.OneToOneField("network.Person", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=VoiceState, default=VoiceState.ASKED)
    agreed_on = models.DateField(null=True, blank=True)
    is_on_paper = models.BooleanField(default=False)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state__in=VoiceState.values), name="voice_state_known"
            ),
            models.CheckConstraint(
                condition=~Q(state=VoiceState.READY) | Q(agreed_on__isnull=False),
                name="voice_ready_after_a_yes",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class MediaVoiceLanguage(models.Model):
    """A language in which a media voice speaks in public."""

    voice = models.ForeignKey(MediaVoice, on_delete=models.CASCADE, related_name="languages")
    language = models.CharField(max_length=2, choices=Language)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["voice", "language"], name="voice_language_once"),
            models.CheckConstraint(
                condition=Q(language__in=Language.values), name="voice_language_known"
            ),
        ]

    def __str__(self) -> str:
        return self.language


class MediaVoiceText(ContentText):
    """One part of a media voice in one language."""

    voice = models.ForeignKey(MediaVoice, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=12, choices=VoicePart)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["voice", "part", "language"], name="voice_text_once"),
            models.CheckConstraint(condition=Q(part__in=VoicePart.values), name="voice_part_known"),
        ]


class Appearance(Contribution):
    """A media request while it is open; an appearance once it took place.

    `answer_version` is the version of the answer that stood when it was used.
    """

    code = models.CharField(max_length=16, unique=True)
    state = models.CharField(
        max_length=10, choices=AppearanceState, default=AppearanceState.RECEIVED
    )
    outlet = FreeText()
    medium = models.CharField(max_length=10, choices=Medium)
    spoken_in = models.CharField(max_length=2, choices=Language)
    due_on = models.DateField()
    voice = models.ForeignKey(
        MediaVoice, on_delete=models.PROTECT, null=True, blank=True, related_name="appearances"
    )
    appeared_on = models.DateField(null=True, blank=True)
    answer = models.ForeignKey(
        "narratives.CounterArgument",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    answer_version = models.PositiveIntegerField(null=True, blank=True)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state__in=AppearanceState.values), name="appearance_state_known"
            ),
            models.CheckConstraint(
                condition=Q(medium__in=Medium.values), name="appearance_medium_known"
            ),
            models.CheckConstraint(
                condition=Q(spoken_in__in=Language.values), name="appearance_language_known"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=sorted(WITH_A_VOICE)) | Q(voice__isnull=False),
                name="appearance_asked_of_a_voice",
            ),
            models.CheckConstraint(
                condition=~Q(state=AppearanceState.DONE) | Q(appeared_on__isnull=False),
                name="appearance_done_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(answer__isnull=True, answer_version__isnull=True)
                | Q(answer__isnull=False, answer_version__isnull=False),
                name="appearance_answer_with_its_version",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class AppearanceText(ContentText):
    """One part of an appearance in one language."""

    appearance = models.ForeignKey(Appearance, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=8, choices=AppearancePart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["appearance", "part", "language"], name="appearance_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=AppearancePart.values), name="appearance_part_known"
            ),
        ]

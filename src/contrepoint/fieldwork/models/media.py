"""Media voices, and what they are asked for and say in public."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from contrepoint.common.fields import FreeText
from contrepoint.common.languages import Language
from contrepoint.fieldwork.enums import (
    CORRECTION_CLOSED,
    WITH_A_VOICE,
    AppearancePart,
    AppearanceState,
    CorrectionState,
    Medium,
    Tonight,
    TrainingKind,
    VoicePart,
    VoiceState,
)
from contrepoint.network.contribution import ContentText, Contribution


class MediaVoice(Contribution):
    """A person who may be asked to speak in public, once they said yes, until they stop.

    `agreed_on` is the day of that yes, `is_on_paper` that it was signed on paper, by somebody
    who has no account. `cleared_on` is the day on which somebody talked with the person about
    their safety, `cleared_until` how long that holds; of what was feared there is no word.
    `clearance_refused_on` stands while the person wants none. Words are in `MediaVoiceText`.
    """

    code = models.CharField(max_length=16, unique=True)
    person = models.OneToOneField("network.Person", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=VoiceState, default=VoiceState.ASKED)
    agreed_on = models.DateField(null=True, blank=True)
    is_on_paper = models.BooleanField(default=False)
    tonight = models.CharField(max_length=3, choices=Tonight, blank=True)
    tonight_until = models.DateTimeField(null=True, blank=True)
    cleared_on = models.DateField(null=True, blank=True)
    cleared_until = models.DateField(null=True, blank=True)
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    clearance_refused_on = models.DateField(null=True, blank=True)

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
            models.CheckConstraint(
                condition=Q(tonight="", tonight_until__isnull=True)
                | Q(tonight__in=Tonight.values, tonight_until__isnull=False),
                name="voice_tonight_until_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(
                    cleared_on__isnull=True, cleared_until__isnull=True, cleared_by__isnull=True
                )
                | Q(
                    cleared_on__isnull=False,
                    cleared_by__isnull=False,
                    cleared_until__isnull=False,
                    cleared_until__gte=F("cleared_on"),
                ),
                name="voice_cleared_until_a_day",
            ),
            models.CheckConstraint(
                condition=Q(clearance_refused_on__isnull=True) | Q(cleared_on__isnull=True),
                name="voice_cleared_or_refused",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    def is_cleared_on(self, day: date) -> bool:
        """Somebody talked with the person about their safety, not too long before that day."""
        return self.cleared_until is not None and self.cleared_until >= day


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


class MediaTraining(models.Model):
    """What a media voice was trained in, and when."""

    voice = models.ForeignKey(MediaVoice, on_delete=models.CASCADE, related_name="trainings")
    kind = models.CharField(max_length=8, choices=TrainingKind)
    held_on = models.DateField()
    about = FreeText(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["voice", "kind", "held_on"], name="voice_training_once"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=TrainingKind.values), name="voice_training_known"
            ),
        ]

    def __str__(self) -> str:
        return self.kind


class Appearance(Contribution):
    """A media request while it is open; an appearance once it took place.

    Somebody has to say yes by `due_on`, and by `due_at` of that day where an hour was given.
    `answer_version` is the version of the answer that stood when it was used; a line of the common
    message does not change once it is adopted, and needs none.
    """

    code = models.CharField(max_length=16, unique=True)
    state = models.CharField(
        max_length=10, choices=AppearanceState, default=AppearanceState.RECEIVED
    )
    outlet = FreeText()
    medium = models.CharField(max_length=10, choices=Medium)
    spoken_in = models.CharField(max_length=2, choices=Language)
    due_on = models.DateField()
    due_at = models.TimeField(null=True, blank=True)
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
    line = models.ForeignKey(
        "narratives.CommonLine",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    correction = models.CharField(
        max_length=7, choices=CorrectionState, default=CorrectionState.NONE
    )
    correction_asked_on = models.DateField(null=True, blank=True)
    correction_closed_on = models.DateField(null=True, blank=True)
    followed_up_on = models.DateField(null=True, blank=True)

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
            models.CheckConstraint(
                condition=Q(answer__isnull=True) | Q(line__isnull=True),
                name="appearance_one_line_used",
            ),
            models.CheckConstraint(
                condition=Q(
                    correction=CorrectionState.NONE,
                    correction_asked_on__isnull=True,
                    correction_closed_on__isnull=True,
                )
                | Q(
                    correction=CorrectionState.ASKED,
                    correction_asked_on__isnull=False,
                    correction_closed_on__isnull=True,
                )
                | Q(
                    correction__in=sorted(CORRECTION_CLOSED),
                    correction_asked_on__isnull=False,
                    correction_closed_on__isnull=False,
                    correction_closed_on__gte=F("correction_asked_on"),
                ),
                name="appearance_correction_with_its_days",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class AppearanceText(ContentText):
    """One part of an appearance in one language."""

    appearance = models.ForeignKey(Appearance, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=10, choices=AppearancePart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["appearance", "part", "language"], name="appearance_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=AppearancePart.values), name="appearance_part_known"
            ),
        ]

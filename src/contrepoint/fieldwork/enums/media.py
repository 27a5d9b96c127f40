"""States, steps and parts of media voices and of what they are asked."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class VoiceState(models.TextChoices):
    """Whether a media voice may be asked to speak: the person says so, and nobody else."""

    ASKED = "asked", pgettext_lazy("media voice", "waiting for the person’s yes")
    READY = "ready", pgettext_lazy("media voice", "ready to speak")
    STOPPED = "stopped", pgettext_lazy("media voice", "has stopped")


class VoiceStep(models.TextChoices):
    """What the person can say; the label is the verb of the button."""

    AGREE = "agree", pgettext_lazy("media voice", "Say yes")
    STOP = "stop", pgettext_lazy("media voice", "Stop")


VOICE_STEPS: dict[VoiceStep, tuple[frozenset[VoiceState], VoiceState]] = {
    VoiceStep.AGREE: (frozenset({VoiceState.ASKED, VoiceState.STOPPED}), VoiceState.READY),
    VoiceStep.STOP: (frozenset({VoiceState.ASKED, VoiceState.READY}), VoiceState.STOPPED),
}


class VoicePart(models.TextChoices):
    """Which part of a media voice a text is."""

    TOPICS = "topics", _("topics")
    AVAILABILITY = "availability", _("availability")


class Tonight(models.TextChoices):
    """What a media voice says of this evening; it holds until a moment, then by itself no more."""

    YES = "yes", pgettext_lazy("media voice", "available")
    NO = "no", pgettext_lazy("media voice", "not available")


class TrainingKind(models.TextChoices):
    """What a media voice was trained in."""

    ON_AIR = "on_air", pgettext_lazy("training", "radio and television")
    HARD = "hard", pgettext_lazy("training", "hard questions")
    MESSAGE = "message", pgettext_lazy("training", "the common message")
    ONLINE = "online", pgettext_lazy("training", "safety online")
    RIGHTS = "rights", pgettext_lazy("training", "rights in front of the press")
    OTHER = "other", pgettext_lazy("training", "other")


class Medium(models.TextChoices):
    """Where somebody speaks in public."""

    RADIO = "radio", _("radio")
    TELEVISION = "television", _("television")
    PRESS = "press", _("newspaper")
    ONLINE = "online", pgettext_lazy("medium", "online")
    PODCAST = "podcast", _("podcast")
    OTHER = "other", pgettext_lazy("medium", "other")


class AppearanceState(models.TextChoices):
    """From a media request to what was said."""

    RECEIVED = "received", pgettext_lazy("media request", "received")
    OFFERED = "offered", pgettext_lazy("media request", "offered to a voice")
    ACCEPTED = "accepted", pgettext_lazy("media request", "accepted")
    DECLINED = "declined", pgettext_lazy("media request", "declined")
    DONE = "done", pgettext_lazy("media request", "took place")


class AppearanceStep(models.TextChoices):
    """What can be done with a media request; the label is the verb of the button."""

    OFFER = "offer", pgettext_lazy("media request", "Offer it")
    ACCEPT = "accept", pgettext_lazy("media request", "Accept")
    DECLINE = "decline", pgettext_lazy("media request", "Decline")
    CONCLUDE = "conclude", pgettext_lazy("media request", "Note what was said")


APPEARANCE_STEPS: dict[AppearanceStep, tuple[frozenset[AppearanceState], AppearanceState]] = {
    AppearanceStep.OFFER: (
        frozenset({AppearanceState.RECEIVED, AppearanceState.OFFERED, AppearanceState.DECLINED}),
        AppearanceState.OFFERED,
    ),
    AppearanceStep.ACCEPT: (frozenset({AppearanceState.OFFERED}), AppearanceState.ACCEPTED),
    AppearanceStep.DECLINE: (
        frozenset({AppearanceState.OFFERED, AppearanceState.ACCEPTED}),
        AppearanceState.DECLINED,
    ),
    AppearanceStep.CONCLUDE: (frozenset({AppearanceState.ACCEPTED}), AppearanceState.DONE),
}


# In these states somebody was asked: the voice is part of the record.
WITH_A_VOICE = frozenset({AppearanceState.OFFERED, AppearanceState.ACCEPTED, AppearanceState.DONE})


# Somebody is still to be found who says yes.
LOOKING_FOR_A_VOICE = frozenset({AppearanceState.RECEIVED, AppearanceState.DECLINED})


# What the person can still take back.
PROMISED_BY_A_VOICE = APPEARANCE_STEPS[AppearanceStep.DECLINE][0]


class AppearancePart(models.TextChoices):
    """Which part of an appearance a text is."""

    TOPIC = "topic", _("topic asked")
    OUTCOME = "outcome", _("what was said")
    CORRECTION = "correction", _("what should be put right")


class CorrectionState(models.TextChoices):
    """Whether an outlet was asked to put something right, and what it answered."""

    NONE = "none", pgettext_lazy("correction", "none asked")
    ASKED = "asked", pgettext_lazy("correction", "asked")
    MADE = "made", pgettext_lazy("correction", "made")
    REFUSED = "refused", pgettext_lazy("correction", "refused")


CORRECTION_CLOSED = frozenset({CorrectionState.MADE, CorrectionState.REFUSED})

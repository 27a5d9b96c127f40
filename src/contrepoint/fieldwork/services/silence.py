"""A media voice falls silent, and a campaign loses who can stop it, with the word of a person."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from contrepoint.common.steps import open_steps
from contrepoint.fieldwork.enums import VOICE_STEPS, VoiceStep
from contrepoint.fieldwork.models import MediaVoice
from contrepoint.fieldwork.services.harm_sheets import lose_stopper
from contrepoint.fieldwork.services.voices import take_off_the_air
from contrepoint.network.enums import ConsentKind

if TYPE_CHECKING:
    from contrepoint.network.models import Person, User


def on_withdrawn_consent(
    *, person: "Person", kind: ConsentKind, by: "User", at: datetime, **_sent: Any
) -> None:
    """Whoever no longer agrees to be contacted by the press is no voice to ask."""
    if kind == ConsentKind.PRESS:
        _silence(MediaVoice.objects.filter(person=person).first(), by=by, at=at)


def on_ended_membership(*, user: "User", by: "User", at: datetime, **_sent: Any) -> None:
    """Whoever has no page left to say no from is no voice to ask, and stops no campaign."""
    lose_stopper(user=user, by=by, at=at)
    _silence(MediaVoice.objects.filter(person__user=user).first(), by=by, at=at)


def _silence(voice: MediaVoice | None, *, by: "User", at: datetime) -> None:
    if voice is not None and VoiceStep.STOP in open_steps(VOICE_STEPS, voice.state):
        take_off_the_air(voice, by=by, at=at)

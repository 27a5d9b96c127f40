"""One media voice with everything that its page shows."""

import dataclasses
from datetime import date

from django.utils import timezone

from contrepoint.common.markings import Marking
from contrepoint.common.steps import open_steps
from contrepoint.fieldwork.access import (
    appearances_visible_to,
    may_clear_voice,
    may_end_clearance,
    may_keep_roster,
    may_rewrite_voice,
    may_see_clearance,
    may_speak_for,
    may_stop_voice,
)
from contrepoint.fieldwork.enums import (
    VOICE_STEPS,
    AppearanceState,
    TrainingKind,
    VoiceState,
    VoiceStep,
)
from contrepoint.fieldwork.models import MediaVoice
from contrepoint.fieldwork.queries.media import AppearanceLine, appearance_lines
from contrepoint.fieldwork.queries.voices import (
    VoiceLine,
    open_cards,
    readable_voices,
    voice_line,
)
from contrepoint.network.access import Viewer
from contrepoint.network.queries import Byline, byline, member_byline, with_authors


@dataclasses.dataclass(frozen=True, slots=True)
class TrainingLine:
    """What a voice was trained in, and when; `number` is how it is spoken of."""

    number: int
    kind: TrainingKind
    held_on: date
    about: str


@dataclasses.dataclass(frozen=True, slots=True)
class ClearanceLine:
    """When somebody talked with the person about their safety, who, and until when it holds.

    `refused_on` is told to the person and to those who clear alone.
    """

    talked_on: date | None
    until: date | None
    by: Byline
    is_valid: bool
    refused_on: date | None
    may_clear: bool
    may_end: bool
    may_ask: bool
    nobody_can_clear: bool


@dataclasses.dataclass(frozen=True, slots=True)
class VoiceCard:
    """One voice with everything that its page shows."""

    line: VoiceLine
    byline: Byline
    has_account: bool
    appearances: tuple[AppearanceLine, ...]
    steps: tuple[VoiceStep, ...]
    may_rewrite: bool
    may_say_tonight: bool
    trainings: tuple[TrainingLine, ...]
    clearance: ClearanceLine | None


def voice_card(voice: MediaVoice, user: Viewer, language: str) -> VoiceCard:
    """One voice that the reader may see, with what it said in public."""
    only = MediaVoice.objects.filter(pk=voice.pk)
    row = with_authors(readable_voices(only)).get()
    allowed = {
        VoiceStep.AGREE: may_speak_for(user, row),
        VoiceStep.STOP: may_stop_voice(user, row),
    }
    own = appearances_visible_to(user).filter(voice=row)
    if not (may_speak_for(user, row) or may_keep_roster(user)):
        own = own.exclude(state=AppearanceState.DECLINED)
    return VoiceCard(
        line=voice_line(row, open_cards(user), user, language),
        byline=byline(row),
        has_account=row.person.user_id is not None,
        appearances=tuple(appearance_lines(own, user, language)),
        steps=tuple(step for step in open_steps(VOICE_STEPS, row.state) if allowed[step]),
        may_rewrite=may_rewrite_voice(user, row),
        may_say_tonight=may_speak_for(user, row) and row.state == VoiceState.READY,
        trainings=tuple(
            TrainingLine(each.pk, TrainingKind(each.kind), each.held_on, each.about)
            for each in row.trainings.order_by("-held_on", "-pk")
        ),
        clearance=_clearance(row, user),
    )


def _clearance(row: MediaVoice, user: Viewer) -> ClearanceLine | None:
    if not may_see_clearance(user, row):
        return None
    is_valid = row.is_cleared_on(timezone.localdate())
    refused_on = row.clearance_refused_on if may_end_clearance(user, row) else None
    speaks = may_speak_for(user, row)
    return ClearanceLine(
        talked_on=row.cleared_on,
        until=row.cleared_until,
        by=member_byline(row.cleared_by) if row.cleared_by else Byline(""),
        is_valid=is_valid,
        refused_on=refused_on,
        may_clear=may_clear_voice(user, row) and not row.clearance_refused_on,
        may_end=may_end_clearance(user, row) and (is_valid or (speaks and refused_on is None)),
        may_ask=speaks and refused_on is not None,
        nobody_can_clear=row.marking in {Marking.PRIVATE, Marking.TEAM},
    )

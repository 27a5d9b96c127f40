"""The roster of media voices: who is on it, whether they may be asked, until when."""

import dataclasses
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from contrepoint.common.languages import Language, Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.common.marks import in_plain_words
from contrepoint.fieldwork.access import may_keep_roster, own_voice_of, voices_visible_to
from contrepoint.fieldwork.enums import Tonight, VoicePart, VoiceState
from contrepoint.fieldwork.models import MediaVoice
from contrepoint.network.access import (
    Viewer,
    cards_visible_to,
    organisations_listed_for,
    people_visible_to,
    sees_name,
)
from contrepoint.network.enums import Role
from contrepoint.network.queries import Byline, person_byline

if TYPE_CHECKING:
    from contrepoint.network.models import Person


@dataclasses.dataclass(frozen=True, slots=True)
class VoiceLine:
    """One voice. `name` is what the person agreed to; empty where they are not to be named.

    `tonight` is what the person said of this evening, while it holds.
    """

    code: str
    name: Byline
    topics: Words
    availability: Words
    speaks: tuple[Language, ...]
    state: VoiceState
    agreed_on: date | None
    is_on_paper: bool
    is_cleared: bool
    tonight: Tonight | None
    tonight_until: datetime | None
    is_own: bool
    marking: Marking

    @property
    def may_be_asked(self) -> bool:
        """Said yes, and somebody talked with them about their safety not too long ago."""
        return self.state == VoiceState.READY and self.is_cleared


@dataclasses.dataclass(frozen=True, slots=True)
class OwnEvening:
    """What the reader, as a voice, says of this evening, while it holds."""

    code: str
    tonight: Tonight | None
    tonight_until: datetime | None


@dataclasses.dataclass(frozen=True, slots=True)
class VoiceName:
    """A voice where it is only mentioned."""

    code: str
    name: Byline


def voice_lines(voices: QuerySet[MediaVoice], user: Viewer, language: str) -> list[VoiceLine]:
    """These voices, the ready ones first, then by code, as their reader sees them."""
    named = open_cards(user)
    rows = [voice_line(row, named, user, language) for row in readable_voices(voices)]
    return sorted(rows, key=lambda line: not line.may_be_asked)


def readable_voices(voices: QuerySet[MediaVoice]) -> QuerySet[MediaVoice]:
    """These voices with what `voice_line` needs beside them."""
    return (
        voices.select_related("person__country", "person__user")
        .prefetch_related("texts", "languages", "person__user__mandates")
        .order_by("pk")
    )


def open_cards(user: Viewer) -> set[int]:
    """People who may be named to this reader, if they agreed to be."""
    return set(people_visible_to(user).values_list("pk", flat=True))


def _voice_part(row: MediaVoice, part: VoicePart, language: str) -> Words:
    return best_words([text for text in row.texts.all() if text.part == part], language)


def voice_line(row: MediaVoice, named: set[int], user: Viewer, language: str) -> VoiceLine:
    """One voice of `readable_voices`; `named` holds the keys of `open_cards`."""
    holds = row.tonight_until is not None and row.tonight_until > timezone.now()
    spoken = {each.language for each in row.languages.all()}
    return VoiceLine(
        code=row.code,
        name=person_byline(row.person, may_be_named=row.person_id in named),
        topics=_voice_part(row, VoicePart.TOPICS, language),
        availability=_voice_part(row, VoicePart.AVAILABILITY, language),
        speaks=tuple(each for each in Language if each in spoken),
        state=VoiceState(row.state),
        agreed_on=row.agreed_on,
        is_on_paper=row.is_on_paper,
        is_cleared=row.is_cleared_on(timezone.localdate()),
        tonight=Tonight(row.tonight) if holds else None,
        tonight_until=row.tonight_until if holds else None,
        is_own=row.person.user_id is not None and row.person.user_id == user.pk,
        marking=Marking(row.marking),
    )


def voice_originals(voice: MediaVoice) -> tuple[str, dict[VoicePart, str]]:
    """The language and the parts as they were written, for who rewrites them."""
    texts = {VoicePart(t.part): t for t in voice.texts.filter(status="original")}
    return texts[VoicePart.TOPICS].language, {part: row.text for part, row in texts.items()}


def people_for_roster(user: Viewer) -> list[tuple[str, str]]:
    """Codes and names of those whom the reader may put on the roster and who are not on it.

    Oneself first; for the coordinator and focal points, everybody whose card they may see, told
    as it is in the directory. Donors do not speak for the programme.
    """
    rows = cards_visible_to(user).exclude(pk__in=voices_visible_to(user).values("person"))
    if not may_keep_roster(user):
        rows = rows.filter(user=user)
    rows = (
        rows.exclude(user__mandates__role=Role.DONOR)
        .select_related("country", "user")
        .prefetch_related(
            "user__mandates", Prefetch("organisation", queryset=organisations_listed_for(user))
        )
        .order_by("country__position", "pk")
    )
    people = sorted(rows, key=lambda row: row.user_id is None or row.user_id != user.pk)
    return [(row.code, _named_with_organisation(row, user)) for row in people]


def _named_with_organisation(person: "Person", user: Viewer) -> str:
    if not sees_name(user, person):
        return person_byline(person, may_be_named=False).text or person.code
    named = [person.display_name]
    if person.organisation:
        named.append(person.organisation.name)
    return in_plain_words(" · ".join(named))


def own_evening(user: Viewer) -> OwnEvening | None:
    """The reader's own evening; None for whoever is no voice that is ready: one question."""
    row = own_voice_of(user).first()
    if row is None:
        return None
    holds = row.tonight_until is not None and row.tonight_until > timezone.now()
    return OwnEvening(
        row.code, Tonight(row.tonight) if holds else None, row.tonight_until if holds else None
    )

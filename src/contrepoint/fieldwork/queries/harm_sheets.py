"""The do-no-harm sheet of a campaign, as its page and its form need it."""

import dataclasses
import uuid
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils import timezone

from contrepoint.common.languages import TranslationStatus, Words, best_words
from contrepoint.fieldwork.enums import SheetPart
from contrepoint.fieldwork.models import Campaign, HarmSheet
from contrepoint.fieldwork.queries.stoppers import called
from contrepoint.network.access import Viewer
from contrepoint.network.queries import people_as_seen_by

if TYPE_CHECKING:
    from contrepoint.network.models import Person


@dataclasses.dataclass(frozen=True, slots=True)
class Stopper:
    """Who can stop a campaign, as agreed; without an account, the team or the coordinator does."""

    name: str
    has_account: bool
    is_reader: bool


@dataclasses.dataclass(frozen=True, slots=True)
class SheetLine:
    """Where the sheet stands: for everybody who sees the campaign.

    `signed_by` is what the person agreed to be called, "" where that is nothing.
    """

    stopper: Stopper | None
    signed_on: date | None
    signed_by: str
    void_since: date | None


@dataclasses.dataclass(frozen=True, slots=True)
class SheetCard:
    """The words of the sheet: for who runs or stops the campaign."""

    line: SheetLine | None
    parts: tuple[tuple[SheetPart, Words], ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the parts of which nothing is written."""
        return tuple(str(part.label) for part, words in self.parts if not words.text)

    @property
    def may_be_signed(self) -> bool:
        """It is whole, names somebody, and nobody stands for it now."""
        line = self.line
        return (
            line is not None
            and line.stopper is not None
            and line.signed_on is None
            and not self.missing
        )


def sheet_line(sheet: HarmSheet | None, user: Viewer) -> SheetLine | None:
    """Where a sheet stands, as its reader may know it."""
    if sheet is None:
        return None
    people = people_as_seen_by(user).filter(Q(pk=sheet.stopper_id) | Q(user=sheet.signed_by_id))
    found = list(people.order_by("pk"))
    stoppers = [person for person in found if person.pk == sheet.stopper_id]
    signers = [person for person in found if person.user_id == sheet.signed_by_id]
    return SheetLine(
        stopper=_stopper(stoppers[0], user) if stoppers else None,
        signed_on=timezone.localdate(sheet.signed_at) if sheet.signed_at else None,
        signed_by=called(signers[0], user) if sheet.signed_by_id and signers else "",
        void_since=sheet.void_since,
    )


def _stopper(person: "Person", user: Viewer) -> Stopper:
    return Stopper(
        name=called(person, user),
        has_account=person.user_id is not None,
        is_reader=person.user_id is not None and person.user_id == user.pk,
    )


def sheet_card(campaign: Campaign, user: Viewer, language: str) -> SheetCard:
    """The sheet of a campaign; empty before there is one."""
    sheet = HarmSheet.objects.filter(campaign=campaign).prefetch_related("texts").first()
    rows = list(sheet.texts.all()) if sheet else []
    return SheetCard(
        line=sheet_line(sheet, user),
        parts=tuple(
            (part, best_words([row for row in rows if row.part == part], language))
            for part in SheetPart
        ),
    )


@dataclasses.dataclass(frozen=True, slots=True)
class SheetOriginals:
    """A sheet as it was written, for who rewrites it."""

    language: str
    texts: dict[SheetPart, str]
    stopper: uuid.UUID | None


def sheet_originals(campaign: Campaign, language: str) -> SheetOriginals:
    """The words and the person of a sheet; `language` where nothing is written yet."""
    sheet = HarmSheet.objects.filter(campaign=campaign).select_related("stopper").first()
    if sheet is None:
        return SheetOriginals(language, {}, None)
    rows = list(sheet.texts.filter(status=TranslationStatus.ORIGINAL).order_by("pk"))
    return SheetOriginals(
        language=rows[0].language if rows else language,
        texts={SheetPart(row.part): row.text for row in rows},
        stopper=sheet.stopper.uuid if sheet.stopper else None,
    )

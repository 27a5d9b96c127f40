"""The do-no-harm sheet of a campaign: written, signed, and signed again after a change."""

import dataclasses
import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.common.languages import Language
from contrepoint.fieldwork.enums import SIGNED_FOR, SheetPart
from contrepoint.fieldwork.errors import NoSheetError, NoStopperError
from contrepoint.fieldwork.models import Campaign, HarmSheet, HarmSheetText
from contrepoint.fieldwork.queries.stoppers import people_who_may_stop
from contrepoint.network.access import the_one
from contrepoint.network.models import User
from contrepoint.network.services import record, write_original


@dataclasses.dataclass(frozen=True, slots=True)
class SheetEntry:
    """The words of a sheet in one language; `stopper` is the key of the person who can stop it."""

    language: Language
    texts: Mapping[SheetPart, str]
    stopper: uuid.UUID | None = None


@transaction.atomic
def write_sheet(*, campaign: Campaign, entry: SheetEntry, by: User, at: datetime) -> None:
    """Write the sheet of a campaign, whole or in part. What was signed before falls with a change.

    Refuses a person whom the writer may not see (NotHereError). Whoever is named sees the campaign.
    """
    campaign = Campaign.objects.select_for_update().get(pk=campaign.pk)
    sheet, _made = HarmSheet.objects.get_or_create(campaign=campaign)
    before = _said(sheet)
    stopper = sheet.stopper
    if entry.stopper is None:
        stopper = None
    elif stopper is None or stopper.uuid != entry.stopper:
        stopper = the_one(people_who_may_stop(by).filter(uuid=entry.stopper))
    if stopper is None:
        _fall(sheet, at=at)
    sheet.stopper = stopper
    sheet.save(update_fields=["stopper"])
    for part in SheetPart:
        write_original(
            HarmSheetText.objects.all(),
            language=entry.language,
            text=entry.texts.get(part, ""),
            sheet=sheet,
            part=part,
        )
    if _said(sheet) != before:
        _fall(sheet, at=at)
    record(actor=by, action="write-sheet", object_kind="campaign", object_code=campaign.code, at=at)


@transaction.atomic
def sign_sheet(*, campaign: Campaign, by: User, at: datetime) -> None:
    """Stand for the sheet as it is, against the plan as it is; the trail keeps who and when.

    Refuses a sheet that lacks a part (NoSheetError) or names nobody who can stop the campaign
    (NoStopperError).
    """
    campaign = Campaign.objects.select_for_update().get(pk=campaign.pk)
    sheet = HarmSheet.objects.filter(campaign=campaign).first()
    if sheet is None or set(sheet.texts.values_list("part", flat=True)) != set(SheetPart):
        raise NoSheetError(campaign.code)
    if sheet.stopper_id is None:
        raise NoStopperError(campaign.code)
    sheet.signed_by, sheet.signed_at, sheet.void_since = by, at, None
    sheet.save(update_fields=["signed_by", "signed_at", "void_since"])
    record(actor=by, action="sign-sheet", object_kind="campaign", object_code=campaign.code, at=at)


def void_signature(campaign: Campaign, changed: Iterable[str], *, at: datetime) -> None:
    """A signature falls when what it was given for is changed: parts and legs, by their value."""
    if SIGNED_FOR.isdisjoint(changed):
        return
    sheet = HarmSheet.objects.filter(campaign=campaign).first()
    if sheet is not None:
        _fall(sheet, at=at)


def lose_stopper(*, user: User, by: User, at: datetime) -> None:
    """Whoever takes part no more stops nothing: the sheets that name them wait for somebody else.

    Call it within the transaction in which the membership ends.
    """
    sheets = HarmSheet.objects.filter(stopper__user=user).select_related("campaign").order_by("pk")
    for sheet in sheets:
        _fall(sheet, at=at)
        sheet.stopper = None
        sheet.save(update_fields=["stopper"])
        code = sheet.campaign.code
        record(actor=by, action="lose-stopper", object_kind="campaign", object_code=code, at=at)


def _fall(sheet: HarmSheet, *, at: datetime) -> None:
    if not sheet.is_signed:
        return
    sheet.signed_by, sheet.signed_at, sheet.void_since = None, None, timezone.localdate(at)
    sheet.save(update_fields=["signed_by", "signed_at", "void_since"])


def _said(sheet: HarmSheet) -> tuple[object, ...]:
    rows = sheet.texts.filter(status="original").order_by("part")
    return (sheet.stopper_id, *rows.values_list("part", "text"))

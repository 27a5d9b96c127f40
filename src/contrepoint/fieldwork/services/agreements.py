"""How far an alliance has come: its stages, its agreement, who keeps contact."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.common.languages import Language, TranslationStatus
from contrepoint.fieldwork.access import promisers_for
from contrepoint.fieldwork.enums import AlliancePart, Stage
from contrepoint.fieldwork.errors import (
    AgreementEmptyError,
    NotAMemberError,
    NotTheirsToSignError,
    StageBeforeItBeganError,
)
from contrepoint.fieldwork.models import (
    Alliance,
    AllianceSignature,
    AllianceStage,
    AllianceText,
)
from contrepoint.network.access import organisations_visible_to
from contrepoint.network.models import User
from contrepoint.network.services import record, write_original


def _locked(alliance: Alliance) -> Alliance:
    return Alliance.objects.select_for_update(of=("self",)).get(pk=alliance.pk)


@transaction.atomic
def reach_stage(
    *, alliance: Alliance, stage: Stage, reached_on: date, by: User, at: datetime
) -> None:
    """Say on which day the members came that far; said again, the day is put right.

    Refuses a day to come, and one before the alliance began (StageBeforeItBeganError).
    """
    alliance = _locked(alliance)
    too_soon = alliance.since is not None and reached_on < alliance.since
    if too_soon or reached_on > timezone.localdate(at):
        raise StageBeforeItBeganError
    AllianceStage.objects.update_or_create(
        alliance=alliance, stage=stage, defaults={"reached_on": reached_on}
    )
    record(actor=by, action=stage, object_kind="alliance", object_code=alliance.code, at=at)


@transaction.atomic
def undo_stage(*, alliance: Alliance, stage: Stage, by: User, at: datetime) -> None:
    """Say that they had not come that far; the trail keeps that it was said."""
    alliance = _locked(alliance)
    AllianceStage.objects.filter(alliance=alliance, stage=stage).delete()
    code = alliance.code
    record(actor=by, action=f"not_{stage}", object_kind="alliance", object_code=code, at=at)


@transaction.atomic
def write_agreement(
    *, alliance: Alliance, text: str, language: Language, by: User, at: datetime
) -> None:
    """Write what the members agree, in one language; in a second one, its translation.

    Rewritten, it is a new version, to which every side has to agree anew; translations of the old
    one go. Refuses an empty one (AgreementEmptyError).
    """
    if not text.strip():
        raise AgreementEmptyError
    alliance = _locked(alliance)
    rows = AllianceText.objects.filter(alliance=alliance, part=AlliancePart.AGREEMENT)
    original = rows.filter(status=TranslationStatus.ORIGINAL).first()
    if original is None or original.language == language:
        write_original(
            AllianceText.objects.all(),
            language=language,
            text=text,
            alliance=alliance,
            part=AlliancePart.AGREEMENT,
        )
    else:
        rows.filter(language=language).delete()
        AllianceText.objects.create(
            alliance=alliance,
            part=AlliancePart.AGREEMENT,
            language=language,
            text=text.strip(),
            status=TranslationStatus.DRAFT,
            translator=by,
            source_version=original.source_version,
        )
    record(actor=by, action="agreement", object_kind="alliance", object_code=alliance.code, at=at)


@transaction.atomic
def sign_agreement(*, alliance: Alliance, organisation: str, by: User, at: datetime) -> None:
    """The organisation of this code agrees to the agreement as it stands, today.

    Refuses where nothing is written (AgreementEmptyError), one that is no member (NotAMemberError)
    or not the reader's own (NotTheirsToSignError). Said twice, the first day stands.
    """
    alliance = _locked(alliance)
    original = AllianceText.objects.filter(
        alliance=alliance, part=AlliancePart.AGREEMENT, status=TranslationStatus.ORIGINAL
    ).first()
    if original is None:
        raise AgreementEmptyError
    named = organisations_visible_to(by).filter(code=organisation)
    if not alliance.members.filter(pk__in=named).exists():
        raise NotAMemberError
    member = promisers_for(by, alliance).filter(code=organisation).first()
    if member is None:
        raise NotTheirsToSignError
    AllianceSignature.objects.get_or_create(
        alliance=alliance,
        organisation=member,
        version=original.source_version,
        defaults={"agreed_on": timezone.localdate(at), "agreed_by": by},
    )
    record(actor=by, action="sign", object_kind="alliance", object_code=alliance.code, at=at)


@transaction.atomic
def keep_contact(*, alliance: Alliance, by: User, at: datetime) -> None:
    """Whoever says so keeps the contact on our side, from now on and instead of another."""
    alliance = _locked(alliance)
    alliance.kept_by = by
    alliance.save(update_fields=["kept_by"])
    record(actor=by, action="keep", object_kind="alliance", object_code=alliance.code, at=at)


@transaction.atomic
def leave_contact(*, alliance: Alliance, by: User, at: datetime) -> None:
    """Whoever kept the contact does so no more."""
    alliance = _locked(alliance)
    if alliance.kept_by_id != by.pk:
        return
    alliance.kept_by = None
    alliance.save(update_fields=["kept_by"])
    record(actor=by, action="leave", object_kind="alliance", object_code=alliance.code, at=at)

"""Decisions and joint statements: put down, stood by or not, amended, translated."""

import dataclasses
from datetime import datetime

from django.db import transaction

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language, TranslationStatus
from contrepoint.common.markings import Marking, tightest
from contrepoint.network.enums import CodeLetter
from contrepoint.network.errors import OneselfAloneError
from contrepoint.network.models import User
from contrepoint.network.services import next_code, record, signed, take_step, write_original
from contrepoint.workshops.enums import (
    AMENDMENT_STEPS,
    AgreementKind,
    AmendmentPart,
    AmendmentStep,
    Position,
)
from contrepoint.workshops.errors import (
    AmendmentOutdatedError,
    EmptyTextError,
    NoOrganisationError,
    ReasonMissingError,
    SameLanguageError,
    TranslationReviewedError,
)
from contrepoint.workshops.models import (
    Agreement,
    AgreementText,
    Amendment,
    AmendmentText,
    Session,
    Stand,
    StandText,
)
from contrepoint.workshops.services.record import (
    insist_on_open_record,
    new_code,
    open_session,
)

LETTERS = {
    AgreementKind.DECISION: CodeLetter.DECISION,
    AgreementKind.STATEMENT: CodeLetter.JOINT_STATEMENT,
}


@dataclasses.dataclass(frozen=True, slots=True)
class StandTaken:
    """Where one stands; a reservation has its reason, and says whether a report may print it."""

    position: Position
    language: Language
    reason: str = ""
    may_be_printed: bool = False


@transaction.atomic
def add_agreement(
    *,
    session: Session,
    kind: AgreementKind,
    text: str,
    language: Language,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> Agreement:
    """Put down a decision or the draft of a joint statement; nobody stands by it yet.

    The marking is capped by those of the session, workshop and series. Refuses an empty text
    (EmptyTextError) and a workshop whose report is final (WorkshopFinalError).
    """
    session = open_session(session)
    if not text.strip():
        raise EmptyTextError
    agreement = Agreement.objects.create(
        code=next_code(LETTERS[kind]),
        session=session,
        kind=kind,
        **signed(marking=session.reach(marking), attribution=attribution, by=by, at=at),
    )
    write_original(AgreementText.objects.all(), language=language, text=text, agreement=agreement)
    record(actor=by, action="add", object_kind=kind, object_code=agreement.code, at=at)
    return agreement


def _open(agreement: Agreement) -> Agreement:
    """The locked agreement, of a workshop whose record is still open."""
    found = (
        Agreement.objects.select_for_update(of=("self",))
        .select_related("session__workshop")
        .get(pk=agreement.pk)
    )
    insist_on_open_record(found.session.workshop)
    return found


@transaction.atomic
def take_stand(
    *,
    agreement: Agreement,
    stand: StandTaken,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> Stand:
    """Say where one stands on the version of now, or where one's organisation stands on it.

    What was said before is said anew. The marking is capped by that of the agreement. Refuses a
    reservation without a reason (ReasonMissingError), and on a joint statement somebody without
    an organisation (NoOrganisationError) and what the organisation could not read
    (OneselfAloneError).
    """
    agreement = _open(agreement)
    is_for_organisation = agreement.kind == AgreementKind.STATEMENT
    organisation = by.standing.organisation_id
    if is_for_organisation and organisation is None:
        raise NoOrganisationError
    if is_for_organisation and marking == Marking.PRIVATE != agreement.marking:
        raise OneselfAloneError
    reserves = stand.position == Position.RESERVES
    if reserves and not stand.reason.strip():
        raise ReasonMissingError
    whose = {"organisation_id": organisation} if is_for_organisation else {"author": by}
    kept, _created = Stand.objects.update_or_create(
        agreement=agreement,
        is_for_organisation=is_for_organisation,
        **whose,
        defaults={
            "version": agreement.version,
            "position": stand.position,
            "may_be_printed": reserves and stand.may_be_printed,
        }
        | signed(
            marking=tightest((marking, agreement.marking)), attribution=attribution, by=by, at=at
        ),
    )
    write_original(
        StandText.objects.all(),
        language=stand.language,
        text=stand.reason if reserves else "",
        stand=kept,
    )
    record(
        actor=by,
        action=stand.position,
        object_kind=agreement.kind,
        object_code=agreement.code,
        at=at,
    )
    return kept


@transaction.atomic
def propose_amendment(
    *,
    agreement: Agreement,
    wording: str,
    reason: str,
    language: Language,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> Amendment:
    """Propose another wording, in the language of the original, with a reason in `language`.

    It goes as far as the agreement. Refuses an empty wording (EmptyTextError) and no reason
    (ReasonMissingError).
    """
    agreement = _open(agreement)
    if not wording.strip():
        raise EmptyTextError
    if not reason.strip():
        raise ReasonMissingError
    amendment = Amendment.objects.create(
        code=new_code(agreement.code, lambda c: Amendment.objects.filter(code=c).exists()),
        agreement=agreement,
        version=agreement.version,
        **signed(marking=Marking(agreement.marking), attribution=attribution, by=by, at=at),
    )
    for part, text, written_in in (
        (AmendmentPart.WORDING, wording, _original(agreement).language),
        (AmendmentPart.REASON, reason, language),
    ):
        AmendmentText.objects.create(
            amendment=amendment, part=part, language=written_in, text=text.strip()
        )
    record(actor=by, action="amend", object_kind=agreement.kind, object_code=amendment.code, at=at)
    return amendment


def _original(agreement: Agreement) -> AgreementText:
    return agreement.texts.get(status=TranslationStatus.ORIGINAL)


@transaction.atomic
def accept_amendment(*, amendment: Amendment, by: User, at: datetime) -> None:
    """Let the agreement say so. Its version rises, everybody is asked anew.

    Translations of the text before are taken away; their history stays. Refuses an amendment to
    a version that is past (AmendmentOutdatedError).
    """
    agreement = _open(amendment.agreement)
    if amendment.version != agreement.version:
        raise AmendmentOutdatedError(amendment.code)
    take_step(amendment, AMENDMENT_STEPS, AmendmentStep.ACCEPT, kind="amendment", by=by, at=at)
    original = _original(agreement)
    for translation in agreement.texts.exclude(pk=original.pk):
        translation.delete()
    original.text = amendment.texts.get(part=AmendmentPart.WORDING).text
    original.save(update_fields=["text"])
    agreement.version += 1
    agreement.save(update_fields=["version"])


@transaction.atomic
def decline_amendment(*, amendment: Amendment, by: User, at: datetime) -> None:
    """Leave the agreement as it is; the amendment stays on record."""
    _open(amendment.agreement)
    take_step(amendment, AMENDMENT_STEPS, AmendmentStep.DECLINE, kind="amendment", by=by, at=at)


@transaction.atomic
def translate_agreement(
    *, agreement: Agreement, text: str, language: Language, by: User, at: datetime
) -> None:
    """Give the text of now in another language, as a translation to be vetted.

    Refuses an empty text (EmptyTextError), the language of the original (SameLanguageError), and
    one in which a reviewed translation stands (TranslationReviewedError).
    """
    agreement = _open(agreement)
    if not text.strip():
        raise EmptyTextError
    if _original(agreement).language == language:
        raise SameLanguageError
    vouched = agreement.texts.filter(language=language, status=TranslationStatus.REVIEWED)
    if vouched.exists():
        raise TranslationReviewedError
    AgreementText.objects.update_or_create(
        agreement=agreement,
        language=language,
        defaults={
            "text": text.strip(),
            "status": TranslationStatus.DRAFT,
            "translator": by,
            "source_version": agreement.version,
        },
    )
    record(
        actor=by, action="translate", object_kind=agreement.kind, object_code=agreement.code, at=at
    )

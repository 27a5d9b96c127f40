"""Decisions and joint statements: put down, stood by or not, amended, translated."""

import dataclasses
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

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
    DeadlinePastError,
    EmptyTextError,
    NoOrganisationError,
    ReasonMissingError,
    SameLanguageError,
    SameWordsError,
    StatementClosedError,
    TranslationReviewedError,
    WindowDayError,
)
from contrepoint.workshops.models import (
    Agreement,
    AgreementText,
    Amendment,
    AmendmentText,
    Note,
    Session,
    Stand,
    StandText,
)
from contrepoint.workshops.services.becoming import capped_by_note
from contrepoint.workshops.services.record import (
    Reason,
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
    note: Note | None = None,
) -> Agreement:
    """Put down a decision or the draft of a joint statement; nobody stands by it yet.

    The marking is capped by those of the note that it is made of, the session, workshop and
    series. Refuses an empty text (EmptyTextError) and a workshop whose report is final
    (WorkshopFinalError).
    """
    session = open_session(session)
    if not text.strip():
        raise EmptyTextError
    agreement = Agreement.objects.create(
        note=note,
        code=next_code(LETTERS[kind]),
        session=session,
        kind=kind,
        **signed(
            marking=capped_by_note(note, session.reach(marking), by=by),
            attribution=attribution,
            by=by,
            at=at,
        ),
    )
    write_original(AgreementText.objects.all(), language=language, text=text, agreement=agreement)
    record(actor=by, action="add", object_kind=kind, object_code=agreement.code, at=at)
    return agreement


def open_agreement(agreement: Agreement) -> Agreement:
    """The locked agreement, not closed, of a workshop whose record is still open."""
    found = (
        Agreement.objects.select_for_update(of=("self",))
        .select_related("session__workshop")
        .get(pk=agreement.pk)
    )
    insist_on_open_record(found.session.workshop)
    if found.locks.exists():
        raise StatementClosedError(found.code)
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

    What was said before is said anew. The marking is capped by that of the agreement. Refuses
    after the last day (DeadlinePastError), a closed text (StatementClosedError), a reservation
    without a reason (ReasonMissingError), and on a joint statement somebody without an
    organisation (NoOrganisationError) and what the organisation could not read
    (OneselfAloneError).
    """
    agreement = open_agreement(agreement)
    if agreement.say_until is not None and agreement.say_until < timezone.localdate(at):
        raise DeadlinePastError(agreement.say_until)
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

    It goes as far as the agreement, and keeps the words that it would change. Refuses an empty
    wording (EmptyTextError), the words that stand (SameWordsError) and no reason
    (ReasonMissingError).
    """
    agreement = open_agreement(agreement)
    if not wording.strip():
        raise EmptyTextError
    if not reason.strip():
        raise ReasonMissingError
    original = _original(agreement)
    if wording.strip() == original.text:
        raise SameWordsError
    amendment = Amendment.objects.create(
        code=new_code(agreement.code, lambda c: Amendment.objects.filter(code=c).exists()),
        agreement=agreement,
        version=agreement.version,
        **signed(marking=Marking(agreement.marking), attribution=attribution, by=by, at=at),
    )
    for part, text, written_in in (
        (AmendmentPart.WORDING, wording, original.language),
        (AmendmentPart.BEFORE, original.text, original.language),
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
    agreement = open_agreement(amendment.agreement)
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
def decline_amendment(*, amendment: Amendment, why: Reason, by: User, at: datetime) -> None:
    """Leave the agreement as it is; the amendment and the reason stay on record.

    Refuses to decline without a reason (ReasonMissingError).
    """
    open_agreement(amendment.agreement)
    if not why.text.strip():
        raise ReasonMissingError
    AmendmentText.objects.create(
        amendment=amendment,
        part=AmendmentPart.ANSWER,
        language=why.language,
        text=why.text.strip(),
    )
    take_step(amendment, AMENDMENT_STEPS, AmendmentStep.DECLINE, kind="amendment", by=by, at=at)


@transaction.atomic
def set_deadline(*, agreement: Agreement, say_until: date | None, by: User, at: datetime) -> None:
    """Set the last day on which one can say where one stands, or none.

    Refuses a day that is past (WindowDayError) and a closed text (StatementClosedError).
    """
    agreement = open_agreement(agreement)
    if say_until is not None and say_until < timezone.localdate(at):
        raise WindowDayError
    agreement.say_until = say_until
    agreement.save(update_fields=["say_until"])
    record(
        actor=by, action="set_day", object_kind=agreement.kind, object_code=agreement.code, at=at
    )


@transaction.atomic
def translate_agreement(
    *, agreement: Agreement, text: str, language: Language, by: User, at: datetime
) -> None:
    """Give the text of now in another language, as a translation to be vetted.

    Refuses an empty text (EmptyTextError), the language of the original (SameLanguageError), and
    one in which a reviewed translation stands (TranslationReviewedError).
    """
    agreement = open_agreement(agreement)
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

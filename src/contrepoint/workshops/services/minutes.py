"""Minutes: opened to amendments, amended, locked, and unlocked with a reason."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.access import may_coordinate
from contrepoint.network.models import User
from contrepoint.network.queries import SignedParts
from contrepoint.network.services import record, signed, take_step
from contrepoint.workshops.access import were_there
from contrepoint.workshops.enums import (
    AMENDMENT_STEPS,
    MINUTES_STEPS,
    AmendmentPart,
    AmendmentState,
    AmendmentStep,
    LineDeed,
    MinutesKind,
    MinutesState,
    MinutesStep,
)
from contrepoint.workshops.errors import (
    EmptyTextError,
    LineOutdatedError,
    MinutesEmptyError,
    MinutesOpenAlreadyError,
    ReasonMissingError,
    SameWordsError,
    UndecidedAmendmentsError,
    WindowClosedError,
    WindowDayError,
    WindowOpenError,
)
from contrepoint.workshops.models import (
    LineAmendment,
    LineAmendmentText,
    Lock,
    Minutes,
    MinutesLine,
    Session,
    Workshop,
)
from contrepoint.workshops.queries.draft_minutes import DraftLine, draft_of, holder_of
from contrepoint.workshops.queries.minutes import live_signatures
from contrepoint.workshops.services.locks import put_lock
from contrepoint.workshops.services.record import Reason, new_code


@transaction.atomic
def open_minutes(
    *, workshop: Workshop, session: Session | None, amend_until: date, by: User, at: datetime
) -> Minutes:
    """Copy the record of a meeting into minutes, and open them to those who were there.

    They go as far as the meeting. Refuses a day that is past (WindowDayError), a record without a
    line (MinutesEmptyError), and minutes that are open already (MinutesOpenAlreadyError).
    """
    workshop = (
        Workshop.objects.select_for_update(of=("self",))
        .select_related("series")
        .get(pk=workshop.pk)
    )
    if amend_until < timezone.localdate(at):
        raise WindowDayError
    if Minutes.objects.filter(workshop=workshop, session=session).exists():
        raise MinutesOpenAlreadyError
    draft = draft_of(workshop, session)
    if not draft.lines:
        raise MinutesEmptyError
    holder = holder_of(workshop, session)
    minutes = Minutes.objects.create(
        code=minutes_code(workshop, session),
        workshop=workshop,
        session=session,
        amend_until=amend_until,
        marking=holder.marking,
        attribution=Attribution.NOBODY,
        author_id=holder.author_id,
        country=holder.country,
        organisation_id=holder.organisation_id,
        written_at=at,
    )
    for place, line in enumerate(draft.lines, start=1):
        _write(minutes, line, place)
    record(actor=by, action="open", object_kind="minutes", object_code=minutes.code, at=at)
    return minutes


def minutes_code(workshop: Workshop, session: Session | None) -> str:
    """PV3, PV3-7: the minutes of a workshop, of one of its sessions."""
    return f"PV{workshop.number}" + (f"-{session.position}" if session else "")


def _write(minutes: Minutes, line: DraftLine, place: int) -> None:
    MinutesLine.objects.create(
        minutes=minutes,
        session_position=line.session_position,
        position=place,
        kind=line.kind,
        source=line.source,
        language=line.words.language,
        text=line.words.text,
        due_on=line.due_on,
        agree_count=line.agree_count,
    )


def _held(minutes: Minutes) -> Minutes:
    return Minutes.objects.select_for_update(of=("self",)).get(pk=minutes.pk)


@transaction.atomic
def move_window(*, minutes: Minutes, amend_until: date, by: User, at: datetime) -> None:
    """Set another last day for amendments. Refuses a day that is past, and locked minutes."""
    minutes = _held(minutes)
    if minutes.state != MinutesState.OPEN:
        raise WindowClosedError
    if amend_until < timezone.localdate(at):
        raise WindowDayError
    minutes.amend_until = amend_until
    minutes.save(update_fields=["amend_until"])
    record(actor=by, action="set_day", object_kind="minutes", object_code=minutes.code, at=at)


@transaction.atomic
def propose_line_amendment(
    *,
    line: MinutesLine,
    deed: LineDeed,
    wording: str,
    reason: Reason,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> LineAmendment:
    """Propose other words for a line, to strike it out, or one line more after it.

    It goes as far as the minutes. Refuses once the window is over (WindowClosedError), an empty
    wording (EmptyTextError), the words that stand (SameWordsError) and no reason
    (ReasonMissingError).
    """
    minutes = _held(line.minutes)
    line = minutes.lines.get(pk=line.pk)
    is_open = minutes.state == MinutesState.OPEN and line.lock_id is None
    if not is_open or line.is_struck or minutes.amend_until < timezone.localdate(at):
        raise WindowClosedError
    wording = "" if deed == LineDeed.STRIKE else wording.strip()
    if deed != LineDeed.STRIKE and not wording:
        raise EmptyTextError
    if deed == LineDeed.CHANGE and wording == line.text:
        raise SameWordsError
    if not reason.text.strip():
        raise ReasonMissingError
    amendment = LineAmendment.objects.create(
        code=new_code(minutes.code, lambda c: LineAmendment.objects.filter(code=c).exists()),
        line=line,
        version=line.version,
        deed=deed,
        **signed(marking=Marking(minutes.marking), attribution=attribution, by=by, at=at),
    )
    before = "" if deed == LineDeed.ADD else line.text
    # A line more is in the language of whoever writes it; other words are in that of the line.
    written_in = reason.language if deed == LineDeed.ADD else Language(line.language)
    for part, text, language in (
        (AmendmentPart.WORDING, wording, written_in),
        (AmendmentPart.BEFORE, before, written_in),
        (AmendmentPart.REASON, reason.text.strip(), reason.language),
    ):
        if text:
            LineAmendmentText.objects.create(
                amendment=amendment, part=part, language=language, text=text
            )
    record(actor=by, action="amend", object_kind="minutes", object_code=amendment.code, at=at)
    return amendment


def _decided(
    amendment: LineAmendment, step: AmendmentStep, *, by: User, at: datetime
) -> MinutesLine:
    minutes = _held(amendment.line.minutes)
    if minutes.state != MinutesState.OPEN:
        raise WindowClosedError
    take_step(amendment, AMENDMENT_STEPS, step, kind="line_amendment", by=by, at=at)
    return minutes.lines.get(pk=amendment.line_id)


@transaction.atomic
def accept_line_amendment(*, amendment: LineAmendment, by: User, at: datetime) -> None:
    """Let the minutes say so. The words before stay in the amendment and in the history.

    Refuses one whose line has changed since (LineOutdatedError), and locked minutes.
    """
    line = _decided(amendment, AmendmentStep.ACCEPT, by=by, at=at)
    if amendment.version != line.version:
        raise LineOutdatedError(amendment.code)
    wording = amendment.texts.filter(part=AmendmentPart.WORDING).first()
    if amendment.deed == LineDeed.ADD and wording is not None:
        MinutesLine.objects.create(
            minutes=line.minutes,
            session_position=line.session_position,
            position=line.position,
            kind=MinutesKind.ADDED,
            language=wording.language,
            text=wording.text,
        )
        return
    line.version += 1
    line.is_struck = amendment.deed == LineDeed.STRIKE
    if wording is not None:
        line.text = wording.text
    line.save(update_fields=["version", "is_struck", "text"])


@transaction.atomic
def decline_line_amendment(
    *, amendment: LineAmendment, why: Reason, by: User, at: datetime
) -> None:
    """Leave the line as it is; the amendment and the reason stay on record.

    Refuses to decline without a reason (ReasonMissingError), and locked minutes.
    """
    if not why.text.strip():
        raise ReasonMissingError
    _decided(amendment, AmendmentStep.DECLINE, by=by, at=at)
    LineAmendmentText.objects.create(
        amendment=amendment,
        part=AmendmentPart.ANSWER,
        language=why.language,
        text=why.text.strip(),
    )


@transaction.atomic
def lock_minutes(*, minutes: Minutes, by: User, at: datetime) -> Lock:
    """Lock minutes under a hash; the lock's code is the receipt.

    Signatures are kept as codes, no wider than people agree to today. Refuses while amendments
    wait (UndecidedAmendmentsError), and, but for the coordinator, before the window is over
    (WindowOpenError).
    """
    minutes = _held(minutes)
    is_over = minutes.amend_until < timezone.localdate(at)
    if minutes.state == MinutesState.OPEN and not is_over and not may_coordinate(by):
        raise WindowOpenError(minutes.amend_until)
    waiting = LineAmendment.objects.filter(
        line__minutes=minutes, line__lock=None, state=AmendmentState.PROPOSED
    ).count()
    if waiting:
        raise UndecidedAmendmentsError(waiting)
    minutes = take_step(minutes, MINUTES_STEPS, MinutesStep.LOCK, kind="minutes", by=by, at=at)
    return put_lock(
        minutes,
        kind="minutes",
        there=were_there(minutes.workshop),
        fill=lambda lock: _freeze(minutes, lock),
        by=by,
        at=at,
    )


def _freeze(minutes: Minutes, lock: Lock) -> None:
    rows = list(minutes.lines.filter(lock=None).order_by("position", "pk"))
    live = live_signatures(rows)
    for row in rows:
        parts = live.get(row.source, SignedParts())
        row.lock = lock
        row.signed_as, row.signed_role = parts.attribution, parts.role
        row.signed_country, row.signed_person = parts.country, parts.person
        row.save(
            update_fields=["lock", "signed_as", "signed_role", "signed_country", "signed_person"]
        )


@transaction.atomic
def unlock_minutes(
    *, minutes: Minutes, amend_until: date, reason: Reason, by: User, at: datetime
) -> None:
    """Open locked minutes again, for a reason that stays visible.

    The lock and its receipt remain, with its lines; the next lock gives a new receipt. Refuses no
    reason (ReasonMissingError) and a day that is past (WindowDayError).
    """
    if not reason.text.strip():
        raise ReasonMissingError
    if amend_until < timezone.localdate(at):
        raise WindowDayError
    minutes = take_step(
        minutes,
        MINUTES_STEPS,
        MinutesStep.UNLOCK,
        kind="minutes",
        by=by,
        at=at,
        also={"amend_until": amend_until},
    )
    lock = minutes.locks.select_for_update(of=("self",)).get(lifted_at=None)
    lock.lifted_at, lock.lifted_by = at, by
    lock.reason, lock.reason_language = reason.text.strip(), reason.language
    lock.save(update_fields=["lifted_at", "lifted_by", "reason", "reason_language"])
    for place, row in enumerate(lock.lines.filter(is_struck=False).order_by("position", "pk"), 1):
        MinutesLine.objects.create(
            minutes=minutes,
            session_position=row.session_position,
            position=place,
            kind=row.kind,
            source=row.source,
            language=row.language,
            text=row.text,
            due_on=row.due_on,
            agree_count=row.agree_count,
        )

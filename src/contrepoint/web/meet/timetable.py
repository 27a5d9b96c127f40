"""Se réunir: the agenda with its hours, as it was released, as a file, and as a draft."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.calendar import Event, calendar_file
from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.common.marks import in_plain_words
from contrepoint.network.access import may_coordinate, may_keep_the_record, not_here
from contrepoint.network.queries import country_name
from contrepoint.web.choices import city_of
from contrepoint.web.contributions import masked_in
from contrepoint.web.meet.timetable_forms import (
    BreakForm,
    HoursForm,
    ReleaseForm,
    SessionHoursForm,
)
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.access import (
    own_registration,
    timetable_to_keep,
    timetable_to_release,
    workshop_visible,
)
from contrepoint.workshops.enums import BreakKind, ChangeKind, WorkshopState
from contrepoint.workshops.queries import (
    ReleasedAgenda,
    Slot,
    agenda_draft,
    agenda_to_note,
    released_agendas,
    workshop_line,
    zone_of,
)
from contrepoint.workshops.services import (
    BreakPlan,
    SessionHours,
    TimetablePlan,
    draft_timetable,
    note_agenda,
    release_agenda,
)

if TYPE_CHECKING:
    from django.http import QueryDict

    from contrepoint.workshops.models import Workshop
    from contrepoint.workshops.queries import DraftLine, SessionCard


@require_safe
def timetable(request: MemberRequest, number: int) -> HttpResponse:
    """The agenda as it was last released, and what each version changed."""
    found = workshop_visible(request.user, number)
    versions = released_agendas(found, request.user, reading_language())
    is_open = found.state != WorkshopState.FINAL
    context = {
        "workshop": workshop_line(found, request.user, reading_language()),
        "current": versions[0] if versions else None,
        "versions": versions,
        "zone": city_of(zone_of(found).key),
        "to_note": agenda_to_note(found, request.user),
        "may_keep": may_keep_the_record(request.user) and is_open,
    }
    return render(request, "meet/timetable.html", context)


@require_POST
def seen(request: MemberRequest, number: int) -> HttpResponse:
    """Say that one has read the agenda as it was last released."""
    found = workshop_visible(request.user, number)
    if own_registration(request.user, found) is None:
        raise not_here()
    version = note_agenda(workshop=found, by=request.user, at=timezone.now())
    messages.success(
        request, _("Noted: you have read version %(number)d of the agenda.") % {"number": version}
    )
    return redirect("meet:timetable", number=number)


@require_safe
def calendar(request: MemberRequest, number: int) -> HttpResponse:
    """The released agenda as a calendar file, in the reader's language. No participant is in it."""
    found = workshop_visible(request.user, number)
    versions = released_agendas(found, request.user, reading_language())
    if not versions:
        raise not_here()
    name = _("Workshop %(number)d") % {"number": number}
    text = calendar_file(name, _events(found, versions), at=versions[0].released_at)
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    file = f"contrepoint-atelier-{number}-v{versions[0].number}.ics"
    response.headers["Content-Disposition"] = f'attachment; filename="{file}"'
    return response


def _events(workshop: "Workshop", versions: list[ReleasedAgenda]) -> Iterable[Event]:
    """What stands, and, cancelled, what stood in an earlier version and was taken off."""
    current = versions[0]
    for slot in current.slots:
        yield _event(workshop, slot, sequence=current.number - 1)
    told = {slot.key for slot in current.slots}
    for version in versions:
        for change in version.changes:
            if change.kind == ChangeKind.REMOVED and change.slot.key not in told:
                told.add(change.slot.key)
                yield _event(workshop, change.slot, sequence=current.number - 1, is_off=True)


def _event(workshop: "Workshop", slot: Slot, *, sequence: int, is_off: bool = False) -> Event:
    zone = zone_of(workshop)
    return Event(
        uid=f"{slot.key}@contrepoint",
        sequence=sequence,
        starts=datetime.combine(slot.day, slot.starts_at, zone),
        ends=datetime.combine(slot.day, slot.ends_at, zone),
        summary=_named(slot),
        location=in_plain_words(slot.room),
        description=str(capfirst(slot.session.kind.label)) if slot.session else "",
        is_cancelled=is_off,
    )


def _named(slot: Slot) -> str:
    if slot.session is None:
        kind = str(capfirst(slot.kind.label)) if slot.kind else ""
        label = in_plain_words(slot.label.text)
        return f"{kind} · {label}" if label else kind
    title = in_plain_words(slot.session.title.text)
    return (
        title or country_name(slot.session.about_country) or str(capfirst(slot.session.kind.label))
    )


@require_http_methods(["GET", "POST"])
def draft(request: MemberRequest, number: int) -> HttpResponse:
    """The draft: every line with its hours, all kept at once; what does not fit is said."""
    found = timetable_to_keep(request.user, number)
    lines, blank = agenda_draft(found, request.user, reading_language())
    data = request.POST if request.method == "POST" else None
    sessions = _session_forms(found, lines, blank, data)
    breaks = _break_forms(found, lines, data)
    adding = BreakForm(
        data,
        prefix="new",
        days=found.days,
        is_new=True,
        initial={"kind": BreakKind.PAUSE, "language": reading_language()},
    )
    every: list[HoursForm] = [*sessions.values(), *breaks.values(), adding]
    fits = [form.is_valid() for form in every]  # each of them, so that each says what is wrong
    if data is not None and all(fits):
        try:
            plan = _plan(sessions, breaks, adding)
            draft_timetable(workshop=found, plan=plan, by=request.user, at=timezone.now())
        except DomainError as refusal:
            messages.error(request, str(refusal))
        else:
            _tell_drafted(request, every)
            return redirect("meet:timetable-draft", number=number)
    context = {
        "number": number,
        "zone": city_of(zone_of(found).key),
        "has_days": bool(found.days),
        "lines": [
            (line, sessions[line.slot.key] if line.slot.session else breaks[line.slot.key])
            for line in lines
        ],
        "blank": [(card, sessions[card.key]) for card in blank],
        "adding": adding,
        "release_form": ReleaseForm(initial={"language": reading_language()}),
        "versions": released_agendas(found, request.user, reading_language()),
        "may_release": may_coordinate(request.user),
        "has_errors": any(form.errors for form in every),
    }
    return render(request, "meet/timetable_draft.html", context)


def _session_forms(
    workshop: "Workshop",
    lines: "list[DraftLine]",
    blank: "list[SessionCard]",
    data: "QueryDict | None",
) -> dict[UUID, SessionHoursForm]:
    cards = [line.slot.session for line in lines if line.slot.session] + blank
    return {
        card.key: SessionHoursForm(
            data,
            prefix=f"s{card.position}",
            days=workshop.days,
            initial={
                "day": card.day,
                "starts_at": card.starts_at,
                "ends_at": card.ends_at,
                "room": card.room,
            },
        )
        for card in cards
    }


def _break_forms(
    workshop: "Workshop", lines: "list[DraftLine]", data: "QueryDict | None"
) -> dict[UUID, BreakForm]:
    return {
        line.slot.key: BreakForm(
            data,
            prefix=f"b{line.slot.key.hex}",
            days=workshop.days,
            initial={
                "day": line.slot.day,
                "starts_at": line.slot.starts_at,
                "ends_at": line.slot.ends_at,
                "kind": line.slot.kind,
                "label": line.slot.label.text,
                "language": line.slot.label.language,
            },
        )
        for line in lines
        if line.slot.session is None
    }


def _plan(
    sessions: dict[UUID, SessionHoursForm], breaks: dict[UUID, BreakForm], adding: BreakForm
) -> TimetablePlan:
    changed = {key: form for key, form in breaks.items() if form.has_changed()}
    dropped = [key for key, form in changed.items() if form.cleaned_data["drop"]]
    plans = [_break(form, key) for key, form in changed.items() if key not in dropped]
    if adding.cleaned_data["day"]:
        plans.append(_break(adding, None))
    return TimetablePlan(
        sessions=[
            SessionHours(int(form.prefix[1:]), form.hours(), form.cleaned_data["room"])
            for form in sessions.values()
            if form.prefix and form.has_changed()
        ],
        breaks=plans,
        dropped=dropped,
    )


def _break(form: BreakForm, key: UUID | None) -> BreakPlan:
    told = form.cleaned_data
    return BreakPlan(
        kind=BreakKind(told["kind"] or BreakKind.PAUSE),
        hours=form.hours(),
        label=told["label"],
        language=Language(told["language"] or reading_language()),
        key=key,
    )


def _tell_drafted(request: MemberRequest, every: Iterable[HoursForm]) -> None:
    messages.success(request, _("Kept in the draft. Nobody is told before it is released."))
    if any(masked_in(form) for form in every):
        messages.warning(
            request, _("Contact details or document numbers were hidden before keeping the text.")
        )


@require_POST
def release(request: MemberRequest, number: int) -> HttpResponse:
    """Tell the draft of now to everybody."""
    found = timetable_to_release(request.user, number)
    form = ReleaseForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose a language and keep it short, then release again."))
        return redirect("meet:timetable-draft", number=number)
    try:
        version = release_agenda(
            workshop=found,
            why=form.cleaned_data["why"],
            language=Language(form.cleaned_data["language"]),
            by=request.user,
            at=timezone.now(),
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("meet:timetable-draft", number=number)
    messages.success(
        request,
        _("Released: version %(number)d. Those who are registered are told on their first page.")
        % {"number": version.number},
    )
    return redirect("meet:timetable", number=number)

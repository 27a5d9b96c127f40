"""Se réunir: the record of a session, line by line, while people speak."""

import dataclasses
import uuid
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language, direction
from contrepoint.network.access import may_keep_the_record, may_take_notes, not_here
from contrepoint.progress.access import help_visible, lesson_visible
from contrepoint.progress.services import take_back_help, take_back_lesson
from contrepoint.synthesis.queries import NoteOutcome, OutcomeKind, note_outcomes, origin_of
from contrepoint.web.contributions import first_choices, keep, masked_in, refuse, signature
from contrepoint.web.meet.forms import KindForm, NoteForm
from contrepoint.web.meet.record import widest_marking
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.workshops.access import (
    agreement_visible,
    commitment_visible,
    note_to_make_of,
    note_to_restore,
    note_to_retype,
    note_to_withdraw,
    note_visible,
    session_to_write_in,
    session_visible,
)
from contrepoint.workshops.enums import SIGNS, WORDS, NoteKind, WorkshopState
from contrepoint.workshops.queries import (
    RecordLine,
    agreement_lines,
    note_line,
    record_mark,
    session_card,
    session_record,
    withdrawn_lines,
)
from contrepoint.workshops.services import (
    add_note,
    restore_note,
    retype_note,
    take_back_agreement,
    take_back_commitment,
    unmake_claim,
    withdraw_note,
)

if TYPE_CHECKING:
    from contrepoint.workshops.models import Note, Session

LAST_KIND = "kind-of-line"
"""Where the browser's session keeps in which session the last line was written, and its kind."""


@dataclasses.dataclass(frozen=True, slots=True)
class Way:
    """A form that makes something of a note: what its link says, and where it leads."""

    label: str
    url: str


@dataclasses.dataclass(frozen=True, slots=True)
class RecordRow:
    """One line of the record as the page shows it, with what became of it or could."""

    line: RecordLine
    outcomes: tuple[NoteOutcome, ...]
    way: Way | None


# By the kind of a note: the words of the link, the form that it leads to, whether it stands in
# the session, and whether only who keeps the record may.
_WAYS: dict[NoteKind, tuple[object, str, bool, bool]] = {
    NoteKind.CLAIM_RAISED: (gettext_lazy("Write the claim"), "answer:claim-add", False, False),
    NoteKind.COMMITMENT: (
        gettext_lazy("Write the commitment"),
        "meet:commitment-add",
        True,
        False,
    ),
    NoteKind.DECISION: (
        gettext_lazy("Put it down as a decision"),
        "meet:agreement-add",
        True,
        True,
    ),
    NoteKind.QUESTION: (gettext_lazy("Ask for help with it"), "ally:help-add", False, False),
    NoteKind.LESSON: (gettext_lazy("Write the lesson"), "report:lesson-add", False, False),
}


def _ways(request: MemberRequest, code: str, place: tuple[int, int]) -> dict[NoteKind, Way]:
    keeps = may_keep_the_record(request.user)
    return {
        kind: Way(str(label), f"{reverse(name, args=place if inside else ())}?note={code}")
        for kind, (label, name, inside, for_keepers) in _WAYS.items()
        if keeps or not for_keepers
    }


def _record(request: MemberRequest, session: "Session") -> dict[str, object]:
    """What is swapped: the lines of the record, and those taken off it."""
    language, user = reading_language(), request.user
    place = (session.workshop.number, session.position)
    lines = session_record(user, language, workshop_number=place[0]).get(session.pk, [])
    outcomes = note_outcomes(user, session=session.pk) if lines else {}
    is_open = session.workshop.state != WorkshopState.FINAL
    may_write = may_take_notes(user) and is_open
    withdrawn = withdrawn_lines(session, user, language)
    rows = [
        RecordRow(
            line,
            outcomes.get(line.code, ()),
            _ways(request, line.code, place).get(line.kind)
            if may_write and isinstance(line.kind, NoteKind)
            else None,
        )
        for line in lines
    ]
    return {
        "rows": rows,
        "withdrawn": withdrawn,
        "may_write": may_write,
        "mark": record_mark(lines, withdrawn, outcomes, may_write),
        "number": place[0],
        "position": place[1],
    }


def _page(request: MemberRequest, session: "Session", form: NoteForm) -> HttpResponse:
    language = reading_language()
    record = _record(request, session)
    context = record | {
        "origin": origin_of(session.origin, request.user, language),
        "session": session_card(session, request.user, language),
        "agreements": agreement_lines(request.user, language, session=session),
        "may_keep": record["may_write"] and may_keep_the_record(request.user),
        "may_read_minutes": may_take_notes(request.user),
        "form": form,
        "signs": {sign: kind.value for sign, kind in SIGNS.items()},
        "words": {word: kind.value for word, kind in WORDS.items()},
        "legend": _legend(),
    }
    return render(request, "meet/session.html", context)


def _legend() -> list[tuple[str, str, list[str]]]:
    """Each kind with its sign, and a word in each script that says the same."""
    signs = {kind: sign for sign, kind in reversed(SIGNS.items())}
    legend = []
    for kind in NoteKind:
        said = [word for word, meant in WORDS.items() if meant == kind]
        by_script = {word[0] > "\u0600": word for word in reversed(said)}
        legend.append((signs[kind], str(kind.label), [by_script[False], by_script[True]]))
    return legend


def _empty_form(request: MemberRequest, session: "Session") -> NoteForm:
    """Whoever writes one line after the other goes on with the kind of the last one.

    Nobody is named unless the writer says so: what is said in a session is told without who.
    """
    place, kind = request.session.get(LAST_KIND, (0, ""))
    cap = widest_marking(session)
    return NoteForm(
        user=request.user,
        cap=cap,
        initial={"kind": kind if place == session.pk else NoteKind.POINT}
        | first_choices(request.user, cap)
        | {"attribution": Attribution.NOBODY, "key": uuid.uuid4()},
    )


@require_http_methods(["GET", "POST"])
def session(request: MemberRequest, number: int, position: int) -> HttpResponse:
    """One session: its record, and a line to add."""
    found = session_visible(request.user, number, position)
    if request.method != "POST":
        return _page(request, found, _empty_form(request, found))
    form = NoteForm(request.POST, user=request.user, cap=widest_marking(found))
    if may_take_notes(request.user) and form.is_valid():
        chosen = NoteKind(form.cleaned_data["kind"])
        if keep(request, form, _written(form, found), beside="text"):
            request.session[LAST_KIND] = (found.pk, chosen)
            return redirect("meet:session", number=number, position=position)
    return _page(request, found, form)


def _written(form: NoteForm, session: "Session") -> "Callable[..., Note]":
    told = form.cleaned_data
    return partial(
        add_note,
        session=session,
        kind=form.told_kind(),
        text=told["text"],
        language=_language_of(told["text"], Language(told["language"])),
        key=told["key"],
    )


def _language_of(text: str, chosen: Language) -> Language:
    """The language that was chosen, unless the letters are those of the other script.

    Whoever types what is said, now in French, now in Arabic, does not choose it line by line.
    """
    letters = [letter for letter in text if letter.isalpha()]
    arabic = sum("\u0600" <= letter <= "\u06ff" for letter in letters)
    is_rtl = arabic * 2 > len(letters)
    if not letters or is_rtl == (direction(chosen) == "rtl"):
        return chosen
    return Language.ARABIC if is_rtl else Language.FRENCH


@require_POST
def send(request: MemberRequest, number: int, position: int) -> JsonResponse:
    """Keep one line that a page holds until it has its receipt.

    201 with the receipt, the same again for the same line; 422 with the sentence of a refusal.
    """
    found = session_to_write_in(request.user, number, position)
    form = NoteForm(request.POST, user=request.user, cap=widest_marking(found))
    if form.is_valid():
        try:
            note = _written(form, found)(**signature(form), by=request.user, at=timezone.now())
        except DomainError as refusal:
            refuse(form, refusal, "text")
        else:
            told = {"code": note.code, "hidden": _told_hidden(masked_in(form))}
            return JsonResponse(told, status=HTTPStatus.CREATED)
    sentences = [str(error) for errors in form.errors.values() for error in errors]
    return JsonResponse({"message": " ".join(sentences)}, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _told_hidden(masked: int) -> str:
    if not masked:
        return ""
    return ngettext(
        "One contact detail or document number was hidden before keeping the text.",
        "%(n)d contact details or document numbers were hidden before keeping the text.",
        masked,
    ) % {"n": masked}


@require_safe
def lines(request: MemberRequest, number: int, position: int) -> HttpResponse:
    """The record as it stands; nothing where the page that asks shows it already."""
    found = session_visible(request.user, number, position)
    if not request.htmx:
        return redirect("meet:session", number=number, position=position)
    record = _record(request, found)
    if request.GET.get("vu") == record["mark"]:
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    return render(request, "meet/session.html#record", record)


@require_POST
def withdraw(request: MemberRequest, code: str) -> HttpResponse:
    """Take a note off the record."""
    note = note_to_withdraw(request.user, code)
    told = _("Taken off the record: %(code)s. It can be put back.")
    _do(request, partial(withdraw_note, note=note), told % {"code": note.code})
    return _back_to_record(request, note.session)


@require_POST
def restore(request: MemberRequest, code: str) -> HttpResponse:
    """Put a withdrawn note back."""
    note = note_to_restore(request.user, code)
    told = _("Back on the record: %(code)s.") % {"code": note.code}
    _do(request, partial(restore_note, note=note), told)
    return _back_to_record(request, note.session)


def _do(request: MemberRequest, deed: "Callable[..., None]", told: str) -> None:
    try:
        deed(by=request.user, at=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, told)


def _back_to_record(request: MemberRequest, session: "Session") -> HttpResponse:
    number, position = session.workshop.number, session.position
    if not request.htmx:
        return redirect("meet:session", number=number, position=position)
    found = session_visible(request.user, number, position)
    return render(request, "meet/session.html#record", _record(request, found))


@require_http_methods(["GET", "POST"])
def note(request: MemberRequest, code: str) -> HttpResponse:
    """One line: what it became or could become, and of which kind it is."""
    found = note_visible(request.user, code)
    language = reading_language()
    line = note_line(found, request.user, language)
    may_retype = line.may_withdraw and found.session.workshop.state != WorkshopState.FINAL
    form = KindForm(request.POST or None, initial={"kind": found.kind})
    if request.method == "POST" and form.is_valid():
        kind = NoteKind(form.cleaned_data["kind"])
        told = _("Noted: %(code)s is now “%(state)s”.") % {"code": code, "state": kind.label}
        deed = partial(retype_note, note=note_to_retype(request.user, code), kind=kind)
        _do(request, deed, told)
        return redirect("meet:note", code=code)
    place = (line.workshop_number, line.session_position)
    may_make = may_take_notes(request.user)
    ways = _ways(request, code, place) if may_make else {}
    outcomes = note_outcomes(request.user, session=found.session_id).get(code, ())
    if any(outcome.kind is OutcomeKind.CLAIM for outcome in outcomes):
        ways.pop(NoteKind.CLAIM_RAISED, None)
    context = {
        "line": line,
        "outcomes": outcomes,
        "ways": [ways.pop(line.kind), *ways.values()] if line.kind in ways else [*ways.values()],
        "form": form if may_retype else None,
    }
    return render(request, "meet/note.html", context)


@require_POST
def unmake(request: MemberRequest, code: str, made: str) -> HttpResponse:
    """Undo what was made of a note, while nobody has gone on from it."""
    found = note_to_make_of(request.user, code)
    outcomes = note_outcomes(request.user, session=found.session_id).get(code, ())
    outcome = next((each for each in outcomes if each.code == made and each.may_undo), None)
    if outcome is None:
        raise not_here()
    user = request.user
    deed: Callable[..., None]
    match outcome.kind:
        case OutcomeKind.CLAIM:
            deed = partial(unmake_claim, note=found)
        case OutcomeKind.COMMITMENT:
            deed = partial(take_back_commitment, commitment=commitment_visible(user, made))
        case OutcomeKind.AGREEMENT:
            deed = partial(take_back_agreement, agreement=agreement_visible(user, made))
        case OutcomeKind.HELP:
            deed = partial(take_back_help, help_request=help_visible(user, made))
        case OutcomeKind.LESSON:
            deed = partial(take_back_lesson, lesson=lesson_visible(user, made))
    told = _("Undone: %(made)s is gone, and %(code)s stands as it was.")
    _do(request, deed, told % {"made": made, "code": code})
    return redirect("meet:note", code=code)

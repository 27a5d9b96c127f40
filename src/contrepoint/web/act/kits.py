"""Agir: the kits of a campaign, and whether the one on a piece of paper still stands."""

import io
from collections.abc import Callable
from datetime import date
from importlib import resources

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from contrepoint.common.days import day_in_words
from contrepoint.common.languages import Language, direction
from contrepoint.common.marks import in_plain_words
from contrepoint.common.paper import pdf_of
from contrepoint.fieldwork.access import campaign_visible
from contrepoint.fieldwork.enums import KitForm, KitStanding
from contrepoint.fieldwork.errors import KitError
from contrepoint.fieldwork.queries import campaign_title, kit_lines, kit_standing, kits_stopped
from contrepoint.fieldwork.services import HandedKit, hand_out_kit
from contrepoint.web.answer.card import stamp_lines
from contrepoint.web.answer.picture import Picture, can_draw, draw
from contrepoint.web.requests import MemberRequest, asked_for, reading_language

# Eighty words are said in thirty seconds, in any language; a text to read aloud lasts 45 at most.
WORDS, SECONDS, LONGEST = 80, 30, 45
_LTR = "\u200e"  # an address reads from left to right, also one that begins with a number


@require_safe
def kits(request: MemberRequest, code: str) -> HttpResponse:
    """The replies of a campaign as they can be handed out, in one language."""
    found = campaign_visible(request.user, code)
    language, reading = _language(request), reading_language()
    lines = kit_lines(found, request.user, language, reading, timezone.localdate())
    spoken = {language, *(each for line in lines for each in line.languages)}
    context = {
        "code": code,
        "title": campaign_title(found, reading),
        "stopped": kits_stopped(found),
        "lines": lines,
        "languages": [each for each in Language if each in spoken],
        "chosen": language,
        "can_draw": can_draw(),
    }
    return render(request, "act/kits.html", context)


@require_safe
def kit(request: MemberRequest, code: str, reply: str, form: str) -> HttpResponse:
    """One file of a kit; who took it is recorded. Where it is stopped, the page says why."""
    found = campaign_visible(request.user, code)
    language = _language(request)
    if KitForm(form) == KitForm.IMAGE and not can_draw():
        raise Http404
    try:
        handed = hand_out_kit(
            campaign=found, answer=reply, language=language, by=request.user, at=timezone.now()
        )
    except KitError as refusal:
        messages.error(request, str(refusal))
        return redirect(f"{reverse('act:kits', args=[code])}?language={language}")
    address = request.build_absolute_uri(reverse("kit-check", args=[handed.token]))
    with translation.override(language):
        content = _WRITERS[KitForm(form)](handed, address)
    kind, ending = _KINDS[KitForm(form)]
    response = HttpResponse(content, content_type=kind)
    name = f"{code}-{reply}-{language}.{ending}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _language(request: MemberRequest) -> str:
    asked = asked_for(request, "language")
    return asked if asked in Language.values else reading_language()


def _stamp(handed: HandedKit) -> list[str]:
    """Who vouches for which version, and until when it stands."""
    until = _("Valid until %(day)s") % {"day": _day(handed.until)}
    return [*stamp_lines(handed.card), until]


def _day(day: date) -> str:
    return day_in_words(day, translation.get_language() or Language.FRENCH)


def _short(address: str) -> str:
    """As it is typed from paper: without the scheme and the last stroke."""
    return address.partition("://")[2].rstrip("/")


def card_pdf(handed: HandedKit, address: str) -> bytes:
    """A card of A6 to print, with its address and the same as a code to scan."""
    card = handed.card
    template = resources.files("contrepoint.web") / "paper" / "kit.typ"
    return pdf_of(
        template.read_text(encoding="utf-8"),
        {
            "title": card.code,
            "language": card.spoken.language,
            "is_rtl": direction(card.spoken.language) == "rtl",
            "spoken": _blocks(card.spoken.text),
            "step_title": _("What they can do next"),
            "step": _blocks(card.step.text),
            "stamp": _stamp(handed),
            "check": _("Is it still valid? Look here:"),
            "address": _short(address),
            "qr": _scanned(address),
        },
    )


def _blocks(text: str) -> list[str]:
    return [line for line in in_plain_words(text).splitlines() if line.strip()]


def _scanned(address: str) -> str:
    """The address as a code to scan, drawn as SVG."""
    import segno  # only whoever prints pays for it

    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", border=1, xmldecl=False)
    return drawn.getvalue().decode()


def image_png(handed: HandedKit, address: str) -> bytes:
    """An image for the phone."""
    card = handed.card
    return draw(
        Picture(
            language=card.spoken.language,
            is_rtl=direction(card.spoken.language) == "rtl",
            spoken=in_plain_words(card.spoken.text),
            step_title=_("What they can do next"),
            step=in_plain_words(card.step.text),
            stamp=(*_stamp(handed), _("Is it still valid? Look here:"), _LTR + _short(address)),
        )
    )


def audio_text(handed: HandedKit, address: str) -> bytes:
    """A text to read aloud in three quarters of a minute; what is not read stands below a line."""
    card = handed.card
    read = [in_plain_words(card.spoken.text)]
    step = in_plain_words(card.step.text)
    if step and seconds_to_say(f"{read[0]} {step}") <= LONGEST:
        read.append(step)
    below = ["—" * 12, *_stamp(handed), _("Is it still valid? Look here:"), _short(address)]
    told = "\n\n".join(read) + "\n\n" + "\n".join(below) + "\n"
    return told.encode()


def seconds_to_say(text: str) -> int:
    """How long it takes to read a text aloud."""
    return round(len(text.split()) * SECONDS / WORDS)


_WRITERS: dict[KitForm, Callable[[HandedKit, str], bytes]] = {
    KitForm.CARD: card_pdf,
    KitForm.IMAGE: image_png,
    KitForm.AUDIO: audio_text,
}
_KINDS = {
    KitForm.CARD: ("application/pdf", "pdf"),
    KitForm.IMAGE: ("image/png", "png"),
    KitForm.AUDIO: ("text/plain; charset=utf-8", "txt"),
}


@login_not_required
@require_safe
def check(request: HttpRequest, token: str) -> HttpResponse:
    """Whether the kit of this address still stands, for whoever holds it: that and nothing else.

    The page names neither the place nor the campaign, and is the same to members (0031).
    """
    standing, until = kit_standing(token, timezone.localdate())
    context = {"standing": standing, "until": until}
    status = 404 if standing == KitStanding.UNKNOWN else 200
    return render(request, "act/kit_check.html", context, status=status)

"""Répondre, a reply on a card of A6: to print, or to save as a picture."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from contrepoint.common.days import day_in_words
from contrepoint.common.languages import direction
from contrepoint.common.markings import Marking
from contrepoint.common.marks import in_plain_words
from contrepoint.narratives.queries import CarriedCard, carried_card
from contrepoint.network.services import record
from contrepoint.web.answer.dialogue import answer_in_use
from contrepoint.web.answer.picture import Picture, can_draw, draw
from contrepoint.web.requests import MemberRequest, asked_for, reading_language


@require_safe
def card(request: MemberRequest, code: str) -> HttpResponse:
    """The card as a page that prints on A6."""
    found = _card(request, code)
    with translation.override(found.spoken.language):
        told = {"step_title": _("What they can do next"), "stamp": stamp_lines(found)}
    context = told | {
        "card": found,
        "languages": settings.LANGUAGES,
        "chosen": _language(request),
        "can_draw": can_draw(),
    }
    return render(request, "answer/card.html", context)


@require_safe
def image(request: MemberRequest, code: str) -> HttpResponse:
    """The card as a picture; who saved it is recorded, as for every file."""
    found = _card(request, code)
    if not can_draw():
        raise Http404
    language = found.spoken.language
    with translation.override(language):
        picture = Picture(
            language=language,
            is_rtl=direction(language) == "rtl",
            spoken=in_plain_words(found.spoken.text),
            step_title=_("What they can do next"),
            step=in_plain_words(found.step.text),
            stamp=tuple(stamp_lines(found)),
        )
        content = draw(picture)
    record(
        actor=request.user,
        action="download",
        object_kind="card",
        object_code=found.code,
        at=timezone.now(),
    )
    response = HttpResponse(content, content_type="image/png")
    name = f"contrepoint-{found.code}-{language}.png"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _language(request: MemberRequest) -> str:
    asked = asked_for(request, "language")
    return asked if asked in dict(settings.LANGUAGES) else reading_language()


def _card(request: MemberRequest, code: str) -> CarriedCard:
    _line, answer = answer_in_use(request, code, _language(request))
    return carried_card(answer)


def stamp_lines(found: CarriedCard) -> list[str]:
    """Who vouched for which version and when, or that nobody did; and where it comes from."""
    language = translation.get_language() or settings.LANGUAGE_CODE
    lines = [f"{found.code} · {found.stamp.words}"]
    for reference in found.changed:
        told = {"code": reference.code, "day": day_in_words(reference.changed_on, language)}
        lines.append(_("%(code)s changed on %(day)s, to be looked at again") % told)
    if found.spoken.is_draft_translation:
        lines.append(_("Translation to be vetted."))
    if found.marking.rank < Marking.NETWORK.rank:
        lines.append(_("Not to be passed on: %(marking)s") % {"marking": found.marking.label})
    return lines

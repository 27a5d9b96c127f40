"""What every form that keeps people's words shares: who may see it, how it is signed, a receipt."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

from django import forms
from django.contrib import messages
from django.db.models import TextChoices
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from contrepoint.common.attribution import DEFAULT_ATTRIBUTION, Attribution, most_discreet
from contrepoint.common.errors import DomainError
from contrepoint.common.fields import FreeTextFormField
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.network.models import User
from contrepoint.network.queries import agreed_attribution
from contrepoint.web.choices import attributions_for, choose, markings_for
from contrepoint.web.requests import MemberRequest, reading_language
from contrepoint.web.stored import StoredForm

if TYPE_CHECKING:
    from contrepoint.network.contribution import Contribution


Part = TypeVar("Part", bound=TextChoices)


class ContributionForm(StoredForm):
    """Language, marking and signature. What may be chosen never goes beyond `cap`.

    Marking and signature are asked of the author alone: not when another hand rewrites.
    """

    language = forms.ChoiceField(label=gettext_lazy("Written in"), choices=Language.choices)
    marking = forms.ChoiceField(label=gettext_lazy("Who may see it"))
    attribution = forms.ChoiceField(label=gettext_lazy("Signed"))

    def __init__(
        self,
        *args: Any,
        user: User,
        cap: Marking = Marking.NETWORK,
        may_sign: bool = True,
        for_organisation: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        markings = markings_for(user, cap)
        if for_organisation and cap != Marking.PRIVATE:  # never for oneself alone
            markings = [pair for pair in markings if pair[0] != Marking.PRIVATE]
        choose(self, "marking", markings)
        choose(self, "attribution", attributions_for(user))
        if not may_sign:
            del self.fields["marking"], self.fields["attribution"]


def first_choices(user: User, cap: Marking = Marking.NETWORK) -> dict[str, str]:
    """What an empty form proposes."""
    return {
        "language": reading_language(),
        "marking": tightest((cap, Marking.NETWORK)),
        "attribution": most_discreet(DEFAULT_ATTRIBUTION, agreed_attribution(user)),
    }


def as_written(kept: "Contribution", language: str, texts: Mapping[Part, str]) -> dict[str, object]:
    """What the form of a stored row shows: its words part by part, and what was chosen of it."""
    words: dict[str, object] = {part.value: text for part, text in texts.items()}
    return words | choices_made(kept, language)


def choices_made(kept: "Contribution", language: str) -> dict[str, object]:
    """The language of its words, who may see it, how it is signed: as `first_choices`, but kept."""
    return {"language": language, "marking": kept.marking, "attribution": kept.attribution}


class Signature(TypedDict):
    """What `signature` hands to a service."""

    marking: Marking
    attribution: Attribution


def signature(form: forms.Form, kept: "Contribution | None" = None) -> Signature:
    """Who may see it, and how it is signed; what the form did not ask stays as it was `kept`."""
    told = form.cleaned_data
    return {
        "marking": Marking(told["marking"] if kept is None else told.get("marking", kept.marking)),
        "attribution": Attribution(
            told["attribution"] if kept is None else told.get("attribution", kept.attribution)
        ),
    }


# The box beside which a refusal is shown: one for all, or the first kind of refusal that fits.
Beside = str | Mapping[type[DomainError], str] | None


def refuse(form: forms.Form, refusal: DomainError, beside: Beside = None) -> None:
    """Put the sentence beside what it speaks of; without a box, over the form."""
    if isinstance(beside, Mapping):
        beside = next((box for kind, box in beside.items() if isinstance(refusal, kind)), None)
    form.add_error(beside, str(refusal))


def hand_in(
    request: MemberRequest,
    form: forms.Form,
    service: Callable[..., Any],
    *,
    receipt_of: Any = None,
    beside: Beside = None,
) -> str:
    """Hand a form that was filled to its service, and give the receipt: the code.

    `service` holds already what was written: `partial(open_lesson, words=…)`. Nothing comes back
    where it was refused; the sentence then stands in the form. `receipt_of` is the row that is
    rewritten or spoken of; without it, the one that the service makes.
    """
    try:
        made = service(by=request.user, at=timezone.now())
    except DomainError as refusal:
        refuse(form, refusal, beside)
        return ""
    code = str((receipt_of or made).code)
    tell_kept(request, form, code)
    return code


def keep(
    request: MemberRequest,
    form: ContributionForm,
    service: Callable[..., Any],
    *,
    receipt_of: Any = None,
    beside: Beside = None,
) -> str:
    """`hand_in`, with who may see it and how it is signed.

    Who may not choose marking and signature leaves those of `receipt_of`.
    """
    signed = partial(service, **signature(form, receipt_of))
    return hand_in(request, form, signed, receipt_of=receipt_of, beside=beside)


def masked_in(form: forms.Form) -> int:
    """How many contact details or document numbers were hidden in the texts of a form."""
    boxes = (field for field in form.fields.values() if isinstance(field, FreeTextFormField))
    return sum(len(box.found) for box in boxes)


def tell_kept(request: HttpRequest, form: forms.Form, code: str) -> None:
    """The receipt, and how much was hidden before keeping."""
    messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": code})
    if masked := masked_in(form):
        messages.warning(
            request,
            ngettext(
                "One contact detail or document number was hidden before keeping the text.",
                "%(n)d contact details or document numbers were hidden before keeping the text.",
                masked,
            )
            % {"n": masked},
        )

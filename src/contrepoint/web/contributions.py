"""What every form that keeps people's words shares: who may see it, how it is signed, a receipt."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from contrepoint.common.attribution import DEFAULT_ATTRIBUTION
from contrepoint.common.fields import FreeTextFormField
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking, tightest
from contrepoint.network.models import User
from contrepoint.network.queries import agreed_attribution, most_discreet
from contrepoint.web.choices import attributions_for, choose, markings_for
from contrepoint.web.requests import reading_language


class ContributionForm(forms.Form):
    """Language, marking and signature. What may be chosen never goes beyond `cap`."""

    language = forms.ChoiceField(label=gettext_lazy("Written in"), choices=Language.choices)
    marking = forms.ChoiceField(label=gettext_lazy("Who may see it"))
    attribution = forms.ChoiceField(label=gettext_lazy("Signed"))

    def __init__(
        self, *args: Any, user: User, cap: Marking = Marking.NETWORK, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "marking", markings_for(user, cap))
        choose(self, "attribution", attributions_for(user))

    @property
    def masked(self) -> int:
        """How many contact details or document numbers were hidden in the texts."""
        return sum(
            len(field.found)
            for field in self.fields.values()
            if isinstance(field, FreeTextFormField)
        )


def first_choices(user: User, cap: Marking = Marking.NETWORK) -> dict[str, str]:
    """What an empty form proposes."""
    return {
        "language": reading_language(),
        "marking": tightest((cap, Marking.NETWORK)),
        "attribution": most_discreet(DEFAULT_ATTRIBUTION, agreed_attribution(user)),
    }


def tell_kept(request: HttpRequest, form: ContributionForm, code: str) -> None:
    """The receipt, and how much was hidden before keeping."""
    messages.success(request, _("Kept. Receipt: %(code)s.") % {"code": code})
    if form.masked:
        messages.warning(
            request,
            ngettext(
                "One contact detail or document number was hidden before keeping the text.",
                "%(n)d contact details or document numbers were hidden before keeping the text.",
                form.masked,
            )
            % {"n": form.masked},
        )

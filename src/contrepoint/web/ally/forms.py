"""Writing in S’allier: organisations, people, accounts."""

from collections.abc import Iterable
from typing import Any
from unicodedata import combining, normalize

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.access import may_coordinate
from contrepoint.network.enums import OrganisationKind, Role
from contrepoint.network.models import User
from contrepoint.network.queries import country_codes, country_name
from contrepoint.web.boxes import line_box, text_box
from contrepoint.web.choices import Choices, choose, country_choices
from contrepoint.web.stored import StoredForm

NAME_LENGTH = 120
NO_ORGANISATION: Choices = [("", pgettext_lazy("of an organisation", "none"))]


def _countries(user: User) -> Choices:
    """Where this writer may write: anywhere for the coordinator, else at home."""
    codes = country_codes() if may_coordinate(user) else [user.standing.country]
    offered: Choices = country_choices(codes)
    return [("", _("none, or several")), *offered] if may_coordinate(user) else offered


def _with_the_present(choices: Choices, present: Marking | None) -> Choices:
    """What may be chosen, and what is there already."""
    known = {value for value, _label in choices}
    if present is None or present.value in known:
        return choices
    return [(present.value, present.label), *choices]


OPEN_CARD: Choices = [(m.value, m.label) for m in (Marking.NETWORK, Marking.COUNTRY)]


class OrganisationForm(StoredForm):
    """An organisation, under its own name in its own language."""

    name = line_box(_("Name"), required=True, length=NAME_LENGTH)
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)
    kind = forms.ChoiceField(
        label=_("What it is"), choices=OrganisationKind.choices, widget=forms.RadioSelect
    )
    country = forms.ChoiceField(label=_("Country"), required=False)
    town = line_box(_("Town, roughly"), length=NAME_LENGTH)
    marking = forms.ChoiceField(label=_("Who may see it"))

    def __init__(
        self, *args: Any, user: User, present: Marking | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "country", _countries(user))
        choose(self, "marking", _with_the_present(OPEN_CARD, present))


class PersonForm(StoredForm):
    """A card: what it says, and where the person belongs; each part for whoever may write it."""

    name = line_box(_("Name or pseudonym"), required=True, length=NAME_LENGTH)
    is_pseudonym = forms.BooleanField(label=_("This is a pseudonym"), required=False)
    languages = forms.MultipleChoiceField(
        label=_("Languages spoken"),
        choices=Language.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    expertise = text_box(_("Knows about"), rows=3)
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)
    attribution = forms.ChoiceField(
        label=_("Agrees to be shown"), choices=Attribution.choices, widget=forms.RadioSelect
    )
    marking = forms.ChoiceField(label=pgettext_lazy("of a card", "Who may see this card"))
    country = forms.ChoiceField(label=_("Country"), required=False)
    organisation = forms.ChoiceField(label=_("Organisation"), required=False)

    def __init__(  # what each reader may write differs
        self,
        *args: Any,
        user: User,
        organisations: Choices,
        markings: Choices = OPEN_CARD,
        present: Marking | None = None,
        may_write: bool = True,
        may_place: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "marking", _with_the_present(markings, present))
        choose(self, "country", _countries(user))
        choose(self, "organisation", [*NO_ORGANISATION, *organisations])
        place = ("country", "organisation")
        for name in list(self.fields):
            if not (may_place if name in place else may_write):
                del self.fields[name]


class RolesForm(forms.Form):
    """What an account may do."""

    roles = forms.MultipleChoiceField(
        label=_("Roles"),
        choices=Role.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def chosen(self) -> list[Role]:
        """The roles that were ticked."""
        return [Role(value) for value in self.cleaned_data["roles"]]


class InvitationForm(RolesForm):
    """Whom the account is for: an address, and what it may do."""

    email = forms.CharField(
        label=_("Mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )
    field_order = ("email", "roles")


def _in_letters(name: str) -> str:
    """É among the E’s, as a reader looks for Égypte."""
    return "".join(letter for letter in normalize("NFD", name) if not combining(letter))


class CountryForm(forms.Form):
    """A country that joins the programme."""

    country = forms.ChoiceField(label=_("Country"))

    def __init__(self, *args: Any, countries: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = {code: country_name(code) for code in countries}
        known = [pair for pair in named.items() if pair[0] != pair[1]]  # nobody chooses by code
        ordered = sorted(known, key=lambda pair: _in_letters(pair[1]))
        choose(self, "country", [("", _("Choose a country")), *ordered])


class SearchForm(forms.Form):
    """Looking for somebody."""

    q = forms.CharField(
        label=_("Name or subject"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off", "type": "search"}),
    )
    country = forms.ChoiceField(label=_("Country"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        countries = country_choices(country_codes())
        choose(self, "country", [("", _("all countries")), *countries])
        choose(self, "language", [("", _("all languages")), *Language.choices])

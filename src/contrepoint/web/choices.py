"""What a form may offer its reader."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from babel.core import get_global
from babel.dates import get_timezone_location
from django import forms
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Words
from contrepoint.common.markings import Marking
from contrepoint.common.marks import in_plain_words
from contrepoint.network.models import User
from contrepoint.network.queries import agreed_attribution, country_name

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from contrepoint.network.models import Organisation

Choices = list[tuple[str, str | Promise]]


def choose(form: forms.Form, name: str, choices: Choices) -> None:
    """Give the choices of a field that depend on who asks."""
    field = form.fields[name]
    if not isinstance(field, forms.ChoiceField):
        raise TypeError(f"{name} offers no choice")
    field.choices = choices


def named(code: str, words: Words) -> str:
    """How something with a code is named in a list to choose from."""
    return f"{code} · {in_plain_words(words.text)}"


def country_choices(codes: Iterable[str]) -> Choices:
    """Countries to choose from, in the order given, under their names."""
    return [(code, country_name(code)) for code in codes]


def city_of(zone: str) -> str:
    """The city by whose clock a time zone is known, in the reader's language."""
    locale = (get_language() or "fr").replace("-", "_")
    return get_timezone_location(zone, locale=locale, return_city=True)


def zones_of(codes: Iterable[str]) -> list[tuple[str, str]]:
    """The time zones of these countries, each under the name of its city."""
    by_country = get_global("territory_zones")
    zones = dict.fromkeys(zone for code in codes for zone in by_country.get(code, ()))
    return [(zone, city_of(zone)) for zone in zones]


def countries_or_several(codes: Iterable[str]) -> Choices:
    """One country, or what is of several."""
    return [("", _("several countries")), *country_choices(codes)]


def organisation_choices(rows: "QuerySet[Organisation]") -> Choices:
    """Organisations to choose from, by country and name."""
    pairs = rows.order_by("country__position", "name", "pk").values_list("code", "name")
    return [(code, in_plain_words(name)) for code, name in pairs]


def markings_for(user: User, cap: Marking) -> Choices:
    """From the widest to the tightest; never wider than `cap`, and never beyond the network.

    Who has no country or no organisation is not offered what would then mean nobody.
    """
    empty = set()
    if not user.standing.country:
        empty.add(Marking.COUNTRY)
    if user.standing.organisation_id is None:
        empty.add(Marking.TEAM)
    offered = [m for m in Marking if m.rank <= min(cap.rank, Marking.NETWORK.rank)]
    return [(m.value, m.label) for m in reversed(offered) if m not in empty]


def attributions_for(user: User) -> Choices:
    """The ways of signing that the person's own consent allows, the most telling first."""
    agreed = agreed_attribution(user)
    offered = list(Attribution)[list(Attribution).index(agreed) :]
    return [(a.value, a.label) for a in offered]

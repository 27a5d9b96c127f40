"""How is a contribution signed?  By name, by role and country, by country, or by nobody."""

import dataclasses
from typing import TypeVar

from babel import Locale
from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from contrepoint.common.attribution import Attribution
from contrepoint.network.contribution import Contribution
from contrepoint.network.enums import Role
from contrepoint.network.models import Person, User

Written = TypeVar("Written", bound=Contribution)
_FROM_LEAST = [a.value for a in Attribution]


def country_name(code: str, language: str | None = None) -> str:
    """The country's name in a language (the reader's by default); the code if CLDR lacks it."""
    locale = Locale.parse((language or get_language() or "fr").replace("-", "_"))
    return str(locale.territories.get(code, code))


@dataclasses.dataclass(frozen=True, slots=True)
class Byline:
    """How a contribution is signed; empty where nobody is to be named."""

    text: str

    def __bool__(self) -> bool:
        return bool(self.text)


def most_discreet(*attributions: str) -> Attribution:
    """The most discreet of several choices: consent can only be narrowed on the way out."""
    return Attribution(max(attributions, key=_FROM_LEAST.index))


def with_authors(rows: QuerySet[Written]) -> QuerySet[Written]:
    """The same rows, with what `byline` needs fetched beside them."""
    return rows.select_related("author__person").prefetch_related("author__mandates")


def agreed_attribution(user: User) -> Attribution:
    """The widest way in which this person agreed to be named."""
    person: Person | None = getattr(user, "person", None)
    return Attribution(person.attribution) if person else Attribution.NOBODY


def byline(contribution: Contribution) -> Byline:
    """The signature that the author's consent and the contribution's own choice both allow.

    Asks the database nothing when the contribution comes from `with_authors`.
    """
    author = contribution.author
    person: Person | None = getattr(author, "person", None) if author else None
    if author is None or person is None:
        return Byline("")
    agreed = most_discreet(contribution.attribution, person.attribution)
    country = country_name(contribution.country) if contribution.country else ""
    match agreed:
        case Attribution.NAMED:
            return Byline(person.display_name)
        case Attribution.ROLE_AND_COUNTRY:
            roles = [m.role for m in author.mandates.all()]
            role = str(Role(min(roles, key=Role.values.index)).label) if roles else ""
            if role and country:
                return Byline(_("%(role)s, %(country)s") % {"role": role, "country": country})
            return Byline(role or country)
        case Attribution.COUNTRY:
            return Byline(country)
        case _:
            return Byline("")

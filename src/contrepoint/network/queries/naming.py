"""How is a contribution signed?  By name, by role and country, by country, or by nobody."""

import dataclasses
from collections.abc import Iterable, Sequence
from typing import TypeVar, cast

from babel import Locale
from django.db.models import Exists, F, OuterRef, QuerySet, Value
from django.db.models.functions import StrIndex
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from contrepoint.common.attribution import DEFAULT_ATTRIBUTION, Attribution, most_discreet
from contrepoint.common.marks import in_plain_words
from contrepoint.network.access import Viewer, people_visible_to
from contrepoint.network.contribution import Contribution
from contrepoint.network.enums import Role
from contrepoint.network.models import Mandate, Person, User

Written = TypeVar("Written", bound=Contribution)

# One text to look a role up in: a case for each would have to be put together for every question.
_ROLES = Value(",".join(Role.values))


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


def _first_role(account: str) -> QuerySet[Mandate, str]:
    """The first role, in the order of the list, of the account at the end of this link."""
    held = Mandate.objects.filter(user=OuterRef(account)).order_by(StrIndex(_ROLES, F("role")))
    return held.values_list("role", flat=True)[:1]


def with_authors(rows: QuerySet[Written]) -> QuerySet[Written]:
    """The same rows, with what `byline` needs fetched beside them, in the same question."""
    found = rows.select_related("author__person").annotate(author_role=_first_role("author"))
    return cast("QuerySet[Written]", found)


def roles_of(user: User | None) -> tuple[Role, ...]:
    """The roles of an account, in the order of the list; none without an account."""
    held = {mandate.role for mandate in user.mandates.all()} if user else set()
    return tuple(role for role in Role if role in held)


def agreed_attribution(user: User) -> Attribution:
    """The widest way in which this person agreed to be named."""
    person: Person | None = getattr(user, "person", None)
    return Attribution(person.attribution) if person else Attribution.NOBODY


def byline(contribution: Contribution) -> Byline:
    """The signature that the author's consent and the contribution's own choice both allow.

    Asks the database nothing when the contribution comes from `with_authors`.
    """
    author = contribution.author
    if hasattr(contribution, "author_role"):
        role = contribution.author_role
        roles: tuple[Role, ...] = (Role(role),) if role else ()
    else:
        roles = roles_of(author)
    return _of_account(author, roles, contribution.attribution, contribution.country)


def member_byline(user: User) -> Byline:
    """How a member is named who wrote nothing: the usual way, or more discreetly if so agreed."""
    return _of_account(user, roles_of(user), DEFAULT_ATTRIBUTION, user.standing.country)


def bylines_of(accounts: Iterable[int]) -> dict[int, Byline]:
    """The same for several members, by the key of their account: one question for all of them."""
    rows = User.objects.filter(pk__in=set(accounts), person__isnull=False)
    found = rows.select_related("person__country").annotate(author_role=_first_role("pk"))
    return {
        row.pk: _of_account(
            row,
            (Role(row.author_role),) if row.author_role else (),
            DEFAULT_ATTRIBUTION,
            _country_code(row.person),
        )
        for row in found.order_by("pk")
    }


@dataclasses.dataclass(frozen=True, slots=True)
class SignedParts:
    """How something is signed, as codes: what a locked text keeps instead of a name."""

    attribution: Attribution = Attribution.NOBODY
    role: str = ""
    country: str = ""
    person: str = ""

    @property
    def byline(self) -> Byline:
        """The signature without a name: by name, it says role and country."""
        roles = (Role(self.role),) if self.role else ()
        if self.attribution == Attribution.NAMED:
            return _said(Attribution.ROLE_AND_COUNTRY, roles, self.country)
        return _said(self.attribution, roles, self.country)


def signed_parts(contribution: Contribution) -> SignedParts:
    """What `byline` says of a contribution of `with_authors`, as codes, and no more than that."""
    author = contribution.author
    person: Person | None = getattr(author, "person", None) if author else None
    if person is None:
        return SignedParts()
    agreed = most_discreet(contribution.attribution, person.attribution)
    role = getattr(contribution, "author_role", None) or ""
    tells_role = agreed in {Attribution.NAMED, Attribution.ROLE_AND_COUNTRY}
    return SignedParts(
        attribution=agreed,
        role=role if tells_role else "",
        country=contribution.country if agreed != Attribution.NOBODY else "",
        person=person.code if agreed == Attribution.NAMED else "",
    )


def _of_account(
    user: User | None, roles: Sequence[Role], attribution: str, country_code: str
) -> Byline:
    person: Person | None = getattr(user, "person", None) if user else None
    if person is None:
        return Byline("")
    agreed = most_discreet(attribution, person.attribution)
    return _named(person, agreed, roles, country_code)


def person_byline(person: Person, *, may_be_named: bool) -> Byline:
    """How a person is spoken of: as agreed, and by name only where the reader may see the card.

    Fetch `person__country` and `person__user__mandates` beside the rows.
    """
    widest = Attribution.NAMED if may_be_named else Attribution.ROLE_AND_COUNTRY
    agreed = most_discreet(person.attribution, widest)
    return _named(person, agreed, roles_of(person.user), _country_code(person))


def people_as_seen_by(user: Viewer) -> QuerySet[Person]:
    """Everybody, with what `signature_of` needs beside them: whose card is seen, and the role."""
    card = people_visible_to(user).order_by().filter(pk=OuterRef("pk"))
    return Person.objects.select_related("country").annotate(
        is_seen=Exists(card), first_role=_first_role("user")
    )


def signature_of(person: Person) -> str:
    """What a person of `people_as_seen_by` agreed to be called.

    Empty where nobody is to be named, and where the card is not open to the reader.
    """
    if not person.is_seen:  # type: ignore[attr-defined]  # by people_as_seen_by
        return ""
    role = person.first_role  # type: ignore[attr-defined]  # by people_as_seen_by
    roles = (Role(role),) if role else ()
    return _named(person, Attribution(person.attribution), roles, _country_code(person)).text


def _country_code(person: Person) -> str:
    return str(person.country.code) if person.country else ""


def _named(person: Person, agreed: Attribution, roles: Sequence[Role], country_code: str) -> Byline:
    if agreed == Attribution.NAMED:
        return Byline(in_plain_words(person.display_name))
    return _said(agreed, roles, country_code)


def _said(agreed: Attribution, roles: Sequence[Role], country_code: str) -> Byline:
    country = country_name(country_code) if country_code else ""
    match agreed:
        case Attribution.ROLE_AND_COUNTRY:
            role = str(roles[0].label) if roles else ""
            if role and country:
                return Byline(_("%(role)s, %(country)s") % {"role": role, "country": country})
            return Byline(role or country)
        case Attribution.COUNTRY:
            return Byline(country)
        case _:
            return Byline("")

"""Who sees what?  One rule for lists, counts, search, exports, documents, API and CLI."""

import dataclasses
import uuid
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext as _

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import NotHereError
from contrepoint.common.markings import Marking, tightest
from contrepoint.network.contribution import Contribution
from contrepoint.network.enums import Role
from contrepoint.network.models import AuditEntry, Country, Organisation, Person, User
from contrepoint.network.standing import NO_STANDING, Standing

Row = TypeVar("Row", bound=Model)
Viewer = Any  # a User, or Django's AnonymousUser


def standing_of(user: Viewer) -> Standing:
    """The standing of whoever asks; nobody in particular has none."""
    return user.standing if isinstance(user, User) else NO_STANDING


@dataclasses.dataclass(frozen=True, slots=True)
class _Columns:
    """Where a table keeps what the policy asks about; "" for what it does not keep."""

    marking: str = "marking"
    country: str = "country"
    organisation: str = "organisation"
    author: str = ""


def _open_to(user: Viewer, at: _Columns) -> Q:
    """The one policy of who sees what.

    Private: the author. Team: the organisation. Country: the country, and the coordinator.
    Network: members. Donors: members and donors. Public: everybody.
    """
    standing = standing_of(user)
    seen = Q(**{at.marking: Marking.PUBLIC})
    if standing.is_donor:
        seen |= Q(**{at.marking: Marking.DONORS})
    if not standing.is_member:
        return seen
    seen |= Q(**{f"{at.marking}__in": (Marking.NETWORK, Marking.DONORS)})
    if at.author:
        seen |= Q(**{at.author: user})
    if standing.organisation_id is not None:
        seen |= Q(**{at.marking: Marking.TEAM, at.organisation: standing.organisation_id})
    if standing.is_coordinator:
        seen |= Q(**{at.marking: Marking.COUNTRY})
    elif standing.country:
        seen |= Q(**{at.marking: Marking.COUNTRY, at.country: standing.country})
    return seen


def markings_open_to(user: Viewer, *, through: str = "") -> Q:
    """The filter that keeps, of any table of contributions, the rows that `user` may see.

    `through` names a link, such as "session", whose far end has to be open as well: use it for
    rows that live inside something with a marking of its own.
    """
    prefix = f"{through}__" if through else ""
    return _open_to(
        user,
        _Columns(
            marking=f"{prefix}marking",
            country=f"{prefix}country",
            organisation=f"{prefix}organisation",
            author=f"{prefix}author",
        ),
    )


def tells_country() -> Q:
    """The filter that keeps what may be counted under its country.

    What its author signs as nobody tells no country, in a table no more than in a signature.
    """
    return ~Q(attribution=Attribution.NOBODY) & ~Q(author__person__attribution=Attribution.NOBODY)


def reach_for(user: User, *sources: Contribution) -> Marking:
    """How far something may go that `user` draws from these: to nobody who may not see them all.

    What is kept within another country or organisation than the user's own goes no further than
    the user: with the user's own country beside it, the same marking would mean other people.
    """
    standing = user.standing
    reached = [Marking.PUBLIC]
    for source in sources:
        marking = Marking(source.marking)
        is_elsewhere = {
            Marking.COUNTRY: source.country != standing.country,
            Marking.TEAM: source.organisation_id != standing.organisation_id,
        }
        reached.append(Marking.PRIVATE if is_elsewhere.get(marking) else marking)
    return tightest(reached)


def deeds_of(user: Viewer, action: str, *, object_kind: str) -> QuerySet[AuditEntry]:
    """What `user` did, by the audit trail: for what another hand has to do."""
    return AuditEntry.objects.filter(
        actor=user.pk, action=action, object_kind=object_kind
    ).order_by()


def the_one(rows: QuerySet[Row]) -> Row:
    """The only row, or the same answer for missing and forbidden."""
    row = rows.first()
    if row is None:
        raise not_here()
    return row


def organisations_visible_to(user: Viewer) -> QuerySet[Organisation]:
    """Organisations that `user` may see."""
    return Organisation.objects.filter(
        _open_to(user, _Columns(country="country__code", organisation="pk"))
    )


def people_visible_to(user: Viewer) -> QuerySet[Person]:
    """People whose card `user` may see; everybody sees their own."""
    own = Q(user=user) if isinstance(user, User) else Q(pk=None)
    return Person.objects.filter(_open_to(user, _Columns(country="country__code")) | own)


def organisations_listed_for(user: Viewer) -> QuerySet[Organisation]:
    """Organisations with a page for `user`: members alone have one to read."""
    rows = organisations_visible_to(user).select_related("country")
    return rows if standing_of(user).is_member else rows.none()


def organisation_visible(user: Viewer, code: str) -> Organisation:
    """The organisation of this code, or the same 404 for missing and forbidden."""
    return the_one(organisations_listed_for(user).filter(code=code))


def may_add_to_network(user: Viewer) -> bool:
    """Adds organisations and people: the coordinator, and a focal point in the own country."""
    standing = standing_of(user)
    at_home = Role.FOCAL_POINT in standing.roles and bool(standing.country)
    return standing.is_coordinator or at_home


def may_write_in(user: Viewer, country: Country | None) -> bool:
    """Writes about organisations and people of this country, or of none."""
    standing = standing_of(user)
    at_home = country is not None and country.code == standing.country
    return may_add_to_network(user) and (standing.is_coordinator or at_home)


def may_run_organisation(user: Viewer, organisation: Organisation) -> bool:
    """Rewrites an organisation."""
    return may_write_in(user, organisation.country)


def organisation_to_run(user: Viewer, code: str) -> Organisation:
    """The organisation of this code that `user` may rewrite, or the same 404."""
    organisation = organisation_visible(user, code)
    if not may_run_organisation(user, organisation):
        raise not_here()
    return organisation


def is_own_card(user: Viewer, person: Person) -> bool:
    """The card speaks of the reader."""
    return person.user_id is not None and person.user_id == user.pk


def may_write_card(user: Viewer, person: Person) -> bool:
    """Writes what a card says and what the person agrees to.

    Whoever has an account speaks for themselves, alone; for the others it is done, on signed
    paper, by the coordinator or the focal point of the country.
    """
    if person.user_id is not None:
        return is_own_card(user, person) and standing_of(user).is_member
    return may_write_in(user, person.country)


def may_place(user: Viewer, person: Person) -> bool:
    """Says to which country and organisation a person belongs.

    Never oneself, short of coordinating: the place decides what the person may read.
    """
    return may_coordinate(user) or (person.user_id is None and may_write_in(user, person.country))


def sees_name(user: Viewer, person: Person) -> bool:
    """The name may stand before `user`: by consent, or because `user` is who wrote it down."""
    return person.attribution == Attribution.NAMED or may_write_card(user, person)


def named_for(user: Viewer) -> Q:
    """The same as a filter: the people whose name may stand before `user`."""
    standing = standing_of(user)
    seen = Q(attribution=Attribution.NAMED) | Q(user=user.pk)
    if standing.is_coordinator:
        return seen | Q(user=None)
    if may_add_to_network(user):
        return seen | Q(user=None, country__code=standing.country)
    return seen


def cards_visible_to(user: Viewer) -> QuerySet[Person]:
    """Cards that `user` may open: for members, and of nobody who wants to be shown by nobody."""
    if not standing_of(user).is_member:
        return Person.objects.none()
    shown = ~Q(attribution=Attribution.NOBODY) | named_for(user)
    return people_visible_to(user).filter(shown).select_related("country")


def card_visible(user: Viewer, code: str) -> Person:
    """The card of this code, or the same 404 for missing and forbidden."""
    return the_one(cards_visible_to(user).filter(code=code))


def card_to_write(user: Viewer, code: str) -> Person:
    """The card of this code of which `user` may write something, or the same 404."""
    person = card_visible(user, code)
    if not (may_write_card(user, person) or may_place(user, person)):
        raise not_here()
    return person


def card_to_consent(user: Viewer, code: str) -> Person:
    """The card of this code whose consents `user` may give and withdraw, or the same 404.

    A public figure, named from public sources, has none.
    """
    person = card_visible(user, code)
    if person.is_public_figure or not may_write_card(user, person):
        raise not_here()
    return person


def accounts_to_run(user: Viewer) -> QuerySet[User]:
    """Every account, for the coordinator; for nobody else."""
    return User.objects.all() if may_coordinate(user) else User.objects.none()


def account_to_run(user: Viewer, key: uuid.UUID) -> User:
    """The account of this key, or the same 404 for missing and forbidden."""
    return the_one(accounts_to_run(user).filter(uuid=key))


def not_here() -> NotHereError:
    """What is said of the missing and of the forbidden alike."""
    return NotHereError(_("There is nothing here, or it is not open to you."))


def may_coordinate(user: Viewer) -> bool:
    """Runs the programme."""
    return standing_of(user).is_coordinator


def may_take_notes(user: Viewer) -> bool:
    """Writes in the sessions of a workshop: whoever takes part, not a donor."""
    return standing_of(user).is_member


def may_keep_the_record(user: Viewer) -> bool:
    """May withdraw what others wrote from a workshop's record: coordinator and rapporteur."""
    return bool(standing_of(user).roles & {Role.COORDINATOR, Role.RAPPORTEUR})

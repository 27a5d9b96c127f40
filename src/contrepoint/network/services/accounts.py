"""Accounts: invited by a link, given and taken roles, closed. Secrets stay out of every record."""

import dataclasses
from collections.abc import Iterable
from datetime import datetime

from allauth.account.app_settings import PASSWORD_RESET_TOKEN_GENERATOR
from allauth.account.utils import user_pk_to_url_str
from babel import Locale
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.urls import reverse

from contrepoint.network.enums import Role
from contrepoint.network.errors import (
    AddressRefusedError,
    AddressTakenError,
    AlreadyInvitedError,
    DemonstrationError,
    LastCoordinatorError,
    NoRoleError,
    UnknownCountryError,
)
from contrepoint.network.models import Country, Mandate, Person, User
from contrepoint.network.services.audit import record
from contrepoint.network.services.people import new_person_code
from contrepoint.network.signals import membership_ended

NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})  # CLDR has codes for these too


@dataclasses.dataclass(frozen=True, slots=True)
class Invitation:
    """An account, and the path under which its person chooses a password: good once, soon stale.

    The path is a secret: show it to the one who hands it over, and keep it nowhere.
    """

    user: User
    path: str


@transaction.atomic
def invite(
    *, person: Person, email: str, roles: Iterable[Role], by: User, at: datetime
) -> Invitation:
    """Open an account for a person of the network.

    Refuses in a demonstration (DemonstrationError), for who has an account (AlreadyInvitedError),
    without a role (NoRoleError), and an address that is none (AddressRefusedError) or another's
    (AddressTakenError).
    """
    _refuse_in_a_demonstration()
    person = Person.objects.select_for_update().get(pk=person.pk)
    if person.user_id is not None:
        raise AlreadyInvitedError(person.code)
    user = _new_account(email, at=at)
    person.user = user
    person.save(update_fields=["user"])
    _set_roles(user, roles, by=by, at=at)
    return _with_a_new_link(user, by=by, at=at)


@transaction.atomic
def invite_address(
    *, email: str, role: Role, name: str, country: str, by: User | None, at: datetime
) -> Invitation:
    """Open an account and a card at once: this is how the first coordinator comes in.

    Without a name the card bears that of the role. A country that is new to the programme is added
    to it. An address that is known gets the role and a new link; its card stays as it is. Refuses
    what is no country (UnknownCountryError), a demonstration, and an address that is none.
    """
    _refuse_in_a_demonstration()
    known = User.objects.filter(email__iexact=email.strip()).first()
    if known is not None:
        _set_roles(known, {*_roles_held(known), role}, by=by, at=at)
        return _with_a_new_link(known, by=by, at=at)
    user = _new_account(email, at=at)
    person = Person.objects.create(
        code=new_person_code(),
        user=user,
        display_name=name.strip() or str(role.label),
        country=add_country(code=country, by=by, at=at) if country else None,
    )
    record(actor=by, action="add", object_kind="person", object_code=person.code, at=at)
    _set_roles(user, [role], by=by, at=at)
    return _with_a_new_link(user, by=by, at=at)


@transaction.atomic
def invite_anew(*, user: User, by: User | None, at: datetime) -> Invitation:
    """A new link for somebody who lost theirs, or whose account was closed.

    The password and the links of before open nothing any more; a second factor stays. Refuses in
    a demonstration.
    """
    _refuse_in_a_demonstration()
    return _with_a_new_link(user, by=by, at=at)


@transaction.atomic
def change_roles(*, user: User, roles: Iterable[Role], by: User, at: datetime) -> None:
    """Let an account hold these roles and no other.

    Refuses to leave it without any (NoRoleError), and the programme without a coordinator
    (LastCoordinatorError).
    """
    _set_roles(user, roles, by=by, at=at)
    _insist_on_a_coordinator()
    if not user.mandates.exclude(role=Role.DONOR).exists():
        membership_ended.send(sender=User, user=user, by=by, at=at)


@transaction.atomic
def close_account(*, user: User, by: User, at: datetime) -> None:
    """Shut an account: its sessions end at once, its password opens nothing, its roles rest.

    Refuses to leave the programme without a coordinator (LastCoordinatorError).
    """
    user.is_active = False
    user.set_unusable_password()
    user.save(update_fields=["is_active", "password"])
    _insist_on_a_coordinator()
    record(actor=by, action="close", object_kind="user", object_code=str(user.uuid), at=at)
    membership_ended.send(sender=User, user=user, by=by, at=at)


@transaction.atomic
def add_country(*, code: str, by: User | None, at: datetime) -> Country:
    """Let the programme have this country, after the others; it may have it already.

    Refuses what is no country (UnknownCountryError).
    """
    code = code.strip().upper()
    if code not in known_countries():
        raise UnknownCountryError
    last = Country.objects.order_by("-position").first()
    country, is_new = Country.objects.get_or_create(
        code=code, defaults={"position": last.position + 1 if last else 1}
    )
    if is_new:
        record(actor=by, action="add", object_kind="country", object_code=code, at=at)
    return country


def known_countries() -> frozenset[str]:
    """The codes of all countries; CLDR also has regions (numbers) and an unknown one."""
    territories = {str(code) for code in Locale.parse("en").territories}
    return frozenset(code for code in territories - NO_COUNTRIES if len(code) == 2)


def _refuse_in_a_demonstration() -> None:
    if settings.DEMO:
        raise DemonstrationError


def _new_account(email: str, *, at: datetime) -> User:
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError as error:
        raise AddressRefusedError from error
    if User.objects.filter(email__iexact=email).exists():
        raise AddressTakenError
    user = User(email=email, date_joined=at)
    user.set_unusable_password()
    user.save()
    return user


def _set_roles(user: User, roles: Iterable[Role], *, by: User | None, at: datetime) -> None:
    wanted = set(roles)
    if not wanted:
        raise NoRoleError
    held = _roles_held(user)
    for role in sorted(wanted - held):
        Mandate.objects.create(user=user, role=role)
    user.mandates.filter(role__in=held - wanted).delete()
    for word, changed in (("grant", wanted - held), ("revoke", held - wanted)):
        for role in sorted(changed):
            record(
                actor=by,
                action=f"{word} {role}",
                object_kind="user",
                object_code=str(user.uuid),
                at=at,
            )


def _roles_held(user: User) -> set[Role]:
    return {Role(value) for value in user.mandates.values_list("role", flat=True)}


def _insist_on_a_coordinator() -> None:
    active = User.objects.filter(mandates__role=Role.COORDINATOR, is_active=True)
    if not active.exists():
        raise LastCoordinatorError


def _with_a_new_link(user: User, *, by: User | None, at: datetime) -> Invitation:
    """A password that nobody knows makes every earlier link and session void."""
    user.is_active = True
    user.set_unusable_password()
    user.save(update_fields=["is_active", "password"])
    record(actor=by, action="invite", object_kind="user", object_code=str(user.uuid), at=at)
    key = PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)
    path = reverse(
        "account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(user), "key": key}
    )
    return Invitation(user, path)

"""Accounts."""

import uuid
from functools import cached_property
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from contrepoint.common.languages import Language
from contrepoint.network.enums import WITH_SECOND_FACTOR, Role
from contrepoint.network.standing import Standing


class UserManager(BaseUserManager["User"]):
    """Finds accounts by mail address, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> "User":
        """The account of this address."""
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """An account. It has no name: names belong to `Person`, with their consent."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField(unique=True)
    language = models.CharField(max_length=2, choices=Language, default=Language.FRENCH)
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    date_joined = models.DateTimeField()

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    def __str__(self) -> str:
        return f"user {self.pk}"

    @cached_property
    def standing(self) -> Standing:
        """Roles, country and organisation: one question to the database, asked once."""
        if not self.is_active:
            return Standing()
        rows = list(
            User.objects.filter(pk=self.pk).values_list(
                "mandates__role", "person__country__code", "person__organisation_id"
            )
        )
        return Standing(
            roles=frozenset(Role(role) for role, _, _ in rows if role),
            country=next((country for _, country, _ in rows if country), ""),
            organisation_id=next((org for _, _, org in rows if org), None),
        )

    @property
    def needs_second_factor(self) -> bool:
        """Coordinators and reviewers sign in with two proofs."""
        return bool(self.standing.roles & WITH_SECOND_FACTOR)

"""How people sign in: by invitation, with secrets sealed."""

import base64

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac


class InvitationOnlyAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # untyped base
    """Nobody opens an account alone."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False


def _seal() -> Fernet:
    key = salted_hmac("contrepoint.second-factor", settings.SECRET_KEY, algorithm="sha256").digest()
    return Fernet(base64.urlsafe_b64encode(key))


class SealedFactorsAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # untyped base
    """Second-factor secrets are encrypted at rest (the library's default keeps them in clear)."""

    def encrypt(self, text: str) -> str:
        """The sealed secret."""
        return _seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret."""
        return _seal().decrypt(encrypted_text.encode()).decode()

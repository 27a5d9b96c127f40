"""Who is signed in?  The account with its person, whom the head of every page names."""

from allauth.account.auth_backends import AuthenticationBackend

from contrepoint.network.models import User


class WithPerson(AuthenticationBackend):  # type: ignore[misc]  # allauth has no types
    """Signs in as allauth does; finds the account and its person in one question."""

    def get_user(self, user_id: int) -> User | None:
        """The account of a session, unless it was closed."""
        user = User.objects.select_related("person").filter(pk=user_id).first()
        return user if user is not None and self.user_can_authenticate(user) else None

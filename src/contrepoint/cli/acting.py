"""In whose name does the command line act, and how does it speak?"""

import sys

from django.utils import timezone
from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError
from contrepoint.matching import MatchingError
from contrepoint.narratives.errors import UnreadableMessageError
from contrepoint.network.models import User
from contrepoint.network.queries import coordinator_account
from contrepoint.network.services import record

LANGUAGES = ("fr", "ar", "en")


class NobodyActsError(DomainError):
    """There is no coordinator in whose name the command line could act."""

    code = "nobody_acts"

    def __init__(self) -> None:
        super().__init__(
            _(
                "There is no coordinator's account yet, so nobody acts here. Open the first one: "
                "contrepoint invite EMAIL --role coordinator"
            )
        )


def coordinator() -> User:
    """The account in whose name every command acts."""
    account = coordinator_account()
    if account is None:
        raise NobodyActsError
    return account


def note_deed(actor: User | None, action: str, *, kind: str, code: str) -> None:
    """Add what was done to the audit trail: codes only."""
    record(actor=actor, action=action, object_kind=kind, object_code=code, at=timezone.now())


def say(text: str = "") -> None:
    """A line on the standard output."""
    sys.stdout.write(f"{text}\n")


def sentence_for(error: DomainError | MatchingError) -> str:
    """What is said of a refusal; the engine's own ones are worded for people elsewhere."""
    return str(UnreadableMessageError(error) if isinstance(error, MatchingError) else error)

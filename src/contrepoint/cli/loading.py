"""What does the database hold, and what has to be loaded into it?"""

from datetime import datetime
from pathlib import Path

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError
from contrepoint.fieldwork.services import load_indicators
from contrepoint.narratives.services import load_library
from contrepoint.network.queries import coordinator_account
from contrepoint.workshops.access import workshops_visible_to
from contrepoint.workshops.services import load_example


class NotADemonstrationError(DomainError):
    """The database holds real accounts, or none at all: it is not the demonstration's."""

    code = "not_a_demonstration"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This database is not the demonstration's: nothing was changed. The demonstration "
                "has a database of its own; set CONTREPOINT_DATA to another folder."
            )
        )


def has_real_accounts() -> bool:
    """Somebody who is not a persona of the demonstration has an account."""
    return get_user_model().objects.filter(is_demo=False).exists()


def is_demonstration() -> bool:
    """There are accounts, and each of them is a persona."""
    return get_user_model().objects.exists() and not has_real_accounts()


def has_workshops() -> bool:
    """The coordinator sees a workshop."""
    user = coordinator_account()
    return user is not None and workshops_visible_to(user).exists()


@transaction.atomic
def load_everything(*, library: Path, example: Path | None, at: datetime) -> None:
    """The library, and the example if it is given; a damaged file changes nothing at all."""
    load_library(folder=library, at=at)
    load_indicators(folder=library)
    if example is not None:
        load_example(folder=example, at=at)

"""How what the tests write is signed: by role and country, in a form and to a service."""

from typing import Any

from contrepoint.common.attribution import Attribution
from contrepoint.common.markings import Marking
from contrepoint.network.models import User
from tests.conftest import NOW, persona

SIGNED = {"language": "fr", "marking": "network", "attribution": "role_and_country"}


def signed_by(who: User | str, marking: Marking) -> dict[str, Any]:
    """What every service of a contribution is told besides the words."""
    return {
        "marking": marking,
        "attribution": Attribution.ROLE_AND_COUNTRY,
        "by": persona(who),
        "at": NOW,
    }

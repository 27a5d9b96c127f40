"""What every page knows about itself."""

import dataclasses
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from contrepoint.common.languages import direction
from contrepoint.common.marks import in_plain_words
from contrepoint.network.access import standing_of
from contrepoint.network.models import User
from contrepoint.network.queries import country_name
from contrepoint.web.requests import page_before_the_reader


@dataclasses.dataclass(frozen=True, slots=True)
class Room:
    """One of the five rooms; its drawing in the sprite has its name."""

    name: str
    label: Any
    url_name: str

    @property
    def icon(self) -> str:
        return self.name


ROOMS = (
    Room("answer", _("Answer"), "answer:box"),
    Room("act", _("Act"), "act:room"),
    Room("ally", _("Ally"), "ally:room"),
    Room("meet", _("Meet"), "meet:series"),
    Room("report", _("Report"), "report:room"),
)


def _me(request: HttpRequest) -> dict[str, Any] | None:
    """Who is signed in, for the head of the page."""
    user = getattr(request, "user", None)  # a request may be refused before anybody is known
    if not isinstance(user, User):
        return None
    standing = standing_of(user)
    person = getattr(user, "person", None)
    return {
        "name": in_plain_words(person.display_name) if person else user.email,
        "card": person.code if person and standing.is_member else "",
        "key": user.uuid.hex,
        "is_member": standing.is_member,
        "roles": [role.label for role in sorted(standing.roles)],
        "country": country_name(standing.country) if standing.country else "",
    }


def place(request: HttpRequest) -> dict[str, Any]:
    """Rooms, the room that is open, this page, its language and direction, who is signed in."""
    match = getattr(request, "resolver_match", None)
    language = get_language() or settings.LANGUAGE_CODE
    return {
        "rooms": ROOMS,
        "room": (match.namespace if match else "") or "",
        "here": page_before_the_reader(request),
        "page_language": language,
        "page_direction": direction(language),
        "is_demo": settings.DEMO,
        "me": SimpleLazyObject(lambda: _me(request)),
        "interface_languages": (("fr", "Français"), ("ar", "العربية"), ("en", "English")),
    }

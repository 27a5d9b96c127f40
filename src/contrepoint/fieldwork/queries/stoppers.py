"""Who can be named to stop a campaign?"""

from typing import TYPE_CHECKING

from django.db.models import QuerySet

from contrepoint.common.marks import in_plain_words
from contrepoint.network.access import Viewer, people_visible_to
from contrepoint.network.enums import Role
from contrepoint.network.models import User
from contrepoint.network.queries import people_as_seen_by, signature_of

if TYPE_CHECKING:
    from contrepoint.network.models import Person


def people_who_may_stop(user: Viewer) -> "QuerySet[Person]":
    """People whose card `user` may see, but for donors and public figures, who do not take part."""
    takes_part = people_as_seen_by(user).filter(
        pk__in=people_visible_to(user).order_by().values("pk"), is_public_figure=False
    )
    return takes_part.exclude(user__mandates__role=Role.DONOR)


def stoppers_to_choose(user: User) -> list[tuple[str, str]]:
    """(key, what he or she agreed to be called) of whom `user` may name, oneself first."""
    rows = people_who_may_stop(user).order_by("country__position", "pk")
    people = sorted(rows, key=lambda row: row.user_id is None or row.user_id != user.pk)
    named = [(str(row.uuid), called(row, user)) for row in people]
    return [(key, name) for key, name in named if name]


def called(person: "Person", user: Viewer) -> str:
    """What somebody of `people_as_seen_by` is called before this reader; by name to oneself."""
    is_own = person.user_id is not None and person.user_id == user.pk
    return in_plain_words(person.display_name) if is_own else signature_of(person)

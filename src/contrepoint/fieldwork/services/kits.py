"""Kits of a campaign: handed out while it is live, with an address that says if they stand."""

import dataclasses
import secrets
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from contrepoint.fieldwork.models import Campaign, Kit
from contrepoint.fieldwork.readiness import kit_to_hand_out, sheet_of
from contrepoint.narratives.access import answer_visible
from contrepoint.narratives.queries import CarriedCard, carried_answers
from contrepoint.network.access import not_here
from contrepoint.network.models import User
from contrepoint.network.services import record

# Without 0 and O, 1, I and L: it may be typed from paper. Twelve of them: 59 bits.
LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
TOKEN_LENGTH = 12


@dataclasses.dataclass(frozen=True, slots=True)
class HandedKit:
    """What a kit says, until when it stands, and the token of its address."""

    card: CarriedCard
    until: date
    token: str


@transaction.atomic
def hand_out_kit(
    *, campaign: Campaign, answer: str, language: str, by: User, at: datetime
) -> HandedKit:
    """What goes into the files of a kit; the same version, language and day have one address.

    Refuses with a KitError what is stopped, and what nobody vouches for; with NotHereError a
    reply that the reader may not see or that the campaign does not use.
    """
    today = timezone.localdate(at)
    campaign = Campaign.objects.select_for_update(of=("self",)).get(pk=campaign.pk)
    row = answer_visible(by, answer)
    found = carried_answers(by, language, among=campaign.answers.filter(pk=row.pk), today=today)
    if not found:
        raise not_here()
    card, until = kit_to_hand_out(campaign, sheet_of(campaign), found[0], language, today)
    kit, _made = Kit.objects.get_or_create(
        campaign=campaign,
        answer=row,
        version=row.version,
        language=language,
        expires_on=until,
        defaults={"token": new_token()},
    )
    record(
        actor=by,
        action="download",
        object_kind="kit",
        object_code=f"{campaign.code}-{row.code}",
        at=at,
    )
    return HandedKit(card, until, kit.token)


def new_token() -> str:
    """Letters that nobody can guess."""
    return "".join(secrets.choice(LETTERS) for _ in range(TOKEN_LENGTH))

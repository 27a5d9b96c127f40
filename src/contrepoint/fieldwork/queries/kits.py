"""Which kits does a campaign hand out, and does the one on this paper still stand?"""

import dataclasses
from datetime import date

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language, Words
from contrepoint.fieldwork.enums import CampaignState, KitStanding
from contrepoint.fieldwork.errors import KitError
from contrepoint.fieldwork.models import Campaign, Kit
from contrepoint.fieldwork.readiness import (
    insist_on_open_kits,
    kit_to_hand_out,
    last_day,
    sheet_of,
)
from contrepoint.narratives.queries import Stamp, carried_answers
from contrepoint.network.access import Viewer


@dataclasses.dataclass(frozen=True, slots=True)
class KitLine:
    """One reply of a campaign: its kit stands `until` a day, or there is none, and `why`."""

    code: str
    statement: Words
    stamp: Stamp
    languages: tuple[Language, ...]
    until: date | None
    why: str


def kits_stopped(campaign: Campaign) -> str:
    """Why none of the kits of a campaign is handed out now; "" where they are."""
    try:
        insist_on_open_kits(campaign, sheet_of(campaign))
    except KitError as refusal:
        return str(refusal)
    return ""


def kit_lines(
    campaign: Campaign, user: Viewer, language: str, reading: str, today: date
) -> list[KitLine]:
    """The replies of a campaign that the reader may see, with their kits in this language."""
    answers = carried_answers(user, reading, among=campaign.answers.all(), today=today)
    sheet = sheet_of(campaign)
    lines = []
    for answer in answers:
        until, why = None, ""
        try:
            _card, until = kit_to_hand_out(campaign, sheet, answer, language, today)
        except DomainError as refusal:
            why = str(refusal)
        spoken = tuple(Language(card.spoken.language) for card in answer.cards)
        lines.append(KitLine(answer.code, answer.statement, answer.stamp, spoken, until, why))
    return lines


def kit_standing(token: str, today: date) -> tuple[KitStanding, date | None]:
    """Whether the kit of this token still stands, and until when: all that is told of it.

    Whoever asks is not known, and needs no account. Stopped, expired, recalled, rewritten: one
    answer for all of them.
    """
    kit = (
        Kit.objects.filter(token=token.replace("-", "").upper())
        .select_related("campaign__sheet", "answer")
        .first()
    )
    if kit is None:
        return KitStanding.UNKNOWN, None
    campaign, answer = kit.campaign, kit.answer
    until = min(kit.expires_on, last_day(campaign, answer.due_again_on, kit.expires_on))
    sheet = sheet_of(campaign)
    stands = (
        campaign.state == CampaignState.LIVE
        and sheet is not None
        and sheet.is_signed
        and answer.is_vetted
        and answer.version == kit.version
        and today <= until
    )
    return (KitStanding.VALID, until) if stands else (KitStanding.STOPPED, None)

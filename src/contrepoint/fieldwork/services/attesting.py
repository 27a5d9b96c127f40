"""What activities and results share when they are written: evidence, countries, partners."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from contrepoint.fieldwork.enums import CONFIRMING, Evidence, Rung
from contrepoint.fieldwork.errors import (
    LinkInEvidenceError,
    SharedOutsideProjectError,
    ViewsAreSeenError,
)
from contrepoint.fieldwork.models import Activity, PeerWord, PeerWordText, Project, Result
from contrepoint.network.access import organisations_visible_to
from contrepoint.network.models import User
from contrepoint.network.services import choose_offered

Row = TypeVar("Row", Activity, Result)
_LINK = re.compile(r"://|\bwww\.", re.IGNORECASE)


def insist_on_evidence(*, rung: Rung, is_viewed: bool, kept_where: str) -> None:
    """Refuses views above the first rung (ViewsAreSeenError) and links (LinkInEvidenceError)."""
    if is_viewed and rung != Rung.SEEN:
        raise ViewsAreSeenError
    if _LINK.search(kept_where):
        raise LinkInEvidenceError


def attest(row: Row, *, rung: Rung, evidence: Evidence, kept_where: str) -> None:
    """Set the columns; the caller saves."""
    row.rung, row.evidence, row.kept_where = rung, evidence, kept_where.strip()


def share(
    row: Row,
    *,
    countries: Iterable[str],
    partners: Iterable[str],
    project: Project | None,
    by: User,
) -> None:
    """Write which other countries and which partners share it.

    Its own country is no other. What a project did is shared among the countries of the project
    alone (SharedOutsideProjectError).
    """
    others = set(countries) - {row.about_country}
    if project is not None and not others <= set(
        project.countries.order_by().values_list("country", flat=True)
    ):
        raise SharedOutsideProjectError
    row.shared_with.exclude(country__in=others).delete()
    for country in sorted(others):
        row.shared_with.get_or_create(country=country)
    choose_offered(row.partners, offered=organisations_visible_to(by), codes=partners)


def end_confirmations(row: Activity | Result, *, at: datetime) -> None:
    """Once it is rewritten, nobody vouches for it any more: they confirmed something else."""
    row.peer_words.filter(kind__in=CONFIRMING, ended_at=None).update(ended_at=at)


def forget_words_of_peers(words: Iterable[PeerWord]) -> None:
    """The texts of peers' questions go, their history too."""
    keys = [word.pk for word in words]
    PeerWordText.objects.filter(word__in=keys).delete()
    PeerWordText.history.filter(word_id__in=keys).delete()

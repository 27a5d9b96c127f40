"""Claims written in the product, beside those of the library."""

import dataclasses
from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import transaction

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import claims_visible_to
from contrepoint.narratives.enums import ClaimKind, Extremism, Theme
from contrepoint.narratives.errors import (
    ExtremismMissingError,
    ThemeMissingError,
    WordingTooLongError,
    WordsMissingError,
)
from contrepoint.narratives.models import Claim, ClaimText, ClaimTheme, GrievanceText, Wording
from contrepoint.narratives.models.claims import LAST_OF_THE_LIBRARY, WORDING_LENGTH
from contrepoint.narratives.services.register import raise_register
from contrepoint.network.models import User
from contrepoint.network.services import record, signed, write_original


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimDraft:
    """A claim as its author describes it: the words in one language, each wording in its own."""

    kind: ClaimKind
    language: Language
    statement: str
    extremisms: Collection[Extremism]
    themes: Collection[Theme]
    grievance: str = ""
    mirrors: Iterable[str] = ()
    wordings: Iterable[tuple[Language, str]] = ()


@transaction.atomic
def write_claim(
    *, draft: ClaimDraft, marking: Marking, attribution: Attribution, by: User, at: datetime
) -> Claim:
    """Add a claim to the register; its code is the receipt. The next message can match it.

    Refuses one without a statement, an extremism or a theme, and a wording that is too long.
    Mirrors that the author may not see are passed over.
    """
    if not draft.statement.strip():
        raise WordsMissingError
    if not draft.extremisms:
        raise ExtremismMissingError
    if not draft.themes:
        raise ThemeMissingError
    raise_register()  # holds the register's row: nobody else takes the next code meanwhile
    claim = Claim.objects.create(
        code=_next_code(),
        kind=draft.kind,
        is_of_daesh=Extremism.DAESH in draft.extremisms,
        is_of_supremacists=Extremism.SUPREMACIST in draft.extremisms,
        **signed(marking=marking, attribution=attribution, by=by, at=at),
    )
    write_original(
        ClaimText.objects.all(), language=draft.language, text=draft.statement, claim=claim
    )
    write_original(
        GrievanceText.objects.all(), language=draft.language, text=draft.grievance, claim=claim
    )
    for theme in sorted(set(draft.themes)):
        ClaimTheme.objects.create(claim=claim, theme=theme)
    claim.mirrors.set(claims_visible_to(by).filter(code__in=list(draft.mirrors)))
    _word(claim, draft)
    record(actor=by, action="write", object_kind="claim", object_code=claim.code, at=at)
    return claim


def _next_code() -> str:
    numbers = [int(code[1:]) for code in Claim.objects.values_list("code", flat=True)]
    return f"C{max([LAST_OF_THE_LIBRARY, *numbers]) + 1}"


def _word(claim: Claim, draft: ClaimDraft) -> None:
    for language, said in draft.wordings:
        text = said.strip()
        if len(text) > WORDING_LENGTH:
            raise WordingTooLongError(WORDING_LENGTH)
        if text:
            Wording.objects.get_or_create(claim=claim, language=language, text=text)

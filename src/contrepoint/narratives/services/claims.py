"""Claims written in the product, beside those of the library: written, rewritten, translated."""

import dataclasses
from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import transaction

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language, TranslationStatus
from contrepoint.common.markings import Marking, tightest
from contrepoint.common.rows import settle
from contrepoint.narratives.access import claims_visible_to
from contrepoint.narratives.enums import (
    AimedAt,
    Appeal,
    ClaimKind,
    Extremism,
    Harm,
    Sensitivity,
    Theme,
)
from contrepoint.narratives.errors import (
    ExtremismMissingError,
    NoTranslationError,
    OriginalLanguageError,
    OwnTranslationError,
    ThemeMissingError,
    WordingTooLongError,
    WordsMissingError,
)
from contrepoint.narratives.models import Claim, ClaimText, ClaimTheme, GrievanceText, Wording
from contrepoint.narratives.models.claims import LAST_OF_THE_LIBRARY, WORDING_LENGTH
from contrepoint.narratives.services.register import raise_register
from contrepoint.network.models import User
from contrepoint.network.services import (
    choose_offered,
    let_the_author_choose,
    record,
    signed,
    take_back,
    write_original,
)


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
    appeal: Appeal | None = None
    aimed_at: AimedAt | None = None
    sensitivity: Sensitivity = Sensitivity.ORDINARY

    @property
    def columns(self) -> dict[str, object]:
        """What the claim's own row keeps of it."""
        return {
            "kind": self.kind,
            "is_of_daesh": Extremism.DAESH in self.extremisms,
            "is_of_supremacists": Extremism.SUPREMACIST in self.extremisms,
            "appeal": self.appeal or "",
            "aimed_at": self.aimed_at or "",
            "sensitivity": self.sensitivity,
        }


@transaction.atomic
def write_claim(
    *, draft: ClaimDraft, marking: Marking, attribution: Attribution, by: User, at: datetime
) -> Claim:
    """Add a claim to the register; its code is the receipt. The next message can match it.

    Refuses one without a statement, an extremism or a theme, and a wording that is too long.
    Mirrors that the author may not see are passed over.
    """
    _insist(draft)
    raise_register()  # holds the register's row: nobody else takes the next code meanwhile
    claim = Claim.objects.create(
        code=next_claim_code(),
        **draft.columns,
        **signed(marking=marking, attribution=attribution, by=by, at=at),
    )
    _describe(claim, draft)
    claim.mirrors.set(claims_visible_to(by).filter(code__in=list(draft.mirrors)))
    record(actor=by, action="write", object_kind="claim", object_code=claim.code, at=at)
    return claim


@transaction.atomic
def revise_claim(
    *,
    claim: Claim,
    draft: ClaimDraft,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> None:
    """Rewrite a claim; what it said before stays in its history.

    Where the words change, their translations go away. Wordings are added, none is taken away.
    Who rewrites one that nobody signed, such as one of the library, becomes its author, and
    loading the library again leaves it alone. Refuses what `write_claim` refuses.
    """
    _insist(draft)
    raise_register()
    claim = Claim.objects.select_for_update(of=("self",)).get(pk=claim.pk)
    if claim.author_id is None:
        claim.author, claim.country = by, by.standing.country
        claim.organisation_id = by.standing.organisation_id
    let_the_author_choose(claim, marking=marking, attribution=attribution, by=by)
    merged = claim.merged_here.values_list("marking", flat=True)
    claim.marking = tightest((claim.marking, *merged))  # what it holds of others stays as close
    for column, value in draft.columns.items():
        setattr(claim, column, value)
    claim.save()
    _describe(claim, draft)
    others = claims_visible_to(by).exclude(pk=claim.pk)
    choose_offered(claim.mirrors, offered=others, codes=draft.mirrors)
    record(actor=by, action="revise", object_kind="claim", object_code=claim.code, at=at)


@transaction.atomic
def translate_claim(
    *,
    claim: Claim,
    language: Language,
    statement: str,
    grievance: str,
    by: User,
    at: datetime,
) -> None:
    """Put a claim in another language, beside the original; to be vetted.

    Without words, a translation goes away. Refuses the language of the original, and a statement
    without words where there was none.
    """
    raise_register()
    claim = Claim.objects.select_for_update(of=("self",)).get(pk=claim.pk)
    if original_language(claim) == language:
        raise OriginalLanguageError(str(language.label))
    if not statement.strip() and not claim.statements.filter(language=language).exists():
        raise WordsMissingError
    for rows, text in ((ClaimText, statement.strip()), (GrievanceText, grievance.strip())):
        key = {"claim": claim, "language": language}
        if text:
            values = {"text": text, "status": TranslationStatus.DRAFT, "translator": by}
            settle(rows, key, values)
            continue
        for row in rows._default_manager.filter(**key):  # noqa: SLF001  # Django's public name for any table
            row.delete()  # one by one: a history is kept of each
    record(actor=by, action="translate", object_kind="claim", object_code=claim.code, at=at)


@transaction.atomic
def vouch_for_claim(*, claim: Claim, language: Language, by: User, at: datetime) -> None:
    """Say that what a claim says in this language is what its original says.

    Refuses whoever translated it (OwnTranslationError), and where nothing waits for it.
    """
    claim = Claim.objects.select_for_update(of=("self",)).get(pk=claim.pk)
    drafts = [
        row
        for rows in (claim.statements, claim.grievances)
        for row in rows.filter(language=language, status=TranslationStatus.DRAFT)
    ]
    if not drafts:
        raise NoTranslationError
    if any(row.translator_id == by.pk for row in drafts):
        raise OwnTranslationError
    for row in drafts:
        row.status = TranslationStatus.REVIEWED
        row.save(update_fields=["status"])
    code = claim.code
    record(actor=by, action="vouch_translation", object_kind="claim", object_code=code, at=at)


@transaction.atomic
def weigh_claim(*, claim: Claim, harm: Harm, by: User, at: datetime) -> None:
    """Say how much harm a claim does where it is believed."""
    claim = Claim.objects.select_for_update(of=("self",)).get(pk=claim.pk)
    claim.harm = harm
    claim.save(update_fields=["harm"])
    record(actor=by, action="weigh", object_kind="claim", object_code=claim.code, at=at)


@transaction.atomic
def take_back_claim(*, claim: Claim, by: User, at: datetime) -> None:
    """Undo the writing of a claim of which nobody has spoken yet; its code is not given again.

    Refuses one that was met, answered, taken, merged or split (BuiltUponError).
    """
    raise_register()
    own = (ClaimText, GrievanceText, ClaimTheme, Wording)
    take_back(claim, own=own, kind="claim", by=by, at=at)


def original_language(claim: Claim) -> str:
    """The language in which a claim was first written."""
    rows = claim.statements.filter(status=TranslationStatus.ORIGINAL)
    return rows.values_list("language", flat=True).first() or ""


def next_claim_code() -> str:
    """The next code of the product; ask for it while the register's row is held."""
    taken_back = Claim.history.filter(history_type="-").values_list("code", flat=True)
    codes = {*Claim.objects.values_list("code", flat=True), *taken_back}
    numbers = [int(code[1:]) for code in codes]
    return f"C{max([LAST_OF_THE_LIBRARY, *numbers]) + 1}"


def _insist(draft: ClaimDraft) -> None:
    if not draft.statement.strip():
        raise WordsMissingError
    if not draft.extremisms:
        raise ExtremismMissingError
    if not draft.themes:
        raise ThemeMissingError


def _describe(claim: Claim, draft: ClaimDraft) -> None:
    """Statement, grievance, themes and new wordings of a claim, as its draft says."""
    for texts, words in ((ClaimText, draft.statement), (GrievanceText, draft.grievance)):
        write_original(
            texts._default_manager.all(),  # noqa: SLF001  # Django's public name for any table
            language=draft.language,
            text=words,
            claim=claim,
        )
    claim.themes.exclude(theme__in=draft.themes).delete()
    for theme in sorted(set(draft.themes)):
        ClaimTheme.objects.get_or_create(claim=claim, theme=theme)
    for language, said in draft.wordings:
        text = said.strip()
        if len(text) > WORDING_LENGTH:
            raise WordingTooLongError(WORDING_LENGTH)
        if text:
            Wording.objects.get_or_create(claim=claim, language=language, text=text)

"""The common message: lines proposed, adopted, retired; what organisations say of them."""

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from django.db import transaction
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language, TranslationStatus
from contrepoint.common.markings import Marking, tightest
from contrepoint.common.rows import settle
from contrepoint.narratives.enums import (
    LINE_STEPS,
    AdaptationPart,
    LineKind,
    LineState,
    LineStep,
    Stance,
)
from contrepoint.narratives.errors import (
    LineNotAdoptedError,
    LineNotOpenError,
    LineNotProposedError,
    NoOrganisationError,
    ReasonMissingError,
    WordsMissingError,
)
from contrepoint.narratives.models import (
    Adaptation,
    AdaptationText,
    CommonLine,
    CommonLineText,
    Endorsement,
    ReservationText,
)
from contrepoint.network.enums import CodeLetter
from contrepoint.network.errors import OneselfAloneError
from contrepoint.network.models import User
from contrepoint.network.services import (
    let_the_author_choose,
    next_code,
    record,
    signed,
    take_step,
    write_original,
)

Said = TypeVar("Said", Endorsement, Adaptation)


@dataclasses.dataclass(frozen=True, slots=True)
class LineWords:
    """What a line is, the language it was written in, and its words, language by language."""

    kind: LineKind
    original: Language
    texts: Mapping[Language, str]


@transaction.atomic
def propose_line(
    *, words: LineWords, marking: Marking, attribution: Attribution, by: User, at: datetime
) -> CommonLine:
    """Keep a proposal; its code is the receipt. Refuses one without words in its language."""
    line = CommonLine.objects.create(
        code=next_code(CodeLetter.COMMON_LINE),
        kind=words.kind,
        **signed(marking=marking, attribution=attribution, by=by, at=at),
    )
    _write(line, words)
    record(actor=by, action="propose", object_kind="line", object_code=line.code, at=at)
    return line


@transaction.atomic
def revise_line(
    *,
    line: CommonLine,
    words: LineWords,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> None:
    """Rewrite a proposal. Who may see it and how it is signed change only for its author.

    Refuses once it was adopted or retired (LineNotProposedError).
    """
    line = CommonLine.objects.select_for_update().get(pk=line.pk)
    if line.state != LineState.PROPOSED:
        raise LineNotProposedError(line.code)
    line.kind = words.kind
    let_the_author_choose(line, marking=marking, attribution=attribution, by=by)
    line.save(update_fields=["kind", "marking", "attribution"])
    _write(line, words)
    record(actor=by, action="revise", object_kind="line", object_code=line.code, at=at)


def _write(line: CommonLine, words: LineWords) -> None:
    """The original, and beside it the translations that came with it, to be vetted."""
    texts = {language: words.texts.get(language, "").strip() for language in Language}
    if not texts[words.original]:
        raise WordsMissingError
    write_original(
        CommonLineText.objects.all(), language=words.original, text=texts[words.original], line=line
    )
    for language, text in texts.items():
        if language == words.original:
            continue
        if text:
            settle(
                CommonLineText,
                {"line": line, "language": language},
                {"text": text, "status": TranslationStatus.DRAFT},
            )
        else:
            line.texts.filter(language=language).delete()


def _insist_on_an_open_line(line: CommonLine) -> None:
    if Marking(line.marking).rank < Marking.NETWORK.rank:
        raise LineNotOpenError(line.code)


@transaction.atomic
def adopt_line(*, line: CommonLine, by: User, at: datetime) -> None:
    """Make it part of the common message. Refuses one that the network cannot read."""
    take_step(
        line, LINE_STEPS, LineStep.ADOPT, kind="line", by=by, at=at, insist=_insist_on_an_open_line
    )


@transaction.atomic
def retire_line(*, line: CommonLine, by: User, at: datetime) -> None:
    """Take it out of the common message; it can be adopted again."""
    take_step(line, LINE_STEPS, LineStep.RETIRE, kind="line", by=by, at=at)


def _said_by_the_organisation(
    table: type[Said],
    line: CommonLine,
    values: dict[str, object],
    *,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> Said:
    """The organisation's only row on this line, as `by` says it now."""
    if by.standing.organisation_id is None:
        raise NoOrganisationError
    if marking == Marking.PRIVATE:
        raise OneselfAloneError
    line = CommonLine.objects.select_for_update().get(pk=line.pk)
    if line.state != LineState.ADOPTED:
        raise LineNotAdoptedError(line.code)
    columns = signed(
        marking=tightest((marking, line.marking)), attribution=attribution, by=by, at=at
    )
    return settle(
        table,
        {"line": line, "organisation_id": columns.pop("organisation_id")},
        columns | values,
    )


@transaction.atomic
def endorse_line(
    *,
    line: CommonLine,
    stance: Stance,
    reason: str,
    language: Language,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> Endorsement:
    """Say, or say anew, where the organisation of `by` stands on an adopted line.

    Refuses who has no organisation, a private marking, a line that is not adopted, and a
    reservation without its reason. A reason is kept for reservations alone.
    """
    reason = reason.strip() if stance == Stance.RESERVES else ""
    if stance == Stance.RESERVES and not reason:
        raise ReasonMissingError
    endorsement = _said_by_the_organisation(
        Endorsement,
        line,
        {"stance": stance, "taken_on": timezone.localdate(at)},
        marking=marking,
        attribution=attribution,
        by=by,
        at=at,
    )
    write_original(
        ReservationText.objects.all(), language=language, text=reason, endorsement=endorsement
    )
    record(actor=by, action=stance, object_kind="line", object_code=line.code, at=at)
    return endorsement


@transaction.atomic
def adapt_line(
    *,
    line: CommonLine,
    wording: str,
    reason: str,
    language: Language,
    marking: Marking,
    attribution: Attribution,
    by: User,
    at: datetime,
) -> Adaptation:
    """Keep, or rewrite, how the organisation of `by` words an adopted line, and why.

    Refuses who has no organisation, a private marking, a line that is not adopted, and an
    adaptation without its words or its reason.
    """
    if not wording.strip():
        raise WordsMissingError
    if not reason.strip():
        raise ReasonMissingError
    adaptation = _said_by_the_organisation(
        Adaptation, line, {}, marking=marking, attribution=attribution, by=by, at=at
    )
    for part, text in ((AdaptationPart.WORDING, wording), (AdaptationPart.REASON, reason)):
        write_original(
            AdaptationText.objects.all(),
            language=language,
            text=text,
            adaptation=adaptation,
            part=part,
        )
    record(actor=by, action="adapt", object_kind="line", object_code=line.code, at=at)
    return adaptation

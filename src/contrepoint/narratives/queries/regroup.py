"""What would a merge move, and who would see less?  Which merges and splits stand?"""

import dataclasses
from datetime import date

from django.utils import timezone

from contrepoint.common.errors import DomainError
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import (
    answers_visible_to,
    claims_visible_to,
    field_wordings_visible_to,
    may_keep_register,
    regroupings_visible_to,
    sightings_visible_to,
)
from contrepoint.narratives.enums import FieldVerdict, RegroupingKind, Theme
from contrepoint.narratives.merging import insist_on_one_circle, marking_together
from contrepoint.narratives.models import Claim
from contrepoint.network.access import Viewer


@dataclasses.dataclass(frozen=True, slots=True)
class MergePreview:
    """What hangs on `source` and would hang on `target`, as far as the reader may see it.

    `twice` counts wordings that both have, `joint` names replies that answer both already.
    `refusal` is the sentence that says why the two cannot be merged; "" where they can.
    """

    source: str
    target: str
    wordings: int
    twice: int
    sentences: int
    sightings: int
    answers: tuple[str, ...]
    joint: tuple[str, ...]
    mirrors: tuple[str, ...]
    themes: tuple[Theme, ...]
    marking: Marking
    source_narrows: bool
    target_narrows: bool
    refusal: str


@dataclasses.dataclass(frozen=True, slots=True)
class RegroupingLine:
    """A merge or split that stands."""

    number: int
    kind: RegroupingKind
    source: str
    target: str
    done_on: date
    may_undo: bool


def merge_preview(source: Claim, target: Claim, user: Viewer) -> MergePreview:
    """What merging `source` into `target` would do. It changes nothing."""
    refusal = ""
    try:
        insist_on_one_circle(source, target)
    except DomainError as error:
        refusal = str(error)
    marking = marking_together(source, target)
    there = set(target.wordings.values_list("language", "text"))
    own = list(source.wordings.values_list("language", "text"))
    twice = sum(each in there for each in own)
    answers = answers_visible_to(user)
    of_target = set(answers.filter(claims=target).values_list("code", flat=True))
    of_source = list(answers.filter(claims=source).order_by("code").values_list("code", flat=True))
    mirrors = claims_visible_to(user).filter(mirrors=source).exclude(pk=target.pk)
    themes = set(source.themes.values_list("theme", flat=True))
    themes -= set(target.themes.values_list("theme", flat=True))
    sentences = field_wordings_visible_to(user).filter(claim=source, verdict=FieldVerdict.IS_IT)
    return MergePreview(
        source=source.code,
        target=target.code,
        wordings=len(own) - twice,
        twice=twice,
        sentences=sentences.count(),
        sightings=sightings_visible_to(user).filter(claim=source).count(),
        answers=tuple(code for code in of_source if code not in of_target),
        joint=tuple(code for code in of_source if code in of_target),
        mirrors=tuple(mirrors.order_by("code").values_list("code", flat=True)),
        themes=tuple(Theme(theme) for theme in sorted(themes)),
        marking=marking,
        source_narrows=marking != source.marking,
        target_narrows=marking != target.marking,
        refusal=refusal,
    )


def regroupings_of(claim: Claim, user: Viewer) -> list[RegroupingLine]:
    """What was merged into a claim, or split off from or into it, the latest first."""
    rows = regroupings_visible_to(user).filter(source=claim) | regroupings_visible_to(user).filter(
        target=claim
    )
    may_undo = may_keep_register(user)
    return [
        RegroupingLine(
            number=row.pk,
            kind=RegroupingKind(row.kind),
            source=row.source.code,
            target=row.target.code,
            done_on=timezone.localdate(row.done_at),
            may_undo=may_undo,
        )
        for row in rows.select_related("source", "target").order_by("-pk")
    ]

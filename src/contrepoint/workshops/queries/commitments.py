"""Commitments, as a list and as a page."""

import dataclasses
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import campaigns_visible_to, projects_visible_to
from contrepoint.fieldwork.queries import (
    CampaignLine,
    ProjectLine,
    campaign_lines,
    project_lines,
)
from contrepoint.network.access import Viewer, may_coordinate, may_take_notes
from contrepoint.network.queries import (
    Byline,
    byline,
    people_as_seen_by,
    signature_of,
    with_authors,
)
from contrepoint.workshops.access import (
    commitment_steps,
    commitments_visible_to,
    may_keep,
    may_mend,
    workshops_to_carry_to,
    workshops_visible_to,
)
from contrepoint.workshops.enums import (
    MOST_CARRIES,
    ON_THEIR_OWN_PAGE,
    OPEN_COMMITMENT,
    WITH_A_REASON,
    CommitmentKind,
    CommitmentPart,
    CommitmentState,
    CommitmentStep,
    MissingPart,
)
from contrepoint.workshops.models import Commitment, CommitmentText

if TYPE_CHECKING:
    from contrepoint.workshops.models import Workshop

FEWEST_WORDS = 2

CAN_BE_KEPT = frozenset(
    {
        CommitmentState.CONFIRMED,
        CommitmentState.UNDER_WAY,
        CommitmentState.BLOCKED,
        CommitmentState.CARRIED_OVER,
    }
)


@dataclasses.dataclass(frozen=True, slots=True)
class CommitmentLine:
    """One commitment, as its reader sees it. `owners` holds what they agreed to be called.

    `countries` are those of the owners who agreed to be called something; without any, that of
    the chapter in which it was made, if it was one. `reach_marking` is the tightest of the
    commitment and of what it stands in: so far it may go in what is built on it.
    """

    code: str
    session_id: int
    position: int
    kind: CommitmentKind
    state: CommitmentState
    words: Words
    marking: Marking
    reach_marking: Marking
    owners: tuple[str, ...]
    is_everybodys: bool
    is_mine: bool
    countries: tuple[str, ...]
    due_on: date | None
    workshop_number: int
    session_position: int
    made_on: date | None
    carry_count: int

    @property
    def must_be_decided(self) -> bool:
        """It was carried over as often as it may be: decide, or drop."""
        return self.carry_count >= MOST_CARRIES and self.state in OPEN_COMMITMENT


@dataclasses.dataclass(frozen=True, slots=True)
class KeptLine:
    """A commitment as it stands beside what keeps it."""

    code: str
    words: Words
    state: CommitmentState
    workshop_number: int


@dataclasses.dataclass(frozen=True, slots=True)
class ReadBack:
    """One commitment as it is read aloud: its parts, and what it lacks."""

    line: CommitmentLine
    place: Words
    evidence: Words
    missing: tuple[MissingPart, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class CommitmentCard:
    """One commitment with everything that its page shows.

    `steps` are taken with one button, `reason_steps` with a reason. `carried_to` and what keeps
    it are left out where the reader may not see them. `waiting_count` counts the owners who have
    not given their word yet.
    """

    line: CommitmentLine
    place: Words
    evidence: Words
    missing: tuple[MissingPart, ...]
    reason: Words
    byline: Byline
    steps: tuple[CommitmentStep, ...]
    reason_steps: tuple[CommitmentStep, ...]
    may_mend: bool
    may_confirm: bool
    may_renegotiate: bool
    waiting_count: int
    speaks_for_others: bool
    carried_to: int | None
    project: ProjectLine | None
    campaign: CampaignLine | None
    may_begin_project: bool
    may_run: bool

    @property
    def missing_labels(self) -> list[str]:
        """What it lacks, in words."""
        return [str(part.label) for part in self.missing]


def commitment_lines(user: Viewer, language: str, **conditions: Any) -> list[CommitmentLine]:
    """Commitments that the reader may see, narrowed by `conditions` (fields of the table)."""
    return _lines(commitments_visible_to(user).filter(**conditions), user, language)


def commitments_to_follow_up(
    user: Viewer, language: str, *, at: int, builds_on: Iterable[int]
) -> dict[str, list[CommitmentLine]]:
    """What the workshop of number `at` has to hear of, by country; "" for none in particular.

    Every commitment of the workshops that it builds on; of the others before it, those that are
    still open and those that were carried over to it.
    """
    is_open = Q(state__in=OPEN_COMMITMENT) | Q(carried_to__number=at)
    followed = Q(session__workshop__number__in=list(builds_on)) | is_open
    earlier = commitments_visible_to(user).filter(followed, session__workshop__number__lt=at)
    found: dict[str, list[CommitmentLine]] = {}
    for line in _lines(earlier, user, language):
        for country in line.countries or ("",):
            found.setdefault(country, []).append(line)
    return found


def kept_lines(user: Viewer, language: str, **conditions: Any) -> list[KeptLine]:
    """The commitments that something keeps, in one question; `conditions` as above."""
    kept = commitments_visible_to(user).filter(**conditions).order_by().values("pk")
    texts: dict[Commitment, list[CommitmentText]] = {}
    for text in (
        CommitmentText.objects.filter(commitment__in=kept, part=CommitmentPart.PROMISE)
        .select_related("commitment__session__workshop")
        .order_by("commitment", "pk")
    ):
        texts.setdefault(text.commitment, []).append(text)
    return [
        KeptLine(
            code=row.code,
            words=best_words(said, language),
            state=CommitmentState(row.state),
            workshop_number=row.session.workshop.number,
        )
        for row, said in texts.items()
    ]


def own_commitment_lines(user: Viewer, language: str) -> list[CommitmentLine]:
    """Commitments of which the reader is an owner."""
    return commitment_lines(user, language, owners__user=user.pk)


def _lines(rows: QuerySet[Commitment], user: Viewer, language: str) -> list[CommitmentLine]:
    in_order = ("session__workshop__number", "session__position", "position")
    return [_line(row, user, language) for row in _readable(rows, user).order_by(*in_order)]


def _readable(rows: QuerySet[Commitment], user: Viewer) -> QuerySet[Commitment]:
    owners = Prefetch("owners", queryset=people_as_seen_by(user).order_by("pk"))
    return rows.select_related("session__workshop__series").prefetch_related("texts", owners)


def _part(row: Commitment, part: CommitmentPart, language: str) -> Words:
    return best_words([text for text in row.texts.all() if text.part == part], language)


def _line(row: Commitment, user: Viewer, language: str) -> CommitmentLine:
    owners = row.owners.all()
    named = [(name, owner) for owner in owners if (name := signature_of(owner))]
    chapter = row.session.about_country
    return CommitmentLine(
        code=row.code,
        session_id=row.session_id,
        position=row.position,
        kind=CommitmentKind(row.kind),
        state=CommitmentState(row.state),
        words=_part(row, CommitmentPart.PROMISE, language),
        marking=Marking(row.marking),
        reach_marking=row.session.reach(row.marking),
        owners=tuple(name for name, _owner in named),
        is_everybodys=not owners,
        is_mine=any(p.user_id is not None and p.user_id == user.pk for p in owners),
        countries=tuple(dict.fromkeys(o.country.code for _name, o in named if o.country))
        or ((chapter,) if chapter else ()),
        due_on=row.due_on,
        workshop_number=row.session.workshop.number,
        session_position=row.session.position,
        made_on=_made_on(row),
        carry_count=row.carry_count,
    )


def _number_of(workshops: "QuerySet[Workshop]") -> int | None:
    return workshops.values_list("number", flat=True).first()


def _made_on(row: Commitment) -> date | None:
    """The day on which it was said; of what came with the programme's own record, the meeting's."""
    if row.author_id is not None:
        return timezone.localdate(row.written_at)
    return row.session.workshop.starts_on


def commitment_card(commitment: Commitment, user: Viewer, language: str) -> CommitmentCard:
    """One commitment that the reader may see."""
    row = _readable(with_authors(Commitment.objects.filter(pk=commitment.pk)), user).get()
    line = _line(row, user, language)
    projects = projects_visible_to(user).filter(pk=row.project_id or 0)
    campaigns = campaigns_visible_to(user).filter(pk=row.campaign_id or 0)
    carried_to = workshops_visible_to(user).filter(pk=row.carried_to_id or 0)
    steps = commitment_steps(user, row)
    can_be_carried = workshops_to_carry_to(user, row).exists()
    place = _part(row, CommitmentPart.PLACE, language)
    evidence = _part(row, CommitmentPart.EVIDENCE, language)
    return CommitmentCard(
        line=line,
        place=place,
        evidence=evidence,
        missing=missing_parts(line, place, evidence),
        reason=_part(row, CommitmentPart.REASON, language),
        byline=byline(row),
        steps=tuple(
            step for step in steps if step not in WITH_A_REASON and step not in ON_THEIR_OWN_PAGE
        ),
        reason_steps=tuple(
            step
            for step in steps
            if step in WITH_A_REASON and (step != CommitmentStep.CARRY or can_be_carried)
        ),
        may_mend=may_mend(user, row),
        may_confirm=CommitmentStep.CONFIRM in steps,
        may_renegotiate=CommitmentStep.RENEGOTIATE in steps,
        waiting_count=(
            row.owners.exclude(pk__in=row.given_by.values("pk")).count()
            if row.state == CommitmentState.PROPOSED
            else 0
        ),
        speaks_for_others=may_coordinate(user) and not line.is_mine,
        carried_to=_number_of(carried_to) if row.carried_to_id else None,
        project=next(iter(project_lines(projects, user, language)), None),
        campaign=next(iter(campaign_lines(campaigns, user, language)), None),
        may_begin_project=(
            row.project_id is None and row.state in CAN_BE_KEPT and may_keep(user, row)
        ),
        may_run=may_coordinate(user) or (may_take_notes(user) and line.is_mine),
    )


def missing_parts(line: CommitmentLine, place: Words, evidence: Words) -> tuple[MissingPart, ...]:
    """What a commitment lacks so that it can be seen whether it was kept.

    A promise of one word has a verb, and nothing that the verb is about.
    """
    lacks = {
        MissingPart.OBJECT: len(line.words.text.split()) < FEWEST_WORDS,
        MissingPart.OWNER: line.is_everybodys,
        MissingPart.DAY: line.due_on is None,
        MissingPart.PLACE: not place.text,
        MissingPart.EVIDENCE: not evidence.text,
    }
    return tuple(part for part, is_lacking in lacks.items() if is_lacking)


def read_back(workshop: "Workshop", user: Viewer, language: str) -> list[ReadBack]:
    """The commitments of a workshop that still stand, in the order in which they were made."""
    rows = commitments_visible_to(user).filter(session__workshop=workshop)
    rows = rows.exclude(state=CommitmentState.WITHDRAWN)
    in_order = _readable(rows, user).order_by("session__position", "position")
    found = []
    for row in in_order:
        line = _line(row, user, language)
        place = _part(row, CommitmentPart.PLACE, language)
        evidence = _part(row, CommitmentPart.EVIDENCE, language)
        found.append(ReadBack(line, place, evidence, missing_parts(line, place, evidence)))
    return found


def commitment_words(commitment: Commitment, language: str) -> Words:
    """What is promised, in the reader's language where there is a choice."""
    return best_words(commitment.texts.filter(part=CommitmentPart.PROMISE), language)

"""Claims merged and split, with everything that hangs on them; and all of it put back."""

import dataclasses
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.narratives.enums import FieldVerdict, RegroupingKind
from contrepoint.narratives.errors import (
    GrownSinceError,
    NothingChosenError,
    RegroupedSinceError,
    WordsMissingError,
)
from contrepoint.narratives.merging import (
    answers_that_would_open,
    insist_on_one_circle,
    marking_together,
)
from contrepoint.narratives.models import (
    Claim,
    ClaimText,
    ClaimTheme,
    CounterArgument,
    FieldWording,
    Regrouping,
    Sighting,
    Wording,
)
from contrepoint.narratives.services.claims import next_claim_code
from contrepoint.narratives.services.register import raise_register
from contrepoint.network.models import User
from contrepoint.network.services import record, write_original


@dataclasses.dataclass(frozen=True, slots=True)
class SplitDraft:
    """What a new claim says, and which wordings and sightings (by key) go to it."""

    language: Language
    statement: str
    wordings: Iterable[int]
    sightings: Iterable[int]


@transaction.atomic
def merge_claims(*, source: Claim, target: Claim, by: User, at: datetime) -> Regrouping:
    """Let `target` hold what hangs on `source`, whose address then leads to it.

    It is as close as the closer of the two, and so is all that it holds. A wording that both have
    stays where it is. Refuses one claim with itself, and two circles that nobody shares
    (ApartError).
    """
    raise_register()
    source, target = _locked(source), _locked(target)
    insist_on_one_circle(source, target)
    moved: dict[str, Any] = {
        "marking": [target.marking, marking_together(source, target)],
        "narrowed": _narrow_answers(source, target),
        "extremisms": [target.is_of_daesh, target.is_of_supremacists],
        "themes": _join_themes(source, target),
        "wordings": _move(_wordings_to_move(source, target), target),
        "sightings": _move(Sighting.objects.filter(claim=source), target),
        "sentences": _move(_sentences_to_move(source, target), target),
        **_move_answers(source, target),
        **_move_mirrors(source, target),
    }
    target.is_of_daesh |= source.is_of_daesh
    target.is_of_supremacists |= source.is_of_supremacists
    target.marking = marking_together(source, target)
    target.save(update_fields=["marking", "is_of_daesh", "is_of_supremacists"])
    source.merged_into = target
    source.save(update_fields=["merged_into"])
    return _note(RegroupingKind.MERGE, source, target, moved, by=by, at=at)


@transaction.atomic
def split_claim(*, claim: Claim, draft: SplitDraft, by: User, at: datetime) -> Regrouping:
    """Let a new claim hold some of the wordings and sightings of this one.

    It is open to the same people, of the same kind and themes, until somebody rewrites it.
    Refuses no statement, and nothing chosen.
    """
    if not draft.statement.strip():
        raise WordsMissingError
    raise_register()
    claim = _locked(claim)
    wordings = claim.wordings.filter(pk__in=list(draft.wordings))
    sightings = claim.sightings.filter(pk__in=list(draft.sightings))
    if not (wordings.exists() or sightings.exists()):
        raise NothingChosenError
    born = _born_of(claim, at)
    write_original(
        ClaimText.objects.all(), language=draft.language, text=draft.statement, claim=born
    )
    _join_themes(claim, born)
    moved = {"wordings": _move(wordings, born), "sightings": _move(sightings, born)}
    return _note(RegroupingKind.SPLIT, claim, born, moved, by=by, at=at)


def _born_of(claim: Claim, at: datetime) -> Claim:
    """A claim that is open to the same people, and signed by nobody."""
    return Claim.objects.create(
        code=next_claim_code(),
        kind=claim.kind,
        is_of_daesh=claim.is_of_daesh,
        is_of_supremacists=claim.is_of_supremacists,
        sensitivity=claim.sensitivity,
        marking=claim.marking,
        attribution=Attribution.NOBODY,
        author_id=claim.author_id,
        country=claim.country,
        organisation_id=claim.organisation_id,
        written_at=at,
    )


def _note(
    kind: RegroupingKind,
    source: Claim,
    target: Claim,
    moved: dict[str, Any],
    *,
    by: User,
    at: datetime,
) -> Regrouping:
    touched = [source.pk, target.pk, *moved.get("mirrors", ())]
    found = Regrouping.objects.create(
        kind=kind,
        source=source,
        target=target,
        moved=moved,
        touched=touched,
        done_by=by,
        done_at=at,
    )
    record(actor=by, action=kind.value, object_kind="claim", object_code=source.code, at=at)
    return found


@transaction.atomic
def undo_regrouping(*, regrouping: Regrouping, by: User, at: datetime) -> None:
    """Put everything back where it was; what came since stays where it came.

    Refuses one on which a later one rests (RegroupedSinceError), and a split whose new claim has
    grown since (GrownSinceError). One that was undone already is left alone.
    """
    raise_register()
    found = Regrouping.objects.select_for_update(of=("self",)).get(pk=regrouping.pk)
    if found.undone_at is not None:
        return
    _insist_on_the_last(found)
    source, target = _locked(found.source), _locked(found.target)
    if found.kind == RegroupingKind.MERGE:
        _unmerge(source, target, found.moved)
    else:
        _insist_on_nothing_new(target, found.moved)
        target.merged_into = source
        target.save(update_fields=["merged_into"])
    tables = ((Wording, "wordings"), (Sighting, "sightings"), (FieldWording, "sentences"))
    for table, name in tables:
        rows: QuerySet[Any] = table._default_manager.filter(pk__in=found.moved.get(name, ()))  # noqa: SLF001  # Django's public name for any table
        _move(rows.filter(claim=target), source)
    found.undone_at = at
    found.save(update_fields=["undone_at"])
    record(actor=by, action="undo", object_kind="claim", object_code=source.code, at=at)


def _unmerge(source: Claim, target: Claim, moved: dict[str, Any]) -> None:
    source.merged_into = None
    source.save(update_fields=["merged_into"])
    if target.marking == moved["marking"][1]:
        target.marking = moved["marking"][0]
    target.is_of_daesh, target.is_of_supremacists = moved["extremisms"]
    target.save(update_fields=["marking", "is_of_daesh", "is_of_supremacists"])
    target.themes.filter(theme__in=moved["themes"]).delete()
    target.mirrors.remove(*Claim.objects.filter(pk__in=moved["mirrors_added"]))
    source.mirrors.add(*Claim.objects.filter(pk__in=moved["mirrors"]))
    shared = set(moved["answers_shared"])
    for answer in CounterArgument.objects.filter(pk__in=moved["answers"], claims=target):
        answer.claims.add(source)
        if answer.pk not in shared:
            answer.claims.remove(target)
    narrowed = {int(key): marking for key, marking in moved["narrowed"].items()}
    for answer in CounterArgument.objects.filter(pk__in=narrowed, marking=Marking.PRIVATE):
        answer.marking = narrowed[answer.pk]
        answer.save(update_fields=["marking"])


def _insist_on_the_last(found: Regrouping) -> None:
    later = Regrouping.objects.filter(pk__gt=found.pk, undone_at=None).order_by("pk")
    for other in later.select_related("source"):
        if set(other.touched) & set(found.touched):
            raise RegroupedSinceError(other.source.code)


def _insist_on_nothing_new(born: Claim, moved: dict[str, Any]) -> None:
    """A split is undone while its new claim holds what it was given, and nothing more."""
    more = (
        born.wordings.exclude(pk__in=moved["wordings"]),
        born.sightings.exclude(pk__in=moved["sightings"]),
        born.answers.all(),
        born.mirrors.all(),
        born.field_wordings.all(),
    )
    if any(rows.exists() for rows in more):
        raise GrownSinceError(born.code)


def _locked(claim: Claim) -> Claim:
    return Claim.objects.select_for_update(of=("self",)).get(pk=claim.pk)


def _move(rows: QuerySet[Any], to: Claim) -> list[int]:
    """Hang these rows on another claim, one by one: a history is kept of those that have one."""
    keys = []
    for row in rows.order_by("pk"):
        row.claim = to
        row.save(update_fields=["claim"])
        keys.append(row.pk)
    return keys


def _wordings_to_move(source: Claim, target: Claim) -> QuerySet[Wording]:
    there = set(target.wordings.values_list("language", "text"))
    twice = [w.pk for w in source.wordings.all() if (w.language, w.text) in there]
    return source.wordings.exclude(pk__in=twice)


def _sentences_to_move(source: Claim, target: Claim) -> QuerySet[FieldWording]:
    """What was said to be it; what is not the one may well be the other, and stays."""
    rows = source.field_wordings.filter(verdict=FieldVerdict.IS_IT)
    there = set(
        target.field_wordings.filter(verdict=FieldVerdict.IS_IT).values_list("language", "text")
    )
    return rows.exclude(pk__in=[row.pk for row in rows if (row.language, row.text) in there])


def _join_themes(source: Claim, target: Claim) -> list[str]:
    there = set(target.themes.values_list("theme", flat=True))
    added = sorted(set(source.themes.values_list("theme", flat=True)) - there)
    ClaimTheme.objects.bulk_create([ClaimTheme(claim=target, theme=theme) for theme in added])
    return added


def _narrow_answers(source: Claim, target: Claim) -> dict[str, str]:
    """Keep for their authors the replies that would open to whom they were closed; what stood."""
    narrowed = {}
    for answer in answers_that_would_open(source, target):
        narrowed[str(answer.pk)] = answer.marking
        answer.marking = Marking.PRIVATE
        answer.save(update_fields=["marking"])
    return narrowed


def _move_answers(source: Claim, target: Claim) -> dict[str, list[int]]:
    answers = list(source.answers.order_by("pk"))
    shared = set(target.answers.values_list("pk", flat=True))
    for answer in answers:
        answer.claims.add(target)
        answer.claims.remove(source)
    keys = [answer.pk for answer in answers]
    return {"answers": keys, "answers_shared": [key for key in keys if key in shared]}


def _move_mirrors(source: Claim, target: Claim) -> dict[str, list[int]]:
    mirrors = sorted(source.mirrors.values_list("pk", flat=True))
    there = {target.pk, *target.mirrors.values_list("pk", flat=True)}
    added = [key for key in mirrors if key not in there]
    source.mirrors.clear()
    target.mirrors.add(*added)
    return {"mirrors": mirrors, "mirrors_added": added}

"""What the members of an alliance promise one another, side by side, and what they agreed to."""

import dataclasses
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from contrepoint.common.languages import Words, best_words, is_outdated, original_of
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import (
    may_withdraw_promise,
    promisers_for,
    withdrawn_promises_of,
)
from contrepoint.fieldwork.enums import AlliancePart
from contrepoint.fieldwork.models import Alliance, AlliancePromise
from contrepoint.fieldwork.queries.health import is_late
from contrepoint.network.access import Viewer, organisations_visible_to
from contrepoint.network.queries import Byline, byline, member_byline

if TYPE_CHECKING:
    from contrepoint.network.models import Organisation


@dataclasses.dataclass(frozen=True, slots=True)
class PromiseLine:
    """One promise of a side."""

    code: str
    words: Words
    due_on: date | None
    kept_on: date | None
    is_overdue: bool
    may_withdraw: bool
    marking: Marking
    byline: Byline


@dataclasses.dataclass(frozen=True, slots=True)
class WithdrawnLine:
    """A promise that was taken back: that it was, and when; no longer what."""

    code: str
    withdrawn_on: date


@dataclasses.dataclass(frozen=True, slots=True)
class Side:
    """One member and what it promised; without a name where the reader may not see it."""

    name: Words | None
    promises: tuple[PromiseLine, ...]
    withdrawn: tuple[WithdrawnLine, ...]

    @property
    def kept_count(self) -> int:
        return sum(line.kept_on is not None for line in self.promises)

    @property
    def late_count(self) -> int:
        return sum(line.is_overdue for line in self.promises)


@dataclasses.dataclass(frozen=True, slots=True)
class SignatureLine:
    """A member, and when it agreed to the text as it stands; `earlier` is an older version."""

    code: str
    name: Words
    agreed_on: date | None
    by: Byline
    earlier: int | None
    may_sign: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Agreement:
    """The text of what was agreed, the original first, and which side agreed to which version."""

    version: int
    texts: tuple[Words, ...]
    sides: tuple[SignatureLine, ...]


def sides_of(
    row: Alliance,
    promises: Sequence[AlliancePromise],
    user: Viewer,
    language: str,
    *,
    today: date,
) -> tuple[Side, ...]:
    """Its members that the reader may see, each with what it promised; then who is not named."""
    members: list[Organisation] = row.seen_members  # type: ignore[attr-defined]  # by _readable
    gone = withdrawn_promises_of(user).filter(alliance=row).order_by("position")
    taken_back: dict[int, list[WithdrawnLine]] = defaultdict(list)
    for each in gone:
        if each.withdrawn_on:
            line = WithdrawnLine(each.code, each.withdrawn_on)
            taken_back[each.promised_by_id].append(line)
    made: dict[int, list[PromiseLine]] = defaultdict(list)
    for each in promises:
        made[each.promised_by_id].append(_promise(each, user, language, today))
    known = {each.pk: Words(each.name, each.name_language) for each in members}
    others = (set(made) | set(taken_back)) - set(known)
    if others:
        seen = organisations_visible_to(user).filter(pk__in=others).order_by("name", "pk")
        known |= {each.pk: Words(each.name, each.name_language) for each in seen}
    sides = [
        Side(name, tuple(made.pop(key, ())), tuple(taken_back.pop(key, ())))
        for key, name in known.items()
    ]
    rest = [line for lines in made.values() for line in lines]
    withdrawn = [line for lines in taken_back.values() for line in lines]
    if rest or withdrawn:
        sides.append(Side(None, tuple(rest), tuple(withdrawn)))
    return tuple(sides)


def _promise(row: AlliancePromise, user: Viewer, language: str, today: date) -> PromiseLine:
    return PromiseLine(
        code=row.code,
        words=best_words(row.texts.all(), language),
        due_on=row.due_on,
        kept_on=row.kept_on,
        is_overdue=is_late(row, today),
        may_withdraw=may_withdraw_promise(user, row),
        marking=Marking(row.marking),
        byline=byline(row),
    )


def agreement_of(row: Alliance, user: Viewer) -> Agreement | None:
    """What was agreed, with the word of each member that the reader may see; None without text."""
    rows = [text for text in row.texts.all() if text.part == AlliancePart.AGREEMENT]
    original = original_of(rows)
    if original is None:
        return None
    current = sorted(
        (text for text in rows if not is_outdated(text, original)),
        key=lambda text: (text.pk != original.pk, text.language),
    )
    signed = list(row.signatures.select_related("agreed_by__person").order_by("version"))
    own = set(promisers_for(user, row).values_list("pk", flat=True))
    sides = []
    for member in row.seen_members:  # type: ignore[attr-defined]  # by _readable
        words = [each for each in signed if each.organisation_id == member.pk]
        last = words[-1] if words else None
        is_now = last is not None and last.version == original.source_version
        sides.append(
            SignatureLine(
                code=member.code,
                name=Words(member.name, member.name_language),
                agreed_on=last.agreed_on if last and is_now else None,
                by=member_byline(last.agreed_by) if last and is_now else Byline(""),
                earlier=last.version if last and not is_now else None,
                may_sign=member.pk in own and not is_now,
            )
        )
    return Agreement(
        version=original.source_version,
        texts=tuple(Words(text.text, text.language, text.status) for text in current),
        sides=tuple(sides),
    )

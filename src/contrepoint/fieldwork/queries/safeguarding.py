"""May this project start with minors in it?  What is missing, who signed, until when."""

import dataclasses
from datetime import date, timedelta

from contrepoint.fieldwork.access import may_run_project, signing_role
from contrepoint.fieldwork.enums import (
    ALWAYS_WITH_MINORS,
    LINES,
    SAFEGUARDING_STATEMENTS,
    ProjectState,
    SafeguardingItem,
    SafeguardingReply,
)
from contrepoint.fieldwork.models import Project, SafeguardingLine, SafeguardingSignature
from contrepoint.network.access import Viewer, cards_visible_to
from contrepoint.network.enums import Role
from contrepoint.network.queries import Byline, bylines_of, person_byline

A_YEAR = timedelta(days=365)
SOON = timedelta(days=30)


@dataclasses.dataclass(frozen=True, slots=True)
class Safeguard:
    """How the sheet of a project stands on a day.

    `is_required` where minors take part; `missing` holds what is not answered, answered with no,
    or answered more than a year ago.
    """

    is_required: bool
    missing: tuple[SafeguardingItem, ...]
    signed_as: Role | None
    signed_on: date | None
    expires_on: date | None
    today: date
    is_under_way: bool

    @property
    def has_expired(self) -> bool:
        """It was signed, more than a year ago."""
        return self.expires_on is not None and self.expires_on <= self.today

    @property
    def is_signed(self) -> bool:
        return self.signed_on is not None and not self.has_expired

    @property
    def expires_soon(self) -> bool:
        until = self.expires_on
        return self.is_signed and until is not None and until <= self.today + SOON

    @property
    def is_in_order(self) -> bool:
        return self.is_signed and not self.missing

    @property
    def blocks_start(self) -> bool:
        return self.is_required and not self.is_in_order

    @property
    def is_due(self) -> bool:
        """The project runs, and its sheet is not in order any more."""
        return self.is_under_way and self.blocks_start

    @property
    def missing_labels(self) -> list[str]:
        return [str(item.label) for item in self.missing]


@dataclasses.dataclass(frozen=True, slots=True)
class SafeguardingRow:
    """One line of the sheet: what it states, what was said of it, by whom and when."""

    item: SafeguardingItem
    statement: str
    reply: SafeguardingReply | None
    answered_by: str
    answered_on: date | None
    is_missing: bool


@dataclasses.dataclass(frozen=True, slots=True)
class SafeguardingCard:
    """The whole sheet as its page shows it.

    `person` is how the safeguarding person agreed to be named, "" where nobody is to be; `card`
    the code of the card, "" where it is not open to the reader.
    """

    standing: Safeguard
    rows: tuple[SafeguardingRow, ...]
    has_person: bool
    person: str
    card: str
    may_fill: bool
    may_sign: bool

    @property
    def is_begun(self) -> bool:
        """Somebody has said something."""
        return self.has_person or any(row.reply for row in self.rows)


def safeguard_of(project: Project, *, today: date) -> Safeguard:
    """How the sheet of this project stands."""
    return _standing(project, list(project.safeguarding.all()), today)


def _standing(project: Project, lines: list[SafeguardingLine], today: date) -> Safeguard:
    good = {line.item for line in lines if _is_good(line, today)}
    if project.safeguarding_person_id is not None:
        good.add(SafeguardingItem.FOCAL_POINT)
    signature: SafeguardingSignature | None = next(
        (row for row in project.signatures.all() if row.ended_on is None), None
    )
    return Safeguard(
        is_required=project.has_minors or project.kind in ALWAYS_WITH_MINORS,
        missing=tuple(item for item in SafeguardingItem if item not in good),
        signed_as=Role(signature.signed_as) if signature else None,
        signed_on=signature.signed_on if signature else None,
        expires_on=signature.expires_on if signature else None,
        today=today,
        is_under_way=project.state == ProjectState.UNDER_WAY,
    )


def _is_good(line: SafeguardingLine, today: date) -> bool:
    return line.reply != SafeguardingReply.NO and line.answered_on > today - A_YEAR


def safeguarding_card(project: Project, user: Viewer, *, today: date) -> SafeguardingCard:
    """The sheet of a project that the reader may see."""
    lines = list(project.safeguarding.all())
    standing = _standing(project, lines, today)
    names = bylines_of(line.answered_by_id for line in lines)
    said = {line.item: line for line in lines}
    person = project.safeguarding_person
    card = ""
    if person is not None and cards_visible_to(user).filter(pk=person.pk).exists():
        card = person.code
    byline = person_byline(person, may_be_named=bool(card)).text if person else ""
    return SafeguardingCard(
        standing=standing,
        rows=tuple(_row(item, said.get(item), names, standing) for item in LINES),
        has_person=person is not None,
        person=byline,
        card=card,
        may_fill=may_run_project(user, project),
        may_sign=signing_role(user) is not None,
    )


def _row(
    item: SafeguardingItem,
    line: SafeguardingLine | None,
    names: dict[int, Byline],
    standing: Safeguard,
) -> SafeguardingRow:
    name = names.get(line.answered_by_id) if line else None
    return SafeguardingRow(
        item=item,
        statement=str(SAFEGUARDING_STATEMENTS[item]),
        reply=SafeguardingReply(line.reply) if line else None,
        answered_by=name.text if name else "",
        answered_on=line.answered_on if line else None,
        is_missing=item in standing.missing,
    )


def sheet_as_filled(project: Project) -> dict[str, str]:
    """What was said, line by line, and the uuid of the safeguarding person."""
    said = dict(project.safeguarding.values_list("item", "reply"))
    person = project.safeguarding_person
    return said | {"person": str(person.uuid) if person else ""}

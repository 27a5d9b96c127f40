"""What every write shares: a code, the base of a contribution, one's words, links, a step."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from django.db.models import ManyToManyRel, ManyToOneRel, QuerySet

from contrepoint.common.attribution import Attribution, most_discreet
from contrepoint.common.languages import Language, TranslationStatus
from contrepoint.common.markings import Marking
from contrepoint.common.steps import Steps, state_after
from contrepoint.network.contribution import ContentText, Contribution
from contrepoint.network.enums import CodeLetter
from contrepoint.network.errors import BuiltUponError
from contrepoint.network.models import LastCode, User
from contrepoint.network.services.audit import record

Text = TypeVar("Text", bound=ContentText)
Row = TypeVar("Row", bound=Contribution)


def next_code(letter: CodeLetter) -> str:
    """The next code of a letter; within a transaction, nobody else gets it."""
    LastCode.objects.get_or_create(letter=letter)
    last = LastCode.objects.select_for_update().get(letter=letter)
    last.number += 1
    last.save(update_fields=["number"])
    return f"{letter.value}{last.number}"


def signed(*, marking: Marking, attribution: Attribution, by: User, at: datetime) -> dict[str, Any]:
    """The columns of a contribution that is written now."""
    return {
        "marking": marking,
        "attribution": attribution,
        "author": by,
        "country": by.standing.country,
        "organisation_id": by.standing.organisation_id,
        "written_at": at,
    }


def let_the_author_choose(
    row: Contribution, *, marking: Marking, attribution: Attribution, by: User
) -> None:
    """Who may see what was rewritten, and how it is signed: as its author says, and nobody else.

    Under another hand the marking stays, and no name goes on standing over words that its bearer
    did not write.
    """
    if row.author_id == by.pk:
        row.marking, row.attribution = marking, attribution
    else:
        row.attribution = most_discreet(row.attribution, Attribution.ROLE_AND_COUNTRY)


def write_original(
    rows: QuerySet[Text],
    *,
    language: Language,
    text: str,
    keep_translations: bool = False,
    **key: Any,
) -> None:
    """Let the original of a text say this in this language; without words, let there be none.

    `key` names what the rows stand for: their owner, and their part where they have one. Where the
    words change, translations go, for they say what was written before; their history stays. Kept,
    they are outdated: shown to whoever mends them, and to nobody else.
    """
    text = text.strip()
    rows = rows.filter(**key)
    if not text:
        for row in rows:
            row.delete()
        return
    original = rows.filter(status=TranslationStatus.ORIGINAL).first()
    if original is None:
        rows.model._default_manager.create(  # noqa: SLF001  # Django's public name for any table
            language=language, text=text, **key
        )
        return
    if (original.language, original.text) == (language, text):
        return
    beside = rows.exclude(pk=original.pk)
    if keep_translations or original.text == text:
        beside = beside.filter(language=language)
    beside.delete()
    if original.text != text:
        original.source_version += 1
    original.language, original.text = language, text
    original.save(update_fields=["language", "text", "source_version"])


def choose_offered(links: Any, *, offered: QuerySet[Any], codes: Iterable[str]) -> None:
    """Link to these of what was offered, by code, and to no others of it.

    What the writer cannot see was not offered, and stays as it was.
    """
    chosen = offered.filter(code__in=list(codes))
    links.remove(*links.filter(pk__in=offered.exclude(pk__in=chosen)))
    links.add(*chosen)


def take_step(
    row: Row,
    steps: Steps,
    step: str,
    *,
    kind: str,
    by: User,
    at: datetime,
    insist: Callable[[Row], None] | None = None,
    also: Mapping[str, Any] | None = None,
) -> Row:
    """Move a row that has a `code` and a `state` by one step; the locked and moved row.

    `insist` refuses what must not go on; `also` holds columns that change with the state, in the
    same statement. Refuses a step that its state does not open
    (StepClosedError). Call it within a transaction.
    """
    found: Any = type(row)._default_manager.select_for_update(of=("self",)).get(pk=row.pk)  # noqa: SLF001  # Django's public name for any table
    after = state_after(steps, step, found)
    if insist is not None:
        insist(found)
    changes = {"state": after, **(also or {})}
    for column, value in changes.items():
        setattr(found, column, value)
    found.save(update_fields=list(changes))
    record(actor=by, action=step, object_kind=kind, object_code=found.code, at=at)
    return found  # type: ignore[no-any-return]  # it is of the type that came in


def take_back(
    row: Contribution, *, own: Collection[type[Any]], kind: str, by: User, at: datetime
) -> None:
    """Undo the writing of a row that nothing else speaks of yet; its history stays.

    `own` are the tables of its own words. Refuses one that another record points to
    (BuiltUponError). Call it within a transaction.
    """
    found: Any = type(row)._default_manager.select_for_update(of=("self",)).get(pk=row.pk)  # noqa: SLF001  # Django's public name for any table
    for link in type(row)._meta.get_fields(include_hidden=True):  # noqa: SLF001  # Django's public name for any table
        if not isinstance(link, ManyToOneRel | ManyToManyRel):
            continue
        table = link.related_model
        if table in own or table._meta.auto_created or hasattr(table, "instance_type"):  # noqa: SLF001  # Django's public name for any table
            continue  # its words, the rows of a link that is asked for itself, and history
        if table._default_manager.filter(**{link.field.name: found}).exists():  # noqa: SLF001  # Django's public name for any table
            raise BuiltUponError(found.code)
    code = found.code
    for table in own:
        for words in table._default_manager.filter(**{_link_to(table, found): found}):  # noqa: SLF001  # Django's public name for any table
            words.delete()  # one by one: a history is kept of each
    found.delete()
    record(actor=by, action="take_back", object_kind=kind, object_code=code, at=at)


def _link_to(table: type[Any], row: Contribution) -> str:
    links = (f for f in table._meta.get_fields() if f.many_to_one and f.related_model is type(row))  # noqa: SLF001  # Django's public name for any table
    return str(next(links).name)

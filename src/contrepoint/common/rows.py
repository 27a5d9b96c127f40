"""Bringing a row to what a file says, and writing only what differs."""

from typing import Any, TypeVar

from django.db.models import Model

Row = TypeVar("Row", bound=Model)


def settle(
    table: type[Row],
    key: dict[str, Any],
    values: dict[str, Any],
    at_birth: dict[str, Any] | None = None,
) -> Row:
    """The row of this key, made if need be, with these values; `at_birth` counts when it is made.

    A row that says it already is not written again, and so leaves no trace in the history.
    """
    manager = table._default_manager  # noqa: SLF001  # Django's public name for any table
    row = manager.filter(**key).first()
    if row is None:
        return manager.create(**key, **(at_birth or {}), **values)
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    if changed:
        row.save(update_fields=changed)
    return row

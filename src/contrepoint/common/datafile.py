"""What does this data file say, and where is it damaged?  TOML that a scholar can edit."""

import datetime
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language, TranslationStatus

MOST = 9999
"""The largest number that a data file may give."""


class DamagedFileError(DomainError):
    """A data file that cannot be read. Carries the file, the place in it and the problem."""

    code = "damaged_file"

    def __init__(self, path: Path, where: str, problem: str) -> None:
        self.path, self.where, self.problem = path, where, problem
        super().__init__(
            _(
                "%(file)s, %(where)s: %(problem)s "
                "Nothing was changed. Mend the file and start again."
            )
            % {"file": path.name, "where": where, "problem": problem}
        )


class Table:
    """One table of a data file; each getter names the key that is wrong."""

    def __init__(self, path: Path, values: Mapping[str, Any], where: str = "") -> None:
        self.path, self.values, self.where = path, values, where

    def damaged(self, key: str, problem: str) -> DamagedFileError:
        """The error to raise for `key`."""
        return DamagedFileError(self.path, f"{self.where}{key}" or "/", problem)

    def text(self, key: str, default: str | None = None) -> str:
        """A non-empty text."""
        value = self.values.get(key, default)
        if not isinstance(value, str) or (not value.strip() and value != default):
            raise self.damaged(key, _("a text is missing here."))
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty when the key is absent."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            raise self.damaged(key, _("this should be a list of texts."))
        return tuple(v.strip() for v in value)

    def choice(self, key: str, allowed: type[Any], default: str | None = None) -> Any:
        """One value of the enumeration `allowed`."""
        value = self.values.get(key, default)
        if value not in allowed.values:
            raise self.damaged(
                key, _("this should be one of: %(list)s.") % {"list": ", ".join(allowed.values)}
            )
        return allowed(value)

    def number(self, key: str) -> int:
        """A whole number, one or more."""
        value = self.values.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= MOST:
            raise self.damaged(key, _("this should be a whole number."))
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """true or false."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.damaged(key, _("this should be true or false."))
        return value

    def day(self, key: str) -> datetime.date | None:
        """A day, or None where the key is absent."""
        value = self.values.get(key)
        if value is not None and type(value) is not datetime.date:
            raise self.damaged(key, _("this should be a day, written 2016-03-17."))
        return value

    def in_languages(self, key: str) -> dict[str, str]:
        """A text per language, French at least."""
        table = self.table(key)
        unknown = set(table.values) - set(Language.values)
        if unknown:
            raise table.damaged(min(unknown), _("this language is not known here."))
        return {"fr": table.text("fr")} | {code: table.text(code) for code in table.values}

    def table(self, key: str) -> "Table":
        """A table inside this one."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            raise self.damaged(key, _("a table is missing here."))
        return Table(self.path, value, f"{self.where}{key}.")

    def tables(self, key: str) -> tuple["Table", ...]:
        """A list of tables inside this one; empty when the key is absent."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise self.damaged(key, _("this should be a list of tables."))
        return tuple(
            Table(self.path, v, f"{self.where}{key}[{n}].") for n, v in enumerate(value, start=1)
        )


def status_in_file(language: str) -> TranslationStatus:
    """French is the original of the shipped files; the others are translations to be vetted."""
    is_original = language == Language.FRENCH
    return TranslationStatus.ORIGINAL if is_original else TranslationStatus.DRAFT


def read_data_file(path: Path) -> Table:
    """The whole file as a table.

    Raises DamagedFileError: missing, not UTF-8, or not TOML (with the line).
    """
    try:
        return Table(path, tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError as error:
        raise DamagedFileError(path, "/", _("the file is missing.")) from error
    except OSError as error:
        raise DamagedFileError(path, "/", _("the file cannot be read.")) from error
    except UnicodeDecodeError as error:
        raise DamagedFileError(path, "/", _("the file is not text in UTF-8.")) from error
    except tomllib.TOMLDecodeError as error:
        raise DamagedFileError(path, "TOML", f"{error}.") from error

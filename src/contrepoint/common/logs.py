"""Texts and names never reach the logs."""

import logging
import traceback
from http import HTTPStatus
from types import TracebackType

REASONS = frozenset(status.phrase for status in HTTPStatus)


class Wordless(logging.Filter):
    """Drops what people typed: addresses, and the request whose form a formatter could print."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always keeps the record, without its words."""
        if isinstance(record.args, tuple):
            record.args = tuple(
                "…" if isinstance(arg, str) and arg not in REASONS else arg for arg in record.args
            )
        record.__dict__.pop("request", None)
        return True


class WordlessFormatter(logging.Formatter):
    """Says of an error its kind and its place, never its message: messages quote what was typed."""

    def formatException(  # noqa: N802  # logging's own name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """The kinds of the error and of what caused it, each with its places."""
        kind, error, _places = ei
        if kind is None or error is None:
            return ""
        lines: list[str] = []
        seen: set[int] = set()
        current: BaseException | None = error
        while current is not None and id(current) not in seen:
            seen.add(id(current))
            lines.append(f"{type(current).__module__}.{type(current).__qualname__}")
            lines.extend(
                f"  {frame.filename}:{frame.lineno} in {frame.name}"
                for frame in traceback.extract_tb(current.__traceback__)
            )
            current = current.__cause__ or current.__context__
        return "\n".join(lines)

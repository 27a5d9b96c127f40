"""Texts and names never reach the logs."""

import logging


class Wordless(logging.Filter):
    """Keeps the logger, the level and where it happened; drops what people typed.

    Django logs the request path (and hands over the request, whose POST body a formatter could
    print). The path is cut at its query, the request and the traceback's local values are dropped.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Always keeps the record, without its words."""
        if isinstance(record.args, tuple):
            record.args = tuple(
                arg.split("?", 1)[0] if isinstance(arg, str) else arg for arg in record.args
            )
        record.__dict__.pop("request", None)
        return True

"""Many messages, one JSON object a line: what does each of them push?"""

import json
import math
from collections.abc import Iterator
from typing import IO, Any

from django.utils.translation import gettext as _

from contrepoint.cli.acting import coordinator, note_deed, sentence_for
from contrepoint.matching import MatchingError
from contrepoint.narratives.access import claims_visible_to
from contrepoint.narratives.queries import claim_lines
from contrepoint.narratives.queries.matching import RegisterIndex, index_for

LINE_LIMIT = 1024 * 1024
"""Bytes of one line at most."""

MATCHES = 3


class BadLineError(ValueError):
    """A line that cannot be read. Carries the sentence, and the id if there is one."""

    def __init__(self, sentence: str, key: object = None) -> None:
        self.key = key
        super().__init__(sentence)


def answer_lines(source: IO[bytes], target: IO[bytes]) -> int:
    """Answer each line of `source` on `target`; 1 when a line could not be read, else 0."""
    user = coordinator()
    claims = claims_visible_to(user).order_by("code")
    themes = {
        line.code: [theme.value for theme in line.themes]
        for line in claim_lines(claims, user, "fr")
    }
    index = index_for(user)
    done = bad = 0
    for raw in _lines(source):
        answered: dict[str, Any]
        try:
            key, text = _read(raw)
            answered = {"id": key, "matches": _matches(index, text, themes, key)}
        except BadLineError as error:
            bad += 1
            answered = {"id": error.key, "error": str(error)}
        done += 1
        target.write(_encoded(answered))
    target.flush()
    note_deed(user, "answer", kind="messages", code=f"{done}-lines")
    return 1 if bad else 0


def _lines(source: IO[bytes]) -> Iterator[bytes | None]:
    """The lines that hold something; None for a line that is too long to be read."""
    while line := source.readline(LINE_LIMIT + 1):
        if len(line) <= LINE_LIMIT or line.endswith(b"\n"):
            if line.strip():
                yield line
            continue
        while line and not line.endswith(b"\n"):
            line = source.readline(LINE_LIMIT)
        yield None


def _read(raw: bytes | None) -> tuple[object, str]:
    """The id and the text of a line."""
    if raw is None:
        raise BadLineError(
            _("This line has more than %(limit)d bytes: cut it.") % {"limit": LINE_LIMIT}
        )
    try:
        value = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadLineError(_("This line is not text in UTF-8.")) from error
    except (ValueError, RecursionError) as error:
        raise BadLineError(_("This line is not JSON.")) from error
    if not isinstance(value, dict):
        raise BadLineError(_("This line is not an object with an id and a text."))
    key = value.get("id")
    if isinstance(key, bool | list | dict) or (isinstance(key, float) and not math.isfinite(key)):
        raise BadLineError(_("The id of this line is neither a text nor a number."))
    text = value.get("text")
    if not isinstance(text, str):
        raise BadLineError(_("This line has no text."), key)
    return key, text


def _matches(
    index: RegisterIndex, text: str, themes: dict[str, list[str]], key: object
) -> list[dict[str, Any]]:
    try:
        outcome = index.match(text, limit=max(index.claim_count, 1))
    except MatchingError as error:
        raise BadLineError(sentence_for(error), key) from error
    seen = [match for match in outcome.matches if match.claim in themes][:MATCHES]
    return [
        {
            "claim": match.claim,
            "themes": themes[match.claim],
            "score": round(match.score, 4),
            "why": {
                "wording": match.wording.text,
                "language": match.wording.language,
                "shared": [text[s.message.start : s.message.end] for s in match.shared],
            },
        }
        for match in seen
    ]


def _encoded(answered: dict[str, Any]) -> bytes:
    """One line of JSON; letters that UTF-8 cannot hold (half a pair) are escaped."""
    try:
        return json.dumps(answered, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:
        return json.dumps(answered).encode() + b"\n"

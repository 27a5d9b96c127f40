"""Rules for every file: no addresses of registries or machines, no file too long to read."""

import re
from collections.abc import Callable, Iterator

from tools.rules.rule import Rule, Source, matching, samples

WARN_LINES, MOST_LINES = 400, 500

# Words that no file may hold, none of them an address that we use; cut in two, so that this file
# keeps its own rule.
_HOSTS = (
    "pypi" + ".org",
    "files.python" + "hosted.org",
    "registry." + "npmjs.org",
    "proxy.go" + "lang.org",
    "deb." + "debian.org",
)
_PLACES = ("/wo" + "rk/", "/tm" + "p/venv", "/ro" + "ot/", "/ho" + "me/")
_FORBIDDEN = "|".join(
    [rf"\b{re.escape(name)}" for name in _HOSTS]
    + [rf"(?<![\w.~/-]){re.escape(place)}" for place in _PLACES]
)


def _is_written_by_us(source: Source) -> bool:
    """What we write and read line by line; not tests, whose tables of cases may be long."""
    return source.suffix in {".py", ".html", ".css", ".js"} and (
        source.parts[0] in {"src", "tools", "bench"} and "migrations" not in source.parts
    )


def _longer_than(least: int, most: int | None = None) -> Callable[[Source], Iterator[int]]:
    def find(source: Source) -> Iterator[int]:
        lines = source.text.count("\n")
        if lines > least and (most is None or lines <= most):
            yield lines

    return find


FILE_RULES = (
    Rule(
        name="no-addresses",
        reason="no file names a registry's host or a place on one machine: it must work elsewhere",
        applies=lambda source: True,
        find=matching(_FORBIDDEN),
        good=samples(
            "docs/a.md",
            "make run in your own copy",
            "see docs/work/plan.md and the network/ folder",
            "https://www.ohchr.org/root/home",
            "pip install --require-hashes -r requirements/tool.txt",
        ),
        bad=samples(
            "docs/a.md",
            *(f"a text that names {host}" for host in _HOSTS),
            *(f"a text that names {place}somewhere" for place in _PLACES),
            f'"{_HOSTS[0]}"',
            f"({_PLACES[0]}a)",
        ),
    ),
    Rule(
        name="long-file",
        reason=f"more than {WARN_LINES} lines: look for the missing noun",
        applies=_is_written_by_us,
        find=_longer_than(WARN_LINES, MOST_LINES),
        good=samples("src/contrepoint/web/a.py", "a\n" * WARN_LINES, "a\n" * (MOST_LINES + 1)),
        bad=samples("src/contrepoint/web/a.py", "a\n" * (WARN_LINES + 1), "a\n" * MOST_LINES),
        is_warning=True,
    ),
    Rule(
        name="too-long-file",
        reason=f"more than {MOST_LINES} lines: cut it where its subject changes",
        applies=_is_written_by_us,
        find=_longer_than(MOST_LINES),
        good=samples("src/contrepoint/web/a.py", "a\n" * MOST_LINES),
        bad=samples("src/contrepoint/web/a.py", "a\n" * (MOST_LINES + 1)),
    ),
)

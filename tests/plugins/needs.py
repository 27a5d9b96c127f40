"""Tests that lack a part of the system are counted aloud, never left out quietly.

`@pytest.mark.browser` needs Chromium and its fonts; `@pytest.mark.needs("gettext")` names parts of
tools/system_needs.py. Where a part is missing the test does not run and the last lines of the run
say so; under CI it fails, because nobody reads the last lines there.
"""

from collections import Counter
from collections.abc import Iterable

import pytest

from tools.system_needs import PARTS, in_ci, missing_parts, remedy

BROWSER_PARTS = ("chromium", "fonts")
_MISSING = "missing part"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "needs(*parts): parts of the system, see tools/system_needs.py"
    )


def needed_parts(item: pytest.Item) -> list[str]:
    """The parts that a test names, each once."""
    named = [str(part) for marker in item.iter_markers("needs") for part in marker.args]
    if item.get_closest_marker("browser"):
        named += BROWSER_PARTS
    return list(dict.fromkeys(named))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    parts = needed_parts(item)
    unknown = [part for part in parts if part not in PARTS]
    if unknown:
        pytest.fail(
            f"tools/system_needs.py knows no part called {', '.join(unknown)}", pytrace=False
        )
    missing = missing_parts(parts)
    if not missing:
        return
    # travels with the report, so that the count is right under xdist too
    item.user_properties += [(_MISSING, part.name) for part in missing]
    reason = f"not tested, because of what is missing: {', '.join(part.name for part in missing)}"
    if in_ci():
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def not_tested(reports: Iterable[pytest.TestReport]) -> Counter[str]:
    """How many tests each missing part kept from running."""
    return Counter(
        str(value)
        for report in reports
        for name, value in report.user_properties
        if name == _MISSING
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [
        report
        for outcome in ("skipped", "failed", "error")
        for report in terminalreporter.stats.get(outcome, [])
        if isinstance(report, pytest.TestReport)
    ]
    counts = not_tested(reports)
    if not counts:
        return
    terminalreporter.section("NOT TESTED", red=True, bold=True)
    for name, count in sorted(counts.items()):
        tests = "1 test" if count == 1 else f"{count} tests"
        terminalreporter.line(
            f"NOT TESTED: {tests}, because {name} is missing;"
            f" install it with: {remedy([PARTS[name]])}",
            red=True,
        )

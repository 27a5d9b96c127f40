"""`make check` runs everything, and says at the end what failed."""

import sys

import pytest

from tools import check
from tools.check import Check


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def test_all_checks_run_and_the_failed_ones_are_named_last(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    checks = (
        Check("first", python("print('why it failed'); raise SystemExit(3)")),
        Check("second", python("print('noise of success')")),
        Check("third", ("no-such-program",)),
    )
    monkeypatch.setattr(check, "CHECKS", checks)

    code = check.main([])

    out = capsys.readouterr().out
    assert code == 1
    assert [line.split(" (")[0] for line in out.splitlines()[:3]] == [
        "FAILED first",
        "ok     second",
        "FAILED third",
    ]
    assert "why it failed" in out
    assert "noise of success" not in out
    assert "no-such-program is missing" in out
    assert out.splitlines()[-1] == "FAILED: first, third"


def test_all_green_is_zero(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "CHECKS", (Check("only", python("")),))

    assert check.main([]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "All checks are green."


def test_fixing_runs_only_what_can_fix(monkeypatch: pytest.MonkeyPatch) -> None:
    checks = (
        Check("no fix", python("raise SystemExit(1)")),
        Check("fix", python("raise SystemExit(1)"), fix=python("")),
    )
    monkeypatch.setattr(check, "CHECKS", checks)

    assert check.main(["--fix"]) == 0


def test_every_check_has_a_name_of_its_own() -> None:
    assert len({c.name for c in check.CHECKS}) == len(check.CHECKS)

"""A missing part of the system is said aloud, counted, and fails where nobody watches."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import system_needs

ROOT = Path(__file__).resolve().parents[2]

SAMPLE = """
import pytest

def test_plain(): pass

@pytest.mark.needs("gettext")
def test_one(): pass

@pytest.mark.needs("chromium")
def test_two(): pass

@pytest.mark.browser  # and its fonts, which this machine may have
def test_three(): pass
"""


def run_sample(folder: Path, *options: str, ci: str = "") -> subprocess.CompletedProcess[str]:
    """The sample run by a pytest that finds no program at all."""
    (folder / "test_sample.py").write_text(SAMPLE, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\nmarkers = browser: x\n", encoding="utf-8")
    empty = folder / "bin"
    empty.mkdir()
    environment = {"PATH": str(empty), "PYTHONPATH": str(ROOT), "CI": ci, "HOME": str(folder)}
    plugins = ["-p", "tests.plugins.needs", "-p", "no:django", "-p", "no:cacheprovider"]
    return subprocess.run(
        [sys.executable, "-m", "pytest", *plugins, *options],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("options", [(), ("-n", "2")], ids=["one process", "two processes"])
def test_what_was_not_tested_is_counted_at_the_end(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    done = run_sample(tmp_path, *options)

    assert done.returncode == 0
    assert "1 passed, 3 skipped" in done.stdout
    lines = [line for line in done.stdout.splitlines() if line.startswith("NOT TESTED:")]
    assert [line for line in lines if "fonts" not in line] == [
        not_tested("2 tests", "chromium", "chromium"),
        not_tested("1 test", "gettext", "gettext"),
    ]


def not_tested(tests: str, part: str, package: str) -> str:
    remedy = f"install it with: sudo apt install {package}"
    return f"NOT TESTED: {tests}, because {part} is missing; {remedy}"


def test_a_missing_part_fails_where_nobody_watches(tmp_path: Path) -> None:
    done = run_sample(tmp_path, ci="true")

    assert done.returncode == 1
    assert "1 passed, 3 errors" in done.stdout
    assert "NOT TESTED: 2 tests, because chromium is missing" in done.stdout


def test_an_unknown_part_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "test_typo.py").write_text(
        "import pytest\n@pytest.mark.needs('cromium')\ndef test_it(): pass\n", encoding="utf-8"
    )

    done = run_sample(tmp_path, "test_typo.py")

    assert done.returncode == 1
    assert "tools/system_needs.py knows no part called cromium" in done.stdout


@pytest.mark.parametrize(
    ("value", "expected"),
    [("true", True), ("1", True), ("", False), ("false", False), ("0", False)],
)
def test_ci_is_what_the_variable_says(
    monkeypatch: pytest.MonkeyPatch, value: str, expected: bool
) -> None:
    monkeypatch.setenv("CI", value)

    assert system_needs.in_ci() is expected


AS_ROOT = """
import os
os.geteuid = lambda: 0
from tools.system_needs import main
raise SystemExit(main(["install", "check"]))
"""
# Knows no package before `update`; afterwards brings xgettext.
FRESH_IMAGE = """
here=$(/usr/bin/dirname "$0")
case "$*" in
*update*) : > "$here/lists" ;;
*) [ -e "$here/lists" ] || exit 100
   printf '#!/bin/sh\\n' > "$here/xgettext"; /bin/chmod +x "$here/xgettext" ;;
esac
"""


def install_with(folder: Path, apt_script: str) -> tuple[int, str, list[str]]:
    """The exit code, the error output and the calls of an apt-get of ours."""
    apt = folder / "apt-get"
    apt.write_text(f'#!/bin/sh\necho "$@" >> {folder}/calls\n{apt_script}\n', encoding="utf-8")
    apt.chmod(0o755)
    for name in ("env", "sh"):
        (folder / name).symlink_to(f"/usr/bin/{name}")
    done = subprocess.run(
        [sys.executable, "-c", AS_ROOT],
        cwd=ROOT,
        env={"PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    calls = (folder / "calls").read_text(encoding="utf-8").splitlines()
    return done.returncode, done.stderr, [call.split("Timeout=120 ")[1] for call in calls]


def test_root_fetches_what_is_missing_and_refreshes_the_lists_when_needed(tmp_path: Path) -> None:
    code, errors, calls = install_with(tmp_path, FRESH_IMAGE)

    assert code == 0
    assert "MISSING" not in errors
    assert calls == [
        "install -y --no-install-recommends gettext",
        "update",
        "install -y --no-install-recommends gettext",
    ]


def test_what_could_not_be_fetched_is_named_with_its_remedy(tmp_path: Path) -> None:
    code, errors, _ = install_with(tmp_path, "echo no network; exit 100")

    assert code == 0
    assert "no network" in errors
    assert "MISSING: gettext. Install with: sudo apt install gettext" in errors


def test_installing_postgresql_leaves_no_server_behind(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    note = tmp_path / "etc" / "tests.conf"
    seen: list[str] = []
    monkeypatch.setattr(system_needs, "NO_SERVER", note)
    monkeypatch.setattr(system_needs, "apt_command", lambda: ["env", "apt-get"])
    monkeypatch.setattr(system_needs, "fetch", lambda *_: seen.append(note.read_text()))
    monkeypatch.setattr(system_needs, "postgres_programs", lambda: None)

    missing = system_needs.install("test")

    assert "postgresql" in [part.name for part in missing]
    assert seen == ["create_main_cluster = off\n"]
    assert not note.exists()


def test_every_part_names_its_package_and_its_use() -> None:
    assert set(system_needs.parts_for("test")) == {"chromium", "fonts", "fribidi", "postgresql"}
    assert set(system_needs.parts_for("check")) == {"gettext"}
    assert system_needs.main(["install", "tea"]) == 1

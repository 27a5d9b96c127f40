"""A PostgreSQL for one command: it is there, it is closed to others, and nothing stays behind."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tools import postgres

ROOT = Path(__file__).resolve().parents[2]
ASK = """
import os, psycopg
with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
    names = ("listen_addresses", "fsync", "server_encoding")
    print([connection.execute(f"SHOW {name}").fetchone()[0] for name in names])
"""
WAIT = "import os, time; print(os.environ['DATABASE_URL'], flush=True); time.sleep(60)"


def started(*command: str, **more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tools.postgres", *command],
        cwd=ROOT,
        env={**os.environ, **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@pytest.mark.needs("postgresql")
def test_the_command_finds_a_server_that_listens_on_no_port() -> None:
    with started(sys.executable, "-c", ASK) as process:
        out, err = process.communicate(timeout=120)

    assert (process.returncode, err) == (0, "")
    assert out.strip() == "['', 'off', 'UTF8']"


@pytest.mark.needs("postgresql")
def test_the_exit_code_is_the_commands_own() -> None:
    with started(sys.executable, "-c", "raise SystemExit(7)") as process:
        process.communicate(timeout=120)

    assert process.returncode == 7


@pytest.mark.needs("postgresql")
@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl+C", "TERM"])
def test_nothing_stays_behind_when_it_is_stopped(told: signal.Signals) -> None:
    with started(sys.executable, "-c", WAIT) as process:
        assert process.stdout is not None
        found = re.search(r"host=(/.+)$", process.stdout.readline().strip())
        assert found is not None
        folder = Path(found.group(1))
        number = int((folder / "data" / "postmaster.pid").read_text().splitlines()[0])
        was_closed = folder.stat().st_mode & 0o077 == 0
        if told == signal.SIGINT:
            os.killpg(process.pid, told)  # the keyboard tells everybody in front of it
        else:
            process.send_signal(told)
        process.communicate(timeout=60)

    assert was_closed
    assert process.returncode != 0
    assert not folder.exists()
    assert not is_running(number)


def is_running(number: int) -> bool:
    """Whether a process of this number is at work; a dead one may still wait to be counted."""
    for _ in range(50):
        try:
            state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return False
        if state == "Z":
            return False
        time.sleep(0.1)
    return True


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)], ids=["at a desk", "in CI"])
def test_without_postgresql_it_is_said_aloud(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ci: str, code: int
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(postgres, "postgres_programs", lambda: None)

    assert postgres.main(["make", "tea"]) == code
    assert capsys.readouterr().err == (
        "NOT TESTED: everything on PostgreSQL, because postgresql is missing;"
        " install it with: sudo apt install postgresql\n"
    )


def test_without_a_command_its_use_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert postgres.main([]) == 2
    assert "COMMAND" in capsys.readouterr().err

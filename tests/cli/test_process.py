"""The command line as a process of its own: what it says before Django is ready, and serving."""

import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import contrepoint

SOURCE = Path(contrepoint.__file__).parents[1]
START = [sys.executable, "-c", "import sys; from contrepoint.cli import main; sys.exit(main())"]


def environment(data: Path, **more: str) -> dict[str, str]:
    """Of this process's own, nothing that the tests have set."""
    ours = ("CONTREPOINT", "DATABASE", "DJANGO", "SECRET")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
    return {**kept, "PYTHONPATH": str(SOURCE), "CONTREPOINT_DATA": str(data), **more}


def run(data: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  # our own command
        [*START, *arguments],
        env=environment(data, **more),
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def test_bare_it_lists_its_commands(tmp_path: Path) -> None:
    done = run(tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    for command in ("answer", "report", "check", "serve", "demo-reset", "manage"):
        assert f"    {command}" in done.stdout


def test_an_unknown_command_is_wrong_usage(tmp_path: Path) -> None:
    assert run(tmp_path, "ansewr").returncode == 2


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")

    done = run(in_the_way / "data", "check")

    assert (done.returncode, done.stdout) == (1, "")
    assert str(in_the_way) in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_without_tables_is_told(tmp_path: Path) -> None:
    done = run(tmp_path, "answer", "un message")

    assert (done.returncode, done.stdout) == (1, "")
    assert "contrepoint check" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_is_made_belongs_to_its_owner_alone(tmp_path: Path) -> None:
    run(tmp_path, "manage", "migrate", "--verbosity", "0")

    open_to_others = [p.name for p in tmp_path.rglob("*") if p.stat().st_mode & 0o077]
    assert open_to_others == []
    assert (tmp_path / "contrepoint.sqlite3").exists()


def test_manage_hands_over_to_django(tmp_path: Path) -> None:
    done = run(tmp_path, "manage", "check", "--fail-level", "WARNING")

    assert done.returncode == 0


def test_the_pages_answer_on_this_machine_and_stop_when_told(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    with subprocess.Popen(  # noqa: S603  # our own command
        [*START, "serve", "--demo", "--port", str(port)],
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        try:
            assert server.stdout is not None
            said = server.stdout.readline()
            how = server.stdout.readline()
            address = f"http://127.0.0.1:{port}"
            try:
                with urllib.request.urlopen(f"{address}/", timeout=30) as page:  # noqa: S310
                    status = page.status
            except urllib.error.HTTPError as error:
                status = error.code
                error.close()
        finally:
            server.send_signal(signal.SIGTERM)
            code = server.wait(timeout=30)

    assert address in said
    assert "choisissez une personne" in how
    assert status < 500
    assert code == 0

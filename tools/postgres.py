"""A PostgreSQL that lives as long as one command, and of which nothing stays behind.

    python -m tools.postgres make test T=tests/network
    python -m tools.postgres .venv/bin/contrepoint serve --demo

The command finds it in DATABASE_URL. It answers through a socket in a folder that is closed to
others, on no port, and forgets to be careful with the disk: nothing in it is worth keeping. The
server that may run on this machine is neither used nor touched.
"""

import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from tools.system_needs import PARTS, in_ci, postgres_programs, remedy

ROLE = "contrepoint"
FIRST_WITH_ICU = 15
# A socket's address has room for about a hundred letters: no long folder of a person's own.
SHORT_FOLDER = Path("/tmp")  # noqa: S108  # the folder made in it is ours alone
# The zone is far from every other one here: what leans on the server's clock shows.
SETTINGS = """
listen_addresses = ''
unix_socket_directories = '{folder}'
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
max_connections = 60
timezone = 'Pacific/Auckland'
"""


class PostgresError(Exception):
    """One sentence for the person at the keyboard, with the server's own last words."""


class RunAs(TypedDict, total=False):
    """Who runs a program, for `subprocess`."""

    user: int
    group: int
    extra_groups: list[int]


def keeper() -> RunAs:
    """Who runs the server: ourselves, but never root, whom PostgreSQL refuses."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = known.get("postgres") or known.get("nobody")
    if entry is None:
        raise PostgresError(
            "PostgreSQL does not run as root, and there is no user postgres or nobody here."
            " Run this as a user of your own."
        )
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


@dataclass(frozen=True)
class Cluster:
    """One server: its programs, its folder, who runs it."""

    programs: Path
    folder: Path
    run_as: RunAs

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def url(self) -> str:
        return f"postgres://{ROLE}@/postgres?host={self.folder}"

    def make(self) -> None:
        words = ["-D", str(self.data), "-U", ROLE, "--auth=trust", "--no-sync"]
        words += ["--encoding=UTF8", "--locale=C"]
        if self._version() >= FIRST_WITH_ICU:
            # Sorts as French readers do, unlike SQLite: a test that counts on bytes fails.
            words += ["--locale-provider=icu", "--icu-locale=fr"]
        self._run("initdb", *words)
        with (self.data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write(SETTINGS.format(folder=self.folder))

    def start(self) -> None:
        log = str(self.folder / "log")
        self._run("pg_ctl", "-D", str(self.data), "-l", log, "-w", "-t", "60", "start")

    def stop(self) -> None:
        if (self.data / "postmaster.pid").exists():
            self._run("pg_ctl", "-D", str(self.data), "-m", "immediate", "-w", "stop")

    def _version(self) -> int:
        found = re.search(r"\d+", self._run("postgres", "--version"))
        return int(found.group()) if found else 0

    def _run(self, program: str, *words: str) -> str:
        # Not a pipe: the server would keep its end of it open, and we would wait for ever.
        said = self.folder / f"{program}.said"
        with said.open("w", encoding="utf-8") as output:
            done = subprocess.run(
                [str(self.programs / program), *words],
                cwd=self.folder,
                env={"PATH": os.defpath, "LC_ALL": "C", "HOME": str(self.folder)},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
                **self.run_as,
            )
        text = said.read_text(encoding="utf-8", errors="replace")
        if done.returncode != 0:
            last = "\n  ".join([*text.strip().splitlines(), *self._log()][-6:])
            raise PostgresError(f"PostgreSQL could not be started ({program}):\n  {last}")
        return text

    def _log(self) -> list[str]:
        log = self.folder / "log"
        if not log.exists():
            return []
        return log.read_text(encoding="utf-8", errors="replace").splitlines()


@contextmanager
def throw_away_cluster(programs: Path) -> Iterator[str]:
    """A running server; what comes is its DATABASE_URL. It is gone afterwards."""
    where = SHORT_FOLDER if os.access(SHORT_FOLDER, os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="contrepoint-pg-", dir=where))
    try:
        run_as = keeper()
        if run_as:
            os.chown(folder, run_as["user"], run_as["group"])
        cluster = Cluster(programs, folder, run_as)
        try:
            cluster.make()
            cluster.start()
            yield cluster.url
        finally:
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl+C must not leave it behind
            cluster.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def follow(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run to the end, handing on what tells us to stop; the exit code as a shell gives it."""
    with subprocess.Popen(command, env=dict(environment)) as child:
        for told in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(told, lambda number, _frame: child.send_signal(number))
        # The keyboard has told the child too: what is left to us is to wait for it.
        signal.signal(signal.SIGINT, lambda _number, _frame: None)
        code = child.wait()
    return code if code >= 0 else 128 - code


def main(command: Sequence[str]) -> int:
    """Run a command on a server of its own. Without PostgreSQL: said aloud, and an error in CI."""
    if not command:
        print("Usage: python -m tools.postgres COMMAND …", file=sys.stderr)
        return 2
    programs = postgres_programs()
    if programs is None:
        fetch = remedy([PARTS["postgresql"]])
        print(
            "NOT TESTED: everything on PostgreSQL, because postgresql is missing;"
            f" install it with: {fetch}",
            file=sys.stderr,
        )
        return 1 if in_ci() else 0
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(143))
    try:
        with throw_away_cluster(programs) as url:
            return follow(command, {**os.environ, "DATABASE_URL": url})
    except PostgresError as error:
        print(error, file=sys.stderr)
    except FileNotFoundError:
        print(f"There is no command {command[0]}.", file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

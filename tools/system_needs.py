"""What the tests and the checks need from the system, found or fetched, and never left unsaid.

Python packages come locked from requirements/; a browser, fonts, PostgreSQL and GNU gettext
cannot. Where apt-get and the right to use it are there, they are installed; where not, the sentence
says what to type, and tests/plugins/needs.py counts at the end of the run what was not tested for
want of them.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from ctypes.util import find_library
from dataclasses import dataclass
from pathlib import Path

APT_MINUTES = 15
# Debian starts a server as soon as it installs one; the tests bring their own (tools/postgres.py).
NO_SERVER = Path("/etc/postgresql-common/createcluster.d/contrepoint-tests.conf")


def chromium_path() -> str | None:
    """The browser that the journeys drive, under any of its usual names."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return next((path for name in names if (path := shutil.which(name))), None)


def has_arabic_noto() -> bool:
    """Noto's Arabic letters: without them pictures show boxes, and widths are not the users'."""
    if shutil.which("fc-list"):
        listed = subprocess.run(
            ["fc-list", ":lang=ar", "family"], capture_output=True, text=True, check=False
        )
        return "Noto" in listed.stdout
    return any(Path("/usr/share/fonts").glob("**/Noto*Arabic*"))


def postgres_programs() -> Path | None:
    """The folder of the server's own programs, the newest first; Debian keeps them off PATH."""
    debian = Path("/usr/lib/postgresql").glob("*/bin")
    folders = sorted(debian, key=lambda path: [int(n) for n in re.findall(r"\d+", str(path))])
    on_path = shutil.which("pg_ctl")
    candidates = [*reversed(folders), *([Path(on_path).resolve().parent] if on_path else [])]
    needed = ("initdb", "pg_ctl", "postgres")
    return next((c for c in candidates if all(os.access(c / n, os.X_OK) for n in needed)), None)


@dataclass(frozen=True)
class Part:
    """A thing of the system, how to see that it is there, and its Debian package."""

    name: str
    package: str
    is_there: Callable[[], bool]
    used_for: tuple[str, ...]


PARTS: Mapping[str, Part] = {
    part.name: part
    for part in (
        Part("chromium", "chromium", lambda: chromium_path() is not None, ("test",)),
        Part("fonts", "fonts-noto-core", has_arabic_noto, ("test",)),
        Part("fribidi", "libfribidi0", lambda: find_library("fribidi") is not None, ("test",)),
        Part("postgresql", "postgresql", lambda: postgres_programs() is not None, ("test",)),
        Part("gettext", "gettext", lambda: shutil.which("xgettext") is not None, ("check",)),
    )
}


def in_ci() -> bool:
    """Whether nobody is watching, so that a missing part must fail rather than be announced."""
    return os.environ.get("CI", "").lower() not in {"", "0", "false", "no"}


def missing_parts(names: Iterable[str]) -> list[Part]:
    return [PARTS[name] for name in names if not PARTS[name].is_there()]


def parts_for(purpose: str) -> list[str]:
    return [part.name for part in PARTS.values() if purpose in part.used_for]


def remedy(parts: Sequence[Part]) -> str:
    return "sudo apt install " + " ".join(part.package for part in parts)


def apt_command() -> list[str] | None:
    """apt-get with the right to use it and without a question asked, or None."""
    apt = shutil.which("apt-get")
    if apt is None:
        return None
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", apt, "-qq", "-o", "DPkg::Lock::Timeout=120"]
    if os.geteuid() == 0:
        return quiet
    if shutil.which("sudo") and succeeds(["sudo", "-n", "true"]):
        return ["sudo", "-n", *quiet]
    return None


def succeeds(command: Sequence[str]) -> bool:
    """Run in silence; on failure show the command's own last lines."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=APT_MINUTES * 60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"  {error}", file=sys.stderr)
        return False
    if done.returncode != 0 and "apt-get" in " ".join(command):
        print("  " + "\n  ".join(done.stdout.strip().splitlines()[-3:]), file=sys.stderr)
    return done.returncode == 0


def install(purpose: str) -> list[Part]:
    """Fetch what `purpose` needs; what could not be had comes back."""
    missing = missing_parts(parts_for(purpose))
    apt = apt_command() if missing else None
    if not missing or apt is None:
        return missing
    packages = [part.package for part in missing]
    if "postgresql" not in packages:
        fetch(apt, packages)
    else:
        with no_server_of_its_own(apt):
            fetch(apt, packages)
    return missing_parts([part.name for part in missing])


def fetch(apt: Sequence[str], packages: Sequence[str]) -> None:
    print(f"Installing from the system's packages: {', '.join(packages)} …", flush=True)
    command = [*apt, "install", "-y", "--no-install-recommends", *packages]
    if not succeeds(command):  # a fresh image has no package lists yet, or old ones
        succeeds([*apt, "update"])
        succeeds(command)


@contextmanager
def no_server_of_its_own(apt: Sequence[str]) -> Iterator[None]:
    """While it lasts, installing PostgreSQL makes no database and leaves nothing listening."""
    rights = apt[: apt.index("env")]
    words = f"mkdir -p {NO_SERVER.parent} && echo 'create_main_cluster = off' > {NO_SERVER}"
    succeeds([*rights, "sh", "-c", words])
    try:
        yield
    finally:
        succeeds([*rights, "rm", "-f", str(NO_SERVER)])


def main(arguments: Sequence[str]) -> int:
    """`install test` or `install check`: exit code 0 even when parts are missing.

    Whoever needs a part refuses or counts it itself, so that the rest is still done.
    """
    if len(arguments) != 2 or arguments[0] != "install" or not parts_for(arguments[1]):
        print("Usage: python -m tools.system_needs install test|check", file=sys.stderr)
        return 1
    missing = install(arguments[1])
    if missing:
        names = ", ".join(part.name for part in missing)
        print(f"MISSING: {names}. Install with: {remedy(missing)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

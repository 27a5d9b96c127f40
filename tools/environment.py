"""Makes `.venv` what the locked requirements say, quickly when it already is.

Levels: `run` is what the product needs, `dev` adds what the tests and the checks need. A level is
only ever added: `make run` after `make test` leaves the developer's packages alone.

Whatever goes wrong ends in one sentence with its remedy and exit code 1, never in a traceback:
the person at the keyboard may be a volunteer who is installing the first server of his life.
"""

import errno
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LEVELS = ("tool", "run", "dev")

# Words by which pip and uv say that nobody answered. Checked after the more precise causes.
NETWORK_SIGNS = (
    "failed to establish a new connection",
    "temporary failure in name resolution",
    "name or service not known",
    "network is unreachable",
    "connection refused",
    "connection reset",
    "no matching distribution found",
    "could not connect",
    "error sending request",
    "dns error",
    "client error (connect)",
    "timed out",
    "timeout",
    "proxyerror",
    "failed to fetch",
)
CERTIFICATE_SIGNS = ("certificate_verify_failed", "unknownissuer", "invalid peer certificate")
HASH_SIGNS = ("do not match the hashes", "hash mismatch")
DISK_SIGNS = ("no space left on device", "disk quota exceeded")


class SetupError(Exception):
    """One sentence for the person at the keyboard."""


class InstallError(SetupError):
    """An installer failed; `output` is its own account."""

    def __init__(self, sentence: str, output: str) -> None:
        super().__init__(sentence)
        self.output = output


@dataclass(frozen=True)
class Environment:
    """One virtual environment and the record of what was put into it."""

    root: Path

    @property
    def folder(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        return self.folder / "bin" / "python"

    @property
    def stamp(self) -> Path:
        return self.folder / "contrepoint.json"

    @property
    def log(self) -> Path:
        return self.folder / "install.log"

    def read_stamp(self) -> dict[str, str]:
        """What is installed; empty when unknown, moved, or built by a Python that is gone."""
        try:
            stamp = json.loads(self.stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        # Console scripts hold the absolute path of their interpreter: a moved folder is a new one.
        if not isinstance(stamp, dict) or stamp.get("root") != str(self.root):
            return {}
        return stamp if stamp.get("python") == self.answers_as() else {}

    def answers_as(self) -> str:
        """The version that `.venv/bin/python` gives today: a system upgrade may have changed it."""
        question = "import sys; print('%d.%d' % sys.version_info[:2])"
        try:
            command = [str(self.python), "-I", "-S", "-c", question]
            return subprocess.run(
                command, capture_output=True, text=True, check=True
            ).stdout.strip()
        except (OSError, subprocess.CalledProcessError):
            return ""

    def write_stamp(self, stamp: Mapping[str, str]) -> None:
        part = self.stamp.with_suffix(".part")
        part.write_text(json.dumps(stamp, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        part.replace(self.stamp)


def wanted_stamp(root: Path) -> dict[str, str]:
    """Fingerprints of everything that decides what the environment holds."""
    wanted = {
        level: hashlib.sha256((root / "requirements" / f"{level}.txt").read_bytes()).hexdigest()
        for level in LEVELS
    }
    project = (root / "pyproject.toml").read_bytes()
    return {**wanted, "project": hashlib.sha256(project).hexdigest(), "root": str(root)}


def make_ready(root: Path, level: str) -> None:
    """Bring `.venv` to `level`; does nothing, in milliseconds, when it is there already."""
    environment = Environment(root)
    wanted = wanted_stamp(root)
    have = environment.read_stamp()
    if "CONTREPOINT_DATA" not in os.environ:  # elsewhere, `contrepoint serve` looks itself
        refuse_unwritable(root / "var" if (root / "var").exists() else root)
    missing = [step for step in ("tool", level, "project") if have.get(step) != wanted[step]]
    if not missing:
        return
    refuse_unwritable(environment.folder if environment.folder.exists() else root)
    if not have:
        create(environment)
        have = {"root": str(root), "python": environment.answers_as()}
        missing = ["tool", level, "project"]
    for step in missing:
        install(environment, step)
        have[step] = wanted[step]
        if step == "dev":
            have["run"] = wanted["run"]  # dev.txt holds everything that run.txt holds
        environment.write_stamp(have)


def refuse_unwritable(folder: Path) -> None:
    """Say who owns the folder before a tool stumbles over it."""
    if os.access(folder, os.W_OK):
        return
    raise SetupError(
        f"Contrepoint cannot write in {folder}, where it keeps its packages and its data."
        f" Copy the project into a folder of your own, or make this one yours:"
        f' sudo chown -R "$(id -un)" {folder}'
    )


def create(environment: Environment) -> None:
    """A fresh virtual environment with pip, by the standard library."""
    if any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip")):
        name = Path(sys.executable).name
        package = f"{name}-venv" if name.startswith("python3.") else "python3-venv"
        raise SetupError(
            "This Python cannot make virtual environments: its venv module is missing."
            f" On Debian and Ubuntu: sudo apt install {package}; then run make again."
        )
    if environment.folder.is_symlink():  # clearing it would clear what it leads to
        environment.folder.unlink()
    say("Making .venv (once) …")
    command = [sys.executable, "-m", "venv", "--clear", str(environment.folder)]
    run(command, environment, dict(os.environ), "The virtual environment could not be made.")


def install(environment: Environment, step: str) -> None:
    """One step: the installer, a level of locked packages, or the project itself."""
    requirements = str(environment.root / "requirements" / f"{step}.txt")
    pip = [str(environment.python), "-m", "pip", "install", "--quiet", "--no-input"]
    uv = [str(environment.folder / "bin" / "uv"), "pip", "install", "--quiet"]
    uv += ["--python", str(environment.python)]
    pinned = ["--require-hashes", "--requirement", requirements]
    if step == "tool":
        say("Installing the installer (uv) …")
        run([*pip, *pinned], environment, pip_settings(), "The installer could not be installed.")
    elif step == "project":
        editable = ["--offline", "--no-deps", "--no-build-isolation", "--editable"]
        command = [*uv, *editable, str(environment.root)]
        run(command, environment, uv_settings(), "Contrepoint itself could not be installed.")
    else:
        say(f"Installing the locked packages ({step}) …")
        sentence = "The packages could not be installed."
        try:
            run([*uv, *pinned], environment, uv_settings(), sentence)
        except InstallError as error:
            if not has_sign(error.output, (*NETWORK_SIGNS, *CERTIFICATE_SIGNS)):
                raise
            # pip knows mirrors, proxies and certificates of its own (pip.conf): slower, but there.
            say("uv could not reach the registry; trying pip, which takes longer …")
            run([*pip, *pinned], environment, pip_settings(), sentence)


def pip_settings() -> dict[str, str]:
    """Give up after a minute rather than a quarter of an hour, unless the person says otherwise."""
    return {
        "PIP_RETRIES": "2",
        "PIP_DEFAULT_TIMEOUT": "30",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_ROOT_USER_ACTION": "ignore",
        **os.environ,
    }


def uv_settings() -> dict[str, str]:
    """The system's certificates (offices add their own), and a cache that can be had."""
    # VIRTUAL_ENV of another project would only make uv print a warning about it.
    outside = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    settings = {"UV_LINK_MODE": "copy", "UV_SYSTEM_CERTS": "1", **outside}
    home_cache = Path(outside.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    nearest = next(
        (path for path in (home_cache, *home_cache.parents) if path.exists()), home_cache
    )
    if "UV_CACHE_DIR" not in settings and not os.access(nearest, os.W_OK):
        settings["UV_NO_CACHE"] = "1"
    return settings


def run(
    command: Sequence[str], environment: Environment, settings: Mapping[str, str], sentence: str
) -> None:
    """Run an installer in silence; on failure keep its words in a log and say ours."""
    try:
        done = subprocess.run(
            command,
            cwd=environment.root,
            env=dict(settings),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except FileNotFoundError as error:
        # A stamp without the tool that it vouches for: somebody took files out of .venv.
        raise SetupError(
            f"{error.filename} is gone. Start afresh: make clean; then run make again."
        ) from error
    if done.returncode == 0:
        return
    where = "Run it again with more light: " + " ".join(command)
    if environment.folder.is_dir():
        environment.log.write_text(done.stdout, encoding="utf-8")
        where = f"What the installer said is in {environment.log}"
    raise InstallError(f"{sentence} {remedy_for(done.stdout)} {where}".strip(), done.stdout)


def has_sign(output: str, signs: Sequence[str]) -> bool:
    lowered = output.lower()
    return any(sign in lowered for sign in signs)


def remedy_for(output: str) -> str:
    """The likely cause, in the order from precise to vague."""
    if has_sign(output, DISK_SIGNS):
        return "The disk is full: free about 1 GB, then run make again."
    if has_sign(output, HASH_SIGNS):
        return (
            "A file that came from the registry is not the one that was locked, so it was refused."
            " Do not go on: ask the maintainers (SECURITY.md)."
        )
    if has_sign(output, CERTIFICATE_SIGNS):
        return (
            "The registry's certificate is not trusted here, as happens behind an office proxy:"
            " install the office's certificate, or name it in SSL_CERT_FILE and PIP_CERT."
        )
    if has_sign(output, NETWORK_SIGNS):
        return (
            "The package registry did not answer: check the connection to the internet"
            " (or HTTPS_PROXY, or PIP_INDEX_URL and UV_DEFAULT_INDEX for a mirror),"
            " then run make again."
        )
    return "Run make again; if it fails again, start afresh: make clean."


def say(sentence: str) -> None:
    print(sentence, flush=True)


def clean(root: Path) -> None:
    """Remove what can be made again. The data in var/ is never touched."""
    folders = [root / name for name in (".venv", ".mypy_cache", ".ruff_cache", ".pytest_cache")]
    folders += [root / name for name in (".hypothesis", ".import_linter_cache", "test-results")]
    for top in ("src", "tests", "tools"):
        folders += (root / top).rglob("__pycache__")
    for folder in folders:
        if folder.exists():
            shutil.rmtree(folder)
    for catalogue in (root / "src").rglob("*.mo"):
        catalogue.unlink()
    say("Clean. Your data in var/ is untouched.")


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """`run`, `dev` or `tool` prepares that level; `clean` removes what can be made again."""
    task = arguments[0] if len(arguments) == 1 else ""
    if task not in {*LEVELS, "clean"}:
        print("Usage: python3 tools/setup.py run|dev|tool|clean", file=sys.stderr)
        return 1
    try:
        if task == "clean":
            clean(root)
        else:
            make_ready(root, task)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(sentence_for(error, root), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. Run make again to go on.", file=sys.stderr)
        return 1
    return 0


def sentence_for(error: OSError, root: Path) -> str:
    """The system's refusal, with what to do about it."""
    place = error.filename or root
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return (
            f"Contrepoint may not write {place}. Make the project's folder yours:"
            f' sudo chown -R "$(id -un)" {root}'
        )
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return "The disk is full: free about 1 GB, then run make again."
    if error.errno == errno.ENOENT:
        return f"{place} is missing. The copy of the project is not complete: fetch it again."
    return f"Preparing the environment failed at {place}: {error.strerror}. Try: make clean"

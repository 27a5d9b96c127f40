"""Every check that needs no running product, all of them, and at the end which ones failed."""

import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tools.environment import ROOT

BIN = Path(sys.executable).parent
WORKERS = 2  # mypy takes as long as all the others together


@dataclass(frozen=True)
class Check:
    """A command, and how to put its findings right when a tool can."""

    name: str
    command: tuple[str, ...]
    fix: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    check: Check
    code: int
    output: str
    seconds: float


def tool(name: str, *arguments: str) -> tuple[str, ...]:
    return (str(BIN / name), *arguments)


# Partials are blocks to Django, and so they are to the formatter.
TEMPLATES = ("--indent-width", "2", "--line-length", "120", "--custom-blocks", "partialdef")


def module(name: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", name, *arguments)


CHECKS = (
    Check("types", tool("mypy", "src", "tools", "tests")),
    Check("form", tool("ruff", "format", "--check", "."), fix=tool("ruff", "format", ".")),
    Check("lint", tool("ruff", "check", "."), fix=tool("ruff", "check", "--fix", ".")),
    Check(
        "templates",
        tool("djangofmt", *TEMPLATES, "--check", "src"),
        fix=tool("djangofmt", *TEMPLATES, "src"),
    ),
    Check("floors", tool("lint-imports")),
    Check("conventions", module("tools.conventions")),
    Check("django", tool("contrepoint", "manage", "check", "--fail-level", "WARNING")),
    Check("migrations", tool("contrepoint", "manage", "makemigrations", "--check", "--dry-run")),
    Check("catalogues", module("tools.catalogues", "check")),
)


def run(check: Check) -> Outcome:
    began = time.monotonic()
    try:
        done = subprocess.run(
            check.command,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except FileNotFoundError as error:
        return Outcome(check, 1, f"{error.filename} is missing; run: make clean", 0.0)
    return Outcome(check, done.returncode, done.stdout, time.monotonic() - began)


def fix() -> int:
    """Let the tools that can put their findings right do so."""
    codes = [subprocess.run(c.fix, cwd=ROOT, check=False).returncode for c in CHECKS if c.fix]
    return 1 if any(codes) else 0


def main(arguments: Sequence[str]) -> int:
    if list(arguments) == ["--fix"]:
        return fix()
    with ThreadPoolExecutor(WORKERS) as pool:
        outcomes = list(pool.map(run, CHECKS))
    for outcome in outcomes:
        word = "ok    " if outcome.code == 0 else "FAILED"
        print(f"{word} {outcome.check.name} ({outcome.seconds:.1f} s)")
    failed = [outcome for outcome in outcomes if outcome.code != 0]
    for outcome in failed:
        print(f"\n── {outcome.check.name}: {' '.join(outcome.check.command)}\n{outcome.output}")
    if failed:
        print("FAILED: " + ", ".join(outcome.check.name for outcome in failed))
        return 1
    print("All checks are green.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The rules of this house that no linter has.

Each rule carries its reason and samples of what it lets pass and what it catches; the tests feed
every rule its own samples, so that the linter lints itself. Run over the tree:
`python -m tools.conventions`.
"""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from tools.environment import ROOT
from tools.rules import RULES
from tools.rules.rule import Breach, Rule, Source

# Never read: what is made, data sets, and files that hold other people's words.
SKIPPED_FOLDERS = (".git", ".venv", "var", "node_modules", "pictures", "test-results", "library")
MOST_BYTES = 1_000_000


def breaches(rules: Iterable[Rule], sources: Iterable[Source]) -> Iterator[Breach]:
    """Every breach of every rule, in the order of the files."""
    kept = tuple(rules)
    for source in sources:
        for rule in kept:
            if rule.applies(source):
                yield from (Breach(rule, source.path, line) for line in sorted(rule.find(source)))


def tree(root: Path) -> Iterator[Source]:
    """The text files of the project: what git knows or would add; without git, what lies there."""
    for path in sorted(_paths(root)):
        file = root / path
        if PurePosixPath(path).parts[0] in SKIPPED_FOLDERS or not file.is_file():
            continue
        if file.stat().st_size > MOST_BYTES:
            continue
        try:
            yield Source(path, file.read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            continue  # pictures, fonts


def _paths(root: Path) -> list[str]:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(
            command, cwd=root, capture_output=True, text=True, check=True
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        found = (path for path in root.rglob("*") if path.is_file())
        return [path.relative_to(root).as_posix() for path in found]
    return [path for path in listed.split("\0") if path]


def main(root: Path = ROOT) -> int:
    """Print every breach; 1 when one of them is more than a warning."""
    found = list(breaches(RULES, tree(root)))
    errors = [breach for breach in found if not breach.rule.is_warning]
    for breach in found:
        print(f"{'warning: ' if breach.rule.is_warning else ''}{breach}")
    print(f"{len(RULES)} conventions, {len(errors)} breaches, {len(found) - len(errors)} warnings.")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())

"""The gate of `make`: says in one sentence why this Python will not do, then hands over.

Old Pythons must be able to read this file far enough to print that sentence, so it keeps to the
words that Python 2.7 and 3.13 share: types in comments, no f-strings, no imports beyond os and sys.
The work itself is in tools/environment.py, which may be as modern as the rest.
"""

import os
import sys

OLDEST = (3, 11)


def python_on_path():  # type: () -> str | None
    """The name of a Python on PATH that is new enough, or None."""
    for minor in range(20, OLDEST[1] - 1, -1):
        name = "python3." + str(minor)
        for folder in os.environ.get("PATH", "").split(os.pathsep):
            if os.access(os.path.join(folder, name), os.X_OK):  # noqa: PTH118 (pathlib is too new)
                return name
    return None


def too_old_sentence():  # type: () -> str
    """What is wrong with this Python, and what to type instead."""
    have = ".".join(str(part) for part in sys.version_info[:3])
    want = ".".join(str(part) for part in OLDEST)
    other = python_on_path()
    remedy = (
        "Use the newer one that is on this machine: make run PYTHON=" + other
        if other
        else "Install a newer one (Debian 12, Ubuntu 24.04 and later have it:"
        " sudo apt install python3 python3-venv), then run make again."
    )
    return "Contrepoint needs Python " + want + " or newer, and this is " + have + ". " + remedy


def main():  # type: () -> int
    if sys.version_info < OLDEST:
        sys.stderr.write(too_old_sentence() + "\n")
        return 1
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120
    from tools.environment import main as prepare  # modern syntax: only once we know it can be read

    return prepare(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

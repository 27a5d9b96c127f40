"""Compiles requirements/*.in into *.txt: exact versions with hashes, for every platform.

dev.txt is held to run.txt, so that the tests run on the versions that users get.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.environment import ROOT, uv_settings

# What each file is held to: nothing may be in two versions at once.
CONSTRAINTS = {"tool": (), "run": (), "dev": ("requirements/run.txt",)}


def command_for(level: str, extra: Sequence[str]) -> list[str]:
    command = [str(Path(sys.executable).parent / "uv"), "pip", "compile", "--quiet", "--universal"]
    command += ["--generate-hashes", "--no-header", "--python-version", "3.11"]
    for constraint in CONSTRAINTS[level]:
        command += ["--constraint", constraint]
    command += ["--output-file", f"requirements/{level}.txt", *extra, f"requirements/{level}.in"]
    return command


def main(arguments: Sequence[str]) -> int:
    for level in CONSTRAINTS:
        done = subprocess.run(
            command_for(level, arguments), cwd=ROOT, env=uv_settings(), check=False
        )
        if done.returncode != 0:
            print(f"requirements/{level}.in could not be compiled; see above.", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

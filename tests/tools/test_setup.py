"""Whatever is wrong with the machine, `make` says it in one sentence with its remedy.

The gate runs as a subprocess in a copy of the few files that it reads, as on a fresh machine.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools import environment

ROOT = Path(__file__).resolve().parents[2]
NOBODY_ANSWERS = "http://127.0.0.1:9"  # the discard port: nobody answers


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project as far as setup reads it, where other users may read too."""
    root = tmp_path / "project"
    (root / "tools").mkdir(parents=True)
    for name in ("__init__.py", "setup.py", "environment.py"):
        shutil.copy(ROOT / "tools" / name, root / "tools" / name)
    shutil.copytree(ROOT / "requirements", root / "requirements")
    shutil.copy(ROOT / "pyproject.toml", root / "pyproject.toml")
    shutil.copy(ROOT / "Makefile", root / "Makefile")
    return root


def setup(
    project: Path, *arguments: str, python: str = sys.executable, **settings: str
) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(project.parent), **settings}
    return subprocess.run(
        [*python.split(), str(project / "tools" / "setup.py"), *arguments],
        cwd=project,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def make(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """make as from a terminal, though the tests may run under make themselves."""
    return subprocess.run(
        ["make", *arguments],
        cwd=project,
        env={"PATH": os.environ["PATH"], "HOME": str(project.parent)},
        capture_output=True,
        text=True,
        check=False,
    )


def assert_one_sentence(done: subprocess.CompletedProcess[str], *parts: str) -> None:
    """Exit code 1, nothing but one line of error, and every part of the advice in it."""
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert [part for part in parts if part not in done.stderr] == []


def python_that_says(folder: Path, preamble: str) -> str:
    """A Python in which `preamble` runs first."""
    script = folder / "fake-python.py"
    script.write_text(
        f"import sys\n{preamble}\n"
        "import runpy; sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')\n",
        encoding="utf-8",
    )
    return f"{sys.executable} {script}"


def test_an_old_python_is_told_which_newer_one_is_there(project: Path, tmp_path: Path) -> None:
    newer = tmp_path / "bin" / "python3.13"
    newer.parent.mkdir()
    newer.write_text("#!/bin/sh\n", encoding="utf-8")
    newer.chmod(0o755)
    old = python_that_says(tmp_path, "sys.version_info = (3, 9, 2, 'final', 0)")

    done = setup(project, "run", python=old, PATH=str(newer.parent))

    assert_one_sentence(done, "needs Python 3.11 or newer", "3.9.2", "make run PYTHON=python3.13")


def test_an_old_python_alone_is_told_what_to_install(project: Path, tmp_path: Path) -> None:
    old = python_that_says(tmp_path, "sys.version_info = (3, 9, 2, 'final', 0)")

    done = setup(project, "run", python=old, PATH=str(tmp_path / "empty"))

    assert_one_sentence(done, "needs Python 3.11 or newer", "sudo apt install python3 python3-venv")


def test_the_gate_can_be_read_by_pythons_of_long_ago() -> None:
    """Python 2.7 is hardly to be had, so its letters and its grammar are checked from here."""
    source = (ROOT / "tools" / "setup.py").read_text(encoding="utf-8")

    assert source.isascii()
    compile(source, "setup.py", "exec")
    words_of_later = [
        'f"',
        "f'",
        " -> str:",
        ":=",
        "match ",
        "async ",
        "nonlocal",
        "import pathlib",
    ]
    assert [word for word in words_of_later if word in source] == []


def real_old_pythons() -> list[str]:
    names = [f"python3.{minor}" for minor in range(6, 11)] + ["python2.7"]
    found = [shutil.which(name) for name in names]
    return [path for path in found if path and works(path)]


def works(python: str) -> bool:
    return subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode == 0


def test_every_old_python_of_this_machine_reads_the_gate(project: Path) -> None:
    for python in real_old_pythons():  # none on most machines; the grammar test stands in
        done = setup(project, "run", python=python, PATH="/nonexistent", **pyenv_settings())

        assert_one_sentence(done, "Contrepoint needs Python 3.11 or newer")


def pyenv_settings() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name.startswith("PYENV")}


def test_a_missing_python_is_named_by_make(project: Path) -> None:
    done = make(project, "run", "PYTHON=python-of-tomorrow")

    assert done.returncode == 2  # what make makes of our 1
    assert "there is no python-of-tomorrow here" in done.stderr
    assert "sudo apt install python3 python3-venv" in done.stderr


def test_bare_make_lists_every_target(project: Path) -> None:
    done = make(project)

    listed = [line.split()[1] for line in done.stdout.splitlines()]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = next(line for line in makefile.splitlines() if line.startswith(".PHONY"))
    assert listed == phony.split()[1:]


@pytest.mark.parametrize("module", ["ensurepip", "venv"])
def test_a_python_without_venv_is_told_which_package_brings_it(
    project: Path, tmp_path: Path, module: str
) -> None:
    without = python_that_says(
        tmp_path,
        "import importlib.util as util; find = util.find_spec\n"
        f"util.find_spec = lambda name, *a: None if name == {module!r} else find(name, *a)\n"
        "sys.executable = '/usr/bin/python3'",
    )

    done = setup(project, "run", python=without)

    assert_one_sentence(done, "venv module is missing", "sudo apt install python3-venv")
    assert not (project / ".venv").exists()


def test_the_package_of_another_python_has_its_name(project: Path, tmp_path: Path) -> None:
    without = python_that_says(
        tmp_path,
        "import importlib.util; importlib.util.find_spec = lambda name: None\n"
        "sys.executable = '/usr/local/bin/python3.12'",
    )

    assert_one_sentence(setup(project, "run", python=without), "sudo apt install python3.12-venv")


def python_bound_by_rights() -> str:
    """A Python that a read-only folder stops, even for root."""
    if os.geteuid() != 0:
        return sys.executable
    return f"setpriv --bounding-set=-dac_override --inh-caps=-dac_override {sys.executable}"


def test_a_folder_without_the_right_to_write_is_named(project: Path) -> None:
    project.chmod(0o555)

    done = setup(project, "run", python=python_bound_by_rights())

    assert_one_sentence(done, f"cannot write in {project}", "sudo chown -R")
    assert not (project / ".venv").exists()


def test_packages_that_belong_to_somebody_else_are_named(project: Path) -> None:
    pretend_environment(project, run="")
    (project / ".venv").chmod(0o555)

    done = setup(project, "run", python=python_bound_by_rights())

    assert_one_sentence(done, f"cannot write in {project / '.venv'}", "sudo chown -R")


def test_data_that_belong_to_somebody_else_are_named(project: Path) -> None:
    (project / "var").mkdir()
    (project / "var").chmod(0o555)

    done = setup(project, "run", python=python_bound_by_rights())

    assert_one_sentence(done, f"cannot write in {project / 'var'}", "sudo chown -R")


def test_data_kept_elsewhere_need_no_right_here(project: Path) -> None:
    pretend_environment(project)
    (project / "var").mkdir()
    (project / "var").chmod(0o555)

    done = setup(
        project, "run", python=python_bound_by_rights(), CONTREPOINT_DATA=str(project.parent)
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_no_network_is_said_with_where_the_installers_words_are(project: Path) -> None:
    done = setup(
        project,
        "run",
        PIP_INDEX_URL=NOBODY_ANSWERS,
        PIP_CONFIG_FILE=os.devnull,
        PIP_RETRIES="0",
        PIP_NO_CACHE_DIR="1",
    )

    assert_one_sentence(done, "registry did not answer", "check the connection", "install.log")
    assert (project / ".venv" / "install.log").read_text(encoding="utf-8") != ""


def test_an_environment_that_is_lent_is_not_cleared(project: Path, tmp_path: Path) -> None:
    lent = tmp_path / "lent"
    lent.mkdir()
    (lent / "kept").touch()
    (project / ".venv").symlink_to(lent)

    setup(project, "run", PIP_INDEX_URL=NOBODY_ANSWERS, PIP_CONFIG_FILE=os.devnull, PIP_RETRIES="0")

    assert [path.name for path in lent.iterdir() if path.name != ".lock"] == ["kept"]
    assert not (project / ".venv").is_symlink()


@pytest.mark.parametrize(
    ("output", "part"),
    [
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
            "Do not go on",
        ),
        ("error: Hash mismatch for `babel==2.18.0`", "Do not go on"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        (
            "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]",
            "not trusted here",
        ),
        ("invalid peer certificate: UnknownIssuer", "not trusted here"),
        ("Temporary failure in name resolution", "did not answer"),
        ("error sending request for url", "did not answer"),
        ("something quite new", "make clean"),
    ],
)
def test_every_known_cause_has_its_remedy(output: str, part: str) -> None:
    assert part in environment.remedy_for(output)


# With a .venv that pretends


def pretend_environment(folder: Path, **changes: str) -> None:
    """A .venv whose stamp says what is installed."""
    python = folder / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    version = "{}.{}".format(*sys.version_info[:2])
    stamp = {**environment.wanted_stamp(folder), "python": version, **changes}
    (folder / ".venv" / "contrepoint.json").write_text(json.dumps(stamp), encoding="utf-8")


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would be installed, in order; nothing is."""
    taken: list[str] = []

    def note(made: environment.Environment) -> None:
        taken.append("create")
        if not made.folder.exists():
            pretend_environment(made.root)

    monkeypatch.setattr(environment, "create", note)
    monkeypatch.setattr(environment, "install", lambda _, step: taken.append(step))
    return taken


def test_a_fresh_folder_gets_everything_in_order(project: Path, steps: list[str]) -> None:
    environment.make_ready(project, "run")

    assert steps == ["create", "tool", "run", "project"]


def test_a_second_run_installs_nothing(project: Path, steps: list[str]) -> None:
    environment.make_ready(project, "run")
    steps.clear()

    environment.make_ready(project, "run")

    assert steps == []


def test_tests_after_run_add_only_the_developers_packages(project: Path, steps: list[str]) -> None:
    pretend_environment(project, dev="")

    environment.make_ready(project, "dev")
    environment.make_ready(project, "run")

    assert steps == ["dev"]


def test_run_after_tests_installs_nothing(project: Path, steps: list[str]) -> None:
    environment.make_ready(project, "dev")
    steps.clear()

    environment.make_ready(project, "run")

    assert steps == []


def test_changed_requirements_are_installed_again(project: Path, steps: list[str]) -> None:
    pretend_environment(project)
    with (project / "requirements" / "run.txt").open("a", encoding="utf-8") as file:
        file.write("# one more\n")

    environment.make_ready(project, "run")

    assert steps == ["run"]


@pytest.mark.parametrize("change", [{"root": "/elsewhere"}, {"python": "3.2"}])
def test_a_moved_folder_or_another_python_starts_afresh(
    project: Path, steps: list[str], change: dict[str, str]
) -> None:
    pretend_environment(project, **change)

    environment.make_ready(project, "run")

    assert steps == ["create", "tool", "run", "project"]


def test_an_interrupted_setup_goes_on_where_it_stopped(project: Path, steps: list[str]) -> None:
    pretend_environment(project, run="", project="")

    environment.make_ready(project, "run")

    assert steps == ["run", "project"]


def test_clean_leaves_the_data(project: Path) -> None:
    pretend_environment(project)
    (project / "var").mkdir()
    (project / "var" / "contrepoint.sqlite3").write_bytes(b"kept")

    done = setup(project, "clean")

    assert done.returncode == 0
    assert not (project / ".venv").exists()
    assert (project / "var" / "contrepoint.sqlite3").read_bytes() == b"kept"


def test_an_unknown_task_is_answered_with_the_usage(project: Path) -> None:
    assert_one_sentence(setup(project, "dance"), "Usage: python3 tools/setup.py run|dev|tool|clean")


# The locked files


def pins(level: str) -> set[str]:
    """Every `name==version ; for whom` of a locked file."""
    lines = (ROOT / "requirements" / f"{level}.txt").read_text(encoding="utf-8").splitlines()
    return {line.removesuffix(" \\") for line in lines if line[:1].isalnum()}


def test_tests_run_on_the_versions_that_users_get() -> None:
    assert pins("run") - pins("dev") == set()


@pytest.mark.parametrize("level", ["tool", "run", "dev"])
def test_every_locked_package_has_hashes_and_no_address(level: str) -> None:
    text = (ROOT / "requirements" / f"{level}.txt").read_text(encoding="utf-8")

    blocks = [block for block in text.split("\n") if "==" in block]
    assert all(line.endswith("\\") for line in blocks)
    assert "://" not in text
    assert "--index" not in text

"""A linter that lints itself: every rule lets its good samples pass and catches its bad ones."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import conventions
from tools.rules import RULES
from tools.rules.rule import Rule, Source

ROOT = Path(__file__).resolve().parents[2]

GOOD = [(rule, sample) for rule in RULES for sample in rule.good]
BAD = [(rule, sample) for rule in RULES for sample in rule.bad]


def name(case: Rule | Source) -> str:
    return case.name if isinstance(case, Rule) else f"{case.path}: {case.text[:60]}"


@pytest.mark.parametrize(("rule", "sample"), GOOD, ids=name)
def test_a_rule_lets_its_good_samples_pass(rule: Rule, sample: Source) -> None:
    assert [str(breach) for breach in conventions.breaches([rule], [sample])] == []


@pytest.mark.parametrize(("rule", "sample"), BAD, ids=name)
def test_a_rule_catches_its_bad_samples(rule: Rule, sample: Source) -> None:
    assert len(list(conventions.breaches([rule], [sample]))) >= 1


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_a_rule_has_a_name_a_reason_and_samples_of_both_sides(rule: Rule) -> None:
    assert rule.name == rule.name.lower().replace(" ", "-")
    assert len(rule.reason) > 20
    assert rule.good != ()
    assert rule.bad != ()


def test_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_breaches_name_the_file_and_the_line() -> None:
    page = Source("src/contrepoint/web/templates/a.html", "{# ok #}\n\n<p>\n{{ text|safe }}</p>")

    assert [str(breach).split(": ")[:2] for breach in conventions.breaches(RULES, [page])] == [
        ["src/contrepoint/web/templates/a.html:4", "no-safe-filter"]
    ]


def test_lines_after_a_long_translation_are_counted_right() -> None:
    text = "{% blocktranslate trimmed %}\nOne\ntwo\n{% endblocktranslate %}\n<p>Words</p>"
    page = Source("src/contrepoint/web/templates/a.html", text)

    assert [breach.line for breach in conventions.breaches(RULES, [page])] == [5]


def test_the_tree_is_read_as_git_knows_it(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q")
    (tmp_path / ".gitignore").write_text("ignored.py\n", encoding="utf-8")
    for path in ("ignored.py", "new.py", "var/kept.py", "été.py"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("a = 1\n", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff\xfe")

    assert [source.path for source in conventions.tree(tmp_path)] == [
        ".gitignore",
        "new.py",
        "été.py",
    ]


def test_without_git_the_tree_is_what_lies_there(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("a = 1\n", encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from tools import conventions;"
        "print([s.path for s in conventions.tree(Path(sys.argv[1]))])"
    )

    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=ROOT,
        env={"PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "['a.py']\n"


def test_this_tree_keeps_every_convention() -> None:
    found = conventions.breaches(RULES, conventions.tree(ROOT))

    assert [str(breach) for breach in found if not breach.rule.is_warning] == []


def test_a_broken_convention_ends_in_one_and_a_warning_in_zero(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "long.py").write_text("a = 1\n" * 450, encoding="utf-8")
    code_with_warning = conventions.main(tmp_path)
    (tmp_path / "src" / "utils.py").write_text("", encoding="utf-8")
    code_with_breach = conventions.main(tmp_path)

    assert (code_with_warning, code_with_breach) == (0, 1)
    assert "warning: src/long.py:450: long-file" in capsys.readouterr().out

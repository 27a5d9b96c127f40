"""What the pages of documentation name is there: files, targets, commands, packages, decisions."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.urls import Resolver404, resolve

from contrepoint.cli.main import COMMANDS

ROOT = Path(__file__).parents[1]
HIDDEN_OR_MADE = {"var", "pictures", "test-results", "node_modules"}
LIGHT = 250_000  # bytes of a picture

_CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^```\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)|\b(?:src|href)=\"([^\"]+)\"")
_TARGET = re.compile(r"^([a-z][a-z-]*):", re.MULTILINE)


def pages() -> list[Path]:
    """Every page of the tree, besides what is hidden or made."""
    return sorted(
        path
        for path in ROOT.rglob("*.md")
        if not any(
            part.startswith(".") or part in HIDDEN_OR_MADE
            for part in path.relative_to(ROOT).parts[:-1]
        )
    )


def links(page: Path) -> list[str]:
    """What a page points to, outside of its code."""
    text = _CODE.sub("", page.read_text(encoding="utf-8"))
    return [first or second for first, second in _LINK.findall(text)]


def code_lines(page: Path) -> Iterator[str]:
    """Lines that a reader would type: those of code blocks, and code within sentences."""
    text = page.read_text(encoding="utf-8")
    for block in _BLOCK.findall(text):
        yield from block.splitlines()
    yield from re.findall(r"`([^`\n]+)`", _BLOCK.sub("", text))


def anchors(page: Path) -> set[str]:
    """The headings of a page, as a link names them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("written", pages(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_relative_link_leads_somewhere(written: Path) -> None:
    lost = []
    for link in links(written):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = unquote(link).partition("#")
        target = (written.parent / path).resolve() if path else written
        if not target.exists() or (anchor and anchor not in anchors(target)):
            lost.append(link)

    assert lost == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/operate/README.md"])
def test_every_target_that_is_named_is_in_the_makefile(name: str) -> None:
    known = set(_TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))

    named = {
        found[1] for line in code_lines(ROOT / name) if (found := re.match(r"make ([a-z-]+)", line))
    }

    assert named - known == set()
    assert named


def test_every_command_of_the_readme_is_on_the_command_line() -> None:
    parser = argparse.ArgumentParser(exit_on_error=False)
    commands = parser.add_subparsers()
    for command in COMMANDS:
        command.add_to(commands)

    typed = [
        line.partition(" ")[2].partition(" <")[0]
        for line in code_lines(ROOT / "README.md")
        if line.startswith("contrepoint ")
    ]

    assert [words.split()[0] for words in typed] == [
        "answer",
        "answer",
        "report",
        "verify-minutes",
        "check",
    ]
    for words in typed:
        parts = re.findall(r'"[^"]*"|\S+', words)
        parser.parse_args([part.strip('"') for part in parts])


@pytest.mark.parametrize("name", ["CHANGELOG.md", "docs/operate/README.md", "docs/guide/README.md"])
def test_every_command_that_is_named_elsewhere_exists(name: str) -> None:
    known = set(argparse_names())

    named = {
        found[1]
        for line in code_lines(ROOT / name)
        if (found := re.search(r"(?:^|/)contrepoint ([a-z-]+)", line))
    }

    assert named - known == set()
    assert named


def argparse_names() -> list[str]:
    """The names of the commands, as the parser knows them."""
    commands = argparse.ArgumentParser().add_subparsers()
    for command in COMMANDS:
        command.add_to(commands)
    return list(commands.choices)


def test_every_package_is_introduced() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")

    packages = {path.parent.name for path in (ROOT / "src/contrepoint").glob("*/__init__.py")}

    assert {
        name for name in packages if not re.search(rf"^\|.*\| `{name}` \|", page, re.MULTILINE)
    } == set()


def test_every_floor_of_the_contract_is_introduced() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    contract = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    layers = re.search(r"^layers = \[(.*?)^\]", contract, re.MULTILINE | re.DOTALL)
    assert layers

    rows = {name: line for line in page.splitlines() for name in re.findall(r"^\|.*?`(\w+)`", line)}
    planned = set(re.findall(r"\((\w+)\)", layers[1]))

    assert set(re.findall(r"\w+", layers[1])) - rows.keys() == set()
    assert {name for name in planned if "**planned**" not in rows[name]} == set()


def test_every_decision_is_listed_once_under_its_own_name() -> None:
    folder = ROOT / "docs/decisions"
    decisions = sorted(path for path in folder.glob("*.md") if path.name != "README.md")

    listed = [link for link in links(folder / "README.md") if link.startswith("0")]

    assert listed == [path.name for path in decisions]
    assert [path.name[:4] for path in decisions] == [
        f"{n:04}" for n in range(1, len(decisions) + 1)
    ]


@pytest.mark.parametrize(
    "written", sorted((ROOT / "docs/decisions").glob("0*.md")), ids=lambda path: path.stem
)
def test_a_decision_has_its_four_parts_and_its_day(written: Path) -> None:
    text = written.read_text(encoding="utf-8")

    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == [
        "Context",
        "Decision",
        "Consequences",
        "Refused",
    ]
    assert re.match(rf"# {written.name[:4]} – .+\n\n20\d\d-\d\d-\d\d\n", text)


def test_every_setting_is_told_to_operators() -> None:
    source = (ROOT / "src/contrepoint/conf/settings.py").read_text(encoding="utf-8")
    page = (ROOT / "docs/operate/README.md").read_text(encoding="utf-8")

    read = set(re.findall(r"env\.\w+\(\s*\"([A-Z_]+)\"", source))

    assert {name for name in read if f"| `{name}` |" not in page} == set()
    assert "CONTREPOINT_DATA" in read


def test_each_statement_of_the_source_has_its_line_in_the_guide() -> None:
    page = (ROOT / "docs/guide/README.md").read_text(encoding="utf-8")

    assert re.findall(r"^\| (S\d\d) \|", page, re.MULTILINE) == [f"S{n:02}" for n in range(1, 22)]


def test_every_address_that_the_guide_names_is_one_of_the_product() -> None:
    page = (ROOT / "docs/guide/README.md").read_text(encoding="utf-8")
    named = sorted(set(re.findall(r"`(/[a-z0-9/-]*[A-Z0-9]*/)`", page)))

    lost = []
    for address in named:
        try:
            resolve(address)
        except Resolver404:
            lost.append(address)

    assert lost == []
    assert "/se-reunir/3/rapport/" in named


def test_pictures_are_light_and_described() -> None:
    pictures = sorted((ROOT / "docs/pictures").glob("*.png"))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert {path.name for path in pictures if path.stat().st_size > LIGHT} == set()
    for path in pictures:
        assert re.search(rf'<img src="docs/pictures/{path.name}" width="\d+" alt="[^"]+">', readme)

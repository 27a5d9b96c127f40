"""Rules for Python that ruff and import-linter do not know."""

import ast
import re
from collections.abc import Iterator

from tools.rules.rule import Rule, Source, matching, samples

# Models that upper floors may name: the abstract base of what people write, and User in types.
_SHARED_MODELS = {"contrepoint.network.models": frozenset({"User"})}
_VAGUE = frozenset({"utils.py", "util.py", "helpers.py", "helper.py", "misc.py", "tools.py"})


def _is_python(source: Source) -> bool:
    return source.suffix == ".py"


def _is_product(source: Source) -> bool:
    return _is_python(source) and source.parts[:2] == ("src", "contrepoint")


def _is_beyond_cli(source: Source) -> bool:
    return _is_product(source) and source.parts[2:3] not in {("cli",), ("cli.py",)}


def _may_not_take_models(source: Source) -> bool:
    """All but the few places where pages and the interface for programs describe tables."""
    is_form = source.name == "forms.py" and source.parts[2:3] == ("web",)
    is_schema = source.name == "schemas.py" and source.parts[2:3] == ("api",)
    return _is_product(source) and not (is_form or is_schema)


def _foreign_models(source: Source) -> Iterator[int]:
    """Imports of another app's models, however they are written; for annotations alone is fine."""
    home = source.parts[2]
    tree = ast.parse(source.text)
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in for_types:
            continue
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            shared = _SHARED_MODELS.get(node.module, frozenset())
            names = [f"{node.module}.{a.name}" for a in node.names if a.name not in shared]
        else:
            continue
        for name in names:
            match = re.match(r"contrepoint\.(\w+)\.models\b", name)
            if match and match[1] != home:
                yield node.lineno
                break


def _prints(source: Source) -> Iterator[int]:
    for node in ast.walk(ast.parse(source.text)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "print"
        ):
            yield node.lineno


def _is_floor(source: Source) -> bool:
    """The __init__.py of a package right under contrepoint, or of contrepoint itself."""
    return _is_product(source) and source.name == "__init__.py" and len(source.parts) <= 4


def _lacks_docstring(source: Source) -> Iterator[int]:
    if not ast.get_docstring(ast.parse(source.text)):
        yield 1


def _always(_: Source) -> Iterator[int]:
    yield 1


PYTHON_RULES = (
    Rule(
        name="no-vague-files",
        reason="name the file after what it knows; a drawer for everything is found by nobody",
        applies=lambda source: source.name in _VAGUE,
        find=_always,
        good=samples("src/contrepoint/common/masking.py", ""),
        bad=(
            *samples("src/contrepoint/common/utils.py", ""),
            *samples("tests/helpers.py", ""),
            *samples("src/contrepoint/web/misc.py", ""),
        ),
    ),
    Rule(
        name="no-silent-skips",
        reason="a skipped test is a hole: mark what it needs (tests/plugins/needs.py)",
        applies=lambda source: (
            _is_python(source)
            and source.parts[0] == "tests"
            and source.parts[:2] != ("tests", "plugins")
        ),
        find=matching(
            r"\bmark\.skip(?:if)?\b|\bpytest\.(?:skip|importorskip)\(|\bunittest\.skip|\bmark\.xfail\b"
        ),
        good=(
            *samples("tests/web/test_a.py", '@pytest.mark.needs("chromium")', "skipped = 0"),
            *samples("tests/plugins/needs.py", "pytest.skip(reason)"),
        ),
        bad=samples(
            "tests/web/test_a.py",
            "@pytest.mark.skip",
            "@pytest.mark.skipif(True, reason='a')",
            "    pytest.skip('later')",
            "pytest.importorskip('a')",
            "@pytest.mark.xfail",
        ),
    ),
    Rule(
        name="no-prints",
        reason="only the command line speaks to a terminal: log it, or hand it back",
        applies=_is_beyond_cli,
        find=_prints,
        good=(
            *samples("src/contrepoint/web/a.py", '"""print(a)"""', "sprint(a)", "page.print(a)"),
            *samples("src/contrepoint/cli/__init__.py", "print(1)"),
        ),
        bad=samples("src/contrepoint/web/a.py", "print(1)", "def a():\n    print()"),
    ),
    Rule(
        name="models-stay-home",
        reason="other apps use services, queries, access, enums, errors; forms, schemas, types may",
        applies=_may_not_take_models,
        find=_foreign_models,
        good=(
            *samples(
                "src/contrepoint/workshops/services/sessions.py",
                "from contrepoint.workshops.models import Session",
                "from contrepoint.workshops.models.sessions import Session",
                "from contrepoint.network.models import User",
                "from contrepoint.network.contribution import Contribution",
                "from contrepoint.narratives.queries import claims",
                "from django.db import models",
                "if TYPE_CHECKING:\n    from contrepoint.network.models import Person",
            ),
            *samples(
                "src/contrepoint/web/meet/forms.py",
                "from contrepoint.workshops.models import Session",
            ),
            *samples(
                "src/contrepoint/api/meet/schemas.py",
                "from contrepoint.workshops.models import Session",
            ),
            *samples("tests/web/test_a.py", "from contrepoint.workshops.models import Session"),
        ),
        bad=(
            *samples(
                "src/contrepoint/web/meet/views.py",
                "from contrepoint.workshops.models import Session",
                "from contrepoint.workshops.models.sessions import Session",
                "from contrepoint.workshops import models",
                "import contrepoint.workshops.models",
                "import contrepoint.workshops.models as m",
                "def a():\n    from contrepoint.workshops.models import Session",
                "from contrepoint.network.models import User, Person",
            ),
            *samples(
                "src/contrepoint/workshops/forms.py",
                "from contrepoint.network.models import Person",
            ),
        ),
    ),
    Rule(
        name="floors-say-what-they-own",
        reason="begin with a docstring: what it owns, what it does not, its words",
        applies=_is_floor,
        find=_lacks_docstring,
        good=samples("src/contrepoint/network/__init__.py", '"""Owns people."""\n'),
        bad=samples("src/contrepoint/network/__init__.py", "", "import os\n", '""""""'),
    ),
    Rule(
        name="migrations-have-names",
        reason="say what it does: makemigrations --name",
        applies=lambda source: "migrations" in source.parts and _is_python(source),
        find=lambda source: (
            [1] if re.match(r"\d{4}_(?:auto|alter_\w+_options)", source.name) else []
        ),
        good=(
            *samples("src/contrepoint/network/migrations/0001_initial.py", ""),
            *samples("src/contrepoint/network/migrations/0002_people_get_a_code.py", ""),
        ),
        bad=samples("src/contrepoint/network/migrations/0002_auto_20261123_1200.py", ""),
    ),
)

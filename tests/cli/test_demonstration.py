"""serve and demo-reset: what they refuse, and that a damaged file changes nothing."""

import shutil
import socket
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from contrepoint.cli import serve
from contrepoint.cli.serve import _collect_static_files, _prepare
from contrepoint.common.errors import DomainError
from contrepoint.narratives.models import Claim
from contrepoint.network.models import AuditEntry, Person, User
from contrepoint.workshops.models import Note, Workshop
from tests.cli.conftest import Outcome

Contrepoint = Callable[..., Outcome]
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """What would have been served; the server itself is not started here."""
    asked: list[tuple[str, int]] = []

    def note(host: str, port: int) -> int:
        asked.append((host, port))
        return 0

    monkeypatch.setattr(serve, "_serve", note)
    monkeypatch.setattr(serve, "_collect_static_files", lambda _settings: None)
    return asked


def damaged(folder: Path, name: str, into: Path) -> Path:
    shutil.copytree(folder, into)
    with (into / name).open("a", encoding="utf-8") as file:
        file.write("\nbroken = [\n")
    return into


def test_an_empty_demonstration_gets_library_and_example(
    db: None, contrepoint: Contrepoint, served: list[tuple[str, int]]
) -> None:
    port = free_port()

    outcome = contrepoint("serve", "--demo", "--port", str(port))

    assert (outcome.code, served) == (0, [("127.0.0.1", port)])
    assert Claim.objects.count() >= 24
    assert Workshop.objects.count() == 3


def test_starting_again_keeps_what_was_written(
    library: None, contrepoint: Contrepoint, served: list[tuple[str, int]]
) -> None:
    Note.objects.filter(code="N3-7-5").delete()
    Person.objects.filter(code="relais-maroc").update(display_name="Driss")

    contrepoint("serve", "--demo", "--port", str(free_port()))

    assert not Note.objects.filter(code="N3-7-5").exists()
    assert Person.objects.get(code="relais-maroc").display_name == "Driss"


def test_the_demonstration_is_refused_to_other_machines(
    db: None, contrepoint: Contrepoint, served: list[tuple[str, int]]
) -> None:
    for host in ("0.0.0.0", "192.0.2.1", "::", "example.org"):  # noqa: S104  # is refused
        outcome = contrepoint("serve", "--demo", "--host", host, "--port", str(free_port()))

        assert (outcome.code, outcome.out) == (1, "")
        assert outcome.err.endswith(".\n")
    assert served == []
    assert User.objects.count() == 0


def test_a_taken_port_is_told_with_another_one(
    db: None, contrepoint: Contrepoint, served: list[tuple[str, int]]
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        outcome = contrepoint("serve", "--demo", "--port", str(port))

    assert (outcome.code, served) == (1, [])
    assert f"make run PORT={port + 1}" in outcome.err


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http", "٨٠٠٠", "8000.5"])
def test_a_port_that_is_none_is_wrong_usage(contrepoint: Contrepoint, port: str) -> None:
    assert contrepoint("serve", f"--port={port}").code == 2


def test_the_demonstration_is_refused_beside_real_accounts(
    example: None, contrepoint: Contrepoint, served: list[tuple[str, int]]
) -> None:
    User.objects.create(email="real@example.org", date_joined=AT)

    outcome = contrepoint("serve", "--demo", "--port", str(free_port()))

    assert (outcome.code, served) == (1, [])


@pytest.mark.parametrize(
    ("setting", "name"),
    [
        ("EXAMPLE", "workshops.toml"),
        ("EXAMPLE", "network.toml"),
        ("LIBRARY", "references.toml"),
        ("LIBRARY", "claims/C07.toml"),
    ],
)
def test_a_damaged_file_is_named_and_nothing_is_loaded(
    db: None,
    contrepoint: Contrepoint,
    served: list[tuple[str, int]],
    settings: Any,
    tmp_path: Path,
    setting: str,
    name: str,
) -> None:
    folder = damaged(getattr(settings, setting), name, tmp_path / "copy")
    setattr(settings, setting, folder)

    outcome = contrepoint("serve", "--demo", "--port", str(free_port()))

    assert (outcome.code, served) == (1, [])
    assert Path(name).name in outcome.err
    counts = [m.objects.count() for m in (Claim, Person, User, Workshop, AuditEntry)]
    assert counts == [0, 0, 0, 0, 0]


def test_a_damaged_file_leaves_the_demonstration_as_it_was(
    library: None, contrepoint: Contrepoint, settings: Any, tmp_path: Path
) -> None:
    before = [list(m.objects.order_by("pk").values()) for m in (Note, Person, Claim, AuditEntry)]
    settings.EXAMPLE = damaged(settings.EXAMPLE, "workshops.toml", tmp_path / "copy")

    outcome = contrepoint("demo-reset")

    assert outcome.code == 1
    assert "workshops.toml" in outcome.err
    after = [list(m.objects.order_by("pk").values()) for m in (Note, Person, Claim, AuditEntry)]
    assert after == before


def test_resetting_brings_the_example_back(library: None, contrepoint: Contrepoint) -> None:
    Note.objects.filter(code="N3-7-5").delete()
    Person.objects.filter(code="relais-maroc").update(display_name="Driss")

    outcome = contrepoint("demo-reset")

    assert outcome.code == 0
    assert Note.objects.filter(code="N3-7-5").exists()
    assert Person.objects.get(code="relais-maroc").display_name == "Idriss"


def test_real_data_are_never_reset(library: None, contrepoint: Contrepoint) -> None:
    User.objects.create(email="real@example.org", date_joined=AT)
    before = Note.objects.count()

    outcome = contrepoint("demo-reset")

    assert (outcome.code, Note.objects.count()) == (1, before)


def test_an_empty_database_is_no_demonstration(db: None, contrepoint: Contrepoint) -> None:
    assert contrepoint("demo-reset").code == 1
    assert User.objects.count() == 0


def test_without_the_demonstration_only_the_library_is_loaded(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "_collect_static_files", lambda _settings: None)

    _prepare(settings, with_example=False)

    assert Claim.objects.count() >= 24
    assert Workshop.objects.count() == 0


def test_nothing_is_loaded_for_a_demonstration_beside_real_accounts(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "_collect_static_files", lambda _settings: None)
    User.objects.create(email="real@example.org", date_joined=AT)

    with pytest.raises(DomainError):
        _prepare(settings, with_example=True)

    assert Claim.objects.count() == 0


def test_static_files_are_gathered_once(settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }

    _collect_static_files(settings)
    first = (tmp_path / "static" / "staticfiles.json").stat().st_mtime_ns
    _collect_static_files(settings)

    assert (tmp_path / "static" / "staticfiles.json").stat().st_mtime_ns == first

"""contrepoint report writes a whole file or nothing."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from contrepoint.common.markings import Marking
from contrepoint.network.models import AuditEntry
from contrepoint.workshops.models import Note
from tests.cli.conftest import Outcome

Contrepoint = Callable[..., Outcome]


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("fr", "Rapport du troisième atelier"),
        ("ar", "تقرير الورشة الثالثة"),
        ("en", "Report of the third workshop"),
    ],
)
def test_the_report_is_written_in_the_language_asked_for(
    example: None, contrepoint: Contrepoint, tmp_path: Path, language: str, title: str
) -> None:
    path = tmp_path / "rapport.docx"

    outcome = contrepoint("report", "3", "--lang", language, "--output", str(path))

    assert (outcome.code, outcome.err) == (0, "")
    assert docx.Document(io.BytesIO(path.read_bytes())).core_properties.title == title
    assert path.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [path]


def test_a_report_takes_the_place_of_an_older_one(
    example: None, contrepoint: Contrepoint, tmp_path: Path
) -> None:
    path = tmp_path / "rapport.txt"
    path.write_text("older")

    outcome = contrepoint("report", "3", "--format", "txt", "--output", str(path))

    assert outcome.code == 0
    assert path.read_text(encoding="utf-8").startswith("Rapport du troisième atelier\n")


@pytest.mark.parametrize("number", ["9", "0", "-1", "99999999999999999999"])
def test_a_wrong_number_is_told_and_nothing_is_written(
    example: None, contrepoint: Contrepoint, tmp_path: Path, number: str
) -> None:
    path = tmp_path / "rapport.docx"

    outcome = contrepoint("report", "--output", str(path), "--", number)

    assert (outcome.code, outcome.out) == (1, "")
    assert number in outcome.err
    assert "1, 2, 3" in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_a_number_that_is_none_is_wrong_usage(contrepoint: Contrepoint) -> None:
    assert contrepoint("report", "trois", "--output", "x.docx").code == 2


def test_a_place_that_cannot_be_written_is_told(
    example: None, contrepoint: Contrepoint, tmp_path: Path
) -> None:
    for place in (tmp_path, tmp_path / "missing" / "rapport.docx", Path("/dev/null")):
        outcome = contrepoint("report", "3", "--output", str(place))

        assert outcome.code == 1
        assert str(place) in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_what_was_left_out_is_counted(
    example: None, contrepoint: Contrepoint, tmp_path: Path
) -> None:
    Note.objects.filter(code="N3-3-1").update(marking=Marking.COUNTRY, country="MA")

    outcome = contrepoint("report", "3", "--output", str(tmp_path / "rapport.docx"))

    assert outcome.out.splitlines()[1].endswith("1")


def test_each_report_is_on_the_audit_trail(
    example: None, contrepoint: Contrepoint, tmp_path: Path
) -> None:
    contrepoint("report", "3", "--lang", "ar", "--output", str(tmp_path / "rapport.docx"))

    last = AuditEntry.objects.order_by("sequence").last()
    assert last is not None
    assert (last.action, last.object_code) == ("export", "report-3-ar-docx")

"""The starter library: how it is loaded, and what damage does."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contrepoint.common.datafile import DamagedFileError
from contrepoint.narratives.enums import AnswerState
from contrepoint.narratives.models import (
    AnswerText,
    Claim,
    CounterArgument,
    Reference,
    RegisterVersion,
    Wording,
)
from contrepoint.narratives.services import load_library
from tests.conftest import NOW, persona
from tests.narratives.test_library import codes_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the library, to be damaged."""
    return Path(shutil.copytree(settings.LIBRARY, tmp_path / "library"))


def test_loading_twice_changes_nothing_but_the_version() -> None:
    before = [m.objects.count() for m in (Claim, Wording, AnswerText, Reference)]
    history = AnswerText.history.count()

    with CaptureQueriesContext(connection) as queries:
        report = load_library(folder=settings.LIBRARY, at=NOW)
    written = [q["sql"] for q in queries if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]

    assert [sql.split('"')[1] for sql in written] == [
        "narratives_registerversion",
        "network_auditentry",
    ]
    assert [m.objects.count() for m in (Claim, Wording, AnswerText, Reference)] == before
    assert report.claims == len(codes_in("claims"))
    assert report.answers == len(codes_in("claims")) + len(codes_in("answers"))
    assert report.kept_answers == 0
    assert AnswerText.history.count() == history


def test_an_answer_under_review_is_not_overwritten_by_the_files(folder: Path) -> None:
    CounterArgument.objects.filter(code="C01-R1").update(state=AnswerState.IN_REVIEW)
    path = folder / "claims" / "C01.toml"
    path.write_text(path.read_text("utf-8").replace("Je comprends ta peur", "Autre"), "utf-8")

    report = load_library(folder=folder, at=NOW)

    kept = AnswerText.objects.get(answer__code="C01-R1", register="spoken", language="fr")
    assert kept.text.startswith("Je comprends ta peur")
    assert report.kept_answers == 1


FURTHER = """
code = "C01-R3"
claims = ["C01", "C02"]
kind = "testimony"
rights_basis = ["UDHR-7"]
references = ["UDHR-7"]

[fr]
spoken = "Écoutons d’abord."
plain = "Écoutons d’abord ce que la personne a vécu [UDHR-7]."
avoid = "Ne pas couper la parole."

[nl]
spoken = "Laten we eerst luisteren."
plain = "Laten we eerst luisteren naar wat de ander heeft meegemaakt [UDHR-7]."
avoid = "Niet in de rede vallen."
"""


@pytest.fixture
def further(folder: Path) -> Path:
    """The file of one more answer, to the two mirror claims C01 and C02."""
    path = folder / "answers" / "C01-R3.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(FURTHER, "utf-8")
    return path


def test_a_further_answer_is_loaded_for_its_claims_in_the_languages_of_its_file(
    folder: Path, further: Path
) -> None:
    report = load_library(folder=folder, at=NOW)

    answer = CounterArgument.objects.get(code="C01-R3")
    texts = {row.language: row for row in answer.texts.filter(register="spoken")}
    assert list(answer.claims.order_by("code").values_list("code", flat=True)) == ["C01", "C02"]
    assert (answer.kind, answer.state, answer.is_vetted) == ("testimony", AnswerState.DRAFT, False)
    assert {language: row.status for language, row in texts.items()} == {
        "fr": "original",
        "nl": "draft",
    }
    assert texts["nl"].text == "Laten we eerst luisteren."
    assert report.answers == CounterArgument.objects.count()


def test_a_further_answer_follows_its_file_until_somebody_reviews_it(
    folder: Path, further: Path
) -> None:
    load_library(folder=folder, at=NOW)
    further.write_text(
        FURTHER.replace('["C01", "C02"]', '["C01"]').replace("d’abord", "encore"), "utf-8"
    )
    load_library(folder=folder, at=NOW)
    answer = CounterArgument.objects.get(code="C01-R3")
    followed = answer.texts.get(register="spoken", language="fr").text

    CounterArgument.objects.filter(pk=answer.pk).update(state=AnswerState.APPROVED)
    further.write_text(FURTHER, "utf-8")
    report = load_library(folder=folder, at=NOW)

    assert followed == "Écoutons encore."
    assert list(answer.claims.values_list("code", flat=True)) == ["C01"]
    assert answer.texts.get(register="spoken", language="fr").text == "Écoutons encore."
    assert report.kept_answers == 1


def test_a_library_of_first_answers_alone_is_whole(folder: Path) -> None:
    shutil.rmtree(folder / "answers", ignore_errors=True)

    report = load_library(folder=folder, at=NOW)

    assert report.answers == len(codes_in("claims"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"C01-R3"', '"C01-R1"'),
        ('"C01-R3"', '"C01-R11"'),
        ('"C01-R3"', '"C05-R3"'),
        ('"C01-R3"', '"C01"'),
        ('["C01", "C02"]', "[]"),
        ('["C01", "C02"]', '["C01", "C999"]'),
        ('"testimony"', '"prophecy"'),
        ('rights_basis = ["UDHR-7"]', "rights_basis = []"),
        ('\nreferences = ["UDHR-7"]', '\nreferences = ["Q-999-1"]'),
        ("[fr]", "[en]"),
        ('spoken = "Écoutons d’abord."', ""),
    ],
)
def test_a_damaged_further_answer_is_refused_with_its_file(
    folder: Path, further: Path, old: str, new: str
) -> None:
    assert old in FURTHER
    further.write_text(FURTHER.replace(old, new), "utf-8")

    with pytest.raises(DamagedFileError) as refusal:
        load_library(folder=folder, at=NOW)

    assert refusal.value.path.name == "C01-R3.toml"
    assert not CounterArgument.objects.filter(code="C01-R3").exists()


def test_a_reference_told_twice_is_refused(folder: Path) -> None:
    path = folder / "references.toml"
    path.write_text(path.read_text("utf-8").replace('code = "UDHR-3"', 'code = "UDHR-7"'), "utf-8")

    with pytest.raises(DamagedFileError):
        load_library(folder=folder, at=NOW)


def test_a_changed_wording_is_found_at_once(folder: Path) -> None:
    from contrepoint.narratives.queries import matches_for
    from tests.conftest import persona

    user = persona("coordination-1")
    message = "Est-il exact que le soleil de minuit effacera les moulins de la plaine ?"
    assert matches_for(message, user=user, language="fr") == []
    path = folder / "claims" / "C05.toml"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("[wordings]\nfr = [", f'[wordings]\nfr = [\n  "{message}",'), "utf-8"
    )

    load_library(folder=folder, at=NOW)

    found = matches_for(message, user=user, language="fr")
    assert [match.card.line.code for match in found] == ["C05"]


def replaced(old: str, new: str) -> Callable[[Path], None]:
    """A damage: one stretch of C03 put in the place of another."""

    def damage(folder: Path) -> None:
        path = folder / "claims" / "C03.toml"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return damage


DAMAGES = {
    "not TOML": replaced("[statement]", "[statement"),
    "unknown kind": replaced("kind = ", 'kind = "prophecy" #'),
    "unknown theme": replaced('themes = ["T03"', 'themes = ["T99"'),
    "unknown mirror": replaced("mirrors = [", 'mirrors = ["C99", '),
    "unknown reference": replaced("references = [", 'references = ["Q-999-1", '),
    "no French": replaced("[statement]\nfr", "[statement]\nnl"),
    "code used twice": replaced('code = "C03"', 'code = "C04"'),
    "not UTF-8": lambda folder: (folder / "claims" / "C03.toml").write_bytes(b"\xff\xfe\x00"),
    "no references": lambda folder: (folder / "references.toml").unlink(),
    "no claims": lambda folder: shutil.rmtree(folder / "claims"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_library_is_refused_whole_with_the_file_and_the_place(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    path = folder / "claims" / "C01.toml"
    path.write_text(path.read_text("utf-8").replace("Je comprends ta peur", "Autre"), "utf-8")
    damage(folder)
    version = RegisterVersion.objects.get().version

    with pytest.raises(DamagedFileError) as refusal:
        load_library(folder=folder, at=NOW)

    assert refusal.value.path.name in str(refusal.value)
    assert not AnswerText.objects.filter(text__startswith="Autre").exists()
    assert RegisterVersion.objects.get().version == version


def test_what_a_person_translated_here_stays_when_the_library_is_loaded_again() -> None:
    answer = CounterArgument.objects.get(code="C01-R1")
    row = answer.texts.get(register="spoken", language="ar")
    row.text, row.translator = "ترجمة أخرى", persona("relais-maroc")
    row.save()

    load_library(folder=settings.LIBRARY, at=NOW)

    row.refresh_from_db()
    assert row.text == "ترجمة أخرى"

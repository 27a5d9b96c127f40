"""The starter library: what it holds, how it is loaded, what damage does."""

import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contrepoint.common.datafile import DamagedFileError
from contrepoint.common.masking import mask
from contrepoint.narratives.enums import AnswerState, Register, Theme
from contrepoint.narratives.models import (
    AnswerText,
    Claim,
    ClaimTheme,
    CounterArgument,
    Reference,
    RegisterVersion,
    Wording,
)
from contrepoint.narratives.services import load_library
from tests.conftest import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

LANGUAGES = ("fr", "ar", "en")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the library, to be damaged."""
    return Path(shutil.copytree(settings.LIBRARY, tmp_path / "library"))


def test_twenty_four_claims_of_both_extremisms_with_nine_mirror_pairs() -> None:
    claims = Claim.objects.order_by("code").prefetch_related("mirrors")
    pairs = {frozenset((c.code, m.code)) for c in claims for m in c.mirrors.all()}

    assert [c.code for c in claims] == [f"C{n:02d}" for n in range(1, 25)]
    assert Counter((c.is_of_daesh, c.is_of_supremacists) for c in claims) == {
        (True, False): 13,
        (False, True): 10,
        (True, True): 1,
    }
    assert len(pairs) == 9


def test_every_theme_has_a_claim() -> None:
    assert set(ClaimTheme.objects.values_list("theme", flat=True)) == set(Theme.values)


def test_a_mirror_is_of_the_other_extremism() -> None:
    for claim in Claim.objects.prefetch_related("mirrors"):
        for mirror in claim.mirrors.all():
            sides = {(c.is_of_daesh, c.is_of_supremacists) for c in (claim, mirror)}

            assert sides == {(True, False), (False, True)}, (claim.code, mirror.code)


def test_our_own_voice_never_grants_daesh_the_name_that_it_gave_itself() -> None:
    granted = re.compile("islamic state|[eé]tat islamique|الدولة الإسلامية", re.IGNORECASE)

    for path in sorted(Path(settings.LIBRARY).rglob("*.toml")):
        assert granted.findall(path.read_text(encoding="utf-8")) == [], path.name


def test_each_claim_has_an_answer_in_three_languages_to_say_in_thirty_seconds() -> None:
    for claim in Claim.objects.all():
        for language in LANGUAGES:
            words = {
                row.register: len(row.text.split())
                for row in AnswerText.objects.filter(answer__claims=claim, language=language)
            }

            assert set(words) == set(Register.values), (claim.code, language)
            assert 40 <= words["spoken"] <= 85, (claim.code, language)
            assert words["plain"] > words["spoken"], (claim.code, language)


def test_nothing_of_the_library_is_presented_as_vetted() -> None:
    assert set(CounterArgument.objects.values_list("state", flat=True)) == {AnswerState.DRAFT}
    assert set(Reference.objects.values_list("verification", flat=True)) == {"to_be_vetted"}


def test_each_reference_says_where_its_text_was_read_and_is_cited() -> None:
    for reference in Reference.objects.all():
        assert reference.read_in.strip(), reference.code
        assert reference.read_on is not None, reference.code
        assert reference.answers.exists() or reference.code, reference.code


def test_each_code_cited_in_a_plain_answer_is_one_of_its_references() -> None:
    for text in AnswerText.objects.filter(register="plain").select_related("answer"):
        cited = set(re.findall(r"\[([A-Z][A-Za-z0-9-]+)\]", text.text))
        known = set(text.answer.references.values_list("code", flat=True))

        assert cited, (text.answer.code, text.language)
        assert cited <= known, (text.answer.code, text.language)


def test_a_rights_basis_is_always_law_or_a_declaration() -> None:
    for answer in CounterArgument.objects.all():
        kinds = set(answer.rights_basis.values_list("kind", flat=True))

        assert kinds, answer.code
        assert kinds <= {"law", "declaration"}, answer.code


def test_wordings_are_short_and_nothing_in_the_files_would_be_masked() -> None:
    for wording in Wording.objects.all():
        assert len(wording.text) <= 200
    for path in sorted(Path(settings.LIBRARY).rglob("claims/*.toml")):
        assert mask(path.read_text(encoding="utf-8")).found == (), path.name


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
    assert (report.claims, report.kept_answers) == (24, 0)
    assert AnswerText.history.count() == history


def test_an_answer_under_review_is_not_overwritten_by_the_files(folder: Path) -> None:
    CounterArgument.objects.filter(code="C01-R1").update(state=AnswerState.IN_REVIEW)
    path = folder / "claims" / "C01.toml"
    path.write_text(path.read_text("utf-8").replace("Je comprends ta peur", "Autre"), "utf-8")

    report = load_library(folder=folder, at=NOW)

    kept = AnswerText.objects.get(answer__code="C01-R1", register="spoken", language="fr")
    assert kept.text.startswith("Je comprends ta peur")
    assert report.kept_answers == 1


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

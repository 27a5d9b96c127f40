"""Catalogues: compiled without gettext, checked for what a reader would miss."""

import gettext
import os
from pathlib import Path

import pytest

from tools import catalogues

HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: {plural}\\n"

"""
PLURALS = {
    "fr": "nplurals=2; plural=(n > 1);",
    "ar": "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3"
    " : n%100>=11 && n%100<=99 ? 4 : 5;",
}


def write(root: Path, language: str, messages: str) -> Path:
    path = catalogues.catalogue_path(root, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEADER.format(plural=PLURALS[language]) + messages, encoding="utf-8")
    return path


def faults(root: Path, messages: str, language: str = "fr") -> list[str]:
    return [fault.what for fault in catalogues.check_catalogue(write(root, language, messages))]


def entry(source: str, translation: str, flags: str = "") -> str:
    return f'{flags}msgid "{source}"\nmsgstr "{translation}"\n\n'


def test_compiled_catalogues_give_the_translations_and_leave_fuzzy_ones_out(tmp_path: Path) -> None:
    messages = entry("Answer", "Répondre") + entry("Act", "Agir", flags="#, fuzzy\n")
    write(tmp_path, "fr", messages)

    written = catalogues.compile_catalogues(tmp_path)

    with written[0].open("rb") as stream:
        translations = gettext.GNUTranslations(stream)
    assert (translations.gettext("Answer"), translations.gettext("Act")) == ("Répondre", "Act")


def test_all_six_arabic_plurals_are_compiled(tmp_path: Path) -> None:
    forms = ["صفر", "واحدة", "اثنتان", "{n} قليلة", "{n} كثيرة", "{n} أخرى"]
    lines = "".join(f'msgstr[{i}] "{form}"\n' for i, form in enumerate(forms))
    write(tmp_path, "ar", f'msgid "one"\nmsgid_plural "{{n}} many"\n{lines}\n')

    with catalogues.compile_catalogues(tmp_path)[0].open("rb") as stream:
        translations = gettext.GNUTranslations(stream)

    counts = (0, 1, 2, 3, 11, 100)
    assert [translations.ngettext("one", "{n} many", count) for count in counts] == forms


def test_only_what_is_older_is_compiled_again(tmp_path: Path) -> None:
    source = write(tmp_path, "fr", entry("Answer", "Répondre"))
    target = catalogues.compile_catalogues(tmp_path)[0]

    assert catalogues.compile_catalogues(tmp_path) == []

    os.utime(source, (target.stat().st_mtime + 10,) * 2)
    assert catalogues.compile_catalogues(tmp_path) == [target]


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        (entry("Answer", "Répondre"), []),
        (entry("Answer", ""), ["is not translated"]),
        (entry("Answer", " "), ["is not translated"]),
        (
            entry("Answer", "Répondre", flags="#, fuzzy\n"),
            ["is fuzzy; read it again and take the mark away"],
        ),
        (entry("%(who)s answered", "%(who)s a répondu"), []),
        (
            entry("%(who)s answered", "%(qui)s a répondu"),
            ["has placeholders ['%(qui)s'] where the English has ['%(who)s']"],
        ),
        (
            entry("{who} answered", "A répondu"),
            ["has placeholders none where the English has ['{who}']"],
        ),
        (entry("%(a)s of %(b)s", "%(b)s, %(a)s"), []),
        (
            entry("Answer\\n", "Répondre"),
            ["must begin and end with a line break exactly where the English does"],
        ),
    ],
)
def test_a_message_is_checked(tmp_path: Path, messages: str, expected: list[str]) -> None:
    assert faults(tmp_path, messages) == expected


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (["Une réponse", "%(n)s réponses"], []),
        (["%(n)s réponse", "%(n)s réponses"], []),
        (["Une réponse", ""], ["needs 2 plural forms, each translated"]),
        (
            ["Une réponse", "Des réponses"],
            ["has placeholders none where the English has ['%(n)s']"],
        ),
        (
            ["%(m)s réponse", "%(n)s réponses"],
            ["has placeholders ['%(m)s'] where the English has ['%(n)s']"],
        ),
    ],
)
def test_a_plural_is_checked(tmp_path: Path, forms: list[str], expected: list[str]) -> None:
    lines = "".join(f'msgstr[{i}] "{form}"\n' for i, form in enumerate(forms))

    found = faults(tmp_path, f'msgid "One answer"\nmsgid_plural "%(n)s answers"\n{lines}\n')

    assert found == expected


def test_arabic_needs_all_its_forms(tmp_path: Path) -> None:
    messages = 'msgid "One"\nmsgid_plural "%(n)s"\nmsgstr[0] "واحد"\nmsgstr[1] "%(n)s"\n'

    assert faults(tmp_path, messages, "ar") == ["needs 6 plural forms, each translated"]


@pytest.fixture
def product(tmp_path: Path) -> Path:
    """A product with two texts, both in both catalogues."""
    package = tmp_path / catalogues.PACKAGE
    (package / "templates").mkdir(parents=True)
    page = '{% load i18n %}{% translate "Answer" %}'
    (package / "templates" / "page.html").write_text(page, encoding="utf-8")
    code = 'from django.utils.translation import gettext as _\n_("Act")\n'
    (package / "deeds.py").write_text(code, encoding="utf-8")
    write(tmp_path, "fr", entry("Answer", "Répondre") + entry("Act", "Agir"))
    write(tmp_path, "ar", entry("Answer", "أجب") + entry("Act", "اعمل"))
    return tmp_path


@pytest.mark.needs("gettext")
def test_catalogues_that_know_every_text_are_fine(
    product: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert catalogues.check(product) == 0
    assert capsys.readouterr().out == "0 faults in the catalogues of fr, ar.\n"


@pytest.mark.needs("gettext")
def test_a_new_text_and_a_text_that_is_gone_are_faults(
    product: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = 'from django.utils.translation import gettext as _\n_("Meet")\n'
    (product / catalogues.PACKAGE / "deeds.py").write_text(code, encoding="utf-8")

    assert catalogues.check(product) == 1
    assert capsys.readouterr().out.splitlines() == [
        "fr: «Meet»: is not in the catalogue; run make messages",
        "fr: «Act»: is no longer in the code; run make messages",
        "ar: «Meet»: is not in the catalogue; run make messages",
        "ar: «Act»: is no longer in the code; run make messages",
        "4 faults in the catalogues of fr, ar.",
    ]


@pytest.mark.needs("gettext")
def test_gathering_adds_new_texts_and_keeps_translations(product: Path) -> None:
    code = 'from django.utils.translation import gettext as _\n_("Act")\n_("Meet")\n'
    (product / catalogues.PACKAGE / "deeds.py").write_text(code, encoding="utf-8")

    assert catalogues.extract(product) == 0

    catalogue = catalogues.read_catalogue(catalogues.catalogue_path(product, "fr"))
    assert {m.id: m.string for m in catalogue if m.id} == {
        "Answer": "Répondre",
        "Act": "Agir",
        "Meet": "",
    }


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_without_gettext_the_gap_is_said_and_fails_where_nobody_watches(
    product: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    ci: str,
    code: int,
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("CI", ci)

    assert catalogues.check(product) == code
    assert "NOT CHECKED: whether the code has new texts" in capsys.readouterr().err
    assert catalogues.extract(product) == 1


def test_a_missing_catalogue_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / catalogues.PACKAGE).mkdir(parents=True)
    monkeypatch.setenv("PATH", "")

    assert catalogues.check(tmp_path) == 1
    assert "fr: has no catalogue at src/contrepoint/locale/fr" in capsys.readouterr().out


def test_a_broken_catalogue_is_named_without_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "fr", "nonsense\n")

    assert catalogues.main(["compile"], tmp_path) == 1
    assert "could not be compiled" in capsys.readouterr().err


def test_a_place_where_nothing_can_be_written_is_named_without_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = write(tmp_path, "fr", entry("Answer", "Répondre"))
    source.with_suffix(".mo.part").mkdir()  # stops even root

    assert catalogues.main(["compile"], tmp_path) == 1
    assert f"The texts at {source.with_suffix('.mo.part')} could not" in capsys.readouterr().err

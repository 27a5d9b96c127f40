"""Loading a programme from files: idempotent, or refused whole."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings

from contrepoint.common.datafile import DamagedFileError
from contrepoint.network.models import Organisation, Person
from contrepoint.workshops.models import Commitment, Note, NoteText, Workshop
from contrepoint.workshops.services import load_example
from tests.conftest import NOW

pytestmark = pytest.mark.django_db


def test_loading_twice_changes_nothing(programme: None) -> None:
    tables = (Workshop, Note, NoteText, Commitment, Person, Organisation)
    before = [table.objects.count() for table in tables]

    load_example(folder=settings.EXAMPLE, at=NOW)

    assert [table.objects.count() for table in tables] == before


def test_everybody_but_the_public_expert_is_marked_as_invented(programme: None) -> None:
    real = Person.objects.filter(is_invented=False)

    assert [p.display_name for p in real] == ["Ambassadeur Ebrahim Rasool"]
    assert real[0].is_public_figure
    assert not Organisation.objects.filter(is_invented=False).exists()


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        path = folder / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return damage


DAMAGES = {
    "not TOML": replaced("workshops.toml", "[[workshops]]", "[[workshops"),
    "unknown state": replaced("workshops.toml", '"final"', '"finished"'),
    "no such earlier workshop": replaced("workshops.toml", "builds_on = [1]", "builds_on = [8]"),
    "no such speaker": replaced("workshops.toml", "ebrahim-rasool", "somebody"),
    "chapter without country": replaced("workshops.toml", 'about_country = "TN"\n', ""),
    "no French": replaced(
        "workshops.toml", 'text = { fr = "[…] d’être', 'text = { nl = "[…] d’être'
    ),
    "unknown role": replaced("network.toml", '"rapporteur"]', '"spy"]'),
    "unknown country": replaced("network.toml", 'country = "TN"', 'country = "XX"'),
    "no such organisation": replaced("network.toml", '= "jeunes-medina"\nr', '= "x"\nr'),
    "missing file": lambda folder: (folder / "workshops.toml").unlink(),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_example_gets_a_sentence_and_changes_nothing(
    empty_place: None, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    folder = Path(shutil.copytree(settings.EXAMPLE, tmp_path / "example"))
    network = folder / "network.toml"
    network.write_text(network.read_text("utf-8").replace('name = "Salma"', 'name = "Autre"'))
    damage(folder)

    with pytest.raises(DamagedFileError) as refusal:
        load_example(folder=folder, at=NOW)

    assert refusal.value.path.name in str(refusal.value)
    assert not Workshop.objects.exists()
    assert not Person.objects.filter(display_name="Autre").exists()

"""The example programme, and short ways to change its records."""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime

import docx
import pytest
from django.conf import settings

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.models import User
from contrepoint.synthesis.docx import docx_bytes
from contrepoint.synthesis.report import Document, compile_report
from contrepoint.workshops.enums import NoteKind
from contrepoint.workshops.models import Note, Session, Workshop
from contrepoint.workshops.services import add_note, load_example

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
LIVE_NOTE: dict[str, object] = {
    "kind": NoteKind.POINT,
    "language": Language.FRENCH,
    "marking": Marking.NETWORK,
    "attribution": Attribution.NOBODY,
    "at": AT,
}


@pytest.fixture
def example(empty_place: None) -> Workshop:
    """The third workshop, as the example has it."""
    load_example(folder=settings.EXAMPLE, at=AT)
    return Workshop.objects.select_related("series").get(number=3)


@pytest.fixture
def persona(example: Workshop) -> Callable[[str], User]:
    """Whoever has this code in the example."""
    return lambda code: User.objects.get(person__code=code)


@pytest.fixture
def coordinator(persona: Callable[[str], User]) -> User:
    return persona("coordination-1")


@pytest.fixture
def compiled(example: Workshop, coordinator: User) -> Callable[..., Document]:
    """The report of the example; the coordinator reads French unless said otherwise."""

    def compile_it(user: User | None = None, language: str = "fr") -> Document:
        return compile_report(example, user=user or coordinator, language=language)

    return compile_it


@pytest.fixture
def take_note(example: Workshop) -> Callable[..., Note]:
    """Add a line to the session at `position` of the third workshop."""

    def take(position: int, text: str, by: User, **changed: object) -> Note:
        session = Session.objects.get(workshop=example, position=position)
        return add_note(session=session, text=text, by=by, **{**LIVE_NOTE, **changed})  # type: ignore[arg-type]

    return take


def body_of(document: Document) -> list[str]:
    """The paragraphs of the Word file, up to the sources."""
    texts = [p.text for p in docx.Document(io.BytesIO(docx_bytes(document, at=AT))).paragraphs]
    return texts[: texts.index("Sources")] if "Sources" in texts else texts


def everything_in(document: Document) -> str:
    """Every part of the Word file, markup and properties included."""
    with zipfile.ZipFile(io.BytesIO(docx_bytes(document, at=AT))) as file:
        return "\n".join(file.read(name).decode() for name in file.namelist())


@pytest.fixture(autouse=True)
def _from_an_empty_place(empty_place: None) -> None:
    """Each test here says itself what is loaded."""

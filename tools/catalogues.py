"""The catalogues of texts: compile them, check them, gather new texts.

Texts are written in English in the code and translated in src/contrepoint/locale/. Compiling needs
Babel alone, so that a server needs no GNU gettext; gathering (`extract`) uses Django's makemessages
and needs it, which only developers do.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from tools.system_needs import PARTS, in_ci, remedy

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path("src/contrepoint")
TRANSLATED = ("fr", "ar")  # English is what the code is written in

# %(name)s and %s of Python and of blocktranslate; {name} of str.format.
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")

Key = tuple[str, str]  # context and English text


@dataclass(frozen=True)
class Fault:
    """One text that a reader would miss or see broken."""

    place: str
    what: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}"


def catalogue_path(root: Path, language: str) -> Path:
    return root / PACKAGE / "locale" / language / "LC_MESSAGES" / "django.po"


def read_catalogue(path: Path) -> Catalog:
    language = path.parent.parent.name
    with path.open("rb") as stream:
        return read_po(stream, locale=language, abort_invalid=True)


def compile_catalogues(root: Path) -> list[Path]:
    """Write each .mo that is missing or older than its .po; what was written comes back."""
    written = []
    for source in sorted((root / PACKAGE).glob("locale/*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        part = target.with_suffix(".mo.part")  # a running server never reads half a catalogue
        with part.open("wb") as stream:
            write_mo(stream, read_catalogue(source))  # leaves fuzzy ones out
        part.replace(target)
        written.append(target)
    return written


def compile_or_say(root: Path) -> int:
    """Compile before a start; a broken or unwritable catalogue is named, not traced."""
    try:
        compile_catalogues(root)
    except (OSError, ValueError, PoFileError) as error:
        place = getattr(error, "filename", None) or root / PACKAGE / "locale"
        print(f"The texts at {place} could not be compiled: {error}", file=sys.stderr)
        return 1
    return 0


def check_catalogue(path: Path) -> Iterator[Fault]:
    """Fuzzy, untranslated or broken messages of one catalogue."""
    catalogue = read_catalogue(path)
    for message in catalogue:
        if not message.id:
            continue
        place = f"{path.parent.parent.name}: «{english(message)}»"
        if message.fuzzy:
            yield Fault(place, "is fuzzy; read it again and take the mark away")
        yield from (Fault(place, what) for what in message_faults(message, catalogue.num_plurals))


def english(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def message_faults(message: Message, plural_count: int) -> Iterator[str]:
    """What is wrong with one translation."""
    source = message.id if isinstance(message.id, str) else message.id[-1]
    string = message.string or ""
    forms = [string] if isinstance(string, str) else list(string)
    wanted = plural_count if message.pluralizable else 1
    if len(forms) < wanted or not all(form.strip() for form in forms):
        yield (
            "is not translated" if wanted == 1 else f"needs {wanted} plural forms, each translated"
        )
        return
    known = sorted(PLACEHOLDER.findall(source))
    for index, form in enumerate(forms):
        used = sorted(PLACEHOLDER.findall(form))
        # «one claim» and «claims: two» (Arabic) may leave the number out; the last form may not.
        may_leave_out = message.pluralizable and index < len(forms) - 1
        if used != known and not (may_leave_out and set(used) <= set(known)):
            yield f"has placeholders {used or 'none'} where the English has {known or 'none'}"
    for form in forms:
        if (source[:1] == "\n", source[-1:] == "\n") != (form[:1] == "\n", form[-1:] == "\n"):
            yield "must begin and end with a line break exactly where the English does"
            break


def keys(catalogue: Catalog) -> set[Key]:
    return {(message.context or "", english(message)) for message in catalogue if message.id}


def make_messages(package: Path, languages: Sequence[str]) -> None:
    """Django's makemessages over one package folder."""
    for language in languages:
        (package / "locale" / language / "LC_MESSAGES").mkdir(parents=True, exist_ok=True)
    chosen = [argument for language in languages for argument in ("--locale", language)]
    command = [sys.executable, "-m", "django", "makemessages", *chosen]
    command += ["--no-wrap", "--add-location", "file", "--no-obsolete"]
    environment = {name: v for name, v in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    subprocess.run(command, cwd=package, env=environment, check=True, stdout=subprocess.DEVNULL)


def extraction_faults(root: Path) -> Iterator[Fault]:
    """Texts of the code that the catalogues do not know, and texts that the code has left."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "contrepoint"
        ignored = shutil.ignore_patterns("__pycache__", "locale", "migrations")
        shutil.copytree(root / PACKAGE, copy, ignore=ignored)
        make_messages(copy, ["en"])
        gathered = copy / "locale" / "en" / "LC_MESSAGES" / "django.po"
        used = keys(read_catalogue(gathered)) if gathered.exists() else set()
    for language in TRANSLATED:
        path = catalogue_path(root, language)
        known = keys(read_catalogue(path)) if path.exists() else set()
        for _, text in sorted(used - known):
            yield Fault(f"{language}: «{text}»", "is not in the catalogue; run make messages")
        for _, text in sorted(known - used):
            yield Fault(f"{language}: «{text}»", "is no longer in the code; run make messages")


def check(root: Path) -> int:
    """Print every fault; 1 when there is one, or when gettext is missing and nobody watches."""
    faults: list[Fault] = []
    for language in TRANSLATED:
        path = catalogue_path(root, language)
        if path.exists():
            faults += check_catalogue(path)
        else:
            faults.append(Fault(language, f"has no catalogue at {path.relative_to(root)}"))
    gettext = PARTS["gettext"]
    without_gettext = not gettext.is_there()
    if without_gettext:
        print(
            "NOT CHECKED: whether the code has new texts, because gettext is missing;"
            f" install it with: {remedy([gettext])}",
            file=sys.stderr,
        )
    else:
        faults += extraction_faults(root)
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults in the catalogues of {', '.join(TRANSLATED)}.")
    return 1 if faults or (without_gettext and in_ci()) else 0


def extract(root: Path) -> int:
    """Gather the texts into the catalogues of every translated language."""
    gettext = PARTS["gettext"]
    if not gettext.is_there():
        sentence = f"Gathering texts needs GNU gettext. Install it with: {remedy([gettext])}"
        print(sentence, file=sys.stderr)
        return 1
    make_messages(root / PACKAGE, TRANSLATED)
    return 0


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    match list(arguments):
        case ["compile"]:
            return compile_or_say(root)
        case ["check"]:
            return check(root)
        case ["extract"]:
            return extract(root)
        case _:
            print("Usage: python -m tools.catalogues compile|check|extract", file=sys.stderr)
            return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

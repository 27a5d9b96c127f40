"""Loads the starter library: claims, wordings, answers and references, as scholars edit them."""

import dataclasses
from datetime import datetime
from pathlib import Path

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from contrepoint.common.attribution import Attribution
from contrepoint.common.datafile import DamagedFileError, Table, read_data_file, status_in_file
from contrepoint.common.languages import Language
from contrepoint.common.rows import settle
from contrepoint.narratives.enums import ClaimKind, Extremism, Theme
from contrepoint.narratives.models import (
    Claim,
    ClaimText,
    ClaimTheme,
    GrievanceText,
    Reference,
    Regrouping,
    Wording,
)
from contrepoint.narratives.models.claims import WORDING_LENGTH, is_code_of_the_library
from contrepoint.narratives.services.library_answers import load_answers
from contrepoint.narratives.services.library_references import load_reference
from contrepoint.narratives.services.register import raise_register, standing_claim
from contrepoint.network.services import record


@dataclasses.dataclass(frozen=True, slots=True)
class LibraryReport:
    """What one loading found: numbers of claims, wordings, references and answers."""

    claims: int
    wordings: int
    references: int
    answers: int
    kept_answers: int


@transaction.atomic
def load_library(*, folder: Path, at: datetime) -> LibraryReport:
    """Bring the register to what the files of `folder` say; the same files twice change nothing.

    `folder` holds references.toml, claims/*.toml, each with the first answer to its claim, and
    answers/*.toml, one further answer each. Refuses the whole library when one file is damaged. An
    answer that has left the draft state belongs to its reviewers, and one that somebody rewrote to
    its author: it is kept as it is, and counted in `kept_answers`. A claim that somebody rewrote,
    and a translation that somebody made, stay as well.
    """
    references: dict[str, Reference] = {}
    for table in read_data_file(folder / "references.toml").tables("reference"):
        if table.text("code") in references:
            raise table.damaged("code", _("this code is used twice."))
        references[table.text("code")] = load_reference(table, at=at)
    paths = sorted((folder / "claims").glob("*.toml"))
    if not paths:
        raise DamagedFileError(folder / "claims", "/", _("there is no claim file in this folder."))
    tables = [read_data_file(path) for path in paths]
    claims: dict[str, Claim] = {}
    for table in tables:
        claim = _load_claim(table, at=at)
        if claim.code in claims:
            raise table.damaged("code", _("this code is used twice."))
        claims[claim.code] = claim
    for table in tables:
        _load_mirrors(table, claims[table.text("code")], claims)
    further = [read_data_file(path) for path in sorted((folder / "answers").glob("*.toml"))]
    answers, kept = load_answers(
        firsts={table.text("code"): table.table("answer") for table in tables},
        further=further,
        claims=claims,
        references=references,
        at=at,
    )
    raise_register()
    record(actor=None, action="load", object_kind="library", object_code=folder.name, at=at)
    wordings = Wording.objects.filter(claim__in=claims.values()).count()
    return LibraryReport(len(claims), wordings, len(references), answers, kept)


def _load_claim(table: Table, *, at: datetime) -> Claim:
    extremisms = table.texts("extremisms")
    if not extremisms or not set(extremisms) <= set(Extremism.values):
        raise table.damaged("extremisms", _("this should name daesh, supremacist or both."))
    code = table.text("code")
    if not is_code_of_the_library(code):
        raise table.damaged("code", _("claims of the library are named C01 to C100."))
    claim = Claim.objects.filter(code=code).first()
    if claim is None or not (claim.author_id or _was_regrouped(claim)):
        claim = _settle_claim(table, code, extremisms, at=at)
        _load_themes(table, claim)
    if claim.author_id is None:
        _load_words(table, claim)
    _load_wordings(table.table("wordings"), claim)
    return claim


def _settle_claim(table: Table, code: str, extremisms: tuple[str, ...], *, at: datetime) -> Claim:
    return settle(
        Claim,
        {"code": code},
        {
            "kind": table.choice("kind", ClaimKind),
            "is_of_daesh": Extremism.DAESH in extremisms,
            "is_of_supremacists": Extremism.SUPREMACIST in extremisms,
        },
        at_birth={"attribution": Attribution.NOBODY, "written_at": at},
    )


def _load_words(table: Table, claim: Claim) -> None:
    """Statement and grievance in each language, but for what a person translated here."""
    for rows, key in ((ClaimText, "statement"), (GrievanceText, "grievance")):
        translated = rows._default_manager.filter(claim=claim, translator__isnull=False)  # noqa: SLF001  # Django's public name for any table
        kept = set(translated.values_list("language", flat=True))
        for language, text in table.in_languages(key).items():
            if language not in kept:
                settle(
                    rows,
                    {"claim": claim, "language": language},
                    {"text": text, "status": status_in_file(language)},
                )


def _load_themes(table: Table, claim: Claim) -> None:
    themes = table.texts("themes")
    unknown = sorted(set(themes) - set(Theme.values))
    if unknown or not themes:
        raise table.damaged("themes", _("each theme should be one of T01 to T18."))
    held = {row.theme: row for row in claim.themes.all()}
    for theme in held.keys() - set(themes):
        held[theme].delete()
    for theme in sorted(set(themes) - held.keys()):
        ClaimTheme.objects.create(claim=claim, theme=theme)


def _load_wordings(table: Table, claim: Claim) -> None:
    """Replaces the curated wordings; those that reviewers confirmed stay."""
    came, went = _moved_wordings(claim)
    wanted: set[tuple[str, str]] = set()
    for language in table.values:
        if language not in Language.values:
            raise table.damaged(language, _("this language is not known here."))
        for text in table.texts(language):
            if len(text) > WORDING_LENGTH:
                raise table.damaged(
                    language, _("a wording has more than %(n)d characters.") % {"n": WORDING_LENGTH}
                )
            wanted.add((language, text))
    wanted -= set(Wording.objects.filter(pk__in=went).values_list("language", "text"))
    for wording in claim.wordings.filter(origin="curated").exclude(pk__in=came):
        if (wording.language, wording.text) in wanted:
            wanted.discard((wording.language, wording.text))
        else:
            wording.delete()
    Wording.objects.bulk_create(
        [Wording(claim=claim, language=language, text=text) for language, text in sorted(wanted)]
    )


def _moved_wordings(claim: Claim) -> tuple[list[int], list[int]]:
    """The keys of the wordings that merges and splits brought to a claim, and took from it."""
    came: list[int] = []
    went: list[int] = []
    for regrouping in Regrouping.objects.filter(undone_at=None).order_by("pk"):
        keys = regrouping.moved["wordings"]
        if regrouping.target_id == claim.pk:
            came += keys
        if regrouping.source_id == claim.pk:
            went += keys
    return came, went


def _load_mirrors(table: Table, claim: Claim, claims: dict[str, Claim]) -> None:
    codes = table.texts("mirrors")
    unknown = [code for code in codes if code not in claims]
    if unknown:
        raise table.damaged("mirrors", _("there is no claim %(code)s.") % {"code": unknown[0]})
    if _was_regrouped(claim):
        home = standing_claim(claim)
        links = {standing_claim(claims[code]) for code in codes}
        home.mirrors.add(*(link for link in links if link != home))
        return
    if not codes and claim.mirrors.filter(code__in=claims).exists():
        return  # symmetrical: the other side has said so
    written_here = claim.mirrors.exclude(code__in=claims)
    there = (standing_claim(claims[code]) for code in codes)
    claim.mirrors.set([*(link for link in there if link != claim), *written_here])


def _was_regrouped(claim: Claim) -> bool:
    """Its links are no longer those of the file alone."""
    standing = Regrouping.objects.filter(undone_at=None)
    return standing.filter(Q(source=claim) | Q(target=claim)).exists()

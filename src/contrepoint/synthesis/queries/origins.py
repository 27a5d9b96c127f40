"""What put a session on the agenda?  The record that asked for it, where its reader may see it."""

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db.models import Prefetch, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.fieldwork.access import alliances_visible_to, promises_visible_to
from contrepoint.fieldwork.enums import AlliancePart
from contrepoint.narratives.access import answers_visible_to, claims_visible_to, lines_visible_to
from contrepoint.network.access import Viewer, standing_of
from contrepoint.network.queries import country_codes
from contrepoint.progress.access import help_visible_to, lessons_visible_to
from contrepoint.progress.enums import HelpPart, LessonPart
from contrepoint.synthesis.queries.sources import CandidateKind
from contrepoint.synthesis.queries.sources.field import SILENCE_LETTER, silence_in_words
from contrepoint.synthesis.queries.sources.notes import kind_of_note
from contrepoint.workshops.access import commitments_visible_to, notes_visible_to
from contrepoint.workshops.enums import CommitmentPart, NoteKind


@dataclasses.dataclass(frozen=True, slots=True)
class Origin:
    """The record that asked for a session; `url_name` and `url_args` lead to it."""

    kind: CandidateKind
    code: str
    words: Words
    url_name: str
    url_args: tuple[int | str, ...]
    anchor: str = ""


Finder = Callable[[list[str], Viewer, str], Iterator[Origin]]


def origin_of(code: str, user: Viewer, language: str) -> Origin | None:
    """The record of this code; None where there is none that `user` may see."""
    return origins_of([code], user, language).get(code)


def origins_of(codes: Iterable[str], user: Viewer, language: str) -> dict[str, Origin]:
    """The records of these codes that `user` may see: two questions a kind, however many.

    The letter of a code says in which table it is found: see `CodeLetter`.
    """
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    for code in codes:
        by_letter[code[:1]].append(code)
    return {
        found.code: found
        for letter, group in by_letter.items()
        if letter in _FINDERS
        for found in _FINDERS[letter](group, user, language)
    }


def _notes(codes: list[str], user: Viewer, language: str) -> Iterator[Origin]:
    rows = notes_visible_to(user).filter(code__in=codes).select_related("session__workshop")
    for row in rows.prefetch_related("texts"):
        place = (row.session.workshop.number, row.session.position)
        words = best_words(row.texts.all(), language)
        kind = kind_of_note(NoteKind(row.kind))
        yield Origin(kind, row.code, words, "meet:session", place, anchor=row.code)


def _promises(codes: list[str], user: Viewer, language: str) -> Iterator[Origin]:
    rows = promises_visible_to(user).filter(code__in=codes).select_related("alliance")
    for row in rows.prefetch_related("texts"):
        words = best_words(row.texts.all(), language)
        yield Origin(
            CandidateKind.PROMISE,
            row.code,
            words,
            "ally:alliance",
            (row.alliance.code,),
            anchor=row.code,
        )


def _silences(codes: list[str], user: Viewer, language: str) -> Iterator[Origin]:
    if not standing_of(user).is_member:
        return
    known = country_codes()
    for code in codes:
        country = code.partition("-")[2]
        if country in known:
            words = silence_in_words(country, language)
            yield Origin(CandidateKind.SILENCE, code, words, "report:room", ())


def _of_the_register(codes: list[str], user: Viewer, language: str) -> Iterator[Origin]:
    """Claims, and replies with the first of the claims that they answer."""
    yield from _claims([code for code in codes if "-" not in code], user, language)
    replies = [code for code in codes if "-" in code]
    if not replies:
        return
    claims = claims_visible_to(user).order_by("pk").prefetch_related("statements")
    rows = answers_visible_to(user).filter(code__in=replies)
    for row in rows.prefetch_related(Prefetch("claims", queryset=claims, to_attr="seen")):
        for claim in row.seen[:1]:
            words = best_words(claim.statements.all(), language)
            yield Origin(CandidateKind.DISSENT, row.code, words, "answer:vetting", (row.code,))


def _on_its_own_page(
    kind: CandidateKind, url_name: str, visible: Callable[[Viewer], QuerySet[Any]], part: str = ""
) -> Finder:
    texts = "statements" if kind == CandidateKind.CLAIM else "texts"

    def find(codes: list[str], user: Viewer, language: str) -> Iterator[Origin]:
        for row in visible(user).filter(code__in=codes).prefetch_related(texts):
            told = [text for text in getattr(row, texts).all() if not part or text.part == part]
            yield Origin(kind, row.code, best_words(told, language), url_name, (row.code,))

    return find


def _of_alliances(codes: list[str], user: Viewer, language: str) -> Iterator[Origin]:
    """L1 is an alliance, L1-2 one of its promises."""
    yield from _alliances([code for code in codes if "-" not in code], user, language)
    yield from _promises([code for code in codes if "-" in code], user, language)


_alliances = _on_its_own_page(
    CandidateKind.ALLIANCE, "ally:alliance", alliances_visible_to, AlliancePart.TITLE
)
_claims = _on_its_own_page(CandidateKind.CLAIM, "answer:claim", claims_visible_to)

_FINDERS: dict[str, Finder] = {
    "N": _notes,
    "L": _of_alliances,
    "H": _on_its_own_page(CandidateKind.HELP, "ally:help", help_visible_to, HelpPart.TITLE),
    "B": _on_its_own_page(
        CandidateKind.LESSON, "report:lesson", lessons_visible_to, LessonPart.OBSERVATION
    ),
    "E": _on_its_own_page(
        CandidateKind.COMMITMENT, "act:commitment", commitments_visible_to, CommitmentPart.PROMISE
    ),
    "C": _of_the_register,
    "M": _on_its_own_page(CandidateKind.LINE, "ally:line", lines_visible_to),
    SILENCE_LETTER: _silences,
}

"""What put a session on the agenda?  The record that asked for it, where its reader may see it."""

import dataclasses
from collections.abc import Callable

from django.db.models import Model, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.fieldwork.access import alliances_visible_to, promises_visible_to
from contrepoint.fieldwork.enums import AlliancePart
from contrepoint.narratives.access import claims_visible_to
from contrepoint.network.access import Viewer
from contrepoint.progress.access import help_visible_to, lessons_visible_to
from contrepoint.progress.enums import HelpPart, LessonPart
from contrepoint.synthesis.queries.candidates import CandidateKind
from contrepoint.workshops.access import commitments_visible_to, notes_visible_to
from contrepoint.workshops.enums import CommitmentPart


@dataclasses.dataclass(frozen=True, slots=True)
class Origin:
    """The record that asked for a session; `url_name` and `url_args` lead to it."""

    kind: CandidateKind
    code: str
    words: Words
    url_name: str
    url_args: tuple[int | str, ...]
    anchor: str = ""


def origin_of(code: str, user: Viewer, language: str) -> Origin | None:
    """The record of this code; None where there is none that `user` may see.

    The letter of a code says in which table it is found: see `CodeLetter`.
    """
    find = _FINDERS.get(code[:1])
    return find(code, user, language) if find else None


def _wish(code: str, user: Viewer, language: str) -> Origin | None:
    rows = notes_visible_to(user).filter(code=code).select_related("session__workshop")
    for row in rows.prefetch_related("texts"):
        place = (row.session.workshop.number, row.session.position)
        words = best_words(row.texts.all(), language)
        return Origin(CandidateKind.WISH, code, words, "meet:session", place, anchor=code)
    return None


def _promise(code: str, user: Viewer, language: str) -> Origin | None:
    rows = promises_visible_to(user).filter(code=code).select_related("alliance")
    for row in rows.prefetch_related("texts"):
        words = best_words(row.texts.all(), language)
        alliance = (row.alliance.code,)
        return Origin(CandidateKind.PROMISE, code, words, "ally:alliance", alliance, anchor=code)
    return None


def _on_its_own_page(
    kind: CandidateKind, url_name: str, visible: Callable[[Viewer], QuerySet[Model]], **part: str
) -> Callable[[str, Viewer, str], Origin | None]:
    def find(code: str, user: Viewer, language: str) -> Origin | None:
        texts = "statements" if kind == CandidateKind.CLAIM else "texts"
        row = visible(user).filter(code=code).first()
        if row is None:
            return None
        words = best_words(getattr(row, texts).filter(**part), language)
        return Origin(kind, code, words, url_name, (code,))

    return find


_alliance = _on_its_own_page(
    CandidateKind.ALLIANCE, "ally:alliance", alliances_visible_to, part=AlliancePart.TITLE
)


def _of_an_alliance(code: str, user: Viewer, language: str) -> Origin | None:
    """L1 is an alliance, L1-2 one of its promises."""
    find = _promise if "-" in code else _alliance
    return find(code, user, language)


_FINDERS: dict[str, Callable[[str, Viewer, str], Origin | None]] = {
    "N": _wish,
    "L": _of_an_alliance,
    "H": _on_its_own_page(CandidateKind.HELP, "ally:help", help_visible_to, part=HelpPart.TITLE),
    "B": _on_its_own_page(
        CandidateKind.LESSON, "report:lesson", lessons_visible_to, part=LessonPart.OBSERVATION
    ),
    "E": _on_its_own_page(
        CandidateKind.COMMITMENT,
        "act:commitment",
        commitments_visible_to,
        part=CommitmentPart.PROMISE,
    ),
    "C": _on_its_own_page(CandidateKind.CLAIM, "answer:claim", claims_visible_to),
}

"""Which line was used in public, and what became of it since?"""

import dataclasses

from contrepoint.common.languages import Words, best_words
from contrepoint.fieldwork.models import Appearance
from contrepoint.narratives.access import answers_in_use, answers_visible_to, lines_visible_to
from contrepoint.narratives.enums import AnswerState, LineState
from contrepoint.narratives.queries import AnswerName, answer_names
from contrepoint.narratives.reference_access import flags_visible_to
from contrepoint.network.access import Viewer


@dataclasses.dataclass(frozen=True, slots=True)
class LineUsed:
    """A vetted reply in one version, or a line of the common message, as it stands today.

    `changed` are the codes of references that it cites and that were changed since.
    """

    code: str
    words: Words
    answer: AnswerName | None
    version: int | None
    is_out_of_use: bool
    is_rewritten: bool
    changed: tuple[str, ...] = ()

    @property
    def still_stands(self) -> bool:
        return not (self.is_out_of_use or self.is_rewritten or self.changed)


def line_used(row: Appearance, user: Viewer, language: str) -> LineUsed | None:
    """What was used; None where nothing of the register was, or the reader may not see it."""
    if row.answer:
        return _answer_used(row, user, language)
    return _common_line_used(row, user, language) if row.line else None


def _answer_used(row: Appearance, user: Viewer, language: str) -> LineUsed | None:
    among = answers_visible_to(user).filter(pk=row.answer_id or 0)
    name = next(iter(answer_names(user, language, among=among).values()), None)
    if name is None:
        return None
    flags = flags_visible_to(user).filter(
        answer=row.answer_id, decision="", version__gte=row.answer_version or 0
    )
    return LineUsed(
        code=name.code,
        words=name.statement,
        answer=name,
        version=row.answer_version,
        is_out_of_use=name.stamp.is_withdrawn,
        is_rewritten=name.stamp.version != row.answer_version,
        changed=tuple(flags.order_by("pk").values_list("reference__code", flat=True)),
    )


def _common_line_used(row: Appearance, user: Viewer, language: str) -> LineUsed | None:
    seen = lines_visible_to(user).filter(pk=row.line_id or 0).prefetch_related("texts").first()
    if seen is None:
        return None
    return LineUsed(
        code=seen.code,
        words=best_words(seen.texts.all(), language),
        answer=None,
        version=None,
        is_out_of_use=seen.state == LineState.RETIRED,
        is_rewritten=False,
    )


def vetted_answers(user: Viewer, language: str) -> list[AnswerName]:
    """Replies that may be said in public: vetted, in use, open to the reader."""
    among = answers_in_use(user).filter(state=AnswerState.APPROVED)
    return list(answer_names(user, language, among=among).values())


def common_lines(user: Viewer, language: str) -> list[tuple[str, Words]]:
    """Adopted lines of the common message, by code."""
    rows = list(
        lines_visible_to(user)
        .filter(state=LineState.ADOPTED)
        .order_by("pk")
        .prefetch_related("texts")
    )
    return [(row.code, best_words(row.texts.all(), language)) for row in rows]

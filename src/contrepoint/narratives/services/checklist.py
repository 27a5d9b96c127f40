"""Before a reply goes to its reviewers: no to five questions, red lines read, words weighed."""

import dataclasses
from collections.abc import Mapping

from contrepoint.narratives.enums import EthicsQuestion
from contrepoint.narratives.errors import (
    AvoidedWordsError,
    ChecklistIncompleteError,
    EthicsRefusedError,
    RedLinesUnreadError,
)
from contrepoint.narratives.models import CounterArgument
from contrepoint.narratives.queries.avoided import avoided_words, red_lines, texts_said
from contrepoint.network.models import User


@dataclasses.dataclass(frozen=True, slots=True)
class Checklist:
    """What whoever hands a reply in says of it.

    `answers` holds a yes or a no to each question; `read` the codes of the red lines that were
    read, `confirmed` those of the lines whose words to avoid are to stay.
    """

    answers: Mapping[EthicsQuestion, bool]
    read: frozenset[str] = frozenset()
    confirmed: frozenset[str] = frozenset()


def insist_on_checklist(answer: CounterArgument, checklist: Checklist, by: User) -> None:
    """Refuse what no reviewer is to be asked for; there is no way around it.

    Any yes (EthicsRefusedError), a question without an answer, a red line that was not read, and a
    word to avoid that was neither mended nor confirmed.
    """
    for question in EthicsQuestion:
        if question not in checklist.answers:
            raise ChecklistIncompleteError
        if checklist.answers[question]:
            raise EthicsRefusedError(answer.code, question)
    unread = [line.code for line in red_lines(by, "fr") if line.code not in checklist.read]
    if unread:
        raise RedLinesUnreadError(unread)
    standing = {each.line.code for each in avoided_words(texts_said(answer.texts.all()), by, "fr")}
    if unweighed := sorted(standing - checklist.confirmed):
        raise AvoidedWordsError(unweighed)

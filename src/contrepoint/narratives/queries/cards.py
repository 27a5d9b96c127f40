"""A reply on a card to be carried: what to say, what to do next, and who vouched for it."""

import dataclasses
from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, QuerySet, prefetch_related_objects

from contrepoint.common.languages import (
    Language,
    TranslationStatus,
    Words,
    best_words,
    is_outdated,
    original_of,
)
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import answers_visible_to, claims_visible_to
from contrepoint.narratives.enums import Register
from contrepoint.narratives.models import AnswerText, CounterArgument, ReferenceFlag
from contrepoint.narratives.queries.answer_cards import AnswerCard, ChangedReference
from contrepoint.narratives.queries.stamps import Stamp, vettings_of
from contrepoint.network.access import Viewer


@dataclasses.dataclass(frozen=True, slots=True)
class CarriedCard:
    """What stands on the card."""

    code: str
    marking: Marking
    spoken: Words
    step: Words
    stamp: Stamp
    changed: tuple[ChangedReference, ...]


def carried_card(answer: AnswerCard) -> CarriedCard:
    """The card of a reply, in the language of `answer`."""
    return CarriedCard(
        code=answer.code,
        marking=answer.marking,
        spoken=answer.spoken,
        step=answer.step,
        stamp=answer.stamp,
        changed=answer.changed,
    )


@dataclasses.dataclass(frozen=True, slots=True)
class CarriedAnswer:
    """A reply with the claim that it answers, and its cards in the languages that can be trusted.

    A translation that nobody has vetted, or whose original has changed since, gives no card.
    """

    code: str
    statement: Words
    stamp: Stamp
    cards: tuple[CarriedCard, ...]

    def in_language(self, language: str) -> CarriedCard | None:
        """Its card in this language, if there is one."""
        return next((card for card in self.cards if card.spoken.language == language), None)


def carried_answers(
    user: Viewer, language: str, *, among: QuerySet[CounterArgument], today: date | None = None
) -> list[CarriedAnswer]:
    """The replies `among` these that the reader may see, by code; withdrawn ones too."""
    open_flags = ReferenceFlag.objects.filter(decision="")
    claims = claims_visible_to(user).order_by("code").prefetch_related("statements")
    rows = list(
        answers_visible_to(user)
        .filter(pk__in=among.order_by().values("pk"))
        .annotate(is_flagged=Exists(open_flags.filter(answer=OuterRef("pk"))))
        .prefetch_related("texts", Prefetch("claims", queryset=claims, to_attr="seen_claims"))
        .order_by("code")
    )
    flags = open_flags.select_related("reference").order_by("changed_at", "pk")
    flagged = [row for row in rows if row.is_flagged]
    prefetch_related_objects(flagged, Prefetch("flags", queryset=flags, to_attr="open_flags"))
    vettings = vettings_of(rows, today)
    return [
        CarriedAnswer(
            code=row.code,
            statement=best_words(row.seen_claims[0].statements.all(), language),
            stamp=vettings[row.pk].stamp,
            cards=tuple(_cards(row, vettings[row.pk].stamp)),
        )
        for row in rows
        if row.seen_claims
    ]


def _cards(answer: CounterArgument, stamp: Stamp) -> Iterable[CarriedCard]:
    texts = list(answer.texts.all())
    for language in Language:
        spoken = _trusted(texts, Register.SPOKEN, language)
        if spoken.text:
            yield CarriedCard(
                code=answer.code,
                marking=Marking(answer.marking),
                spoken=spoken,
                step=_trusted(texts, Register.STEP, language),
                stamp=stamp,
                changed=tuple(
                    ChangedReference(flag.reference.code, flag.changed_at.date())
                    for flag in getattr(answer, "open_flags", ())
                ),
            )


def _trusted(texts: Iterable[AnswerText], register: Register, language: str) -> Words:
    rows = [row for row in texts if row.register == register]
    original = original_of(rows)
    for row in rows:
        is_vouched_for = row.status != TranslationStatus.DRAFT and not is_outdated(row, original)
        if row.language == language and is_vouched_for:
            return Words(row.text, row.language, row.status, row.source_version)
    return Words("", language)

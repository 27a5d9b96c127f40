"""One answer as pages and documents need it, register by register, and which fits a reader."""

import dataclasses
from datetime import date

from django.utils.timezone import localdate

from contrepoint.common.languages import Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.narratives.access import (
    may_rewrite,
)
from contrepoint.narratives.enums import (
    FURTHER_REGISTERS,
    AnswerKind,
    AnswerState,
    Audience,
    Messenger,
    Register,
)
from contrepoint.narratives.models import CounterArgument, Reference
from contrepoint.narratives.queries.languages import LanguageLine, language_lines, originals
from contrepoint.narratives.queries.references import best_gist
from contrepoint.narratives.queries.stamps import Stamp, Vetting
from contrepoint.network.access import Viewer
from contrepoint.network.queries import Byline, byline


@dataclasses.dataclass(frozen=True, slots=True)
class ReferenceLine:
    """One reference under an answer."""

    code: str
    citation: Words
    gist: Words
    read_in: str
    is_verified: bool
    is_rights_basis: bool


@dataclasses.dataclass(frozen=True, slots=True)
class ChangedReference:
    """A reference that was changed after the answer cited it, and of which nobody decided yet."""

    code: str
    changed_on: date


@dataclasses.dataclass(frozen=True, slots=True)
class AnswerCard:
    """One counter-argument in the reader's language, register by register."""

    code: str
    kind: AnswerKind
    version: int
    state: AnswerState
    claims: tuple[str, ...]
    byline: Byline
    marking: Marking
    is_own: bool
    may_rewrite: bool
    vetting: Vetting
    spoken: Words
    plain: Words
    avoid: Words
    step: Words
    further: tuple[tuple[Register, Words], ...]
    audience: Audience
    messenger: Messenger | None
    countries: tuple[str, ...]
    references: tuple[ReferenceLine, ...]
    changed: tuple[ChangedReference, ...]
    languages: tuple[LanguageLine, ...]
    originals: tuple[tuple[Register, Words], ...]

    def part(self, register: Register | None) -> Words | None:
        """One of its further forms, where it has it."""
        told = dict(self.further) | {Register.STEP: self.step}
        words = told.get(register) if register else None
        return words if words and words.text else None

    @property
    def original_elsewhere(self) -> tuple[tuple[Register, Words], ...]:
        """What the author wrote, where the reader is shown a translation of it."""
        return tuple(
            (register, words)
            for register, words in self.originals
            if words.language != self.spoken.language
        )

    @property
    def stamp(self) -> Stamp:
        return self.vetting.stamp

    @property
    def is_vetted(self) -> bool:
        return self.stamp.is_vetted


def fit(answer: CounterArgument, country: str, language: str) -> tuple[bool, ...]:
    """What fits the reader comes first: not worded for elsewhere, in the language, vouched for."""
    countries = answer.countries
    speaks = any(
        row.language == language and row.register == Register.SPOKEN for row in answer.texts.all()
    )
    return (
        bool(countries) and country not in countries,
        not speaks,
        not answer.is_vetted,
        country not in countries,
    )


def answer_card(
    answer: CounterArgument, vetting: Vetting, user: Viewer, language: str
) -> AnswerCard:
    """The card of an answer whose texts, claims, references and flags were fetched with it."""

    def words(register: Register) -> Words:
        rows = [row for row in answer.texts.all() if row.register == register]
        return best_words(rows, language)

    plain = words(Register.PLAIN)
    rights = {reference.pk for reference in answer.rights_basis.all()}

    def place(reference: Reference) -> tuple[int, str]:
        """In the order in which the plain answer cites them; the others after."""
        found = plain.text.find(f"[{reference.code}]")
        return (found if found >= 0 else len(plain.text), reference.code)

    return AnswerCard(
        code=answer.code,
        kind=AnswerKind(answer.kind),
        version=answer.version,
        state=AnswerState(answer.state),
        claims=tuple(claim.code for claim in answer.seen_claims),  # type: ignore[attr-defined]  # by claim_cards
        byline=byline(answer),
        marking=Marking(answer.marking),
        is_own=answer.author_id is not None and answer.author_id == user.pk,
        may_rewrite=may_rewrite(user, answer),
        vetting=vetting,
        spoken=words(Register.SPOKEN),
        plain=plain,
        avoid=words(Register.AVOID),
        step=words(Register.STEP),
        further=tuple(
            (register, told)
            for register in FURTHER_REGISTERS
            if register != Register.STEP and (told := words(register)).text
        ),
        audience=Audience(answer.audience),
        messenger=Messenger(answer.messenger) if answer.messenger else None,
        countries=tuple(answer.countries),
        languages=language_lines(list(answer.texts.all()), user.pk),
        originals=originals(list(answer.texts.all())),
        references=tuple(
            _reference(reference, language, is_rights_basis=reference.pk in rights)
            for reference in sorted(answer.references.all(), key=place)
        ),
        changed=tuple(
            ChangedReference(flag.reference.code, localdate(flag.changed_at))
            for flag in getattr(answer, "open_flags", ())
        ),
    )


def _reference(reference: Reference, language: str, *, is_rights_basis: bool) -> ReferenceLine:
    rows = list(reference.texts.all())
    return ReferenceLine(
        code=reference.code,
        citation=best_words(rows, language),
        gist=best_gist(rows, language),
        read_in=reference.read_in,
        is_verified=reference.verification == "verified",
        is_rights_basis=is_rights_basis,
    )

"""What who writes a reply chooses from, and what was written before."""

import dataclasses

from contrepoint.common.languages import Words, best_words
from contrepoint.narratives.access import claims_visible_to
from contrepoint.narratives.enums import RIGHTS_KINDS, ReferenceKind, Register
from contrepoint.narratives.models import (
    Claim,
    ClaimText,
    CounterArgument,
    GrievanceText,
    Reference,
)
from contrepoint.network.access import Viewer


@dataclasses.dataclass(frozen=True, slots=True)
class ReferenceName:
    """A reference to choose."""

    code: str
    kind: ReferenceKind
    citation: Words

    @property
    def may_be_rights_basis(self) -> bool:
        return self.kind in RIGHTS_KINDS


@dataclasses.dataclass(frozen=True, slots=True)
class AnswerAsWritten:
    """A reply in the language of its author, with the codes that were chosen."""

    language: str
    texts: dict[Register, str]
    mirrors: list[str]
    references: list[str]
    rights_basis: list[str]
    countries: list[str]


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimAsWritten:
    """A claim in the language of its author; the codes of the mirrors that the reader may see."""

    language: str
    statement: str
    grievance: str
    themes: list[str]
    mirrors: list[str]


def claim_as_written(claim: Claim, user: Viewer) -> ClaimAsWritten:
    """The originals of a claim, for who rewrites it."""
    statement = claim.statements.filter(status="original").first()
    grievance = claim.grievances.filter(status="original").first()
    mirrors = claims_visible_to(user).filter(mirrors=claim).order_by("code")
    return ClaimAsWritten(
        language=statement.language if statement else "",
        statement=statement.text if statement else "",
        grievance=grievance.text if grievance else "",
        themes=list(claim.themes.order_by("theme").values_list("theme", flat=True)),
        mirrors=list(mirrors.values_list("code", flat=True)),
    )


def claim_words_in(claim: Claim, language: str) -> dict[str, str]:
    """Statement and grievance in one language, as they stand; "" for what nobody translated."""

    def text(rows: type[ClaimText | GrievanceText]) -> str:
        row = rows._default_manager.filter(claim=claim, language=language).first()  # noqa: SLF001  # Django's public name for any table
        return row.text if row else ""

    return {"statement": text(ClaimText), "grievance": text(GrievanceText)}


def reference_names(language: str) -> list[ReferenceName]:
    """Every reference, kind by kind."""
    kinds = list(ReferenceKind)
    rows = Reference.objects.prefetch_related("texts").order_by("code")
    names = [
        ReferenceName(row.code, ReferenceKind(row.kind), best_words(row.texts.all(), language))
        for row in rows
    ]
    return sorted(names, key=lambda name: kinds.index(name.kind))


def home_seen_by(user: Viewer, answer: CounterArgument) -> Claim | None:
    """The claim on whose page a reply stands, where the reader may see it."""
    home = home_of(answer)
    return claims_visible_to(user).filter(pk=home.pk if home else 0).first()


def home_of(answer: CounterArgument) -> Claim | None:
    """The claim to which a reply was written, or the one into which that was merged."""
    home = Claim.objects.filter(code=answer.home_code).first()
    while home is not None and home.merged_into_id is not None:
        home = home.merged_into
    return home


def answer_as_written(answer: CounterArgument) -> AnswerAsWritten:
    """The originals of a reply, for who rewrites it."""
    texts = {Register(row.register): row for row in answer.texts.filter(status="original")}
    rights = list(answer.rights_basis.order_by("code").values_list("code", flat=True))
    references = answer.references.exclude(code__in=rights).order_by("code")
    home = home_of(answer)
    claims = answer.claims.exclude(pk=home.pk if home else 0).order_by("code")
    return AnswerAsWritten(
        language=texts[Register.SPOKEN].language,
        texts={register: row.text for register, row in texts.items()},
        mirrors=list(claims.values_list("code", flat=True)),
        references=list(references.values_list("code", flat=True)),
        rights_basis=rights,
        countries=answer.countries,
    )

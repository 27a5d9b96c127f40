"""Claims, replies, and lines of the common message for tests, with words to be looked for."""

from datetime import datetime
from typing import Any

from contrepoint.common.languages import Language, TranslationStatus
from contrepoint.common.markings import Marking
from contrepoint.narratives.enums import (
    AnswerKind,
    AnswerState,
    ClaimKind,
    EthicsQuestion,
    Extremism,
    FieldVerdict,
    Gate,
    LineKind,
    ReferenceKind,
    Register,
    Stance,
    Theme,
    Verdict,
)
from contrepoint.narratives.loci import Place
from contrepoint.narratives.models import (
    Adaptation,
    AnswerText,
    Claim,
    CommonLine,
    CounterArgument,
    Endorsement,
    FieldWording,
    Reference,
    Review,
    Turn,
)
from contrepoint.narratives.queries import red_lines
from contrepoint.narratives.services import (
    AnswerDraft,
    Checklist,
    ClaimDraft,
    LineWords,
    Opinion,
    ReferenceDraft,
    adapt_line,
    adopt_line,
    endorse_line,
    propose_line,
    propose_wording,
    review_answer,
    revise_reference,
    submit_for_review,
    take_turn,
    write_answer,
    write_claim,
    write_reference,
)
from contrepoint.network.models import User
from tests.conftest import NOW, persona
from tests.harness.signed import signed_by

HANDED_IN = dict.fromkeys(EthicsQuestion.values, "no")  # what the form before the reviewers sends
WORDING = "Mon fils dit que les urnes sont un piège pour les croyants."

NEWEST_CLAIMS = "/repondre/affirmations/?page=99"  # the last page, where what is new stands


def claim_draft(statement: str = "Voter serait trahir sa foi.", **changes: Any) -> ClaimDraft:
    values: dict[str, Any] = {
        "kind": ClaimKind.MISCONCEPTION,
        "language": Language.FRENCH,
        "statement": statement,
        "extremisms": [Extremism.DAESH],
        "themes": [Theme.T16],
        "grievance": "Des promesses non tenues.",
        "wordings": [(Language.FRENCH, WORDING)],
    }
    return ClaimDraft(**values | changes)


def claim_of(
    who: User | str, statement: str = "Voter serait trahir sa foi.", *,
    marking: Marking = Marking.NETWORK, **changes: Any,
) -> Claim:  # fmt: skip
    """C101 and the next."""
    return write_claim(
        draft=claim_draft(statement, **changes),
        **signed_by(who, marking),
    )


def answer_draft(spoken: str = "Voter, c’est prendre part.", **changes: Any) -> AnswerDraft:
    values: dict[str, Any] = {
        "kind": AnswerKind.RIGHTS,
        "language": Language.FRENCH,
        "texts": {
            Register.SPOKEN: spoken,
            Register.PLAIN: "Prendre part est un droit [ICCPR-25].",
            Register.AVOID: "Ne pas se moquer.",
        },
        "rights_basis": ["ICCPR-25"],
    }
    return AnswerDraft(**values | changes)


def answer_of(
    who: User | str, spoken: str = "Voter, c’est prendre part.", *, claim: Claim | None = None,
    marking: Marking = Marking.NETWORK, **changes: Any,
) -> CounterArgument:  # fmt: skip
    """A reply to `claim`; without one, to C01 of the library: C01-R11 and the next."""
    return write_answer(
        claim=claim or Claim.objects.get(code="C01"),
        draft=answer_draft(spoken, **changes),
        **signed_by(who, marking),
    )


def reference_draft(**changes: Any) -> ReferenceDraft:
    values: dict[str, Any] = {
        "language": Language.FRENCH,
        "citation": "Un recueil, no. 1",
        "gist": "Ce que le texte dit, avec nos mots.",
        "read_in": "Une édition imprimée",
        "read_on": NOW.date(),
        "grading": "authentique",
        "graded_by": "le compilateur",
    }
    return ReferenceDraft(**values | changes)


def reference_of(who: User | str, place: Place, **changes: Any) -> Reference:
    """A reference written in the product: a hadith, or else a verse."""
    return write_reference(
        kind=ReferenceKind.SCRIPTURE if place.code.startswith("Q-") else ReferenceKind.HADITH,
        place=place,
        draft=reference_draft(**changes),
        by=persona(who),
        at=NOW,
    )


def field_wording_of(
    who: User | str, text: str = "Mon fils dit que voter est une trahison.", *,
    claim: Claim | None = None, verdict: FieldVerdict = FieldVerdict.IS_IT,
) -> FieldWording:  # fmt: skip
    """A sentence from the field about `claim`; without one, about C01 of the library."""
    return propose_wording(
        claim=claim or Claim.objects.get(code="C01"),
        verdict=verdict,
        language=Language.FRENCH,
        text=text,
        by=persona(who),
        at=NOW,
    )


def changed(reference: Reference, who: str = "coordination-1", **changes: Any) -> None:
    """Rewrite what a reference says."""
    draft = reference_draft(grading=reference.grading, graded_by=reference.graded_by, **changes)
    revise_reference(reference=reference, draft=draft, by=persona(who), at=NOW)


def checklist_of(who: User | str, **changes: Any) -> Checklist:
    """No to every question, and every red line read."""
    values: dict[str, Any] = {
        "answers": dict.fromkeys(EthicsQuestion, False),
        "read": frozenset(line.code for line in red_lines(persona(who), "fr")),
    }
    return Checklist(**values | changes)


def hand_in(answer: CounterArgument, who: User | str, *, at: datetime = NOW) -> CounterArgument:
    """To its reviewers."""
    submit_for_review(answer=answer, checklist=checklist_of(who), by=persona(who), at=at)
    answer.refresh_from_db()
    return answer


def review_of(
    answer: CounterArgument, who: User | str, gate: Gate,
    verdict: Verdict = Verdict.APPROVED, remark: str = "À revoir.", **changes: Any,
) -> Review:  # fmt: skip
    """What somebody says of the version in review."""
    at = changes.pop("at", NOW)
    opinion = Opinion(gate, verdict, remark, Language.FRENCH, **changes)
    review = review_answer(answer=answer, opinion=opinion, by=persona(who), at=at)
    answer.refresh_from_db()
    return review


def vetted_of(
    who: User | str, spoken: str = "Voter, c’est prendre part.", *, arabic: str = "",
    **changes: Any,
) -> CounterArgument:  # fmt: skip
    """A reply that has passed its gates; with a vetted translation of what is said, if any."""
    answer = answer_of(who, spoken, **changes)
    if arabic:
        AnswerText.objects.create(
            answer=answer, register=Register.SPOKEN, language=Language.ARABIC, text=arabic,
            status=TranslationStatus.REVIEWED,
        )  # fmt: skip
    hand_in(answer, who)
    review_of(answer, "relecteur-oulema", Gate.CONTENT)
    review_of(answer, "relectrice-droits", Gate.RIGHTS)
    return answer


def objection_of(
    who: User | str, words: str = "Il dit que voter ne change rien.", *,
    answer: CounterArgument | None = None, to: Turn | None = None,
    marking: Marking = Marking.NETWORK,
) -> Turn:  # fmt: skip
    """An objection to an answer, or the next turn after `to`: C01-R11-D1 and the next."""
    return take_turn(
        answer=to.answer if to else answer or answer_of(who),
        to=to,
        text=words,
        language=Language.FRENCH,
        **signed_by(who, marking),
    )


def line_of(
    who: User | str, words: str = "Nous sommes d’ici, et nous le restons.", *,
    marking: Marking = Marking.NETWORK, kind: LineKind = LineKind.AGREED, adopted: bool = False,
) -> CommonLine:  # fmt: skip
    """A proposal, or an adopted line: M1 and the next."""
    line = propose_line(
        words=LineWords(kind, Language.FRENCH, {Language.FRENCH: words}),
        **signed_by(who, marking),
    )
    if adopted:
        adopt_line(line=line, by=persona("coordination-1"), at=NOW)
        line.refresh_from_db()
    return line


def _to_speak_of(line: CommonLine | None) -> CommonLine:
    return line or line_of("coordination-1", adopted=True)


def endorsement_of(
    who: User | str, reason: str = "Le mot « nous » exclut.", *, line: CommonLine | None = None,
    marking: Marking = Marking.NETWORK, stance: Stance = Stance.RESERVES,
) -> Endorsement:  # fmt: skip
    """A reservation unless said otherwise, with exactly this marking."""
    endorsement = endorse_line(
        line=_to_speak_of(line),
        stance=stance,
        reason=reason,
        language=Language.FRENCH,
        **signed_by(who, Marking.NETWORK),
    )
    Endorsement.objects.filter(pk=endorsement.pk).update(marking=marking)
    return endorsement


def adaptation_of(
    who: User | str, wording: str = "Chez nous : on est du quartier.", *,
    line: CommonLine | None = None, marking: Marking = Marking.NETWORK,
) -> Adaptation:  # fmt: skip
    """A local wording, with exactly this marking."""
    adaptation = adapt_line(
        line=_to_speak_of(line),
        wording=wording,
        reason="« Nous » sonne de haut ici.",
        language=Language.FRENCH,
        **signed_by(who, Marking.NETWORK),
    )
    Adaptation.objects.filter(pk=adaptation.pk).update(marking=marking)
    return adaptation


def vetted_answer(code: str = "C01-R1") -> CounterArgument:
    """An answer of the library as its reviewers left it: vetted in the version of today."""
    CounterArgument.objects.filter(code=code).update(
        state=AnswerState.APPROVED, approved_on=NOW.date()
    )
    return CounterArgument.objects.get(code=code)

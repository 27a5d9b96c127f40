"""The common message: its lines, what organisations say of them, and how it is counted."""

import pytest
from django.db import IntegrityError, transaction

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import DomainError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.common.steps import StepClosedError
from contrepoint.narratives.access import lines_visible_to
from contrepoint.narratives.enums import LineKind, LineState, Stance
from contrepoint.narratives.errors import (
    LineNotAdoptedError,
    LineNotOpenError,
    LineNotProposedError,
    NoOrganisationError,
    ReasonMissingError,
    WordsMissingError,
)
from contrepoint.narratives.models import (
    Adaptation,
    CommonLine,
    CommonLineText,
    Endorsement,
    ReservationText,
)
from contrepoint.narratives.queries import CoherenceCell, coherence, message_lines
from contrepoint.narratives.services import (
    LineWords,
    adapt_line,
    adopt_line,
    endorse_line,
    propose_line,
    retire_line,
    revise_line,
)
from contrepoint.network.errors import OneselfAloneError
from contrepoint.network.models import AuditEntry
from tests.conftest import NOW, persona
from tests.harness.narratives import adaptation_of, endorsement_of, line_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


def words_in(**texts: str) -> LineWords:
    """A line of which French is the original."""
    return LineWords(
        LineKind.AGREED, Language.FRENCH, {Language(code): text for code, text in texts.items()}
    )


def revise(line: CommonLine, who: str, words: LineWords, marking: Marking = Marking.TEAM) -> None:
    revise_line(
        line=line,
        words=words,
        marking=marking,
        attribution=Attribution.NOBODY,
        by=persona(who),
        at=NOW,
    )


def endorse(
    who: str, line: CommonLine, stance: Stance, reason: str = "", marking: Marking = Marking.NETWORK
) -> Endorsement:
    return endorse_line(
        line=line,
        stance=stance,
        reason=reason,
        language=Language.FRENCH,
        marking=marking,
        attribution=Attribution.ROLE_AND_COUNTRY,
        by=persona(who),
        at=NOW,
    )


def adapt(who: str, line: CommonLine, wording: str, reason: str) -> Adaptation:
    return adapt_line(
        line=line,
        wording=wording,
        reason=reason,
        language=Language.FRENCH,
        marking=Marking.NETWORK,
        attribution=Attribution.ROLE_AND_COUNTRY,
        by=persona(who),
        at=NOW,
    )


def written(line: CommonLine) -> set[tuple[str, str, str]]:
    return set(CommonLineText.objects.filter(line=line).values_list("language", "text", "status"))


def test_a_line_keeps_its_original_and_its_translations_to_be_vetted() -> None:
    line = line_of("relais-maroc", "Nous sommes d’ici.")

    revise(line, "relais-maroc", words_in(fr="D’ici.", ar="من هنا.", nl="Van hier."))
    revise(line, "relais-maroc", words_in(fr="D’ici.", ar="نحن من هنا."))

    assert written(line) == {("fr", "D’ici.", "original"), ("ar", "نحن من هنا.", "draft")}


def test_the_original_may_pass_to_another_language() -> None:
    line = line_of("relais-maroc", "Nous sommes d’ici.")

    texts = {Language.FRENCH: "D’ici.", Language.ARABIC: "من هنا."}
    revise(line, "relais-maroc", LineWords(LineKind.RED, Language.ARABIC, texts))

    assert written(line) == {("ar", "من هنا.", "original"), ("fr", "D’ici.", "draft")}


def test_a_line_without_words_in_its_language_is_refused_and_takes_no_code() -> None:
    with pytest.raises(WordsMissingError):
        propose_line(
            words=words_in(fr=" ", ar="من هنا."),
            marking=Marking.NETWORK,
            attribution=Attribution.NOBODY,
            by=persona("relais-maroc"),
            at=NOW,
        )

    assert line_of("relais-maroc").code == "M1"


def test_only_its_author_changes_who_may_see_a_line() -> None:
    line = line_of("relais-maroc")

    revise(line, "coordination-1", words_in(fr="Autrement."))
    line.refresh_from_db()
    assert (line.marking, line.attribution) == (Marking.NETWORK, Attribution.ROLE_AND_COUNTRY)

    revise(line, "relais-maroc", words_in(fr="Autrement."))
    line.refresh_from_db()
    assert (line.marking, line.attribution) == (Marking.TEAM, Attribution.NOBODY)


def test_an_adopted_line_keeps_its_words() -> None:
    line = line_of("relais-maroc", adopted=True)

    with pytest.raises(LineNotProposedError):
        revise(line, "relais-maroc", words_in(fr="Autrement."))


def test_a_line_is_adopted_retired_and_adopted_again() -> None:
    line, coordinator = line_of("relais-maroc"), persona("coordination-1")

    adopt_line(line=line, by=coordinator, at=NOW)
    with pytest.raises(StepClosedError):
        adopt_line(line=line, by=coordinator, at=NOW)
    retire_line(line=line, by=coordinator, at=NOW)
    adopt_line(line=line, by=coordinator, at=NOW)

    line.refresh_from_db()
    assert line.state == LineState.ADOPTED


def test_a_line_that_the_network_cannot_read_is_not_adopted() -> None:
    line = line_of("relais-maroc", marking=Marking.COUNTRY)

    with pytest.raises(LineNotOpenError):
        adopt_line(line=line, by=persona("coordination-1"), at=NOW)


def test_an_organisation_stands_once_and_any_of_its_members_changes_it() -> None:
    line = line_of("coordination-1", adopted=True)
    endorse("relais-maroc", line, Stance.RESERVES, "Trop vague.")

    endorse("relecteur-oulema", line, Stance.BEHIND, "Une raison qui ne se garde pas.")

    found = Endorsement.objects.get()
    assert (found.stance, found.author) == (Stance.BEHIND, persona("relecteur-oulema"))
    assert found.taken_on.isoformat() == "2026-11-23"
    assert not ReservationText.objects.exists()
    assert [row.stance for row in found.history.order_by("pk")] == ["reserves", "behind"]


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_reservation_and_an_adaptation_say_why(reason: str) -> None:
    line = line_of("coordination-1", adopted=True)

    with pytest.raises(ReasonMissingError):
        endorse("relais-maroc", line, Stance.RESERVES, reason)
    with pytest.raises(ReasonMissingError):
        adapt("relais-maroc", line, "Nous sommes du quartier.", reason)
    with pytest.raises(WordsMissingError):
        adapt("relais-maroc", line, reason, "Plus simple.")


def test_who_has_no_organisation_speaks_for_none() -> None:
    line = line_of("coordination-1", adopted=True)

    with pytest.raises(NoOrganisationError):
        endorse("experte", line, Stance.BEHIND)
    with pytest.raises(NoOrganisationError):
        adapt("experte", line, "Autrement.", "Ainsi.")


def test_an_organisation_does_not_speak_in_private() -> None:
    line = line_of("coordination-1", adopted=True)

    with pytest.raises(OneselfAloneError):
        endorse("relais-maroc", line, Stance.BEHIND, marking=Marking.PRIVATE)


@pytest.mark.parametrize("state", [LineState.PROPOSED, LineState.RETIRED])
def test_organisations_speak_of_adopted_lines_alone(state: LineState) -> None:
    line = line_of("coordination-1")
    CommonLine.objects.update(state=state)

    for refused in (lambda: endorse("relais-maroc", line, Stance.BEHIND),
                    lambda: adapt("relais-maroc", line, "Autrement.", "Ainsi.")):  # fmt: skip
        with pytest.raises(LineNotAdoptedError):
            refused()


def test_the_database_keeps_one_stance_an_organisation_and_none_without() -> None:
    first = endorsement_of("relais-maroc")

    for change in ({"organisation": None}, {"stance": "loves"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Endorsement.objects.filter(pk=first.pk).update(**change)
    with pytest.raises(IntegrityError), transaction.atomic():
        Endorsement.objects.create(
            line=first.line,
            organisation=first.organisation,
            stance=Stance.BEHIND,
            taken_on=first.taken_on,
            written_at=NOW,
        )


def test_each_deed_is_recorded_by_its_code_alone() -> None:
    line = line_of("coordination-1", "Canari-couleuvre", adopted=True)
    endorsement_of("relais-maroc", "Canari-couleuvre", line=line)
    adaptation_of("relais-maroc", "Canari-couleuvre", line=line)

    last = AuditEntry.objects.order_by("-sequence")[:4]
    assert [(entry.action, entry.object_kind, entry.object_code) for entry in last] == [
        ("adapt", "line", "M1"),
        ("reserves", "line", "M1"),
        ("adopt", "line", "M1"),
        ("propose", "line", "M1"),
    ]


def test_lines_come_in_the_order_of_the_message() -> None:
    for kind in (LineKind.AVOID, LineKind.RED, LineKind.AGREED, LineKind.USE, LineKind.AGREED):
        line_of("coordination-1", kind=kind)
    user = persona("relais-maroc")

    lines = message_lines(lines_visible_to(user), user, "fr")

    assert [line.code for line in lines] == ["M3", "M5", "M2", "M4", "M1"]


def test_coherence_counts_each_organisation_of_a_country_once() -> None:
    line = line_of("coordination-1", adopted=True)
    endorsement_of("relais-belgique", line=line, stance=Stance.BEHIND)
    adaptation_of("relais-belgique", line=line)
    endorsement_of("relais-maroc", line=line, marking=Marking.TEAM)
    endorsement_of("participante-maroc", line=line, stance=Stance.NEUTRAL)

    def cells(who: str) -> dict[str, CoherenceCell]:
        user = persona(who)
        (row,) = coherence(lines_visible_to(user), user, "fr").rows
        return {cell.country: cell for cell in row.cells}

    seen = cells("relais-france")
    assert seen["BE"] == CoherenceCell("BE", behind=1, adapted=1, reserved=0, neutral=0, silent=1)
    assert seen["MA"] == CoherenceCell("MA", behind=0, adapted=0, reserved=0, neutral=1, silent=1)
    # Who may see the reservation counts it.
    assert cells("relais-maroc")["MA"] == CoherenceCell(
        "MA", behind=0, adapted=0, reserved=1, neutral=1, silent=0
    )


def test_every_refusal_is_a_sentence_with_a_next_step() -> None:
    refusals: list[DomainError] = [
        LineNotAdoptedError("M1"), LineNotOpenError("M1"), LineNotProposedError("M1"),
        NoOrganisationError(), OneselfAloneError(), ReasonMissingError(), WordsMissingError(),
    ]  # fmt: skip

    for refusal in refusals:
        assert str(refusal).count(".") >= 1
        assert str(refusal).endswith(".")

"""contrepoint check looks at everything and says it in lines."""

from collections.abc import Callable

from contrepoint.narratives.models import AnswerText, CounterArgument, Reference
from contrepoint.network.models import AuditEntry
from tests.cli.conftest import Outcome

Contrepoint = Callable[..., Outcome]


def marks(outcome: Outcome) -> str:
    return "".join(line[0] for line in outcome.out.splitlines())


def test_everything_is_sound(library: None, contrepoint: Contrepoint) -> None:
    outcome = contrepoint("check")

    assert (outcome.code, marks(outcome), outcome.err) == (0, "✓✓✓✓✓", "")


def test_a_missing_language_is_found(library: None, contrepoint: Contrepoint) -> None:
    AnswerText.objects.filter(answer__code="C02-R1", language="ar", register="plain").delete()

    outcome = contrepoint("check")

    assert (outcome.code, marks(outcome)) == (1, "✓✓✓✓✗")
    assert outcome.out.splitlines()[-1].endswith("C02-R1.")


def test_a_reference_that_leads_nowhere_is_found(library: None, contrepoint: Contrepoint) -> None:
    reference = Reference.objects.filter(answers__code="C03-R1").first()
    assert reference is not None
    Reference.objects.filter(pk=reference.pk).update(read_in="")
    CounterArgument.objects.get(code="C05-R1").rights_basis.clear()

    outcome = contrepoint("check")

    assert (outcome.code, marks(outcome)) == (1, "✓✓✓✗✓")
    assert "C03-R1" in outcome.out
    assert "C05-R1" in outcome.out


def test_a_broken_audit_trail_is_found(library: None, contrepoint: Contrepoint) -> None:
    AuditEntry.objects.filter(sequence=2).update(action="nothing")

    outcome = contrepoint("check")

    assert (outcome.code, marks(outcome)) == (1, "✓✗✓✓✓")
    assert "2" in outcome.out.splitlines()[1]


def test_an_empty_library_is_found(example: None, contrepoint: Contrepoint) -> None:
    outcome = contrepoint("check")

    assert (outcome.code, marks(outcome)) == (1, "✓✓✗")


def test_an_empty_database_is_found(db: None, contrepoint: Contrepoint) -> None:
    outcome = contrepoint("check")

    assert (outcome.code, marks(outcome)) == (1, "✓✓✗")

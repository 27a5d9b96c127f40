"""What was reviewed before gates went by kind and risk keeps its meaning, there and back."""

import importlib

import pytest
from django.apps import apps

from contrepoint.narratives.enums import AnswerKind, AnswerState, Gate, Verdict
from contrepoint.narratives.models import (
    AwaitedReview,
    CounterArgument,
    HandIn,
    Review,
)
from contrepoint.narratives.queries import vettings_of
from contrepoint.network.enums import Role
from tests.conftest import NOW, persona
from tests.harness.narratives import answer_of, hand_in, review_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

step = importlib.import_module("contrepoint.narratives.migrations.0010_gates_as_they_were")


def as_it_was(kind: AnswerKind) -> CounterArgument:
    """Approved by content and rights, before gates had roles, days and hand-ins."""
    answer = answer_of("relais-maroc", kind=kind)
    CounterArgument.objects.filter(pk=answer.pk).update(state=AnswerState.APPROVED)
    for who, gate in (("relecteur-oulema", Gate.CONTENT), ("relectrice-droits", Gate.RIGHTS)):
        Review.objects.create(
            answer=answer,
            version=1,
            gate=gate,
            verdict=Verdict.APPROVED,
            reviewer=persona(who),
            reviewed_at=NOW,
        )
    return answer


@pytest.mark.parametrize(
    ("kind", "gate"), [(AnswerKind.RELIGIOUS, Gate.RELIGIOUS), (AnswerKind.FACTUAL, Gate.CONTENT)]
)
def test_an_approval_of_before_stays_one_with_its_roles_its_day_and_its_gates(
    kind: AnswerKind, gate: Gate
) -> None:
    answer = as_it_was(kind)

    step.name_the_gates(apps, None)

    answer.refresh_from_db()
    vetting = vettings_of([answer])[answer.pk]
    assert [(line.gate, line.role) for line in vetting.gates] == [
        (gate, Role.SCHOLAR_REVIEWER),
        (Gate.RIGHTS, Role.RIGHTS_REVIEWER),
    ]
    assert vetting.stamp.approved_on == NOW.date()


def test_the_way_back_leaves_only_what_was_known_then() -> None:
    answer = as_it_was(AnswerKind.RELIGIOUS)
    step.name_the_gates(apps, None)
    AwaitedReview.objects.all().delete()
    HandIn.objects.all().delete()
    other = hand_in(answer_of("relais-maroc", kind=AnswerKind.RELIGIOUS), "relais-maroc")
    review_of(other, "relecteur-oulema", Gate.RELIGIOUS, Verdict.DISSENT)
    CounterArgument.objects.filter(pk=other.pk).update(state=AnswerState.RECALLED)

    step.as_before(apps, None)

    said = Review.objects.order_by("pk").values_list("answer", "gate", "verdict")
    assert list(said) == [
        (answer.pk, Gate.CONTENT, Verdict.APPROVED),
        (answer.pk, Gate.RIGHTS, Verdict.APPROVED),
        (other.pk, Gate.CONTENT, Verdict.CHANGES_REQUESTED),
    ]
    other.refresh_from_db()
    assert other.state == AnswerState.RETIRED

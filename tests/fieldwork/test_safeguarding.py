"""No project begins with minors in it before somebody vouches for how they are kept safe."""

from datetime import timedelta

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import NotHereError
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import (
    LINES,
    ProjectKind,
    ProjectState,
    SafeguardingItem,
    SafeguardingReply,
)
from contrepoint.fieldwork.errors import NotSafeYetError, OwnSheetError, SheetIncompleteError
from contrepoint.fieldwork.models import Project, SafeguardingLine, SafeguardingSignature
from contrepoint.fieldwork.queries import safeguard_of, safeguarding_card
from contrepoint.fieldwork.services import (
    SafeguardingSheet,
    agree_project,
    fill_safeguarding,
    sign_safeguarding,
    start_project,
)
from contrepoint.network.models import Person
from tests.conftest import NOW, persona
from tests.harness.fieldwork import project_of
from tests.harness.projects import SIGNER, kept_safe, sheet_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

INES, SALMA = "relais-belgique", "coordination-1"
TODAY = NOW.date()
NO, NOT_APPLICABLE = SafeguardingReply.NO, SafeguardingReply.NOT_APPLICABLE


def agreed(**changes: object) -> Project:
    project = project_of(INES, **changes)  # type: ignore[arg-type]
    agree_project(project=project, by=persona(INES), at=NOW)
    return project


def start(project: Project) -> str:
    start_project(project=project, by=persona(INES), at=NOW)
    project.refresh_from_db()
    return project.state


def test_a_youth_project_does_not_start_and_the_refusal_names_what_is_missing() -> None:
    project = agreed()
    sheet = sheet_of(two_adults=NO, insurance=None)
    fill_safeguarding(project=project, sheet=sheet, by=persona(INES), at=NOW)

    with pytest.raises(NotSafeYetError, match="deux adultes et l’assurance") as refused:
        start(project)

    assert refused.value.missing == (SafeguardingItem.TWO_ADULTS, SafeguardingItem.INSURANCE)


def test_a_whole_sheet_that_nobody_signed_is_not_enough() -> None:
    project = agreed()
    fill_safeguarding(project=project, sheet=sheet_of(), by=persona(INES), at=NOW)

    with pytest.raises(NotSafeYetError, match="personne n’a signé"):
        start(project)
    sign_safeguarding(project=project, by=persona(SIGNER), at=NOW)

    assert start(project) == ProjectState.UNDER_WAY


def test_every_kind_is_stopped_where_minors_take_part_and_no_other() -> None:
    with pytest.raises(NotSafeYetError):
        start(agreed(kind=ProjectKind.SCHOLARS, has_minors=True))

    assert start(agreed(kind=ProjectKind.SCHOLARS)) == ProjectState.UNDER_WAY


def test_only_journeys_can_be_not_applicable() -> None:
    travel = dict.fromkeys(("permission", "transport", "insurance"), NOT_APPLICABLE)
    project = agreed()
    fill_safeguarding(project=project, sheet=sheet_of(**travel), by=persona(INES), at=NOW)

    assert safeguard_of(Project.objects.get(), today=TODAY).missing == ()


def test_the_sheet_needs_a_person() -> None:
    project = agreed()
    sheet = SafeguardingSheet(sheet_of().replies)
    fill_safeguarding(project=project, sheet=sheet, by=persona(INES), at=NOW)

    with pytest.raises(SheetIncompleteError, match="personne chargée de la protection"):
        sign_safeguarding(project=project, by=persona(SIGNER), at=NOW)


def test_a_second_pair_of_eyes_signs() -> None:
    project = agreed()
    fill_safeguarding(project=project, sheet=sheet_of(), by=persona(SALMA), at=NOW)

    with pytest.raises(OwnSheetError):
        sign_safeguarding(project=project, by=persona(SALMA), at=NOW)
    with pytest.raises(NotHereError):
        sign_safeguarding(project=project, by=persona("participant-belgique"), at=NOW)
    signature = sign_safeguarding(project=project, by=persona(SIGNER), at=NOW)

    assert (signature.signed_as, signature.expires_on) == (
        "safeguarding",
        TODAY.replace(year=TODAY.year + 1),
    )


def test_a_signature_ends_with_the_first_change_and_not_with_the_same_words_again() -> None:
    project = kept_safe(agreed(), INES)

    fill_safeguarding(project=project, sheet=sheet_of(), by=persona(INES), at=NOW)
    assert SafeguardingSignature.objects.get().ended_on is None
    fill_safeguarding(project=project, sheet=sheet_of(images=NO), by=persona(INES), at=NOW)

    assert SafeguardingSignature.objects.get().ended_on == TODAY
    assert safeguard_of(Project.objects.get(), today=TODAY).blocks_start


def test_after_a_year_a_project_does_not_start_and_one_that_runs_shows_it_as_due() -> None:
    kept_safe(agreed(), INES)
    project, year = Project.objects.get(), timedelta(days=365)
    later = TODAY + year

    assert safeguard_of(project, today=later - timedelta(days=10)).expires_soon
    expired = safeguard_of(project, today=later)
    assert (expired.has_expired, expired.blocks_start, expired.is_due) == (True, True, False)
    assert expired.missing == LINES  # each line is a year old
    with pytest.raises(NotSafeYetError):
        start_project(project=project, by=persona(INES), at=NOW + year)

    assert start(project) == ProjectState.UNDER_WAY
    assert safeguard_of(Project.objects.get(), today=later).is_due
    fill_safeguarding(project=project, sheet=sheet_of(), by=persona(INES), at=NOW + year)
    sign_safeguarding(project=project, by=persona(SIGNER), at=NOW + year)
    assert not safeguard_of(Project.objects.get(), today=later).is_due
    assert SafeguardingSignature.objects.filter(ended_on=None).count() == 1


def test_the_person_is_named_as_they_agreed_and_to_those_who_may_see_the_card() -> None:
    project = kept_safe(agreed(), INES)

    def told(who: str) -> tuple[str, str]:
        card = safeguarding_card(project, persona(who), today=TODAY)
        return card.person, card.card

    Person.objects.filter(code=SIGNER).update(attribution=Attribution.NAMED)
    project.refresh_from_db()
    assert told(SALMA) == ("Leïla", SIGNER)
    Person.objects.filter(code=SIGNER).update(marking=Marking.TEAM)
    project.refresh_from_db()
    assert told("participant-belgique")[1] == ""
    assert "Leïla" not in told("participant-belgique")[0]


def test_no_word_of_anybody_can_stand_on_the_sheet() -> None:
    columns = {field.name for field in SafeguardingLine._meta.fields}

    assert columns == {"id", "project", "item", "reply", "answered_by", "answered_on"}

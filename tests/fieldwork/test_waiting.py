"""Nobody has to be told by telephone that a project waits for them."""

from datetime import timedelta

import pytest

from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import SafeguardingReply
from contrepoint.fieldwork.models import Project
from contrepoint.fieldwork.queries import projects_that_wait_for
from contrepoint.fieldwork.services import (
    agree_joint_lead,
    ask_to_lead,
    fill_safeguarding,
    join_project,
    sign_safeguarding,
)
from tests.conftest import NOW, persona
from tests.harness.fieldwork import project_of
from tests.harness.projects import SIGNER, kept_safe, sheet_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

IDRISS, INES, SALMA = "relais-maroc", "relais-belgique", "coordination-1"
TODAY = NOW.date()


def waiting(who: str, *, in_days: int = 0) -> list[tuple[str, bool]]:
    today = TODAY + timedelta(days=in_days)
    found = projects_that_wait_for(persona(who), "fr", today=today)
    return [(each.code, each.is_to_sign) for each in found]


def test_a_whole_sheet_waits_for_who_may_sign_it_and_for_nobody_else() -> None:
    project = project_of(INES)
    sheet = sheet_of(images=SafeguardingReply.NO)
    fill_safeguarding(project=project, sheet=sheet, by=persona(INES), at=NOW)
    assert waiting(SIGNER) == []

    fill_safeguarding(project=project, sheet=sheet_of(), by=persona(SALMA), at=NOW)
    assert [waiting(who) for who in (SIGNER, SALMA, INES)] == [[("P1", True)], [], []]

    sign_safeguarding(project=project, by=persona(SIGNER), at=NOW)
    assert waiting(SIGNER) == []


def test_a_year_later_it_is_filled_again_before_it_waits_again() -> None:
    project = kept_safe(project_of(INES), INES)
    assert waiting(SIGNER, in_days=365) == []

    later = NOW + timedelta(days=365)
    fill_safeguarding(project=project, sheet=sheet_of(), by=persona(INES), at=later)

    assert waiting(SIGNER, in_days=365) == [("P1", True)]


def test_a_request_to_lead_waits_for_those_who_run_the_project() -> None:
    project = project_of(IDRISS, countries=["MA", "BE"])
    join_project(project=project, by=persona(INES), at=NOW)
    assert waiting(IDRISS) == []

    ask_to_lead(project=project, by=persona(INES), at=NOW)
    people = (IDRISS, "relecteur-oulema", SALMA, INES, "participante-maroc", "bailleur")
    assert [waiting(who) for who in people] == [[("P1", False)]] * 3 + [[]] * 3

    agree_joint_lead(project=project, organisation="maison-des-droits", by=persona(IDRISS), at=NOW)
    assert waiting(IDRISS) == []


def test_what_one_may_not_see_waits_for_one_in_silence() -> None:
    project = project_of(INES, marking=Marking.COUNTRY)
    fill_safeguarding(project=project, sheet=sheet_of(INES), by=persona(INES), at=NOW)

    assert [waiting(who) for who in (SIGNER, SALMA)] == [[], [("P1", True)]]
    assert Project.objects.count() == 1

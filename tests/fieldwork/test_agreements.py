"""How far an alliance has come, what its members agreed to, who keeps the contact."""

from datetime import date, timedelta

import pytest

from contrepoint.common.languages import Language
from contrepoint.fieldwork.enums import Stage
from contrepoint.fieldwork.errors import (
    AgreementEmptyError,
    NotAMemberError,
    NotTheirsToSignError,
    StageBeforeItBeganError,
)
from contrepoint.fieldwork.models import Alliance
from contrepoint.fieldwork.queries import Agreement, AllianceCard, alliance_card
from contrepoint.fieldwork.services import (
    keep_contact,
    leave_contact,
    reach_stage,
    sign_agreement,
    undo_stage,
    write_agreement,
)
from contrepoint.network.models import AuditEntry
from tests.conftest import NOW, persona
from tests.harness.alliances import alliance_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

INES, BILAL, COORDINATION = "relais-belgique", "participant-belgique", "coordination-1"
HOUSE, CLUBS = "maison-des-droits", "clubs-du-canal"
TODAY = NOW.date()


def card(who: str = INES) -> AllianceCard:
    return alliance_card(Alliance.objects.get(), persona(who), "fr", today=TODAY)


def agreement(who: str = INES) -> Agreement:
    found = card(who).agreement
    assert found is not None
    return found


def write(alliance: Alliance, text: str, language: Language = Language.FRENCH) -> None:
    write_agreement(alliance=alliance, text=text, language=language, by=persona(INES), at=NOW)


def sign(alliance: Alliance, organisation: str, who: str) -> None:
    sign_agreement(alliance=alliance, organisation=organisation, by=persona(who), at=NOW)


def reached() -> dict[str, date]:
    return {line.stage.value: line.reached_on for line in card().stages if line.reached_on}


def test_an_alliance_begins_with_a_contact_on_its_first_day() -> None:
    alliance_of(INES, since=date(2026, 3, 1))

    assert reached() == {"contact": date(2026, 3, 1)}
    assert card().line.stage == Stage.CONTACT


def test_stages_have_their_days_and_are_put_right_whatever_the_state() -> None:
    alliance = alliance_of(INES, since=date(2026, 3, 1))
    by = persona(INES)

    for stage, day in ((Stage.ACTION, date(2026, 6, 1)), (Stage.ACTION, date(2026, 6, 2))):
        reach_stage(alliance=alliance, stage=stage, reached_on=day, by=by, at=NOW)
    assert reached() == {"contact": date(2026, 3, 1), "action": date(2026, 6, 2)}
    assert (card().line.stage, card().line.state) == (Stage.ACTION, "exploring")

    undo_stage(alliance=alliance, stage=Stage.ACTION, by=by, at=NOW)
    assert card().line.stage == Stage.CONTACT
    trail = AuditEntry.objects.filter(object_code="L1").order_by("sequence")
    assert list(trail.values_list("action", flat=True)) == [
        "open",
        "action",
        "action",
        "not_action",
    ]


@pytest.mark.parametrize("day", [date(2026, 2, 28), TODAY + timedelta(days=1)])
def test_nobody_comes_further_before_they_meet_nor_in_the_future(day: date) -> None:
    alliance = alliance_of(INES, since=date(2026, 3, 1))

    with pytest.raises(StageBeforeItBeganError):
        reach_stage(
            alliance=alliance, stage=Stage.DIALOGUE, reached_on=day, by=persona(INES), at=NOW
        )


def test_each_side_agrees_to_the_text_as_it_stands() -> None:
    alliance = alliance_of(INES)
    with pytest.raises(AgreementEmptyError):
        sign(alliance, HOUSE, INES)
    write(alliance, "La Maison prête la salle.")

    sign(alliance, HOUSE, INES)
    sign(alliance, HOUSE, INES)

    sides = {side.code: side for side in agreement().sides}
    assert sides[HOUSE].agreed_on == TODAY
    assert sides[HOUSE].by.text
    assert (sides[CLUBS].agreed_on, sides[CLUBS].may_sign) == (None, False)
    assert [side.may_sign for side in agreement(BILAL).sides] == [True, False]


def test_one_agrees_for_ones_own_organisation_and_the_coordinator_notes_any_members() -> None:
    alliance = alliance_of(INES)
    write(alliance, "La Maison prête la salle.")

    with pytest.raises(NotTheirsToSignError):
        sign(alliance, CLUBS, INES)
    with pytest.raises(NotAMemberError):
        sign(alliance, "mourchidates", COORDINATION)
    sign(alliance, CLUBS, COORDINATION)

    assert {side.code for side in agreement().sides if side.agreed_on} == {CLUBS}


def test_a_new_version_is_agreed_to_anew_and_a_translation_is_not_one() -> None:
    alliance = alliance_of(INES)
    write(alliance, "La Maison prête la salle.")
    sign(alliance, HOUSE, INES)

    write(alliance, "البيت يعير القاعة.", Language.ARABIC)
    assert [words.language for words in agreement().texts] == ["fr", "ar"]
    assert (agreement().version, agreement().sides[1].agreed_on) == (1, TODAY)

    write(alliance, "La Maison prête la grande salle.")
    assert [words.language for words in agreement().texts] == ["fr"]
    assert (agreement().version, agreement().sides[1].agreed_on) == (2, None)
    assert agreement().sides[1].earlier == 1


def test_an_agreement_says_something() -> None:
    with pytest.raises(AgreementEmptyError):
        write(alliance_of(INES), " ")

    assert card().agreement is None


def test_whoever_opens_an_alliance_keeps_its_contact_until_somebody_else_does() -> None:
    alliance = alliance_of(INES)
    assert (card().is_kept_by_reader, card(BILAL).is_kept_by_reader) == (True, False)

    keep_contact(alliance=alliance, by=persona(BILAL), at=NOW)
    assert (card().is_kept_by_reader, card(BILAL).is_kept_by_reader) == (False, True)

    leave_contact(alliance=alliance, by=persona(INES), at=NOW)
    assert card().is_kept
    leave_contact(alliance=alliance, by=persona(BILAL), at=NOW)
    assert not card().is_kept

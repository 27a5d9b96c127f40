"""One table: who reads, amends, decides, locks and unlocks minutes of a given marking.

They are of a session of Idriss, focal point of Morocco, member of the invented circle of ulama.
"""

import pytest
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import NotHereError
from contrepoint.common.markings import Marking
from contrepoint.network.access import Viewer
from contrepoint.network.models import Person
from contrepoint.workshops import access
from contrepoint.workshops.models import LineAmendment, Minutes, MinutesLine, Session
from contrepoint.workshops.queries import check_lock
from contrepoint.workshops.queries.locks import canonical_form
from tests.conftest import persona
from tests.harness.doors import edges, opens
from tests.harness.pages import text_of
from tests.harness.visits import browser
from tests.harness.workshops import (
    first_line,
    line_amendment_of,
    lock_of,
    minutes_of,
    note_of,
    session_of,
)
from tests.security.test_access_table import AUTHOR, CANARY, viewer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

#                          private  team   country network donors public   keeps  unlocks
TABLE: dict[str, tuple[str, bool, bool]] = {
    AUTHOR:                ("yes    yes    yes     yes     yes    yes", False, False),
    "colleague":           ("no     yes    yes     yes     yes    yes", False, False),
    "participante-maroc":  ("no     no     yes     yes     yes    yes", False, False),
    "relais-belgique":     ("no     no     no      yes     yes    yes", False, False),
    "relectrice-droits":   ("no     no     no      yes     yes    yes", False, False),
    "experte":             ("no     no     no      yes     yes    yes", False, False),
    "coordination-1":      ("no     no     yes     yes     yes    yes", True,  True),
    "rapporteur":          ("no     no     no      yes     yes    yes", True,  False),
    "bailleur":            ("no     no     no      no      no     no",  False, False),
    "newcomer":            ("no     no     no      no      no     no",  False, False),
    "left":                ("no     no     no      no      no     no",  False, False),
    "nobody":              ("no     no     no      no      no     no",  False, False),
}  # fmt: skip

CASES = [
    (who, marking, answer == "yes", keeps, unlocks)
    for who, (answers, keeps, unlocks) in TABLE.items()
    for marking, answer in zip(Marking, answers.split(), strict=True)
]


def written(marking: Marking) -> tuple[Minutes, str, str]:
    """Minutes that are open, with an amendment; and the receipt of others that are locked."""
    minutes = minutes_of(who=AUTHOR, session=session_of(AUTHOR))
    line = first_line(minutes)
    line.text = f"{CANARY}-1"
    line.save(update_fields=["text"])
    amendment = line_amendment_of(AUTHOR, of=minutes, reason=f"{CANARY}-2")
    lock = lock_of(minutes_of(who=AUTHOR, session=session_of(AUTHOR)))
    MinutesLine.objects.filter(lock=lock).update(text=f"{CANARY}-3")
    Minutes.objects.update(marking=marking, amend_until=timezone.localdate())
    minutes.refresh_from_db()
    return minutes, amendment.code, lock.code


@pytest.mark.parametrize(("who", "marking", "sees", "keeps", "unlocks"), CASES)
def test_minutes_are_open_to_whom_the_table_says(
    who: str, marking: Marking, sees: bool, keeps: bool, unlocks: bool
) -> None:
    minutes, amendment, receipt = written(marking)
    user: Viewer = viewer(who)

    assert [
        opens(access.minutes_visible, user, minutes.code),
        opens(access.minutes_to_amend, user, minutes.code),
        opens(access.lock_visible, user, receipt),
        access.line_amendments_visible_to(user).exists(),
    ] == [sees] * 4
    assert opens(access.line_amendment_to_decide, user, amendment) is (sees and keeps)
    assert opens(access.minutes_to_lock, user, minutes.code) is (sees and keeps)
    assert opens(access.minutes_to_unlock, user, minutes.code) is (sees and unlocks)
    if marking not in edges(TABLE[who][0]):
        return
    client = browser(user)
    shown = text_of(client.get(f"/se-reunir/proces-verbaux/{minutes.code}/", follow=True))
    assert [f"{CANARY}-{n}" in shown for n in (1, 2)] == [sees, sees]
    locked = receipt.removesuffix("-V1")
    told = text_of(client.get(f"/se-reunir/proces-verbaux/{locked}/", follow=True))
    assert (f"{CANARY}-3" in told) is sees


@pytest.mark.parametrize("marking", [Marking.PRIVATE, Marking.TEAM, Marking.COUNTRY])
def test_minutes_of_a_session_that_was_closed_are_closed_with_it(marking: Marking) -> None:
    minutes, amendment, receipt = written(Marking.NETWORK)
    Session.objects.exclude(workshop__number__lt=3).filter(author=persona(AUTHOR)).update(
        marking=marking
    )
    abroad = persona("relais-belgique")

    assert not opens(access.minutes_visible, abroad, minutes.code)
    assert not opens(access.lock_visible, abroad, receipt)
    assert not LineAmendment.objects.filter(
        pk__in=access.line_amendments_visible_to(abroad), code=amendment
    ).exists()


def test_who_was_not_there_amends_nothing_and_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    minutes, _amendment, _receipt = written(Marking.NETWORK)
    monkeypatch.setattr("contrepoint.workshops.access.minutes.was_there", lambda *_: False)
    reader = persona("relais-belgique")

    assert opens(access.minutes_visible, reader, minutes.code)
    with pytest.raises(NotHereError):
        access.minutes_to_amend(reader, minutes.code)


@pytest.mark.parametrize("attribution", list(Attribution))
def test_a_locked_line_keeps_no_more_of_its_author_than_the_signature_says(
    attribution: Attribution,
) -> None:
    author = persona(AUTHOR)
    Person.objects.filter(user=author).update(attribution=Attribution.NAMED)
    session = session_of("coordination-1")
    note_of(AUTHOR, "Une phrase.", session=session, attribution=attribution)
    lock = lock_of(minutes_of("Une autre.", who="coordination-1", session=session))

    line = MinutesLine.objects.get(lock=lock, text="Une phrase.")
    kept = (line.signed_role, line.signed_country, line.signed_person)
    assert (
        kept
        == {
            Attribution.NAMED: ("focal_point", "MA", author.person.code),
            Attribution.ROLE_AND_COUNTRY: ("focal_point", "MA", ""),
            Attribution.COUNTRY: ("", "MA", ""),
            Attribution.NOBODY: ("", "", ""),
        }[attribution]
    )
    assert author.person.display_name not in canonical_form(lock)
    assert check_lock(lock).value == "unchanged"

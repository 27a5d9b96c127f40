"""Who sees the card of a person or of an organisation: the same policy as for what people write."""

import pytest
from django.contrib.auth.models import AnonymousUser

from contrepoint.common.markings import Marking
from contrepoint.network.access import organisations_visible_to, people_visible_to
from contrepoint.network.models import Organisation, Person
from tests.conftest import persona

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

#                       private team  country network donors public   of a card of Morocco's circle
TABLE = {
    "relecteur-oulema":   "no  yes yes yes yes yes",  # same organisation
    "participante-maroc": "no  no  yes yes yes yes",  # same country
    "relais-belgique":    "no  no  no  yes yes yes",
    "coordination-1":     "no  no  yes yes yes yes",
    "bailleur":           "no  no  no  no  yes yes",
    "nobody":             "no  no  no  no  no  yes",
}  # fmt: skip
CASES = [
    (who, marking, answer == "yes")
    for who, answers in TABLE.items()
    for marking, answer in zip(Marking, answers.split(), strict=True)
]


@pytest.mark.parametrize(("who", "marking", "sees"), CASES)
def test_a_card_is_open_to_whom_the_table_says(who: str, marking: Marking, sees: bool) -> None:
    user = AnonymousUser() if who == "nobody" else persona(who)
    Organisation.objects.filter(code="cercle-oulemas").update(marking=marking)
    Person.objects.filter(code="relais-maroc").update(marking=marking)

    assert organisations_visible_to(user).filter(code="cercle-oulemas").exists() is sees
    assert people_visible_to(user).filter(code="relais-maroc").exists() is sees


@pytest.mark.parametrize("marking", list(Marking))
def test_everybody_sees_their_own_card(marking: Marking) -> None:
    Person.objects.filter(code="relais-maroc").update(marking=marking)

    assert people_visible_to(persona("relais-maroc")).filter(code="relais-maroc").exists()

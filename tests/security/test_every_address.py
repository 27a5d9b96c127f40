"""One table over every address: who reads what, by role, by country, by marking."""

import pytest
from django.contrib.auth.models import AnonymousUser

from contrepoint.common.markings import Marking
from contrepoint.network.enums import Role
from contrepoint.network.models import AuditEntry, User
from tests.conftest import persona
from tests.harness.addresses import addresses
from tests.harness.everything import AUTHOR, KINDS, everything_of
from tests.harness.visits import LEAVING, account, browser

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

HOME, ABROAD = "MA", "BE"
Viewer = User | AnonymousUser

#                      private team country network donors public
POLICY: dict[str, dict[str, str]] = {
    "field": {
        "author":      "yes    yes  yes     yes     yes    yes",
        "team":        "no     yes  yes     yes     yes    yes",
        "at home":     "no     no   yes     yes     yes    yes",
        "abroad":      "no     no   no      yes     yes    yes",
        "coordinator": "no     no   yes     yes     yes    yes",
        "donor":       "no     no   no      no      no     no",
        "no mandate":  "no     no   no      no      no     no",
        "nobody":      "no     no   no      no      no     no",
    },
    "register": {  # claims and replies may be shown to donors and to the public
        "author":      "yes    yes  yes     yes     yes    yes",
        "team":        "no     yes  yes     yes     yes    yes",
        "at home":     "no     no   yes     yes     yes    yes",
        "abroad":      "no     no   no      yes     yes    yes",
        "coordinator": "no     no   yes     yes     yes    yes",
        "donor":       "no     no   no      no      yes    yes",
        "no mandate":  "no     no   no      no      no     yes",
        "nobody":      "no     no   no      no      no     no",
    },
    "card": {  # of an organisation or a person: nobody is its author, its team is elsewhere
        "author":      "no     no   yes     yes     yes    yes",
        "team":        "no     no   yes     yes     yes    yes",
        "at home":     "no     no   yes     yes     yes    yes",
        "abroad":      "no     no   no      yes     yes    yes",
        "coordinator": "no     no   yes     yes     yes    yes",
        "donor":       "no     no   no      no      no     no",
        "no mandate":  "no     no   no      no      no     no",
        "nobody":      "no     no   no      no      no     no",
    },
}  # fmt: skip


def readers() -> dict[str, tuple[str, Viewer]]:
    """Everybody who may ask: (line of the policy, account), by a name that tells who it is."""
    everybody: dict[str, tuple[str, Viewer]] = {
        "its author": ("author", persona(AUTHOR)),
        "a colleague": ("team", account("colleague", Role.PARTICIPANT, HOME, in_team=True)),
        "an account without a mandate": ("no mandate", account("newcomer", None, HOME)),
        "nobody in particular": ("nobody", AnonymousUser()),
    }
    for role in Role:
        for country in (HOME, ABROAD):
            line = "at home" if country == HOME else "abroad"
            if role in {Role.COORDINATOR, Role.DONOR}:
                line = role.value
            code = f"{role.value}-{country}".replace("_", "-").lower()
            everybody[f"{role.value} of {country}"] = (line, account(code, role, country))
    return everybody


@pytest.mark.parametrize("marking", list(Marking))
def test_every_address_shows_to_each_reader_what_the_policy_allows_and_no_more(
    marking: Marking,
) -> None:
    written = everything_of(marking)
    paths = {path for name, path in addresses(written.samples) if name not in LEAVING}
    paths = paths.union(*written.pages.values())
    first = browser(persona(AUTHOR))  # what takes forms alone shows a page to nobody
    paths = {path for path in paths if first.get(path).status_code != 405}
    place = list(Marking).index(marking)

    surprises = []
    for name, (line, user) in readers().items():
        client = browser(user)
        shown: dict[str, set[str]] = {kind.name: set() for kind in KINDS}
        for path in paths:
            words = client.get(path).content.decode()
            for kind in KINDS:
                if kind.canary in words:
                    shown[kind.name].add(path)
        for kind in KINDS:
            may_see = POLICY[kind.policy][line].split()[place] == "yes"
            if may_see and (missing := written.pages[kind.name] - shown[kind.name]):
                surprises.append(f"{name} misses the {kind.name} at {sorted(missing)}")
            if not may_see and shown[kind.name]:
                surprises.append(f"{name} reads the {kind.name} at {sorted(shown[kind.name])}")

    assert not surprises, "\n".join(surprises)


@pytest.mark.parametrize("marking", [Marking.PRIVATE, Marking.TEAM, Marking.COUNTRY])
def test_to_who_may_not_see_a_thing_its_addresses_are_those_of_a_thing_that_is_not_there(
    marking: Marking,
) -> None:
    samples = dict(everything_of(marking).samples)
    there = dict(addresses(samples))
    gone = dict(addresses(samples | {key: "Z99" for key in samples if key.endswith("/code")}))
    things = [name for name, path in there.items() if gone[name] != path]
    client = browser(account("stranger", Role.PARTICIPANT, ABROAD))
    entries = AuditEntry.objects.count()

    differences = [
        (method, there[name], hidden.status_code, missing.status_code)
        for name in things
        for method in ("get", "post")
        if (hidden := getattr(client, method)(there[name])).status_code
        != (missing := getattr(client, method)(gone[name])).status_code
        or hidden.status_code not in {404, 405}
    ]

    assert differences == []
    assert len(things) > len(KINDS)
    assert AuditEntry.objects.count() == entries

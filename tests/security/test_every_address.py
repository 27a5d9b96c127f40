"""One table over every address: who reads what, by role, by country, by marking."""

import re
from collections import defaultdict

import pytest
from django.contrib.auth.models import AnonymousUser

from contrepoint.common.markings import Marking
from contrepoint.network.enums import Role
from contrepoint.network.models import AuditEntry, User
from tests.conftest import persona
from tests.harness.addresses import addresses
from tests.harness.everything import AUTHOR, CANARY, KINDS, everything_of
from tests.harness.narratives import NEWEST_CLAIMS
from tests.harness.visits import LEAVING, account, browser

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

HOME, ABROAD = "MA", "BE"
CANARIES = re.compile(rf"{CANARY} [^.<]+\.")
OF_LATE = {"/agir/", "/s-allier/", NEWEST_CLAIMS}  # a few of each kind, the newest
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


def readers_of(country: str) -> dict[str, tuple[str, Viewer]]:
    """Every role of a country, and at home who has none: (line of the policy, account)."""
    everybody: dict[str, tuple[str, Viewer]] = {}
    if country == HOME:
        everybody = {
            "its author": ("author", persona(AUTHOR)),
            "a colleague": ("team", account("colleague", Role.PARTICIPANT, HOME, in_team=True)),
            "an account without a mandate": ("no mandate", account("newcomer", None, HOME)),
            "nobody in particular": ("nobody", AnonymousUser()),
        }
    for role in Role:
        line = "at home" if country == HOME else "abroad"
        if role in {Role.COORDINATOR, Role.DONOR}:
            line = role.value
        code = f"{role.value}-{country}".replace("_", "-").lower()
        everybody[f"{role.value} of {country}"] = (line, account(code, role, country))
    return everybody


@pytest.mark.parametrize("country", [HOME, ABROAD])
def test_every_address_shows_to_each_reader_what_the_policy_allows_and_no_more(
    country: str,
) -> None:
    """All markings stand side by side, so that none may come out in the pages of another."""
    written = {marking: everything_of(marking) for marking in Marking}
    paths: set[str] = set()
    for one in written.values():
        paths |= {path for name, path in addresses(one.samples) if name not in LEAVING}
        paths = paths.union(*one.pages.values())
    first = browser(persona(AUTHOR))  # what takes forms alone shows a page to nobody
    paths = {path for path in paths if first.get(path).status_code != 405}

    surprises = []
    for name, (line, user) in readers_of(country).items():
        client = browser(user)
        shown: dict[str, set[str]] = defaultdict(set)
        for path in paths:
            words = client.get(path).content.decode()
            for canary in CANARIES.findall(words):
                shown[canary].add(path)
        for kind in KINDS:
            older: set[str] = set()
            for marking, said in reversed(
                list(zip(Marking, POLICY[kind.policy][line].split(), strict=True))
            ):
                there = shown[kind.canary(marking)]
                wanted = written[marking].pages[kind.name] - older if said == "yes" else set()
                if missing := wanted - there:
                    surprises.append(f"{name} misses {kind.canary(marking)} at {sorted(missing)}")
                if said != "yes" and there:
                    surprises.append(f"{name} reads {kind.canary(marking)} at {sorted(there)}")
                older = OF_LATE if said == "yes" else older

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

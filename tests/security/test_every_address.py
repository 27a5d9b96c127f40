"""One table over every address: who reads what, by role, by country, by marking."""

import itertools
import re
from collections import defaultdict
from collections.abc import Set

import pytest
from django.contrib.auth.models import AnonymousUser

from contrepoint.common.markings import Marking
from contrepoint.network.enums import Role
from contrepoint.network.models import AuditEntry, User
from tests.conftest import persona
from tests.harness.addresses import addresses
from tests.harness.everything import AUTHOR, CANARY, KINDS, Written, everything_of
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


def walks_of(country: str) -> dict[str, tuple[str, Viewer, Set[Marking]]]:
    """Readers, and whose addresses each opens: (line of the policy, account, markings).

    Whoever differs by what they are to the record opens all of them. Roles that the policy holds
    alike open those of two markings each, in turn, so that each marking meets several roles.
    """
    turn = itertools.cycle(zip(list(Marking)[:3], list(Marking)[3:], strict=True))
    alike = {f"{role.value} of {country}" for role in Role} - {
        f"{role.value} of {country}" for role in (Role.PARTICIPANT, Role.COORDINATOR, Role.DONOR)
    }
    return {
        name: (line, user, frozenset(next(turn) if name in alike else Marking))
        for name, (line, user) in readers_of(country).items()
    }


def paths_to(written: Written) -> Set[str]:
    """Every address of these records, but those that end a visit."""
    every = {path for name, path in addresses(written.samples) if name not in LEAVING}
    return every.union(*written.pages.values())


@pytest.mark.parametrize("country", [HOME, ABROAD])
def test_every_address_shows_to_each_reader_what_the_policy_allows_and_no_more(
    country: str,
) -> None:
    """All markings stand side by side, so that none may come out in the pages of another."""
    written = {marking: everything_of(marking) for marking in Marking}
    first = browser(persona(AUTHOR))  # what takes forms alone shows a page to nobody
    paths = {
        marking: {path for path in paths_to(one) if first.get(path).status_code != 405}
        for marking, one in written.items()
    }

    surprises = []
    for name, (line, user, markings) in walks_of(country).items():
        client = browser(user)
        shown: dict[str, set[str]] = defaultdict(set)
        for path in frozenset[str]().union(*(paths[marking] for marking in markings)):
            words = client.get(path).content.decode()
            for canary in CANARIES.findall(words):
                shown[canary].add(path)
        for kind in KINDS:
            older: set[str] = set()
            for marking, said in reversed(
                list(zip(Marking, POLICY[kind.policy][line].split(), strict=True))
            ):
                there = shown[kind.canary(marking)]
                wanted: Set[str] = set()
                if said == "yes" and marking in markings:
                    wanted = written[marking].pages[kind.name] - older
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

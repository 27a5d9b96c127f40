"""contrepoint invite opens the door to the first coordinator."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from contrepoint.cli.invite import ROLES
from contrepoint.network.enums import Role
from contrepoint.network.models import Person, User
from tests.cli.conftest import Outcome

Contrepoint = Callable[..., Outcome]


@pytest.fixture
def real_place(settings: Settings) -> None:
    settings.DEMO = False
    settings.ALLOWED_HOSTS = ["contrepoint.example.org"]


def test_the_command_knows_the_roles_of_the_programme() -> None:
    assert list(ROLES) == list(Role.values)


def test_the_first_coordinator_gets_a_link_that_opens_the_form(
    real_place: None, contrepoint: Contrepoint
) -> None:
    outcome = contrepoint(
        "invite", "salma@example.org", "--role", "coordinator", "--name", "Salma", "--country", "MA"
    )

    assert outcome.code == 0
    link, sentence = outcome.out.splitlines()
    host, path = re.fullmatch(r"https://([^/]+)(/compte/password/reset/key/\S+/)", link).groups()  # type: ignore[union-attr]
    assert host == "contrepoint.example.org"
    assert sentence == (
        "Remettez ce lien en main propre\N{NO-BREAK SPACE}: il sert une fois, pendant 3 jours, "
        "et n’est conservé nulle part."
    )
    answer = Client().get(path, secure=True, headers={"host": host})
    assert answer.headers["location"].endswith("-set-password/")
    person = Person.objects.get(display_name="Salma")
    assert person.user is not None
    assert person.user.standing.is_coordinator
    assert person.user.needs_second_factor


def test_a_second_invitation_gives_a_new_link(real_place: None, contrepoint: Contrepoint) -> None:
    links = [
        contrepoint("invite", "salma@example.org", "--role", role).out.splitlines()[0]
        for role in ("coordinator", "expert")
    ]

    assert links[0] != links[1]
    assert User.objects.get().standing.roles == {Role.COORDINATOR, Role.EXPERT}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("salma",), "Ce n’est pas une adresse électronique."),
        (("salma@example.org", "--country", "Maroc"), "Ce pays n’est pas connu."),
    ],
)
def test_what_cannot_be_invited_is_refused_in_a_sentence(
    real_place: None, contrepoint: Contrepoint, arguments: tuple[str, ...], sentence: str
) -> None:
    outcome = contrepoint("invite", *arguments, "--role", "coordinator")

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(sentence)
    assert not User.objects.exists()


def test_the_demonstrations_data_stay_a_demonstration(
    real_place: None, example: None, contrepoint: Contrepoint
) -> None:
    outcome = contrepoint("invite", "salma@example.org", "--role", "coordinator")

    assert outcome.code == 1
    assert outcome.err.startswith("La démonstration ne connaît que des personnes inventées")
    assert not User.objects.filter(is_demo=False).exists()

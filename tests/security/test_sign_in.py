"""Signing in outside the demonstration: a password, and a second proof for those who owe one."""

import copy
import re
from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core.cache import cache
from django.test import Client
from pytest_django.fixtures import Settings

from contrepoint.network.models import User
from tests.conftest import persona
from tests.harness.pages import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme", "real_place")]

PASSWORD = "une-phrase-assez-longue-2026"


@pytest.fixture
def real_place(settings: Settings) -> None:
    """The same place, no demonstration; TLS is somebody else's business in a test."""
    settings.DEMO = False
    settings.SECURE_SSL_REDIRECT = False
    forgiving = copy.deepcopy(settings.TEMPLATES)  # the library's templates ask for much
    forgiving[0]["OPTIONS"]["string_if_invalid"] = ""
    settings.TEMPLATES = forgiving
    cache.clear()


@pytest.fixture
def account() -> Callable[[str], User]:
    def of(code: str) -> User:
        user = persona(code)
        user.set_password(PASSWORD)
        user.save(update_fields=["password"])
        return user

    return of


def sign_in(user: User, password: str = PASSWORD) -> Client:
    client = Client()
    client.post("/compte/login/", {"login": user.email, "password": password})
    return client


def test_outside_the_demonstration_the_door_offers_no_persona() -> None:
    client = Client()

    assert client.get("/entrer/").headers["location"] == "/compte/login/"
    key = str(persona("coordination-1").uuid)
    assert client.post("/entrer/demonstration/", {"persona": key}).status_code == 404


def test_a_password_leads_back_to_the_page_that_was_asked_for(
    account: Callable[[str], User],
) -> None:
    user, client = account("participant-belgique"), Client()
    door = client.get("/agir/").headers["location"]
    behind = client.get(door).headers["location"]
    form = {"login": user.email, "password": PASSWORD, "next": "/agir/"}

    answer = client.post("/compte/login/", form)

    assert behind == "/compte/login/?next=/agir/"
    assert 'name="next" value="/agir/"' in Client().get(behind).content.decode()
    assert answer.headers["location"] == "/agir/"


def test_a_participant_enters_with_a_password(account: Callable[[str], User]) -> None:
    client = sign_in(account("participant-belgique"))

    assert client.get("/").status_code == 200


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(
    account: Callable[[str], User],
) -> None:
    known, unknown = account("participant-belgique"), User(email="personne@example.org")

    answers = [
        text_of(Client().post("/compte/login/", {"login": u.email, "password": "faux" * 5}))
        for u in (known, unknown)
    ]

    assert answers[0] == answers[1]
    assert sign_in(known, "faux" * 5).get("/").status_code == 302


def test_after_five_wrong_passwords_the_door_stays_shut_for_a_while(
    account: Callable[[str], User],
) -> None:
    user = account("participant-belgique")
    for _ in range(6):
        sign_in(user, "faux" * 5)

    assert sign_in(user).get("/").status_code == 302


def test_nobody_opens_an_account_alone() -> None:
    before = User.objects.count()

    Client().post(
        "/compte/signup/",
        {"email": "moi@example.org", "password1": PASSWORD, "password2": PASSWORD},
    )

    assert User.objects.count() == before


@pytest.mark.parametrize(
    "code", ["coordination-1", "relecteur-oulema", "relectrice-droits", "protection"]
)
def test_who_owes_a_second_proof_sees_nothing_before_enrolling_it(
    account: Callable[[str], User], code: str
) -> None:
    client = sign_in(account(code))

    for path in ("/", "/se-reunir/3/", "/repondre/", "/se-reunir/3/rapport.docx"):
        assert client.get(path).headers["location"] == "/compte/2fa/totp/activate/"


def test_who_owes_a_second_proof_can_still_leave_and_change_the_language(
    account: Callable[[str], User],
) -> None:
    client = sign_in(account("coordination-1"))

    client.post("/langue/", {"language": "ar", "next": "/"})
    client.post("/sortir/")

    assert persona("coordination-1").language == "ar"
    assert "_auth_user_id" not in client.session


def code_for(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    code: str = format_hotp_value(hotp_value(secret, counter))
    return code


def test_a_coordinator_enrols_a_second_proof_and_needs_it_from_then_on(
    account: Callable[[str], User],
) -> None:
    user = account("coordination-1")
    client = sign_in(user)
    again_first = client.get("/compte/2fa/totp/activate/").headers["location"]
    client.post(again_first, {"password": PASSWORD})
    page = client.get("/compte/2fa/totp/activate/").content.decode()
    secret = re.search(r'value="([A-Z2-7]{32})"', page)
    assert secret
    client.post("/compte/2fa/totp/activate/", {"code": code_for(secret[1])})
    assert client.get("/").status_code == 200

    again = sign_in(user)

    assert again.get("/").headers["location"].startswith("/entrer/")
    kept = Authenticator.objects.get(user=user, type="totp").data["secret"]
    assert secret[1] not in kept
    cache.clear()  # a code is good once; the next one is not worth waiting for in a test
    again.post("/compte/2fa/authenticate/", {"code": code_for(secret[1])})
    assert again.get("/").status_code == 200


def test_the_sign_in_page_speaks_the_readers_language() -> None:
    answer = Client().get("/compte/login/", headers={"accept-language": "ar"})

    assert 'dir="rtl"' in answer.content.decode()
    assert "data:" in answer.headers["content-security-policy"]

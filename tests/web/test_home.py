"""The door and the home page."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.conftest import persona
from tests.harness.pages import page, text_of

pytestmark = pytest.mark.django_db


def test_the_door_offers_one_persona_per_role_and_country(programme: None) -> None:
    answer = Client().get("/entrer/", headers={"accept-language": "fr"})

    assert len(page(answer).xpath("//button[@name='persona']")) == 15


def test_one_click_on_a_persona_leads_home_as_that_person(programme: None) -> None:
    client = Client()
    key = str(persona("relais-maroc").uuid)

    answer = client.post("/entrer/demonstration/", {"persona": key}, follow=True)

    assert answer.redirect_chain == [("/", 302)]
    assert "Idriss" in text_of(answer)


@pytest.mark.parametrize("key", ["", "1", "nobody", "00000000-0000-0000-0000-000000000000"])
def test_an_unknown_persona_is_sent_back_to_the_door(programme: None, key: str) -> None:
    client = Client()

    answer = client.post("/entrer/demonstration/", {"persona": key})

    assert answer.headers["location"] == "/entrer/"
    assert "_auth_user_id" not in client.session


def test_an_account_that_is_no_persona_cannot_be_entered_with_one_click(programme: None) -> None:
    real = persona("relais-maroc")
    real.is_demo = False
    real.save(update_fields=["is_demo"])
    client = Client()

    client.post("/entrer/demonstration/", {"persona": str(real.uuid)})

    assert "_auth_user_id" not in client.session


def test_the_door_leads_back_to_the_page_that_was_asked_for(programme: None) -> None:
    client = Client()
    door = client.get("/agir/campagnes/?page=1").headers["location"]
    (kept,) = page(client.get(door)).xpath("//main//input[@name='next']")
    form = {"persona": str(persona("relais-maroc").uuid), "next": kept.get("value")}

    answer = client.post("/entrer/demonstration/", form)

    assert answer.headers["location"] == "/agir/campagnes/?page=1"
    assert client.get(door).headers["location"] == "/agir/campagnes/?page=1"


def test_the_door_keeps_the_page_when_the_language_changes_or_the_persona_is_unknown(
    programme: None,
) -> None:
    door = "/entrer/?next=/agir/"
    (kept,) = page(Client().get(door)).xpath("//header//input[@name='next']")

    again = Client().post("/entrer/demonstration/", {"persona": "nobody", "next": "/agir/"})

    assert (kept.get("value"), again.headers["location"]) == (door, door)


@pytest.mark.parametrize(
    "wanted",
    ["https://evil.example/", "//evil.example/", "/\\evil.example/", "javascript:", "agir"],
)
def test_the_door_leads_to_no_other_place(programme: None, wanted: str) -> None:
    client = Client()
    (kept,) = page(client.get("/entrer/", {"next": wanted})).xpath("//main//input[@name='next']")
    form = {"persona": str(persona("relais-maroc").uuid), "next": wanted}

    answer = client.post("/entrer/demonstration/", form)

    assert (kept.get("value"), answer.headers["location"]) == ("/", "/")
    assert client.get("/entrer/", {"next": wanted}).headers["location"] == "/"


def test_without_a_persona_the_home_page_asks_to_enter(programme: None) -> None:
    answer = Client().get("/")

    assert answer.headers["location"] == "/entrer/?next=/"


def test_the_loop_shows_six_stations_in_order(signed_in: Callable[..., Client]) -> None:
    answer = signed_in("coordination-1").get("/")

    assert len(page(answer).xpath("//a[contains(@class, 'station')]")) == 6


@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("ar", "rtl"), ("en", "ltr")])
def test_the_page_says_its_language_and_direction(
    signed_in: Callable[..., Client], language: str, direction: str
) -> None:
    html = page(signed_in("coordination-1", language).get("/"))

    assert (html.get("lang"), html.get("dir")) == (language, direction)


def test_the_language_chosen_stays_with_the_account(signed_in: Callable[..., Client]) -> None:
    signed_in("coordination-1").post("/langue/", {"language": "ar", "next": "/"})

    assert persona("coordination-1").language == "ar"


def test_without_a_choice_in_the_browser_the_account_speaks_its_own_language(
    signed_in: Callable[..., Client],
) -> None:
    client = signed_in("coordination-1")
    client.post("/langue/", {"language": "ar", "next": "/"})
    client.cookies.pop("django_language")

    assert page(client.get("/")).get("lang") == "ar"


def test_a_wrong_host_name_gets_a_sentence(programme: None) -> None:
    answer = Client(headers={"host": "elsewhere.example"}).get("/")

    assert answer.status_code == 400
    assert page(answer).xpath("//main//h1")


def test_leaving_at_once_signs_out_and_shows_nothing(signed_in: Callable[..., Client]) -> None:
    client = signed_in("coordination-1")

    answer = client.get("/quitter/")

    assert text_of(answer) == "…"
    assert "_auth_user_id" not in client.session
    assert answer.headers["clear-site-data"] == '"cache", "storage"'


def test_a_demonstration_answers_no_other_machine(programme: None) -> None:
    assert Client(REMOTE_ADDR="192.0.2.7").get("/entrer/").status_code == 403
    assert Client(HTTP_X_FORWARDED_FOR="192.0.2.7").get("/entrer/").status_code == 403
    assert Client().get("/entrer/").status_code == 200

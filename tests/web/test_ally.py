"""S’allier, through its pages."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings

from contrepoint.network.enums import Role
from contrepoint.network.models import AuditEntry, Consent, Country, Organisation, Person, User
from tests.conftest import NOW, persona
from tests.harness.network import organisation_of, person_of
from tests.harness.pages import assert_swap_equals_reload, page, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
HTMX = {"HX-Request": "true"}
PASSWORD = "une-phrase-assez-longue-2026"
ORGANISATION = {
    "name": "Maison du Dialogue",
    "language": "fr",
    "kind": "ngo",
    "country": "BE",
    "town": "Gand",
    "marking": "network",
}
CARD = {
    "name": "Nadia",
    "is_pseudonym": "on",
    "languages": ["fr", "ar"],
    "expertise": "La médiation de quartier.",
    "language": "fr",
    "attribution": "named",
    "marking": "network",
    "country": "BE",
    "organisation": "clubs-du-canal",
}


@pytest.fixture
def ines(signed_in: SignIn) -> Client:
    return signed_in("relais-belgique")


@pytest.fixture
def salma(signed_in: SignIn) -> Client:
    return signed_in("coordination-1")


def test_the_room_holds_organisations_and_people(ines: Client) -> None:
    html = page(ines.get("/s-allier/"))

    assert html.xpath("//main//h2/a/@href") == [
        "/s-allier/organisations/",
        "/s-allier/personnes/",
        "/s-allier/alliances/",
        "/s-allier/message/",
        "/s-allier/aide/",
    ]
    assert html.xpath("//nav[@class='rooms']//a[@aria-current]/@href") == ["/s-allier/"]


def test_an_organisation_is_added_with_a_receipt_and_rewritten(ines: Client) -> None:
    added = ines.post("/s-allier/organisations/ajouter/", ORGANISATION, follow=True)

    kept = Organisation.objects.get(name="Maison du Dialogue")
    assert kept.code in page(added).xpath("string(//*[@id='notices'])")
    edit = f"/s-allier/organisations/{kept.code}/modifier/"
    form = page(ines.get(edit))
    assert form.xpath("//input[@name='name']/@value") == ["Maison du Dialogue"]
    assert form.xpath("//select[@name='country']/option/@value") == ["BE"]
    ines.post(edit, ORGANISATION | {"town": "Liège", "kind": "media"})
    row = Organisation.objects.get(pk=kept.pk)
    assert (row.town, row.kind, row.name) == ("Liège", "media", "Maison du Dialogue")


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"name": ""}, "id_name_error"),
        ({"name": "CLUBS SPORTIFS du canal (inventés)"}, "id_name_error"),
        ({"name": "x" * 121}, "id_name_error"),
        ({"kind": "army"}, "id_kind_error"),
        ({"country": "MA"}, "id_country_error"),
        ({"marking": "public"}, "id_marking_error"),
    ],
)
def test_a_bad_organisation_is_refused_with_a_sentence_and_nothing_typed_is_lost(
    ines: Client, changes: dict[str, str], where: str
) -> None:
    before = Organisation.objects.count()

    html = page(ines.post("/s-allier/organisations/ajouter/", ORGANISATION | changes))

    assert Organisation.objects.count() == before
    assert html.xpath(f"string(//*[@id='{where}'])").strip()
    assert html.xpath("//input[@name='town']/@value") == ["Gand"]


def test_contact_details_are_hidden_and_the_writer_is_told(ines: Client) -> None:
    answer = ines.post(
        "/s-allier/personnes/ajouter/",
        CARD | {"expertise": "Joindre le +32 475 12 34 56."},
        follow=True,
    )

    assert "475" not in text_of(answer)
    assert len(page(answer).xpath("//*[@id='notices']/*")) == 2


def found(client: Client, **told: str) -> Any:
    """The people who answer to a search."""
    return client.post("/s-allier/personnes/", told)


def test_what_is_looked_for_does_not_stand_in_the_address(ines: Client) -> None:
    (form,) = page(ines.get("/s-allier/personnes/")).xpath("//form[@role='search']")

    assert form.get("method") == "post"
    assert "nadia" not in text_of(ines.get("/s-allier/personnes/?q=nadia")).casefold()


def test_a_card_is_added_and_found(ines: Client, signed_in: SignIn) -> None:
    ines.post("/s-allier/personnes/ajouter/", CARD)

    html = page(found(signed_in("relais-maroc"), q="MEDIATION", language="ar"))

    (card,) = html.xpath("//ul[@class='card-grid']/li")
    text = " ".join(card.text_content().split())
    for words in ("Nadia", "médiation", "Belgique", "Clubs sportifs", "Français et Arabe"):
        assert words in text
    assert html.xpath("//input[@name='q']/@value") == ["MEDIATION"]


def test_pages_of_a_search_send_again_what_is_searched(ines: Client) -> None:
    for n in range(25):
        person_of("relais-belgique", f"Nadia {n}")

    html = page(found(ines, q="nadia", country="BE"))
    (following,) = html.xpath("//nav[@class='pager']//button")
    (asked,) = html.xpath("//form[@id='search']")
    told = {name: value for name, value in asked.fields.items() if value}
    rest = page(found(ines, **told, page=following.get("value")))

    assert following.get("form") == "search"
    assert (told["q"], told["country"]) == ("nadia", "BE")
    assert len(html.xpath("//ul[@class='card-grid']/li")) == 24
    assert len(rest.xpath("//ul[@class='card-grid']/li")) == 1


def test_nobody_found_is_said(ines: Client) -> None:
    assert "Personne n’a été trouvé" in text_of(found(ines, q="xyz"))


def test_everybody_rewrites_their_own_card_and_not_where_they_belong(signed_in: SignIn) -> None:
    client = signed_in("participante-maroc")
    card = page(client.get("/")).xpath("//a[@class='menu-item']/@href")[0]
    form = page(client.get(f"{card}modifier/"))
    assert form.xpath("//select[@name='country'] | //select[@name='organisation']") == []

    client.post(f"{card}modifier/", CARD | {"name": "Zohra"})

    person = Person.objects.get(code="participante-maroc")
    assert (person.display_name, person.attribution) == ("Zohra", "named")
    assert person.country is not None
    assert person.organisation is not None
    assert (person.country.code, person.organisation.code) == ("MA", "mourchidates")


def test_the_coordinator_moves_who_has_an_account_and_rewrites_nothing_else(salma: Client) -> None:
    url = "/s-allier/personnes/participante-maroc/modifier/"
    form = page(salma.get(url))
    assert form.xpath("//main//input[@name='name'] | //main//textarea") == []

    salma.post(url, CARD | {"name": "Zohra"})

    person = Person.objects.get(code="participante-maroc")
    assert person.organisation is not None
    assert (person.display_name == "Zohra", person.organisation.code) == (False, "clubs-du-canal")


def test_a_consent_is_given_and_withdrawn_in_a_swap(signed_in: SignIn) -> None:
    client = signed_in("relais-maroc")
    url = "/s-allier/personnes/relais-maroc/"

    given = client.post(f"{url}accords/press/donner/", headers=HTMX)
    assert_swap_equals_reload(given, client.get(url), "consents")
    assert "oui, depuis le" in text_of(given)

    withdrawn = client.post(f"{url}accords/press/retirer/", headers=HTMX)
    assert_swap_equals_reload(withdrawn, client.get(url), "consents")
    assert Consent.objects.get().withdrawn_on is not None


def test_a_public_figure_is_named_from_public_sources_and_has_no_consents(salma: Client) -> None:
    url = "/s-allier/personnes/ebrahim-rasool/"

    answer = salma.get(url)

    assert "Personnalité publique, nommée d’après des sources publiques." in text_of(answer)
    assert not page(answer).xpath("//*[@id='consents']")
    assert salma.post(f"{url}accords/press/donner/").status_code == 404
    assert not Consent.objects.exists()


def test_an_organisation_without_cards_says_that_none_is_open(ines: Client) -> None:
    code = organisation_of("relais-belgique").code

    text = text_of(ines.get(f"/s-allier/organisations/{code}/"))

    assert "Aucune fiche de cette organisation ne vous est ouverte avec son nom." in text


def test_what_was_masked_in_a_town_and_in_a_name_is_said_in_the_readers_words(
    ines: Client, signed_in: SignIn
) -> None:
    ines.post("/s-allier/organisations/ajouter/", ORGANISATION | {"town": "0475 12 34 56"})
    ines.post("/s-allier/personnes/ajouter/", CARD | {"name": "Nadia nadia@example.org"})
    arabic = signed_in("relais-belgique", "ar")

    for url in ("/s-allier/organisations/", "/s-allier/personnes/"):
        assert page(ines.get(url)).xpath("//bdi[@class='mark masked']/@lang") == ["fr"]
        assert page(arabic.get(url)).xpath("//bdi[@class='mark masked']/@lang") == ["ar"]
        assert "masked›" not in text_of(arabic.get(url))


@pytest.mark.parametrize("what", ["press/plan", "fame/donner"])
def test_an_unknown_consent_is_not_here(signed_in: SignIn, what: str) -> None:
    client = signed_in("relais-maroc")

    answer = client.post(f"/s-allier/personnes/relais-maroc/accords/{what}/")

    assert answer.status_code == 404
    assert not Consent.objects.exists()


def test_nobody_consents_in_anothers_place(signed_in: SignIn) -> None:
    for who in ("coordination-1", "relais-maroc", "relais-belgique"):
        url = "/s-allier/personnes/participante-maroc/"
        assert not page(signed_in(who).get(url)).xpath("//*[@id='consents']//form")
        answer = signed_in(who).post(f"{url}accords/press/donner/")
        assert answer.status_code == 404

    assert not Consent.objects.exists()


def test_a_person_sees_how_often_and_in_which_roles_the_card_was_opened(
    signed_in: SignIn,
) -> None:
    url = "/s-allier/personnes/relais-maroc/"
    for who in ("coordination-1", "relais-belgique", "relais-maroc"):
        signed_in(who).get(url)

    html = page(signed_in("relais-maroc").get(url))

    told = html.xpath("//section[@aria-labelledby='opened']")[0].text_content()
    assert "2 fois" in told
    assert "coordinateur·rice" in told
    assert "point focal du pays" in told
    assert "Salma" not in told
    assert not page(signed_in("coordination-1").get(url)).xpath("//*[@id='opened']")
    reads = AuditEntry.objects.filter(action="read").values_list("object_code", flat=True)
    assert set(reads) == {"relais-maroc"}


@pytest.mark.parametrize(
    "url",
    [
        "/s-allier/",
        "/s-allier/organisations/",
        "/s-allier/organisations/clubs-du-canal/",
        "/s-allier/personnes/",
        "/s-allier/comptes/",
    ],
)
def test_lists_ask_the_same_with_one_and_with_three_rows(salma: Client, url: str) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            salma.get(url)
        return len(queries)

    def one_more(n: int) -> None:
        organisation_of("relais-belgique", f"Maison {n}")
        person = person_of("relais-belgique", f"Nadia {n}", organisation="clubs-du-canal")
        user = User.objects.create(email=f"{n}@example.org", date_joined=NOW)
        user.mandates.create(role=Role.EXPERT)
        person.user = user
        person.save()

    one_more(1)
    salma.get(url)
    first = asked()
    one_more(2)
    one_more(3)

    assert asked() == first
    assert first <= 20


def test_a_card_asks_at_most_twenty_questions(salma: Client) -> None:
    code = person_of("relais-belgique").code
    for url in (f"/s-allier/personnes/{code}/", f"/s-allier/personnes/{code}/modifier/"):
        salma.get(url)

        with CaptureQueriesContext(connection) as queries:
            salma.get(url)

        assert len(queries) <= 20


def test_a_country_joins_the_programme(salma: Client) -> None:
    form = page(salma.get("/s-allier/pays/ajouter/"))
    assert "BE" not in form.xpath("//main//option/@value")

    answer = salma.post("/s-allier/pays/ajouter/", {"country": "NL"}, follow=True)

    assert "Pays-Bas" in page(answer).xpath("string(//*[@id='notices'])")
    assert list(Country.objects.values_list("code", flat=True))[-1] == "NL"


def test_a_country_is_chosen_by_its_name_never_by_its_code(salma: Client) -> None:
    salma.cookies["django_language"] = "ar"

    options = page(salma.get("/s-allier/pays/ajouter/")).xpath("//select[@name='country']/option")

    assert options[0].get("value") == ""
    assert [each for each in options if each.get("value") == each.text_content()] == []


def test_countries_with_an_accent_stand_among_those_without(salma: Client) -> None:
    options = page(salma.get("/s-allier/pays/ajouter/")).xpath("//select[@name='country']/option")

    names = [each.text_content() for each in options]

    assert names.index("Dominique") < names.index("Égypte") < names.index("Finlande")


def test_the_demonstration_says_that_it_invites_nobody(salma: Client) -> None:
    code = person_of("relais-belgique").code

    answer = salma.post(
        f"/s-allier/personnes/{code}/inviter/", {"email": "n@example.org", "roles": ["expert"]}
    )

    assert "n’invite personne" in text_of(answer)
    assert page(answer).xpath("//input[@name='email']/@value") == ["n@example.org"]


def test_roles_are_changed_and_an_account_is_closed(salma: Client, signed_in: SignIn) -> None:
    url = f"/s-allier/comptes/{persona('experte').uuid}/"
    hers = signed_in("experte")

    salma.post(url, {"roles": ["rapporteur"]})
    assert persona("experte").standing.roles == {Role.RAPPORTEUR}
    refused = salma.post(url, {"roles": [], "csrfmiddlewaretoken": "x"})
    assert "Sans rôle" in page(refused).xpath("string(//*[@id='id_roles_error'])")

    salma.post(f"{url}fermer/")
    assert hers.get("/").headers["location"] == "/entrer/?next=/"
    assert "fermé" in text_of(salma.get(url))


@pytest.fixture
def real_place(settings: Settings) -> None:
    settings.DEMO = False
    settings.SECURE_SSL_REDIRECT = False
    settings.TEMPLATES[0]["OPTIONS"] = settings.TEMPLATES[0]["OPTIONS"] | {"string_if_invalid": ""}
    cache.clear()


def test_an_invited_person_chooses_a_password_and_enters(
    real_place: None, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(User, "needs_second_factor", False)
    salma = signed_in("coordination-1")
    code = person_of("relais-belgique").code
    shown = salma.post(
        f"/s-allier/personnes/{code}/inviter/", {"email": "n@example.org", "roles": ["expert"]}
    )
    link = page(shown).xpath("string(//*[@id='link'])").removeprefix("http://testserver")
    assert re.fullmatch(r"/compte/password/reset/key/[0-9a-z]+-[0-9a-z]+-[0-9a-f]+/", link)

    newcomer = Client()
    form = newcomer.get(link).headers["location"]
    assert "Choisir un mot de passe" in text_of(newcomer.get(form))
    newcomer.post(form, {"password1": PASSWORD, "password2": PASSWORD})
    newcomer.post("/compte/login/", {"login": "n@example.org", "password": PASSWORD})
    assert newcomer.get("/").status_code == 200

    assert "Ce lien n’ouvre plus rien" in text_of(Client().get(link, follow=True))
    seen_again = salma.get(f"/s-allier/comptes/{User.objects.get(email='n@example.org').uuid}/")
    assert "reset" not in seen_again.content.decode()


def test_a_new_link_makes_the_one_before_and_the_sessions_void(
    real_place: None, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(User, "needs_second_factor", False)
    salma, hers = signed_in("coordination-1"), signed_in("experte")
    url = f"/s-allier/comptes/{persona('experte').uuid}/lien/"

    first, second = (
        page(salma.post(url)).xpath("string(//*[@id='link'])").removeprefix("http://testserver")
        for _ in range(2)
    )

    assert "n’ouvre plus rien" in text_of(Client().get(first, follow=True))
    assert "Choisir" in text_of(Client().get(second, follow=True))
    assert hers.get("/").headers["location"] == "/entrer/?next=/"

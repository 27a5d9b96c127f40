"""Every address, found by introspection: closed until somebody says otherwise."""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.harness.fieldwork import activity_of, campaign_of, project_of
from tests.harness.pages import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme", "_fieldwork")]

CANARY = "Canari-couleuvre"
INNER_WORDS = (
    "Ebrahim Rasool",
    "projets transfrontaliers",
    "N3-7-",
    "C01-R1",
    "(inventé",
    CANARY,
)
OPEN_BEFORE_THE_LOGIN = {"login", "enter-as", "logout", "quick-exit", "set-language"}
# The account pages are those of the library; what they let through is tested in test_sign_in.py.
ACCOUNT = "/compte/"
NOT_PAGES = {
    "enter-as",
    "login",  # leads home who has entered
    "logout",
    "quick-exit",
    "set-language",
    "meet:note-withdraw",
    "meet:note-restore",
    "meet:report-docx",
    "answer:sighting",
    "answer:use",
    "answer:submit",
    "answer:review",
    "act:campaign-step",
    "act:project-step",
}
SAMPLE = {"number": "3", "position": "7", "code": "C01", "gate": "content", "step": "plan"}
CODE_IN = {"campagnes": "K1", "projets": "P1", "activites": "A1"}  # elsewhere it is C01


@pytest.fixture
def _fieldwork(programme: None) -> None:
    """Something behind the doors of the field: K1, P1 and A1."""
    campaign_of("relais-maroc", f"Campagne {CANARY}")
    project_of("relais-maroc", f"Projet {CANARY}")
    activity_of("relais-maroc", f"Activité {CANARY}")


def addresses(
    resolver: URLResolver, prefix: str = "", space: str = ""
) -> Iterator[tuple[str, str]]:
    """Every (name, path) with sample values in the place of its parameters."""
    for entry in resolver.url_patterns:
        path = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from addresses(entry, path, f"{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern):
            for folder, code in CODE_IN.items():
                path = path.replace(f"{folder}/<slug:code>", f"{folder}/{code}")
            for key, value in SAMPLE.items():
                for kind in ("int", "slug"):
                    path = path.replace(f"<{kind}:{key}>", value)
            yield f"{space}{entry.name}", f"/{path}"


ADDRESSES = sorted(a for a in addresses(get_resolver()) if not a[1].startswith(ACCOUNT))


def test_the_introspection_finds_the_rooms() -> None:
    assert {"home", "answer:box", "meet:session", "meet:report-docx"} <= {n for n, _ in ADDRESSES}
    assert [path for _, path in ADDRESSES if "<" in path] == []


@pytest.mark.parametrize(("name", "path"), ADDRESSES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_without_an_account_every_address_leads_to_the_door(
    name: str, path: str, method: str
) -> None:
    answer = getattr(Client(), method)(path)

    if name in OPEN_BEFORE_THE_LOGIN:
        assert answer.status_code in {200, 302, 404, 405}
        assert "next=" not in answer.headers.get("location", "")
    else:
        assert answer.headers["location"] == f"/entrer/?next={path}"


@pytest.mark.parametrize(("name", "path"), ADDRESSES)
def test_a_donor_reads_nothing_of_the_network(
    signed_in: Callable[..., Client], name: str, path: str
) -> None:
    answer = signed_in("bailleur").get(path)
    words = answer.content.decode()

    for inner in (
        "Ebrahim Rasool",
        "projets transfrontaliers",
        "N3-7-",
        "C01-R1",
        "(inventé",
        CANARY,
    ):
        assert inner not in words


@pytest.mark.parametrize(("name", "path"), ADDRESSES)
def test_every_page_is_kept_out_of_caches_frames_and_referrers(
    signed_in: Callable[..., Client], name: str, path: str
) -> None:
    headers = signed_in("coordination-1").get(path).headers

    assert headers["cache-control"] == "no-store, private"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize(("name", "path"), ADDRESSES)
@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_no_page_asks_anything_of_another_site(
    signed_in: Callable[..., Client], name: str, path: str, language: str
) -> None:
    answer = signed_in("coordination-1", language).get(path)
    if b"<main" not in answer.content:
        assert name in NOT_PAGES
        return
    html = page(answer)

    outside = [
        value
        for value in html.xpath("//@src | //link/@href | //@action | //use/@href")
        if "//" in value
    ]
    assert outside == []
    assert html.xpath("//script[not(@src)] | //@style | //style") == []


def test_an_unknown_address_says_the_same_to_everybody(signed_in: Callable[..., Client]) -> None:
    answer = signed_in("coordination-1").get("/nulle-part/")

    assert answer.status_code == 404
    assert page(answer).xpath("//main//a[@href='/']")

"""Every address, found by introspection: closed until somebody says otherwise."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse

from contrepoint.progress.enums import ReportState
from contrepoint.workshops.models import Amendment, Commitment
from tests.harness.alliances import alliance_of, appearance_of, voice_of
from tests.harness.fieldwork import activity_of, campaign_of, project_of
from tests.harness.narratives import answer_of, line_of
from tests.harness.pages import page
from tests.harness.progress import help_of, lesson_of, report_of
from tests.harness.workshops import amendment_of, commitment_of, decision_of, stand_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

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
    "meet:report-docx",
}  # and what only takes a form
SAMPLE = {
    "number": "3",
    "position": "7",
    "code": "C01",
    "gate": "content",
    "step": "plan",
    "kind": "quoted",
    "year": "2026",
    "key": "00000000-0000-0000-0000-000000000000",
}
CODE_IN = {  # elsewhere it is C01
    "campagnes": "K1",
    "projets": "P1",
    "activites": "A1",
    "voix": "V1",
    "interventions": "I1",
    "alliances": "L1",
    "promesses": "L1-1",
    "message": "M1",
    "organisations": "cercle-oulemas",
    "personnes": "relais-maroc",
    "rapports": "R1",
    "enseignements": "B1",
    "aide": "H1",
    "engagements": "E3-7-ABCD",
    "accords": "D1",
    "amendements": "D1-ABCD",
    "reponses": "C01-R2",
    "propositions": "H1",
}


@pytest.fixture
def _fieldwork(programme: None) -> None:
    """Something behind every door: one of each record, under the codes above."""
    who = "relais-maroc"
    campaign_of(who, f"Campagne {CANARY}")
    project = project_of(who, f"Projet {CANARY}")
    activity_of(who, f"Activité {CANARY}")
    alliance_of(who, f"Alliance {CANARY}")
    voice_of(who, f"Voix {CANARY}")
    appearance_of(who, f"Demande {CANARY}")
    line_of(who, f"Ligne {CANARY}")
    report_of(who, f"Rapport {CANARY}", project=project, state=ReportState.SUBMITTED)
    lesson_of(who, f"Enseignement {CANARY}")
    help_of(who, f"Aide {CANARY}")
    answer_of(who, f"Réponse {CANARY}")
    commitment = commitment_of(who, f"Engagement {CANARY}")
    Commitment.objects.filter(pk=commitment.pk).update(code="E3-7-ABCD")
    decision = decision_of(who, f"Décision {CANARY}")
    stand_of(who, f"Réserve {CANARY}", on=decision)
    amendment = amendment_of(who, f"Amendement {CANARY}", on=decision)
    Amendment.objects.filter(pk=amendment.pk).update(code="D1-ABCD")


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
                for kind in ("int", "slug", "uuid"):
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


@pytest.mark.usefixtures("_fieldwork")
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


@pytest.mark.usefixtures("_fieldwork")
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


@pytest.mark.usefixtures("_fieldwork")
@pytest.mark.parametrize(("name", "path"), ADDRESSES)
@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_no_page_asks_anything_of_another_site(
    signed_in: Callable[..., Client], name: str, path: str, language: str
) -> None:
    answer = signed_in("coordination-1", language).get(path)
    if b"<main" not in answer.content:
        assert answer.status_code == 405 or name in NOT_PAGES
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


def parameters(path: str) -> dict[str, Any]:
    """What an address captures, by name; what it was given beforehand is not among it."""
    return resolve(path).captured_kwargs  # type: ignore[attr-defined,no-any-return]  # stubs lag


def with_odd_values(path: str, number: int) -> str:
    """The same address with this number, and a code that no column has room for."""
    found = resolve(path)
    beyond = {int: number, str: "x" * 300}
    odd = {key: beyond.get(type(value), value) for key, value in parameters(path).items()}
    return reverse(found.view_name, kwargs=odd)


@pytest.mark.parametrize(
    ("name", "path"), [(name, path) for name, path in ADDRESSES if parameters(path)]
)
@pytest.mark.parametrize("number", [2**31, 10**30])
def test_a_value_beyond_every_column_is_nothing_that_is_here(
    signed_in: Callable[..., Client], name: str, path: str, number: int
) -> None:
    browser = signed_in("coordination-1")

    assert browser.get(with_odd_values(path, number)).status_code in {404, 405}
    assert browser.post(with_odd_values(path, number)).status_code in {404, 405}


@pytest.mark.usefixtures("_fieldwork")
@pytest.mark.parametrize(("name", "path"), ADDRESSES)
def test_a_nul_in_an_address_or_in_any_field_breaks_nothing(
    signed_in: Callable[..., Client], name: str, path: str
) -> None:
    browser = signed_in("coordination-1")
    names = ("page", "campagne", "projet", "engagement", "rapport", "camp", "q", "country")
    answer = browser.get(path, dict.fromkeys(names, "K1\0"))
    forms = page(answer).xpath("//main//form") if b"<main" in answer.content else []

    # The browser of the tests raises what the product does not catch.
    codes = [
        browser.post(
            form.get("action") or path,
            {field.get("name"): "x\0y" for field in form.xpath(".//*[@name]")},
        ).status_code
        for form in forms
    ]

    assert [code for code in (answer.status_code, *codes) if code >= 500] == []

"""One table: who reads the names of those who come, who answers for whom, who prints.

Nadia, of Morocco, has no account; Zineb, of Morocco, and Inès, of Belgium, have one. All come.
"""

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.markings import Marking
from contrepoint.network.models import AuditEntry, Person
from contrepoint.workshops.access import registrations_visible_to
from contrepoint.workshops.enums import RegistrationState, WorkshopConsentKind
from contrepoint.workshops.models import Workshop
from tests.conftest import persona
from tests.harness.network import person_of
from tests.harness.pages import text_of
from tests.harness.visits import browser
from tests.harness.workshops import note_of, registration_of, released, timed_workshop
from tests.security.test_access_table import viewer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

NADIA, ZINEB, INES = "Canari-Nadia", "Canari-Zineb", "Canari-Inès"
EVERYBODY = {NADIA, ZINEB, INES}
MOROCCO = {NADIA, ZINEB}

#                        reads names   answers for Nadia, puts down, prints, calls the roll
TABLE: dict[str, tuple[set[str], tuple[bool, bool, bool, bool]]] = {
    "coordination-1":     (EVERYBODY, (True, True, True, True)),
    "rapporteur":         (EVERYBODY, (False, False, False, True)),
    "relais-maroc":       (MOROCCO, (True, True, False, False)),
    "relais-belgique":    ({INES}, (False, True, False, False)),
    "relais-france":      (set(), (False, True, False, False)),
    "participante-maroc": ({ZINEB}, (False, False, False, False)),
    "participant-france": (set(), (False, False, False, False)),
    "experte":            (set(), (False, False, False, False)),
    "protection":         (set(), (False, False, False, False)),
    "bailleur":           (set(), (False, False, False, False)),
    "newcomer":           (set(), (False, False, False, False)),
    "nobody":             (set(), (False, False, False, False)),
}  # fmt: skip


@pytest.fixture
def listed() -> Workshop:
    """A workshop with three who come, each under a name that can be looked for."""
    workshop = timed_workshop("Les femmes")
    nadia = person_of("relais-maroc", NADIA)
    registration_of(nadia, workshop=workshop)
    for who, name in (("participante-maroc", ZINEB), ("relais-belgique", INES)):
        Person.objects.filter(user=persona(who)).update(display_name=name)
        registration_of(who, workshop=workshop)
    released(workshop)
    return workshop


def codes() -> dict[str, str]:
    found = Person.objects.filter(display_name__in=EVERYBODY)
    return dict(found.order_by("pk").values_list("display_name", "code"))


@pytest.mark.parametrize(("who", "names", "deeds"), [(k, *v) for k, v in TABLE.items()])
def test_names_are_read_by_whom_the_table_says(
    listed: Workshop, who: str, names: set[str], deeds: tuple[bool, ...]
) -> None:
    user, root = viewer(who), f"/se-reunir/{listed.number}/participants/"
    client = browser(user)

    seen = registrations_visible_to(user).filter(workshop=listed).order_by("pk")
    assert set(seen.values_list("person__display_name", flat=True)) == names
    # In the head of each page stands the reader's own name: of a list, only the page counts.
    own = getattr(getattr(user, "person", None), "display_name", "")
    text = client.get(root).content.decode()
    assert {name for name in EVERYBODY - {own} if name in text} == names - {own}
    pages = (f"{codes()[NADIA]}/", "attendus/", "imprimer/", "presence/")
    answers = [client.get(f"{root}{page}").status_code for page in pages]
    if who == "nobody":
        assert set(answers) == {302}
    else:
        assert answers == [200 if may else 404 for may in deeds]


@pytest.mark.parametrize("who", ["relais-belgique", "participant-france", "bailleur", "newcomer"])
def test_a_name_stands_on_no_other_page_of_the_workshop_and_in_no_file(
    listed: Workshop, who: str
) -> None:
    client = browser(viewer(who))
    root = f"/se-reunir/{listed.number}/"
    addresses = ("", "horaire/", "horaire.ics", "ouverture/", "engagements/", "suites/", "rapport/")

    for address in addresses:
        for language in ("fr", "ar"):
            client.cookies["django_language"] = language
            answer = client.get(f"{root}{address}")
            read = answer.content.decode()
            assert {name for name in MOROCCO if name in read} == set(), address


def test_no_participant_is_in_the_calendar_file_of_the_coordinator(listed: Workshop) -> None:
    answer = browser(persona("coordination-1")).get(f"/se-reunir/{listed.number}/horaire.ics")

    assert answer.status_code == 200
    assert "Les femmes" in answer.content.decode()
    assert {name for name in EVERYBODY if name in answer.content.decode()} == set()
    assert b"ATTENDEE" not in answer.content
    assert b"ORGANIZER" not in answer.content


def test_each_opening_and_each_printing_of_names_is_recorded(listed: Workshop) -> None:
    root = f"/se-reunir/{listed.number}/participants/"
    before = AuditEntry.objects.count()

    for who in ("participant-france", "participante-maroc"):  # numbers, and oneself
        browser(persona(who)).get(root)
    assert AuditEntry.objects.count() == before
    browser(persona("relais-maroc")).get(root)
    salma = browser(persona("coordination-1"))
    salma.get(f"{root}imprimer/")

    rows = AuditEntry.objects.order_by("sequence")[before:]
    assert list(rows.values_list("action", "object_kind", "object_code")) == [
        ("read", "registration", listed.code),
        ("print", "registration", listed.code),
    ]
    assert "détruisez-la après l’atelier" in text_of(salma.get(f"{root}imprimer/"))


@pytest.mark.parametrize("attribution", [Attribution.ROLE_AND_COUNTRY, Attribution.NOBODY])
def test_before_a_person_says_that_they_come_their_card_decides_about_the_name(
    attribution: Attribution,
) -> None:
    workshop = timed_workshop("Les femmes")
    Person.objects.filter(user=persona("relais-belgique")).update(
        display_name=INES, attribution=attribution
    )
    salma = browser(persona("coordination-1"))
    page = f"/se-reunir/{workshop.number}/participants/"

    registration_of("relais-belgique", workshop=workshop, state=RegistrationState.EXPECTED)
    assert INES not in text_of(salma.get(page))
    registration_of("relais-belgique", workshop=workshop)

    assert INES in text_of(salma.get(page))


def test_a_card_that_is_hidden_from_who_keeps_the_list_shows_no_name_there() -> None:
    workshop = timed_workshop("Les femmes")
    person = person_of("relais-maroc", NADIA, marking=Marking.COUNTRY)
    registration_of(person, workshop=workshop, state=RegistrationState.EXPECTED)
    page = f"/se-reunir/{workshop.number}/participants/"

    shown = {
        who: NADIA in text_of(browser(persona(who)).get(page))
        for who in ("relais-maroc", "coordination-1", "rapporteur")
    }

    assert shown == {"relais-maroc": True, "coordination-1": True, "rapporteur": False}


def test_who_is_not_named_by_consent_is_not_named_in_the_report() -> None:
    Person.objects.filter(user=persona("relais-maroc")).update(
        display_name=ZINEB, attribution=Attribution.NAMED
    )
    note = note_of("relais-maroc", "Les familles demandent des mots simples.")
    type(note).objects.filter(pk=note.pk).update(attribution=Attribution.NAMED)
    reader = browser(persona("rapporteur"))

    def is_named() -> bool:
        return ZINEB in text_of(reader.get("/se-reunir/3/rapport/"))

    assert is_named()  # nobody was put down, nobody was asked: the card decides
    registration_of("relais-maroc")
    assert not is_named()
    registration_of("relais-maroc", WorkshopConsentKind.NAMED)
    assert is_named()
    registration_of("relais-maroc")
    assert not is_named()

"""One table: who sees a line of a given marking, behind every door.

The line is written by Idriss, focal point of Morocco, member of the invented circle of ulama.
"""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import NotHereError
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.models import Mandate, Person, User
from contrepoint.synthesis.report import compile_report
from contrepoint.workshops.access import note_to_withdraw, note_visible, notes_visible_to
from contrepoint.workshops.enums import NoteKind
from contrepoint.workshops.models import Note, Session, Workshop
from contrepoint.workshops.services import add_note
from tests.conftest import NOW, persona
from tests.harness.doors import edges
from tests.harness.pages import page, text_of
from tests.harness.visits import browser

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

CANARY = "Canari-couleuvre"
AUTHOR = "relais-maroc"

#                          private  team   country network donors public   may take it off
TABLE: dict[str, tuple[str, str]] = {
    AUTHOR:                ("yes    yes    yes     yes     yes    yes", "own"),
    "colleague":           ("no     yes    yes     yes     yes    yes", "no"),
    "relecteur-oulema":    ("no     yes    yes     yes     yes    yes", "no"),
    "participante-maroc":  ("no     no     yes     yes     yes    yes", "no"),
    "relais-belgique":     ("no     no     no      yes     yes    yes", "no"),
    "participant-france":  ("no     no     no      yes     yes    yes", "no"),
    "participante-tunisie":("no     no     no      yes     yes    yes", "no"),
    "relectrice-droits":   ("no     no     no      yes     yes    yes", "no"),
    "experte":             ("no     no     no      yes     yes    yes", "no"),
    "protection":          ("no     no     no      yes     yes    yes", "no"),
    "coordination-1":      ("no     no     yes     yes     yes    yes", "what is seen"),
    "rapporteur":          ("no     no     no      yes     yes    yes", "what is seen"),
    "bailleur":            ("no     no     no      no      no     no",  "no"),
    "newcomer":            ("no     no     no      no      no     no",  "no"),
    "left":                ("no     no     no      no      no     no",  "no"),
    "nobody":              ("no     no     no      no      no     no",  "no"),
}  # fmt: skip
# Donor, newcomer and nobody see neither the network's session nor, so, anything inside it.

CASES = [
    (who, marking, answer == "yes", rights)
    for who, (answers, rights) in TABLE.items()
    for marking, answer in zip(Marking, answers.split(), strict=True)
]


def viewer(who: str) -> User | AnonymousUser:
    """The account that asks."""
    if who == "nobody":
        return AnonymousUser()
    if who == "left":
        gone = persona(AUTHOR)
        other = User.objects.create(email="left@demo.invalid", date_joined=NOW, is_active=False)
        Mandate.objects.create(user=other, role="coordinator")
        Person.objects.create(
            code="left", display_name="Parti", user=other, country=gone.person.country
        )
        return other
    if who in {"colleague", "newcomer"}:
        user = User.objects.create(email=f"{who}@demo.invalid", date_joined=NOW)
        if who == "colleague":
            author = persona(AUTHOR).person
            Mandate.objects.create(user=user, role="participant")
            Person.objects.create(
                code=who,
                display_name=who,
                user=user,
                country=author.country,
                organisation=author.organisation,
            )
        return user
    return persona(who)


def written(marking: Marking, kind: NoteKind = NoteKind.AGENDA_WISH) -> Note:
    """A line of Idriss in the conclusions of the third workshop, with exactly this marking."""
    note = add_note(
        session=Session.objects.get(workshop__number=3, position=7),
        kind=kind,
        text=CANARY,
        language=Language.FRENCH,
        marking=Marking.PRIVATE,
        attribution=Attribution.ROLE_AND_COUNTRY,
        by=persona(AUTHOR),
        at=NOW,
    )
    Note.objects.filter(pk=note.pk).update(marking=marking)
    note.refresh_from_db()
    return note


@pytest.mark.parametrize(("who", "marking", "sees", "rights"), CASES)
def test_a_line_is_open_to_whom_the_table_says_behind_every_door(
    who: str, marking: Marking, sees: bool, rights: str
) -> None:
    note = written(marking)
    user = viewer(who)

    assert notes_visible_to(user).filter(pk=note.pk).exists() is sees
    if marking in edges(TABLE[who][0]):
        client = browser(user)
        for url in ("/se-reunir/", "/se-reunir/3/", "/se-reunir/3/7/"):
            assert (CANARY in client.get(url, follow=True).content.decode()) is sees, url
    if not sees:
        with pytest.raises(NotHereError):
            note_visible(user, note.code)

    may_take_off = sees and (
        rights == "what is seen" or (rights == "own" and note.author_id == user.pk)
    )
    if may_take_off:
        assert note_to_withdraw(user, note.code).pk == note.pk
    else:
        with pytest.raises(NotHereError):
            note_to_withdraw(user, note.code)


@pytest.mark.parametrize("marking", [Marking.PRIVATE, Marking.TEAM, Marking.COUNTRY])
@pytest.mark.parametrize("kind", list(NoteKind))
def test_what_is_kept_closer_than_the_network_never_enters_the_report(
    signed_in: Callable[..., Client], marking: Marking, kind: NoteKind
) -> None:
    written(marking, kind)
    author = signed_in(AUTHOR)

    shown = author.get("/se-reunir/3/rapport/")
    packed = ZipFile(BytesIO(author.get("/se-reunir/3/rapport.docx").content))

    assert CANARY not in text_of(shown)
    assert all(CANARY.encode() not in packed.read(name) for name in packed.namelist())


@pytest.mark.parametrize("kind", list(NoteKind))
def test_what_the_network_may_see_enters_the_report(
    signed_in: Callable[..., Client], kind: NoteKind
) -> None:
    written(Marking.NETWORK, kind)

    assert CANARY in text_of(signed_in("relais-belgique").get("/se-reunir/3/rapport/"))


def test_a_line_is_never_more_open_than_its_session() -> None:
    Session.objects.filter(workshop__number=3, position=7).update(
        marking=Marking.COUNTRY, country="MA"
    )
    note = written(Marking.PUBLIC)

    seen_by = {
        who for who in ("participante-maroc", "relais-belgique", "coordination-1")
        if notes_visible_to(persona(who)).filter(pk=note.pk).exists()
    }  # fmt: skip

    assert seen_by == {"participante-maroc", "coordination-1"}


def test_a_writer_cannot_make_a_line_more_open_than_its_session() -> None:
    session = Session.objects.get(workshop__number=3, position=7)
    Session.objects.filter(pk=session.pk).update(marking=Marking.TEAM)

    note = add_note(
        session=session,
        kind=NoteKind.POINT,
        text="x",
        language=Language.FRENCH,
        marking=Marking.PUBLIC,
        attribution=Attribution.NOBODY,
        by=persona(AUTHOR),
        at=NOW,
    )

    assert note.marking == Marking.TEAM


def test_the_form_offers_no_marking_wider_than_what_will_be_kept(
    signed_in: Callable[..., Client],
) -> None:
    Workshop.objects.filter(number=3).update(marking=Marking.COUNTRY, country="MA")

    html = page(signed_in("participante-maroc").get("/se-reunir/3/7/"))

    assert html.xpath("//select[@id='id_marking']/option/@value") == ["country", "team", "private"]


def test_the_report_carries_the_tightest_marking_of_its_sources() -> None:
    workshop = Session.objects.get(workshop__number=3, position=7).workshop

    document = compile_report(workshop, user=persona("coordination-1"), language="fr")

    assert document.marking == Marking.NETWORK


def test_missing_and_forbidden_look_the_same(signed_in: Callable[..., Client]) -> None:
    hidden = written(Marking.PRIVATE)
    client = signed_in("relais-belgique")

    forbidden = client.post(f"/se-reunir/notes/{hidden.code}/retirer/")
    missing = client.post("/se-reunir/notes/N9-9-99/retirer/")

    assert (forbidden.status_code, text_of(forbidden)) == (missing.status_code, text_of(missing))

"""Pages around a workshop: its hours, who comes, what is promised and what became of it."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from contrepoint.network.models import Person
from contrepoint.progress.enums import ReportState
from contrepoint.progress.models import HelpRequest
from contrepoint.progress.services import HelpWords, ask_for_help
from contrepoint.workshops.enums import BreakKind, CommitmentState, RegistrationState
from contrepoint.workshops.models import Break, Commitment, Session, Workshop
from contrepoint.workshops.queries import words_digest
from contrepoint.workshops.services import BreakPlan
from tests.conftest import NOW, persona
from tests.harness.calendars import events_in
from tests.harness.fieldwork import campaign_of, project_of
from tests.harness.network import person_of
from tests.harness.pages import page, text_of
from tests.harness.progress import lesson_of, report_of
from tests.harness.signed import SIGNED
from tests.harness.workshops import (
    FIRST_DAY,
    commitment_of,
    drafted,
    hours,
    kept_word,
    note_of,
    registration_of,
    released,
    session_of,
    timed_workshop,
    uuid_of,
    workshop_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
SALMA, IDRISS, INES = "coordination-1", "relais-maroc", "relais-belgique"


def root(workshop: Workshop) -> str:
    return f"/se-reunir/{workshop.number}/"


# The hours


def typed(client: Client, address: str, **changes: str) -> dict[str, str]:
    """The draft as its page shows it, with what somebody types into it."""
    form = page(client.get(address)).xpath("//main//form[contains(@class,'writing')]")[0]
    shown = {name: value for name, value in form.form_values() if name != "csrfmiddlewaretoken"}
    return shown | {name.replace("_", "-", 1): value for name, value in changes.items()}


def test_hours_are_drafted_released_changed_and_the_notice_is_seen(signed_in: SignIn) -> None:
    workshop = workshop_of(starts_on=FIRST_DAY, ends_on=FIRST_DAY + timedelta(days=1))
    session_of(title="Les femmes", workshop=workshop)
    registration_of(IDRISS, workshop=workshop)
    salma, idriss = signed_in(SALMA), signed_in(IDRISS)
    draft, agenda = f"{root(workshop)}horaire/preparer/", f"{root(workshop)}horaire/"
    day = FIRST_DAY.isoformat()

    salma.post(draft, typed(salma, draft, s1_day=day, s1_starts_at="09:00", s1_ends_at="10:30",
        new_day=day, new_starts_at="13:00", new_ends_at="13:30", new_kind="prayer",
        new_label="Dohr, 06 12 34 56 78"))  # fmt: skip
    assert "Aucun ordre du jour n’est encore diffusé" in text_of(idriss.get(agenda))
    salma.post(f"{agenda}diffuser/", {"why": "", "language": "fr"})
    assert "L’ordre du jour de l’atelier 4 est diffusé." in text_of(idriss.get("/"))
    text = text_of(idriss.get(agenda))
    assert "09:00–10:30" in text
    assert "Prière · Dohr" in text
    assert "06 12" not in text
    idriss.post(f"{agenda}lu/")
    assert "L’ordre du jour" not in text_of(idriss.get("/"))

    salma.post(draft, typed(salma, draft, s1_starts_at="14:00", s1_ends_at="15:30"))
    salma.post(f"{agenda}diffuser/", {"why": "Le train est en retard.", "language": "fr"})

    assert "L’ordre du jour de l’atelier 4 a changé : version 2." in text_of(idriss.get("/"))
    text = text_of(idriss.get(agenda))
    assert "Le train est en retard." in text
    assert "09:00–10:30 → 23 novembre 2026, 14:00–15:30" in text


def test_a_line_with_wrong_hours_says_so_and_nothing_typed_is_lost(signed_in: SignIn) -> None:
    workshop = timed_workshop("Les femmes", "Le dialogue")
    salma, draft = signed_in(SALMA), f"{root(workshop)}horaire/preparer/"

    answer = salma.post(draft, typed(salma, draft, s1_starts_at="12:00", s2_room="Salle bleue"))

    shown = page(answer)
    assert shown.xpath("//*[@id='id_s1-starts_at_error']")
    assert shown.xpath("//input[@id='id_s2-room']/@value") == ["Salle bleue"]
    assert Session.objects.get(workshop=workshop, position=2).room == "Salle verte"


def test_two_who_draft_at_once_do_not_undo_each_others_lines(signed_in: SignIn) -> None:
    workshop = timed_workshop("Les femmes", "Le dialogue")
    draft = f"{root(workshop)}horaire/preparer/"
    salma, rapporteur = signed_in(SALMA), signed_in("rapporteur")
    hers = typed(salma, draft, s1_room="Salle A")
    his = typed(rapporteur, draft, s2_room="Salle B")

    salma.post(draft, hers)
    rapporteur.post(draft, his)

    rooms = Session.objects.filter(workshop=workshop).order_by("position")
    assert list(rooms.values_list("room", flat=True)) == ["Salle A", "Salle B"]


def test_a_break_is_taken_away(signed_in: SignIn) -> None:
    workshop = timed_workshop("Les femmes")
    drafted(workshop, breaks=[BreakPlan(BreakKind.MEAL, hours(12, 13), "Déjeuner")])
    kept = Break.objects.get()
    salma, draft = signed_in(SALMA), f"{root(workshop)}horaire/preparer/"

    salma.post(draft, typed(salma, draft) | {f"b{kept.uuid.hex}-drop": "on"})

    assert not Break.objects.exists()


@pytest.mark.parametrize(
    ("who", "drafts", "releases"),
    [(SALMA, True, True), ("rapporteur", True, False), (IDRISS, False, False),
     ("experte", False, False), ("bailleur", False, False)],
)  # fmt: skip
def test_who_keeps_the_record_drafts_and_the_coordinator_releases(
    signed_in: SignIn, who: str, drafts: bool, releases: bool
) -> None:
    workshop = timed_workshop("Les femmes")
    client = signed_in(who)

    draft = client.get(f"{root(workshop)}horaire/preparer/").status_code
    release = client.post(f"{root(workshop)}horaire/diffuser/", {"language": "fr"}).status_code

    assert (draft == 200, release == 302) == (drafts, releases)
    assert (draft in {200, 404}, release in {302, 404}) == (True, True)


def test_the_calendar_file_follows_the_agenda_from_version_to_version(signed_in: SignIn) -> None:
    workshop = timed_workshop("Les femmes", "Le dialogue")
    Workshop.objects.filter(pk=workshop.pk).update(time_zone="Africa/Tunis")
    workshop.refresh_from_db()
    idriss, file = signed_in(IDRISS), f"{root(workshop)}horaire.ics"
    assert idriss.get(file).status_code == 404
    released(workshop)
    first = events_in(idriss.get(file).content.decode())
    drafted(workshop, *[])
    Session.objects.filter(workshop=workshop, position=2).update(
        day=None, starts_at=None, ends_at=None
    )
    released(workshop)

    answer = idriss.get(file)

    second = events_in(answer.content.decode())
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert [event["DTSTART"] for event in first] == ["20261123T080000Z", "20261123T090000Z"]
    assert {event["UID"] for event in first} == {event["UID"] for event in second}
    assert [(e["SUMMARY"], e["SEQUENCE"], e["STATUS"]) for e in second] == [
        ("Les femmes", "1", "CONFIRMED"),
        ("Le dialogue", "1", "CANCELLED"),
    ]
    assert first[0]["LOCATION"] == "Salle verte"


def test_the_agenda_reads_in_arabic(signed_in: SignIn) -> None:
    workshop = timed_workshop("Les femmes")
    drafted(workshop, breaks=[BreakPlan(BreakKind.PRAYER, hours(13, 14), "الظهر")])
    released(workshop)

    shown = page(signed_in(IDRISS, "ar").get(f"{root(workshop)}horaire/"))

    assert shown.xpath("/html/@dir") == ["rtl"]
    assert "صلاة · الظهر" in " ".join(shown.text_content().split())


# Where a session comes from, and its languages


def test_a_session_says_its_languages_and_what_asked_for_it(signed_in: SignIn) -> None:
    wish = note_of(IDRISS, "Les prisons", kind="agenda_wish")  # type: ignore[arg-type]
    workshop = workshop_of()
    values = SIGNED | {
        "kind": "thematic", "title": "Les prisons", "about_country": "",
        "languages": ["fr", "ar"], "origin": wish.code,
    }  # fmt: skip
    salma, add = signed_in(SALMA), f"{root(workshop)}sessions/ajouter/"

    refused = salma.post(add, values | {"origin": "N9-9-ZZZZ"})
    assert "Aucun document de ce code" in text_of(refused)
    answer = salma.post(add, values, follow=True)

    assert "français et arabe" in text_of(answer).lower()
    assert f"/se-reunir/3/7/#{wish.code}" in page(answer).xpath("//main//a/@href")
    assert Session.objects.get(workshop=workshop).origin == wish.code


# Who comes


def test_a_member_says_alone_whether_they_come_and_what_they_agree_to(signed_in: SignIn) -> None:
    workshop = timed_workshop("Les femmes")
    salma, ines = signed_in(SALMA), signed_in(INES)
    salma.post(f"{root(workshop)}participants/attendus/", {"people": [uuid_of(INES)]})
    assert "Vous êtes attendu·e à l’atelier 4" in text_of(ines.get("/"))
    own = f"{root(workshop)}participants/{persona(INES).person.code}/"
    form = page(ines.get(own))
    assert form.xpath("//input[@checked]") == []  # nothing is agreed beforehand

    assert page(ines.post(own, {"state": ""})).xpath("//*[@id='id_state_error']")
    told = text_of(ines.post(own, {"state": "coming", "consents": ["quoted"]}, follow=True))

    assert f"W4-{persona(INES).person.code}" in told
    assert "être cité·e depuis le" in told
    assert "non : être nommé·e dans le rapport" in told
    assert "Vous êtes attendu·e" not in text_of(ines.get("/"))


def test_attendance_is_called_by_the_rapporteur(signed_in: SignIn) -> None:
    workshop = timed_workshop("Les femmes")
    row = registration_of(INES, workshop=workshop)
    registration_of(IDRISS, workshop=workshop)
    client = signed_in("rapporteur")
    roll = f"{root(workshop)}participants/presence/?jour={FIRST_DAY.isoformat()}"

    told = client.post(roll, {"people": [row.person.code]}, follow=True)

    assert "1 personne était là." in text_of(told)
    assert page(told).xpath("//input[@name='people'][@checked]/@value") == [row.person.code]


def test_who_was_put_down_by_mistake_is_taken_off(signed_in: SignIn) -> None:
    workshop = timed_workshop("Les femmes")
    row = registration_of(INES, workshop=workshop, state=RegistrationState.EXPECTED)
    strike = f"{root(workshop)}participants/{row.person.code}/rayer/"

    assert signed_in(IDRISS).post(strike).status_code == 404
    signed_in(SALMA).post(strike)

    assert not workshop.registrations.exists()


# The commitments


def test_an_owner_gives_a_word_in_one_tap_and_gets_a_receipt(signed_in: SignIn) -> None:
    commitment = commitment_of("rapporteur", owners=(INES,), place="Liège")
    ines = signed_in(INES)
    word = f"/agir/engagements/{commitment.code}/parole/"
    shown = page(ines.get(word))
    (form,) = shown.xpath("//main//form[@method='post']")

    answer = ines.post(form.get("action"), {"words": form.fields["words"]}, follow=True)

    digest = words_digest(commitment)
    text = text_of(answer)
    assert "Vous avez donné votre parole" in text
    assert f"{digest[:4]} {digest[4:8]} {digest[8:12]}" in text
    assert signed_in(IDRISS).get(word).status_code == 404


def test_a_word_is_not_given_to_words_that_changed_meanwhile(signed_in: SignIn) -> None:
    commitment = commitment_of("rapporteur", owners=(INES,))
    ines = signed_in(INES)

    step = f"/agir/engagements/{commitment.code}/etape/confirm/"
    told = text_of(ines.post(step, {"words": "0" * 64}, follow=True))

    commitment.refresh_from_db()
    assert "ont changé pendant votre lecture" in told
    assert commitment.state == CommitmentState.PROPOSED


def test_the_coordinator_records_a_signed_paper(signed_in: SignIn) -> None:
    commitment = commitment_of("rapporteur", owners=(INES,))
    person = persona(INES).person
    Person.objects.filter(pk=person.pk).update(user=None)
    word = f"/agir/engagements/{commitment.code}/parole/"
    values = {"owners": [str(person.uuid)], "signed_on": "2026-11-20"}

    refused = signed_in(SALMA).post(word, values | {"signed_on": "2099-01-01"})
    assert page(refused).xpath("//*[@id='id_signed_on_error']")
    signed_in(SALMA).post(word, values)

    text = text_of(signed_in(SALMA).get(f"/agir/engagements/{commitment.code}/histoire/"))
    assert "Parole donnée, sur papier signé" in text
    assert "signé le 20 novembre 2026" in text


def test_what_was_agreed_before_stays_on_the_page(signed_in: SignIn) -> None:
    commitment = kept_word(
        commitment_of("rapporteur", "ouvrir un club", owners=(INES,), due_on=FIRST_DAY), INES
    )
    ines = signed_in(INES)
    terms = f"/agir/engagements/{commitment.code}/renegocier/"
    values = {"promise": "ouvrir un demi-club", "place": "Gand", "due_on": "2027-06-01",
              "evidence": "", "reason": "La salle ferme.", "language": "fr"}  # fmt: skip

    assert page(ines.post(terms, values | {"reason": ""})).xpath("//*[@id='id_reason_error']")
    ines.post(terms, values)

    text = text_of(ines.get(f"/agir/engagements/{commitment.code}/histoire/"))
    for words in ("Ouvrir un demi-club", "Jusque-là, il était convenu", "23 novembre 2026",
                  "La salle ferme."):  # fmt: skip
        assert words.lower() in text.lower(), words
    assert "ouvrir un club" in text.lower()


def test_blocked_leads_to_a_request_for_help_that_keeps_the_link(signed_in: SignIn) -> None:
    commitment = kept_word(commitment_of("rapporteur", owners=(INES,)), INES)
    ines = signed_in(INES)
    outcome = {"step": "block", "reason": "Aucune salle ne veut de nous.", "language": "fr"}

    answer = ines.post(f"/agir/engagements/{commitment.code}/suite/", outcome)
    ask = answer.headers["Location"]
    form = page(ines.get(ask))
    assert form.xpath("//input[@name='title']/@value") == ["ouvrir un club du soir"]
    assert "Aucune salle ne veut de nous." in form.xpath("string(//textarea[@name='need'])")
    ines.post(ask, SIGNED | {"title": "Trouver une salle", "need": "", "about_country": "BE"})

    request = HelpRequest.objects.latest("pk")
    assert request.commitment == commitment
    story = f"/agir/engagements/{commitment.code}/histoire/"
    assert "Trouver une salle" in text_of(ines.get(story))
    assert commitment.code in text_of(signed_in(IDRISS).get(f"/s-allier/aide/{request.code}/"))
    assert signed_in(IDRISS).get(ask).status_code == 404


def test_a_request_goes_no_further_than_the_commitment_from_which_it_comes(
    signed_in: SignIn,
) -> None:
    commitment = kept_word(commitment_of("rapporteur", owners=(INES,)), INES)
    request = ask_for_help(
        words=HelpWords("fr", {"title": "Trouver une salle"}),  # type: ignore[arg-type,dict-item]
        marking="network",  # type: ignore[arg-type]
        attribution="role_and_country",  # type: ignore[arg-type]
        commitment=commitment,
        by=persona(INES),
        at=NOW,
    )
    page_of_it = f"/s-allier/aide/{request.code}/"
    assert signed_in(IDRISS).get(page_of_it).status_code == 200

    Commitment.objects.filter(pk=commitment.pk).update(marking="country", country="BE")

    assert signed_in(IDRISS).get(page_of_it).status_code == 404
    assert signed_in(INES).get(page_of_it).status_code == 200


def test_commitments_are_read_aloud_one_by_one_and_mended_there(signed_in: SignIn) -> None:
    workshop = timed_workshop("Les femmes")
    session = Session.objects.get(workshop=workshop)
    commitment_of("rapporteur", "une première chose", session=session)
    second = commitment_of("rapporteur", "former", session=session)
    client, aloud = signed_in("rapporteur"), f"{root(workshop)}engagements/"
    shown = page(client.get(f"{aloud}?page=2"))
    assert shown.xpath("string(//h2[@class='aloud-promise'])") == "former"
    assert len(shown.xpath("//dd[@class='missing']")) == 4
    (form,) = shown.xpath("//form[contains(@action,'a-completer')]")

    values = dict(form.form_values()) | {
        "promise": "former dix imams", "place": "Gand", "due_on": "2027-03-01",
        "evidence": "Dix attestations.", "owners": [uuid_of(INES)],
    }  # fmt: skip
    answer = client.post(form.get("action"), values)

    assert answer.headers["Location"] == f"{aloud}?page=2"
    again = page(client.get(f"{aloud}?page=2"))
    assert again.xpath("//dd[@class='missing']") == []
    second.refresh_from_db()
    assert (second.due_on, second.owners.count()) == (date(2027, 3, 1), 1)
    assert "former dix imams" in text_of(client.get(f"{aloud}papier/"))
    assert signed_in("participante-maroc").get(f"{aloud}papier/").status_code == 404


def test_what_became_of_it_is_told_both_ways(signed_in: SignIn) -> None:
    kept = kept_word(commitment_of("rapporteur", "tenir un club", owners=(INES,)), INES)
    orphan = commitment_of("rapporteur", "écrire un guide")
    project, loose = project_of(INES, "Le club du canal"), campaign_of(INES, "Une voix à part")
    Commitment.objects.filter(pk=kept.pk).update(project=project)
    report = report_of(INES, project=project, state=ReportState.ACCEPTED)
    lesson_of(INES, "Les mères parlent d’abord.", report=report)
    reader = signed_in(IDRISS)

    shown = page(reader.get("/se-reunir/3/suites/"))

    (item,) = [
        li for li in shown.xpath("//ol[@class='outcomes']/li") if kept.code in li.text_content()
    ]
    for words in ("Le club du canal", report.code, "Les mères parlent d’abord."):
        assert words in item.text_content()
    (alone,) = [
        li for li in shown.xpath("//ol[@class='outcomes']/li") if orphan.code in li.text_content()
    ]
    assert alone.xpath(".//li[@class='missing']")
    assert "Une voix à part" in shown.xpath("string(//section[@aria-labelledby='loose'])")
    for address in (f"/agir/projets/{project.code}/", f"/rendre-compte/rapports/{report.code}/"):
        told = page(reader.get(address)).xpath("string(//section[@aria-labelledby='keeps'])")
        assert "tenir un club" in told.lower()
    assert not page(reader.get(f"/agir/campagnes/{loose.code}/")).xpath("//*[@id='keeps']")


def test_the_third_carry_asks_to_decide_or_drop_on_its_pages(signed_in: SignIn) -> None:
    commitment = kept_word(commitment_of("rapporteur", owners=(INES,)), INES)
    workshop_of()
    Commitment.objects.filter(pk=commitment.pk).update(
        state=CommitmentState.CARRIED_OVER, carry_count=2, carried_to=workshop_of()
    )
    workshop_of()
    ines = signed_in(INES)

    for address in (
        f"/agir/engagements/{commitment.code}/",
        "/agir/engagements/",
        "/se-reunir/5/ouverture/",
    ):
        assert "Décider ou renoncer." in text_of(ines.get(address)), address
    steps = page(ines.get(f"/agir/engagements/{commitment.code}/suite/")).xpath(
        "//input[@name='step']/@value"
    )
    assert "carry" not in steps


def test_the_opening_says_from_whom_nothing_came(signed_in: SignIn) -> None:
    workshop = workshop_of()
    report_of(INES, project=project_of(INES), state=ReportState.ACCEPTED)

    text = text_of(signed_in(SALMA).get(f"{root(workshop)}ouverture/"))

    sentence = text[text.index("Aucun rapport accepté n’est venu de") :].partition(".")[0]
    assert "Maroc" in sentence
    assert "Belgique" not in sentence


LISTS = ("participants/", "participants/imprimer/", "horaire/", "horaire/preparer/",
         "engagements/", "engagements/papier/", "suites/", "")  # fmt: skip


@pytest.mark.parametrize("address", LISTS)
def test_a_page_asks_as_much_for_one_as_for_three_and_at_most_twenty_times(
    signed_in: SignIn, address: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    workshop = timed_workshop("Un")
    session = Session.objects.get(workshop=workshop)
    salma = signed_in(SALMA)

    def one_more(name: str) -> None:
        commitment = commitment_of(SALMA, f"ouvrir {name}", session=session, owners=(INES,))
        kept_word(commitment, INES)
        project = project_of(INES, name)
        Commitment.objects.filter(pk=commitment.pk).update(project=project)
        lesson_of(INES, report=report_of(INES, project=project, state=ReportState.ACCEPTED))
        registration_of(person_of(INES, name), workshop=workshop)
        drafted(workshop, breaks=[BreakPlan(BreakKind.PAUSE, hours(16, 17), name)])
        released(workshop)

    one_more("A")
    salma.get(f"{root(workshop)}{address}")
    with django_assert_max_num_queries(20) as with_one:
        salma.get(f"{root(workshop)}{address}")
    one_more("B")
    one_more("C")
    with django_assert_max_num_queries(20) as with_three:
        salma.get(f"{root(workshop)}{address}")

    assert len(with_three) == len(with_one)


def test_the_page_of_a_commitment_asks_at_most_twenty_times(
    signed_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    commitment = kept_word(commitment_of("rapporteur", owners=(INES,)), INES)
    project = project_of(INES)
    Commitment.objects.filter(pk=commitment.pk).update(project=project, campaign=campaign_of(INES))
    ines = signed_in(INES)
    report = report_of(INES, project=project, state=ReportState.ACCEPTED)
    lesson_of(INES, report=report)
    for end in ("", "histoire/", "parole/", "renegocier/"):
        address = f"/agir/engagements/{commitment.code}/{end}"
        ines.get(address)
        with django_assert_max_num_queries(20):
            ines.get(address)

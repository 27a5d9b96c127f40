"""The loop of the programme and what needs each reader today, from the records alone."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contrepoint.common.markings import Marking
from contrepoint.network.models import Person, User
from contrepoint.progress.enums import ReportPart, ReportState
from contrepoint.synthesis.queries import Facts, agenda_of, cycle, needs_you_today
from contrepoint.workshops.enums import CommitmentState, NoteKind, SessionKind, WorkshopState
from contrepoint.workshops.models import Commitment, Note, Workshop
from contrepoint.workshops.queries import wishes_to_take_up
from tests.conftest import NOW
from tests.harness.fieldwork import project_of
from tests.harness.progress import report_of
from tests.harness.workshops import session_of, workshop_of

Persona = Callable[[str], User]
TakeNote = Callable[..., Note]
TODAY = date(2026, 11, 23)


def lines(user: User, language: str = "fr") -> list[str]:
    return [line.text for line in needs_you_today(user, language, today=TODAY)]


def test_the_loop_says_what_stands_at_each_station(coordinator: User) -> None:
    stations = [(s.key, s.label, s.count, s.line) for s in cycle(coordinator, "fr")]

    assert stations == [
        ("workshop", "Atelier 3", 7, "7 sessions au compte rendu"),
        ("answers", "Réponses", 0, "aucune pour l’instant"),
        ("commitments", "Terrain", 2, "2 engagements à tenir"),
        ("reports", "Rapports d’avancement", 1, "1 devoir de compte rendu ouvert"),
        ("lessons", "Enseignements", 0, "aucun au compte rendu pour l’instant"),
        ("agenda", "Atelier 4", 4, "4 sujets demandés"),
    ]


def test_the_loop_counts_nothing_that_its_reader_may_not_see(
    take_note: TakeNote, persona: Persona
) -> None:
    author, other = persona("relais-maroc"), persona("relais-belgique")
    take_note(3, "les prisons", author, kind=NoteKind.AGENDA_WISH, marking=Marking.PRIVATE)

    counts = {who.pk: cycle(who, "fr")[-1].count for who in (author, other)}

    assert counts == {author.pk: 5, other.pk: 4}


def test_before_the_first_workshop_there_is_no_loop(coordinator: User) -> None:
    Workshop.objects.all().delete()

    assert cycle(coordinator, "fr") == []
    assert lines(coordinator) == ["Rien, dans les comptes rendus, ne vous attend aujourd’hui."]


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (
            "coordination-1",
            [
                (
                    "Le rapport de l’atelier 3 est en cours de rédaction\u00a0: un passage est "
                    "perdu dans 7 lignes du compte rendu."
                ),
                "3 engagements n’ont pas d’échéance.",
                "3 engagements n’ont pas de responsable\u00a0: ils sont ceux de tous.",
                "L’atelier 4 n’est pas encore ouvert\u00a0: 4 sujets ont été demandés.",
            ],
        ),
        (
            "relais-maroc",
            [
                (
                    "Maroc\u00a0: 3 lignes dans le chapitre pays de l’atelier 3, dont 1 avec un "
                    "passage perdu."
                ),
                "2 engagements en cours sont ceux de tous, donc aussi les vôtres.",
                "Vous devez un rapport d’avancement\u00a0; aucune échéance n’est fixée.",
            ],
        ),
        (
            "relais-france",
            [
                (
                    "France\u00a0: le chapitre pays de l’atelier 3 est perdu, et rien d’autre n’y "
                    "est encore consigné."
                ),
                "2 engagements en cours sont ceux de tous, donc aussi les vôtres.",
                "Vous devez un rapport d’avancement\u00a0; aucune échéance n’est fixée.",
            ],
        ),
        (
            "participante-tunisie",
            [
                "2 engagements en cours sont ceux de tous, donc aussi les vôtres.",
                "Vous devez un rapport d’avancement\u00a0; aucune échéance n’est fixée.",
            ],
        ),
        (
            "rapporteur",
            [
                (
                    "Le rapport de l’atelier 3 est en cours de rédaction\u00a0: un passage est "
                    "perdu dans 7 lignes du compte rendu."
                ),
            ],
        ),
        ("experte", ["Rien, dans les comptes rendus, ne vous attend aujourd’hui."]),
        ("relectrice-droits", ["Rien, dans les comptes rendus, ne vous attend aujourd’hui."]),
        ("bailleur", ["Les bailleurs lisent des totaux validés. Il n’y en a pas encore."]),
    ],
)
def test_each_role_is_told_what_waits_for_it(
    persona: Persona, who: str, expected: list[str]
) -> None:
    assert lines(persona(who)) == expected


def test_the_line_of_a_country_leads_to_its_chapter(persona: Persona) -> None:
    line = needs_you_today(persona("relais-belgique"), "fr")[0]

    assert (line.kind, line.url_name, line.url_args) == ("chapter", "meet:session", (3, 6))


def test_an_expert_is_asked_to_read_what_is_said_of_them(persona: Persona) -> None:
    expert = persona("experte")
    workshop = Workshop.objects.get(number=3)
    workshop.sessions.get(position=2).speakers.update(person=Person.objects.get(user=expert))
    Workshop.objects.filter(pk=workshop.pk).update(state=WorkshopState.UNDER_REVIEW)

    assert lines(expert) == [
        (
            "Le rapport de l’atelier 3, où vous êtes intervenu·e, est en relecture\u00a0: lisez ce "
            "qu’il dit de vous."
        )
    ]


def test_what_is_late_comes_first_and_what_is_done_disappears(persona: Persona) -> None:
    participant = persona("participante-maroc")
    Commitment.objects.filter(code="E3-7-8").update(due_on=date(2026, 11, 22))
    Commitment.objects.filter(code="E3-7-9").update(state=CommitmentState.FULFILLED)
    Commitment.objects.filter(code="E3-7-11").update(due_on=TODAY)

    assert lines(participant) == [
        "1 engagement qui est le vôtre a dépassé son échéance.",
        "Vous devez un rapport d’avancement pour le 23 novembre 2026.",
    ]


def test_a_commitment_of_others_is_not_mine(persona: Persona) -> None:
    owner = Person.objects.get(code="relais-belgique")
    for commitment in Commitment.objects.all():
        commitment.owners.set([owner])

    assert lines(persona("participante-maroc")) == [
        "Rien, dans les comptes rendus, ne vous attend aujourd’hui."
    ]
    assert "Vous êtes responsable de 2 engagements en cours." in lines(persona("relais-belgique"))


def test_one_commitment_is_one_line(persona: Persona) -> None:
    owner = Person.objects.get(code="relais-belgique")
    Commitment.objects.exclude(code="E3-7-11").update(state=CommitmentState.FULFILLED)
    Commitment.objects.get(code="E3-7-11").owners.set([owner])

    def told() -> list[str]:
        today = needs_you_today(persona("relais-belgique"), "fr", today=TODAY)
        return [line.kind for line in today if line.kind != "chapter"]

    Commitment.objects.update(due_on=date(2026, 11, 1))
    Commitment.objects.filter(code="E3-7-11").update(state=CommitmentState.PROPOSED)
    assert told() == ["word"]
    Commitment.objects.filter(code="E3-7-11").update(state=CommitmentState.CONFIRMED)
    assert told() == ["late"]
    Commitment.objects.update(due_on=date(2026, 12, 1))
    assert told() == ["duty"]


def test_whoever_handed_a_report_in_owes_none(persona: Persona) -> None:
    Commitment.objects.filter(code="E3-7-11").update(
        due_on=date(2026, 11, 1), written_at=NOW - timedelta(days=90)
    )
    project = project_of("relais-belgique")
    texts = {ReportPart.DONE: "Deux débats."}

    def kinds(who: str) -> set[str]:
        lines = needs_you_today(persona(who), "fr", today=TODAY, limit=9)
        return {line.kind for line in lines} & {"late", "duty"}

    report_of("relais-belgique", project=project, texts=texts)
    assert kinds("relais-belgique") == {"late"}
    report_of("relais-belgique", project=project, texts=texts, state=ReportState.ACCEPTED)
    assert kinds("relais-belgique") == set()
    assert kinds("relais-maroc") == {"late"}


def test_a_country_is_told_of_its_chapter_where_there_is_one_and_while_it_can_be_filled(
    persona: Persona,
) -> None:
    def is_told(who: str) -> bool:
        return "chapter" in {line.kind for line in needs_you_today(persona(who), "fr")}

    assert is_told("relais-maroc")
    workshop = Workshop.objects.get(number=3)
    Workshop.objects.filter(pk=workshop.pk).update(state=WorkshopState.FINAL)
    assert not is_told("relais-maroc")

    fourth = workshop_of()
    Workshop.objects.filter(pk=fourth.pk).update(state=WorkshopState.UNDER_WAY)
    session_of(workshop=fourth, kind=SessionKind.COUNTRY, about_country="MA")
    assert is_told("relais-maroc")
    assert not is_told("relais-france")


def test_the_topics_asked_for_are_those_that_the_series_and_the_agenda_list(
    persona: Persona,
) -> None:
    reader = persona("coordination-1")
    fourth = workshop_of()
    Workshop.objects.filter(pk=fourth.pk).update(state=WorkshopState.UNDER_WAY)
    fifth = workshop_of(builds_on=[4])
    first = wishes_to_take_up(reader, "fr")[0]

    def counts() -> set[int]:
        topics = agenda_of(fifth, reader, "fr", today=TODAY).topics
        wishes = [topic for topic in topics if topic.kind.value == "wish" and not topic.session]
        return {cycle(reader, "fr")[-1].count, len(wishes_to_take_up(reader, "fr")), len(wishes)}

    assert counts() == {4}
    session_of(workshop=fourth, origin=first.code)
    assert counts() == {3}


def test_there_are_at_most_five_lines(coordinator: User) -> None:
    assert len(needs_you_today(coordinator, "fr", limit=2)) == 2


def test_the_home_page_costs_sixteen_questions_to_the_database(coordinator: User) -> None:
    _ = coordinator.standing  # every page has asked for it already
    facts = Facts(coordinator)

    with CaptureQueriesContext(connection) as asked:
        cycle(coordinator, "fr", facts=facts)
        needs_you_today(coordinator, "fr", facts=facts)

    assert len(asked) <= 16


def test_nobody_in_particular_sees_nothing(example: Workshop) -> None:
    assert cycle(AnonymousUser(), "fr") == []
    assert [line.kind for line in needs_you_today(AnonymousUser(), "fr")] == ["nothing"]


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_the_home_page_speaks_the_readers_language(persona: Persona, language: str) -> None:
    said = " ".join(lines(persona("relais-maroc"), language))

    words = {"fr": "chapitre pays", "ar": "فصل البلد", "en": "country chapter"}
    assert [code for code, word in words.items() if word in said] == [language]

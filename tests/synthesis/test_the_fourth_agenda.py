"""The third workshop is held on the pages, and the fourth is asked what it should speak of.

Sessions, lines, decisions, commitments and wishes are those that the source tells; around them
stand many other topics, each asked for with less. Nothing in the product knows any of them.
"""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from contrepoint.synthesis.queries import Agenda, AgendaCandidate, agenda_of, proposed
from contrepoint.workshops.enums import NoteKind
from contrepoint.workshops.frame import Frame
from contrepoint.workshops.models import Note, Workshop
from tests.conftest import persona
from tests.harness.pages import page, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
MOROCCO, BELGIUM, FRANCE, TUNISIA = (
    "relais-maroc",
    "relais-belgique",
    "relais-france",
    "relais-tunisie",
)
SOLIDARITY, MOROCCAN, BELGIAN, CONCLUSIONS = 1, 2, 3, 4

Line = tuple[str, int, str, str, str]  # who, session, kind, language, text
TOPICS: dict[str, list[Line]] = {
    "women and child soldiers": [
        (MOROCCO, CONCLUSIONS, "agenda_wish", "fr", "Les femmes et les enfants soldats"),
        (TUNISIA, CONCLUSIONS, "agenda_wish", "ar", "النساء والأطفال الجنود"),
        (BELGIUM, SOLIDARITY, "question", "fr", "Protéger les femmes et les enfants soldats ?"),
    ],
    "intra-Muslim dialogue": [
        (FRANCE, CONCLUSIONS, "agenda_wish", "fr", "Le dialogue intra-musulman"),
        (MOROCCO, CONCLUSIONS, "agenda_wish", "ar", "الحوار بين المسلمين"),
        (BELGIUM, MOROCCAN, "disagreement", "en", "Dialogue among Muslims"),
    ],
    "building coalitions": [
        (BELGIUM, CONCLUSIONS, "agenda_wish", "fr", "L’établissement de coalitions"),
        (TUNISIA, CONCLUSIONS, "agenda_wish", "ar", "بناء التحالفات"),
        (FRANCE, BELGIAN, "question", "fr", "Établir des coalitions qui durent ?"),
    ],
    "reintegration of returnees": [
        (TUNISIA, CONCLUSIONS, "agenda_wish", "fr",
         "Les stratégies efficaces de réintégration et de réhabilitation des retournants"),
        (BELGIUM, CONCLUSIONS, "agenda_wish", "fr",
         "Réintégration et réhabilitation des retournants"),
        (FRANCE, SOLIDARITY, "question", "fr", "Quelle réintégration des retournants ?"),
    ],
}  # fmt: skip
RENAMED: dict[str, list[Line]] = {
    "water": [
        (MOROCCO, CONCLUSIONS, "agenda_wish", "fr", "La médiation dans les conflits de voisinage"),
        (TUNISIA, CONCLUSIONS, "agenda_wish", "fr", "Médiation et conflits de voisinage"),
        (BELGIUM, SOLIDARITY, "question", "fr", "Qui mène une médiation de voisinage ?"),
    ],
    "prisons": [
        (FRANCE, CONCLUSIONS, "agenda_wish", "ar", "العمل في السجون"),
        (MOROCCO, CONCLUSIONS, "agenda_wish", "en", "Working in prisons"),
        (BELGIUM, MOROCCAN, "question", "fr", "Comment travailler en prison ?"),
    ],
    "law": [
        (BELGIUM, CONCLUSIONS, "agenda_wish", "ar", "شرح القانون"),
        (TUNISIA, CONCLUSIONS, "agenda_wish", "fr", "Expliquer la loi"),
        (FRANCE, BELGIAN, "question", "en", "Explaining the law?"),
    ],
    "elections": [
        (TUNISIA, CONCLUSIONS, "agenda_wish", "fr", "Voter aux élections communales"),
        (BELGIUM, CONCLUSIONS, "agenda_wish", "fr", "Les élections communales : voter"),
        (FRANCE, SOLIDARITY, "question", "fr", "Faut-il voter aux élections communales ?"),
    ],
}
COMPETITORS: list[Line] = [
    (MOROCCO, CONCLUSIONS, "agenda_wish", "fr", "Une radio de quartier"),
    (MOROCCO, CONCLUSIONS, "agenda_wish", "fr", "Les bibliothèques de mosquée"),
    (MOROCCO, CONCLUSIONS, "agenda_wish", "ar", "تكوين الأئمة الشباب"),
    (BELGIUM, CONCLUSIONS, "agenda_wish", "fr", "Apprendre à filmer avec un téléphone"),
    (BELGIUM, CONCLUSIONS, "agenda_wish", "fr", "Le théâtre comme outil"),
    (FRANCE, CONCLUSIONS, "agenda_wish", "fr", "Traduire nos affiches"),
    (FRANCE, CONCLUSIONS, "agenda_wish", "fr", "Le chômage des diplômés"),
    (TUNISIA, CONCLUSIONS, "agenda_wish", "fr", "Un camp d’été commun"),
    (TUNISIA, CONCLUSIONS, "agenda_wish", "ar", "المياه والبيئة"),
    (MOROCCO, SOLIDARITY, "question", "fr", "Qui paie les déplacements ?"),
    (BELGIUM, SOLIDARITY, "question", "fr", "Où garder les archives ?"),
    (FRANCE, MOROCCAN, "question", "fr", "Quel budget pour la cuisine ?"),
    (TUNISIA, BELGIAN, "disagreement", "fr", "Faut-il des uniformes sportifs ?"),
]
HELP = ["Trouver un psychologue", "Imprimer en trois langues", "Un avocat pour une association"]
LESSONS = [
    "Après le match, on reste manger.",
    "Le thé ouvre la parole.",
    "Les grands-mères viennent.",
]
LATE = ["envoyer les photographies", "relire le glossaire"]


@pytest.fixture(autouse=True)
def _from_an_empty_place(programme: None) -> None:
    """Unlike its neighbours, this file begins with the whole programme and its library."""


@pytest.fixture
def held(signed_in: SignIn) -> Callable[[dict[str, list[Line]]], None]:
    """Hold the third workshop on the pages, with these topics raised, and open the fourth."""

    def hold(topics: dict[str, list[Line]]) -> None:
        Workshop.objects.filter(number=3).delete()
        clients = {who: signed_in(who) for who in (MOROCCO, BELGIUM, FRANCE, TUNISIA)}
        salma = signed_in("coordination-1")
        salma.post(
            "/se-reunir/ouvrir/",
            {"kind": "workshop", "builds_on": ["1", "2"], "marking": "network"},
        )
        salma.post("/se-reunir/3/etape/begin/")
        for session in (
            {"kind": "expert", "title": "Solidarité internationale et stratégies politiques"},
            {"kind": "country", "about_country": "MA"},
            {"kind": "country", "about_country": "BE"},
            {"kind": "conclusions"},
        ):
            salma.post("/se-reunir/3/sessions/ajouter/", SIGNED | session)
        for who, place, kind, language, text in _told_by_the_source():
            _line(clients[who], place, kind, language, text)
        for lines in topics.values():
            for who, place, kind, language, text in lines:
                _line(clients[who], place, kind, language, text)
        for who, place, kind, language, text in COMPETITORS:
            _line(clients[who], place, kind, language, text)
        salma.post(
            f"/se-reunir/3/{CONCLUSIONS}/accord/",
            SIGNED | {"kind": "decision", "text": "Porter une vision commune."},
        )
        _promised_and_asked(salma, clients)
        salma.post(
            "/se-reunir/ouvrir/", {"kind": "workshop", "builds_on": ["3"], "marking": "network"}
        )

    return hold


def _told_by_the_source() -> Iterator[Line]:
    """What the report of the third workshop says of its sessions."""
    yield (
        MOROCCO, SOLIDARITY, "point", "fr",
        "La Oumma est prise entre deux extrémismes, l’un interne, l’autre externe.",
    )  # fmt: skip
    yield MOROCCO, MOROCCAN, "point", "fr", "La campagne et les contre-arguments s’étendent."
    yield BELGIUM, BELGIAN, "point", "fr", "Sport, excursions et leçons sur les droits de l’homme."
    yield FRANCE, CONCLUSIONS, "agreement", "fr", "Une vision commune à la fin de l’atelier."


def _line(client: Client, place: int, kind: str, language: str, text: str) -> None:
    sent = SIGNED | {"kind": kind, "text": text, "language": language}
    assert client.post(f"/se-reunir/3/{place}/", sent).status_code == 302


def _promised_and_asked(salma: Client, clients: dict[str, Client]) -> None:
    today = timezone.localdate()
    late = (today - timedelta(days=9)).isoformat()
    for number, promise in enumerate([*LATE, "lancer des projets transfrontaliers"]):
        salma.post(
            f"/se-reunir/3/{CONCLUSIONS}/engagement/",
            SIGNED
            | {"promise": promise, "kind": "project", "due_on": late if number < len(LATE) else ""},
        )
    for who, title in zip((MOROCCO, FRANCE, TUNISIA), HELP, strict=True):
        clients[who].post(
            "/s-allier/aide/ajouter/",
            SIGNED | {"title": title, "need": "Nous n’y arrivons pas seuls.", "about_country": ""},
        )
    for observation in LESSONS:
        clients[BELGIUM].post(
            "/rendre-compte/enseignements/ajouter/",
            SIGNED
            | {"observation": observation, "learned_on": today.isoformat(), "about_country": "BE"},
        )


def agenda(who: str = "coordination-1") -> Agenda:
    fourth = Workshop.objects.select_related("series").get(number=4)
    return agenda_of(fourth, persona(who), "fr", today=timezone.localdate())


def four_places(found: Agenda) -> list[AgendaCandidate]:
    """What is proposed when there is time for four topics."""
    entries = proposed(found, Frame(days=1, minutes_a_day=240, minutes_each=60)).entries
    taken = sorted((e for e in entries if e.place is not None), key=lambda e: e.place or 0)
    return [topic for e in taken if (topic := found.topic_of(e.lead))]


def codes_of(lines: list[Line]) -> set[str]:
    texts = [line[4] for line in lines]
    return set(Note.objects.filter(texts__text__in=texts).values_list("code", flat=True))


@pytest.mark.parametrize("topics", [TOPICS, RENAMED], ids=["of the source", "renamed"])
def test_S15_the_topics_with_most_evidence_are_proposed_among_twenty_others(  # noqa: N802
    held: Any, topics: dict[str, list[Line]]
) -> None:
    held(topics)

    found = agenda()
    proposed_topics = four_places(found)

    others = [topic for topic in found.plannable if topic not in proposed_topics]
    assert len(others) >= 20
    by_topic = {name: codes_of(lines) for name, lines in topics.items()}
    assert all(len(codes) == 3 for codes in by_topic.values())
    proposed_codes = {frozenset(topic.codes) & frozenset().union(*by_topic.values())
                      for topic in proposed_topics}  # fmt: skip
    for codes in by_topic.values():
        assert any(len(codes & taken) >= 2 for taken in proposed_codes)
    for topic in proposed_topics:
        assert topic.points > max(other.points for other in others)
        reasons = {reason.name for reason in topic.reasons}
        assert {"demandé expressément", "combien de pays le demandent"} <= reasons
        assert all(set(reason.codes) <= set(topic.codes) for reason in topic.reasons)


def test_S15_without_its_evidence_a_topic_is_not_proposed(held: Any) -> None:  # noqa: N802
    held(TOPICS)
    before = {topic.code for topic in four_places(agenda())}
    gone = codes_of(TOPICS["intra-Muslim dialogue"])
    assert gone & before

    Note.objects.filter(code__in=gone).update(withdrawn_at=timezone.now())

    after = agenda()
    assert not gone & {code for topic in after.topics for code in topic.codes}
    kept = {topic.code for topic in four_places(after)}
    assert before - gone < kept


def test_S15_the_same_records_give_the_same_list(held: Any) -> None:  # noqa: N802
    held(TOPICS)

    first, again = agenda(), agenda()

    assert [(t.codes, t.points) for t in first.topics] == [
        (t.codes, t.points) for t in again.topics
    ]
    members = [t.codes for t in agenda("relais-france").topics if t.may_be_planned]
    assert members == [t.codes for t in first.topics if t.may_be_planned]


def test_S15_the_coordination_has_them_proposed_and_makes_them_sessions(  # noqa: N802
    held: Any, signed_in: SignIn
) -> None:
    held(TOPICS)
    salma = signed_in("coordination-1")

    salma.post(
        "/se-reunir/4/ordre/proposer/", {"days": "1", "minutes_a_day": "240", "minutes_each": "60"}
    )
    shown = text_of(salma.get("/se-reunir/4/ordre/"))
    salma.post("/se-reunir/4/ordre/sessions/")

    assert "4 h sur 4 h" in shown
    assert re.search(r"2\d sujets ont été laissés de côté", shown)
    workshop = page(signed_in("relais-maroc").get("/se-reunir/4/"))
    titles = [" ".join(each.text_content().split()) for each in workshop.xpath("//h3")]
    assert {line[0][4] for line in TOPICS.values()} <= set(titles)
    assert (
        not Note.objects.filter(
            kind=NoteKind.AGENDA_WISH, code__in=[t.code for t in agenda().topics if not t.session]
        )
        .filter(code__in=set().union(*(codes_of(lines) for lines in TOPICS.values())))
        .exists()
    )

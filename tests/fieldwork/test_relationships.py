"""What organisations are to one another: dated, shown, ended in sight of everybody."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils.translation import override

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import DomainError, NotHereError
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import relationship_to_run, relationships_visible_to
from contrepoint.fieldwork.enums import Proof, RelationKind
from contrepoint.fieldwork.errors import (
    EndsBeforeItBeganError,
    ProofNotHeldError,
    WithItselfError,
)
from contrepoint.fieldwork.models import Relationship
from contrepoint.fieldwork.queries import Ties, network_of, ties_of
from contrepoint.fieldwork.services import (
    RelationEntry,
    end_alliance,
    end_relationship,
    revise_relationship,
)
from contrepoint.narratives.errors import FutureDayError
from contrepoint.network.models import Organisation
from contrepoint.web.ally.picture import WIDTH, draw
from tests.conftest import NOW, persona
from tests.harness.alliances import alliance_of, relation_of
from tests.harness.doors import opens
from tests.harness.network import organisation_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

INES, BILAL, COORDINATION = "relais-belgique", "participant-belgique", "coordination-1"
HOUSE, CLUBS = "maison-des-droits", "clubs-du-canal"
TODAY = NOW.date()


def ties(code: str, who: str = INES) -> Ties:
    return ties_of(Organisation.objects.get(code=code), persona(who), "fr")


def test_a_relationship_is_read_from_both_its_ends() -> None:
    relation_of(INES)

    with override("fr"):
        (here,), (there,) = ties(HOUSE).now, ties(CLUBS).now

    assert (here.code, here.says, here.there.code) == (f"{HOUSE}-1", "héberge", CLUBS)
    assert (there.says, there.there.code) == ("est hébergée par", HOUSE)


def test_what_ended_stays_with_its_two_days() -> None:
    relation = relation_of(INES)

    end_relationship(relationship=relation, by=persona(BILAL), at=NOW)
    end_relationship(relationship=relation, by=persona(BILAL), at=NOW + timedelta(days=3))

    assert ties(CLUBS).now == ()
    (line,) = ties(CLUBS).past
    assert (line.since, line.until) == (date(2026, 3, 1), TODAY)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"target": HOUSE}, WithItselfError),
        ({"since": TODAY + timedelta(days=1)}, FutureDayError),
        ({"until": TODAY + timedelta(days=1)}, FutureDayError),
        ({"until": date(2026, 2, 1)}, EndsBeforeItBeganError),
        ({"held_by": HOUSE}, ProofNotHeldError),
        ({"target": "personne"}, NotHereError),
    ],
)
def test_a_relationship_has_two_ends_and_two_days_in_their_order(
    changes: dict[str, Any], refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        relation_of(INES, **changes)

    assert not Relationship.objects.exists()


def test_a_proof_is_told_with_its_holder_where_the_reader_may_see_it() -> None:
    hidden = organisation_of("relais-maroc", "Maison fermée", marking=Marking.COUNTRY)
    relation_of("relais-maroc", proof=Proof.LETTER, held_by=hidden.code)

    def told(who: str) -> tuple[Proof, str]:
        (line,) = ties(HOUSE, who).now
        return line.proof, line.holder.text if line.holder else ""

    assert told("relais-maroc") == (Proof.LETTER, "Maison fermée")
    assert told(INES) == (Proof.LETTER, "")


def test_rewriting_keeps_the_ends_and_is_for_both_of_them_and_the_writer() -> None:
    relation = relation_of(COORDINATION)
    revise_relationship(
        relationship=relation,
        entry=RelationEntry(
            source=HOUSE,
            target=CLUBS,
            kind=RelationKind.TRAINS,
            since=date(2026, 4, 1),
            proof=Proof.MEETING,
            held_by=CLUBS,
        ),
        marking=Marking.PUBLIC,
        attribution=Attribution.NAMED,
        by=persona(BILAL),
        at=NOW,
    )

    relation.refresh_from_db()
    assert (relation.kind, relation.proof, relation.marking) == ("trains", "meeting", "network")
    may = {who: opens(relationship_to_run, persona(who), relation.code) for who in (
        INES, BILAL, COORDINATION, "relais-maroc", "bailleur",
    )}  # fmt: skip
    assert may == {
        INES: True, BILAL: True, COORDINATION: True, "relais-maroc": False, "bailleur": False,
    }  # fmt: skip


def test_it_is_open_to_nobody_who_may_not_see_both_ends() -> None:
    hidden = organisation_of(INES, "Maison fermée", marking=Marking.COUNTRY)
    relation = relation_of(INES, target=hidden.code)
    assert relation.marking == Marking.COUNTRY

    Relationship.objects.update(marking=Marking.PUBLIC)
    seen = {who: relationships_visible_to(persona(who)).exists() for who in (INES, "relais-maroc")}
    assert seen == {INES: True, "relais-maroc": False}


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "enemy"},
        {"proof": "rumour"},
        {"until": date(2025, 1, 1)},
        {"held_by_id": 1, "proof": "none"},
    ],
)
def test_the_database_holds_what_must_be_true_of_a_relationship(wrong: dict[str, object]) -> None:
    relation_of(INES)
    if "held_by_id" in wrong:
        wrong = wrong | {"held_by_id": Organisation.objects.get(code=HOUSE).pk}

    with pytest.raises(IntegrityError), transaction.atomic():
        Relationship.objects.update(**wrong)


def test_no_column_has_a_place_for_a_person() -> None:
    links = {
        field.name: field.related_model.__name__
        for field in Relationship._meta.get_fields()
        if field.is_relation and field.related_model is not None
    }

    assert links == {
        "author": "User",
        "organisation": "Organisation",
        "source": "Organisation",
        "target": "Organisation",
        "held_by": "Organisation",
    }


def test_the_network_joins_alliances_and_relationships_of_two_and_says_who_is_alone() -> None:
    alliance_of(INES, members=[HOUSE, CLUBS, "cercle-oulemas"])
    relation_of(INES, source=CLUBS, target=HOUSE, kind=RelationKind.TRAINS)
    with override("fr"):
        network = network_of(persona("relais-maroc"), "fr")

    pairs = {tuple(end.code for end in tie.ends): tie for tie in network.ties}
    assert {frozenset(pair) for pair in pairs} == {
        frozenset({HOUSE, CLUBS}),
        frozenset({HOUSE, "cercle-oulemas"}),
        frozenset({CLUBS, "cercle-oulemas"}),
    }
    (both,) = [tie for tie in network.ties if tie.relations]
    first = both.ends[0].code
    assert both.relations == ("forme" if first == CLUBS else "est formée par",)
    assert (network.alliance_count, network.relation_count, network.abroad_count) == (1, 1, 2)
    assert "mourchidates" in {node.code for node in network.alone}


def test_the_picture_holds_what_the_reader_may_see_and_what_holds_today() -> None:
    alliance = alliance_of(INES)
    relation = relation_of(INES, target="cercle-oulemas")
    Organisation.objects.filter(code=CLUBS).update(marking=Marking.COUNTRY)
    for who, count in ((INES, 2), ("relais-maroc", 1)):
        assert len(network_of(persona(who), "fr").ties) == count

    end_alliance(alliance=alliance, by=persona(INES), at=NOW)
    end_relationship(relationship=relation, by=persona(INES), at=NOW)

    network = network_of(persona(INES), "fr")
    assert (network.ties, network.relation_count) == ((), 0)


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_the_same_records_give_the_same_drawing_within_its_frame(*, is_mirrored: bool) -> None:
    alliance_of(INES, members=[HOUSE, CLUBS, "cercle-oulemas"])
    relation_of(INES, target="jeunes-medina")
    network = network_of(persona(INES), "fr")

    drawing = draw(network, is_mirrored=is_mirrored)

    assert drawing == draw(network, is_mirrored=is_mirrored)
    assert len(drawing.points) == len(network.nodes)
    assert len({(point.x, point.y) for point in drawing.points}) == len(drawing.points)
    assert all(0 < point.x < WIDTH and 0 < point.y < drawing.height for point in drawing.points)
    columns = {point.x for point in drawing.points}
    assert columns == {drawing.points[0].x, WIDTH - drawing.points[0].x}
    first = drawing.headings[0]
    assert first.anchor == ("start" if is_mirrored else "end")


def test_a_large_network_is_drawn_as_far_as_it_can_be_read_and_says_what_is_left_out() -> None:
    for number in range(60):
        organisation_of(INES, f"Maison {number}")
    relation_of(INES)
    network = network_of(persona(INES), "fr")

    drawing = draw(network)

    assert (len(drawing.points), drawing.left_out) == (60, len(network.nodes) - 60)
    assert {HOUSE, CLUBS} <= {point.node.code for point in drawing.points}
    assert len(drawing.curves) == 1

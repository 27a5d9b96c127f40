"""The network as a picture: its organisations by country, and the lines between them."""

import dataclasses
from collections import defaultdict
from itertools import combinations

from django.db.models import Prefetch

from contrepoint.common.languages import Words, best_words
from contrepoint.fieldwork.access import alliances_visible_to, relationships_visible_to
from contrepoint.fieldwork.enums import (
    FROM_THE_OTHER_SIDE,
    AlliancePart,
    AllianceState,
    RelationKind,
)
from contrepoint.network.access import Viewer, organisations_listed_for, organisations_visible_to
from contrepoint.network.queries import in_order


@dataclasses.dataclass(frozen=True, slots=True)
class Node:
    """An organisation; `country` is "" for none or several."""

    code: str
    name: Words
    country: str
    degree: int


@dataclasses.dataclass(frozen=True, slots=True)
class Tie:
    """What ties two organisations: alliances by code and title, relationships in words.

    The words stand between the first end and the second.
    """

    ends: tuple[Node, Node]
    alliances: tuple[tuple[str, Words], ...]
    relations: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Network:
    """Organisations in their order, and what ties two of them today."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    alliance_count: int
    relation_count: int

    @property
    def country_count(self) -> int:
        return len({node.country for node in self.nodes if node.country})

    @property
    def alone(self) -> tuple[Node, ...]:
        """Those that nothing ties to another."""
        return tuple(node for node in self.nodes if not node.degree)

    @property
    def abroad_count(self) -> int:
        """Ties from one country to another."""
        return sum(tie.ends[0].country != tie.ends[1].country for tie in self.ties)


def network_of(user: Viewer, language: str) -> Network:
    """What the reader may see: alliances that have not ended, relationships that hold."""
    rows = list(in_order(organisations_listed_for(user)))
    places = {row.pk: place for place, row in enumerate(rows)}
    allied: dict[tuple[int, int], list[tuple[str, Words]]] = defaultdict(list)
    related: dict[tuple[int, int], list[str]] = defaultdict(list)
    members = Prefetch(
        "members", queryset=organisations_visible_to(user).order_by("pk"), to_attr="seen_members"
    )
    alliances = (
        alliances_visible_to(user)
        .exclude(state=AllianceState.ENDED)
        .prefetch_related(members, "texts")
        .order_by("pk")
    )
    for alliance in alliances:
        titles = [text for text in alliance.texts.all() if text.part == AlliancePart.TITLE]
        keys = [each.pk for each in alliance.seen_members]
        for pair in combinations(sorted(keys, key=places.__getitem__), 2):
            allied[pair].append((alliance.code, best_words(titles, language)))
    relations = relationships_visible_to(user).filter(until=None).order_by("pk")
    for source, target, kind in relations.values_list("source", "target", "kind"):
        pair = (source, target) if places[source] < places[target] else (target, source)
        said = RelationKind(kind)
        is_turned = pair[0] == target
        label = FROM_THE_OTHER_SIDE.get(said, said.label) if is_turned else said.label
        related[pair].append(str(label))
    pairs = sorted({*allied, *related}, key=lambda pair: (places[pair[0]], places[pair[1]]))
    nodes = {
        row.pk: Node(
            row.code,
            Words(row.name, row.name_language),
            row.country.code if row.country else "",
            sum(row.pk in pair for pair in pairs),
        )
        for row in rows
    }
    return Network(
        nodes=tuple(nodes.values()),
        ties=tuple(
            Tie(
                (nodes[one], nodes[other]),
                tuple(allied[one, other]),
                tuple(dict.fromkeys(related[one, other])),
            )
            for one, other in pairs
        ),
        alliance_count=len(alliances),
        relation_count=len(relations),
    )

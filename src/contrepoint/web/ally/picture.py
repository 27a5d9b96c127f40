"""S’allier: the network as a picture, and as a table that says the same.

Two columns of names with their countries, and lines between them: what can be read on a phone and
in both directions. The same records give the same drawing.
"""

import dataclasses
from collections.abc import Sequence
from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language_bidi
from django.views.decorators.http import require_safe

from contrepoint.common.marks import in_plain_words
from contrepoint.fieldwork.access import may_do_fieldwork
from contrepoint.fieldwork.queries import Network, Node, network_of
from contrepoint.web.pages import page_of
from contrepoint.web.requests import MemberRequest, reading_language

WIDTH, MARGIN, ROW, HEAD, GAP = 820, 8, 34, 30, 14
COLUMN = 296  # from the edge to the points
LABEL = 10  # from a point to its name
MOST_DRAWN = 60
NAME_LENGTH = 40
TIES_A_PAGE = 24


@dataclasses.dataclass(frozen=True, slots=True)
class Point:
    """An organisation: its point, and where its name stands, at which end of it."""

    node: Node
    name: str
    x: int
    y: int
    text_x: int
    text_y: int
    anchor: str


@dataclasses.dataclass(frozen=True, slots=True)
class Heading:
    """A country over its organisations; "" for none or several."""

    country: str
    x: int
    y: int
    anchor: str


@dataclasses.dataclass(frozen=True, slots=True)
class Curve:
    """A line between two points; `kind` is alliance, relation or both."""

    path: str
    kind: str
    says: str


@dataclasses.dataclass(frozen=True, slots=True)
class Drawing:
    """The whole picture, in its own units."""

    width: int
    height: int
    headings: tuple[Heading, ...]
    points: tuple[Point, ...]
    curves: tuple[Curve, ...]
    left_out: int


@require_safe
def picture(request: MemberRequest) -> HttpResponse:
    """The network, drawn and told."""
    network = network_of(request.user, reading_language())
    page = page_of(request, network.ties, TIES_A_PAGE)
    context = {
        "network": network,
        "drawing": draw(network, is_mirrored=get_language_bidi()) if network.ties else None,
        "page": page,
        "may_write": may_do_fieldwork(request.user),
    }
    return render(request, "ally/picture.html", context)


def draw(network: Network, *, is_mirrored: bool = False) -> Drawing:
    """Countries down two columns, of about the same length; the most tied ones where few fit."""
    drawn = sorted(network.nodes, key=lambda node: -node.degree)[:MOST_DRAWN]
    kept = {node.code for node in drawn}
    nodes = [node for node in network.nodes if node.code in kept]
    groups = [(country, list(rows)) for country, rows in groupby(nodes, lambda node: node.country)]
    first, second = _in_two(groups)
    points: dict[str, Point] = {}
    headings: list[Heading] = []
    bottom = 0
    for column, is_first in ((first, True), (second, False)):
        is_left = is_first != is_mirrored
        y = MARGIN
        for country, rows in column:
            x = COLUMN - LABEL if is_left else WIDTH - COLUMN + LABEL
            headings.append(Heading(country, x, y + 18, "end" if is_left else "start"))
            y += HEAD
            for node in rows:
                points[node.code] = _point(node, y, is_left=is_left)
                y += ROW
            y += GAP
        bottom = max(bottom, y)
    curves = tuple(
        Curve(
            _path(points[tie.ends[0].code], points[tie.ends[1].code]),
            ("both" if tie.relations else "alliance") if tie.alliances else "relation",
            " – ".join(in_plain_words(end.name.text) for end in tie.ends),
        )
        for tie in network.ties
        if {end.code for end in tie.ends} <= kept
    )
    return Drawing(
        width=WIDTH,
        height=bottom,
        headings=tuple(headings),
        points=tuple(points.values()),
        curves=curves,
        left_out=len(network.nodes) - len(nodes),
    )


Groups = Sequence[tuple[str, list[Node]]]


def _in_two(groups: Groups) -> tuple[Groups, Groups]:
    """Whole countries, in their order, where the two columns come closest in length."""
    lengths = [len(rows) + 1 for _country, rows in groups]
    total = sum(lengths)
    cut = min(
        range(len(groups) + 1), key=lambda place: (abs(2 * sum(lengths[:place]) - total), place)
    )
    return groups[:cut], groups[cut:]


def _point(node: Node, y: int, *, is_left: bool) -> Point:
    name = in_plain_words(node.name.text)
    if len(name) > NAME_LENGTH:
        name = name[: NAME_LENGTH - 1].rstrip() + "…"
    x = COLUMN if is_left else WIDTH - COLUMN
    text_x = x - LABEL if is_left else x + LABEL
    return Point(node, name, x, y + 12, text_x, y + 17, "end" if is_left else "start")


def _path(one: Point, other: Point) -> str:
    """Across the middle; between two of one column, a bow into the middle."""
    middle = WIDTH // 2
    if one.x != other.x:
        return f"M{one.x} {one.y} C{middle} {one.y} {middle} {other.y} {other.x} {other.y}"
    depth = min(90, 24 + abs(one.y - other.y) // 3)
    bow = one.x + depth if one.x < middle else one.x - depth
    return f"M{one.x} {one.y} C{bow} {one.y} {bow} {other.y} {other.x} {other.y}"

"""Which records ask for the same topic, and which may?"""

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from contrepoint.agenda import joined
from contrepoint.matching import ALIKE, Likeness
from contrepoint.narratives.queries import same_subjects
from contrepoint.synthesis.queries.sources import CandidateKind, Found
from contrepoint.workshops.queries import topic_links

MOST_NEAR = 3


@dataclasses.dataclass(frozen=True, slots=True)
class Grouped:
    """Records topic by topic, the one that leads first; `near` by the code of the lead.

    `near` are the leads of topics that may be the same, the most alike first.
    """

    topics: tuple[tuple[Found, ...], ...]
    near: Mapping[str, tuple[str, ...]]


def grouped(found: Sequence[Found], leads: Collection[str]) -> Grouped:
    """These records in topics. Those in `leads` lead, since something was settled under them.

    Only what the whole network may read is joined: a record that is kept close would keep close
    whatever it was joined to.
    """
    kinds = list(CandidateKind)
    # A stable sort: within a kind the order is that of the source, the oldest first.
    ordered = sorted(found, key=lambda each: (each.code not in leads, kinds.index(each.kind)))
    by_code = {record.code: record for record in ordered}
    wide = {record.code for record in found if record.may_be_planned}
    likely = same_subjects([s for record in found if record.code in wide for s in record.sayings])
    same, apart = topic_links()
    groups = joined(
        list(by_code),
        alike=[(pair.one, pair.other) for pair in likely if pair.share >= ALIKE],
        subjects={record.code: record.subjects for record in ordered if record.code in wide},
        same=[pair for pair in same if wide.issuperset(pair)],
        apart=apart,
        followers=[record.code for record in found if record.is_follower],
    )
    topics = tuple(tuple(by_code[code] for code in group.codes) for group in groups)
    return Grouped(topics, _near(topics, likely, apart))


def _near(
    topics: Sequence[Sequence[Found]],
    likely: Sequence[Likeness],
    apart: Collection[tuple[str, str]],
) -> dict[str, tuple[str, ...]]:
    lead_of = {record.code: topic[0].code for topic in topics for record in topic}
    parted = {frozenset(pair) for pair in apart}
    near: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for pair in likely:
        one, other = lead_of.get(pair.one), lead_of.get(pair.other)
        if one is None or other is None or one == other:
            continue
        if frozenset((pair.one, pair.other)) not in parted:
            near[one][other] = near[other][one] = None
    return {lead: tuple(others)[:MOST_NEAR] for lead, others in near.items()}

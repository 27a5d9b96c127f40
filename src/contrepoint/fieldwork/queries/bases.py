"""On what does it stand, in human rights and in religion?"""

from django.db.models import Exists, OuterRef, Q

from contrepoint.fieldwork.models import LessonPlan, Project
from contrepoint.narratives.queries import CitedReference, cited_references
from contrepoint.narratives.reference_access import references_visible_to
from contrepoint.network.access import Viewer

Bases = tuple[tuple[CitedReference, ...], tuple[CitedReference, ...]]


def bases_of(row: Project | LessonPlan, user: Viewer, language: str) -> Bases:
    """The rights basis and the religious basis, in one question with their texts in another.

    A declaration that scholars signed may stand in both.
    """
    rights = row.rights_basis.order_by().filter(pk=OuterRef("pk"))
    religious = row.religious_basis.order_by().filter(pk=OuterRef("pk"))
    rows = list(
        references_visible_to(user)
        .annotate(is_right=Exists(rights), is_religious=Exists(religious))
        .filter(Q(is_right=True) | Q(is_religious=True))
        .order_by("code")
        .prefetch_related("texts")
    )
    return (
        cited_references([each for each in rows if each.is_right], language),
        cited_references([each for each in rows if each.is_religious], language),
    )

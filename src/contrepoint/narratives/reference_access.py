"""Who sees a reference, who writes, verifies and decides about what cites it?

A reference points to a published text and has no marking: members read them all. Whoever is no
member reads those on which an answer stands that is open to them.
"""

from django.db.models import Exists, OuterRef, QuerySet

from contrepoint.narratives.access import answer_visible, answers_visible_to, may_write
from contrepoint.narratives.enums import ReferenceKind
from contrepoint.narratives.models import CounterArgument, Reference, ReferenceFlag
from contrepoint.network.access import Viewer, not_here, standing_of, the_one
from contrepoint.network.enums import Role

_REVIEWING = (Role.SCHOLAR_REVIEWER, Role.RIGHTS_REVIEWER)
_VERIFYING = {
    ReferenceKind.SCRIPTURE: (Role.SCHOLAR_REVIEWER,),
    ReferenceKind.HADITH: (Role.SCHOLAR_REVIEWER,),
    ReferenceKind.LAW: (Role.RIGHTS_REVIEWER,),
}


def references_visible_to(user: Viewer) -> QuerySet[Reference]:
    """References that `user` may read."""
    if standing_of(user).is_member:
        return Reference.objects.all()
    answers = answers_visible_to(user).order_by()
    return Reference.objects.filter(Exists(answers.filter(references=OuterRef("pk"))))


def reference_visible(user: Viewer, code: str) -> Reference:
    """The reference of this code, or the same 404 for missing and forbidden."""
    return the_one(references_visible_to(user).filter(code=code))


def reviewing_role(user: Viewer) -> Role | None:
    """The role in which `user` reviews."""
    return next((role for role in _REVIEWING if role in standing_of(user).roles), None)


def verifying_role(user: Viewer, kind: ReferenceKind) -> Role | None:
    """The role in which `user` verifies references of this kind.

    Scripture and hadith a scholar, law a rights reviewer, the others either.
    """
    allowed = _VERIFYING.get(kind, _REVIEWING)
    return next((role for role in allowed if role in standing_of(user).roles), None)


def may_verify(user: Viewer, reference: Reference) -> bool:
    """Verifies a reference: who has the role for its kind, and did not write what it says."""
    own = reference.author_id is not None and reference.author_id == user.pk
    return not own and verifying_role(user, ReferenceKind(reference.kind)) is not None


def reference_to_verify(user: Viewer, code: str) -> Reference:
    """The reference of this code that `user` may verify, or the same 404."""
    reference = reference_visible(user, code)
    if verifying_role(user, ReferenceKind(reference.kind)) is None:
        raise not_here()
    return reference


def may_rewrite_reference(user: Viewer, reference: Reference) -> bool:
    """Rewrites a reference: who wrote it, the reviewers, and the coordinator."""
    standing = standing_of(user)
    own = reference.author_id is not None and reference.author_id == user.pk
    minds_it = own or standing.is_coordinator or reviewing_role(user) is not None
    return may_write(user) and minds_it


def reference_to_rewrite(user: Viewer, code: str) -> Reference:
    """The reference of this code that `user` may rewrite, or the same 404."""
    reference = reference_visible(user, code)
    if not may_rewrite_reference(user, reference):
        raise not_here()
    return reference


def flags_visible_to(user: Viewer) -> QuerySet[ReferenceFlag]:
    """Flags, open and decided, of answers that `user` may see."""
    return ReferenceFlag.objects.filter(answer__in=answers_visible_to(user).order_by().values("pk"))


def flags_to_decide(user: Viewer) -> QuerySet[ReferenceFlag]:
    """Open flags of which `user` may decide: a reviewer, never about an answer of one's own."""
    if reviewing_role(user) is None:
        return ReferenceFlag.objects.none()
    return flags_visible_to(user).filter(decision="").exclude(answer__author=user.pk)


def flag_to_decide(user: Viewer, answer_code: str, reference_code: str) -> ReferenceFlag:
    """The open flag on this answer of which `user` may decide, or the same 404."""
    answer = answer_visible(user, answer_code)
    found = flags_to_decide(user).filter(answer=answer, reference__code=reference_code)
    return the_one(found.select_related("answer", "reference"))


def answers_flagged_of(user: Viewer) -> QuerySet[CounterArgument]:
    """One's own answers that cite a reference which was changed, and nobody looked again."""
    open_flags = ReferenceFlag.objects.filter(answer=OuterRef("pk"), decision="")
    return answers_visible_to(user).filter(Exists(open_flags), author=user.pk)

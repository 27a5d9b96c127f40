"""Which projects wait for a word of this reader?  To sign their sheet, to agree to a joint lead."""

import dataclasses
from datetime import date

from django.db.models import Count, Q, QuerySet

from contrepoint.common.languages import Words, best_words
from contrepoint.fieldwork.access import (
    for_members,
    led_by,
    projects_visible_to,
    signing_role,
)
from contrepoint.fieldwork.enums import (
    ALWAYS_WITH_MINORS,
    LINES,
    STILL_AHEAD,
    PartnerRole,
    ProjectPart,
    SafeguardingReply,
)
from contrepoint.fieldwork.models import Project, ProjectPartner, SafeguardingSignature
from contrepoint.fieldwork.queries.safeguarding import A_YEAR
from contrepoint.network.access import Viewer, organisations_visible_to, standing_of

A_FEW = 10


@dataclasses.dataclass(frozen=True, slots=True)
class WaitingProject:
    """A project, and what it waits for: a signature, or else an answer to who asks to lead."""

    code: str
    title: Words
    is_to_sign: bool


def projects_that_wait_for(user: Viewer, language: str, *, today: date) -> list[WaitingProject]:
    """Sheets to sign first, then requests to lead jointly, the oldest first: a few of each."""
    to_sign = set(_to_sign(user, today).order_by("pk").values_list("pk", flat=True)[:A_FEW])
    requests = _asked_to_lead(user).order_by("project", "pk")
    asked = set(requests.values_list("project", flat=True)[:A_FEW])
    if not to_sign | asked:
        return []
    rows = Project.objects.filter(pk__in=to_sign | asked).prefetch_related("texts").order_by("pk")
    titles = {row.pk: (row.code, _title(row, language)) for row in rows}
    return [WaitingProject(*titles[pk], True) for pk in titles if pk in to_sign] + [
        WaitingProject(*titles[pk], False) for pk in titles if pk in asked
    ]


def _title(row: Project, language: str) -> Words:
    return best_words([t for t in row.texts.all() if t.part == ProjectPart.TITLE], language)


def _to_sign(user: Viewer, today: date) -> QuerySet[Project]:
    """Complete sheets that nobody has signed for this day, and that `user` did not fill."""
    if signing_role(user) is None:
        return Project.objects.none()
    signed = SafeguardingSignature.objects.filter(ended_on=None, expires_on__gt=today)
    good = ~Q(safeguarding__reply=SafeguardingReply.NO) & Q(
        safeguarding__answered_on__gt=today - A_YEAR
    )
    filled = Count("safeguarding", filter=Q(safeguarding__answered_by=user.pk))
    return (
        projects_visible_to(user)
        .filter(Q(has_minors=True) | Q(kind__in=ALWAYS_WITH_MINORS))
        .filter(state__in=STILL_AHEAD, safeguarding_person__isnull=False)
        .exclude(pk__in=signed.order_by().values("project"))
        .exclude(author=user.pk)
        .annotate(good_count=Count("safeguarding", filter=good), own_count=filled)
        .filter(good_count=len(LINES), own_count=0)
        .order_by()
    )


def _asked_to_lead(user: Viewer) -> QuerySet[ProjectPartner]:
    """Requests of other organisations, on projects that `user` runs."""
    run = projects_visible_to(user)
    if not standing_of(user).is_coordinator:
        run = run.filter(led_by(user))
    return for_members(
        user,
        ProjectPartner.objects.filter(
            project__in=run.filter(state__in=STILL_AHEAD).order_by().values("pk"),
            organisation__in=organisations_visible_to(user).order_by().values("pk"),
            lead_asked_on__isnull=False,
        )
        .exclude(role=PartnerRole.JOINT_LEAD)
        .exclude(organisation=standing_of(user).organisation_id)
        .order_by(),
    )

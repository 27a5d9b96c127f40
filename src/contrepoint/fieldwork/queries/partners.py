"""Who does what in a project, and who did what for it?"""

import dataclasses
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, QuerySet

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Words
from contrepoint.fieldwork.enums import PartnerRole
from contrepoint.fieldwork.models import Project, ProjectPartner
from contrepoint.network.access import Viewer, organisations_visible_to
from contrepoint.network.queries import Deed, deeds_about

if TYPE_CHECKING:
    from contrepoint.network.models import Organisation

LATEST_DEEDS = 20


@dataclasses.dataclass(frozen=True, slots=True)
class PartnerLine:
    """An organisation in a project; `role` is None for the one that leads it.

    `country` is "" for an organisation of none or several.
    """

    key: int
    code: str
    name: Words
    country: str
    role: PartnerRole | None
    asks_to_lead: bool
    asked_on: date | None
    leads_since: date | None


def partner_line(row: ProjectPartner) -> PartnerLine:
    """A partner; fetch the organisation and its country beside it."""
    role = PartnerRole(row.role)
    return dataclasses.replace(
        _line(row.organisation),
        role=role,
        asks_to_lead=row.lead_asked_on is not None and role != PartnerRole.JOINT_LEAD,
        asked_on=row.lead_asked_on,
        leads_since=row.lead_agreed_on,
    )


def with_leads(projects: QuerySet[Project], user: Viewer) -> QuerySet[Project]:
    """The same projects, with what `lead_of` needs fetched beside them, in the same question."""
    card = organisations_visible_to(user).order_by().filter(pk=OuterRef("organisation"))
    return projects.select_related("organisation__country").annotate(is_lead_seen=Exists(card))


def lead_of(project: Project) -> PartnerLine | None:
    """The organisation that leads a project, where its author names it and the reader sees it.

    Takes a project of `with_leads`.
    """
    seen: bool = project.is_lead_seen  # type: ignore[attr-defined]  # by with_leads
    organisation = project.organisation
    return _line(organisation) if project.names_lead and seen and organisation else None


def _line(row: "Organisation") -> PartnerLine:
    return PartnerLine(
        key=row.pk,
        code=row.code,
        name=Words(row.name, row.name_language),
        country=row.country.code if row.country else "",
        role=None,
        asks_to_lead=False,
        asked_on=None,
        leads_since=None,
    )


def deeds_on(project: Project) -> list[Deed]:
    """What was done last on a project and its milestones, for those who run it.

    The author is named no more openly than the project is signed.
    """
    milestones = list(project.milestones.order_by("position").values_list("code", flat=True))
    deeds = deeds_about({"project": [project.code], "milestone": milestones}, LATEST_DEEDS)
    if project.attribution not in {Attribution.COUNTRY, Attribution.NOBODY}:
        return deeds
    return [
        dataclasses.replace(deed, by="") if deed.actor == project.author_id else deed
        for deed in deeds
    ]

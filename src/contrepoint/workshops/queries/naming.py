"""Who may be named in the report of a workshop?  Whoever was put down for it, by consent alone."""

from contrepoint.common.attribution import Attribution, most_discreet
from contrepoint.network.queries import Byline, byline, with_authors
from contrepoint.workshops.enums import WorkshopConsentKind
from contrepoint.workshops.models import Note, Registration


def unnamed_in_report(workshop_number: int) -> set[int]:
    """Accounts of those who were put down for a workshop and do not agree to be named there.

    Whoever was not put down was not asked: their own card says how they are named.
    """
    rows = Registration.objects.filter(workshop__number=workshop_number, person__user__isnull=False)
    agreed = rows.filter(
        consents__kind=WorkshopConsentKind.NAMED, consents__withdrawn_on=None
    ).order_by()
    left = rows.exclude(pk__in=agreed.values("pk")).order_by("pk")
    return {user for user in left.values_list("person__user", flat=True) if user is not None}


def discreetly(attribution: str) -> Attribution:
    """The same signature without a name."""
    return most_discreet(attribution, Attribution.ROLE_AND_COUNTRY)


def bylines_in_report(workshop_number: int) -> dict[str, Byline]:
    """By the code of a note, how it is signed in the report where its author is not named there."""
    rows = Note.objects.filter(
        session__workshop__number=workshop_number, author__in=unnamed_in_report(workshop_number)
    )
    found = {}
    for note in with_authors(rows).order_by("pk"):
        note.attribution = discreetly(note.attribution)
        found[note.code] = byline(note)
    return found

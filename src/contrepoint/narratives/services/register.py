"""The register's version: each change raises it, and each process builds its index anew."""

from django.db.models import F

from contrepoint.narratives.models import Claim, RegisterVersion


def raise_register() -> None:
    """Name a new state of the register; within a transaction, its row stays locked."""
    RegisterVersion.objects.get_or_create(pk=1)
    RegisterVersion.objects.filter(pk=1).update(version=F("version") + 1)


def standing_claim(claim: Claim) -> Claim:
    """The claim, locked; where it was merged meanwhile, the one that holds what hung on it."""
    rows = Claim.objects.select_for_update(of=("self",))
    found = rows.get(pk=claim.pk)
    while found.merged_into_id is not None:
        found = rows.get(pk=found.merged_into_id)
    return found

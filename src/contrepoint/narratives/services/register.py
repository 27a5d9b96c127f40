"""The register's version: each change raises it, and each process builds its index anew."""

from django.db.models import F

from contrepoint.narratives.models import RegisterVersion


def raise_register() -> None:
    """Name a new state of the register; within a transaction, its row stays locked."""
    RegisterVersion.objects.get_or_create(pk=1)
    RegisterVersion.objects.filter(pk=1).update(version=F("version") + 1)

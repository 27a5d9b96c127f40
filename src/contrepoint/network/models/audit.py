"""Who did what, and when: append-only, each entry sealed with the one before."""

from typing import Any

from django.conf import settings
from django.db import models


class AuditEntry(models.Model):
    """One deed. It carries codes, never texts or names.

    `digest` is the SHA-256 of the previous digest and of this entry's own values, so that an
    entry changed or removed breaks the chain from there on.
    """

    sequence = models.PositiveBigIntegerField(unique=True)
    at = models.DateTimeField()
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    action = models.CharField(max_length=60)
    object_kind = models.CharField(max_length=40)
    object_code = models.CharField(max_length=60)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["sequence"]
        indexes = [models.Index(fields=["object_kind", "object_code"], name="audit_entry_object")]

    def __str__(self) -> str:
        return f"{self.sequence} {self.action}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Adds only: an entry is never changed."""
        if not self._state.adding:
            raise TypeError("An audit entry is never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Never."""
        raise TypeError("An audit entry is never deleted.")

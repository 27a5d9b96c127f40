"""Typed notes."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from contrepoint.network.contribution import ContentText, Contribution
from contrepoint.workshops.enums import NoteKind
from contrepoint.workshops.models.meetings import Session


class Note(Contribution):
    """One line of a session's record. Withdrawn notes stay in the table and can come back.

    `uuid` is chosen where the line is typed: a line that is sent twice is the same line. `claim`
    is what the note has become in the register; what else it becomes points to it.
    """

    code = models.CharField(max_length=16, unique=True)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="notes")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=NoteKind)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    claim = models.ForeignKey(
        "narratives.Claim", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.UniqueConstraint(fields=["session", "position"], name="note_place_once"),
            models.CheckConstraint(condition=Q(kind__in=NoteKind.values), name="note_kind_known"),
        ]

    def __str__(self) -> str:
        return self.code


class NoteText(ContentText):
    """The words of a note in one language."""

    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="texts")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["note", "language"], name="note_text_once")]

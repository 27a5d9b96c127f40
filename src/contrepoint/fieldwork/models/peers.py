"""What peers say of what others did: that it is so, or a question."""

from django.db import models
from django.db.models import Q

from contrepoint.fieldwork.enums import PeerWordKind, PeerWordPart
from contrepoint.fieldwork.models.activities import Activity
from contrepoint.fieldwork.models.results import Result
from contrepoint.network.contribution import ContentText, Contribution


class PeerWord(Contribution):
    """A member of another organisation confirms an activity or a result, or asks about it.

    It stands until `ended_at`: taken back, or what it spoke of was rewritten. A question waits for
    the team until `replied_at`. Who may see it is decided by what it speaks of.
    """

    activity = models.ForeignKey(
        Activity, on_delete=models.CASCADE, null=True, blank=True, related_name="peer_words"
    )
    result = models.ForeignKey(
        Result, on_delete=models.CASCADE, null=True, blank=True, related_name="peer_words"
    )
    kind = models.CharField(max_length=10, choices=PeerWordKind)
    said_on = models.DateField()
    ended_at = models.DateTimeField(null=True, blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)

    class Meta(Contribution.Meta):
        constraints = [
            *Contribution.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kind__in=PeerWordKind.values), name="peer_word_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(activity__isnull=True, result__isnull=False)
                | Q(activity__isnull=False, result__isnull=True),
                name="peer_word_of_one_thing",
            ),
            models.UniqueConstraint(
                fields=["activity", "author"],
                condition=Q(ended_at=None) & ~Q(kind=PeerWordKind.ASKS),
                name="activity_confirmed_once_by_one",
            ),
            models.UniqueConstraint(
                fields=["result", "author"],
                condition=Q(ended_at=None) & ~Q(kind=PeerWordKind.ASKS),
                name="result_confirmed_once_by_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.activity or self.result}"

    @property
    def spoken_of(self) -> Activity | Result:
        """What it speaks of."""
        found = self.activity or self.result
        if found is None:
            raise ValueError("a peer's word speaks of something")
        return found


class PeerWordText(ContentText):
    """A question, or the team's reply, in one language."""

    word = models.ForeignKey(PeerWord, on_delete=models.CASCADE, related_name="texts")
    part = models.CharField(max_length=8, choices=PeerWordPart)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["word", "part", "language"], name="peer_word_text_once"
            ),
            models.CheckConstraint(
                condition=Q(part__in=PeerWordPart.values), name="peer_word_part_known"
            ),
        ]

"""States of minutes, their amendments, and what a check of a lock can find."""

import enum

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.workshops.enums.notes import NoteKind


class MinutesState(models.TextChoices):
    """The life of minutes. A draft is not stored: it is the record itself, as it stands."""

    DRAFT = "draft", pgettext_lazy("minutes", "draft")
    OPEN = "open", pgettext_lazy("minutes", "amendment window")
    LOCKED = "locked", pgettext_lazy("minutes", "locked")


class MinutesStep(models.TextChoices):
    """What can be done with minutes; the label is the verb of the button."""

    LOCK = "lock", pgettext_lazy("minutes", "Lock them")
    UNLOCK = "unlock", pgettext_lazy("minutes", "Unlock them")


MINUTES_STEPS: dict[MinutesStep, tuple[frozenset[MinutesState], MinutesState]] = {
    MinutesStep.LOCK: (frozenset({MinutesState.OPEN}), MinutesState.LOCKED),
    MinutesStep.UNLOCK: (frozenset({MinutesState.LOCKED}), MinutesState.OPEN),
}


class MinutesKind(models.TextChoices):
    """What a line of minutes is, besides a note."""

    SESSION = "session", _("session")
    PROMISE = "promise", _("commitment")
    DECISION = "decided", _("decision")
    STATEMENT = "statement", _("joint statement")
    RESERVATION = "reservation", _("reservation")
    ADDED = "added", _("added by an amendment")


LINE_KINDS = (*NoteKind.values, *MinutesKind.values)


class LineDeed(models.TextChoices):
    """What an amendment does with a line of minutes."""

    CHANGE = "change", _("Change its words")
    STRIKE = "strike", _("Strike it out")
    ADD = "add", _("Add a line after it")


class LockFinding(enum.Enum):
    """What a check of a locked text finds."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    OTHER_HASH = "other_hash"
    NOT_IN_TRAIL = "not_in_trail"

"""Gates, verdicts, and the questions before a reply is handed in."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Gate(models.TextChoices):
    """What a review looks at. Which of them a version needs is said in `services.gates`."""

    RELIGIOUS = "religious", pgettext_lazy("gate", "religious")
    CONTENT = "content", _("content")
    RIGHTS = "rights", _("human rights")
    LANGUAGE = "language", pgettext_lazy("gate", "translations")
    SAFETY = "safety", pgettext_lazy("gate", "safety")


# One person never passes two of these for one version: so two people vouch for every one.
HEART_OF_IT = frozenset({Gate.RELIGIOUS, Gate.CONTENT, Gate.RIGHTS})


class EthicsQuestion(models.TextChoices):
    """What a reply never does; a yes to any of these is the end of it."""

    DECEIVES = "deceives", _("Does it deceive: an invented fact, quotation or testimony?")
    INFILTRATES = (
        "infiltrates",
        _("Does it ask anybody to infiltrate a group, or to pass for somebody else?"),
    )
    DEHUMANISES = "dehumanises", _("Does it speak of anybody as less than a person?")
    TARGETS = "targets", _("Does it target a faith, or a people?")
    REPEATS = "repeats", _("Does it repeat the propaganda: its words, its slogans, its pictures?")

    @property
    def reason(self) -> str:
        """Why a yes is refused, and what to do."""
        return str(_REASONS[self])


_REASONS = {
    EthicsQuestion.DECEIVES: _(
        "One lie found out undoes every true reply. Keep what can be shown, and hand it in again."
    ),
    EthicsQuestion.INFILTRATES: _(
        "This puts people in danger and breaks trust. Reply openly, or write another reply."
    ),
    EthicsQuestion.DEHUMANISES: _(
        "This is what recruiters do. Speak of deeds and of ideas, and hand it in again."
    ),
    EthicsQuestion.TARGETS: _(
        "A reply answers a claim, never a faith or a people. Name the claim, and hand it in again."
    ),
    EthicsQuestion.REPEATS: _(
        "Who repeats it spreads it. Say what is true without its words, and hand it in again."
    ),
}


class Verdict(models.TextChoices):
    """What a reviewer says of a version. A dissent stops nothing, and stays on the stamp."""

    APPROVED = "approved", _("I vouch for this version")
    CHANGES_REQUESTED = "changes_requested", _("I ask for changes")
    DISSENT = "dissent", _("I dissent, and say why")


class GateState(models.TextChoices):
    """Where a version stands at one gate."""

    OPEN = "open", pgettext_lazy("gate", "open")
    PASSED = "passed", pgettext_lazy("gate", "passed")
    CHANGES_REQUESTED = "changes_requested", pgettext_lazy("gate", "changes requested")

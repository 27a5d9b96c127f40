"""Fixed lists of the progress: states and the steps between them, parts of texts."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ReportState(models.TextChoices):
    """The life of a progress report; late is computed."""

    DRAFT = "draft", pgettext_lazy("progress report", "draft")
    SUBMITTED = "submitted", pgettext_lazy("progress report", "submitted")
    RETURNED = "returned", pgettext_lazy("progress report", "returned with a question")
    ACCEPTED = "accepted", pgettext_lazy("progress report", "accepted")


# The words of a report may change, and it may be submitted.
BEING_WRITTEN = frozenset({ReportState.DRAFT, ReportState.RETURNED})
# It has been in the hands of those who accept or return it.
HANDED_IN = frozenset({ReportState.SUBMITTED, ReportState.RETURNED, ReportState.ACCEPTED})


class ReportStep(models.TextChoices):
    """What can be done with a progress report; the label is the verb of the button."""

    SUBMIT = "submit", pgettext_lazy("progress report", "Submit it")
    RETURN = "return", pgettext_lazy("progress report", "Return it")
    ACCEPT = "accept", pgettext_lazy("progress report", "Accept it")


REPORT_STEPS: dict[ReportStep, tuple[frozenset[ReportState], ReportState]] = {
    ReportStep.SUBMIT: (BEING_WRITTEN, ReportState.SUBMITTED),
    ReportStep.RETURN: (frozenset({ReportState.SUBMITTED}), ReportState.RETURNED),
    ReportStep.ACCEPT: (frozenset({ReportState.SUBMITTED}), ReportState.ACCEPTED),
}


class ReportPart(models.TextChoices):
    """Which part of a progress report a text is."""

    DONE = "done", _("done")
    NOT_DONE = "not_done", _("planned and not done, and why")
    NEXT = "next", _("what comes next")
    OBSTACLE = "obstacle", _("obstacle")
    HELP = "help", _("help wanted")
    LESSON = "lesson", pgettext_lazy("part of a progress report", "lesson")


class LessonState(models.TextChoices):
    """The life of a lesson."""

    OBSERVED = "observed", pgettext_lazy("lesson", "observed")
    LESSON = "lesson", pgettext_lazy("lesson", "lesson")
    ADOPTED = "adopted", pgettext_lazy("lesson", "adopted")
    SUPERSEDED = "superseded", pgettext_lazy("lesson", "superseded")


class LessonStep(models.TextChoices):
    """What can be done with a lesson; the label is the verb of the button."""

    CONFIRM = "confirm", pgettext_lazy("lesson", "Keep it as a lesson")
    ADOPT = "adopt", pgettext_lazy("lesson", "Mark as adopted")
    SUPERSEDE = "supersede", pgettext_lazy("lesson", "Mark as superseded")


LESSON_STEPS: dict[LessonStep, tuple[frozenset[LessonState], LessonState]] = {
    LessonStep.CONFIRM: (frozenset({LessonState.OBSERVED}), LessonState.LESSON),
    LessonStep.ADOPT: (frozenset({LessonState.LESSON}), LessonState.ADOPTED),
    LessonStep.SUPERSEDE: (
        frozenset({LessonState.LESSON, LessonState.ADOPTED}),
        LessonState.SUPERSEDED,
    ),
}


class LessonPart(models.TextChoices):
    """Which part of a lesson a text is."""

    OBSERVATION = "observation", _("what was observed")
    RECOMMENDATION = "recommendation", _("what we recommend")
    CHANGE = "change", _("what changed")


class HelpState(models.TextChoices):
    """The life of a request for help."""

    OPEN = "open", pgettext_lazy("request for help", "open")
    TAKEN = "taken", pgettext_lazy("request for help", "taken")
    ANSWERED = "answered", pgettext_lazy("request for help", "answered")
    CLOSED = "closed", pgettext_lazy("request for help", "closed")


class HelpStep(models.TextChoices):
    """What can be done with a request for help; the label is the verb of the button."""

    TAKE = "take", pgettext_lazy("request for help", "I take it on")
    ANSWER = "answer", pgettext_lazy("request for help", "Answer it")
    CLOSE = "close", pgettext_lazy("request for help", "Close it")


UNDER_WAY = frozenset({HelpState.OPEN, HelpState.TAKEN, HelpState.ANSWERED})

HELP_STEPS: dict[HelpStep, tuple[frozenset[HelpState], HelpState]] = {
    HelpStep.TAKE: (frozenset({HelpState.OPEN}), HelpState.TAKEN),
    HelpStep.ANSWER: (UNDER_WAY, HelpState.ANSWERED),
    HelpStep.CLOSE: (UNDER_WAY, HelpState.CLOSED),
}


class HelpPart(models.TextChoices):
    """Which part of a request for help a text is."""

    TITLE = "title", _("title")
    NEED = "need", _("need")


class Usefulness(models.TextChoices):
    """What the asker says of the help when closing the request."""

    YES = "yes", pgettext_lazy("was it useful", "yes")
    PARTLY = "partly", pgettext_lazy("was it useful", "partly")
    NO = "no", pgettext_lazy("was it useful", "no")

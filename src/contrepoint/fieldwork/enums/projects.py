"""States, steps, kinds and parts of projects."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ProjectKind(models.TextChoices):
    """What a project is for."""

    YOUTH = "youth", pgettext_lazy("kind of project", "youth")
    WOMEN = "women", pgettext_lazy("kind of project", "women")
    TRAINING = "training", pgettext_lazy("kind of project", "training")
    SCHOLARS = "scholars", pgettext_lazy("kind of project", "training of scholars")
    MEDIA = "media", pgettext_lazy("kind of project", "media")
    OTHER = "other", pgettext_lazy("kind of project", "other")


class ProjectState(models.TextChoices):
    """The life of a project."""

    CONCEPT = "concept", pgettext_lazy("project", "concept")
    SEEKING_PARTNERS = "seeking_partners", pgettext_lazy("project", "seeking partners")
    AGREED = "agreed", pgettext_lazy("project", "agreed")
    UNDER_WAY = "under_way", pgettext_lazy("project", "under way")
    COMPLETED = "completed", pgettext_lazy("project", "completed")
    ABANDONED = "abandoned", pgettext_lazy("project", "abandoned")
    EVALUATED = "evaluated", pgettext_lazy("project", "evaluated")


class ProjectStep(models.TextChoices):
    """What can be done with a project; the label is the verb of the button."""

    SEEK = "seek", pgettext_lazy("project", "Look for partners")
    AGREE = "agree", pgettext_lazy("project", "Mark as agreed")
    START = "start", pgettext_lazy("project", "Start it")
    COMPLETE = "complete", pgettext_lazy("project", "Mark as completed")
    ABANDON = "abandon", pgettext_lazy("project", "Abandon it")
    EVALUATE = "evaluate", pgettext_lazy("project", "Mark as evaluated")


PROJECT_STEPS: dict[ProjectStep, tuple[frozenset[ProjectState], ProjectState]] = {
    ProjectStep.SEEK: (frozenset({ProjectState.CONCEPT}), ProjectState.SEEKING_PARTNERS),
    ProjectStep.AGREE: (
        frozenset({ProjectState.CONCEPT, ProjectState.SEEKING_PARTNERS}),
        ProjectState.AGREED,
    ),
    ProjectStep.START: (frozenset({ProjectState.AGREED}), ProjectState.UNDER_WAY),
    ProjectStep.COMPLETE: (frozenset({ProjectState.UNDER_WAY}), ProjectState.COMPLETED),
    ProjectStep.ABANDON: (
        frozenset(
            {
                ProjectState.CONCEPT,
                ProjectState.SEEKING_PARTNERS,
                ProjectState.AGREED,
                ProjectState.UNDER_WAY,
            }
        ),
        ProjectState.ABANDONED,
    ),
    ProjectStep.EVALUATE: (
        frozenset({ProjectState.COMPLETED, ProjectState.ABANDONED}),
        ProjectState.EVALUATED,
    ),
}


# In these states organisations may still take part by themselves.
OPEN_TO_PARTNERS = PROJECT_STEPS[ProjectStep.AGREE][0]

# In these states there is still something to lead, and a milestone can be late.
STILL_AHEAD = PROJECT_STEPS[ProjectStep.ABANDON][0]

MOST_OBJECTIVES = 5


class PartnerRole(models.TextChoices):
    """What an organisation does in a project of others."""

    JOINT_LEAD = "joint_lead", pgettext_lazy("partner of a project", "joint lead")
    HOST = "host", pgettext_lazy("partner of a project", "host")
    TRAINER = "trainer", pgettext_lazy("partner of a project", "trainer")
    FUNDER = "funder", pgettext_lazy("partner of a project", "funder")
    ADVISER = "adviser", pgettext_lazy("partner of a project", "adviser")
    PARTNER = "partner", pgettext_lazy("partner of a project", "partner")


# What may be written down for another organisation; to lead jointly is asked for, and agreed.
ROLES_TO_GIVE = tuple(role for role in PartnerRole if role != PartnerRole.JOINT_LEAD)


class ProjectPart(models.TextChoices):
    """Which part of a project a text is."""

    TITLE = "title", _("title")
    OBJECTIVE = "objective", _("objective")
    THEORY = "theory", _("theory of change")

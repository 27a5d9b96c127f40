"""What recruiters say: one taxonomy for both extremisms."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ClaimKind(models.TextChoices):
    """What sort of thing recruiters say."""

    RELIGIOUS = "religious", _("religious")
    GRIEVANCE = "grievance", _("grievance")
    MISCONCEPTION = "misconception", _("misconception")
    PROMISE = "promise", _("promise")
    THREAT = "threat", _("threat")
    IDENTITY = "identity", _("identity")


class Extremism(models.TextChoices):
    """Which of the two extremisms pushes a claim."""

    DAESH = "daesh", _("Daesh")
    SUPREMACIST = "supremacist", _("nationalist-supremacist groups")


class Theme(models.TextChoices):
    """Narratives, the same list for both extremisms."""

    T01 = "T01", _("victimhood and humiliation")
    T02 = "T02", _("inevitable conflict, end of coexistence")
    T03 = "T03", _("demographic or cultural replacement")
    T04 = "T04", _("conspiracy")
    T05 = "T05", _("betrayal by one's own leaders, scholars, media")
    T06 = "T06", _("purity and exclusion from the group")
    T07 = "T07", _("dehumanisation")
    T08 = "T08", _("belonging")
    T09 = "T09", _("utopia, order called rightful")
    T10 = "T10", _("duty")
    T11 = "T11", _("heroism, roles of men and women")
    T12 = "T12", _("redemption")
    T13 = "T13", _("revenge, violence called legitimate")
    T14 = "T14", _("invincibility")
    T15 = "T15", _("apocalypse, collapse")
    T16 = "T16", _("illegitimacy of law, vote, citizenship")
    T17 = "T17", _("practical promises")
    T18 = "T18", _("mirror: what the others do")


class Appeal(models.TextChoices):
    """Which need a claim speaks to: what an answer has to offer as well."""

    BELONGING = "belonging", _("belonging")
    MEANING = "meaning", _("meaning")
    JUSTICE = "justice", _("justice")
    PROTECTION = "protection", _("protection")
    ADVENTURE = "adventure", _("adventure")
    MONEY = "money", _("money and a living")
    REDEMPTION = "redemption", _("redemption")
    REVENGE = "revenge", _("revenge")


class AimedAt(models.TextChoices):
    """Whom recruiters aim a claim at: a public, never a person."""

    EVERYBODY = "everybody", _("everybody")
    ADOLESCENTS = "adolescents", _("adolescents")
    YOUNG_MEN = "young_men", _("young men")
    YOUNG_WOMEN = "young_women", _("young women")
    PARENTS = "parents", _("parents and families")
    BELIEVERS = "believers", _("people who practise a religion")
    CONVERTS = "converts", _("converts and people who come back to religion")
    WORKERS = "workers", _("people out of work or ill paid")
    PRISON = "prison", _("people in prison")
    NEWCOMERS = "newcomers", _("people who have just arrived")


class Sensitivity(models.TextChoices):
    """Whether a claim is shown at once."""

    ORDINARY = "ordinary", _("shown as it is")
    COVERED = "covered", _("covered before it is shown")


class WordingOrigin(models.TextChoices):
    """Where a wording comes from."""

    CURATED = "curated", _("curated")
    CONFIRMED = "confirmed", _("confirmed match")


class FieldVerdict(models.TextChoices):
    """What somebody says of a claim that was found for a message."""

    IS_IT = "is_it", _("It is this claim")
    IS_NOT_IT = "is_not_it", _("It is not this claim")


class ProposalState(models.TextChoices):
    """What became of a sentence from the field."""

    WAITING = "waiting", pgettext_lazy("sentence", "waits for a reviewer")
    TAKEN = "taken", pgettext_lazy("sentence", "learned from")
    SET_ASIDE = "set_aside", pgettext_lazy("sentence", "set aside")


class Harm(models.IntegerChoices):
    """How much harm a claim does where it is believed; the label is the sentence to choose by."""

    DIVIDES = 1, _("It divides: it wears away the trust between people, and calls to nothing.")
    EXCLUDES = 2, _("It excludes: it calls to shun, reject or hate people for what they are.")
    KILLS = 3, _("It leads to violence: it justifies or promises it, or leads to who commits it.")


class RegroupingKind(models.TextChoices):
    """How claims were put together or apart."""

    MERGE = "merge", _("merged")
    SPLIT = "split", _("split")


# Claims that speak of violence, or of people as less than people.
UNSAFE_THEMES = frozenset({Theme.T07, Theme.T13})

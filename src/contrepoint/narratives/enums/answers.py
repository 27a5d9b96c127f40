"""Replies, their states and forms, and the references on which they stand."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AnswerKind(models.TextChoices):
    """On what ground a counter-argument stands."""

    RELIGIOUS = "religious", _("religious")
    FACTUAL = "factual", _("factual")
    RIGHTS = "rights", _("human rights")
    TESTIMONY = "testimony", _("testimony")
    ETHICAL = "ethical", _("ethical")
    PRACTICAL = "practical", _("practical")


class AnswerState(models.TextChoices):
    """The life of a counter-argument."""

    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    CHANGES_REQUESTED = "changes_requested", _("changes requested")
    APPROVED = "approved", _("approved")
    REVIEW_DUE = "review_due", _("review due")
    RETIRED = "retired", _("retired")
    RECALLED = "recalled", _("recalled")


# What nobody is to use any more; its page says why, and what to use instead.
WITHDRAWN = frozenset({AnswerState.RETIRED, AnswerState.RECALLED})


class Withdrawing(models.TextChoices):
    """How an answer leaves use; both lead to the state of the same name."""

    RETIRED = "retired", _("Retire it: it has had its time")
    RECALLED = "recalled", _("Recall it now: whoever used it must know today")


MAY_BE_HANDED_IN = frozenset(
    {AnswerState.DRAFT, AnswerState.CHANGES_REQUESTED, AnswerState.REVIEW_DUE}
)


# In these states its author may rewrite it: a new version begins unless it was still a draft.
MAY_BE_REWRITTEN = MAY_BE_HANDED_IN | {AnswerState.APPROVED, AnswerState.RECALLED}


class Register(models.TextChoices):
    """For which moment an answer is worded."""

    SPOKEN = "spoken", _("To say in 30 seconds")
    PLAIN = "plain", _("Plain answer")
    AVOID = "avoid", _("What not to say")
    STEP = "step", _("What they can do next")
    POST = "post", _("Post")
    NOTE = "note", _("Scholarly note")
    LESSON = "lesson", _("Lesson plan")
    SERMON = "sermon", _("Sermon outline")


# What an answer of the library always has, and how many characters the further forms may have.
CORE_REGISTERS = (Register.SPOKEN, Register.PLAIN, Register.AVOID)
FURTHER_REGISTERS: dict[Register, int] = {
    Register.STEP: 400,
    Register.POST: 500,
    Register.NOTE: 4000,
    Register.LESSON: 4000,
    Register.SERMON: 4000,
}


class Audience(models.TextChoices):
    """For whom an answer is worded."""

    GENERAL = "general", _("everybody")
    YOUTH = "youth", _("young people")
    PARENTS = "parents", _("parents")
    TEACHERS = "teachers", _("teachers")
    IMAMS = "imams", _("imams and educators")
    PRISON = "prison", _("people in prison and those who work there")
    ONLINE = "online", _("people met online")


class Messenger(models.TextChoices):
    """Who says an answer best."""

    PARENT = "parent", _("a parent")
    PEER = "peer", _("a friend of the same age")
    IMAM = "imam", _("an imam or a woman preacher")
    TEACHER = "teacher", _("a teacher")
    YOUTH_WORKER = "youth_worker", _("a youth worker or coach")
    FORMER = "former", _("somebody who came back from it")
    SURVIVOR = "survivor", _("somebody who suffered from it")


class ReferenceKind(models.TextChoices):
    """What a reference is."""

    SCRIPTURE = "scripture", _("scripture")
    HADITH = "hadith", _("hadith")
    LAW = "law", _("law")
    DECLARATION = "declaration", _("declaration")
    STUDY = "study", _("study")
    FIGURE = "figure", _("figure")


class Locus(models.TextChoices):
    """What a new reference points to, each with its own boxes."""

    VERSE = "verse", _("verse of the Quran")
    HADITH = "hadith", _("hadith")
    BOOK = "book", _("passage of another scripture")
    LAW = "law", _("article of a covenant or law")
    DECLARATION = "declaration", _("declaration")
    STUDY = "study", _("study")
    FIGURE = "figure", _("figure")

    @property
    def kind(self) -> ReferenceKind:
        """Which kind of reference it makes."""
        if self in {Locus.VERSE, Locus.BOOK}:
            return ReferenceKind.SCRIPTURE
        return ReferenceKind(self.value)


class Collection(models.TextChoices):
    """Collections of hadith. The value stands in the code: BUKHARI-6114."""

    BUKHARI = "BUKHARI", _("Sahih al-Bukhari")
    MUSLIM = "MUSLIM", _("Sahih Muslim")
    ABUDAWUD = "ABUDAWUD", _("Sunan Abi Dawud")
    TIRMIDHI = "TIRMIDHI", _("Jami‘ at-Tirmidhi")
    NASAI = "NASAI", _("Sunan an-Nasa’i")
    IBNMAJAH = "IBNMAJAH", _("Sunan Ibn Majah")
    MUWATTA = "MUWATTA", _("Muwatta’ Malik")
    AHMAD = "AHMAD", _("Musnad Ahmad")


class FlagDecision(models.TextChoices):
    """What a reviewer says of an answer whose reference was changed."""

    STANDS = "stands", _("It still stands")
    NEW_VERSION = "new_version", _("It needs a new version")


# On which references an answer can stand as its rights basis.
RIGHTS_KINDS = frozenset({ReferenceKind.LAW, ReferenceKind.DECLARATION})


class Verification(models.TextChoices):
    """Whether somebody with the right role has checked a reference."""

    TO_BE_VETTED = "to_be_vetted", _("to be vetted")
    VERIFIED = "verified", _("verified")


SCRIPTURES = frozenset({ReferenceKind.SCRIPTURE, ReferenceKind.HADITH})


# On which references something can stand as its religious basis: scholars sign declarations too.
RELIGIOUS_KINDS = SCRIPTURES | {ReferenceKind.DECLARATION}

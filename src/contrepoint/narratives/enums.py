"""Fixed lists of the narratives: one taxonomy for both extremisms."""

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


class Channel(models.TextChoices):
    """Where a claim was met. Never whose account, never which link."""

    SCHOOL = "school", _("school")
    MOSQUE = "mosque", _("mosque")
    FAMILY = "family", _("family")
    STREET = "street", _("street or neighbourhood")
    WORK = "work", _("work")
    PRISON = "prison", _("prison")
    SPORT = "sport", _("sport or youth club")
    MESSAGING = "messaging", _("messaging group")
    PLATFORM = "platform", _("social media")
    LEAFLET = "leaflet", _("leaflet or book")
    MEDIA = "media", _("press, radio or television")
    OTHER = "other", _("elsewhere")


class Confidence(models.TextChoices):
    """How surely a claim was met."""

    HEARD = "heard", _("I heard it myself")
    TOLD = "told", _("someone I trust told me")
    UNSURE = "unsure", _("I am not sure")


class Reaction(models.TextChoices):
    """How people took an answer."""

    LISTENED = "listened", _("they listened")
    DISCUSSED = "discussed", _("we talked it over")
    OBJECTED = "objected", _("they objected")
    UNKNOWN = "unknown", _("I cannot tell")


class Side(models.TextChoices):
    """Who speaks in the dialogue around an answer."""

    OBJECTION = "objection", _("objection")
    REJOINDER = "rejoinder", _("rejoinder")


# How many characters a turn may have; an objection is reported speech in a sentence.
TURN_LENGTH = {Side.OBJECTION: 200, Side.REJOINDER: 500}


class Gate(models.TextChoices):
    """What a review looks at. Which of them a version needs is said in `services.gates`."""

    RELIGIOUS = "religious", pgettext_lazy("gate", "religious")
    CONTENT = "content", _("content")
    RIGHTS = "rights", _("human rights")
    LANGUAGE = "language", pgettext_lazy("gate", "translations")
    SAFETY = "safety", pgettext_lazy("gate", "safety")


# One person never passes two of these for one version: so two people vouch for every one.
HEART_OF_IT = frozenset({Gate.RELIGIOUS, Gate.CONTENT, Gate.RIGHTS})


# Claims that speak of violence, or of people as less than people.
UNSAFE_THEMES = frozenset({Theme.T07, Theme.T13})


SCRIPTURES = frozenset({ReferenceKind.SCRIPTURE, ReferenceKind.HADITH})


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


class LineKind(models.TextChoices):
    """What a line of the common message is."""

    AGREED = "agreed", _("agreed line")
    RED = "red", _("red line")
    USE = "use", _("word to use")
    AVOID = "avoid", _("word to avoid")

    @property
    def plural(self) -> str:
        """The heading over several of them."""
        return str(_PLURALS[self])


_PLURALS = {
    LineKind.AGREED: _("agreed lines"),
    LineKind.RED: _("red lines"),
    LineKind.USE: _("words to use"),
    LineKind.AVOID: _("words to avoid"),
}


class LineState(models.TextChoices):
    """The life of a line."""

    PROPOSED = "proposed", pgettext_lazy("line", "proposed")
    ADOPTED = "adopted", pgettext_lazy("line", "adopted")
    RETIRED = "retired", pgettext_lazy("line", "retired")


class LineStep(models.TextChoices):
    """What the coordinator can do with a line; the label is the verb of the button."""

    ADOPT = "adopt", pgettext_lazy("line", "Adopt it")
    RETIRE = "retire", pgettext_lazy("line", "Retire it")


# From which states a step is open, and where it leads.
LINE_STEPS: dict[LineStep, tuple[frozenset[LineState], LineState]] = {
    LineStep.ADOPT: (frozenset({LineState.PROPOSED, LineState.RETIRED}), LineState.ADOPTED),
    LineStep.RETIRE: (frozenset({LineState.PROPOSED, LineState.ADOPTED}), LineState.RETIRED),
}


class Stance(models.TextChoices):
    """Where an organisation stands on a line."""

    BEHIND = "behind", _("stands behind it")
    NEUTRAL = "neutral", _("stays neutral")
    RESERVES = "reserves", _("reserves")


class AdaptationPart(models.TextChoices):
    """Which part of an adaptation a text is."""

    WORDING = "wording", _("local wording")
    REASON = "reason", _("reason")

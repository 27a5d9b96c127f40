"""Help that is wanted, lessons without a change yet, alliances asleep, countries not heard of."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contrepoint.agenda import Ask, Part
from contrepoint.agenda.strengths import SILENCE, SLEEP, help_wanted, lesson
from contrepoint.common.days import day_in_words
from contrepoint.common.languages import Words
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.queries import alliances_that_sleep
from contrepoint.matching import Saying
from contrepoint.network.queries import country_codes, country_name
from contrepoint.progress.access import reports_visible_to
from contrepoint.progress.enums import LessonState, ReportState
from contrepoint.progress.queries import help_lines, lesson_lines
from contrepoint.synthesis.queries.sources.found import Asking, CandidateKind, Found
from contrepoint.workshops.access import workshops_visible_to

SILENCE_LETTER = "Z"


def help_requests(asking: Asking) -> Iterator[Found]:
    """Requests for help that nobody took."""
    for line in help_lines(asking.user, asking.language, open_only=True):
        text = ngettext(
            "%(country)s asks for help; %(n)d answer so far.",
            "%(country)s asks for help; %(n)d answers so far.",
            line.answer_count,
        )
        country = country_name(line.country, asking.language) if line.country else _("A member")
        since = line.asked_at.date()
        days = asking.days_since(since)
        strength = help_wanted(days, line.answer_count)
        yield Found(
            kind=CandidateKind.HELP,
            code=line.code,
            words=line.title,
            why=text % {"country": country, "n": line.answer_count},
            marking=line.reach_marking,
            url_name="ally:help",
            url_args=(line.code,),
            asks=(Ask(Part.HELP, line.code, strength, days, line.country),),
            sayings=(Saying(line.code, line.title.language, line.title.text),),
            since=since,
        )


def lessons(asking: Asking) -> Iterator[Found]:
    """Lessons that nobody has adopted."""
    waiting = (LessonState.OBSERVED, LessonState.LESSON)
    for line in lesson_lines(asking.user, asking.language, states=waiting):
        strength = lesson(is_drawn=line.state == LessonState.LESSON)
        days = asking.days_since(line.learned_on)
        yield Found(
            kind=CandidateKind.LESSON,
            code=line.code,
            words=line.observation,
            why=_("Learned in the field; nothing has changed elsewhere yet."),
            marking=line.reach_marking,
            url_name="report:lesson",
            url_args=(line.code,),
            asks=(Ask(Part.LESSON, line.code, strength, days, line.country),),
            sayings=(Saying(line.code, line.observation.language, line.observation.text),),
            since=line.learned_on,
        )


def sleeping_alliances(asking: Asking) -> Iterator[Found]:
    """Alliances that fell asleep."""
    for line in alliances_that_sleep(asking.user, asking.language, today=asking.today):
        yield Found(
            kind=CandidateKind.ALLIANCE,
            code=line.code,
            words=line.title,
            why=_("This alliance sleeps: %(why)s.") % {"why": line.why},
            marking=line.marking,
            url_name="ally:alliance",
            url_args=(line.code,),
            asks=(Ask(Part.GAP, line.code, SLEEP),),
            sayings=(Saying(line.code, line.title.language, line.title.text),),
        )


def silent_countries(asking: Asking) -> Iterator[Found]:
    """Countries without an accepted report since the workshop before, where its days are known."""
    before = workshops_visible_to(asking.user).filter(number__lt=asking.workshop.number)
    last = before.order_by("-number").values_list("ends_on", "starts_on").first()
    since = next((day for day in last or () if day is not None), None)
    if since is None or since >= asking.today:
        return
    told = reports_visible_to(asking.user).filter(
        state=ReportState.ACCEPTED, ends_on__gt=since, marking__in=_wide()
    )
    heard = set(told.order_by().values_list("project__countries__country", flat=True))
    for country in country_codes():
        if country in heard:
            continue
        code = f"{SILENCE_LETTER}-{country}"
        yield Found(
            kind=CandidateKind.SILENCE,
            code=code,
            words=silence_in_words(country, asking.language),
            why=_("No accepted report tells of it since the workshop of %(day)s.")
            % {"day": day_in_words(since, asking.language)},
            marking=Marking.NETWORK,
            url_name="meet:opening",
            url_args=(asking.workshop.number,),
            asks=(Ask(Part.GAP, code, SILENCE, asking.days_since(since), country),),
            since=since,
        )


def _wide() -> list[Marking]:
    return [marking for marking in Marking if marking.rank >= Marking.NETWORK.rank]


def silence_in_words(country: str, language: str) -> Words:
    """What the topic is called; nobody wrote it, so it stands in the reader's language."""
    text = _("What is new in: %(country)s") % {"country": country_name(country, language)}
    return Words(text, language)

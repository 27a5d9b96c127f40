"""How do accepted progress reports and lessons read in a report?"""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contrepoint.common.languages import Words
from contrepoint.progress.queries import AcceptedReport, LessonLine
from contrepoint.synthesis.report.document import (
    Block,
    Heading,
    Paragraph,
    Sentence,
    Source,
    SourceKind,
)
from contrepoint.synthesis.report.wording import as_sentence, assembled, slot, told_by_line


def report_paragraphs(
    reports: Iterable[AcceptedReport], heading: Words, number: int, language: str
) -> list[Paragraph]:
    """One paragraph a report: what was done, what was not, what comes next."""
    return [
        Paragraph(tuple(_told(report, _report_source(report, heading, number), language)))
        for report in reports
    ]


def _told(report: AcceptedReport, source: Source, language: str) -> list[Sentence]:
    sources = (source,)
    frames = (
        (_("The project “%(project)s” reports: %(what)s"), report.done),
        (_("Planned and not done: %(what)s"), report.not_done),
        (_("What stood in the way: %(what)s"), report.obstacle),
        (_("Learned: %(what)s"), report.lesson),
        (_("To come: %(what)s"), report.next),
    )
    sentences = []
    for frame, words in frames:
        text = frame % {"project": slot(1), "what": slot(0)}
        told = told_by_line(text, words, [report.project.title], language)
        sentences += [Sentence(parts, sources) for parts in told]
    if not report.done.text.strip():
        text = _("The project “%(project)s” handed in its report.") % {"project": slot(0)}
        opening = Sentence(assembled(text, [report.project.title], language), sources)
        sentences.insert(0, opening)
    sentences += _figures(report, sources, language)
    return sentences


def _figures(report: AcceptedReport, sources: tuple[Source, ...], language: str) -> list[Sentence]:
    """The figures as they were accepted; later ones are for the next report."""
    count, reached = report.figures.activity_count, report.figures.reach.total
    if not count:
        return []
    text = ngettext("%(n)d activity was held.", "%(n)d activities were held.", count) % {"n": count}
    sentences = [Sentence((Words(text, language),), sources)]
    if reached.count:
        frame = ngettext("%(n)d person was reached.", "%(n)d people were reached.", reached.count)
        if reached.is_at_least:
            frame = ngettext(
                "At least %(n)d person was reached.",
                "At least %(n)d people were reached.",
                reached.count,
            )
        sentences.append(Sentence((Words(frame % {"n": reached.count}, language),), sources))
    return sentences


def lessons_chapter(lessons: Sequence[LessonLine], number: int, language: str) -> list[Block]:
    """The lessons that an annual meeting puts forward; nothing where there are none."""
    if not lessons:
        return []
    heading = Words(_("The lessons of the year"), language)
    sentences = []
    for lesson in lessons:
        source = Source(
            kind=SourceKind.LESSON,
            code=lesson.code,
            workshop_number=number,
            session_position=0,
            label=_("lesson"),
            session=heading,
            status=lesson.observation.status,
        )
        sentences.append(Sentence((as_sentence(lesson.observation),), (source,)))
        if lesson.recommendation.text.strip():
            text = _("What follows from it: %(what)s") % {"what": slot(0)}
            parts = assembled(text, [as_sentence(lesson.recommendation)], language)
            sentences.append(Sentence(parts, (source,)))
        if lesson.change.text.strip():
            text = _("It changed something: %(what)s") % {"what": slot(0)}
            parts = assembled(text, [as_sentence(lesson.change)], language)
            sentences.append(Sentence(parts, (source,)))
    return [Heading(1, heading), *(_by_source(sentences))]


def _by_source(sentences: Sequence[Sentence]) -> list[Paragraph]:
    """One paragraph a lesson."""
    grouped: dict[str, list[Sentence]] = {}
    for sentence in sentences:
        grouped.setdefault(sentence.sources[0].code, []).append(sentence)
    return [Paragraph(tuple(group)) for group in grouped.values()]


def _report_source(report: AcceptedReport, heading: Words, number: int) -> Source:
    return Source(
        kind=SourceKind.PROGRESS_REPORT,
        code=report.code,
        workshop_number=number,
        session_position=0,
        label=_("progress report"),
        session=heading,
        status=report.done.status,
    )

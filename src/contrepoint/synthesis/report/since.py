"""What did a country do since the last workshop?  Sentences from records of the field."""

import dataclasses

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contrepoint.common.languages import TranslationStatus, Words
from contrepoint.common.markings import Marking
from contrepoint.common.periods import Period
from contrepoint.fieldwork.queries import (
    AllianceFormed,
    CampaignGrowth,
    ProjectWork,
    alliances_formed,
    campaigns_grown,
    projects_at_work,
)
from contrepoint.narratives.queries import ReplyWritten, StoodBehind, replies_of, stood_behind
from contrepoint.network.access import Viewer
from contrepoint.synthesis.report.document import Paragraph, Sentence, Source, SourceKind
from contrepoint.synthesis.report.wording import assembled, ended, listed, slot


@dataclasses.dataclass(frozen=True, slots=True)
class Since:
    """What was done between two workshops, all countries together."""

    campaigns: tuple[CampaignGrowth, ...] = ()
    replies: tuple[ReplyWritten, ...] = ()
    alliances: tuple[AllianceFormed, ...] = ()
    projects: tuple[ProjectWork, ...] = ()
    stands: tuple[StoodBehind, ...] = ()

    @property
    def countries(self) -> set[str]:
        """Those of which it tells something."""
        found = {each.country for each in self.campaigns}
        found |= {each.country for each in self.replies}
        found |= {each.country for each in self.projects}
        found |= {each.country for each in self.stands}
        return found | {country for each in self.alliances for country in each.countries}


def done_since(
    user: Viewer, language: str, periods: list[Period], markings: tuple[Marking, ...]
) -> Since:
    """What `user` may see of it and may go so far; `periods` begins with the one told of."""
    now = periods[0]
    return Since(
        campaigns=tuple(campaigns_grown(user, language, periods, markings)),
        replies=tuple(replies_of(user, now, markings)),
        alliances=tuple(alliances_formed(user, language, now, markings)),
        projects=tuple(projects_at_work(user, language, now, markings)),
        stands=tuple(stood_behind(user, now, markings).values()),
    )


def since_paragraphs(
    since: Since, country: str, heading: Words, number: int, language: str
) -> list[Paragraph]:
    """One paragraph on what a country did, in the order of the source; none where nothing is."""
    teller = _Teller(heading, number, language)
    sentences = [
        *(teller.campaign(each) for each in since.campaigns if each.country == country),
        *teller.replies([each for each in since.replies if each.country == country]),
        *(teller.alliance(each) for each in since.alliances if country in each.countries),
        *(teller.project(each) for each in since.projects if each.country == country),
        *(teller.stand(each) for each in since.stands if each.country == country),
    ]
    return [Paragraph(tuple(sentences))] if sentences else []


@dataclasses.dataclass(frozen=True, slots=True)
class _Teller:
    heading: Words
    number: int
    language: str

    def campaign(self, row: CampaignGrowth) -> Sentence:
        values = {"campaign": slot(0), "n": row.activities, "before": row.before}
        if row.has_grown:
            frame = ngettext(
                "The campaign “%(campaign)s” was extended: %(n)d activity, after %(before)d "
                "between the two workshops before.",
                "The campaign “%(campaign)s” was extended: %(n)d activities, after %(before)d "
                "between the two workshops before.",
                row.activities,
            )
        else:
            frame = ngettext(
                "The campaign “%(campaign)s” held %(n)d activity.",
                "The campaign “%(campaign)s” held %(n)d activities.",
                row.activities,
            )
        source = self._source(SourceKind.CAMPAIGN, row.code, _("campaign"), row.title)
        return Sentence(assembled(frame % values, [row.title], self.language), (source,))

    def replies(self, rows: list[ReplyWritten]) -> list[Sentence]:
        if not rows:
            return []
        on_misconceptions = sum(row.on_misconception for row in rows)
        text = ngettext(
            "%(n)d counter-argument was written.", "%(n)d counter-arguments were written.",
            len(rows),
        ) % {"n": len(rows)}  # fmt: skip
        sources = tuple(
            self._source(SourceKind.ANSWER, row.code, _("counter-argument")) for row in rows
        )
        told = [Sentence((Words(text, self.language),), sources)]
        if on_misconceptions:
            text = ngettext(
                "%(n)d of them answers a misconception.", "%(n)d of them answer misconceptions.",
                on_misconceptions,
            ) % {"n": on_misconceptions}  # fmt: skip
            answering = tuple(
                source for source, row in zip(sources, rows, strict=True) if row.on_misconception
            )
            told.append(Sentence((Words(text, self.language),), answering))
        return told

    def alliance(self, row: AllianceFormed) -> Sentence:
        source = self._source(SourceKind.ALLIANCE, row.code, _("alliance"), row.title)
        names = listed([slot(place + 1) for place in range(len(row.members))], self.language)
        frame = _("The alliance “%(alliance)s” was formed: %(names)s.")
        text = ended(frame % {"alliance": slot(0), "names": names})
        return Sentence(assembled(text, [row.title, *row.members], self.language), (source,))

    def project(self, row: ProjectWork) -> Sentence:
        kinds = [
            _("%(kind)s (%(n)d)") % {"kind": kind.label, "n": count} for kind, count in row.kinds
        ]
        frame = _("In the project “%(project)s” (%(kind)s) were held: %(kinds)s.")
        values = {
            "project": slot(0),
            "kind": row.kind.label,
            "kinds": listed(kinds, self.language),
        }
        source = self._source(SourceKind.PROJECT, row.code, _("project"), row.title)
        return Sentence(assembled(frame % values, [row.title], self.language), (source,))

    def stand(self, row: StoodBehind) -> Sentence:
        text = ngettext(
            "%(n)d organisation came to stand behind the common message, on %(lines)s.",
            "%(n)d organisations came to stand behind the common message, on %(lines)s.",
            row.organisation_count,
        )
        lines = ngettext("%(n)d line", "%(n)d lines", len(row.lines)) % {"n": len(row.lines)}
        words = Words(text % {"n": row.organisation_count, "lines": lines}, self.language)
        sources = tuple(
            self._source(SourceKind.COMMON_LINE, code, _("line of the common message"))
            for code in row.lines
        )
        return Sentence((words,), sources)

    def _source(
        self, kind: SourceKind, code: str, label: str, words: Words | None = None
    ) -> Source:
        return Source(
            kind=kind,
            code=code,
            workshop_number=self.number,
            session_position=0,
            label=label,
            session=self.heading,
            status=words.status if words else TranslationStatus.ORIGINAL,
        )

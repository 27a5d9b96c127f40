"""What was promised and not kept."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contrepoint.agenda import Ask, Part
from contrepoint.agenda.strengths import overdue
from contrepoint.common.days import day_in_words
from contrepoint.common.languages import best_words
from contrepoint.fieldwork.queries import overdue_promises
from contrepoint.matching import Saying
from contrepoint.synthesis.queries.sources.found import Asking, CandidateKind, Found, sayings_of
from contrepoint.workshops.access import commitments_visible_to
from contrepoint.workshops.enums import OPEN_COMMITMENT, CommitmentPart


def commitments(asking: Asking) -> Iterator[Found]:
    """Open commitments past their day, or carried over before."""
    rows = (
        commitments_visible_to(asking.user)
        .filter(state__in=OPEN_COMMITMENT)
        .filter(Q(due_on__lt=asking.today) | Q(carry_count__gt=0))
        .select_related("session__workshop__series")
        .prefetch_related("texts")
        .order_by("session__workshop__number", "session__position", "position")
    )
    for row in rows:
        texts = [text for text in row.texts.all() if text.part == CommitmentPart.PROMISE]
        late = asking.days_since(row.due_on) if row.due_on else 0
        number = row.session.workshop.number
        if late and row.due_on:
            why = _("Promised in workshop %(number)d for %(day)s, and not kept yet.") % {
                "number": number,
                "day": day_in_words(row.due_on, asking.language),
            }
        else:
            why = ngettext(
                "Promised in workshop %(number)d, and carried over %(n)d time.",
                "Promised in workshop %(number)d, and carried over %(n)d times.",
                row.carry_count,
            ) % {"number": number, "n": row.carry_count}
        since = row.written_at.date()
        yield Found(
            kind=CandidateKind.COMMITMENT,
            code=row.code,
            words=best_words(texts, asking.language),
            why=why,
            marking=row.session.reach(row.marking),
            url_name="act:commitment",
            url_args=(row.code,),
            asks=(
                Ask(
                    Part.PROMISED,
                    row.code,
                    overdue(late, row.carry_count),
                    asking.days_since(since),
                    row.session.about_country,
                ),
            ),
            sayings=sayings_of(row.code, list(texts)),
            since=since,
            workshop_number=number,
        )


def promises(asking: Asking) -> Iterator[Found]:
    """Promises made in an alliance, past their day."""
    for line in overdue_promises(asking.user, asking.language, today=asking.today):
        late = asking.days_since(line.due_on)
        yield Found(
            kind=CandidateKind.PROMISE,
            code=line.code,
            words=line.words,
            why=_("Promised in an alliance for %(day)s, and not kept yet.")
            % {"day": day_in_words(line.due_on, asking.language)},
            marking=line.reach_marking,
            url_name="ally:alliance",
            url_args=(line.alliance,),
            anchor=line.code,
            asks=(Ask(Part.PROMISED, line.code, overdue(late), late),),
            sayings=(Saying(line.code, line.words.language, line.words.text),),
            since=line.due_on,
        )

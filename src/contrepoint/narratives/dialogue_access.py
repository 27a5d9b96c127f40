"""Who reads what was objected to an answer, and who writes the next turn?

Members alone, whatever the marking: it tells what was met in the field. A turn is never open to
more people than the answer and the turn to which it replies.
"""

from django.db.models import Exists, OuterRef, Q, QuerySet

from contrepoint.narratives.access import answer_visible, answers_visible_to, may_write
from contrepoint.narratives.enums import AnswerState, Side
from contrepoint.narratives.models import CounterArgument, Turn
from contrepoint.network.access import Viewer, markings_open_to, not_here, standing_of, the_one


def turns_visible_to(user: Viewer) -> QuerySet[Turn]:
    """Turns that `user` may read."""
    if not standing_of(user).is_member:
        return Turn.objects.none()
    return Turn.objects.filter(
        markings_open_to(user),
        Q(parent__isnull=True) | markings_open_to(user, through="parent"),
        answer__in=answers_visible_to(user).order_by().values("pk"),
    )


def rejoinders_wanted(user: Viewer) -> QuerySet[Turn]:
    """Objections to answers in use that have no rejoinder which `user` may read."""
    seen = turns_visible_to(user)
    answered = seen.filter(parent=OuterRef("pk"), side=Side.REJOINDER).order_by()
    wanted = seen.filter(~Exists(answered), side=Side.OBJECTION)
    return wanted.exclude(answer__state=AnswerState.RETIRED)


def answer_to_object(user: Viewer, code: str) -> CounterArgument:
    """The answer of this code to which `user` may report an objection, or the same 404."""
    answer = answer_visible(user, code)
    if not may_write(user):
        raise not_here()
    return answer


def turn_to_answer(user: Viewer, code: str) -> Turn:
    """The turn of this code to which `user` may write the next one, or the same 404."""
    turn = the_one(turns_visible_to(user).filter(code=code).select_related("answer"))
    if not may_write(user):
        raise not_here()
    return turn

"""Whoever said it in public is told when a reply leaves use."""

from typing import TYPE_CHECKING, Any

from contrepoint.fieldwork.models import Appearance
from contrepoint.narratives.services import tell_of_withdrawal
from contrepoint.network.models import User

if TYPE_CHECKING:
    from contrepoint.narratives.models import Withdrawal


def on_withdrawn_answer(*, withdrawal: "Withdrawal", by: User, **_sent: Any) -> None:
    """The voices that used it, beside those who used it face to face."""
    spoken = Appearance.objects.filter(answer=withdrawal.answer_id).order_by()
    speakers = User.objects.filter(
        pk__in=spoken.values("voice__person__user"), is_active=True
    ).exclude(pk=by.pk)
    tell_of_withdrawal(withdrawal, speakers)

"""Who sees the topics of the next agenda, ranks them, and changes them?"""

from django.db.models import QuerySet

from contrepoint.fieldwork.access import for_members
from contrepoint.network.access import (
    Viewer,
    markings_open_to,
    may_coordinate,
    may_keep_the_record,
    may_take_notes,
    not_here,
    the_one,
)
from contrepoint.workshops.access.meetings import sessions_visible_to, workshop_visible
from contrepoint.workshops.access.notes import notes_visible_to
from contrepoint.workshops.access.rules import if_allowed
from contrepoint.workshops.enums import NoteKind, TopicState, WorkshopState
from contrepoint.workshops.models import Topic, TopicRecord, Workshop


def topics_visible_to(user: Viewer) -> QuerySet[Topic]:
    """Topics of workshops that `user` may see: for members. Their words live in their records."""
    inside = markings_open_to(user, through="workshop") & markings_open_to(
        user, through="workshop__series"
    )
    return for_members(user, Topic.objects.filter(markings_open_to(user), inside))


def topic_visible(user: Viewer, number: int, lead: str) -> Topic:
    """The topic that the record `lead` leads at the workshop of this number, or the same 404."""
    return the_one(
        topics_visible_to(user)
        .filter(workshop__number=number, lead=lead)
        .select_related("workshop__series", "workshop__frame")
    )


def topic_to_move(user: Viewer, number: int, lead: str) -> Topic:
    """The topic that `user` may move on the proposed agenda, or the same 404."""
    return if_allowed(topic_visible(user, number, lead), may_keep_the_record(user))


def topic_to_rank(user: Viewer, number: int, lead: str) -> Topic:
    """The topic on the ballot of a workshop of which `user` may say something, or the same 404."""
    topic = topic_visible(user, number, lead)
    return if_allowed(topic, may_take_notes(user) and topic.ballot_place is not None)


def topic_declined_to(user: Viewer, number: int, lead: str) -> Topic:
    """The declined topic for which `user` asked, or the same 404."""
    topic = topic_visible(user, number, lead)
    asked = wishes_declined(user).filter(pk=topic.pk).exists()
    return if_allowed(topic, asked)


def wishes_declined(user: Viewer) -> QuerySet[Topic]:
    """Topics that `user` wished for and that were declined, while their workshop is not over."""
    own = notes_visible_to(user).filter(author=user.pk, kind=NoteKind.AGENDA_WISH)
    return (
        topics_visible_to(user)
        .filter(state=TopicState.DECLINED, records__code__in=own.order_by().values("code"))
        .exclude(workshop__state=WorkshopState.FINAL)
        .distinct()
    )


def records_taken_up(user: Viewer) -> QuerySet[TopicRecord]:
    """Records whose topic became a session that `user` may see."""
    return TopicRecord.objects.filter(topic__session__in=sessions_visible_to(user).order_by())


def may_weigh_topics(user: Viewer) -> bool:
    """Says how much each reason counts, and which records ask for the same: the coordinator."""
    return may_coordinate(user)


def insist_on_weighing(user: Viewer) -> None:
    """The same 404 for whoever does not coordinate."""
    if not may_weigh_topics(user):
        raise not_here()


def workshop_to_rank_for(user: Viewer, number: int) -> Workshop:
    """The workshop of this number whose topics `user` may rank or see ranked, or the same 404."""
    return if_allowed(workshop_visible(user, number), may_take_notes(user))


def workshop_to_prepare(user: Viewer, number: int) -> Workshop:
    """The workshop of this number whose agenda and ballot `user` may set, or the same 404."""
    return if_allowed(workshop_visible(user, number), may_keep_the_record(user))

"""Refusals around the next agenda."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class BallotOpenError(DomainError):
    """Topics are not joined or split under the eyes of those who rank them."""

    code = "ballot_open"

    def __init__(self) -> None:
        super().__init__(
            _("The members are ranking these topics. Close the ballot first, then change them.")
        )


class BallotClosedError(DomainError):
    """A ballot that is closed counts nothing any more; one that was held is not held again."""

    code = "ballot_closed"

    def __init__(self) -> None:
        super().__init__(
            _("This ballot is closed: its result stands. What you chose until then was counted.")
        )


class NothingToRankError(DomainError):
    """A ballot without topics asks nothing."""

    code = "nothing_to_rank"

    def __init__(self) -> None:
        super().__init__(
            _("No topic is open to the whole network yet. Members ask for topics first.")
        )


class TopicReasonMissingError(DomainError):
    """Whoever asked for a topic is told why it was declined."""

    code = "topic_reason_missing"

    def __init__(self) -> None:
        super().__init__(_("Say why in a sentence: whoever asked for the topic will read it."))


class NothingTakenError(DomainError):
    """There is nothing on the proposed agenda that could become a session."""

    code = "nothing_taken"

    def __init__(self) -> None:
        super().__init__(
            _("No topic waits to become a session. Have an agenda proposed, or take topics in.")
        )


class ScheduledAlreadyError(DomainError):
    """What has become a session is changed there. Carries the code of the topic's record."""

    code = "scheduled_already"

    def __init__(self, lead: str) -> None:
        self.lead = lead
        super().__init__(
            _("%(code)s is a session of this workshop already. Change the session.")
            % {"code": lead}
        )

"""Refusals to hand out a kit."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class KitError(DomainError):
    """A kit that is not handed out. Carries the code of what stops it."""

    def __init__(self, object_code: str, sentence: str) -> None:
        self.object_code = object_code
        super().__init__(sentence % {"code": object_code})


class KitsStoppedError(KitError):
    """The campaign is not live: none of its kits is handed out."""

    code = "kits_stopped"

    def __init__(self, campaign_code: str) -> None:
        super().__init__(
            campaign_code,
            _(
                "The campaign %(code)s is not under way now: none of its kits is handed out, and "
                "those on paper say that they are no longer valid."
            ),
        )


class KitsPausedError(KitError):
    """The campaign is paused: all of its kits stand still."""

    code = "kits_paused"

    def __init__(self, campaign_code: str) -> None:
        super().__init__(
            campaign_code,
            _(
                "The campaign %(code)s is paused: all of its kits are stopped, and those on paper "
                "say so. Hand out none until it goes on."
            ),
        )


class KitsUnsignedError(KitError):
    """The do-no-harm sheet waits for a signature: until then nothing is handed out."""

    code = "kits_unsigned"

    def __init__(self, campaign_code: str) -> None:
        super().__init__(
            campaign_code,
            _(
                "The do-no-harm sheet of %(code)s is to be signed again: until then its kits are "
                "stopped."
            ),
        )


class KitNotVettedError(KitError):
    """Nobody vouches for this version of the reply."""

    code = "kit_not_vetted"

    def __init__(self, answer_code: str) -> None:
        super().__init__(
            answer_code,
            _("%(code)s is not vetted: there is no kit of it before its reviewers vouch for it."),
        )


class KitNotInThisLanguageError(KitError):
    """The reply does not stand in this language, or nobody vouches for the translation."""

    code = "kit_not_in_this_language"

    def __init__(self, answer_code: str) -> None:
        super().__init__(
            answer_code,
            _(
                "%(code)s has no vetted text in this language. Choose another language, or have "
                "the translation vetted."
            ),
        )


class KitExpiredError(KitError):
    """The reply is due for review, or the campaign has had its last day."""

    code = "kit_expired"

    def __init__(self, object_code: str) -> None:
        super().__init__(
            object_code,
            _(
                "The day until which a kit of %(code)s would stand has passed: have the reply "
                "reviewed, or give the campaign a later last day."
            ),
        )

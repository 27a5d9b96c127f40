"""Refusals about commitments."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class OwnerShutOutError(DomainError):
    """An owner could not see the commitment, and so could not give his or her word."""

    code = "owner_shut_out"

    def __init__(self) -> None:
        super().__init__(
            _(
                "One of those who would do it could not see this commitment. "
                "Widen who may see it, or choose others."
            )
        )


class ReasonMissingError(DomainError):
    """This is not said without its reason."""

    code = "reason_missing"

    def __init__(self) -> None:
        super().__init__(_("Write the reason in a sentence, then send again."))


class DecideOrDropError(DomainError):
    """A commitment that was carried twice is not carried again. Carries its code."""

    code = "decide_or_drop"

    def __init__(self, commitment_code: str) -> None:
        self.commitment_code = commitment_code
        super().__init__(
            _(
                "%(code)s has been carried over twice already: decide or drop. "
                "Say what became of it, or withdraw it."
            )
            % {"code": commitment_code}
        )


class NotLaterError(DomainError):
    """A commitment is carried to a workshop that comes after those it was due at."""

    code = "not_later"

    def __init__(self) -> None:
        super().__init__(
            _("Choose the workshop, later than the one before, to which it is carried over.")
        )


class KeptAlreadyError(DomainError):
    """A project keeps this commitment already. Carries the commitment's code."""

    code = "kept_already"

    def __init__(self, commitment_code: str) -> None:
        self.commitment_code = commitment_code
        super().__init__(
            _(
                "A project keeps %(code)s already. Go back to the commitment and take part in it, "
                "or begin yours from the list of projects."
            )
            % {"code": commitment_code}
        )


class FrozenWordsError(DomainError):
    """A word was given to these very words. Carries the commitment's code."""

    code = "frozen_words"

    def __init__(self, commitment_code: str) -> None:
        self.commitment_code = commitment_code
        super().__init__(
            _(
                "Somebody gave a word to %(code)s as it stands: its words are frozen. "
                "Agree on other words or another day; what was agreed before stays beside."
            )
            % {"code": commitment_code}
        )


class WordsChangedError(DomainError):
    """A word is given to what was read, and to nothing else. Carries the commitment's code."""

    code = "words_changed"

    def __init__(self, commitment_code: str) -> None:
        self.commitment_code = commitment_code
        super().__init__(
            _(
                "The words of %(code)s changed while you were reading. "
                "Read them again below, then confirm."
            )
            % {"code": commitment_code}
        )


class DayToComeError(DomainError):
    """A paper was not signed tomorrow."""

    code = "day_to_come"

    def __init__(self) -> None:
        super().__init__(
            _("This day is still to come. Choose the day that stands on the signed paper.")
        )


class NobodySignedError(DomainError):
    """A paper that nobody signed confirms nothing."""

    code = "nobody_signed"

    def __init__(self) -> None:
        super().__init__(_("Choose at least one person who signed, then send again."))

"""Refusals of the workshops, shared by more than one service."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError
from contrepoint.workshops.models import Workshop


class EmptyTextError(DomainError):
    """Nothing was written."""

    code = "empty_text"

    def __init__(self) -> None:
        super().__init__(_("There is nothing to keep yet. Write a sentence, then send again."))


class WorkshopFinalError(DomainError):
    """The record of a final workshop is closed. Carries the workshop."""

    code = "workshop_final"

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        super().__init__(
            _("The report of workshop %(number)d is final: its record is closed.")
            % {"number": workshop.number}
        )


class DaysReversedError(DomainError):
    """A meeting cannot end before it begins."""

    code = "days_reversed"

    def __init__(self) -> None:
        super().__init__(
            _("The last day comes before the first, or there is no first. Correct the days.")
        )


class NoTitleError(DomainError):
    """A session cannot be found again by its kind alone."""

    code = "no_title"

    def __init__(self) -> None:
        super().__init__(_("The session has no title yet. Give it a few words, then send again."))


class NoChapterCountryError(DomainError):
    """A country chapter is about a country."""

    code = "no_chapter_country"

    def __init__(self) -> None:
        super().__init__(_("A country chapter needs its country. Choose one, then send again."))


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


class NoOrganisationError(DomainError):
    """A joint statement is endorsed by organisations."""

    code = "no_organisation"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Organisations endorse a joint statement, and your account belongs to none. "
                "Ask the coordination to say which is yours."
            )
        )


class AmendmentOutdatedError(DomainError):
    """The text has changed since the amendment was written. Carries the amendment's code."""

    code = "amendment_outdated"

    def __init__(self, amendment_code: str) -> None:
        self.amendment_code = amendment_code
        super().__init__(
            _(
                "The text has changed since %(code)s was written. "
                "Decline it, and propose it anew on the text of now."
            )
            % {"code": amendment_code}
        )


class SameLanguageError(DomainError):
    """A translation is in another language than the original."""

    code = "same_language"

    def __init__(self) -> None:
        super().__init__(
            _("The text is in this language already. Choose the language of your translation.")
        )


class TranslationReviewedError(DomainError):
    """Somebody vouched for the translation that stands."""

    code = "translation_reviewed"

    def __init__(self) -> None:
        super().__init__(
            _(
                "A reviewed translation stands in this language. "
                "Propose an amendment if the text itself should change."
            )
        )


class MoreOpenError(DomainError):
    """What keeps a commitment is shown to more people. Carries its code and how far it goes."""

    code = "more_open"

    def __init__(self, commitment_code: str, marking: str) -> None:
        self.commitment_code, self.marking = commitment_code, marking
        super().__init__(
            _("%(code)s is kept within: %(marking)s. What keeps it can go no further.")
            % {"code": commitment_code, "marking": marking}
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

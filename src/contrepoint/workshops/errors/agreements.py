"""Refusals about decisions and joint statements."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


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

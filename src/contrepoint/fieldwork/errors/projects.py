"""Refusals about projects."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class NoCountryError(DomainError):
    """What is done is done somewhere."""

    code = "no_country"

    def __init__(self) -> None:
        super().__init__(_("There is no country yet. Choose one or more, then send again."))


class NoOrganisationToJoinError(DomainError):
    """Partners of a project are organisations."""

    code = "no_organisation_to_join"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Organisations take part in a project, and your account belongs to none. "
                "Ask the coordination to say which is yours."
            )
        )


class HiddenPartnerError(DomainError):
    """An organisation takes part in the open. Carries its name, for its own people."""

    code = "hidden_partner"

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            _(
                "The card of “%(name)s” is open to fewer people than this project. "
                "Open the card as wide first, or ask the coordinator to."
            )
            % {"name": name}
        )

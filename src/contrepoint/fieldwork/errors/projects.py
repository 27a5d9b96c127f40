"""Refusals about projects."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class NoCountryError(DomainError):
    """What is done is done somewhere."""

    code = "no_country"

    def __init__(self) -> None:
        super().__init__(_("There is no country yet. Choose one or more, then send again."))


class TooManyObjectivesError(DomainError):
    """What has twenty aims has none."""

    code = "too_many_objectives"

    def __init__(self, most: int) -> None:
        super().__init__(
            _("There are more than %(n)d objectives. Keep those that you will be asked about.")
            % {"n": most}
        )


class CountryInUseError(DomainError):
    """A country is not taken out with what was planned there. Carries its name."""

    code = "country_in_use"

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            _(
                "%(country)s has a plan or milestones in this project, which would be lost. "
                "Empty the plan and move the milestones first, or keep the country."
            )
            % {"country": name}
        )


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


class NotAPartnerError(DomainError):
    """Who does something in a project takes part in it first."""

    code = "not_a_partner"

    def __init__(self) -> None:
        super().__init__(
            _("This organisation does not take part in the project. Let it take part first.")
        )


class LeadOfOneCountryError(DomainError):
    """Two lead where two countries meet."""

    code = "lead_of_one_country"

    def __init__(self) -> None:
        super().__init__(
            _(
                "A joint lead needs two countries, and this project is in one. "
                "Add the other country to the project first."
            )
        )


class HiddenFromJointLeadError(DomainError):
    """Nobody leads what they may not see."""

    code = "hidden_from_joint_lead"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Two organisations lead only what the whole network may see. "
                "Open the project to the network, or let the joint lead step down first."
            )
        )


class NothingAskedError(DomainError):
    """One agrees to what was asked."""

    code = "nothing_asked"

    def __init__(self) -> None:
        super().__init__(
            _("This organisation does not ask to lead jointly, or no longer. Reload the page.")
        )


class OwnRequestError(DomainError):
    """The other side agrees."""

    code = "own_request"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Your own organisation asks. The other lead, or the coordination, agrees: "
                "tell them that it waits for them."
            )
        )

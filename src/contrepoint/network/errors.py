"""Refusals of the network, each with the next step."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class NameMissingError(DomainError):
    """Nothing can be found again without a name."""

    code = "name_missing"

    def __init__(self) -> None:
        super().__init__(_("There is no name yet. Write one, or a pseudonym, then send again."))


class NameTakenError(DomainError):
    """An organisation of this name is there already, in the same country. Carries its code."""

    code = "name_taken"

    def __init__(self, organisation_code: str, name: str) -> None:
        self.organisation_code, self.name = organisation_code, name
        super().__init__(
            _(
                "“%(name)s” is already among the organisations of this country. "
                "Open it there, or tell the two apart by their names."
            )
            % {"name": name}
        )


class OutsideOwnCountryError(DomainError):
    """A focal point writes about the own country; the coordinator about any."""

    code = "outside_own_country"

    def __init__(self) -> None:
        super().__init__(
            _("You write for your own country. Choose it, or ask the coordinator for another one.")
        )


class UnknownCountryError(DomainError):
    """This code names no country."""

    code = "unknown_country"

    def __init__(self) -> None:
        super().__init__(
            _("This country is not known. Give its code of two letters, such as MA or BE.")
        )


class CardOfAnotherError(DomainError):
    """Whoever has an account speaks for themselves. Carries the card's code."""

    code = "card_of_another"

    def __init__(self, person_code: str) -> None:
        self.person_code = person_code
        super().__init__(
            _("This person has an account, and alone decides what is said here. Ask them to do it.")
        )


class DemonstrationError(DomainError):
    """The demonstration knows invented people only."""

    code = "demonstration"

    def __init__(self) -> None:
        super().__init__(
            _(
                "The demonstration knows invented people only, and invites nobody. "
                "Start Contrepoint without --demo, in a folder of its own, and invite there."
            )
        )


class AddressRefusedError(DomainError):
    """This is not a mail address that can be written to."""

    code = "address_refused"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This is not a mail address. Check it, for instance nour@example.org, "
                "and send again."
            )
        )


class AddressTakenError(DomainError):
    """Two accounts cannot share an address."""

    code = "address_taken"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This address already opens an account. Take another one, "
                "or look among the accounts."
            )
        )


class AlreadyInvitedError(DomainError):
    """The person has an account. Carries the card's code."""

    code = "already_invited"

    def __init__(self, person_code: str) -> None:
        self.person_code = person_code
        super().__init__(
            _("This person already has an account. Open it to make a new link or change the roles.")
        )


class NoRoleError(DomainError):
    """Without a role an account sees nothing."""

    code = "no_role"

    def __init__(self) -> None:
        super().__init__(
            _("Without a role an account sees nothing. Choose one or more, or close the account.")
        )


class LastCoordinatorError(DomainError):
    """Without a coordinator nobody could invite anybody any more."""

    code = "last_coordinator"

    def __init__(self) -> None:
        super().__init__(
            _(
                "This is the last account that coordinates; without it nobody could be invited. "
                "Give the role to somebody else first."
            )
        )


class OneselfAloneError(DomainError):
    """What an organisation says is not one person's secret."""

    code = "oneself_alone"

    def __init__(self) -> None:
        super().__init__(
            _(
                "An organisation speaks at least to its own members. "
                "Choose who else may see it, then send again."
            )
        )


class BuiltUponError(DomainError):
    """Others have gone on from it since. Carries its code."""

    code = "built_upon"

    def __init__(self, object_code: str) -> None:
        self.object_code = object_code
        super().__init__(
            _(
                "Something else points to %(code)s already, so it cannot be undone from here. "
                "Open it, and end it there."
            )
            % {"code": object_code}
        )

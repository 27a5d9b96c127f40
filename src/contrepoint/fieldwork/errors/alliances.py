"""Refusals about alliances and their promises."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class TooFewMembersError(DomainError):
    """Nobody is allied with themselves. Carries the alliance's code."""

    code = "too_few_members"

    def __init__(self, alliance_code: str) -> None:
        self.alliance_code = alliance_code
        super().__init__(
            _(
                "The alliance %(code)s has fewer than two members. "
                "Add the organisations that agreed, then take this step."
            )
            % {"code": alliance_code}
        )


class NotAMemberError(DomainError):
    """Promises are made between the members of an alliance."""

    code = "not_a_member"

    def __init__(self) -> None:
        super().__init__(
            _("This organisation is not in the alliance. Choose one of its members, or add it.")
        )


class PromiseEmptyError(DomainError):
    """A promise says what is promised."""

    code = "promise_empty"

    def __init__(self) -> None:
        super().__init__(_("Nothing is promised yet. Write one sentence, then send again."))


class ContactBeforeItBeganError(DomainError):
    """The members of an alliance have not spoken since before it began."""

    code = "contact_before_it_began"

    def __init__(self) -> None:
        super().__init__(
            _("The last contact is before the day on which it began. Check the two days.")
        )


class NotTheirsToPromiseError(DomainError):
    """One promises for one's own organisation; the coordinator may for any member."""

    code = "not_theirs_to_promise"

    def __init__(self) -> None:
        super().__init__(
            _(
                "You promise for your own organisation. "
                "For another one, ask its people or the coordination to write it."
            )
        )


class AgreementEmptyError(DomainError):
    """An agreement says what is agreed."""

    code = "agreement_empty"

    def __init__(self) -> None:
        super().__init__(_("The agreement has no text yet. Write it, then send again."))


class NotTheirsToSignError(DomainError):
    """One agrees for one's own organisation; the coordinator notes it for any member."""

    code = "not_theirs_to_sign"

    def __init__(self) -> None:
        super().__init__(
            _(
                "You agree for your own organisation. "
                "For another one, ask its people or the coordination to note it."
            )
        )


class StageBeforeItBeganError(DomainError):
    """Nobody comes further before they meet."""

    code = "stage_before_it_began"

    def __init__(self) -> None:
        super().__init__(
            _("This day is before the alliance began, or still to come. Check the day.")
        )


class WithItselfError(DomainError):
    """A relationship has two ends."""

    code = "with_itself"

    def __init__(self) -> None:
        super().__init__(_("Choose two different organisations, then send again."))


class EndsBeforeItBeganError(DomainError):
    """What ends began before."""

    code = "ends_before_it_began"

    def __init__(self) -> None:
        super().__init__(_("It ends before it began. Check the two days."))


class ProofNotHeldError(DomainError):
    """Whoever holds a proof holds something."""

    code = "proof_not_held"

    def __init__(self) -> None:
        super().__init__(_("Say what the proof is, or leave out who holds it."))

"""Refusals of references, with the sentence that is shown."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError


class NoSuchVerseError(DomainError):
    """A verse that is not in the Quran. Carries the sura and the number of its verses."""

    code = "no_such_verse"

    def __init__(self, suras: int, *, sura: int = 0, verses: int = 0) -> None:
        self.sura, self.verses = sura, verses
        if sura:
            told = _(
                "Sura %(sura)d has %(verses)d verses, and the last verse does not come before the "
                "first. Correct the number."
            ) % {"sura": sura, "verses": verses}
        else:
            told = _("Suras are numbered from 1 to %(suras)d. Correct the number.") % {
                "suras": suras
            }
        super().__init__(told)


class UnusableCodeError(DomainError):
    """A reference is cited between brackets, by capitals and figures."""

    code = "unusable_code"

    def __init__(self) -> None:
        super().__init__(
            _(
                "The short name has 2 to 16 letters or figures, such as ICCPR, and the part a "
                "number, an article or a year, such as 25 or 2017. Correct them."
            )
        )


class ReferenceKnownError(DomainError):
    """A place has one reference. Carries its code."""

    code = "reference_known"

    def __init__(self, reference: str) -> None:
        self.reference = reference
        super().__init__(
            _("%(code)s is already a reference. Open it in the list, and rewrite it there.")
            % {"code": reference}
        )


class CitationMissingError(DomainError):
    """A reference says how it is cited, and what it says."""

    code = "citation_missing"

    def __init__(self) -> None:
        super().__init__(
            _("Say how it is cited and, in your own words, what it says; then send again.")
        )


class GradingMissingError(DomainError):
    """A hadith is never cited without its grading."""

    code = "grading_missing"

    def __init__(self) -> None:
        super().__init__(_("Say how this hadith is graded, and by whom; then send again."))


class PlaceReadMissingError(DomainError):
    """A reference whose text nobody read is not cited."""

    code = "place_read_missing"

    def __init__(self) -> None:
        super().__init__(_("Say where you read its text, and on which day; then send again."))


class OwnReferenceError(DomainError):
    """Nobody verifies what they wrote themselves."""

    code = "own_reference"

    def __init__(self) -> None:
        super().__init__(_("You wrote what this reference says: somebody else verifies it."))


class FlagClosedError(DomainError):
    """A flag is decided once. Carries the answer's code."""

    code = "flag_closed"

    def __init__(self, answer_code: str) -> None:
        self.answer_code = answer_code
        super().__init__(
            _("Of the reply %(code)s, somebody has decided already. Reload the page to read it.")
            % {"code": answer_code}
        )

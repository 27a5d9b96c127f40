"""Refusals of the register of claims, and of what is pasted into Répondre."""

from django.utils.translation import gettext as _

from contrepoint.common.errors import DomainError
from contrepoint.matching import (
    EmptyMessageError,
    MatchingError,
    MessageTooLongError,
)


class WordsMissingError(DomainError):
    """Nothing is kept without words."""

    code = "words_missing"

    def __init__(self) -> None:
        super().__init__(_("There are no words yet. Write a sentence, then send again."))


class ExtremismMissingError(DomainError):
    """Somebody pushes a claim."""

    code = "extremism_missing"

    def __init__(self) -> None:
        super().__init__(_("Say which extremism pushes it, one or both, then send again."))


class ThemeMissingError(DomainError):
    """A claim belongs to a theme."""

    code = "theme_missing"

    def __init__(self) -> None:
        super().__init__(_("It has no theme yet. Choose one or more, then send again."))


class WordingTooLongError(DomainError):
    """A wording is reported speech in a sentence, never a text that was copied."""

    code = "wording_too_long"

    def __init__(self, length: int) -> None:
        self.length = length
        super().__init__(
            _(
                "A wording has %(n)d characters at most: say in one sentence what was said, "
                "then send again."
            )
            % {"n": length}
        )


class TakenError(DomainError):
    """Somebody answers it already. Carries the claim's code."""

    code = "taken"

    def __init__(self, claim_code: str) -> None:
        self.claim_code = claim_code
        super().__init__(
            _("Somebody has taken %(code)s. Choose another one, or write a second reply.")
            % {"code": claim_code}
        )


class DayPassedError(DomainError):
    """What is promised is for a day to come."""

    code = "day_passed"

    def __init__(self) -> None:
        super().__init__(_("This day has passed. Choose today or a later one."))


class OwnSentenceError(DomainError):
    """Nobody decides of the sentence that they proposed."""

    code = "own_sentence"

    def __init__(self) -> None:
        super().__init__(_("You proposed this sentence yourself: somebody else decides of it."))


class SameClaimError(DomainError):
    """A claim is merged into another."""

    code = "same_claim"

    def __init__(self) -> None:
        super().__init__(_("This is the same claim. Give the code of another one."))


class ApartError(DomainError):
    """Two claims whose circles of readers do not meet. Carries both codes."""

    code = "apart"

    def __init__(self, source_code: str, target_code: str) -> None:
        self.source_code, self.target_code = source_code, target_code
        super().__init__(
            _(
                "%(source)s and %(target)s are kept for different people, and together they "
                "would be open to some who may not see both. Ask the author of the closer one "
                "to widen who may see it, or merge them the other way round."
            )
            % {"source": source_code, "target": target_code}
        )


class NothingChosenError(DomainError):
    """A split gives something to the new claim."""

    code = "nothing_chosen"

    def __init__(self) -> None:
        super().__init__(_("Choose a wording or a sighting that goes to the new claim."))


class RegroupedSinceError(DomainError):
    """What a later merge or split rests on is undone after it. Carries the later claim's code."""

    code = "regrouped_since"

    def __init__(self, claim_code: str) -> None:
        self.claim_code = claim_code
        super().__init__(
            _("%(code)s was merged or split since. Undo that first, then this.")
            % {"code": claim_code}
        )


class GrownSinceError(DomainError):
    """A claim that has got more than it was born with does not vanish. Carries its code."""

    code = "grown_since"

    def __init__(self, claim_code: str) -> None:
        self.claim_code = claim_code
        super().__init__(
            _("%(code)s has grown since it was split off. Merge it back instead: nothing is lost.")
            % {"code": claim_code}
        )


class ChatTooLongError(DomainError):
    """A chat is read message by message, and not a whole year of it."""

    code = "chat_too_long"

    def __init__(self, count: int, most: int) -> None:
        self.count, self.most = count, most
        super().__init__(
            _(
                "This chat has %(count)d messages; %(most)d can be read at once. "
                "Keep those that matter, then look again."
            )
            % {"count": count, "most": most}
        )


class UnreadableMessageError(DomainError):
    """A message that the engine cannot read. Carries the engine's own error as evidence."""

    code = "unreadable_message"

    def __init__(self, evidence: MatchingError) -> None:
        self.evidence = evidence
        super().__init__(_sentence(evidence))


def _sentence(evidence: MatchingError) -> str:
    if isinstance(evidence, EmptyMessageError):
        return _("There is no message yet. Write or paste what you were told, then look again.")
    if isinstance(evidence, MessageTooLongError):
        return _(
            "This text has %(length)s characters; %(limit)s can be read at once. "
            "Keep the passage that matters, then look again."
        ) % {"length": evidence.length, "limit": evidence.limit}
    return _(
        "This is not a text that can be read: it may be a file or a picture. "
        "Write down in words what was said, then look again."
    )

"""What can be wrong with a text?  Each error carries its evidence."""


class MatchingError(ValueError):
    """The engine refuses a text or a register; every refusal below is one of these."""


class EmptyMessageError(MatchingError):
    """The message holds nothing but spaces and invisible characters."""

    def __init__(self) -> None:
        super().__init__("The message is empty: paste what was said, then try again.")


class MessageTooLongError(MatchingError):
    """The message has `length` code points; `limit` is the most that is read."""

    def __init__(self, length: int, limit: int) -> None:
        self.length = length
        self.limit = limit
        super().__init__(
            f"The message has {length} characters and {limit} are read at most: "
            "paste the part that matters."
        )


class NotTextError(MatchingError):
    """No words: `character` at `position` (code points) is the first thing that is not text.

    `position` is None when each character is allowed but none is a letter.
    """

    def __init__(self, position: int | None = None, character: str | None = None) -> None:
        self.position = position
        self.character = character
        where = "" if position is None else f" (character {position + 1} is {character!a})"
        super().__init__(f"This is not a text that people read{where}: paste words.")


class DuplicateClaimError(MatchingError):
    """`claim` was added twice, or holds two wordings with the identifier `wording`."""

    def __init__(self, claim: str, wording: str | None = None) -> None:
        self.claim = claim
        self.wording = wording
        what = f"claim {claim!a}" if wording is None else f"wording {wording!a} of claim {claim!a}"
        super().__init__(f"The {what} was already given: each identifier is used once.")


class LimitError(MatchingError):
    """`limit`, the number of matches asked for, is below one."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        super().__init__(f"{limit} matches were asked for: ask for one or more.")

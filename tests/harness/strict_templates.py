"""An unknown template variable fails the test that renders it."""


class UnknownVariableError(AssertionError):
    """A template asked for something that its view does not give."""


class FailsWhenUnknown(str):
    """Django puts this where a variable is unknown, after `% name`: that is the moment to fail."""

    __slots__ = ()

    def __contains__(self, piece: object) -> bool:
        return piece == "%s"

    def __mod__(self, name: object) -> str:
        raise UnknownVariableError(f"The template variable {name} is unknown.")

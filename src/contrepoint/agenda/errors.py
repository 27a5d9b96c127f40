"""What cannot be weighed. The messages are for who calls; pages say it in their own words."""


class AgendaError(ValueError):
    """Something that was handed in means nothing."""


class UnknownPartError(AgendaError):
    """A weight for a part that there is not. Carries its name."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"there is no part named {name!r}")


class WeightError(AgendaError):
    """A weight below nothing or beyond the heaviest. Carries the part's name and the weight."""

    def __init__(self, name: str, weight: int) -> None:
        self.name, self.weight = name, weight
        super().__init__(f"{name} cannot weigh {weight}")

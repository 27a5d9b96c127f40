"""Messages to try the box with: reported speech, one a language, and one that matches nothing."""

import dataclasses

from contrepoint.common.languages import direction


@dataclasses.dataclass(frozen=True, slots=True)
class Sample:
    """A message to try."""

    language: str
    text: str

    @property
    def dir(self) -> str:
        return direction(self.language)


SAMPLES = (
    Sample("fr", "Mon neveu répète que, tôt ou tard, l’Occident tournera le dos aux musulmans."),
    Sample("ar", "ابنتي سمعت أن العلماء الذين يدينون داعش يتقاضون أجورهم من الحكومات."),
    Sample("en", "A boy in my class says that a Muslim can never be loyal to the country."),
    Sample("fr", "À quelle heure ferme la bibliothèque du quartier pendant le ramadan ?"),
)

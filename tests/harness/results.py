"""Measures, results and words of peers for tests, with words that can be looked for."""

from datetime import date
from typing import Any

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import PeerWordKind, Rung, Sureness
from contrepoint.fieldwork.models import (
    Activity,
    Campaign,
    Indicator,
    Measure,
    PeerWord,
    Project,
    Result,
)
from contrepoint.fieldwork.services import (
    Figure,
    MeasureEntry,
    ResultEntry,
    ask_team,
    choose_indicator,
    confirm,
    note_result,
)
from contrepoint.network.models import User
from tests.conftest import NOW, persona
from tests.harness.fieldwork import project_of
from tests.harness.signed import signed_by

PEOPLE, VIEWS, SHARE, SCALE = "IND-01", "IND-02", "IND-21", "IND-10"


def measure_of(
    who: User | str, indicator: str = PEOPLE, *, of: Campaign | Project | None = None,
    marking: Marking = Marking.NETWORK, **entry: Any,
) -> Measure:  # fmt: skip
    """An indicator that a project of two countries chose, or `of` another one."""
    return choose_indicator(
        indicator=Indicator.objects.get(code=indicator),
        of=of or project_of(who, countries=["BE", "MA"]),
        entry=MeasureEntry(**entry),
        **signed_by(who, marking),
    )


def result_of(
    who: User | str, observed: str = "Ils sont revenus avec un ami.", *,
    measure: Measure | None = None, marking: Marking = Marking.NETWORK, **changes: Any,
) -> Result:  # fmt: skip
    measure = measure or measure_of(who)
    values: dict[str, Any] = {
        "figure": Figure(12),
        "measured_on": date(2026, 11, 20),
        "about_country": "BE",
        "rung": Rung(measure.indicator.rung),
        "source": "Comptés à la porte par deux personnes.",
        "sureness": Sureness.HIGH,
        "language": Language.FRENCH,
        "observed": observed,
    }
    return note_result(
        measure=measure, entry=ResultEntry(**values | changes), **signed_by(who, marking)
    )


def confirmation_of(
    who: User | str, row: Activity | Result, how: PeerWordKind = PeerWordKind.SAW
) -> PeerWord:
    return confirm(of=row, how=how, by=persona(who), at=NOW)


def question_of(
    who: User | str, row: Activity | Result, text: str = "Parlez-vous de la même rencontre ?"
) -> PeerWord:
    return ask_team(of=row, text=text, language=Language.FRENCH, by=persona(who), at=NOW)

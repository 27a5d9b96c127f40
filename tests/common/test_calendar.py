"""A calendar file, read back by a parser that forgives nothing."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contrepoint.common.calendar import Event, calendar_file, escaped, folded
from tests.harness.calendars import events_in, unescaped, unfolded

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LETTERS = st.text(
    st.characters(min_codepoint=32, exclude_categories=("Cs", "Zl", "Zp", "Cc")), max_size=300
)


def event(**changes: object) -> Event:
    values: dict[str, object] = {
        "uid": "a@contrepoint",
        "sequence": 0,
        "starts": datetime(2026, 11, 24, 9, 30, tzinfo=ZoneInfo("Africa/Casablanca")),
        "ends": datetime(2026, 11, 24, 11, 0, tzinfo=ZoneInfo("Africa/Casablanca")),
        "summary": "Les récits, les mots ; et après",
    }
    return Event(**values | changes)  # type: ignore[arg-type]


def test_hours_are_written_in_utc_whatever_the_zone() -> None:
    (read,) = events_in(calendar_file("Atelier", [event()], at=AT))

    assert (read["DTSTART"], read["DTEND"]) == ("20261124T083000Z", "20261124T100000Z")
    assert read["SUMMARY"] == "Les récits, les mots ; et après"
    assert (read["UID"], read["SEQUENCE"], read["STATUS"]) == ("a@contrepoint", "0", "CONFIRMED")


def test_what_was_taken_off_is_cancelled_and_not_forgotten() -> None:
    (read,) = events_in(calendar_file("Atelier", [event(is_cancelled=True, sequence=3)], at=AT))

    assert (read["STATUS"], read["SEQUENCE"]) == ("CANCELLED", "3")


@given(LETTERS)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    assert unescaped(escaped(text)) == text


@given(LETTERS)
def test_no_line_is_too_long_and_none_is_cut_within_a_letter(text: str) -> None:
    line = f"SUMMARY:{text}"

    assert all(len(piece.encode()) <= 75 for piece in folded(line).split("\r\n"))
    assert unfolded(folded(line)) == [line]


@pytest.mark.parametrize("text", ["une\nautre", "une\r\nautre"])
def test_an_end_of_line_in_a_title_does_not_begin_another_property(text: str) -> None:
    (read,) = events_in(calendar_file("Atelier", [event(summary=text)], at=AT))

    assert read["SUMMARY"] == "une\nautre"

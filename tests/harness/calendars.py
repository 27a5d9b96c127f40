"""Reads calendar files by the letter of RFC 5545: what it does not know, it refuses."""

import re

PROPERTY = re.compile(r"([A-Z-]+):(.*)", re.DOTALL)
ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "STATUS", "CLASS"}


def unfolded(text: str) -> list[str]:
    """The content lines of a file whose lines end as they should."""
    assert "\n" not in text.replace("\r\n", "")
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def unescaped(value: str) -> str:
    """The text of a value; a mark that is none is refused."""
    assert not re.search(r"(?<!\\)(\\\\)*[;,]", value), value
    marks = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n"}
    return re.sub(r"\\.", lambda found: marks[found[0]], value)


def events_in(text: str) -> list[dict[str, str]]:
    """The events of a calendar file, each with its properties, each property once."""
    lines = unfolded(text)
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert {"VERSION:2.0", "METHOD:PUBLISH"} <= set(lines)
    events: list[dict[str, str]] = []
    for line in lines[1:-1]:
        found = PROPERTY.fullmatch(line)
        assert found, line
        name, value = found.groups()
        if line == "BEGIN:VEVENT":
            events.append({})
        elif line == "END:VEVENT":
            assert set(events[-1]) >= ONCE
        elif events:
            assert name not in events[-1], line
            events[-1][name] = unescaped(value)
    assert len({event["UID"] for event in events}) == len(events)
    return events

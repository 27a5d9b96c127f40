"""A calendar file (RFC 5545): a few events, folded and escaped as every calendar reads them."""

import dataclasses
from collections.abc import Iterable
from datetime import UTC, datetime

MOST_OCTETS = 75  # of a line, without its end
END_OF_LINE = "\r\n"


@dataclasses.dataclass(frozen=True, slots=True)
class Event:
    """One event. `uid` stays for ever; `sequence` rises when the event is told anew."""

    uid: str
    sequence: int
    starts: datetime
    ends: datetime
    summary: str
    location: str = ""
    description: str = ""
    is_cancelled: bool = False


def calendar_file(name: str, events: Iterable[Event], *, at: datetime) -> str:
    """The file, told at this moment. Moments are written in UTC, which needs no table of zones."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Contrepoint//Contrepoint//FR",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
    ]
    for event in events:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{event.uid}",
            f"DTSTAMP:{_moment(at)}",
            f"SEQUENCE:{event.sequence}",
            f"DTSTART:{_moment(event.starts)}",
            f"DTEND:{_moment(event.ends)}",
            f"SUMMARY:{escaped(event.summary)}",
        ]
        if event.location:
            lines.append(f"LOCATION:{escaped(event.location)}")
        if event.description:
            lines.append(f"DESCRIPTION:{escaped(event.description)}")
        lines += [
            f"STATUS:{'CANCELLED' if event.is_cancelled else 'CONFIRMED'}",
            "CLASS:PRIVATE",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(folded(line) + END_OF_LINE for line in lines)


def escaped(text: str) -> str:
    """A text as a value: its separators and ends of lines marked."""
    for plain, marked in (("\\", "\\\\"), (";", "\\;"), (",", "\\,")):
        text = text.replace(plain, marked)
    return "\\n".join(text.splitlines())


def folded(line: str) -> str:
    """A line cut so that no piece is longer than 75 octets, and no letter is cut in two."""
    pieces, piece, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > MOST_OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    return END_OF_LINE.join([*pieces, piece])


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")

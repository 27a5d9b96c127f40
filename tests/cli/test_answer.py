"""contrepoint answer, for a person and for a program."""

import json
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contrepoint.common.markings import Marking
from contrepoint.narratives.models import Claim
from contrepoint.network.models import AuditEntry
from tests.cli.conftest import Outcome

Contrepoint = Callable[..., Outcome]

MESSAGE = (
    "Mon neveu répète que la gentillesse des Européens envers nous est un masque et que ça ne "
    "durera pas."
)


def lines_of(outcome: Outcome) -> list[dict[str, object]]:
    return [json.loads(line) for line in outcome.out.splitlines()]


def test_a_message_brings_its_claim_why_and_what_to_say(
    library: None, contrepoint: Contrepoint
) -> None:
    outcome = contrepoint("answer", MESSAGE)

    assert (outcome.code, outcome.err) == (0, "")
    first = outcome.out.splitlines()[0]
    assert first.startswith("C01 ")
    assert first.endswith(
        "Daesh affirme que ce n’est qu’une question de temps avant que l’Occident ne tourne le "
        "dos aux musulmans qui y vivent."
    )
    assert "‹gentillesse›" in outcome.out
    assert "Je comprends ta peur" in outcome.out
    assert "sourate 60" in outcome.out


def test_the_message_can_come_from_the_input(library: None, contrepoint: Contrepoint) -> None:
    piped = contrepoint("answer", "-", given=f"{MESSAGE}\n".encode())

    assert piped == contrepoint("answer", MESSAGE)


def test_the_reply_is_in_the_language_asked_for(library: None, contrepoint: Contrepoint) -> None:
    outcome = contrepoint("answer", MESSAGE, "--lang", "ar")

    assert "يزعم داعش" in outcome.out.splitlines()[0]


def test_no_match_says_what_to_do_next(library: None, contrepoint: Contrepoint) -> None:
    outcome = contrepoint("answer", "La réunion de lundi commence à neuf heures.")

    assert (outcome.code, len(outcome.out.splitlines())) == (0, 2)


@pytest.mark.parametrize(
    "given", [b"", b"   ", b"\xff\xfe\x00\x01", b"%PDF-1.4\x00\x01", b"12345", b"a" * 30_000]
)
def test_what_is_no_message_is_refused_with_a_sentence(
    library: None, contrepoint: Contrepoint, given: bytes
) -> None:
    outcome = contrepoint("answer", "-", given=given)

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.endswith(".\n")


@pytest.mark.parametrize(
    "arguments", [["answer"], ["answer", "x", "--jsonl"], ["answer", "x", "--lang", "de"]]
)
def test_wrong_usage_is_told_apart(contrepoint: Contrepoint, arguments: list[str]) -> None:
    assert contrepoint(*arguments).code == 2


def test_nothing_of_the_message_is_kept(library: None, contrepoint: Contrepoint) -> None:
    contrepoint("answer", MESSAGE)

    last = AuditEntry.objects.order_by("sequence").last()
    assert last is not None
    assert (last.action, last.object_kind, last.object_code) == ("answer", "message", "1-found")


def test_without_a_coordinator_nobody_answers(db: None, contrepoint: Contrepoint) -> None:
    outcome = contrepoint("answer", MESSAGE)

    assert (outcome.code, outcome.out) == (1, "")
    assert "contrepoint invite" in outcome.err


def test_lines_are_answered_in_their_order(library: None, contrepoint: Contrepoint) -> None:
    given = "\n".join(
        [
            json.dumps({"id": "a", "text": MESSAGE}),
            "",
            json.dumps({"id": 2, "text": "La réunion de lundi commence à neuf heures."}),
        ]
    )

    outcome = contrepoint("answer", "--jsonl", given=given.encode())

    first, second = lines_of(outcome)
    assert (outcome.code, first["id"], second) == (0, "a", {"id": 2, "matches": []})
    match = first["matches"][0]  # type: ignore[index]
    assert (match["claim"], match["themes"], match["why"]["language"]) == ("C01", ["T02"], "fr")
    assert match["why"]["wording"].startswith("Mon neveu répète")
    assert {"gentillesse", "masque"} <= set(match["why"]["shared"])
    assert all(words in MESSAGE for words in match["why"]["shared"])
    assert 0.5 <= match["score"] <= 1


def test_a_bad_line_is_told_and_the_next_one_is_read(
    library: None, contrepoint: Contrepoint
) -> None:
    given = b"\n".join(
        [
            b"not json",
            b"[1]",
            b'{"id": 1}',
            b'{"id": 2, "text": 3}',
            b'{"id": 3, "text": ""}',
            b'{"id": 4, "text": "' + b"a" * 30_000 + b'"}',
            b'{"id": 5, "text": "\\u0000\\u0001"}',
            b"\xff\xfe",
            b'{"id": [6], "text": "x"}',
            b'{"id": 1e999, "text": "x"}',
            b'{"id": "\\ud800", "text": "\\ud800"}',
            b"[" * 100_000,
            b'{"id": 7, "text": "' + b"b" * 2_000_000 + b'"}',
            json.dumps({"id": 8, "text": MESSAGE}).encode(),
        ]
    )

    outcome = contrepoint("answer", "--jsonl", given=given)

    answered = lines_of(outcome)
    bad, good = answered[:-1], answered[-1]
    assert outcome.code == 1
    assert [line["id"] for line in bad] == (
        [None, None, 1, 2, 3, 4, 5, None, None, None, "\ud800", None, None]
    )
    assert [line for line in bad if not str(line["error"]).endswith(".")] == []
    assert good["matches"][0]["claim"] == "C01"  # type: ignore[index]


def test_a_thousand_lines_ask_the_database_no_more_than_one(
    library: None, contrepoint: Contrepoint
) -> None:
    line = json.dumps({"id": 1, "text": MESSAGE}) + "\n"
    contrepoint("answer", "--jsonl", given=line.encode())  # the index is built once a process

    counts = []
    for times in (1, 100):
        with CaptureQueriesContext(connection) as asked:
            contrepoint("answer", "--jsonl", given=(line * times).encode())
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_a_claim_kept_close_is_not_named(library: None, contrepoint: Contrepoint) -> None:
    Claim.objects.filter(code="C01").update(marking=Marking.PRIVATE)
    line = json.dumps({"id": 1, "text": MESSAGE}) + "\n"

    outcome = contrepoint("answer", "--jsonl", given=line.encode())

    assert '"C01"' not in outcome.out

"""What does Répondre cost the server when the register is large?  Beside the login page.

    python -m bench.pages [claims]        default: 10000, five wordings each

A place of its own in a temporary folder holds the library, the example and as many made-up claims,
each with an answer. A page is opened again and again in this process; what counts is the time of
the processor, the median of the runs, and how many questions the database is asked. Ends with 1
where a limit is passed.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from bench.speed import Writer

if TYPE_CHECKING:
    from django.http import HttpResponse
    from django.test import Client

CLAIMS = 10_000
WORDINGS = 5
RUNS = 15
TIMES_THE_LOGIN_PAGE = 5.0
QUESTIONS = 20

Open = Callable[[], "HttpResponse"]


def fill(claims: int) -> list[str]:
    """Put made-up claims beside the library; messages that push some of them."""
    from django.utils import timezone

    from contrepoint.narratives.models import (
        AnswerText,
        Claim,
        ClaimText,
        ClaimTheme,
        CounterArgument,
        Wording,
    )
    from contrepoint.narratives.services.register import raise_register

    writers = [Writer(code, seed) for seed, code in enumerate(("fr", "ar", "en"))]
    now = timezone.now()
    rows = Claim.objects.bulk_create(
        Claim(
            code=f"C{1000 + n}", kind="grievance", is_of_daesh=True, marking="network",
            written_at=now,
        )
        for n in range(claims)
    )  # fmt: skip
    texts, wordings, messages = [], [], []
    for n, row in enumerate(rows):
        writer = writers[n % 3]
        said = [writer.sentence()[:200] for _ in range(WORDINGS)]
        texts.append(ClaimText(claim=row, language=writer.code, text=said[0]))
        wordings += [Wording(claim=row, language=writer.code, text=text) for text in set(said)]
        if n % 101 == 0:
            messages.append(writer.bent(said[1]))
    ClaimText.objects.bulk_create(texts)
    Wording.objects.bulk_create(wordings)
    ClaimTheme.objects.bulk_create(
        ClaimTheme(claim=row, theme=f"T{1 + n % 18:02d}") for n, row in enumerate(rows)
    )
    answers = CounterArgument.objects.bulk_create(
        CounterArgument(code=f"{row.code}-R1", kind="factual", marking="network", written_at=now)
        for row in rows
    )
    through = CounterArgument.claims.through
    through._default_manager.bulk_create(  # noqa: SLF001  # Django's public name for any table
        through(counterargument=answer, claim=row)
        for answer, row in zip(answers, rows, strict=True)
    )
    AnswerText.objects.bulk_create(
        AnswerText(answer=answer, register=register, language="fr", text=writers[0].sentence())
        for answer in answers
        for register in ("spoken", "plain", "avoid")
    )
    raise_register()
    return messages


def cost(opened: Open) -> tuple[float, int]:
    """Milliseconds of processor (median) and questions to the database (most)."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    spent, asked = [], []
    for _ in range(RUNS):
        with CaptureQueriesContext(connection) as questions:
            answer = opened()
        assert answer.status_code == 200, answer.status_code  # noqa: S101  # else it measures nothing
        asked.append(len(questions))
        start = time.process_time()
        opened()
        spent.append((time.process_time() - start) * 1000)
    return statistics.median(spent), max(asked)


def pages(client: "Client", stranger: "Client", messages: list[str]) -> dict[str, Open]:
    """The login page, and the pages of Répondre beside it."""
    turn = iter(messages * 1000)
    return {
        "login page": lambda: stranger.get("/entrer/"),
        "Répondre, empty": lambda: client.get("/repondre/"),
        "Répondre, a message": lambda: client.post("/repondre/", {"message": next(turn)}),
        "Répondre, in the page": lambda: client.post(
            "/repondre/", {"message": next(turn)}, headers={"HX-Request": "true"}
        ),
        "register of claims": lambda: client.get("/repondre/affirmations/"),
        "a claim": lambda: client.get("/repondre/affirmations/C1007/"),
    }


def measure(claims: int) -> bool:
    """Print the table; whether every limit holds."""
    from django.conf import settings
    from django.core.management import call_command
    from django.test import Client
    from django.utils import timezone

    from contrepoint.narratives.services import load_library
    from contrepoint.network.models import User
    from contrepoint.workshops.services import load_example

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    load_example(folder=settings.EXAMPLE, at=timezone.now())
    load_library(folder=settings.LIBRARY, at=timezone.now())
    messages = fill(claims)
    client, stranger = Client(), Client()
    client.force_login(
        User.objects.get(email="coordination-1@demo.invalid"),
        backend=settings.AUTHENTICATION_BACKENDS[0],
    )
    start = time.process_time()
    client.post("/repondre/", {"message": messages[0]})
    print(f"{claims} claims × {WORDINGS}: index built in {time.process_time() - start:.1f} s")
    print("page                     ms CPU   × login   questions")
    held, login = True, 0.0
    for name, opened in pages(client, stranger, messages).items():
        opened()
        spent, asked = cost(opened)
        login = login or spent
        times = spent / login
        held = held and asked <= QUESTIONS and times <= TIMES_THE_LOGIN_PAGE
        print(f"{name:22} {spent:8.1f}   {times:7.1f}   {asked:9}")
    print("limits hold" if held else f"over {TIMES_THE_LOGIN_PAGE:.0f} × or {QUESTIONS} questions")
    return held


def main() -> int:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    with tempfile.TemporaryDirectory(prefix="contrepoint-bench-") as folder:
        os.environ["CONTREPOINT_DATA"] = folder
        os.environ["CONTREPOINT_DEMO"] = "true"
        os.environ["DJANGO_SETTINGS_MODULE"] = "contrepoint.conf.settings"
        import django

        django.setup()
        from django.conf import settings

        settings.ALLOWED_HOSTS = ["testserver"]
        return 0 if measure(claims) else 1


if __name__ == "__main__":
    raise SystemExit(main())

"""contrepoint demo-reset: a fresh copy of the example in place of the demonstration's data."""

import argparse
from typing import Any

from contrepoint.cli import early


def add_to(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "demo-reset", help=early.gettext("put a fresh example in place of the demonstration's data")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Empty and load again, all or nothing. Refuses a database with a single real account."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import transaction
    from django.utils import timezone
    from django.utils.translation import gettext as _

    from contrepoint.cli.acting import coordinator, note_deed, say
    from contrepoint.cli.loading import (
        NotADemonstrationError,
        is_demonstration,
        load_everything,
    )

    if not is_demonstration():
        raise NotADemonstrationError
    with transaction.atomic():
        call_command("flush", interactive=False, verbosity=0)
        load_everything(library=settings.LIBRARY, example=settings.EXAMPLE, at=timezone.now())
    note_deed(coordinator(), "reset", kind="demonstration", code="example")
    say(_("The demonstration is as new."))
    return 0

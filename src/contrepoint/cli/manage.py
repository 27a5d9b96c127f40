"""contrepoint manage: Django's own commands, for whoever runs the machine."""

import argparse
from typing import Any

from contrepoint.cli import early


def add_to(commands: Any) -> None:
    """Declare the command; its arguments never come through here (see `main`)."""
    commands.add_parser("manage", help=early.gettext("Django's own commands"), add_help=False)


def run(options: argparse.Namespace) -> int:
    """Hand everything over to Django."""
    from django.core.management import execute_from_command_line

    execute_from_command_line(["contrepoint manage", *options.rest])
    return 0

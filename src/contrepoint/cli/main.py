"""Reads the command line, makes Django ready, runs one command, says what went wrong."""

import argparse
import os
import sys
from collections.abc import Sequence

from contrepoint.cli import answer, check, demo, early, invite, manage, report, serve, verify

COMMANDS = (answer, report, verify, check, serve, invite, demo, manage)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code comes back."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["manage"]:  # the rest is Django's, options included
        options = argparse.Namespace(run=manage.run, rest=arguments[1:])
    else:
        options = _parser().parse_args(arguments)
    if not hasattr(options, "run"):
        _parser().print_help()
        return 0
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "contrepoint.conf.settings")
    if hasattr(options, "before_settings"):
        options.before_settings(options)
    return _run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="contrepoint",
        description=early.gettext("The shared place between two workshops, on the command line."),
    )
    commands = parser.add_subparsers(metavar=early.gettext("COMMAND"))
    for command in COMMANDS:
        command.add_to(commands)
    return parser


def _run(options: argparse.Namespace) -> int:
    try:
        _make_ready()
    except OSError as error:
        place = error.filename or ""
        text = early.gettext(
            "The folder of the data cannot be used: %(place)s (%(reason)s). Set CONTREPOINT_DATA "
            "to a folder that you may write in, then start again."
        )
        return _refused(text % {"place": place, "reason": error.strerror or error})
    from django.db import DatabaseError
    from django.utils import translation

    from contrepoint.common.errors import DomainError
    from contrepoint.matching import MatchingError

    try:
        with translation.override(early.spoken_language()):
            code: int = options.run(options)
    except (DomainError, MatchingError) as error:
        from contrepoint.cli.acting import sentence_for

        with translation.override(early.spoken_language()):
            return _refused(sentence_for(error))
    except DatabaseError as error:
        text = early.gettext(
            "The database does not answer as it should (%(reason)s). See what is wrong with: "
            "contrepoint check"
        )
        return _refused(text % {"reason": error})
    except BrokenPipeError:
        # Whoever read the output has gone; a second complaint at exit would help nobody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return _refused(early.gettext("Stopped."))
    return code


def _make_ready() -> None:
    import django
    from django.apps import apps

    if not apps.ready:
        os.umask(0o077)  # the data belong to whoever runs this, and to nobody else
        django.setup()


def _refused(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1

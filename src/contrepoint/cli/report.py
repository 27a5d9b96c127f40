"""contrepoint report: compile the report of a workshop into a file."""

import argparse
import errno
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from contrepoint.cli import early


def add_to(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "report", help=early.gettext("compile the report of a workshop into a file")
    )
    parser.add_argument("number", type=int, help=early.gettext("number of the workshop"))
    parser.add_argument(
        "--lang",
        choices=("fr", "ar", "en"),
        default="fr",
        help=early.gettext("language of the report"),
    )
    parser.add_argument(
        "--format", choices=("docx", "txt"), default="docx", help=early.gettext("sort of file")
    )
    parser.add_argument("--output", required=True, help=early.gettext("the file to write"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compile, then write the whole file or nothing."""
    from django.utils import timezone
    from django.utils.translation import gettext as _

    from contrepoint.cli.acting import coordinator, note_deed, say
    from contrepoint.synthesis.report import compile_report
    from contrepoint.workshops.access import workshops_visible_to

    user = coordinator()
    workshop = (
        workshops_visible_to(user).filter(number=options.number).select_related("series").first()
        if options.number in range(1, 32768)
        else None
    )
    if workshop is None:
        raise _no_such_workshop(user, options.number)
    document = compile_report(workshop, user=user, language=options.lang)
    if options.format == "docx":
        from contrepoint.synthesis.docx import docx_bytes

        content = docx_bytes(document, at=timezone.now())
    else:
        from contrepoint.synthesis.text import plain_text

        content = plain_text(document).encode()
    path = Path(options.output)
    try:
        write_whole(path, content)
    except OSError as error:
        text = _("%(path)s cannot be written (%(reason)s). Choose another file with --output.")
        sys.stderr.write(text % {"path": path, "reason": error.strerror or error} + "\n")
        return 1
    code = f"report-{options.number}-{options.lang}-{options.format}"
    note_deed(user, "export", kind="workshop", code=code)
    say(_("Written: %(path)s") % {"path": path})
    if document.left_out_count:
        say(
            _("Left out, because it may not go to the whole network: %(n)d")
            % {"n": document.left_out_count}
        )
    return 0


def _no_such_workshop(user: Any, number: int) -> Exception:
    from django.utils.translation import gettext as _

    from contrepoint.common.errors import NotHereError
    from contrepoint.workshops.access import workshops_visible_to

    known = workshops_visible_to(user).order_by("number").values_list("number", flat=True)
    numbers = ", ".join(str(n) for n in known) or "–"
    return NotHereError(
        _("There is no workshop %(number)d here. Workshops on record: %(numbers)s.")
        % {"number": number, "numbers": numbers}
    )


def write_whole(path: Path, content: bytes) -> None:
    """Write the file as a whole, readable by its owner alone; on failure, leave what was there.

    Refuses a folder, a device and anything else that is not a file.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    handle, name = tempfile.mkstemp(prefix=".contrepoint-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise

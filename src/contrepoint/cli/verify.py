"""contrepoint verify-minutes: does a locked text still say what its receipt was given for?"""

import argparse
import sys
from typing import Any

from contrepoint.cli import early

UNCHANGED, CHANGED, UNKNOWN = 0, 1, 2


def add_to(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "verify-minutes",
        help=early.gettext("check that locked minutes, or a closed statement, are unchanged"),
        epilog=early.gettext("Ends with 0: unchanged; 1: changed; 2: no such receipt."),
    )
    parser.add_argument("receipt", help=early.gettext("the receipt, such as PV3-V1"))
    parser.add_argument(
        "hash", nargs="*", help=early.gettext("the hash on paper, or its first eight figures")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """One sentence; 0 when nothing has changed."""
    from django.utils.translation import gettext as _

    from contrepoint.cli.acting import note_deed, say
    from contrepoint.network.queries import coordinator_account
    from contrepoint.workshops.enums import LockFinding
    from contrepoint.workshops.errors import UnknownReceiptError
    from contrepoint.workshops.queries import check_lock, lock_of_receipt

    try:
        lock = lock_of_receipt(options.receipt)
    except UnknownReceiptError as error:
        sys.stderr.write(f"{error}\n")
        return UNKNOWN
    finding = check_lock(lock, "".join(options.hash))
    note_deed(coordinator_account(), "verify", kind="lock", code=lock.code)
    if finding is LockFinding.UNCHANGED:
        say(_("%(code)s is unchanged: the text is the one that was locked.") % {"code": lock.code})
        say(f"SHA-256 {lock.digest}")
        return UNCHANGED
    sentence = {
        LockFinding.CHANGED: _(
            "%(code)s has changed: the text is not the one that was locked. Keep a copy of the "
            "database and tell the safeguarding focal point."
        ),
        LockFinding.OTHER_HASH: _(
            "%(code)s has another hash than the one that you typed. Compare it with the paper; if "
            "it is the same there, tell the safeguarding focal point."
        ),
        LockFinding.NOT_IN_TRAIL: _(
            "%(code)s is not in the audit trail with this hash, or the trail is broken. Keep a "
            "copy of the database and tell the safeguarding focal point."
        ),
    }[finding]
    sys.stderr.write(sentence % {"code": lock.code} + "\n")
    return CHANGED

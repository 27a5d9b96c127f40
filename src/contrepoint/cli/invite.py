"""contrepoint invite: an account, and the link by which its person chooses a password."""

import argparse
from typing import Any

from contrepoint.cli import early

ROLES = (
    "coordinator", "focal_point", "participant", "scholar_reviewer", "rights_reviewer", "expert",
    "rapporteur", "safeguarding", "donor",
)  # fmt: skip  # Django is not ready yet; a test compares them with the list of roles


def add_to(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "invite", help=early.gettext("open an account and print the link to its password")
    )
    parser.add_argument("email", help=early.gettext("the mail address of the account"))
    parser.add_argument("--role", choices=ROLES, required=True)
    parser.add_argument("--name", default="", help=early.gettext("a name or a pseudonym"))
    parser.add_argument(
        "--country", default="", help=early.gettext("two letters, such as MA or BE")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a link that is good once. For an address that is known: the role, and a new link."""
    from django.conf import settings
    from django.core.management import call_command
    from django.utils import timezone
    from django.utils.translation import ngettext

    from contrepoint.cli.acting import say
    from contrepoint.cli.loading import is_demonstration
    from contrepoint.network.enums import Role
    from contrepoint.network.errors import DemonstrationError
    from contrepoint.network.queries import coordinator_account
    from contrepoint.network.services import invite_address

    call_command("migrate", interactive=False, verbosity=0)
    if is_demonstration():
        raise DemonstrationError
    invitation = invite_address(
        email=options.email,
        role=Role(options.role),
        name=options.name,
        country=options.country,
        by=coordinator_account(),
        at=timezone.now(),
    )
    days = settings.PASSWORD_RESET_TIMEOUT // 86_400
    say(f"https://{settings.ALLOWED_HOSTS[0].lstrip('.')}{invitation.path}")
    text = ngettext(
        "Hand this link over in person: it is good once, for %(n)d day, and is kept nowhere.",
        "Hand this link over in person: it is good once, for %(n)d days, and is kept nowhere.",
        days,
    )
    say(text % {"n": days})
    return 0

"""contrepoint check: is this installation sound?"""

import argparse
import dataclasses
from collections.abc import Iterator
from typing import Any

from contrepoint.cli import early


def add_to(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser("check", help=early.gettext("look whether everything is sound"))
    parser.set_defaults(run=run)


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `sentence` says how it stands and what to do."""

    is_sound: bool
    sentence: str


def run(options: argparse.Namespace) -> int:
    """One line for each thing; 1 when one of them is not sound."""
    from contrepoint.cli.acting import note_deed, say
    from contrepoint.network.queries import coordinator_account

    all_sound = True
    for finding in findings():
        all_sound = all_sound and finding.is_sound
        say(f"{'✓' if finding.is_sound else '✗'} {finding.sentence}")
    if all_sound:
        note_deed(coordinator_account(), "check", kind="installation", code="sound")
    return 0 if all_sound else 1


def findings() -> Iterator[Finding]:
    """What is found, in order; what a broken thing hides is not looked at."""
    database = _database()
    yield database
    if database.is_sound:
        yield _audit_trail()
        yield from _library()


def _database() -> Finding:
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor
    from django.utils.translation import gettext as _
    from django.utils.translation import ngettext

    try:
        executor = MigrationExecutor(connection)
    except DatabaseError as error:
        text = _("The database cannot be reached: %(reason)s. Check DATABASE_URL.")
        return Finding(is_sound=False, sentence=text % {"reason": error})
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    if waiting:
        text = ngettext(
            "%(n)d migration is missing. Run: contrepoint manage migrate",
            "%(n)d migrations are missing. Run: contrepoint manage migrate",
            waiting,
        )
        return Finding(is_sound=False, sentence=text % {"n": waiting})
    return Finding(is_sound=True, sentence=_("The database answers and is up to date."))


def _audit_trail() -> Finding:
    from django.utils.translation import gettext as _

    from contrepoint.network.services import verify_audit_trail

    broken = verify_audit_trail()
    if broken is None:
        return Finding(is_sound=True, sentence=_("The audit trail is whole."))
    text = _(
        "The audit trail breaks at entry %(number)d: somebody changed it. Keep a copy of the "
        "database and tell the safeguarding focal point."
    )
    return Finding(is_sound=False, sentence=text % {"number": broken})


def _library() -> Iterator[Finding]:
    from django.utils.translation import gettext as _

    from contrepoint.narratives.access import answers_visible_to
    from contrepoint.narratives.enums import WITHDRAWN
    from contrepoint.narratives.queries import register_counts
    from contrepoint.network.queries import coordinator_account

    user = coordinator_account()
    if user is None:
        text = _("There is no coordinator's account yet: nobody can act from the command line.")
        yield Finding(is_sound=False, sentence=text)
        return
    counts = register_counts(user)
    if not counts.claims or not counts.answers:
        text = _("The library is not loaded. It is loaded by: contrepoint serve")
        yield Finding(is_sound=False, sentence=text)
        return
    text = _("The library is loaded: %(claims)d claims, %(answers)d answers.")
    values = {"claims": counts.claims, "answers": counts.answers}
    yield Finding(is_sound=True, sentence=text % values)
    answers = list(
        answers_visible_to(user)
        .filter(author=None)  # the library's; one that is written here is checked by its reviewers
        .exclude(state__in=WITHDRAWN)
        .order_by("code")
        .prefetch_related("texts", "rights_basis", "references__texts")
    )
    unresolved = [answer.code for answer in answers if not _is_founded(answer)]
    yield Finding(
        is_sound=not unresolved,
        sentence=_("Answers with a reference that leads nowhere: %(codes)s.")
        % {"codes": ", ".join(unresolved)}
        if unresolved
        else _("Every reference of the library’s answers is found."),
    )
    incomplete = [answer.code for answer in answers if not _speaks_three_languages(answer)]
    yield Finding(
        is_sound=not incomplete,
        sentence=_("Answers that lack a language: %(codes)s.") % {"codes": ", ".join(incomplete)}
        if incomplete
        else _("Every answer of the library is there in three languages."),
    )


def _is_founded(answer: Any) -> bool:
    """It names its rights basis and its references, each with a citation and a place."""
    references = list(answer.references.all())
    return bool(references and answer.rights_basis.all()) and all(
        reference.locator.strip()
        and reference.read_in.strip()
        and any(text.text.strip() for text in reference.texts.all())
        for reference in references
    )


def _speaks_three_languages(answer: Any) -> bool:
    """What each answer has, and what this one has beside it, stands in French, Arabic, English."""
    from contrepoint.cli.acting import LANGUAGES
    from contrepoint.narratives.enums import CORE_REGISTERS

    there = {(row.register, row.language) for row in answer.texts.all() if row.text.strip()}
    registers = {*CORE_REGISTERS, *(register for register, _language in there)}
    return all((register, lang) in there for register in registers for lang in LANGUAGES)

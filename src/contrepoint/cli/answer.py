"""contrepoint answer: which claims does a message push, and what can be replied?"""

import argparse
import sys
import textwrap
from typing import Any

from contrepoint.cli import early

WIDTH = 78


def add_to(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "answer", help=early.gettext("the claims that a message pushes, and a reply")
    )
    parser.add_argument(
        "message", nargs="?", help=early.gettext("what you were told; - reads it from the input")
    )
    parser.add_argument(
        "--lang",
        choices=("fr", "ar", "en"),
        default=early.spoken_language(),
        help=early.gettext("language of the reply"),
    )
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help=early.gettext("read lines {id, text} from the input, write lines {id, matches}"),
    )
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """The matches of one message for a person to read, or of many for a program."""
    from django.utils import translation

    if options.jsonl and options.message is not None:
        options.parser.error(
            early.gettext("--jsonl reads its messages from the input: give no message.")
        )
    if not options.jsonl and options.message is None:
        options.parser.error(early.gettext("a message is missing; - reads it from the input."))
    with translation.override(options.lang):
        if options.jsonl:
            from contrepoint.cli.jsonl import answer_lines

            return answer_lines(sys.stdin.buffer, sys.stdout.buffer)
        return _answer_one(options.message, options.lang)


def _answer_one(message: str, language: str) -> int:
    from django.utils.translation import gettext as _

    from contrepoint.cli.acting import coordinator, note_deed, say
    from contrepoint.narratives.queries import matches_for

    text = sys.stdin.buffer.read().decode(errors="surrogateescape") if message == "-" else message
    user = coordinator()
    found = matches_for(text.strip(), user=user, language=language)
    note_deed(user, "answer", kind="message", code=f"{len(found)}-found")
    if not found:
        say(_("No claim of the register matches this message."))
        say(
            _(
                "What to do next: listen first, and ask what worries the person who told you. If "
                "you think that it is a recruiter’s claim, put it in other words, or describe it "
                "on the page of the register."
            )
        )
        return 0
    say("\n\n".join(_told(match, language) for match in found))
    return 0


def _told(match: Any, language: str) -> str:
    from django.utils.translation import gettext as _

    from contrepoint.common.days import day_in_words

    card = match.card
    themes = ", ".join(f"{theme.value} {theme.label}" for theme in card.line.themes)
    lines = [
        f"{card.line.code}  {match.percent} %  {card.line.statement}",
        *_indented(_("Themes: %(themes)s") % {"themes": themes}),
        *_indented(_("Why: near the wording “%(wording)s”") % {"wording": _marked(match.wording)}),
        *_indented(_("In the message: %(message)s") % {"message": _marked(match.message)}),
    ]
    for answer in card.answers:
        stamp = f"  [{answer.stamp}]"
        lines += ["", "  " + _("To say in 30 seconds (%(code)s)") % {"code": answer.code} + stamp]
        for reference in answer.changed:
            told = {"code": reference.code, "day": day_in_words(reference.changed_on, language)}
            lines += _indented(_("%(code)s changed on %(day)s, to be looked at again") % told)
        lines += _indented(str(answer.spoken))
        if answer.step.text:
            lines += ["  " + _("What they can do next"), *_indented(str(answer.step))]
        if answer.references:
            lines.append("  " + _("References"))
        for reference in answer.references:
            unchecked = "" if reference.is_verified else "  [" + _("to be vetted") + "]"
            lines += _indented(f"– {reference.citation}{unchecked}")
    return "\n".join(lines)


def _marked(pieces: Any) -> str:
    """The text on one line, the shared words between ‹ and ›."""
    marked = "".join(f"‹{piece.text}›" if piece.is_shared else piece.text for piece in pieces)
    return " ".join(marked.split())


def _indented(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="  ")

"""How is an expert introduced?  As he or she agreed to be named, or without a name."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from contrepoint.common.languages import Words
from contrepoint.synthesis.report.wording import assembled, listed, named_in, slot
from contrepoint.workshops.queries import Speaker


def introduction(
    speakers: Sequence[Speaker], named: frozenset[str], point_count: int, language: str
) -> tuple[Words, ...]:
    """The sentence before the points of an expert session; `named` are those who may be named."""
    known = [speaker for speaker in speakers if speaker.name and speaker.code in named]
    unnamed_count = len(speakers) - len(known)
    values: list[Words] = []
    if len(known) == 1 and not unnamed_count:
        # The functions stand between commas: the sentence goes on after them.
        apposed = _with_functions(known[0], values, _("%(name)s, %(functions)s,"), language)
        frame = ngettext(
            "As an expert, %(who)s drew the participants' attention to one point.",
            "As an expert, %(who)s drew the participants' attention to several points.",
            point_count,
        )
        if not point_count:
            frame = _("As an expert, %(who)s took the floor before the participants.")
        return assembled(frame % {"who": apposed}, values, language)
    if not known and unnamed_count == 1:
        text = ngettext(
            "An expert drew the participants' attention to one point.",
            "An expert drew the participants' attention to several points.",
            point_count,
        )
        if not point_count:
            text = _("An expert took the floor before the participants.")
        return (Words(text, language),)
    closed = _("%(name)s, %(functions)s")
    who = [_with_functions(speaker, values, closed, language) for speaker in known]
    if unnamed_count:
        others = ngettext("an expert", "%(n)d experts", unnamed_count) % {"n": unnamed_count}
        who.append(others)
    text = _("Took the floor before the participants: %(who)s.")
    return assembled(
        text % {"who": pgettext("between two experts", "; ").join(who)}, values, language
    )


def _with_functions(speaker: Speaker, values: list[Words], frame: str, language: str) -> str:
    """Name and functions as slots, whose values are appended to `values`."""

    def kept(words: Words) -> str:
        values.append(words)
        return slot(len(values) - 1)

    name = kept(named_in(speaker.name, language))
    functions = [kept(function) for function in speaker.functions]
    if not functions:
        return name
    return frame % {"name": name, "functions": listed(functions, language)}

"""A compiled report as plain text, for a mail or a screen reader."""

import textwrap

from django.utils import translation
from django.utils.translation import gettext as _

from contrepoint.common.languages import TranslationStatus
from contrepoint.common.marks import in_plain_words
from contrepoint.synthesis.report import Document, Heading

WIDTH = 78


def plain_text(document: Document) -> str:
    """The report in lines of 78 characters at most, the codes of its records in brackets."""
    with translation.override(document.language):
        blocks = [
            document.title,
            "\n".join(in_plain_words(line.text) for line in document.subtitle),
        ]
        if document.has_unvetted_translations:
            blocks.append(
                _wrapped(
                    _(
                        "This is a translation that nobody has vetted yet: check it before you "
                        "quote it."
                    )
                )
            )
        for block in document.blocks:
            text = in_plain_words(str(block))
            if isinstance(block, Heading):
                line = "=" if block.level == 1 else "-"
                blocks.append(f"{text}\n{line * len(text)}")
            else:
                codes = " ".join(f"[{source.code}]" for source in block.sources)
                blocks.append(_wrapped(f"{text} {codes}".rstrip()))
        blocks.append(_sources(document))
        marking = str(document.marking.label)
        blocks.append(_("Circulation: %(marking)s") % {"marking": marking})
        return "\n\n".join(block for block in blocks if block) + "\n"


def _sources(document: Document) -> str:
    if not document.sources:
        return ""
    title = _("Sources")
    lines = [f"{title}\n{'=' * len(title)}\n"]
    for source in document.sources:
        status = str(TranslationStatus(source.status).label)
        place = in_plain_words(source.session.text)
        lines.append(f"[{source.code}] {place} — {source.label} — {status}")
    return "\n".join(lines)


def _wrapped(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)

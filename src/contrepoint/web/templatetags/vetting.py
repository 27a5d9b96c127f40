"""How a text is shown to its reviewers: passages marked, words added and removed."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from contrepoint.narratives.queries import TextPart
from contrepoint.narratives.queries.changes import Kind, Stretch, WordChange
from contrepoint.web.templatetags.words import marked as shown

register = template.Library()


@register.simple_tag
def with_passages(part: TextPart) -> SafeString:
    """A register as paragraphs; what a remark quotes is marked."""
    passages = {line.passage.text for line in part.remarks}
    blocks = part.words.text.replace("\r\n", "\n").split("\n\n")
    return format_html_join(
        "\n",
        '<p lang="{}" dir="auto">{}</p>',
        ((part.words.language, _marked(block, passages)) for block in blocks if block.strip()),
    )


def _marked(block: str, passages: set[str]) -> SafeString:
    places = sorted((block.find(text), text) for text in passages if text in block)
    pieces: list[SafeString] = []
    done = 0
    for start, text in places:
        if start < done:
            continue
        pieces += [shown(block[done:start]), format_html("<mark>{}</mark>", shown(text))]
        done = start + len(text)
    pieces.append(shown(block[done:]))
    return SafeString("".join(pieces))


@register.simple_tag
def with_changes(change: WordChange) -> SafeString:
    """A text as it was and as it is; each stretch says in words, too, what became of it."""
    return format_html(
        '<p class="changes" lang="{}" dir="{}">{}</p>',
        change.language,
        change.dir,
        SafeString("".join(_stretch(each) for each in change.stretches)),
    )


def _stretch(stretch: Stretch) -> SafeString:
    if stretch.kind is Kind.SAME:
        return shown(stretch.text)
    element, said = ("ins", _("added:")) if stretch.kind is Kind.ADDED else ("del", _("removed:"))
    return format_html(
        '<{0}><span class="visually-hidden">{1} </span>{2}</{0}>',
        SafeString(element),
        said,
        shown(stretch.text),
    )

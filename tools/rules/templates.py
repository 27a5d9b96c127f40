"""Rules for templates: strict browsers, every word translatable, nothing from elsewhere."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from tools.rules.rule import Rule, Source, blanked, line_of, matching, samples

_PATH = "src/contrepoint/web/templates/a/page.html"

_COMMENTS = r"\{#.*?#\}|\{%\s*comment\b.*?\{%\s*endcomment\s*%\}|<!--.*?-->"
_without_comments = blanked(_COMMENTS)
_translated = blanked(
    r"\{%\s*blocktrans(?:late)?\b.*?\{%\s*endblocktrans(?:late)?\s*%\}|\{%.*?%\}|\{\{.*?\}\}"
)

_TAG = r"<[a-z][^<>]*?"  # the head of a tag, up to an attribute
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.IGNORECASE | re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{2,}")
_NAMES = frozenset({"Contrepoint"})  # a name is the same in every language
# HTML elements that are never closed.
_VOID = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    }
)
_SPOKEN_ATTRIBUTES = ("aria-label", "aria-description", "title", "alt", "placeholder")
_UNSPOKEN_ELEMENTS = frozenset({"script", "style", "code"})


def _is_template(source: Source) -> bool:
    return source.suffix == ".html" and "templates" in source.parts


def _inline_scripts(source: Source) -> Iterator[int]:
    text = _without_comments(source.text)
    for match in _SCRIPT.finditer(text):
        if match[2].strip():
            yield line_of(text, match.start())


class _Words(HTMLParser):
    """Lines of words that no translator will ever see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[int] = []
        self._open: list[tuple[str, bool]] = []  # element, and whether its words are meant as is

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if any(self._untranslated(given.get(name) or "") for name in _SPOKEN_ATTRIBUTES):
            self.lines.append(self.getpos()[0])
        if tag not in _VOID:
            # lang="fr" on an element says: these words are French for everybody
            as_is = bool(given.get("lang")) or given.get("translate") == "no"
            self._open.append((tag, as_is and tag != "html"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        # Branches of a template may open twice what they close once: close up to the nearest.
        for position in range(len(self._open) - 1, -1, -1):
            if self._open[position][0] == tag:
                del self._open[position:]
                return

    def handle_data(self, data: str) -> None:
        if any(as_is or tag in _UNSPOKEN_ELEMENTS for tag, as_is in self._open):
            return
        first = self.getpos()[0]
        for offset, line in enumerate(data.split("\n")):
            if self._untranslated(line):
                self.lines.append(first + offset)

    @staticmethod
    def _untranslated(text: str) -> bool:
        return any(word not in _NAMES for word in _WORD.findall(text))


def _untranslated_words(source: Source) -> Iterator[int]:
    words = _Words()
    words.feed(_translated(_without_comments(source.text)))
    words.close()
    yield from words.lines


TEMPLATE_RULES = (
    Rule(
        name="no-safe-filter",
        reason="the text may be anybody's: let Django escape it, or build the markup in Python",
        applies=_is_template,
        find=matching(r"\|\s*safe(?:seq)?\b", _without_comments),
        good=samples(_PATH, "{{ text }}", "{# never |safe #}", "{{ text|safety }}"),
        bad=samples(_PATH, "{{ text|safe }}", "{{ text | safe }}", "{{ texts|safeseq|join:', ' }}"),
    ),
    Rule(
        name="no-autoescape-off",
        reason="the text may be anybody's: let Django escape it",
        applies=_is_template,
        find=matching(r"\{%\s*autoescape\s+off\b", _without_comments),
        good=samples(_PATH, "{% autoescape on %}{{ text }}{% endautoescape %}"),
        bad=samples(_PATH, "{% autoescape off %}", "{%autoescape  off%}"),
    ),
    Rule(
        name="no-inline-style",
        reason="the browser is told to refuse it (CSP): give it a class",
        applies=_is_template,
        find=matching(rf"{_TAG}\sstyle\s*=|<style\b", _without_comments),
        good=samples(_PATH, '<p class="style">style = {{ a }}</p>', '<p data-style="a">'),
        bad=samples(_PATH, '<p style="color: red">', "<p\n style='a'>", "<style>p {}</style>"),
    ),
    Rule(
        name="no-event-handlers",
        reason="the browser is told to refuse it (CSP): listen from a module",
        applies=_is_template,
        find=matching(rf"{_TAG}\s(?:on[a-z]+|hx-on[:\w-]*)\s*=", _without_comments),
        good=samples(_PATH, '<button hx-post="/" data-on="a">on = 1</button>', '<p class="only">'),
        bad=samples(_PATH, '<a onclick="a()">', "<a\n  onload = 'a'>", '<a hx-on:click="a()">'),
    ),
    Rule(
        name="no-inline-script",
        reason="the browser is told to refuse it (CSP): put it into a module of its own",
        applies=_is_template,
        find=_inline_scripts,
        good=samples(_PATH, '<script src="{% static \'a.js\' %}" type="module"></script>'),
        bad=samples(_PATH, "<script>a()</script>", '<script type="module">\nimport "a"\n</script>'),
    ),
    Rule(
        name="assets-from-here",
        reason="no third party may see who reads: serve the file from here",
        applies=_is_template,
        find=matching(
            r"<(?:link|script|img|iframe|source|video|audio|object|embed|use)\b[^>]*?"
            r"\s(?:src|href|srcset|data|poster)\s*=\s*['\"]?\s*(?:https?:)?//",
            _without_comments,
        ),
        good=samples(
            _PATH,
            '<link rel="stylesheet" href="{% static \'a.css\' %}">',
            '<a href="https://www.ohchr.org/">',
            '<img src="/picture.png" alt="">',
        ),
        bad=samples(
            _PATH,
            '<link rel="stylesheet" href="https://cdn.example/a.css">',
            "<script src='//cdn.example/a.js'></script>",
            '<img alt=""\n src="http://pictures.example/a.png">',
        ),
    ),
    Rule(
        name="trimmed-blocktranslate",
        reason="write {% blocktranslate trimmed %}: translators must not see our indentation",
        applies=_is_template,
        find=matching(r"\{%\s*blocktrans(?:late)?\b(?![^%]*\btrimmed\b)", _without_comments),
        good=samples(
            _PATH, "{% blocktranslate trimmed with a=b %}A {{ a }}{% endblocktranslate %}"
        ),
        bad=samples(
            _PATH,
            "{% blocktranslate %}A{% endblocktranslate %}",
            "{% blocktranslate with a=b %}A {{ a }}{% endblocktranslate %}",
        ),
    ),
    Rule(
        name="every-word-translated",
        reason="put it into {% translate %}; words of one language for all carry lang=",
        applies=_is_template,
        find=_untranslated_words,
        good=samples(
            _PATH,
            '<p>{% translate "Words" %}</p>',
            "<p>{% blocktranslate trimmed %}Words\nhere{% endblocktranslate %}</p>",
            "<title>{% block title %}{% endblock %} · Contrepoint</title>",
            '<p lang="ar" dir="rtl">كلمات</p>',
            "<p>{{ words }} · 12 &nbsp; A</p>",
            "<img alt=\"{% translate 'Words' %}\">",
            "<p {% if a > b %}class='a'{% endif %}>{# words #}</p>",
            '<input name="words" value="words" type="hidden">',
        ),
        bad=samples(
            _PATH,
            "<p>Words</p>",
            "<p>{{ count }} words</p>",
            "<p>كلمات</p>",
            '<img alt="Words">',
            '<input placeholder="Words">',
            '<html lang="fr"><p>Mots</p>',
            "<p lang='fr'>Mots</p><p>Words</p>",
            "<p>{% if a %}Yes{% endif %}</p>",
        ),
    ),
)

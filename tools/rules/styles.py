"""Rules for CSS: one sheet serves both directions, and nothing comes from elsewhere."""

from tools.rules.rule import Rule, Source, blanked, matching, samples

_without_comments = blanked(r"/\*.*?\*/")

_PHYSICAL = (
    r"(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b"
    r"|border-(?:top|bottom)-(?:left|right)-radius\b"
    r"|(?:left|right)\s*:"
    r"|(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b)"
)
_OUTSIDE = r"url\(\s*['\"]?(?:https?:)?//|@import\s+(?:url\(\s*)?['\"]?(?:https?:)?//"


def _is_sheet(source: Source) -> bool:
    return source.suffix == ".css"


STYLE_RULES = (
    Rule(
        name="logical-properties",
        reason="say start and end, never left and right: the same sheet serves Arabic",
        applies=_is_sheet,
        find=matching(_PHYSICAL, _without_comments),
        good=samples(
            "src/contrepoint/web/static/web/css/a.css",
            ".a { margin-inline-start: 1rem; text-align: start; inset-inline-end: 0 }",
            ".a { float: inline-end }",
            ".a { border-start-start-radius: 4px; background: var(--left) }",
            "/* never margin-left: 0 */",
            ".left-hand:hover { color: red }",
        ),
        bad=samples(
            "src/contrepoint/web/static/web/css/a.css",
            ".a { margin-left: 1rem }",
            ".a { padding-right: 1rem }",
            ".a{left:0}",
            ".a { right : 0 }",
            ".a { text-align: left }",
            ".a { float:right }",
            ".a { border-left: 1px solid }",
            ".a { border-top-left-radius: 4px }",
        ),
    ),
    Rule(
        name="sheet-from-here",
        reason="no third party may see who reads: serve the file from here",
        applies=_is_sheet,
        find=matching(_OUTSIDE, _without_comments),
        good=samples(
            "a.css",
            "a { background: url('../img/ornament.svg') }",
            "@import url('tokens.css');",
            "a { mask: url(data:image/svg+xml;base64,AA) }",
        ),
        bad=samples(
            "a.css",
            "a { background: url(https://fonts.example/a.woff2) }",
            "a { background: url('//fonts.example/a.woff2') }",
            "@import url(http://fonts.example/a.css);",
            '@import "https://fonts.example/a.css";',
        ),
    ),
)

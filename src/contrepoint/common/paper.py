"""A page on paper, as a PDF whose words can be selected: the one place where PDF files are made.

Typst sets the page: it joins Arabic letters, orders what runs in both directions, and needs
nothing of the system (0031). What people wrote is handed in as data and never as markup, so that
no word of theirs is a command; letters come from Amiri alone, nothing is read from the network,
and the file says nothing of who made it, or when.
"""

import json
from collections.abc import Mapping
from importlib import resources
from typing import Any

TOLD = "told"  # `json(bytes(sys.inputs.told))` in a template


def pdf_of(template: str, told: Mapping[str, Any]) -> bytes:
    """The PDF of a Typst template with what it is told: words, numbers and lists of them.

    Same template and words, same bytes. The file can be read aloud (PDF/UA-1): the template gives
    its title and language, and words in place of its pictures.
    """
    import typst  # heavy: only whoever prints pays for it

    with resources.as_file(resources.files("fontpkg_amiri") / "files") as fonts:
        options: Any = {
            "root": str(fonts),  # a template can read nothing else
            "font_paths": [str(fonts)],
            "ignore_system_fonts": True,
            "sys_inputs": {TOLD: json.dumps(told)},
            "format": "pdf",
            "pdf_standards": "ua-1",
        }
        made: bytes = typst.compile(template.encode(), **options)
    return made

"""Texts that are shown before Django is ready: help, and why it could not be made ready."""

import gettext as catalogues
import os
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).resolve().parents[1] / "locale"


@cache
def _catalogue(language: str) -> catalogues.NullTranslations:
    return catalogues.translation("django", LOCALE, languages=[language], fallback=True)


def spoken_language() -> str:
    """French, unless CONTREPOINT_LANG names another language of the interface."""
    asked = os.environ.get("CONTREPOINT_LANG", "fr")
    return asked if asked in {"fr", "ar", "en"} else "fr"


def gettext(text: str) -> str:
    """The text in the language in which the command line speaks."""
    return _catalogue(spoken_language()).gettext(text)

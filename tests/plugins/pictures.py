"""Pictures of the pages, taken on the way through the journeys: `make pictures`.

A journey calls `picture(page, "answer-ar-phone")` where the page is worth a look. Without
`--pictures` nothing is written, so that the same journeys stay fast.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:  # journeys bring playwright; the other tests must not need it
    from playwright.sync_api import Page

Picture = Callable[["Page", str], None]
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pictures", metavar="FOLDER", help="leave pictures of the pages there")


def _as_one_sheet(page: "Page", path: Path) -> None:
    """The whole page in a window as high as it is, so that fixed bars stand at its edge."""
    window = page.viewport_size
    if window is None:
        raise ValueError("A picture needs a window of a known size")
    page.wait_for_load_state()
    height = int(page.evaluate("document.documentElement.scrollHeight"))
    page.set_viewport_size({"width": window["width"], "height": max(height, window["height"])})
    page.screenshot(path=path)
    page.set_viewport_size(window)


@pytest.fixture(scope="session")
def picture(request: pytest.FixtureRequest) -> Picture:
    """Take a picture of the whole page under a name such as answer-ar-phone."""
    chosen = request.config.getoption("--pictures")
    folder = Path(chosen) if isinstance(chosen, str) else None

    def take(page: "Page", name: str) -> None:
        if not _NAME.fullmatch(name):
            raise ValueError(f"A picture's name is in small letters and dashes, not {name!r}")
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            _as_one_sheet(page, folder / f"{name}.png")

    return take

"""A real server with the real example, and a real browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

PATIENCE = 240  # seconds for a first start on a slow machine
SERVE = "import sys; from contrepoint.cli import main; sys.exit(main(sys.argv[1:]))"


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a demonstration in which nobody has written anything yet."""
    folder = tmp_path_factory.mktemp("untouched")
    with served(folder):
        return folder


@pytest.fixture(scope="module")
def data(untouched: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demonstration keeps what the journeys of one file write."""
    return Path(shutil.copytree(untouched, tmp_path_factory.mktemp("data") / "place"))


@pytest.fixture(scope="module")
def place(data: Path) -> Iterator[str]:
    """The address of a demonstration, served as `make run` serves it."""
    with served(data) as address:
        yield address


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A demonstration on these data; it is made there if there is none."""
    port = free_port()
    log = (folder / "log").open("w")
    server = subprocess.Popen(  # noqa: S603  # our own command
        [sys.executable, "-c", SERVE, "serve", "--demo", "--port", str(port)],
        env=os.environ
        | {"CONTREPOINT_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "contrepoint.conf.settings"},
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address, server, Path(log.name))
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)
        log.close()


def wait_for(address: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    """Return once the door answers; show what the server said if it never does."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/entrer/"):  # noqa: S310  # loopback
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    pytest.fail(f"The server did not start:\n{log.read_text()}")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's own Chromium."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--disable-quic", "--disable-background-networking"],
        )
        yield browser
        browser.close()


Visit = Callable[..., Page]


@pytest.fixture
def visit(place: str, chromium: Browser) -> Iterator[Visit]:
    """A window in which a persona has entered: visit("Idriss", language="ar", width=360)."""
    contexts: list[BrowserContext] = []

    def enter(name: str, *, language: str = "fr", width: int = 1280, scripts: bool = True) -> Page:
        context = chromium.new_context(
            base_url=place,
            viewport={"width": width, "height": 800},
            has_touch=width < 600,
            java_script_enabled=scripts,
            accept_downloads=True,
        )
        contexts.append(context)
        context.add_cookies([{"name": "django_language", "value": language, "url": place}])
        window = context.new_page()
        window.goto("/entrer/")
        window.locator("button.persona", has=window.get_by_text(name, exact=True)).click()
        window.wait_for_url(f"{place}/")
        return window

    yield enter
    for context in contexts:
        context.close()

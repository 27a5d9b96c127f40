"""contrepoint serve: start the pages on this machine."""

import argparse
import errno
import hashlib
import ipaddress
import os
import socket
from pathlib import Path
from typing import Any

from contrepoint.cli import early

THREADS = 8


def add_to(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser("serve", help=early.gettext("start the pages on this machine"))
    parser.add_argument(
        "--port", type=_port, default=8000, help=early.gettext("8000 unless you say otherwise")
    )
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        help=early.gettext("this machine alone unless you say otherwise"),
    )
    parser.add_argument(
        "--demo", action="store_true", help=early.gettext("with the example and its personas")
    )
    parser.set_defaults(run=run, before_settings=_before_settings)


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(early.gettext("a port is a whole number from 1 to 65535."))
    return int(text)


def _before_settings(options: argparse.Namespace) -> None:
    """Settings are read once, so the demonstration is announced before."""
    if options.demo:
        os.environ["CONTREPOINT_DEMO"] = "true"


def run(options: argparse.Namespace) -> int:
    """Look, prepare, load, then serve until it is stopped. Everything refused is refused first."""
    from django.conf import settings

    _refuse_what_cannot_be_served(options)
    _prepare(settings, with_example=settings.DEMO)
    return _serve(options.host, options.port)


def _refuse_what_cannot_be_served(options: argparse.Namespace) -> None:
    from django.conf import settings
    from django.utils.translation import gettext as _

    from contrepoint.common.errors import DomainError

    if settings.DEMO and not _is_loopback(options.host):
        raise DomainError(
            _(
                "The demonstration signs anybody in, so it answers this machine alone: leave "
                "--host out, or serve without the demonstration."
            )
        )
    try:
        settings.DATA.mkdir(parents=True, exist_ok=True)
        probe = settings.DATA / ".contrepoint-probe"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        text = _(
            "The folder of the data cannot be used: %(place)s (%(reason)s). Set CONTREPOINT_DATA "
            "to a folder that you may write in, then start again."
        )
        values = {"place": settings.DATA, "reason": error.strerror or error}
        raise DomainError(text % values) from error
    _refuse_a_taken_port(options.host, options.port)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _refuse_a_taken_port(host: str, port: int) -> None:
    from django.utils.translation import gettext as _

    from contrepoint.common.errors import DomainError

    values = {"host": host, "port": port, "other": port + 1 if port < 65535 else 8001}
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host.strip("[]"), port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                text = _(
                    "Port %(port)d is taken by another program. Choose another one: "
                    "make run PORT=%(other)d"
                )
            elif error.errno == errno.EACCES:
                text = _(
                    "Port %(port)d is not open to you. Choose one above 1024: make run PORT=8000"
                )
            else:
                text = _("%(host)s is not an address of this machine. Leave --host out.")
            raise DomainError(text % values) from error


def _prepare(settings: Any, *, with_example: bool) -> None:
    """The tables, the library, the example if it is wanted, the files of the pages."""
    from django.core.management import call_command
    from django.utils import timezone

    from contrepoint.cli.loading import (
        NotADemonstrationError,
        has_real_accounts,
        has_workshops,
        load_everything,
    )

    call_command("migrate", interactive=False, verbosity=0)
    if with_example and has_real_accounts():
        raise NotADemonstrationError
    example = settings.EXAMPLE if with_example and not has_workshops() else None
    load_everything(library=settings.LIBRARY, example=example, at=timezone.now())
    _collect_static_files(settings)


def _collect_static_files(settings: Any) -> None:
    """Only when one of them has changed: it takes longer than everything else together."""
    from django.core.management import call_command

    kept = settings.DATA / "static-files"
    print_of_files = _print_of_static_files()
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if manifest.exists() and kept.exists() and kept.read_text() == print_of_files:
        return
    call_command("collectstatic", interactive=False, verbosity=0)
    kept.write_text(print_of_files)


def _print_of_static_files() -> str:
    """A digest of the names, sizes and days of every static file."""
    from django.contrib.staticfiles.finders import get_finders

    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            stat = Path(storage.path(name)).stat()
            digest.update(f"{storage.path(name)}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _serve(host: str, port: int) -> int:
    """Serve until it is stopped; the address, and how to enter, are told once it answers."""
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application
    from django.db import connections
    from django.utils.translation import gettext as _
    from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]  # no stubs

    from contrepoint.cli.acting import note_deed, say
    from contrepoint.network.queries import coordinator_account

    note_deed(coordinator_account(), "serve", kind="installation", code=str(port))
    address = f"[{host}]" if ":" in host and not host.startswith("[") else host

    def tell(_arbiter: object) -> None:
        text = _("Contrepoint answers at http://%(address)s:%(port)d (to stop it: Ctrl+C)")
        say(text % {"address": address, "port": port})
        if settings.DEMO:
            say(_("To enter, choose a person on that page: no password is asked."))
        import sys

        sys.stdout.flush()

    class Pages(BaseApplication):  # type: ignore[misc]  # no stubs
        """The pages in one process of a few threads."""

        def load_config(self) -> None:
            """One worker: SQLite has one writer, and the index is held once."""
            chosen = {
                "bind": f"{address}:{port}",
                "worker_class": "gthread",
                "workers": 1,
                "threads": THREADS,
                "accesslog": None,
                "loglevel": "warning",
                "control_socket_disable": True,
                "when_ready": tell,
            }
            for name, value in chosen.items():
                self.cfg.set(name, value)

        def load(self) -> object:
            """The application, in the worker."""
            return get_wsgi_application()

    connections.close_all()  # a connection must not cross a fork
    Pages().run()
    return 0

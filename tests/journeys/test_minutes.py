"""Minutes are amended on a phone, locked at a desk, and their receipt is checked by a command."""

import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import SERVE, Visit
from tests.plugins.pictures import Picture

pytestmark = pytest.mark.browser

WORDS = {
    "fr": ("Le club ouvre en mars.", "Le club ouvre en mai.", "mars", "mai", "Inchangé"),
    "ar": ("يفتح النادي في مارس.", "يفتح النادي في ماي.", "مارس", "ماي", "لم يتغيّر"),
}


def verified(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """`contrepoint verify-minutes`, as whoever runs the installation types it."""
    return subprocess.run(  # noqa: S603  # our own command
        [sys.executable, "-c", SERVE, "verify-minutes", *words],
        env=os.environ
        | {"CONTREPOINT_DATA": str(data), "DJANGO_SETTINGS_MODULE": "contrepoint.conf.settings"},
        capture_output=True,
        text=True,
        check=False,
    )


def fits(window: Page) -> bool:
    """Nothing stands out of the screen sideways."""
    return bool(
        window.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
    )


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_minutes_are_amended_and_locked_and_the_receipt_is_verified_by_a_command(
    visit: Visit, picture: Picture, data: Path, language: str
) -> None:
    said, meant, gone, come, unchanged = WORDS[language]
    salma = visit("Salma", language=language)
    salma.goto("/se-reunir/3/sessions/ajouter/")
    salma.fill("#id_title", said.removesuffix("."))
    salma.click("main form.writing button[type=submit]")
    session = re.sub(r"^https?://[^/]+", "", salma.url)
    salma.fill("#id_text", said)
    salma.click("#line-form button[type=submit]")
    expect(salma.locator("#record > ol > li")).to_have_count(1)

    # The record becomes a text that those who were there may amend, for two days.
    salma.goto(f"{session}proces-verbal/")
    last = datetime.now(tz=UTC).date() + timedelta(days=2)
    salma.fill("#id_amend_until", last.isoformat())
    salma.click("main form.writing button")
    minutes = re.sub(r"^https?://[^/]+", "", salma.url)
    assert re.fullmatch(r"/se-reunir/proces-verbaux/PV3-\d+/", minutes)

    # On a phone, somebody who was there says how the line should read, and why.
    phone = visit("Idriss", language=language, width=360)
    phone.goto(minutes)
    assert fits(phone)
    picture(phone, f"minutes-open-{language}")
    phone.locator(".minutes-kind a").click()
    phone.fill("#id_wording", meant)
    phone.fill("#id_reason", said)
    assert fits(phone)
    picture(phone, f"minutes-amend-{language}")
    phone.click("main form.writing button[type=submit]")
    expect(phone.locator(".amendment del")).to_contain_text(gone)
    expect(phone.locator(".amendment ins")).to_contain_text(come)
    assert fits(phone)

    # Nothing is locked over an amendment of which nobody has decided.
    salma.goto(minutes)
    salma.click("form[action$='verrouiller/'] button")
    expect(salma.locator("#notices")).to_be_visible()
    picture(salma, f"minutes-amended-{language}")
    salma.click("form[action*='/accept/'] button")
    expect(salma.locator("article")).to_contain_text(meant)
    salma.click("form[action$='verrouiller/'] button")
    code = salma.locator("h1 bdi").inner_text()
    digest = "".join(salma.locator(".hash span").all_inner_texts())
    assert re.fullmatch(r"[0-9a-f]{64}", digest)
    picture(salma, f"minutes-receipt-{language}")
    salma.click("main form.writing button")
    expect(salma.locator("[role=status].success")).to_contain_text(unchanged)

    # Everybody reads the locked words, and the receipt holds what the command finds.
    phone.goto(minutes)
    line = phone.locator(".minutes-lines > li:not(.minutes-heading) > p:not(.minutes-kind)")
    expect(line).to_have_text([meant])
    expect(phone.locator(".minutes-kind a")).to_have_count(0)
    assert verified(data, code, digest[:16]).returncode == 0
    assert digest in verified(data, code).stdout
    wrong = verified(data, code, "0" * 16)
    assert (wrong.returncode, code in wrong.stderr) == (1, True)

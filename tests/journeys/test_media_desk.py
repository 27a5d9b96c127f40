"""A media request, from its hour to its correction, in French on a phone.

Received with an hour; who can speak tonight in Dutch; cleared, offered, accepted by the voice
itself, concluded with an adopted line; a correction asked, and made. A voice whose clearance is
over is not offered.
"""

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Visit
from tests.plugins.pictures import Picture

pytestmark = pytest.mark.browser

EXPIRED = """
import django; django.setup()
from contrepoint.fieldwork.models import MediaVoice
from datetime import timedelta
from django.utils import timezone
today = timezone.localdate()
voice = MediaVoice.objects.get(code="{code}")
voice.cleared_on, voice.cleared_until = today - timedelta(days=200), today - timedelta(days=1)
voice.save(update_fields=["cleared_on", "cleared_until"])
"""


def send(window: Page) -> None:
    window.click("main form.writing button[type=submit]")


def code_in(window: Page) -> str:
    return window.locator(".page-head .code").first.inner_text()


def fits(window: Page) -> None:
    """Nothing stands out of a phone's screen."""
    width = window.evaluate("document.documentElement.scrollWidth")
    assert width <= 360, window.url


def add_voice(window: Page, topics: str) -> str:
    """One's own card, in Dutch, with one's own yes: the code of the voice."""
    window.goto("/agir/medias/voix/ajouter/")
    window.fill("#id_topics", topics)
    for box in window.locator("input[name=speaks]").all():
        box.set_checked(box.get_attribute("value") in {"nl", "fr"})
    send(window)
    window.click("form[action$='/etape/agree/'] button")
    return code_in(window)


def clear(window: Page, code: str) -> None:
    window.goto(f"/agir/medias/voix/{code}/entretien/")
    send(window)
    expect(window.locator("#clearance ~ p .stamp.vetted")).to_be_visible()


def let_expire(data: Path, code: str) -> None:
    """As if half a year had gone by."""
    subprocess.run(  # noqa: S603  # our own code
        [sys.executable, "-c", EXPIRED.format(code=code)],
        env=os.environ
        | {"CONTREPOINT_DATA": str(data), "DJANGO_SETTINGS_MODULE": "contrepoint.conf.settings"},
        check=True,
    )


def test_a_request_with_an_hour_finds_a_voice_tonight_and_its_correction_is_made(
    visit: Visit, picture: Picture, data: Path
) -> None:
    bilal, hanne, leila, ines, salma = (
        visit(name, width=360) for name in ("Bilal", "Hanne", "Leïla", "Inès", "Salma")
    )

    def look(window: Page, name: str) -> None:
        fits(window)
        picture(window, f"media-{name}-fr-360")

    # Two voices say yes; both are talked with; the talk of one of them is over.
    bilal_code = add_voice(bilal, "Les départs de jeunes, le sport, le quartier")
    hanne_code = add_voice(hanne, "Les jeunes et leurs droits")
    look(bilal, "voice")
    for code in (bilal_code, hanne_code):
        clear(leila, code)
    let_expire(data, hanne_code)

    # One tap: available tonight.
    bilal.goto("/agir/medias/")
    bilal.click("form[action$='/ce-soir/'] button[value=yes]")
    expect(bilal.locator("form[action$='/ce-soir/'] button[value=yes]")).to_have_attribute(
        "aria-pressed", "true"
    )

    # A line of the common message, adopted.
    ines.goto("/s-allier/message/ajouter/")
    ines.check("input[name=kind][value=agreed]")
    ines.locator("textarea[lang=fr]").fill("Nos jeunes sont d’ici.")
    send(ines)
    line = code_in(ines)
    salma.goto(f"/s-allier/message/{line}/")
    salma.click("form[action$='/etape/adopt/'] button")

    # A radio asks, with a day and an hour.
    ines.goto("/agir/medias/interventions/ajouter/")
    ines.check("input[name=medium][value=radio]")
    ines.fill("#id_outlet", "Radio du canal, le journal")
    ines.fill("#id_topic", "Pourquoi des jeunes partent")
    ines.select_option("#id_spoken_in", "nl")
    ines.fill("#id_due_on", (date.today() + timedelta(days=1)).isoformat())  # noqa: DTZ011  # the browser's day
    ines.fill("#id_due_at", "18:30")
    look(ines, "request-form")
    send(ines)
    request = code_in(ines)
    expect(ines.locator(".page-head")).to_contain_text("18:30")

    # Who can speak on it, in Dutch, tonight? One screen, one button.
    ines.goto("/")
    expect(ines.locator("section.today a[href='/agir/medias/']")).to_be_visible()
    ines.goto("/agir/medias/")
    ines.select_option("#id_request", request)
    ines.select_option("#id_spoken_in", "nl")
    ines.check("#id_tonight")
    ines.click("#search button[type=submit]")
    on_topic = ines.locator("section[aria-labelledby='on-topic']")
    expect(on_topic).to_contain_text(bilal_code)
    expect(on_topic.locator("mark")).to_have_text(["départs", "jeunes"])
    expect(on_topic).not_to_contain_text(hanne_code)
    expect(ines.locator("section[aria-labelledby='not-ready']")).to_contain_text(hanne_code)
    expect(ines.locator("section[aria-labelledby='to-say']")).to_contain_text(line)
    look(ines, "tonight")
    on_topic.locator(f"button[value='{bilal_code}']").click()
    expect(ines.locator("#standing")).to_contain_text(bilal_code)
    expect(ines.locator(f"button[name=voice][value='{hanne_code}']")).to_have_count(0)

    # The voice says yes, and notes what was said with an adopted line.
    bilal.goto("/")
    bilal.click(f"section.today a[href='/agir/medias/interventions/{request}/']")
    bilal.click("form[action$='/etape/accept/'] button")
    bilal.click("a[href$='/conclure/']")
    bilal.select_option("#id_used", line)
    bilal.fill("#id_said", "Le journaliste a coupé la fin.")
    look(bilal, "conclude")
    send(bilal)
    expect(bilal.locator("aside.card")).to_contain_text(line)

    # A correction is asked, listed, followed, and made.
    bilal.click("a[href$='/rectifier/']")
    bilal.fill("#id_text", "Il manque que ces jeunes sont restés.")
    send(bilal)
    ines.goto("/agir/medias/")
    expect(ines.locator("section[aria-labelledby='corrections']")).to_contain_text(request)
    look(ines, "desk")
    ines.goto(f"/agir/medias/interventions/{request}/")
    ines.click("form[action$='/relance/'] button")
    ines.click("a[href$='/rectification/']")
    ines.check("input[name=state][value=made]")
    send(ines)
    expect(ines.locator("#correction")).to_be_visible()
    look(ines, "corrected")
    ines.goto("/agir/medias/")
    expect(ines.locator("section[aria-labelledby='corrections']")).to_have_count(0)

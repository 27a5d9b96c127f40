"""Minutes, receipts and closed statements, through their pages."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import TranslationStatus
from contrepoint.workshops.models import Agreement, LineAmendment, Lock, Minutes, MinutesLine
from tests.harness.pages import page, text_of
from tests.harness.signed import SIGNED
from tests.harness.workshops import (
    first_line,
    line_amendment_of,
    lock_of,
    minutes_of,
    note_of,
    session_of,
    stand_of,
    statement_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]


def to_come(days: int = 3) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def open_window(minutes: Minutes) -> str:
    """The test's clock is not the server's: the window is opened for the days of now."""
    Minutes.objects.filter(pk=minutes.pk).update(amend_until=timezone.localdate())
    return f"/se-reunir/proces-verbaux/{minutes.code}/"


def test_a_session_with_nothing_on_record_says_so_and_opens_no_minutes(
    signed_in: SignIn,
) -> None:
    session = session_of()

    answer = signed_in("coordination-1").get(f"/se-reunir/3/{session.position}/proces-verbal/")

    assert page(answer).find_class("empty")
    assert not page(answer).xpath("//main//form[@method='post']")


def test_minutes_go_from_the_draft_to_a_receipt_that_is_checked(signed_in: SignIn) -> None:
    session = session_of()
    note_of("relais-maroc", "Le club ouvre en mars.", session=session)
    draft = f"/se-reunir/3/{session.position}/proces-verbal/"
    salma, idriss = signed_in("coordination-1"), signed_in("relais-maroc")
    assert "Le club ouvre en mars." in text_of(idriss.get(draft))
    assert idriss.post(draft, {"amend_until": to_come()}).status_code == 404

    opened = salma.post(draft, {"amend_until": to_come()})
    minutes = f"/se-reunir/proces-verbaux/PV3-{session.position}/"
    assert opened["Location"] == minutes
    assert idriss.get(draft)["Location"] == minutes
    (amend,) = page(idriss.get(minutes)).xpath("//p[@class='minutes-kind']/a/@href")
    idriss.post(
        amend,
        {
            "deed": "change",
            "wording": "Le club ouvre en mai.",
            "reason": "C’était mai.",
            "language": "fr",
            "attribution": "nobody",
        },
    )
    code = LineAmendment.objects.get().code
    shown = page(salma.get(minutes))
    assert (shown.xpath("//del/text()"), shown.xpath("//ins/text()")) == (["mars"], ["mai"])
    salma.post(f"/se-reunir/retouches/{code}/etape/accept/")
    receipt = salma.post(f"{minutes}verrouiller/")["Location"]

    lock = Lock.objects.get()
    assert receipt == f"/se-reunir/recus/{lock.code}/"
    html = page(idriss.get(receipt))
    assert "".join(html.xpath("//dd[@class='hash']/span/text()")) == lock.digest
    assert "Vous étiez parmi" in html.text_content()
    assert "Inchangé" in text_of(idriss.post(receipt, {"digest": lock.digest[:16]}))
    assert "ne sont pas ceux" in text_of(idriss.post(receipt, {"digest": "0" * 16}))
    MinutesLine.objects.filter(lock=lock).update(text="Le club ouvre en juin.")
    assert "Changé" in text_of(idriss.post(receipt, {"digest": ""}))


def test_unlocking_shows_its_reason_and_keeps_the_old_receipt(signed_in: SignIn) -> None:
    minutes = minutes_of()
    lock = lock_of(minutes)
    address = f"/se-reunir/proces-verbaux/{minutes.code}/"
    salma = signed_in("coordination-1")
    without = salma.post(
        f"{address}deverrouiller/", {"reason": "", "language": "fr", "amend_until": to_come()}
    )
    assert len(page(without).xpath("//*[@id='id_reason_error']")) == 1

    salma.post(
        f"{address}deverrouiller/",
        {"reason": "Un mot était faux.", "language": "fr", "amend_until": to_come()},
    )

    shown = text_of(signed_in("relais-france").get(address))
    assert lock.code in shown
    assert "Un mot était faux." in shown
    assert "Un mot était faux." in text_of(salma.get(f"/se-reunir/recus/{lock.code}/"))


def test_an_amendment_is_declined_only_with_a_reason_that_its_author_reads(
    signed_in: SignIn,
) -> None:
    minutes = minutes_of()
    address = open_window(minutes)
    amendment = line_amendment_of("relais-belgique", of=minutes)
    theo = signed_in("rapporteur")
    decline = f"/se-reunir/retouches/{amendment.code}/etape/decline/"

    theo.post(decline, {"reason": "", "language": "fr"})
    amendment.refresh_from_db()
    assert amendment.state == "proposed"
    theo.post(decline, {"reason": "Ce n’est pas ce qui a été dit.", "language": "fr"})

    assert "Ce n’est pas ce qui a été dit." in text_of(signed_in("relais-belgique").get(address))


def test_the_home_page_says_what_waits_and_until_when(signed_in: SignIn) -> None:
    minutes = minutes_of()
    address = open_window(minutes)
    statement = statement_of("rapporteur")
    Agreement.objects.update(say_until=timezone.localdate())
    stand_of("relais-maroc", on=statement)

    def leads(who: str) -> list[str]:
        return list(page(signed_in(who).get("/")).xpath("//main//a/@href"))

    assert address in leads("relais-belgique")
    assert f"/se-reunir/accords/{statement.code}/" in leads("relais-belgique")
    assert f"/se-reunir/accords/{statement.code}/" not in leads("relais-maroc")
    line_amendment_of("relais-belgique", of=minutes)
    assert address in leads("rapporteur")


def test_a_statement_stands_in_its_languages_side_by_side_and_is_closed_with_a_receipt(
    signed_in: SignIn,
) -> None:
    statement = statement_of("rapporteur")
    address = f"/se-reunir/accords/{statement.code}/"
    salma = signed_in("coordination-1")
    for language, text in (("ar", "نرفض الكراهية."), ("en", "We refuse hatred.")):
        salma.post(f"{address}traduire/", {"language": language, "text": text})
    html = page(salma.get(address))
    tongues = html.xpath("//div[@class='tongues']//p/@lang")
    assert tongues == ["fr", "ar", "en"]
    assert statement.texts.exclude(status=TranslationStatus.ORIGINAL).count() == 2

    salma.post(f"{address}jour/", {"say_until": to_come()})
    stand_of("relais-maroc", on=statement)
    shown = text_of(signed_in("relais-belgique").get(address))
    assert "ne s’est pas prononcée" in shown
    assert salma.post(f"{address}clore/")["Location"] == address  # its last day is to come
    Agreement.objects.update(say_until=timezone.localdate() - timedelta(days=1))
    receipt = salma.post(f"{address}clore/")["Location"]

    assert receipt == f"/se-reunir/recus/{statement.code}-V1/"
    closed = page(signed_in("relais-belgique").get(address))
    assert closed.xpath("//main//form | //a[contains(@href, '/amender/')]") == []
    assert "ne s’est pas prononcée" in closed.text_content()
    assert "Inchangé" in text_of(salma.post(receipt, {"digest": ""}))


def test_the_rapporteur_locks_only_after_the_window(signed_in: SignIn) -> None:
    minutes = minutes_of()
    address = open_window(minutes)
    theo = signed_in("rapporteur")

    theo.post(f"{address}verrouiller/")
    assert not Lock.objects.exists()
    Minutes.objects.update(amend_until=timezone.localdate() - timedelta(days=1))
    theo.post(f"{address}verrouiller/")

    assert Lock.objects.count() == 1


def test_what_nobody_signed_names_nobody_on_any_page_of_the_minutes(signed_in: SignIn) -> None:
    minutes = minutes_of("Une phrase.", attribution=Attribution.NOBODY)
    address = open_window(minutes)
    line_amendment_of("relais-maroc", "Une autre phrase.", of=minutes)
    reader = signed_in("relais-belgique")

    def tells(path: str) -> list[str]:
        answer = reader.get(path)
        assert answer.status_code == 200
        main = page(answer).xpath("string(//main)")
        return [word for word in ("Idriss", "Maroc", "point focal") if word in main]

    line = first_line(minutes)
    open_pages = (address, f"{address}{line.pk}/")
    assert [tells(path) for path in open_pages] == [[], []]
    code = LineAmendment.objects.get().code
    signed_in("rapporteur").post(f"/se-reunir/retouches/{code}/etape/accept/")
    lock = lock_of(minutes)
    assert [tells(path) for path in (address, f"/se-reunir/recus/{lock.code}/")] == [[], []]


def test_one_more_line_and_one_more_amendment_ask_no_more_questions(signed_in: SignIn) -> None:
    session = session_of()
    note_of("relais-belgique", "Une autre ligne.", session=session)
    minutes = minutes_of(session=session)
    address = open_window(minutes)
    salma = signed_in("coordination-1")

    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            salma.get(address)
        return len(asked)

    line_amendment_of("relais-maroc", of=minutes)
    with_one = questions()
    for who in ("relais-france", "relais-belgique"):
        line_amendment_of(who, of=minutes)

    assert questions() == with_one
    assert with_one <= 20


def test_a_bad_day_and_an_empty_wording_come_back_with_what_was_typed(signed_in: SignIn) -> None:
    minutes = minutes_of()
    address = open_window(minutes)
    idriss = signed_in("relais-maroc")
    form = {"deed": "change", "wording": " ", "reason": "Parce que.", "language": "fr"}

    refused = page(idriss.post(f"{address}{first_line(minutes).pk}/", form | SIGNED))
    assert refused.xpath("string(//*[@id='id_reason'])").strip() == "Parce que."
    assert len(refused.xpath("//*[@id='id_wording_error']")) == 1
    past = (timezone.localdate() - timedelta(days=1)).isoformat()
    late = page(signed_in("rapporteur").post(f"{address}jour/", {"amend_until": past}))
    assert len(late.xpath("//*[@id='id_amend_until_error']")) == 1

"""The vetting of a reply through its pages: handing in, passages, changes, words to avoid."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from contrepoint.common.markings import Marking
from contrepoint.narratives.enums import Gate, LineKind, Verdict
from contrepoint.narratives.models import CounterArgument
from tests.harness.fieldwork import activity_of
from tests.harness.narratives import HANDED_IN, answer_of, hand_in, line_of, review_of
from tests.harness.pages import page, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
AUTHOR, SCHOLAR, JURIST = "relais-maroc", "relecteur-oulema", "relectrice-droits"
REPLY = SIGNED | {
    "kind": "rights",
    "spoken": "Voter, c’est choisir.",
    "plain": "Prendre part est un droit [ICCPR-25].",
    "rights_basis": ["ICCPR-25"],
}


def at(answer: CounterArgument, step: str = "validation") -> str:
    return f"/repondre/reponses/{answer.code}/{step}/"


def test_one_yes_is_refused_beside_its_question_and_the_reply_stays_a_draft(
    signed_in: SignIn,
) -> None:
    answer = answer_of(AUTHOR)

    html = page(signed_in(AUTHOR).post(at(answer, "a-relire"), HANDED_IN | {"targets": "yes"}))

    answer.refresh_from_db()
    assert answer.state == "draft"
    (error,) = html.xpath("//*[@class='field-errors']")
    assert error.get("id") == "id_targets_error"
    assert "jamais à une foi ni à un peuple" in error.text_content()


def test_red_lines_and_words_to_avoid_stand_before_the_button(signed_in: SignIn) -> None:
    red = line_of("relais-france", "Jamais contre une foi.", kind=LineKind.RED, adopted=True)
    avoid = line_of("relais-france", "« Foules » déshumanise.", kind=LineKind.AVOID, adopted=True)
    answer = answer_of(AUTHOR, "Les foules votent.")
    author = signed_in(AUTHOR)

    html = page(author.post(at(answer, "a-relire"), HANDED_IN | {"red": [red.code]}))
    author.post(at(answer, "a-relire"), HANDED_IN | {"red": [red.code], "kept": [avoid.code]})

    assert html.xpath("//*[@id='id_kept_error']")
    assert "« Foules » déshumanise." in html.text_content()
    answer.refresh_from_db()
    assert answer.state == "in_review"


def test_what_is_kept_with_a_word_to_avoid_says_so_with_the_line_and_its_reason(
    signed_in: SignIn,
) -> None:
    line_of("relais-france", "« Foules » déshumanise.", kind=LineKind.AVOID, adopted=True)
    author = signed_in(AUTHOR)

    kept = author.post(
        "/repondre/affirmations/C01/repondre/", REPLY | {"spoken": "Les foules votent."}
    )
    clean = author.post("/repondre/affirmations/C01/repondre/", REPLY)

    assert kept.headers["location"] == "/repondre/reponses/C01-R11/modifier/"
    assert "« Foules » déshumanise." in text_of(author.get(kept.headers["location"]))
    assert clean.headers["location"] == "/repondre/affirmations/C01/"


def test_a_remark_quotes_a_sentence_of_the_text_and_stands_beside_it(signed_in: SignIn) -> None:
    answer = hand_in(answer_of(AUTHOR), AUTHOR)
    scholar = signed_in(SCHOLAR)
    html = page(scholar.get(at(answer)))
    (choice,) = [
        option
        for option in html.xpath("//select[@name='passage']//option")
        if "Prendre part" in option.text_content()
    ]

    scholar.post(
        at(answer, "relecture/content"),
        {
            "verdict": "changes_requested",
            "remark": "Citer aussi l’article 18.",
            "passage": choice.get("value"),
        },
    )

    shown = page(signed_in(AUTHOR).get(at(answer)))
    (marked,) = shown.xpath("//section[@aria-labelledby='text']//mark")
    assert marked.text_content() == "Prendre part est un droit [ICCPR-25]."
    beside = marked.xpath("ancestor::div[contains(@class, 'reviewed')]//ul")[0].text_content()
    assert "Citer aussi l’article 18." in beside
    edit = text_of(signed_in(AUTHOR).get(at(answer, "modifier")))
    assert "Citer aussi l’article 18." in edit


def test_a_passage_that_the_text_does_not_hold_is_refused(signed_in: SignIn) -> None:
    answer = hand_in(answer_of(AUTHOR), AUTHOR)
    said = {"verdict": "changes_requested", "remark": "Non.", "passage": "plain-fr-9"}

    html = page(signed_in(SCHOLAR).post(at(answer, "relecture/content"), said))

    assert html.xpath("//*[@id='id_passage_error']")


def test_what_changed_is_read_word_by_word_by_the_next_reviewer(signed_in: SignIn) -> None:
    answer = hand_in(answer_of(AUTHOR), AUTHOR)
    review_of(answer, JURIST, Gate.RIGHTS, Verdict.CHANGES_REQUESTED)
    author = signed_in(AUTHOR)
    author.post(at(answer, "modifier"), REPLY)
    author.post(at(answer, "a-relire"), HANDED_IN)

    html = page(signed_in(JURIST).get(at(answer)))

    changes = html.xpath("//section[@aria-labelledby='changes']")[0]
    assert changes.xpath("string(.//ins)") == "ajouté\xa0: choisir"
    assert changes.xpath("string(.//del)") == "retiré\xa0: prendre part"


@pytest.mark.parametrize(("may_be_printed", "kept_off_paper"), [("", 1), ("on", 0)])
def test_a_dissent_is_shown_and_printed_only_where_its_author_lets_it_be(
    signed_in: SignIn, may_be_printed: str, kept_off_paper: int
) -> None:
    answer = hand_in(answer_of(AUTHOR), AUTHOR)
    said = {"verdict": "dissent", "remark": "Une école lit autrement."}
    if may_be_printed:
        said["may_be_printed"] = may_be_printed

    signed_in(SCHOLAR).post(at(answer, "relecture/content"), said)

    html = page(signed_in("relais-france").get(at(answer)))
    stamp = " ".join(html.xpath("string(//*[contains(@class, 'stamp')])").split())
    assert stamp == "à faire valider · version 1 · 1 désaccord"
    assert "Une école lit autrement." in html.text_content()
    assert len(html.xpath("//*[@class='no-print']//p")) == kept_off_paper


def test_the_stamp_tells_roles_and_the_page_names_nobody(signed_in: SignIn) -> None:
    answer = hand_in(answer_of(AUTHOR), AUTHOR)
    review_of(answer, SCHOLAR, Gate.CONTENT)
    review_of(answer, JURIST, Gate.RIGHTS)

    html = page(signed_in("relais-france").get(at(answer)))

    gates = [
        " ".join(li.text_content().split()) for li in html.xpath("//li[contains(@class,'gate ')]")
    ]
    assert gates == [
        "Contenu passée relecteur·rice ouléma",
        "Droits humains passée relecteur·rice des droits",
    ]
    assert "Anouar" not in html.text_content()
    assert "Hanne" not in html.text_content()


def test_a_recall_stands_first_on_the_home_page_until_it_is_acknowledged(
    signed_in: SignIn,
) -> None:
    answer = answer_of(AUTHOR)
    reader, chief = signed_in("relais-france"), signed_in("coordination-1")
    reader.post(at(answer, "utilisee"), {"reaction": "listened"})
    preview = text_of(chief.get(at(answer, "retirer")))
    chief.post(at(answer, "retirer"), {"kind": "recalled", "reason": "Le verset est mal cité."})
    before = page(reader.get("/")).xpath("//section[contains(@class, 'today')]//a")[0]

    reader.post(at(answer, "recu"))

    assert "2 personnes" in preview
    assert before.get("href") == at(answer)
    assert f"La réponse {answer.code} est rappelée" in before.text_content()
    assert answer.code not in text_of(reader.get("/"))
    shown = text_of(reader.get(at(answer)))
    assert "Le verset est mal cité." in shown
    assert "1 sur 2" in shown
    claim = page(reader.get("/repondre/affirmations/C01/"))
    assert claim.xpath("//section[@aria-labelledby='withdrawn']//a/@href") == [at(answer)]
    assert not claim.xpath(f"//article[@aria-labelledby='{answer.code}']")


def test_taking_a_reply_out_of_use_without_a_reason_is_refused_beside_the_box(
    signed_in: SignIn,
) -> None:
    answer = answer_of(AUTHOR)

    html = page(signed_in("coordination-1").post(at(answer, "retirer"), {"kind": "recalled"}))

    assert html.xpath("//*[@id='id_reason_error']")
    answer.refresh_from_db()
    assert answer.state == "draft"


def test_the_page_of_a_reply_asks_as_much_with_one_review_as_with_many(signed_in: SignIn) -> None:
    answer = hand_in(answer_of(AUTHOR), AUTHOR)
    review_of(answer, SCHOLAR, Gate.CONTENT)

    chief = signed_in("coordination-1")
    chief.get(at(answer))

    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            chief.get(at(answer))
        return len(asked)

    with_one = questions()
    review_of(answer, JURIST, Gate.RIGHTS, Verdict.DISSENT)
    review_of(answer, "experte", Gate.CONTENT, Verdict.DISSENT)

    assert questions() == with_one
    assert with_one <= 20


@pytest.mark.parametrize(
    ("who", "step"),
    [
        ("relais-france", "validation"),
        ("coordination-1", "a-relire"),
        ("coordination-1", "retirer"),
        ("relais-france", "retirer"),
        ("bailleur", "validation"),
    ],
)
def test_the_pages_of_a_reply_that_is_closed_to_somebody_are_not_there(
    signed_in: SignIn, who: str, step: str
) -> None:
    answer = answer_of(AUTHOR, marking=Marking.PRIVATE)

    assert signed_in(who).get(at(answer, step)).status_code == 404
    assert signed_in(who).post(at(answer, "recu")).status_code == 404


def test_a_reply_out_of_use_says_so_where_it_was_used(signed_in: SignIn) -> None:
    answer = answer_of(AUTHOR)
    activity = activity_of(AUTHOR, answers=[answer.code])
    signed_in("coordination-1").post(at(answer, "retirer"), {"kind": "recalled", "reason": "Faux."})

    html = page(signed_in("relais-france").get(f"/agir/activites/{activity.code}/"))

    used = html.xpath(f"//li[.//a[@href='{at(answer)}']]")[0].text_content()
    assert "rappelé · version 1" in " ".join(used.split())

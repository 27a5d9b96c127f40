"""References through the pages: read, written, verified, changed under a reply."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contrepoint.common.markings import Marking
from contrepoint.narratives.models import CounterArgument, Reference, ReferenceFlag
from tests.harness.narratives import answer_of, changed
from tests.harness.pages import page, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
LIST = "/repondre/references/"
VERSE = f"{LIST}ajouter/verse/"
CHANGED = f"{LIST}changees/"
DECIDE = "/repondre/reponses/C01-R11/references/ICCPR-25/"


def verse(**changes: Any) -> dict[str, Any]:
    return {
        "sura": "2",
        "first": "256",
        "gist": "Le verset dit qu’on ne contraint pas en religion.",
        "read_in": "Une édition imprimée",
        "read_on": timezone.localdate().isoformat(),
        "language": "fr",
    } | changes


def flagged(marking: Marking = Marking.NETWORK) -> None:
    answer_of("relais-maroc", "Viens voter, canari.", marking=marking)
    changed(Reference.objects.get(code="ICCPR-25"), gist="Dit autrement.")


def test_a_verse_is_written_by_its_numbers_and_cited_in_the_readers_language(
    signed_in: SignIn,
) -> None:
    kept = signed_in("relais-maroc").post(VERSE, verse(last="257"), follow=True)

    assert "Q-2-256-257" in page(kept).xpath("string(//*[@id='notices'])")
    arabic = signed_in("relais-belgique", "ar").get(f"{LIST}Q-2-256-257/")
    assert page(arabic).xpath("string(//h1)").strip().startswith("القرآن الكريم، سورة البقرة (2)")
    assert "contraint" in text_of(arabic)


@pytest.mark.parametrize(
    ("locus", "changes", "field"),
    [
        ("verse", {"first": "287"}, "first"),
        ("verse", {"sura": "60", "first": "14"}, "first"),
        ("verse", {"sura": "115"}, "sura"),
        ("verse", {"gist": " "}, "gist"),
        ("verse", {"read_on": "hier"}, "read_on"),
        ("hadith", {"collection": "BUKHARI", "number": "0", "grading": "sahih"}, "number"),
        ("hadith", {"collection": "BUKHARI", "number": "1", "grading": ""}, "grading"),
        ("law", {"name": "ICCPR", "part": ""}, "part"),
        ("study", {"name": "RAN", "part": "2019", "citation": ""}, "citation"),
    ],
)
def test_a_bad_reference_is_refused_with_a_sentence_and_nothing_typed_is_lost(
    signed_in: SignIn, locus: str, changes: dict[str, str], field: str
) -> None:
    told = verse(read_in="Mon exemplaire", graded_by="un savant") | changes
    before = Reference.objects.count()

    html = page(signed_in("relais-maroc").post(f"{LIST}ajouter/{locus}/", told))

    assert Reference.objects.count() == before
    assert html.xpath(f"string(//*[@id='id_{field}_error'])").strip()
    assert html.xpath("string(//input[@name='read_in']/@value)") == "Mon exemplaire"


def test_a_place_that_is_known_or_cannot_be_cited_is_told_over_the_form(signed_in: SignIn) -> None:
    client = signed_in("relais-maroc")
    known = page(client.post(VERSE, verse(sura="60", first="8")))
    odd = verse(name="I C", part="25", citation="Un pacte, article 25")

    assert "Q-60-8" in known.xpath("string(//form//*[@role='alert'])")
    refused = page(client.post(f"{LIST}ajouter/law/", odd))
    assert "nom court" in refused.xpath("string(//form//*[@role='alert'])")


def test_a_reviewer_verifies_and_the_page_tells_the_role_and_never_the_name(
    signed_in: SignIn,
) -> None:
    scholar, reader = signed_in("relecteur-oulema"), signed_in("relais-belgique")
    assert "à faire valider" in text_of(reader.get(f"{LIST}Q-60-8/"))

    scholar.post(f"{LIST}Q-60-8/verifier/")

    text = text_of(reader.get(f"{LIST}Q-60-8/"))
    assert "vérifiée : relecteur·rice ouléma" in text
    assert signed_in("relectrice-droits").post(f"{LIST}Q-60-8/verifier/").status_code == 404


def test_a_changed_reference_is_told_on_the_stamp_and_on_home_until_somebody_has_decided(
    signed_in: SignIn,
) -> None:
    flagged()
    author, reviewer = signed_in("relais-maroc"), signed_in("relectrice-droits")

    assert "ICCPR-25 a changé le" in text_of(author.get("/repondre/affirmations/C01/"))
    assert "que cite votre réponse C01-R11 a changé" in text_of(author.get("/"))
    assert "1 réponse cite une référence qui a changé" in text_of(reviewer.get("/"))
    assert page(reviewer.get(CHANGED)).xpath(f"//a[@href='{DECIDE}']")

    reviewer.post(DECIDE, {"decision": "stands", "remark": ""})

    assert "a changé le" not in text_of(author.get("/repondre/affirmations/C01/"))
    assert "C01-R11" not in text_of(author.get("/"))
    assert "Elle tient toujours" in text_of(author.get(f"{LIST}ICCPR-25/"))


def test_a_new_version_is_asked_for_with_a_reason(signed_in: SignIn) -> None:
    flagged()
    reviewer = signed_in("relectrice-droits")

    html = page(reviewer.post(DECIDE, {"decision": "new_version", "remark": " "}))
    assert html.xpath("string(//*[@id='id_remark_error'])").strip()
    reviewer.post(DECIDE, {"decision": "new_version", "remark": "L’article dit moins."})

    assert ReferenceFlag.objects.get().decision == "new_version"
    assert reviewer.get(DECIDE).status_code == 404


@pytest.mark.parametrize("who", ["relais-maroc", "relais-belgique", "coordination-1", "bailleur"])
def test_who_does_not_review_decides_nothing(signed_in: SignIn, who: str) -> None:
    flagged()

    assert signed_in(who).post(DECIDE, {"decision": "stands"}).status_code == 404
    assert ReferenceFlag.objects.get().decision == ""


def test_a_flag_on_a_reply_that_is_closed_to_the_reader_is_not_there(signed_in: SignIn) -> None:
    flagged(Marking.COUNTRY)
    seen = {
        who: [
            "C01-R11" in text_of(signed_in(who).get(address))
            for address in (CHANGED, f"{LIST}ICCPR-25/")
        ]
        for who in ("participante-maroc", "relais-belgique", "relectrice-droits")
    }

    assert seen == {
        "participante-maroc": [True, True],
        "relais-belgique": [False, False],
        "relectrice-droits": [False, False],
    }


def test_a_donor_reads_only_what_an_open_reply_cites(signed_in: SignIn) -> None:
    donor = signed_in("bailleur")
    assert donor.get(f"{LIST}UDHR-7/").status_code == 404
    answer = CounterArgument.objects.get(code="C01-R1")
    answer.claims.update(marking=Marking.DONORS)
    CounterArgument.objects.filter(pk=answer.pk).update(marking=Marking.DONORS)

    codes = page(donor.get(LIST)).xpath("//li//*[@class='code']/text()")

    assert sorted(codes) == sorted(answer.references.values_list("code", flat=True))
    assert donor.get(VERSE).status_code == 404
    assert donor.get(f"{LIST}UDHR-7/modifier/").status_code == 404


def test_rewriting_is_for_its_author_the_reviewers_and_the_coordination(signed_in: SignIn) -> None:
    people = ("relais-maroc", "relectrice-droits", "relecteur-oulema", "coordination-1")

    opened = {
        who for who in people if signed_in(who).get(f"{LIST}UDHR-7/modifier/").status_code == 200
    }

    assert opened == {"relectrice-droits", "relecteur-oulema", "coordination-1"}


def test_two_windows_on_a_reference_overwrite_nothing(signed_in: SignIn) -> None:
    edit = f"{LIST}UDHR-7/modifier/"
    first, second = signed_in("coordination-1"), signed_in("relectrice-droits")
    stood = page(first.get(edit)).xpath("string(//input[@name='stood']/@value)")
    told = verse(citation="DUDH, article 7", gist="Un mot.")
    second.post(edit, told)

    html = page(first.post(edit, told | {"gist": "Un autre mot.", "stood": stood}))

    assert "Un mot." in html.xpath("string(//section[@aria-labelledby='meantime'])")
    assert Reference.objects.get(code="UDHR-7").texts.get(language="fr").gist == "Un mot."


def test_more_references_and_more_flags_ask_no_more_questions(signed_in: SignIn) -> None:
    reviewer = signed_in("relectrice-droits")

    def questions() -> list[int]:
        found = []
        for address in (LIST, CHANGED, f"{LIST}ICCPR-25/", "/repondre/affirmations/C01/", "/"):
            with CaptureQueriesContext(connection) as queries:
                reviewer.get(address)
            found.append(len(queries))
        return found

    flagged()
    with_one = questions()
    for who in ("relais-france", "relais-belgique"):
        answer_of(who)
    changed(Reference.objects.get(code="ICCPR-25"), gist="Encore autrement.")

    assert questions() == with_one
    assert max(with_one) <= 20

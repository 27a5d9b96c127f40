"""What the source says of claims, replies and the common message, seen working on the pages."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.harness.narratives import HANDED_IN
from tests.harness.pages import page, text_of
from tests.harness.signed import SIGNED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SignIn = Callable[..., Client]
CLAIM = SIGNED | {
    "statement": "Les cours du soir de la mosquée serviraient à ficher les familles.",
    "kind": "misconception",
    "extremisms": ["daesh"],
    "themes": ["T04"],
    "grievance": "La crainte d’être surveillé est réelle.",
    "wording_1": "Mon cousin dit que les cours du soir servent à ficher les familles.",
    "wording_1_language": "fr",
}
REPLY = SIGNED | {
    "kind": "religious",
    "spoken": "Viens voir avec moi qui tient le cahier de présence.",
    "plain": "Nul ne peut être inscrit à son insu [ICCPR-25].",
    "avoid": "Ne te moque pas de sa crainte.",
}
RIGHTS = {"rights_basis": ["ICCPR-25"]}


def write_claim(client: Client, **changes: Any) -> str:
    """Through the page; the code of the receipt."""
    answer = client.post("/repondre/affirmations/ajouter/", CLAIM | changes)
    return str(answer.headers["location"]).split("/")[-2]


def stamp(client: Client, code: str) -> str:
    html = page(client.get(f"/repondre/affirmations/{code}/"))
    return " ".join(html.xpath("string(//*[contains(@class, 'stamp')])").split())


def squeezed(element: Any) -> str:
    return " ".join(element.text_content().split())


def test_S01_a_claim_written_here_is_found_when_another_sentence_pushes_it(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = signed_in("relais-maroc")
    message = "Ma voisine répète que les cours du soir servent à ficher toutes les familles."
    assert page(client.post("/repondre/", {"message": message})).xpath(
        "//a[@href='/repondre/affirmations/ajouter/']"
    )
    code = write_claim(client)
    client.post(
        f"/repondre/affirmations/{code}/rencontree/",
        {
            "seen_on": timezone.localdate().isoformat(),
            "about_country": "TN",
            "channel": "school",
            "confidence": "heard",
            "marking": "network",
        },
    )

    found = page(signed_in("relais-belgique").post("/repondre/", {"message": message}))
    claim = page(signed_in("relais-belgique").get(f"/repondre/affirmations/{code}/"))

    assert found.xpath("//article[contains(@class, 'match')]//h3/a/@href") == [
        "/repondre/affirmations/C101/"
    ]
    assert squeezed(claim.xpath("//h1")[0]) == CLAIM["statement"]
    pushed_by = claim.xpath("//*[@class='page-head']//*[@class='tag warm']")
    assert [squeezed(tag) for tag in pushed_by] == ["Daesh"]
    assert [squeezed(tag) for tag in claim.xpath("//aside//li[@class='tag']")] == ["complot"]
    assert "Tunisie 1" in claim.xpath("string(//aside)")


def test_S05_mirror_claims_of_both_extremisms_have_one_joint_reply_on_both_pages(  # noqa: N802
    signed_in: SignIn,
) -> None:
    client = signed_in("participant-belgique")
    one = write_claim(client)
    other = write_claim(
        client,
        statement="Les cours du soir de la mosquée serviraient à préparer une conquête.",
        extremisms=["supremacist"],
        mirrors=[one],
        wording_1="",
    )
    client.post(f"/repondre/affirmations/{one}/repondre/", REPLY | RIGHTS | {"mirrors": [other]})

    for code, mirror in ((one, other), (other, one)):
        html = page(signed_in("relais-france").get(f"/repondre/affirmations/{code}/"))

        pair = html.xpath("//*[@class='mirror']//*[contains(@class, 'card')]")
        assert [card.xpath("string(.//*[@class='code'])") for card in pair] == [code, mirror]
        assert {card.xpath("string(.//*[@class='tag warm'])") for card in pair} == {
            "Daesh",
            "groupes de suprématie nationale",
        }
        assert html.xpath("//*[@class='mirror-joint']/a/@href") == ["#C101-R1"]
        assert [squeezed(h) for h in html.xpath("//article/h2")] == ["Réponse conjointe C101-R1"]
        assert REPLY["spoken"] in html.xpath("string(//article)")


def test_S08_a_misconception_is_answered_reviewed_by_a_scholar_and_keeps_the_dissent(  # noqa: N802
    signed_in: SignIn,
) -> None:
    author, reader = signed_in("participant-belgique"), signed_in("relais-tunisie")
    code = write_claim(author)
    author.post(f"/repondre/affirmations/{code}/repondre/", REPLY | RIGHTS)
    author.post("/repondre/reponses/C101-R1/a-relire/", HANDED_IN)
    signed_in("relecteur-oulema").post(
        "/repondre/reponses/C101-R1/relecture/religious/",
        {"verdict": "changes_requested", "remark": "Le hadith manque, et je le regrette."},
    )
    assert stamp(reader, code) == "à faire valider · version 1"

    author.post(
        "/repondre/reponses/C101-R1/modifier/",
        REPLY | RIGHTS | {"spoken": "Viens, on lit ensemble.", "references": ["Q-5-32"]},
    )
    author.post("/repondre/reponses/C101-R1/a-relire/", HANDED_IN)
    signed_in("relecteur-oulema").post(
        "/repondre/reponses/C101-R1/relecture/religious/",
        {"verdict": "approved", "remark": "Une école lit autrement ce verset."},
    )
    assert stamp(reader, code) == "à faire valider · version 2"
    signed_in("relectrice-droits").post(
        "/repondre/reponses/C101-R1/relecture/rights/", {"verdict": "approved"}
    )

    html = page(reader.get(f"/repondre/affirmations/{code}/"))
    said_on_the_stamp = stamp(reader, code)
    assert said_on_the_stamp.startswith("validé · version 2 · ")
    assert said_on_the_stamp.endswith(" · relecteur·rice ouléma · relecteur·rice des droits")
    assert "idée fausse" in html.xpath("string(//*[@class='page-head'])")
    assert "Viens, on lit ensemble." in html.xpath("string(//*[@class='spoken'])")
    vetting = page(reader.get("/repondre/reponses/C101-R1/validation/"))
    said = [squeezed(line) for line in vetting.xpath("//aside//ul[@class='lines']/li")]
    assert [("version 1" in line, "version 2" in line) for line in said] == [
        (False, True),
        (False, True),
        (True, False),
    ]
    assert "Une école lit autrement ce verset." in said[0]
    assert "Le hadith manque, et je le regrette." in said[2]


def test_S11_the_common_message_is_adopted_endorsed_adapted_and_its_coherence_counted(  # noqa: N802
    signed_in: SignIn,
) -> None:
    line = SIGNED | {"kind": "agreed", "words_fr": "Nous sommes d’ici.", "words_ar": "نحن من هنا."}
    signed_in("relais-maroc").post("/s-allier/message/ajouter/", line)
    signed_in("coordination-1").post("/s-allier/message/M1/etape/adopt/")
    for who in ("relais-maroc", "relais-belgique"):
        signed_in(who).post("/s-allier/message/M1/position/", SIGNED | {"stance": "behind"})
    signed_in("relais-france").post(
        "/s-allier/message/M1/position/",
        SIGNED | {"stance": "reserves", "reason": "« Ici » oublie ceux qui arrivent."},
    )
    signed_in("participante-maroc").post(
        "/s-allier/message/M1/adaptation/",
        SIGNED | {"wording": "Nous sommes du quartier.", "reason": "Plus proche des familles."},
    )

    reader = signed_in("participante-tunisie")
    message = page(reader.get("/s-allier/message/"))
    html = page(reader.get("/s-allier/message/coherence/"))

    assert squeezed(message.xpath("//*[@id='M1']")[0]) == (
        "Nous sommes d’ici. M1 2 organisations la soutiennent 1 l’adapte 1 émet une réserve"
    )
    heads = [squeezed(cell) for cell in html.xpath("//thead//th")]
    cells = [squeezed(cell) for cell in html.xpath("//tr[@id='M1']/td/ul")]
    assert dict(zip(heads[1:], cells, strict=True)) == {
        "Maroc": "1 la soutient 1 l’adapte",
        "France": "1 émet une réserve",
        "Tunisie": "1 silencieuse",
        "Belgique": "1 la soutient 1 silencieuse",
        "Au-delà d’un seul pays": "1 silencieuse",
    }
    passages = html.xpath("string(//section[@aria-labelledby='passages'])")
    for words in ("« Ici » oublie", "Nous sommes du quartier.", "Plus proche des familles."):
        assert words in passages


def test_S12_a_reply_without_its_rights_basis_is_not_handed_in(signed_in: SignIn) -> None:  # noqa: N802
    author = signed_in("participant-belgique")
    code = write_claim(author)
    author.post(f"/repondre/affirmations/{code}/repondre/", REPLY)

    refused = author.post("/repondre/reponses/C101-R1/a-relire/", HANDED_IN, follow=True)
    assert "n’indique pas encore de fondement en droits" in text_of(refused)
    reviewer = signed_in("relectrice-droits")
    review = "//form[@action='/repondre/reponses/C101-R1/relecture/rights/']"
    vetting = "/repondre/reponses/C101-R1/validation/"
    assert not page(reviewer.get(vetting)).xpath(review)

    author.post("/repondre/reponses/C101-R1/modifier/", REPLY | RIGHTS)
    author.post("/repondre/reponses/C101-R1/a-relire/", HANDED_IN)
    assert page(reviewer.get(vetting)).xpath(review)

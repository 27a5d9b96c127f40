"""What comes back from the field, and the review of a reply, through the pages."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contrepoint.common.markings import Marking
from contrepoint.narratives.enums import AnswerState
from contrepoint.narratives.models import AnswerUse, CounterArgument, Review, Sighting
from tests.conftest import persona
from tests.harness.narratives import HANDED_IN
from tests.harness.pages import page, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

CLAIM = "/repondre/affirmations/C01/"
MET = "/repondre/affirmations/C01/rencontree/"
USED = "/repondre/reponses/C01-R1/utilisee/"
SUBMIT = "/repondre/reponses/C01-R1/a-relire/"
FAITH = "/repondre/reponses/C01-R1/relecture/religious/"
TRANSLATIONS = "/repondre/reponses/C01-R1/relecture/language/"
VETTING = "/repondre/reponses/C01-R1/validation/"
RIGHTS = "/repondre/reponses/C01-R1/relecture/rights/"
SignIn = Callable[..., Client]


def met(**changes: str) -> dict[str, str]:
    return {
        "seen_on": timezone.localdate().isoformat(),
        "about_country": "MA",
        "channel": "school",
        "confidence": "heard",
        "marking": "network",
    } | changes


def state() -> tuple[str, int]:
    answer = CounterArgument.objects.get(code="C01-R1")
    return answer.state, answer.version


def stamp(client: Client) -> str:
    return str(page(client.get(CLAIM)).xpath("string(//*[contains(@class, 'stamp')])")).strip()


def test_S01_a_claim_met_at_school_is_counted_by_country_and_day(signed_in: SignIn) -> None:  # noqa: N802
    signed_in("relais-maroc").post(MET, met())
    signed_in("participante-tunisie").post(MET, met(about_country="TN", channel="messaging"))

    text = text_of(signed_in("relais-belgique").get(CLAIM))

    assert "Rencontrée 2 fois" in text
    assert "Maroc 1" in text
    assert "Tunisie 1" in text
    assert "Idriss" not in text


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"seen_on": (timezone.localdate() + timedelta(days=1)).isoformat()}, "seen_on"),
        ({"seen_on": "hier"}, "seen_on"),
        ({"about_country": "XX"}, "about_country"),
        ({"channel": "telegram-channel-name"}, "channel"),
        ({"marking": "public"}, "marking"),
    ],
)
def test_a_bad_sighting_gets_a_sentence_and_nothing_is_kept(
    signed_in: SignIn, changes: dict[str, str], field: str
) -> None:
    html = page(signed_in("relais-maroc").post(MET, met(**changes)))

    assert not Sighting.objects.exists()
    assert len(html.xpath(f"//*[@id='id_{field}_error']")) == 1


@pytest.mark.parametrize(
    ("marking", "seen_by"),
    [
        ("private", {"relais-maroc"}),
        ("team", {"relais-maroc", "relecteur-oulema"}),
        ("country", {"relais-maroc", "relecteur-oulema", "participante-maroc", "coordination-1"}),
        (
            "network",
            {
                "relais-maroc",
                "relecteur-oulema",
                "participante-maroc",
                "coordination-1",
                "relais-belgique",
            },
        ),
    ],
)
def test_a_sighting_is_counted_for_those_alone_who_may_see_it(
    signed_in: SignIn, marking: str, seen_by: set[str]
) -> None:
    signed_in("relais-maroc").post(MET, met(marking=marking))

    people = (
        "relais-maroc",
        "relecteur-oulema",
        "participante-maroc",
        "coordination-1",
        "relais-belgique",
    )
    counted = {who for who in people if "Rencontrée 1 fois" in text_of(signed_in(who).get(CLAIM))}

    assert counted == seen_by


def test_a_sighting_of_a_claim_that_was_closed_is_no_longer_counted(signed_in: SignIn) -> None:
    signed_in("relais-maroc").post(MET, met())
    CounterArgument.objects.filter(code="C01-R1").update(marking=Marking.PRIVATE)

    assert signed_in("relais-maroc").post(USED).status_code == 404


def test_i_used_it_is_one_tap_and_keeps_the_version(signed_in: SignIn) -> None:
    signed_in("participant-france").post(USED, {"reaction": "listened", "told": "yes"})
    answer = signed_in("participant-belgique").post(USED, {"reaction": "shouted"}, follow=True)

    assert "Utilisée 1 fois dans votre équipe" in text_of(answer)
    columns = ("version", "reaction", "about_country", "is_firsthand")
    kept = AnswerUse.objects.order_by("pk").values_list(*columns)
    assert list(kept) == [(1, "listened", "FR", False), (1, "unknown", "BE", True)]


def test_S08_S12_the_stamp_changes_only_with_every_gate_and_two_people(  # noqa: N802
    signed_in: SignIn,
) -> None:
    reader = signed_in("participant-belgique")
    assert "à faire valider" in stamp(reader)
    signed_in("coordination-1").post(SUBMIT, HANDED_IN)
    signed_in("relecteur-oulema").post(FAITH, {"verdict": "approved"})
    signed_in("relecteur-oulema").post(TRANSLATIONS, {"verdict": "approved"})
    assert "à faire valider" in stamp(reader)

    signed_in("relectrice-droits").post(RIGHTS, {"verdict": "approved"})

    assert state() == (AnswerState.APPROVED, 1)
    assert stamp(reader).startswith("validé · version 1 · ")
    assert stamp(reader).endswith(" · relecteur·rice ouléma · relecteur·rice des droits")


def test_what_is_sent_back_comes_in_again_as_a_new_version_without_its_old_approvals(
    signed_in: SignIn,
) -> None:
    signed_in("coordination-1").post(SUBMIT, HANDED_IN)
    signed_in("relecteur-oulema").post(FAITH, {"verdict": "approved"})
    signed_in("relectrice-droits").post(
        RIGHTS, {"verdict": "changes_requested", "remark": "Citer aussi l’article 18."}
    )
    assert state() == (AnswerState.CHANGES_REQUESTED, 1)

    signed_in("coordination-1").post(SUBMIT, HANDED_IN)
    signed_in("relectrice-droits").post(RIGHTS, {"verdict": "approved"})

    assert state() == (AnswerState.IN_REVIEW, 2)
    assert "Citer aussi l’article 18." in text_of(signed_in("relais-maroc").get(VETTING))


def test_asking_for_changes_without_saying_which_is_refused(signed_in: SignIn) -> None:
    signed_in("coordination-1").post(SUBMIT, HANDED_IN)

    html = page(signed_in("relectrice-droits").post(RIGHTS, {"verdict": "changes_requested"}))

    assert html.xpath("//*[@id='id_remark_error']")
    assert not Review.objects.exists()


def test_nobody_reviews_their_own_text(signed_in: SignIn) -> None:
    CounterArgument.objects.filter(code="C01-R1").update(author=persona("relecteur-oulema"))
    signed_in("coordination-1").post(SUBMIT, HANDED_IN)

    signed_in("relecteur-oulema").post(FAITH, {"verdict": "approved"})

    assert not Review.objects.exists()


def test_one_person_cannot_take_both_gates(signed_in: SignIn) -> None:
    from contrepoint.network.models import Mandate

    Mandate.objects.create(user=persona("relecteur-oulema"), role="rights_reviewer")
    signed_in("coordination-1").post(SUBMIT, HANDED_IN)
    both = signed_in("relecteur-oulema")
    both.post(FAITH, {"verdict": "approved"})

    html = page(both.post(RIGHTS, {"verdict": "approved"}))

    assert html.xpath("//*[@id='id_remark_error']")
    assert state() == (AnswerState.IN_REVIEW, 1)


@pytest.mark.parametrize(
    ("who", "url"),
    [
        ("participant-belgique", SUBMIT),
        ("relecteur-oulema", RIGHTS),
        ("relectrice-droits", FAITH),
        ("coordination-1", FAITH),
        ("bailleur", USED),
        ("bailleur", MET),
        ("participant-belgique", TRANSLATIONS),
        ("relecteur-oulema", "/repondre/reponses/C01-R1/relecture/style/"),
    ],
)
def test_a_deed_that_is_not_ones_own_is_not_there(signed_in: SignIn, who: str, url: str) -> None:
    assert signed_in(who).post(url, met() | {"verdict": "approved"}).status_code == 404
    assert state() == (AnswerState.DRAFT, 1)


def test_a_review_of_what_is_not_in_review_is_refused(signed_in: SignIn) -> None:
    signed_in("relecteur-oulema").post(FAITH, {"verdict": "approved"})

    assert not Review.objects.exists()


def test_more_reports_ask_no_more_questions(signed_in: SignIn) -> None:
    client = signed_in("relecteur-oulema")
    signed_in("coordination-1").post(SUBMIT, HANDED_IN)

    def questions() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(CLAIM)
        return len(queries)

    client.post(MET, met())
    client.post(USED)
    client.post(FAITH, {"verdict": "approved"})
    with_one = questions()
    for who in ("relais-maroc", "relais-belgique"):
        signed_in(who).post(MET, met())
        signed_in(who).post(USED)

    assert questions() == with_one
    assert with_one <= 20

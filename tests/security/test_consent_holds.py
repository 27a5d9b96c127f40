"""Who agreed to what: names, organisations, countries and voices go no further than that."""

import pytest

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.access import voices_visible_to
from contrepoint.fieldwork.enums import VoicePart
from contrepoint.fieldwork.services import VoicePlan, agree_voice, revise_voice
from contrepoint.narratives.enums import LineKind
from contrepoint.narratives.models import Claim
from contrepoint.narratives.services import (
    LineWords,
    propose_line,
    revise_line,
    write_answer,
)
from contrepoint.network.enums import ConsentKind
from contrepoint.network.models import Person
from contrepoint.network.services import (
    give_consent,
    withdraw_consent,
)
from tests.conftest import NOW, persona
from tests.harness.alliances import appearance_of, voice_of
from tests.harness.narratives import answer_draft
from tests.harness.network import organisation_of, person_of
from tests.harness.visits import BELGIUM, CANARY, FRANCE, MOROCCO, browser, chapter, narrowed, page
from tests.harness.workshops import (
    commitment_of,
    workshop_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


# Consent and attribution


@pytest.mark.parametrize(
    "attribution", [Attribution.ROLE_AND_COUNTRY, Attribution.COUNTRY, Attribution.NOBODY]
)
def test_the_form_of_the_roster_tells_no_organisation_of_who_is_not_named(
    attribution: Attribution,
) -> None:
    person_of(MOROCCO, organisation="cercle-oulemas", attribution=attribution)
    Person.objects.exclude(organisation=None, user=None).exclude(user=persona(FRANCE)).filter(
        organisation__code="cercle-oulemas", user__isnull=False
    ).update(organisation=None)

    assert (
        "cercle"
        not in page(FRANCE, "/agir/medias/voix/ajouter/")
        .casefold()
        .partition('name="person"')[2]
        .partition("</select>")[0]
    )


def test_the_form_of_the_roster_names_no_organisation_that_is_hidden_from_its_reader() -> None:
    hidden = organisation_of(MOROCCO, f"Maison {CANARY}", marking=Marking.COUNTRY)
    person_of(MOROCCO, organisation=hidden.code, attribution=Attribution.NAMED)

    assert CANARY not in page(FRANCE, "/s-allier/organisations/")
    assert CANARY not in page(FRANCE, "/agir/medias/voix/ajouter/")


def test_who_wants_to_be_shown_by_nobody_is_in_no_list_of_the_roster() -> None:
    kept = person_of(MOROCCO, attribution=Attribution.NOBODY)

    assert kept.code not in page(FRANCE, "/s-allier/personnes/")
    assert kept.code not in page(FRANCE, "/agir/medias/voix/ajouter/")


@pytest.mark.parametrize("country", ["MA"])
def test_the_opening_page_does_not_tell_the_country_of_an_owner_who_is_shown_by_nobody(
    country: str,
) -> None:
    narrowed(MOROCCO, Attribution.NOBODY)
    commitment_of(MOROCCO, f"ouvrir {CANARY}", owners=(MOROCCO,))
    workshop_of()

    assert CANARY not in chapter(page(FRANCE, "/se-reunir/4/ouverture/"), country)


def test_the_opening_page_does_not_count_replies_by_the_country_of_who_signs_as_nobody() -> None:
    workshop_of()
    before = chapter(page(FRANCE, "/se-reunir/4/ouverture/"), "MA")
    write_answer(
        claim=Claim.objects.get(code="C01"),
        draft=answer_draft(),
        marking=Marking.NETWORK,
        attribution=Attribution.NOBODY,
        by=persona(MOROCCO),
        at=NOW,
    )

    assert chapter(page(FRANCE, "/se-reunir/4/ouverture/"), "MA") == before


def test_a_public_figure_who_is_not_named_any_more_is_not_told_by_functions() -> None:
    person = Person.objects.get(code="ebrahim-rasool")
    functions = [row.text for row in person.functions.all()]
    Person.objects.filter(pk=person.pk).update(attribution=Attribution.ROLE_AND_COUNTRY)
    card = page(FRANCE, "/s-allier/personnes/ebrahim-rasool/")

    assert functions
    assert not [text for text in functions if text in card]


def test_words_that_another_hand_wrote_do_not_stand_under_the_name_of_the_author() -> None:
    narrowed(MOROCCO, Attribution.NAMED)
    name = persona(MOROCCO).person.display_name
    line = propose_line(
        words=LineWords(LineKind.AGREED, Language.FRENCH, {Language.FRENCH: "Nous restons."}),
        marking=Marking.NETWORK,
        attribution=Attribution.NAMED,
        by=persona(MOROCCO),
        at=NOW,
    )
    assert name in page(FRANCE, f"/s-allier/message/{line.code}/")
    revise_line(
        line=line,
        words=LineWords(LineKind.AGREED, Language.FRENCH, {Language.FRENCH: CANARY}),
        marking=Marking.NETWORK,
        attribution=Attribution.NAMED,
        by=persona("coordination-1"),
        at=NOW,
    )
    shown = page(FRANCE, f"/s-allier/message/{line.code}/")

    assert CANARY in shown
    assert name not in shown or persona("coordination-1").person.display_name in shown


def test_who_put_a_voice_on_the_roster_does_not_open_what_its_person_closed() -> None:
    voice = voice_of(BELGIUM, person=persona("participant-belgique").person.code)
    own = persona("participant-belgique")
    plan = voice_plan()
    revise_voice(
        voice=voice, plan=plan, marking=Marking.PRIVATE, attribution=Attribution.NOBODY, by=own,
        at=NOW,
    )  # fmt: skip
    assert not voices_visible_to(persona(FRANCE)).exists()
    revise_voice(
        voice=voice, plan=plan, marking=Marking.NETWORK, attribution=Attribution.NOBODY,
        by=persona(BELGIUM), at=NOW,
    )  # fmt: skip

    assert not voices_visible_to(persona(FRANCE)).exists()


def voice_plan() -> VoicePlan:
    return VoicePlan(Language.FRENCH, {VoicePart.TOPICS: "Jeunes"}, ["nl"])


def test_who_takes_back_the_consent_to_the_press_is_not_offered_to_the_press() -> None:
    own = persona("participant-belgique")
    voice = voice_of(own)
    give_consent(person=own.person, kind=ConsentKind.PRESS, by=own, at=NOW)
    agree_voice(voice=voice, by=own, at=NOW)
    request = appearance_of(BELGIUM)
    withdraw_consent(person=own.person, kind=ConsentKind.PRESS, by=own, at=NOW)
    browser(persona(BELGIUM)).post(
        f"/agir/medias/interventions/{request.code}/proposer/", {"voice": voice.code}
    )
    request.refresh_from_db()

    assert request.voice is None

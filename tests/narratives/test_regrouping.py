"""Two claims made one, one made two, and all of it undone without a loss."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.narratives import access
from contrepoint.narratives.enums import Channel, Confidence, Theme
from contrepoint.narratives.errors import (
    ApartError,
    GrownSinceError,
    NothingChosenError,
    RegroupedSinceError,
    SameClaimError,
)
from contrepoint.narratives.models import Claim, CounterArgument, Regrouping, Sighting
from contrepoint.narratives.queries import matches_for, merge_preview, sighting_summary
from contrepoint.narratives.services import (
    SplitDraft,
    load_library,
    merge_claims,
    report_sighting,
    revise_claim,
    split_claim,
    undo_regrouping,
)
from tests.conftest import NOW, persona
from tests.harness.narratives import WORDING, answer_of, claim_draft, claim_of, field_wording_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

SALMA = "coordination-1"
AUTHORS = ("relais-maroc", "participante-maroc", "relais-belgique", "coordination-1")
SAID = (
    "Il dit que voter est mal.",
    "Elle répète que voter trahit.",
    "On lui a dit de ne pas voter.",
)
UNCOUNTED = {"Regrouping", "RegisterVersion"}
M2M_KEYS = {"id"}


def everything() -> dict[str, list[Any]]:
    """Every row of the narratives but for histories; links without their own keys."""
    found = {}
    for model in apps.get_app_config("narratives").get_models(include_auto_created=True):
        name = model.__name__
        if name.startswith("Historical") or name in UNCOUNTED:
            continue
        columns = [f.attname for f in model._meta.concrete_fields]
        if model._meta.auto_created or name == "ClaimTheme":
            columns = [column for column in columns if column not in M2M_KEYS]
        found[name] = sorted(map(repr, model._default_manager.order_by().values_list(*columns)))
    return found


def seen(who: str) -> set[str]:
    """What somebody may read of the register: claims' wordings, replies, sightings, sentences."""
    user = persona(who)
    claims = access.claims_visible_to(user)
    keys: dict[str, Any] = {
        "wording": [pk for claim in claims for pk in claim.wordings.values_list("pk", flat=True)],
        "answer": access.answers_visible_to(user).values_list("pk", flat=True),
        "sighting": access.sightings_visible_to(user).values_list("pk", flat=True),
        "sentence": access.field_wordings_visible_to(user).values_list("pk", flat=True),
    }
    return {f"{name} {key}" for name, found in keys.items() for key in found}


def sighting_of(claim: Claim, who: str, marking: Marking = Marking.NETWORK) -> Sighting:
    return report_sighting(
        claim=claim,
        seen_on=NOW.date(),
        about_country="MA",
        channel=Channel.SCHOOL,
        confidence=Confidence.HEARD,
        marking=marking,
        by=persona(who),
        at=NOW,
    )


def merge(source: Claim, target: Claim) -> Regrouping:
    return merge_claims(source=source, target=target, by=persona(SALMA), at=NOW)


def undo(regrouping: Regrouping) -> None:
    undo_regrouping(regrouping=regrouping, by=persona(SALMA), at=NOW)


def split(claim: Claim, wordings: Sequence[int] = (), sightings: Sequence[int] = ()) -> Regrouping:
    draft = SplitDraft(Language.FRENCH, "Autre chose encore.", wordings, sightings)
    return split_claim(claim=claim, draft=draft, by=persona(SALMA), at=NOW)


def wordings_of(claim: Claim) -> set[str]:
    return set(claim.wordings.values_list("text", flat=True))


@pytest.fixture
def two(programme: None) -> tuple[Claim, Claim]:
    """C101, which stays, and C102 with a bit of everything."""
    stays = claim_of("relais-maroc", wordings=[(Language.FRENCH, SAID[0])])
    goes = claim_of(
        "relais-maroc",
        "Voter serait un péché.",
        wordings=[(Language.FRENCH, SAID[0]), (Language.FRENCH, SAID[1])],
        themes=[Theme.T05],
        mirrors=["C01"],
    )
    answer_of("relais-maroc", claim=goes)
    sighting_of(goes, "relais-belgique")
    return stays, goes


def test_what_hangs_on_a_claim_hangs_on_the_one_that_it_is_merged_into(
    two: tuple[Claim, Claim],
) -> None:
    stays, goes = two

    merge(goes, stays)

    assert wordings_of(stays) == {SAID[0], SAID[1]}
    assert list(stays.mirrors.values_list("code", flat=True)) == ["C01"]
    assert CounterArgument.objects.get(code="C102-R1").claims.get() == stays
    assert sighting_summary(stays, persona("relais-france")).count == 1
    assert set(stays.themes.values_list("theme", flat=True)) == {"T16", "T05"}
    assert not access.claims_visible_to(persona(SALMA)).filter(pk=goes.pk).exists()
    assert access.claim_led_to(persona("relais-france"), "C102") == stays


def test_the_preview_says_what_moves_and_moves_nothing(two: tuple[Claim, Claim]) -> None:
    stays, goes = two
    before = everything()

    told = merge_preview(goes, stays, persona(SALMA))

    assert (told.wordings, told.twice, told.sightings) == (1, 1, 1)
    assert (told.answers, told.joint, told.mirrors) == (("C102-R1",), (), ("C01",))
    assert (told.themes, told.refusal) == ((Theme.T05,), "")
    assert everything() == before


def test_messages_that_led_to_either_lead_to_the_one_that_stays(two: tuple[Claim, Claim]) -> None:
    stays, goes = two
    merge(goes, stays)

    found = matches_for(
        "Elle répète que voter serait un péché et que voter trahit.",
        user=persona("relais-maroc"),
        language="fr",
    )

    assert [match.card.line.code for match in found][:1] == ["C101"]


MARKINGS = st.sampled_from(
    [Marking.TEAM, Marking.COUNTRY, Marking.NETWORK, Marking.NETWORK, Marking.PUBLIC]
)
WHO = st.sampled_from(AUTHORS)
ROWS = st.fixed_dictionaries(
    {
        "who": st.tuples(WHO, WHO),
        "markings": st.tuples(MARKINGS, MARKINGS),
        "wordings": st.tuples(st.sets(st.sampled_from(SAID)), st.sets(st.sampled_from(SAID))),
        "mirrors": st.tuples(
            st.sets(st.sampled_from(["C01", "C02", "C101"])),
            st.sets(st.sampled_from(["C01", "C101"])),
        ),
        "answers": st.lists(st.tuples(st.integers(0, 2), WHO, MARKINGS), max_size=3),
        "sightings": st.lists(st.tuples(st.integers(0, 1), WHO, MARKINGS), max_size=3),
        "sentences": st.sets(st.tuples(st.integers(0, 1), st.sampled_from(SAID))),
    }
)


def written(rows: dict[str, Any]) -> tuple[Claim, Claim]:
    """Two claims with whatever rows on them."""
    claims = []
    for n in (0, 1):
        claim = claim_of(
            rows["who"][n],
            f"Affirmation {n}.",
            wordings=[(Language.FRENCH, text) for text in sorted(rows["wordings"][n])],
            themes=[Theme.T16, list(Theme)[n]],
        )
        claim.mirrors.set(Claim.objects.filter(code__in=rows["mirrors"][n]).exclude(pk=claim.pk))
        claims.append(claim)
    for which, who, marking in rows["answers"]:
        answer = answer_of(who, claim=claims[which % 2])
        if which == 2:
            answer.claims.add(claims[1])
        CounterArgument.objects.filter(pk=answer.pk).update(marking=marking)
    for which, who, marking in rows["sightings"]:
        sighting_of(claims[which], who, marking)
    for which, text in sorted(rows["sentences"]):
        field_wording_of("relais-maroc", text, claim=claims[which])
    for claim, marking in zip(claims, rows["markings"], strict=True):
        Claim.objects.filter(pk=claim.pk).update(marking=marking)
    return claims[0], claims[1]


@given(rows=ROWS)
@hypothesis_settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_merge_opens_nothing_to_anybody_and_undone_leaves_no_trace_whatever_the_rows(
    rows: dict[str, Any],
) -> None:
    with transaction.atomic():
        stays, goes = written(rows)
        before, readable = everything(), {who: seen(who) for who in (*AUTHORS, "bailleur")}
        try:
            done = merge(goes, stays)
        except ApartError:
            assert everything() == before
        else:
            for who, could in readable.items():
                assert seen(who) <= could, who
            undo(done)
            assert everything() == before
            assert {who: seen(who) for who in readable} == readable
        transaction.set_rollback(True)


@given(rows=ROWS, chosen=st.sets(st.integers(0, 5)))
@hypothesis_settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_split_that_is_undone_gives_everything_back_whatever_was_chosen(
    rows: dict[str, Any], chosen: set[int]
) -> None:
    with transaction.atomic():
        claim, _other = written(rows)
        keys = [*claim.wordings.order_by("pk").values_list("pk", flat=True)]
        sightings = [*claim.sightings.order_by("pk").values_list("pk", flat=True)]
        names = ("Wording", "Sighting", "FieldWording", "CounterArgument")
        before = {name: everything()[name] for name in names}
        try:
            done = split(
                claim,
                [key for n, key in enumerate(keys) if n in chosen],
                [key for n, key in enumerate(sightings) if n in chosen],
            )
        except NothingChosenError:
            pass
        else:
            undo(done)
            assert access.claim_led_to(persona(rows["who"][0]), done.target.code) == claim
        assert {name: everything()[name] for name in names} == before
        transaction.set_rollback(True)


def test_a_closer_claim_is_not_merged_into_one_of_another_circle() -> None:
    of_morocco = claim_of("relais-maroc", marking=Marking.COUNTRY, wordings=[])
    of_belgium = claim_of("relais-belgique", marking=Marking.COUNTRY, wordings=[])
    library = Claim.objects.get(code="C01")

    for source, target in ((of_morocco, of_belgium), (of_morocco, library)):
        with pytest.raises(ApartError):
            merge(source, target)
    with pytest.raises(SameClaimError):
        merge(of_morocco, of_morocco)


def test_the_tightest_marking_wins_and_does_not_widen_under_its_author_afterwards() -> None:
    stays = claim_of("relais-maroc", wordings=[])
    goes = claim_of("participante-maroc", marking=Marking.COUNTRY, wordings=[])
    assert merge_preview(goes, stays, persona(SALMA)).target_narrows

    merge(goes, stays)
    revise_claim(
        claim=stays,
        draft=claim_draft(),
        marking=Marking.NETWORK,
        attribution=Attribution.COUNTRY,
        by=persona("relais-maroc"),
        at=NOW,
    )

    stays.refresh_from_db()
    assert stays.marking == Marking.COUNTRY


def test_merges_are_undone_the_latest_first() -> None:
    one, two, three = (claim_of("relais-maroc", wordings=[]) for _n in range(3))
    first, second = merge(one, two), merge(two, three)

    with pytest.raises(RegroupedSinceError):
        undo(first)
    undo(second)
    undo(first)

    assert set(access.claims_visible_to(persona(SALMA)).values_list("pk", flat=True)) >= {
        one.pk, two.pk, three.pk,
    }  # fmt: skip


def test_what_came_since_a_merge_stays_where_it_came(two: tuple[Claim, Claim]) -> None:
    stays, goes = two
    done = merge(goes, stays)
    sighting = sighting_of(goes, "relais-france")  # its page was open since before
    assert sighting.claim == stays

    undo(done)

    assert set(Sighting.objects.filter(claim=stays)) == {sighting}


def test_a_split_claim_that_has_grown_is_merged_back_instead(two: tuple[Claim, Claim]) -> None:
    stays, _goes = two
    done = split(stays, [*stays.wordings.values_list("pk", flat=True)])
    answer_of("relais-maroc", claim=done.target)

    with pytest.raises(GrownSinceError):
        undo(done)
    merge(done.target, stays)

    assert wordings_of(stays) == {SAID[0]}


def test_loading_the_library_again_unmakes_no_merge() -> None:
    stays, goes = (Claim.objects.get(code=code) for code in ("C05", "C07"))
    both = wordings_of(stays) | wordings_of(goes)
    merge(goes, stays)
    before = everything()

    load_library(folder=settings.LIBRARY, at=NOW + timedelta(days=1))

    assert everything() == before
    assert wordings_of(stays) == both
    assert WORDING not in both

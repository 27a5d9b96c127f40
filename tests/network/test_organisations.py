"""Organisations: how they are kept, and what is refused."""

import re

import pytest

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.network.enums import OrganisationKind
from contrepoint.network.errors import NameMissingError, NameTakenError, OutsideOwnCountryError
from contrepoint.network.models import AuditEntry, Organisation
from contrepoint.network.queries import organisation_counts, organisation_line
from contrepoint.network.services import OrganisationEntry, revise_organisation
from tests.conftest import NOW, persona
from tests.harness.network import organisation_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]


def test_a_code_tells_nothing_of_the_name_nor_of_those_who_have_it_too() -> None:
    codes = {
        organisation_of("coordination-1", "Maison de l’Été", country=country).code
        for country in ("BE", "MA", "FR")
    }

    assert len(codes) == 3
    assert all(re.fullmatch(r"o-[0-9a-f]{8}", code) for code in codes)


def test_a_focal_point_writes_in_the_own_country_alone() -> None:
    with pytest.raises(OutsideOwnCountryError):
        organisation_of("relais-maroc", country="BE")
    with pytest.raises(OutsideOwnCountryError):
        organisation_of("relais-maroc", country="")

    assert organisation_line(organisation_of("relais-maroc")).country == "MA"


def test_an_organisation_has_a_name() -> None:
    with pytest.raises(NameMissingError):
        organisation_of("coordination-1", "  ")


def test_a_name_stands_once_in_a_country_for_who_may_see_it_whatever_its_capitals() -> None:
    kept = organisation_of("relais-belgique", "Maison de l’Été")
    for again in ("maison  de l’été", "MAISON DE L’ÉTÉ"):
        with pytest.raises(NameTakenError, match="Maison de l’Été") as refusal:
            organisation_of("relais-belgique", again)
        assert refusal.value.organisation_code == kept.code
    organisation_of("relais-maroc", "Maison de l’Été")

    Organisation.objects.filter(pk=kept.pk).update(marking=Marking.PRIVATE)
    hidden = organisation_of("relais-belgique", "Maison de l’Été")

    assert hidden.code != kept.code


def test_rewriting_keeps_the_code_and_is_recorded() -> None:
    kept = organisation_of("coordination-1", "Avant", country="BE")

    revise_organisation(
        organisation=kept,
        entry=OrganisationEntry(
            name="Après",
            language=Language.ARABIC,
            kind=OrganisationKind.MEDIA,
            country="MA",
            town="Fès",
        ),
        marking=Marking.COUNTRY,
        by=persona("coordination-1"),
        at=NOW,
    )

    row = Organisation.objects.get(code=kept.code)
    assert (row.name, row.name_language, row.kind, row.town, row.marking) == (
        "Après", "ar", "media", "Fès", "country",
    )  # fmt: skip
    deeds = AuditEntry.objects.filter(object_kind="organisation", object_code=kept.code)
    assert list(deeds.values_list("action", flat=True)) == ["add", "revise"]


def test_organisations_are_counted_country_by_country_those_of_several_last() -> None:
    counts = organisation_counts(persona("participante-tunisie"))

    assert [(line.country, line.count) for line in counts] == [
        ("MA", 2), ("FR", 1), ("TN", 1), ("BE", 2), ("", 1),
    ]  # fmt: skip

"""A step that two people take in the same instant is taken once."""

import pytest

from contrepoint.common.steps import StepClosedError
from contrepoint.fieldwork.enums import CampaignState
from contrepoint.fieldwork.models import Campaign
from contrepoint.fieldwork.services import plan_campaign
from contrepoint.network.models import AuditEntry
from tests.conftest import NOW, persona
from tests.harness.at_once import at_once
from tests.harness.fieldwork import campaign_of

pytestmark = pytest.mark.usefixtures("committed")


def test_of_two_who_plan_a_campaign_one_is_told_that_it_is_done() -> None:
    campaign = campaign_of("relais-belgique")

    def plan() -> None:
        plan_campaign(campaign=campaign, by=persona("relais-belgique"), at=NOW)

    came = at_once([plan, plan])

    refused = [outcome for outcome in came if outcome is not None]
    assert [type(outcome) for outcome in refused] == [StepClosedError]
    assert Campaign.objects.get(pk=campaign.pk).state == CampaignState.PLANNED
    deeds = AuditEntry.objects.filter(object_code=campaign.code).order_by("sequence")
    assert list(deeds.values_list("action", flat=True)) == ["open", "plan"]

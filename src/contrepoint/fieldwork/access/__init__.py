"""Who sees which campaign, project, activity, alliance, media voice and appearance?

Members alone, whatever the marking: donors will get accepted aggregates, and have none yet. An
activity is never open to more people than the campaign and the project that it belongs to, nor a
promise than its alliance. A media voice sees its own card, and what it is asked, whatever the
marking: nobody can use a veto on what is hidden from them."""

from contrepoint.fieldwork.access.activities import (
    activities_visible_to,
    activity_to_run,
    activity_visible,
)
from contrepoint.fieldwork.access.alliances import (
    alliance_to_run,
    alliance_visible,
    alliances_visible_to,
    may_run_alliance,
    may_withdraw_promise,
    promise_to_run,
    promise_to_withdraw,
    promisers_for,
    promises_visible_to,
)
from contrepoint.fieldwork.access.campaigns import (
    campaign_to_run,
    campaign_to_stop,
    campaign_visible,
    campaigns_visible_to,
    may_stop,
)
from contrepoint.fieldwork.access.media import (
    appearance_to_answer,
    appearance_to_conclude,
    appearance_to_offer,
    appearance_visible,
    appearances_visible_to,
    may_answer_request,
    may_conclude,
    may_keep_roster,
    may_offer,
    may_rewrite_voice,
    may_speak_for,
    may_stop_voice,
    requests_offered_to,
    voice_to_decide,
    voice_to_rewrite,
    voice_visible,
    voices_that_wait_for,
    voices_visible_to,
)
from contrepoint.fieldwork.access.projects import (
    is_partner,
    may_take_part,
    project_to_run,
    project_to_take_part_in,
    project_visible,
    projects_visible_to,
)
from contrepoint.fieldwork.access.rules import (
    for_members,
    in_team,
    is_of_team,
    may_do_fieldwork,
    may_run,
)

__all__ = [
    "activities_visible_to",
    "activity_to_run",
    "activity_visible",
    "alliance_to_run",
    "alliance_visible",
    "alliances_visible_to",
    "appearance_to_answer",
    "appearance_to_conclude",
    "appearance_to_offer",
    "appearance_visible",
    "appearances_visible_to",
    "campaign_to_run",
    "campaign_to_stop",
    "campaign_visible",
    "campaigns_visible_to",
    "for_members",
    "in_team",
    "is_of_team",
    "is_partner",
    "may_answer_request",
    "may_conclude",
    "may_do_fieldwork",
    "may_keep_roster",
    "may_offer",
    "may_rewrite_voice",
    "may_run",
    "may_run_alliance",
    "may_speak_for",
    "may_stop",
    "may_stop_voice",
    "may_take_part",
    "may_withdraw_promise",
    "project_to_run",
    "project_to_take_part_in",
    "project_visible",
    "projects_visible_to",
    "promise_to_run",
    "promise_to_withdraw",
    "promisers_for",
    "promises_visible_to",
    "requests_offered_to",
    "voice_to_decide",
    "voice_to_rewrite",
    "voice_visible",
    "voices_that_wait_for",
    "voices_visible_to",
]

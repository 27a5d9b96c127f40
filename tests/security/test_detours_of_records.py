"""What could be told by counts and states, and done to a record that is final."""

from datetime import date
from typing import Any

import pytest
from django.apps import apps

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import (
    AgeBand,
    AppearanceState,
    Sex,
)
from contrepoint.fieldwork.models import Appearance, Campaign, Project
from contrepoint.narratives.enums import Channel, Confidence
from contrepoint.narratives.models import Claim
from contrepoint.narratives.services import report_sighting
from contrepoint.network.enums import Role
from contrepoint.network.models import Organisation, Person, User
from contrepoint.progress.enums import ReportState
from contrepoint.progress.queries import report_draft
from contrepoint.workshops.enums import NoteKind, WorkshopState
from contrepoint.workshops.errors import WorkshopFinalError
from contrepoint.workshops.models import (
    Agreement,
    AgreementText,
    Amendment,
    Note,
    NoteText,
    Session,
    SessionText,
    Stand,
    Workshop,
)
from contrepoint.workshops.services import add_wish
from tests.conftest import NOW, persona
from tests.harness.addresses import addresses
from tests.harness.alliances import alliance_of, appearance_of, promise_of, voice_of
from tests.harness.everything import AUTHOR, everything_of
from tests.harness.fieldwork import activity_of, campaign_of, project_of
from tests.harness.narratives import adaptation_of, answer_of, claim_of, endorsement_of, line_of
from tests.harness.network import organisation_of, person_of
from tests.harness.progress import help_answer_of, help_of, lesson_of, report_of
from tests.harness.signed import SIGNED
from tests.harness.visits import (
    BELGIUM,
    CANARY,
    FRANCE,
    LEAVING,
    MOROCCO,
    VOLATILE,
    account,
    browser,
    chapter,
    page,
    post,
    team_of,
)
from tests.harness.workshops import (
    amendment_of,
    commitment_of,
    decision_of,
    note_of,
    session_of,
    stand_of,
    statement_of,
    workshop_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programme")]

CELL = (next(iter(Sex)), AgeBand.FROM_18)


# A final workshop


def final(workshop: Workshop) -> None:
    Workshop.objects.filter(pk=workshop.pk).update(state=WorkshopState.FINAL)


RECORD = (
    Workshop,
    Session,
    SessionText,
    Note,
    NoteText,
    Agreement,
    AgreementText,
    Stand,
    Amendment,
)


@pytest.mark.parametrize("is_final", [False, True])
def test_a_final_record_is_written_by_no_door(is_final: bool) -> None:
    """And one that is open is: the forms sent here are good ones."""
    workshop = Workshop.objects.get(number=3)
    session = Session.objects.get(workshop=workshop, position=7)
    note = note_of(MOROCCO, session=session, kind=NoteKind.AGENDA_WISH)
    agreement = statement_of("rapporteur")
    amendment = amendment_of(MOROCCO, on=agreement)
    if is_final:
        final(workshop)
    before = [list(table.objects.order_by("pk").values_list()) for table in RECORD]
    common = {"text": CANARY, "title": CANARY, "kind": "conclusions", "position": "agrees"} | SIGNED
    more = {
        "wording": CANARY,
        "reason": CANARY,
        "language": "en",
        "starts_on": "2026-11-01",
        "ends_on": "2026-11-02",
    }
    for who in ("coordination-1", "rapporteur", MOROCCO):
        for kind in (
            "agenda_wish",
            "point",
            "decision",
            "statement",
            "conclusions",
            "thematic",
            "workshop",
            "project",
        ):
            for path in (
                "/se-reunir/souhait/",
                "/se-reunir/3/7/",
                "/se-reunir/3/modifier/",
                "/se-reunir/3/7/modifier/",
                "/se-reunir/3/7/engagement/",
                "/se-reunir/3/7/accord/",
                "/se-reunir/3/sessions/ajouter/",
                f"/se-reunir/accords/{agreement.code}/",
                f"/se-reunir/accords/{agreement.code}/amender/",
                f"/se-reunir/accords/{agreement.code}/traduire/",
                f"/se-reunir/amendements/{amendment.code}/etape/accept/",
                f"/se-reunir/notes/{note.code}/retirer/",
            ):
                post(who, path, **(common | more | {"kind": kind, "promise": CANARY}))
    for name, path in addresses(dict(everything_samples(note, agreement))):
        if name.startswith("meet:"):
            post("coordination-1", path, **(common | more))
    after = [list(table.objects.order_by("pk").values_list()) for table in RECORD]

    if not is_final:
        assert [t.__name__ for t, a, b in zip(RECORD, before, after, strict=True) if a == b] == []
        return
    assert after == before
    with pytest.raises(WorkshopFinalError):
        add_wish(
            workshop=workshop,
            text=CANARY,
            language=Language.FRENCH,
            marking=Marking.NETWORK,
            attribution=Attribution.NOBODY,
            by=persona(MOROCCO),
            at=NOW,
        )


def everything_samples(note: Note, agreement: Agreement) -> dict[str, str]:
    return {
        "number": "3",
        "position": "7",
        "step": "begin",
        "code": agreement.code,
        "notes/code": note.code,
        "accords/code": agreement.code,
    }


def test_a_wish_makes_no_second_conclusions_where_one_may_not_see_the_first() -> None:
    workshop = workshop_of()
    hidden = session_of("coordination-1", "Fin", workshop=workshop, kind="conclusions")
    Session.objects.filter(pk=hidden.pk).update(marking=Marking.TEAM)
    post(MOROCCO, "/se-reunir/souhait/", text="Un sujet.", **SIGNED)
    post(BELGIUM, "/se-reunir/souhait/", text="Un sujet.", **SIGNED)

    assert Session.objects.filter(workshop=workshop).count() <= 2


# Counts and existence


def test_a_draft_that_one_may_not_see_tells_no_day() -> None:
    colleague = account("collegue", Role.PARTICIPANT, "MA", in_team=True)
    project = project_of(MOROCCO, countries=["MA"])
    draft = report_draft(project, persona(MOROCCO), "fr", today=date(2026, 11, 23))
    report_of(colleague, project=project, marking=Marking.PRIVATE, ends_on=date(2026, 10, 3))

    assert report_draft(project, persona(MOROCCO), "fr", today=date(2026, 11, 23)) == draft


def test_the_stand_of_a_hidden_organisation_is_not_counted_nor_its_reason_read() -> None:
    agreement = statement_of("rapporteur")
    stand_of(MOROCCO, CANARY, on=agreement)
    Organisation.objects.filter(pk=team_of(MOROCCO).pk).update(marking=Marking.COUNTRY)

    assert CANARY not in page(FRANCE, f"/se-reunir/accords/{agreement.code}/")


def snapshot(user: User, paths: set[str]) -> dict[str, str]:
    client = browser(user)
    found = {}
    for path in sorted(paths):
        text = client.get(path).content.decode()
        found[path] = VOLATILE.sub("", text)
    return found


def test_hidden_records_change_no_page_of_who_may_not_see_them() -> None:
    author, _coordinator = persona(AUTHOR), persona("coordination-1")
    workshop = workshop_of()
    samples = dict(everything_of(Marking.NETWORK).samples)
    opened = session_of("coordination-1", "Ouverte", workshop=workshop)
    project, campaign = Project.objects.latest("pk"), Campaign.objects.latest("pk")
    statement, line = statement_of("rapporteur"), line_of("coordination-1", adopted=True)
    alliance, request = (
        alliance_of("coordination-1"),
        help_of(account("b0", Role.PARTICIPANT, "FR")),
    )
    alliance.members.add(team_of(author))
    help_answer_of("coordination-1", request=request)  # its state is tested by itself, below
    claim = Claim.objects.get(code="C01")
    samples["number"], samples["position"] = "4", str(opened.position)
    paths = {path for name, path in addresses(samples) if name not in LEAVING}
    paths |= {
        path
        for name, path in addresses(samples | {"number": "3", "position": "7"})
        if name not in LEAVING
    }
    paths |= {
        f"/s-allier/alliances/{alliance.code}/",
        f"/s-allier/aide/{request.code}/",
        f"/s-allier/message/{line.code}/",
        f"/se-reunir/accords/{statement.code}/",
        f"/agir/projets/{project.code}/",
        f"/agir/campagnes/{campaign.code}/",
    }
    readers = [
        persona(BELGIUM),
        persona(FRANCE),
        persona("participant-belgique"),
        persona("rapporteur"),
        account("b1", Role.DONOR, "BE"),
        account("b2", None, "BE"),
        account("b3", Role.SCHOLAR_REVIEWER, "BE"),
        account("b4", Role.RIGHTS_REVIEWER, "FR"),
        account("b5", Role.SAFEGUARDING, "BE"),
        account("b6", Role.EXPERT, "BE"),
    ]
    known = person_of("coordination-1", "W")
    before = [snapshot(reader, paths) for reader in readers]

    rows: list[Any] = [
        campaign_of(AUTHOR, CANARY),
        project_of(AUTHOR, CANARY, countries=["BE"]),
        activity_of(AUTHOR, CANARY, project=project, campaign=campaign, reach={CELL: 40}),
        campaign_of(AUTHOR, "x"),
        appearance_of(AUTHOR, CANARY),
        alliance_of(AUTHOR, CANARY),
        promise_of(AUTHOR, CANARY, alliance=alliance, due_on=date(2026, 12, 24)),
        line_of(AUTHOR, CANARY),
        endorsement_of(AUTHOR, CANARY, line=line),
        adaptation_of(AUTHOR, CANARY, line=line),
        help_of(AUTHOR, CANARY),
        help_answer_of(AUTHOR, CANARY, request=request),
        report_of(AUTHOR, CANARY, project=project_of(AUTHOR, "y"), state=ReportState.ACCEPTED),
        report_of(AUTHOR, CANARY, project=project, state=ReportState.SUBMITTED)
        if project.author_id == author.pk
        else project_of(AUTHOR),
        lesson_of(AUTHOR, CANARY),
        claim_of(AUTHOR, CANARY),
        answer_of(AUTHOR, CANARY, claim=claim),
        note_of(AUTHOR, CANARY),
        note_of(AUTHOR, CANARY, session=opened, kind=NoteKind.AGENDA_WISH),
        commitment_of(AUTHOR, CANARY, due_on=date(2026, 11, 1)),
        commitment_of(AUTHOR, CANARY, session=opened),
        decision_of("coordination-1", CANARY),
        stand_of(AUTHOR, CANARY, on=statement, may_be_printed=True),
        session_of("coordination-1", CANARY, workshop=workshop),
        report_sighting(
            claim=claim,
            seen_on=date(2026, 11, 20),
            about_country="BE",
            channel=next(iter(Channel)),
            confidence=next(iter(Confidence)),
            marking=Marking.NETWORK,
            by=author,
            at=NOW,
        ),
    ]
    own_organisation = team_of(author)
    for row in rows:
        type(row)._default_manager.filter(pk=row.pk).update(
            marking=Marking.TEAM, organisation=own_organisation
        )
    for row in Project.objects.exclude(pk=project.pk).filter(author=author, pk__gt=project.pk):
        Project.objects.filter(pk=row.pk).update(marking=Marking.TEAM)
    voice = voice_of("coordination-1", CANARY, person=known.code)
    type(voice).objects.filter(pk=voice.pk).update(
        marking=Marking.TEAM, organisation=own_organisation
    )
    Appearance.objects.filter(pk=rows[4].pk).update(
        state=AppearanceState.DONE, appeared_on=date(2026, 11, 20), voice=voice
    )
    type(rows[6]).objects.filter(pk=rows[6].pk).update(due_on=date(2026, 11, 2))
    hidden = organisation_of(AUTHOR, f"Maison {CANARY}", marking=Marking.COUNTRY)
    project.partners.add(hidden)
    alliance.members.add(hidden)
    person_of(AUTHOR, CANARY, marking=Marking.COUNTRY)
    person_of(AUTHOR, "Z", attribution=Attribution.NOBODY)

    surprises = []
    for reader, old in zip(readers, before, strict=True):
        new = snapshot(reader, paths)
        for path, text in new.items():
            if text != old[path]:
                changed = [
                    (a.strip(), b.strip())
                    for a, b in zip(old[path].splitlines(), text.splitlines(), strict=False)
                    if a != b
                ][:2]
                surprises.append(f"{reader.email} {path} {changed}")

    assert not surprises, "\n".join(surprises)


def test_looking_writes_nothing_but_the_trail() -> None:
    samples = everything_of(Marking.NETWORK).samples
    paths = [path for name, path in addresses(samples) if name not in LEAVING]
    workshop_of()
    kept = [
        model
        for model in apps.get_models(include_auto_created=True)
        if model.__name__ not in {"Session", "AuditEntry", "UserSession"} or model is Session
    ]

    def all_rows() -> dict[str, list[Any]]:
        return {m._meta.label: list(m._default_manager.order_by("pk").values_list()) for m in kept}

    clients = [
        browser(persona(who))
        for who in ("coordination-1", MOROCCO, "rapporteur", "participant-belgique")
    ]
    [client.get("/") for client in clients]
    before = all_rows()
    for client in clients:
        for path in [*paths, "/se-reunir/souhait/"]:
            client.get(path)
            client.head(path)
    after = all_rows()

    assert [label for label in before if before[label] != after[label]] == []


@pytest.mark.parametrize("who", [Attribution.NOBODY])
def test_the_opening_page_counts_nothing_under_the_country_of_who_is_shown_by_nobody(
    who: Attribution,
) -> None:
    workshop_of()
    before = chapter(page(FRANCE, "/se-reunir/4/ouverture/"), "MA")
    Person.objects.filter(user=persona(MOROCCO)).update(attribution=who)
    campaign = campaign_of(MOROCCO)
    Campaign.objects.filter(pk=campaign.pk).update(state="live")
    appearance = appearance_of(MOROCCO)
    voice = voice_of("participant-belgique")
    Appearance.objects.filter(pk=appearance.pk).update(
        state="done", appeared_on=date(2026, 11, 20), voice=voice
    )
    answer_of(MOROCCO)

    assert chapter(page(FRANCE, "/se-reunir/4/ouverture/"), "MA") == before

"""Alliances, promises, media voices and requests for tests, with words to be looked for."""

from datetime import date, timedelta
from typing import Any

from contrepoint.common.languages import Language
from contrepoint.common.markings import Marking
from contrepoint.fieldwork.enums import (
    AllianceKind,
    AlliancePart,
    AppearanceState,
    Medium,
    RelationKind,
    TrainingKind,
    VoicePart,
)
from contrepoint.fieldwork.models import (
    Alliance,
    AlliancePromise,
    Appearance,
    MediaVoice,
    Relationship,
)
from contrepoint.fieldwork.services import (
    AlliancePlan,
    CorrectionEntry,
    PromiseEntry,
    RelationEntry,
    RequestEntry,
    VoicePlan,
    add_promise,
    add_relationship,
    add_training,
    add_voice,
    agree_voice,
    ask_correction,
    clear_voice,
    open_alliance,
    receive_request,
    write_agreement,
)
from contrepoint.network.models import Organisation, User
from tests.conftest import NOW, persona
from tests.harness.signed import signed_by

MEMBERS = ("maison-des-droits", "clubs-du-canal")


def alliance_plan(title: str = "Voix du canal", **changes: Any) -> AlliancePlan:
    """A whole alliance; `purpose=""` or `members=()` take a part away."""
    texts = {
        AlliancePart.TITLE: title,
        AlliancePart.PURPOSE: changes.pop("purpose", "Que personne ne reste seul."),
        AlliancePart.MESSAGE: changes.pop("message", "Nous sommes d’ici."),
        AlliancePart.NEXT_STEP: changes.pop("next_step", "Se voir en décembre."),
    }
    values: dict[str, Any] = {
        "kind": AllianceKind.ALLIANCE,
        "language": Language.FRENCH,
        "texts": texts,
        "members": MEMBERS,
        "last_contact_on": date(2026, 11, 20),
    }
    return AlliancePlan(**values | changes)


def alliance_of(
    who: User | str, title: str = "Voix du canal", *, marking: Marking = Marking.NETWORK,
    **changes: Any,
) -> Alliance:  # fmt: skip
    return open_alliance(
        plan=alliance_plan(title, **changes),
        **signed_by(who, marking),
    )


def promise_of(
    who: User | str, text: str = "Prêter la salle.", *, marking: Marking = Marking.NETWORK,
    alliance: Alliance | None = None, **changes: Any,
) -> AlliancePromise:  # fmt: skip
    """A promise of the writer's own organisation, which is or becomes a member."""
    by = persona(who)
    own = Organisation.objects.get(people__user=by)
    alliance = alliance or alliance_of(by, f"Alliance : {text}")
    if "promised_by" not in changes:
        alliance.members.add(own)
    values: dict[str, Any] = {
        "text": text,
        "language": Language.FRENCH,
        "promised_by": own.code,
    }
    return add_promise(
        alliance=alliance,
        entry=PromiseEntry(**values | changes),
        **signed_by(by, marking),
    )


def voice_of(
    who: User | str, topics: str = "Jeunes et quartiers", *, marking: Marking = Marking.NETWORK,
    person: str | None = None, **changes: Any,
) -> MediaVoice:  # fmt: skip
    """A voice that has not said yes; oneself, or `person` by their code."""
    user = persona(who)
    values: dict[str, Any] = {
        "language": Language.FRENCH,
        "texts": {VoicePart.TOPICS: topics, VoicePart.AVAILABILITY: "Le soir."},
        "speaks": ["fr", "nl"],
    }
    return add_voice(
        person=person or user.person.code,
        plan=VoicePlan(**values | changes),
        **signed_by(user, marking),
    )


def ready_voice_of(
    who: User | str, topics: str = "Jeunes et quartiers", **changes: Any
) -> MediaVoice:
    """A voice that said yes itself and was cleared for half a year: one that may be asked."""
    voice = voice_of(who, topics, **changes)
    agree_voice(voice=voice, by=persona(who), at=NOW)
    cleared(voice)
    return voice


def cleared(voice: MediaVoice, *, days: int = 180, who: str = "protection") -> None:
    """Somebody talked with the person, on the day of the tests."""
    clear_voice(
        voice=voice,
        talked_on=NOW.date(),
        until=NOW.date() + timedelta(days=days),
        by=persona(who),
        at=NOW,
    )
    voice.refresh_from_db()


def relation_of(
    who: User | str, about: str = "Une salle le jeudi.", *, marking: Marking = Marking.NETWORK,
    **changes: Any,
) -> Relationship:  # fmt: skip
    """Between two organisations of Belgium unless said otherwise."""
    values: dict[str, Any] = {
        "source": MEMBERS[0],
        "target": MEMBERS[1],
        "kind": RelationKind.HOSTS,
        "since": date(2026, 3, 1),
        "about": about,
    }
    return add_relationship(entry=RelationEntry(**values | changes), **signed_by(who, marking))


def training_of(who: User | str, about: str, *, voice: MediaVoice) -> MediaVoice:
    """The voice, with a training that somebody noted."""
    add_training(
        voice=voice,
        kind=TrainingKind.OTHER,
        held_on=NOW.date(),
        about=about,
        by=persona(who),
        at=NOW,
    )
    return voice


def agreement_of(who: User | str, text: str, *, marking: Marking = Marking.NETWORK) -> Alliance:
    """An alliance with these words as its agreement."""
    alliance = alliance_of(who, "Un accord", marking=marking)
    write_agreement(alliance=alliance, text=text, language=Language.FRENCH, by=persona(who), at=NOW)
    return alliance


def correction_of(who: User | str, text: str, *, marking: Marking = Marking.NETWORK) -> Appearance:
    """An appearance of which these words are to be put right."""
    appearance = appearance_of(who, "Ce qui fut dit", marking=marking)
    voice = MediaVoice.objects.filter(person__user=persona(who)).first()
    Appearance.objects.filter(pk=appearance.pk).update(
        state=AppearanceState.DONE, appeared_on=NOW.date(), voice=voice or ready_voice_of(who)
    )
    ask_correction(
        appearance=appearance,
        entry=CorrectionEntry(text, Language.FRENCH, NOW.date()),
        by=persona(who),
        at=NOW,
    )
    appearance.refresh_from_db()
    return appearance


def appearance_of(
    who: User | str, topic: str = "Pourquoi des jeunes partent", *,
    marking: Marking = Marking.NETWORK, **changes: Any,
) -> Appearance:  # fmt: skip
    """A media request as it was received."""
    values: dict[str, Any] = {
        "outlet": "Radio du canal, le journal de 18 h",
        "medium": Medium.RADIO,
        "spoken_in": Language.DUTCH,
        "due_on": date(2026, 11, 24),
        "language": Language.FRENCH,
        "topic": topic,
    }
    return receive_request(
        entry=RequestEntry(**values | changes),
        **signed_by(who, marking),
    )

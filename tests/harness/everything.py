"""One of everything that can be written, each with words that can be looked for.

Idriss, focal point of Morocco, member of the invented circle of ulama, writes all of it. What
lives inside something stands in a container of the network, so that its own marking decides.
"""

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any

from contrepoint.common.markings import Marking
from contrepoint.fieldwork.models import Activity, Measure, MediaVoice, Project
from contrepoint.progress.enums import ReportState
from contrepoint.workshops.models import Minutes
from tests.conftest import persona
from tests.harness.agenda import declined_of, wish_of
from tests.harness.alliances import (
    agreement_of,
    alliance_of,
    appearance_of,
    correction_of,
    promise_of,
    relation_of,
    training_of,
    voice_of,
)
from tests.harness.fieldwork import (
    activity_of,
    adjusted,
    campaign_of,
    counted,
    project_of,
    sheet_for,
)
from tests.harness.narratives import (
    NEWEST_CLAIMS,
    adaptation_of,
    answer_of,
    claim_of,
    endorsement_of,
    field_wording_of,
    line_of,
    objection_of,
)
from tests.harness.network import organisation_of, person_of
from tests.harness.progress import help_answer_of, help_of, lesson_of, report_of
from tests.harness.projects import lesson_plan_of, milestone_of
from tests.harness.results import measure_of, question_of, result_of
from tests.harness.workshops import (
    commitment_of,
    decision_of,
    first_line,
    line_amendment_of,
    lock_of,
    minutes_of,
    note_of,
    registration_of,
    session_of,
    stand_of,
    statement_of,
)

AUTHOR = "relais-maroc"
OTHER = "coordination-1"
CANARY = "Canari-couleuvre"
CONCLUSIONS = "/se-reunir/3/7/"


@dataclasses.dataclass(frozen=True)
class Kind:
    """A kind of record: how one is written, and where its words stand for who may read them.

    `folder` is the word before its code in an address, "" where it has no address of its own;
    {code} in `pages` is that code, {inside} that of what it lives in.
    """

    name: str
    write: Callable[[str], Any]
    pages: tuple[str, ...]
    folder: str = ""
    policy: str = "field"

    def canary(self, marking: Marking) -> str:
        """Words that stand in the record of this kind with this marking alone."""
        return f"{CANARY} {self.name} {marking.value}."


@dataclasses.dataclass(frozen=True)
class Written:
    """What was written: sample values for every address, and the pages of each kind."""

    samples: Mapping[str, str]
    pages: Mapping[str, frozenset[str]]


def _by_author(write: Callable[..., Any], **values: Any) -> Callable[[str], Any]:
    return lambda words: write(AUTHOR, words, **values)


def _inside(make: Callable[[], Any], write: Callable[..., Any], key: str) -> Callable[[str], Any]:
    """Writes in a container that somebody else made for the whole network."""
    return lambda words: write(AUTHOR, words, **{key: make()})


def _voice(words: str) -> Any:
    """The author's own voice the first time; then those of people whom the author puts forward."""
    own = persona(AUTHOR).person
    taken = MediaVoice.objects.filter(person=own).exists()
    return voice_of(AUTHOR, words, person=person_of(AUTHOR, "Amal").code if taken else own.code)


def _campaign(words: str) -> Any:
    """With everything that hangs on it; the sheet, which its team alone reads, has other words."""
    campaign = campaign_of(AUTHOR, words, answers=["C01-R1"])
    sheet_for(campaign, AUTHOR)
    adjusted(campaign, AUTHOR, words)
    counted(campaign, AUTHOR, seen=300, came=12)
    return campaign


def _training(words: str) -> Any:
    return training_of(AUTHOR, words, voice=_voice("Formée"))


def _common_project() -> Project:
    """One of the whole network for every plan to be written in: a page lists so many."""
    found = Project.objects.filter(author=persona(OTHER)).order_by("pk").first()
    return found or project_of(OTHER, countries=["BE"])


def _project(words: str) -> Any:
    """A project whose milestone says the same: it is as open as the project."""
    project = project_of(AUTHOR, words)
    milestone_of(AUTHOR, words, project=project)
    return project


def _minutes(words: str) -> Minutes:
    """Minutes of a session of the author; the words stand in them alone, not in the record."""
    minutes = minutes_of(who=AUTHOR, session=session_of(AUTHOR, "Une session"))
    line = first_line(minutes)
    line.text = words
    line.save(update_fields=["text"])
    return minutes


def _around_minutes(marking: Marking) -> dict[str, str]:
    """What the addresses around minutes name: a line, an amendment, the receipt of a lock."""
    amended, locked = minutes_of(), minutes_of()
    amendment = line_amendment_of(AUTHOR, of=amended)
    lock = lock_of(locked)
    author = persona(AUTHOR)
    Minutes.objects.filter(pk__in=[amended.pk, locked.pk]).update(
        marking=marking,
        author=author,
        country=author.standing.country,
        organisation=author.standing.organisation_id,
    )
    return {
        "line": str(first_line(amended).pk),
        "retouches/code": amendment.code,
        "recus/code": lock.code,
        "made": "C01",
    }


KINDS = (
    Kind(
        "campagne",
        _campaign,
        (
            "/agir/",
            "/agir/campagnes/",
            "/agir/campagnes/{code}/",
            "/agir/campagnes/{code}/ajustements/",
            "/agir/campagnes/{code}/kits/",
        ),
        "campagnes",
    ),
    Kind(
        "plan de leçon",
        _inside(_common_project, lesson_plan_of, "project"),
        ("/agir/lecons/", "/agir/lecons/?projet={inside}", "/agir/lecons/{code}/"),
        "lecons",
    ),
    Kind(
        "projet",
        _project,
        ("/agir/", "/agir/projets/", "/agir/projets/{code}/"),
        "projets",
    ),
    Kind(
        "activité",
        _by_author(activity_of),
        ("/agir/", "/agir/activites/", "/agir/activites/{code}/"),
        "activites",
    ),
    Kind(
        "résultat",
        _inside(lambda: measure_of(OTHER), result_of, "measure"),
        ("/agir/resultats/", "/agir/resultats/{code}/", "/agir/mesures/{inside}/"),
        "resultats",
    ),
    Kind(
        "voix",
        _voice,
        ("/agir/medias/voix/", "/agir/medias/voix/{code}/"),
        "voix",
    ),
    Kind(
        "demande de presse",
        _by_author(appearance_of),
        ("/agir/medias/", "/agir/medias/interventions/{code}/"),
        "interventions",
    ),
    Kind(
        "alliance",
        _by_author(alliance_of),
        ("/s-allier/", "/s-allier/alliances/", "/s-allier/alliances/{code}/"),
        "alliances",
    ),
    Kind(
        "promesse",
        _inside(lambda: alliance_of(OTHER), promise_of, "alliance"),
        ("/s-allier/alliances/{inside}/",),
        "promesses",
    ),
    Kind("accord d’alliance", _by_author(agreement_of), ("/s-allier/alliances/{code}/",)),
    Kind(
        "lien",
        _by_author(relation_of, source="cercle-oulemas", target="mourchidates"),
        ("/s-allier/organisations/cercle-oulemas/", "/s-allier/organisations/mourchidates/"),
        "liens",
    ),
    Kind("formation", _training, ("/agir/medias/voix/{code}/",)),
    Kind(
        "rectification",
        _by_author(correction_of),
        ("/agir/medias/interventions/{code}/",),
    ),
    Kind(
        "organisation",
        _by_author(organisation_of),
        ("/s-allier/organisations/", "/s-allier/organisations/{code}/"),
        "organisations",
        "card",
    ),
    Kind("personne", _by_author(person_of), ("/s-allier/personnes/{code}/",), "personnes", "card"),
    Kind(
        "ligne proposée",
        _by_author(line_of),
        ("/s-allier/message/propositions/", "/s-allier/message/{code}/"),
        "message",
    ),
    Kind("ligne adoptée", _by_author(line_of, adopted=True), ("/s-allier/message/",)),
    Kind(
        "réserve sur une ligne",
        _by_author(endorsement_of),
        ("/s-allier/message/{inside}/", "/s-allier/message/coherence/"),
    ),
    Kind(
        "adaptation",
        _by_author(adaptation_of),
        ("/s-allier/message/{inside}/", "/s-allier/message/coherence/"),
    ),
    Kind(
        "aide",
        _by_author(help_of),
        ("/s-allier/", "/s-allier/aide/", "/s-allier/aide/{code}/"),
        "aide",
    ),
    Kind("aide donnée", _by_author(help_answer_of), ("/s-allier/aide/{inside}/",)),
    Kind(
        "rapport",
        _by_author(report_of, state=ReportState.ACCEPTED),
        ("/rendre-compte/rapports/{code}/",),
        "rapports",
    ),
    Kind(
        "enseignement",
        _by_author(lesson_of),
        ("/rendre-compte/enseignements/", "/rendre-compte/enseignements/{code}/"),
        "enseignements",
    ),
    Kind(
        "affirmation",
        _by_author(claim_of),
        (NEWEST_CLAIMS, "/repondre/affirmations/{code}/"),
        "affirmations",
        "register",
    ),
    Kind(
        "réponse",
        _by_author(answer_of),
        (
            "/repondre/affirmations/C01/",  # a claim of the network: so far, and no further
            "/repondre/reponses/{code}/",
            "/repondre/reponses/{code}/carte/",
            "/repondre/reponses/{code}/validation/",
        ),
        "reponses",
    ),
    Kind(
        "phrase du terrain",
        _inside(lambda: claim_of(AUTHOR), field_wording_of, "claim"),  # of the author's circle
        ("/repondre/affirmations/{inside}/fiche/",),
    ),
    Kind(
        "objection",
        _inside(lambda: answer_of(OTHER), objection_of, "answer"),
        ("/repondre/objections/", "/repondre/reponses/{inside}/"),
        "objections",
    ),
    Kind(
        "réplique",
        _inside(lambda: objection_of(OTHER), objection_of, "to"),
        ("/repondre/reponses/{inside}/",),
    ),
    Kind("session", _by_author(session_of), ("/se-reunir/3/",)),
    Kind("souhait", _by_author(note_of), (CONCLUSIONS,), "notes"),
    Kind(
        "engagement",
        _by_author(commitment_of),
        (
            CONCLUSIONS,
            "/agir/engagements/",
            "/agir/engagements/{code}/",
            "/se-reunir/3/engagements/",
            "/se-reunir/3/suites/",
        ),
        "engagements",
    ),
    Kind(
        "décision",
        _by_author(decision_of),
        (CONCLUSIONS, "/se-reunir/accords/{code}/"),
        "accords",
    ),
    Kind(
        "sujet écarté",
        _inside(lambda: wish_of(OTHER), declined_of, "wish"),
        ("/se-reunir/3/propositions/{code}/raison/",),
        "propositions",
    ),
    Kind(
        "réserve sur un texte",
        _inside(lambda: statement_of("rapporteur"), stand_of, "on"),
        ("/se-reunir/accords/{inside}/",),
    ),
    Kind(
        "procès-verbal",
        _minutes,
        ("/se-reunir/proces-verbaux/{code}/",),
        "proces-verbaux",
    ),
)


def _code_of_container(row: Any) -> str:
    """The code of what a record lives in, where it lives in something."""
    links = ("project", "measure", "alliance", "line", "request", "agreement", "answer", "claim")
    for link in links:
        if getattr(row, link, None) is not None:
            return str(getattr(row, link).code)
    return ""


def everything_of(marking: Marking) -> Written:
    """Write one of each with exactly this marking."""
    samples = {"number": "3", "position": "7", "gate": "content", "step": "plan", "year": "2026"}
    samples["move"] = "monter"
    samples |= _around_minutes(marking)
    samples |= {"kits/reply": "C01-R1", "token": "ABCDABCDABCD"}
    samples |= {"tongue": "nl", "locus": "verse", "reference": "UDHR-7", "stage": "contact"}
    samples |= {"country": "BE", "organisation": "cercle-oulemas"}
    samples |= {"kind": "quoted", "key": "00000000-0000-0000-0000-000000000000", "code": "C01"}
    measure = measure_of(AUTHOR)
    Measure.objects.filter(pk=measure.pk).update(marking=marking)
    samples |= {"indicator": "IND-01", "mesures/code": measure.code}
    samples["participants/code"] = registration_of(AUTHOR).person.code
    pages = {}
    for kind in KINDS:
        row = kind.write(kind.canary(marking))
        type(row)._default_manager.filter(pk=row.pk).update(marking=marking)
        code = str(getattr(row, "code", ""))
        if kind.folder:
            samples[f"{kind.folder}/code"] = code
        if kind.folder == "projets":
            samples["jalons/code"] = f"{code}-1"
        if kind.name == "engagement":
            samples["a-completer/code"] = code
        names = {"code": code, "inside": _code_of_container(row)}
        pages[kind.name] = frozenset(page.format_map(names) for page in kind.pages)
    asked = question_of(OTHER, Activity.objects.get(code=samples["activites/code"]), "Combien ?")
    samples |= {"temoignages/code": samples["activites/code"], "temoignages/number": str(asked.pk)}
    return Written(samples, pages)

"""What is written into the demonstration before its pages are walked: one of each, in real words.

Run as a program beside the server, on the same data; prints the samples of every address.
"""

import json
import sys
from datetime import date, timedelta

import django


def fill() -> dict[str, str]:
    """Write one of each record; sample values for `tests.harness.addresses`."""
    from django.utils import timezone

    from contrepoint.fieldwork.enums import ActivityKind, AgeBand, Sex
    from contrepoint.narratives.models import Reference
    from contrepoint.network.models import User
    from contrepoint.progress.enums import LessonPart, ReportPart, ReportState
    from tests.harness import agenda, alliances, fieldwork, narratives, network, progress, workshops

    ines, idriss, salma = "relais-belgique", "relais-maroc", "coordination-1"
    today = timezone.localdate()
    workshop = workshops.workshop_of(
        starts_on=today + timedelta(days=40), ends_on=today + timedelta(days=42)
    )
    campaign = fieldwork.campaign_of(ines, "Nous sommes d’ici")
    project = fieldwork.project_of(ines, "Du terrain au musée", countries=["BE", "MA"])
    activity = fieldwork.activity_of(
        ines,
        "Le groupe a posé des questions jusqu’à la fermeture.",
        kind=ActivityKind.EXCURSION,
        project=project,
        campaign=campaign,
        place="Un musée de la ville",
        reach={(Sex.WOMEN, AgeBand.FROM_15): 12, (Sex.MEN, AgeBand.FROM_15): 4},
    )
    alliance = alliances.alliance_of(ines, "D’une rive à l’autre")
    promise = alliances.promise_of(ines, alliance=alliance)
    voice = alliances.voice_of(ines, "L’école, les droits, la place des femmes")
    appearance = alliances.appearance_of(ines, "Ce que l’école peut dire aux familles")
    line = narratives.line_of(ines, adopted=True)
    narratives.line_of(ines, "Nous parlons de personnes, jamais de « foules ».")
    narratives.endorsement_of(idriss, line=line)
    narratives.adaptation_of(ines, line=line)
    claim = narratives.claim_of(ines)
    answer = narratives.answer_of(ines, claim=claim)
    objection = narratives.objection_of(idriss, answer=answer)
    sentence = narratives.field_wording_of(idriss, claim=claim)
    cited = Reference.objects.get(code="ICCPR-25")
    narratives.changed(cited, gist="Chacun prend part aux affaires de son pays.")
    report = progress.report_of(
        ines,
        "Trois après-midi au musée, avec les familles.",
        project=project,
        state=ReportState.ACCEPTED,
        texts={ReportPart.NEXT: "Un quatrième, à Casablanca.", ReportPart.HELP: "Un guide."},
    )
    draft = progress.report_of(ines, project=fieldwork.project_of(ines))
    lesson = progress.lesson_of(
        ines,
        "Les jeunes restent quand les mères parlent d’abord.",
        texts={LessonPart.RECOMMENDATION: "Commencer par elles."},
        report=report,
    )
    asked = progress.help_of(ines, "Inviter les pères", need="Ils ne viennent pas aux réunions.")
    progress.help_answer_of(idriss, request=asked)
    wished = agenda.wish_of(ines, "La parole des mères")
    promised = workshops.commitment_of(salma, due_on=date(2026, 11, 1), owners=(ines,))
    decision = workshops.decision_of("rapporteur")
    workshops.stand_of(ines, "Une saison, c’est trop long.", on=decision, may_be_printed=True)
    statement = workshops.statement_of("rapporteur")
    amendment = workshops.amendment_of(ines, on=statement)
    workshops.session_of(workshop=workshop)
    agenda.declined_of(salma, "Le réseau a déjà répondu.", wish=asked, workshop=workshop)
    agenda.ballot_of(wished, workshop=workshop)
    agenda.proposed_of(wished, workshop=workshop)
    card = network.person_of(ines, "Nadia")
    return {
        "number": str(workshop.number),
        "position": "1",
        "code": "C01",
        "tongue": "ar",
        "locus": "verse",
        "reference": cited.code,
        "objections/code": objection.code,
        "formulations/number": str(sentence.pk),
        "gate": "content",
        "step": "plan",
        "kind": "quoted",
        "year": str(lesson.learned_on.year),
        "key": str(User.objects.get(email=f"{ines}@demo.invalid").uuid),
        "campagnes/code": campaign.code,
        "projets/code": project.code,
        "activites/code": activity.code,
        "alliances/code": alliance.code,
        "promesses/code": promise.code,
        "voix/code": voice.code,
        "interventions/code": appearance.code,
        "message/code": line.code,
        "affirmations/code": claim.code,
        "reponses/code": answer.code,
        "rapports/code": draft.code,
        "enseignements/code": lesson.code,
        "aide/code": asked.code,
        "engagements/code": promised.code,
        "accords/code": statement.code,
        "amendements/code": amendment.code,
        "organisations/code": "clubs-du-canal",
        "personnes/code": card.code,
        "propositions/code": asked.code,
    }


if __name__ == "__main__":
    django.setup()
    json.dump(fill(), sys.stdout)

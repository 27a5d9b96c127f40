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

    from contrepoint.common.attribution import Attribution
    from contrepoint.common.languages import Language
    from contrepoint.fieldwork.enums import ActivityKind, AgeBand, Sex
    from contrepoint.fieldwork.services import hand_out_kit, write_agreement
    from contrepoint.narratives.models import Reference
    from contrepoint.network.models import User
    from contrepoint.progress.enums import LessonPart, ReportPart, ReportState
    from contrepoint.workshops.enums import NoteKind
    from contrepoint.workshops.services import SessionHours
    from tests.conftest import persona
    from tests.harness import (
        agenda,
        alliances,
        fieldwork,
        narratives,
        network,
        progress,
        results,
        workshops,
    )
    from tests.harness import projects as depth

    ines, idriss, salma = "relais-belgique", "relais-maroc", "coordination-1"
    today = timezone.localdate()
    workshop = workshops.workshop_of(
        starts_on=today + timedelta(days=40), ends_on=today + timedelta(days=42)
    )
    reply = narratives.vetted_of(ines, arabic="التصويت مشاركة في الحياة المشتركة.")
    campaign = fieldwork.live_campaign_of(ines, "Nous sommes d’ici", answers=[reply.code])
    fieldwork.adjusted(campaign, ines)
    fieldwork.counted(campaign, ines, seen=1200, came=33)
    kit = hand_out_kit(
        campaign=campaign, answer=reply.code, language="fr", by=persona(ines), at=timezone.now()
    )
    project = depth.led_by_two(
        ines,
        idriss,
        title="Du terrain au musée",
        partners=["clubs-du-canal"],
        rights_basis=["UDHR-1", "UDHR-26"],
        religious_basis=["Q-49-13"],
        objectives=["Que soixante jeunes se répondent d’une rive à l’autre.", "Qu’ils animent."],
        names_lead=True,
    )
    milestone = depth.milestone_of(ines, project=project, country="BE")
    depth.milestone_of(idriss, "Le tournoi de Rabat", project=project, country="MA")
    depth.milestone_of(ines, "Les familles se voient", project=project, due_on=today)
    lesson_plan = depth.lesson_plan_of(ines, project=project)
    depth.kept_safe(project, ines)
    activity = fieldwork.activity_of(
        ines,
        "Le groupe a posé des questions jusqu’à la fermeture.",
        kind=ActivityKind.EXCURSION,
        project=project,
        campaign=campaign,
        place="Un musée de la ville",
        reach={(Sex.WOMEN, AgeBand.FROM_15): 12, (Sex.MEN, AgeBand.FROM_15): 4},
    )
    measure = results.measure_of(ines, of=project)
    result = results.result_of(ines, measure=measure, shared_with=["MA"])
    question = results.question_of(idriss, activity)
    results.confirmation_of(idriss, result)
    alliance = alliances.alliance_of(ines, "D’une rive à l’autre")
    promise = alliances.promise_of(ines, alliance=alliance)
    voice = alliances.voice_of(ines, "L’école, les droits, la place des femmes")
    alliances.training_of(ines, "Une demi-journée, devant une caméra.", voice=voice)
    appearance = alliances.correction_of(ines, "Il manque que les mères parlent d’abord.")
    alliances.appearance_of(ines, "Ce que l’école peut dire aux familles")
    relation = alliances.relation_of(ines)
    write_agreement(
        alliance=alliance,
        text="La Maison prête la salle ; les Clubs viennent à douze.",
        language=Language.FRENCH,
        by=User.objects.get(email=f"{ines}@demo.invalid"),
        at=timezone.now(),
    )
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
    wished = note = agenda.wish_of(ines, "La parole des mères")
    heard = workshops.session_of(title="Les mères d’abord")
    workshops.note_of(ines, "Ouvrir un club du soir.", session=heard, kind=NoteKind.COMMITMENT)
    minutes = workshops.minutes_of(
        "Les mères parlent d’abord.", session=heard, until=max(today, date(2026, 11, 30))
    )
    proposed = workshops.line_amendment_of(
        idriss, "Ouvrir deux clubs.", of=minutes, attribution=Attribution.COUNTRY
    )
    locked = workshops.lock_of(workshops.minutes_of("Une ligne verrouillée."))
    promised = workshops.commitment_of(salma, due_on=date(2026, 11, 1), owners=(ines,))
    decision = workshops.decision_of("rapporteur")
    workshops.stand_of(ines, "Une saison, c’est trop long.", on=decision, may_be_printed=True)
    statement = workshops.statement_of("rapporteur")
    amendment = workshops.amendment_of(ines, on=statement)
    session = workshops.session_of(workshop=workshop)
    to_mend = workshops.commitment_of(salma, session=session)
    workshops.kept_word(promised, ines)
    declined = agenda.wish_of(ines, "Le sport du samedi")
    agenda.declined_of(salma, "Le réseau a déjà répondu.", wish=declined, workshop=workshop)
    agenda.ballot_of(wished, workshop=workshop)
    agenda.proposed_of(wished, workshop=workshop)
    card = network.person_of(ines, "Nadia")
    first = today + timedelta(days=40)
    workshops.drafted(workshop, SessionHours(1, workshops.hours(9, 11, first)))
    workshops.released(workshop)
    workshops.registration_of(card, workshop=workshop)
    workshops.registration_of(idriss, workshop=workshop)
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
        "kits/reply": reply.code,
        "token": kit.token,
        "projets/code": project.code,
        "jalons/code": milestone.code,
        "lecons/code": lesson_plan.code,
        "country": "BE",
        "organisation": "cercle-oulemas",
        "activites/code": activity.code,
        "indicator": "IND-01",
        "mesures/code": measure.code,
        "resultats/code": result.code,
        "temoignages/code": activity.code,
        "temoignages/number": str(question.pk),
        "alliances/code": alliance.code,
        "promesses/code": promise.code,
        "liens/code": relation.code,
        "chemin/stage": "contact",
        "voix/code": voice.code,
        "interventions/code": appearance.code,
        "message/code": line.code,
        "affirmations/code": claim.code,
        "reponses/code": answer.code,
        "rapports/code": draft.code,
        "enseignements/code": lesson.code,
        "aide/code": asked.code,
        "engagements/code": promised.code,
        "a-completer/code": to_mend.code,
        "participants/code": card.code,
        "accords/code": statement.code,
        "amendements/code": amendment.code,
        "notes/code": note.code,
        "made": claim.code,
        "proces-verbaux/code": minutes.code,
        "line": str(workshops.first_line(minutes).pk),
        "retouches/code": proposed.code,
        "recus/code": locked.code,
        "organisations/code": "clubs-du-canal",
        "personnes/code": card.code,
        "propositions/code": declined.code,
    }


if __name__ == "__main__":
    django.setup()
    json.dump(fill(), sys.stdout)

"""Addresses of Répondre."""

from django.urls import path

from contrepoint.web.answer import (
    card,
    claims,
    dialogue,
    field,
    handing_in,
    languages,
    references,
    register,
    vetting,
    views,
    withdrawing,
    writing,
)

app_name = "answer"
urlpatterns = [
    path("", views.box, name="box"),
    path("affirmations/", views.claims, name="claims"),
    path("affirmations/ajouter/", claims.add_claim, name="claim-add"),
    path("affirmations/<slug:code>/", views.claim, name="claim"),
    path("affirmations/<slug:code>/modifier/", claims.edit_claim, name="claim-edit"),
    path(
        "affirmations/<slug:code>/traduire/<slug:language>/",
        claims.edit_translation,
        name="claim-translation-edit",
    ),
    path("affirmations/<slug:code>/fiche/", register.card, name="register-card"),
    path("affirmations/<slug:code>/formulation/", register.propose, name="wording"),
    path("formulations/", register.sentences, name="sentences"),
    path("formulations/<int:number>/", register.judge, name="sentence-judge"),
    path("affirmations/<slug:code>/rencontree/", field.sighting, name="sighting"),
    path("affirmations/<slug:code>/repondre/", writing.add_answer, name="reply-add"),
    path("references/", references.references, name="references"),
    path("references/ajouter/<slug:locus>/", references.add, name="reference-add"),
    path("references/changees/", references.changed, name="references-changed"),
    path("references/<slug:reference>/", references.reference, name="reference"),
    path("references/<slug:reference>/modifier/", references.edit, name="reference-edit"),
    path("references/<slug:reference>/verifier/", references.verify, name="reference-verify"),
    path(
        "reponses/<slug:code>/references/<slug:reference>/",
        references.decide,
        name="reference-decide",
    ),
    path("reponses/a-relire/", views.in_review, name="in-review"),
    path("reponses/<slug:code>/", dialogue.reply, name="reply"),
    path("reponses/<slug:code>/objection/", dialogue.objection, name="objection"),
    path("reponses/<slug:code>/carte/", card.card, name="card"),
    path("reponses/<slug:code>/carte/image/", card.image, name="card-image"),
    path("objections/", dialogue.objections, name="objections"),
    path("objections/<slug:code>/suite/", dialogue.turn, name="turn-answer"),
    path("reponses/<slug:code>/modifier/", writing.edit_answer, name="reply-edit"),
    path("reponses/<slug:code>/langues/<slug:tongue>/", languages.translate, name="translate"),
    path(
        "reponses/<slug:code>/langues/<slug:tongue>/relue/",
        languages.vouch,
        name="translation-vouch",
    ),
    path("reponses/<slug:code>/utilisee/", field.use, name="use"),
    path("reponses/<slug:code>/validation/", vetting.vetting, name="vetting"),
    path("reponses/<slug:code>/a-relire/", handing_in.submit, name="submit"),
    path("reponses/<slug:code>/retirer/", withdrawing.withdraw, name="withdraw"),
    path("reponses/<slug:code>/recu/", withdrawing.acknowledge, name="acknowledge"),
    path("reponses/<slug:code>/relecture/<slug:gate>/", vetting.review, name="review"),
]

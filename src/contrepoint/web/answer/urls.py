"""Addresses of Répondre."""

from django.urls import path

from contrepoint.web.answer import (
    claims,
    coverage,
    field,
    languages,
    register,
    regroup,
    views,
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
        "affirmations/<slug:code>/traduire/<slug:tongue>/",
        claims.edit_translation,
        name="claim-translation-edit",
    ),
    path(
        "affirmations/<slug:code>/traduire/<slug:tongue>/relue/",
        claims.vouch,
        name="claim-translation-vouch",
    ),
    path("affirmations/<slug:code>/fiche/", register.card, name="register-card"),
    path("affirmations/<slug:code>/formulation/", register.propose, name="wording"),
    path("affirmations/<slug:code>/gravite/", register.weigh, name="claim-weigh"),
    path("affirmations/<slug:code>/fusionner/", regroup.merge, name="claim-merge"),
    path("affirmations/<slug:code>/partager/", regroup.split, name="claim-split"),
    path("regroupements/<int:number>/annuler/", regroup.undo, name="regrouping-undo"),
    path("couverture/", coverage.coverage, name="coverage"),
    path("affirmations/<slug:code>/prendre/", coverage.take, name="claim-take"),
    path("prises/<int:number>/rendre/", coverage.hand_back, name="claim-hand-back"),
    path("formulations/", register.sentences, name="sentences"),
    path("formulations/<int:number>/", register.judge, name="sentence-judge"),
    path("affirmations/<slug:code>/rencontree/", field.sighting, name="sighting"),
    path("affirmations/<slug:code>/repondre/", writing.add_answer, name="reply-add"),
    path("reponses/a-relire/", views.in_review, name="in-review"),
    path("reponses/<slug:code>/modifier/", writing.edit_answer, name="reply-edit"),
    path("reponses/<slug:code>/langues/<slug:tongue>/", languages.translate, name="translate"),
    path(
        "reponses/<slug:code>/langues/<slug:tongue>/relue/",
        languages.vouch,
        name="translation-vouch",
    ),
    path("reponses/<slug:code>/utilisee/", field.use, name="use"),
    path("reponses/<slug:code>/a-relire/", field.submit, name="submit"),
    path("reponses/<slug:code>/relecture/<slug:gate>/", field.review, name="review"),
]

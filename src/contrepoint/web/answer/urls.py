"""Addresses of Répondre."""

from django.urls import path

from contrepoint.web.answer import field, languages, views, writing

app_name = "answer"
urlpatterns = [
    path("", views.box, name="box"),
    path("affirmations/", views.claims, name="claims"),
    path("affirmations/ajouter/", writing.add_claim, name="claim-add"),
    path("affirmations/<slug:code>/", views.claim, name="claim"),
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

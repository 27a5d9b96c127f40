"""Addresses of Agir."""

from django.urls import path

from contrepoint.web.act import activities, campaigns, commitments, media, projects, views, words

app_name = "act"
urlpatterns = [
    path("", views.room, name="room"),
    path("engagements/", commitments.listing, name="commitments"),
    path("engagements/miens/", commitments.own_listing, name="commitments-mine"),
    path("engagements/<slug:code>/", commitments.commitment, name="commitment"),
    path("engagements/<slug:code>/etape/<slug:step>/", commitments.step, name="commitment-step"),
    path("engagements/<slug:code>/histoire/", commitments.story, name="commitment-story"),
    path("engagements/<slug:code>/parole/", words.word, name="commitment-word"),
    path("engagements/<slug:code>/renegocier/", words.renegotiate, name="commitment-terms"),
    path("engagements/<slug:code>/suite/", commitments.outcome, name="commitment-outcome"),
    path("engagements/<slug:code>/relier/", commitments.link, name="commitment-link"),
    path("campagnes/", campaigns.listing, name="campaigns"),
    path("campagnes/ajouter/", campaigns.add, name="campaign-add"),
    path("campagnes/<slug:code>/", campaigns.campaign, name="campaign"),
    path("campagnes/<slug:code>/modifier/", campaigns.edit, name="campaign-edit"),
    path("campagnes/<slug:code>/etape/<slug:step>/", campaigns.step, name="campaign-step"),
    path("projets/", projects.listing, name="projects"),
    path("projets/transfrontaliers/", projects.cross_border_listing, name="projects-cross-border"),
    path("projets/ajouter/", projects.add, name="project-add"),
    path("projets/<slug:code>/", projects.project, name="project"),
    path("projets/<slug:code>/modifier/", projects.edit, name="project-edit"),
    path("projets/<slug:code>/etape/<slug:step>/", projects.step, name="project-step"),
    path("projets/<slug:code>/partenaires/<slug:step>/", projects.partnership, name="partnership"),
    path("activites/", activities.listing, name="activities"),
    path("activites/ajouter/", activities.add, name="activity-add"),
    path("activites/<slug:code>/", activities.activity, name="activity"),
    path("activites/<slug:code>/modifier/", activities.edit, name="activity-edit"),
    path("activites/<slug:code>/retirer/", activities.remove, name="activity-remove"),
    path("medias/", media.desk, name="media"),
    path("medias/voix/", media.voices, name="voices"),
    path("medias/voix/ajouter/", media.voice_add, name="voice-add"),
    path("medias/voix/<slug:code>/", media.voice, name="voice"),
    path("medias/voix/<slug:code>/modifier/", media.voice_edit, name="voice-edit"),
    path("medias/voix/<slug:code>/etape/<slug:step>/", media.voice_step, name="voice-step"),
    path("medias/interventions/ajouter/", media.request_add, name="request-add"),
    path("medias/interventions/<slug:code>/", media.appearance, name="appearance"),
    path("medias/interventions/<slug:code>/proposer/", media.offer, name="request-offer"),
    path(
        "medias/interventions/<slug:code>/etape/<slug:step>/",
        media.request_step,
        name="request-step",
    ),
    path("medias/interventions/<slug:code>/conclure/", media.conclude, name="conclude"),
]

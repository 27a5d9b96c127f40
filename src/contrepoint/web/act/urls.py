"""Addresses of Agir."""

from django.urls import path

from contrepoint.web.act import activities, campaigns, projects, views

app_name = "act"
urlpatterns = [
    path("", views.room, name="room"),
    path("engagements/", views.commitments, name="commitments"),
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
    path("activites/", activities.listing, name="activities"),
    path("activites/ajouter/", activities.add, name="activity-add"),
    path("activites/<slug:code>/", activities.activity, name="activity"),
]

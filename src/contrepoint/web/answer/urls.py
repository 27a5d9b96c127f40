"""Addresses of Répondre."""

from django.urls import path

from contrepoint.web.answer import views

app_name = "answer"
urlpatterns = [
    path("", views.box, name="box"),
    path("affirmations/", views.claims, name="claims"),
    path("affirmations/<slug:code>/", views.claim, name="claim"),
]

"""Addresses of Agir."""

from django.urls import path

from contrepoint.web.act import views

app_name = "act"
urlpatterns = [path("", views.commitments, name="commitments")]

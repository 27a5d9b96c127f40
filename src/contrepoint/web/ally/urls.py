"""Addresses of S’allier."""

from django.urls import path

from contrepoint.web.ally import views

app_name = "ally"
urlpatterns = [path("", views.network, name="network")]

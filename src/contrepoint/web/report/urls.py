"""Addresses of Rendre compte."""

from django.urls import path

from contrepoint.web.report import views

app_name = "report"
urlpatterns = [path("", views.room, name="room")]

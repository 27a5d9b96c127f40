"""Addresses of Se réunir."""

from django.urls import path

from contrepoint.web.meet import views

app_name = "meet"
urlpatterns = [
    path("", views.series, name="series"),
    path("<int:number>/", views.workshop, name="workshop"),
    path("<int:number>/rapport/", views.report, name="report"),
    path("<int:number>/rapport.docx", views.report_docx, name="report-docx"),
    path("<int:number>/<int:position>/", views.session, name="session"),
    path("notes/<slug:code>/retirer/", views.withdraw, name="note-withdraw"),
    path("notes/<slug:code>/remettre/", views.restore, name="note-restore"),
]

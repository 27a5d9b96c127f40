"""Addresses of Rendre compte."""

from django.urls import path

from contrepoint.web.report import lessons, reports, views

app_name = "report"
urlpatterns = [
    path("", views.room, name="room"),
    path("rapports/", reports.listing, name="reports"),
    path("rapports/ajouter/", reports.add, name="report-add"),
    path(
        "rapports/en-cours/",
        reports.listing,
        {"shown": "en-cours"},
        name="reports-being-written",
    ),
    path("rapports/remis/", reports.listing, {"shown": "remis"}, name="reports-handed-in"),
    path("rapports/acceptes/", reports.listing, {"shown": "acceptes"}, name="reports-accepted"),
    path("rapports/<slug:code>/", reports.report, name="report"),
    path("rapports/<slug:code>/modifier/", reports.edit, name="report-edit"),
    path("rapports/<slug:code>/etape/<slug:step>/", reports.step, name="report-step"),
    path("rapports/<slug:code>/renvoyer/", reports.send_back, name="report-return"),
    path("enseignements/", lessons.listing, name="lessons"),
    path("enseignements/ajouter/", lessons.add, name="lesson-add"),
    path("enseignements/<int:year>/", lessons.listing, name="lessons-of-year"),
    path("enseignements/<slug:code>/", lessons.lesson, name="lesson"),
    path("enseignements/<slug:code>/modifier/", lessons.edit, name="lesson-edit"),
    path("enseignements/<slug:code>/etape/<slug:step>/", lessons.step, name="lesson-step"),
]

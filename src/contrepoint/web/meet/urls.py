"""Addresses of Se réunir."""

from django.urls import path

from contrepoint.web.meet import agenda, agreements, commitments, sessions, views, workshops

app_name = "meet"
urlpatterns = [
    path("", views.series, name="series"),
    path("ouvrir/", workshops.add, name="workshop-add"),
    path("souhait/", views.wish, name="wish"),
    path("<int:number>/", views.workshop, name="workshop"),
    path("<int:number>/modifier/", workshops.edit, name="workshop-edit"),
    path("<int:number>/etape/<slug:step>/", workshops.step, name="workshop-step"),
    path("<int:number>/ouverture/", agenda.opening, name="opening"),
    path("<int:number>/propositions/", agenda.candidates, name="candidates"),
    path("<int:number>/propositions/<slug:code>/", agenda.schedule, name="schedule"),
    path("<int:number>/rapport/", views.report, name="report"),
    path("<int:number>/rapport.docx", views.report_docx, name="report-docx"),
    path("<int:number>/sessions/ajouter/", sessions.add, name="session-add"),
    path("<int:number>/<int:position>/", views.session, name="session"),
    path("<int:number>/<int:position>/modifier/", sessions.edit, name="session-edit"),
    path("<int:number>/<int:position>/engagement/", commitments.add, name="commitment-add"),
    path("<int:number>/<int:position>/accord/", agreements.add, name="agreement-add"),
    path("notes/<slug:code>/retirer/", views.withdraw, name="note-withdraw"),
    path("notes/<slug:code>/remettre/", views.restore, name="note-restore"),
    path("accords/<slug:code>/", agreements.agreement, name="agreement"),
    path("accords/<slug:code>/amender/", agreements.amend, name="amendment-add"),
    path("accords/<slug:code>/traduire/", agreements.translate, name="agreement-translate"),
    path("amendements/<slug:code>/etape/<slug:step>/", agreements.decide, name="amendment-step"),
]

"""Addresses of S’allier."""

from django.urls import path

from contrepoint.web.ally import accounts, alliances, message, organisations, people, views
from contrepoint.web.ally import help as aid

app_name = "ally"
urlpatterns = [
    path("", views.room, name="room"),
    path("organisations/", organisations.listing, name="organisations"),
    path("organisations/ajouter/", organisations.add, name="organisation-add"),
    path("organisations/<slug:code>/", organisations.organisation, name="organisation"),
    path("organisations/<slug:code>/modifier/", organisations.edit, name="organisation-edit"),
    path("pays/ajouter/", organisations.add_country, name="country-add"),
    path("personnes/", people.listing, name="people"),
    path("personnes/ajouter/", people.add, name="person-add"),
    path("personnes/<slug:code>/", people.person, name="person"),
    path("personnes/<slug:code>/modifier/", people.edit, name="person-edit"),
    path("personnes/<slug:code>/inviter/", accounts.invite, name="person-invite"),
    path("personnes/<slug:code>/accords/<slug:kind>/<slug:step>/", people.consent, name="consent"),
    path("comptes/", accounts.listing, name="accounts"),
    path("comptes/<uuid:key>/", accounts.account, name="account"),
    path("comptes/<uuid:key>/lien/", accounts.new_link, name="account-link"),
    path("comptes/<uuid:key>/fermer/", accounts.close, name="account-close"),
    path("alliances/", alliances.listing, name="alliances"),
    path("alliances/ajouter/", alliances.add, name="alliance-add"),
    path("alliances/<slug:code>/", alliances.alliance, name="alliance"),
    path("alliances/<slug:code>/modifier/", alliances.edit, name="alliance-edit"),
    path("alliances/<slug:code>/etape/<slug:step>/", alliances.step, name="alliance-step"),
    path("alliances/<slug:code>/promettre/", alliances.add_a_promise, name="promise-add"),
    path("promesses/<slug:code>/<slug:step>/", alliances.promise_step, name="promise-step"),
    path("message/", message.message, name="message"),
    path("message/coherence/", message.coherence_page, name="coherence"),
    path("message/propositions/", message.proposals, name="proposals"),
    path("message/ajouter/", message.add, name="line-add"),
    path("message/<slug:code>/", message.line, name="line"),
    path("message/<slug:code>/modifier/", message.edit, name="line-edit"),
    path("message/<slug:code>/position/", message.stance, name="line-stance"),
    path("message/<slug:code>/adaptation/", message.adaptation, name="line-adaptation"),
    path("message/<slug:code>/etape/<slug:step>/", message.step, name="line-step"),
    path("aide/", aid.listing, name="help-list"),
    path("aide/ajouter/", aid.ask, name="help-add"),
    path("aide/<slug:code>/", aid.one, name="help"),
    path("aide/<slug:code>/etape/<slug:step>/", aid.step, name="help-step"),
    path("aide/<slug:code>/repondre/", aid.answer, name="help-answer"),
    path("aide/<slug:code>/clore/", aid.close, name="help-close"),
]

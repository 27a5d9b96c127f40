"""Every address of the product."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from contrepoint.web.act import kits
from contrepoint.web.home import views as home

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("entrer/", home.login, name="login"),
    path("entrer/demonstration/", home.enter_as, name="enter-as"),
    path("sortir/", home.leave, name="logout"),
    path("quitter/", home.quick_exit, name="quick-exit"),
    path("langue/", home.language(set_language), name="set-language"),
    path("v/<slug:token>/", kits.check, name="kit-check"),
    path("repondre/", include("contrepoint.web.answer.urls")),
    path("agir/", include("contrepoint.web.act.urls")),
    path("s-allier/", include("contrepoint.web.ally.urls")),
    path("se-reunir/", include("contrepoint.web.meet.urls")),
    path("rendre-compte/", include("contrepoint.web.report.urls")),
    path("compte/", include("allauth.urls")),
]

handler400 = "contrepoint.web.errors.not_understood"
handler404 = "contrepoint.web.errors.nothing_here"
handler500 = "contrepoint.web.errors.broken"

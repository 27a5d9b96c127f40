"""Visits: somebody opens pages and sends forms, under an account made for it or as a persona."""

import html
import re
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from contrepoint.common.attribution import Attribution
from contrepoint.fieldwork.models import Project
from contrepoint.network.enums import Role
from contrepoint.network.models import Country, Mandate, Organisation, Person, User
from tests.conftest import NOW, persona
from tests.harness.everything import AUTHOR

CANARY = "Canari-vipère"
MOROCCO, BELGIUM, FRANCE = "relais-maroc", "relais-belgique", "relais-france"
FILES = {
    "meet:report-docx",
    "meet:timetable-ics",
    "answer:card-image",
    "act:kit-card",
    "act:kit-image",
    "act:kit-audio",
}
LEAVING = {"logout", "quick-exit", "set-language", "enter-as", *FILES}
Viewer = User | AnonymousUser
VOLATILE = re.compile(r'((?:csrfmiddlewaretoken|name="key)" value=")[^"]+|"X-CSRFToken": "[^"]+"')


def account(code: str, role: Role | None, country: str, *, in_team: bool = False) -> User:
    """A new account with this role, or none, of the coordination or of the author's own team."""
    user = User.objects.create(email=f"{code}@demo.invalid", date_joined=NOW, is_demo=True)
    if role is not None:
        Mandate.objects.create(user=user, role=role)
    author = persona(AUTHOR).person.organisation
    Person.objects.create(
        code=code,
        display_name="Quelqu’un",
        user=user,
        country=Country.objects.get(code=country),
        organisation=author if in_team else Organisation.objects.get(code="coordination"),
    )
    return user


def browser(user: Viewer) -> Client:
    """The window of somebody who is signed in, in French; nobody signs in to a closed account."""
    client = Client()
    if isinstance(user, User) and user.is_active:
        client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "fr"
    return client


def page(who: User | str, path: str) -> str:
    return html.unescape(browser(persona(who)).get(path, follow=True).content.decode())


def post(who: User | str, path: str, **values: Any) -> Any:
    return browser(persona(who)).post(path, values)


def team_of(who: User | str) -> Organisation:
    """The organisation to which somebody belongs."""
    team = persona(who).person.organisation
    assert team is not None
    return team


def chapter(text: str, country: str) -> str:
    return text.partition(f'aria-labelledby="since-{country}"')[2].partition("</section>")[0]


def partnership(who: User | str, project: Project, step: str = "entrer") -> Any:
    return post(who, f"/agir/projets/{project.code}/partenaires/{step}/")


def everywhere(words: str) -> list[str]:
    """Tables in which these words stand, the history too."""
    found: set[str] = set()
    for model in apps.get_models(include_auto_created=True):
        for row in model._default_manager.values_list():
            if any(words in value for value in row if isinstance(value, str)):
                found.add(model.__name__)
    return sorted(found)


def narrowed(who: str, attribution: Attribution) -> Person:
    """Somebody who agrees to be named in this way, at the widest, from now on."""
    person = persona(who).person
    Person.objects.filter(pk=person.pk).update(attribution=attribution)
    person.refresh_from_db()
    return person

"""People, as a list and as a card: what each agreed to show, and no more."""

import dataclasses
import unicodedata
from collections.abc import Iterable
from datetime import date

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from contrepoint.common.attribution import Attribution
from contrepoint.common.languages import Language, TranslationStatus, Words, best_words
from contrepoint.common.markings import Marking
from contrepoint.network.access import (
    Viewer,
    cards_visible_to,
    is_own_card,
    may_coordinate,
    may_place,
    may_write_card,
    organisations_listed_for,
    sees_name,
)
from contrepoint.network.enums import ConsentKind, Role
from contrepoint.network.models import AuditEntry, Consent, FunctionText, Mandate, Person
from contrepoint.network.queries.naming import person_byline, roles_of


@dataclasses.dataclass(frozen=True, slots=True)
class PersonLine:
    """One person in a list. Organisation and roles are empty where they would tell who it is."""

    code: str
    name: str
    is_named: bool
    is_own: bool
    is_invented: bool
    attribution: Attribution
    country: str
    roles: tuple[Role, ...]
    organisation: Words | None
    organisation_code: str
    languages: tuple[Language, ...]
    expertise: Words
    marking: Marking

    @property
    def language_names(self) -> list[str]:
        """The languages in the reader's own."""
        return [str(language.label) for language in self.languages]


@dataclasses.dataclass(frozen=True, slots=True)
class ConsentLine:
    """Whether a person agrees to something, since when, and what was agreed to before."""

    kind: ConsentKind
    since: date | None
    is_on_paper: bool
    ended: tuple[tuple[date, date], ...]


@dataclasses.dataclass(frozen=True, slots=True)
class PersonCard:
    """One person with what their card shows to this reader.

    A public figure is named from public sources, and was asked for no consent: there are none.
    """

    line: PersonLine
    functions: tuple[Words, ...]
    is_public_figure: bool
    consents: tuple[ConsentLine, ...]
    may_write: bool
    may_place: bool
    account_key: str
    may_invite: bool


@dataclasses.dataclass(frozen=True, slots=True)
class CardReadings:
    """How often other people opened a card, and in which roles. Never who."""

    count: int
    roles: tuple[Role, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Search:
    """What is looked for among people; "" where it does not matter."""

    words: str = ""
    country: str = ""
    language: str = ""


def people_found(user: Viewer, search: Search, language: str) -> list[int]:
    """Keys of the visible cards that answer, those with a name first, by name.

    Words are looked for in the shown name and in the expertise, whatever the accents and the
    case: a name that may not stand before the reader cannot be found by it.
    """
    rows = _fetched(cards_visible_to(user), user)
    if search.country:
        rows = rows.filter(country__code=search.country)
    if search.language:
        rows = rows.filter(languages__language=search.language)
    wanted = _folded(search.words)
    found = []
    for row in rows.order_by("pk"):
        line = _line(row, user, language)
        texts = [line.name, *(text.text for text in row.expertise.all())]
        if wanted in _folded(" ".join(texts)):
            found.append(line_order(line, row.pk))
    return [key for *_, key in sorted(found)]


def line_order(line: PersonLine, key: int) -> tuple[bool, str, int]:
    """Those with a name first, by name; the others by what is shown of them."""
    return (not line.is_named, _folded(line.name), key)


def person_lines(people: QuerySet[Person], user: Viewer, language: str) -> list[PersonLine]:
    """These people in the order of lists."""
    lines = [(_line(row, user, language), row.pk) for row in _fetched(people, user)]
    return [line for line, key in sorted(lines, key=lambda pair: line_order(*pair))]


def person_card(person: Person, user: Viewer, language: str) -> PersonCard:
    """A card, with what the reader may do there."""
    row = _fetched(cards_visible_to(user), user).get(pk=person.pk)
    coordinates = may_coordinate(user)
    functions: dict[int, list[FunctionText]] = {}
    if sees_name(user, row):  # what somebody was tells who it is
        for text in row.functions.order_by("position", "language"):
            functions.setdefault(text.position, []).append(text)
    return PersonCard(
        line=_line(row, user, language),
        functions=tuple(best_words(texts, language) for texts in functions.values()),
        is_public_figure=row.is_public_figure,
        consents=() if row.is_public_figure else consent_lines(row),
        may_write=may_write_card(user, row),
        may_place=may_place(user, row),
        account_key=str(row.user.uuid) if coordinates and row.user else "",
        may_invite=coordinates and row.user is None and not row.is_public_figure,
    )


def consent_lines(person: Person) -> tuple[ConsentLine, ...]:
    """Every kind of consent, given or not."""
    rows = list(Consent.objects.filter(person=person).order_by("given_on", "pk"))
    return tuple(
        _consent(kind, [r for r in rows if r.kind == kind], person) for kind in ConsentKind
    )


def agrees_to(person: Person, kind: ConsentKind) -> bool:
    """The person agrees to this today."""
    return Consent.objects.filter(person=person, kind=kind, withdrawn_on=None).exists()


def card_readings(person: Person) -> CardReadings:
    """How often the card was opened by others, and the roles that they hold today."""
    rows = AuditEntry.objects.filter(action="read", object_kind="person", object_code=person.code)
    roles = Mandate.objects.filter(user__in=rows.order_by().values("actor"))
    held = set(roles.values_list("role", flat=True).order_by("role").distinct())
    return CardReadings(rows.count(), tuple(role for role in Role if role in held))


def written_expertise(person: Person) -> Words | None:
    """The expertise as it was first written, for whoever rewrites it."""
    row = person.expertise.filter(status=TranslationStatus.ORIGINAL).order_by("pk").first()
    return Words(row.text, row.language) if row else None


def _consent(kind: ConsentKind, rows: Iterable[Consent], person: Person) -> ConsentLine:
    given = next((row for row in rows if row.withdrawn_on is None), None)
    return ConsentLine(
        kind=kind,
        since=given.given_on if given else None,
        is_on_paper=given is not None and given.recorded_by_id != person.user_id,
        ended=tuple((row.given_on, row.withdrawn_on) for row in rows if row.withdrawn_on),
    )


def _fetched(people: QuerySet[Person], user: Viewer) -> QuerySet[Person]:
    """With what a line needs beside; an organisation that the reader may not see is none."""
    return people.select_related("country", "user").prefetch_related(
        "languages",
        "expertise",
        "user__mandates",
        Prefetch("organisation", queryset=organisations_listed_for(user)),
    )


def _line(row: Person, user: Viewer, language: str) -> PersonLine:
    is_named = sees_name(user, row)
    tells_country = is_named or row.attribution != Attribution.NOBODY
    tells_roles = is_named or row.attribution == Attribution.ROLE_AND_COUNTRY
    organisation = row.organisation if is_named else None
    spoken = {spoken.language for spoken in row.languages.all()}
    return PersonLine(
        code=row.code,
        name=row.display_name
        if is_named
        else person_byline(row, may_be_named=False).text or _("somebody of the network"),
        is_named=is_named,
        is_own=is_own_card(user, row),
        is_invented=row.is_invented,
        attribution=Attribution(row.attribution),
        country=row.country.code if row.country and tells_country else "",
        roles=roles_of(row.user) if tells_roles else (),
        organisation=Words(organisation.name, organisation.name_language) if organisation else None,
        organisation_code=organisation.code if organisation else "",
        languages=tuple(language for language in Language if language in spoken),
        expertise=best_words(row.expertise.all(), language),
        marking=Marking(row.marking),
    )


def _folded(text: str) -> str:
    """Without accents, vowel signs and capitals."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold().strip()

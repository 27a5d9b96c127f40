"""Nothing tighter than the network enters the report, and nobody is named against their will."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import AnonymousUser

from contrepoint.common.attribution import Attribution
from contrepoint.common.errors import NotHereError
from contrepoint.common.markings import Marking
from contrepoint.network.models import Person, User
from contrepoint.synthesis.report import Document, compile_report
from contrepoint.synthesis.text import plain_text
from contrepoint.workshops.enums import NoteKind
from contrepoint.workshops.models import Commitment, Note, Series, Session, Workshop
from tests.synthesis.conftest import everything_in

Compiled = Callable[..., Document]
TakeNote = Callable[..., Note]
Persona = Callable[[str], User]

CANARY = "Quetzalcoatl"


def printed(document: Document) -> str:
    """Everything that any output of the document holds."""
    return "\n".join((everything_in(document), plain_text(document), repr(document)))


@pytest.mark.parametrize("marking", [Marking.PRIVATE, Marking.TEAM, Marking.COUNTRY])
@pytest.mark.parametrize("kind", [NoteKind.POINT, NoteKind.AGENDA_WISH, NoteKind.LESSON])
def test_a_note_kept_close_never_enters_even_for_its_author(
    compiled: Compiled, take_note: TakeNote, persona: Persona, marking: Marking, kind: NoteKind
) -> None:
    author = persona("relais-maroc")
    before = compiled(author)

    take_note(3, CANARY, author, marking=marking, kind=kind)

    document = compiled(author)
    assert CANARY not in printed(document)
    assert document.blocks == before.blocks
    assert (before.left_out_count, document.left_out_count) == (0, 1)


def test_what_the_reader_may_not_see_is_not_even_counted(
    compiled: Compiled, take_note: TakeNote, persona: Persona
) -> None:
    take_note(3, CANARY, persona("relais-maroc"), marking=Marking.PRIVATE)

    other = compiled(persona("relais-belgique"))

    assert (CANARY in printed(other), other.left_out_count) == (False, 0)


def test_a_note_for_the_network_enters_so_that_the_canary_can_sing(
    compiled: Compiled, take_note: TakeNote, persona: Persona
) -> None:
    take_note(3, CANARY, persona("relais-maroc"), marking=Marking.NETWORK)

    document = compiled(persona("relais-belgique"))

    assert CANARY in everything_in(document)
    assert CANARY in plain_text(document)


def test_a_session_kept_close_takes_its_lines_with_it(
    compiled: Compiled, coordinator: User
) -> None:
    Session.objects.filter(workshop__number=3, position=2).update(
        marking=Marking.COUNTRY, country="MA"
    )

    document = compiled(coordinator)

    assert "Rasool" not in printed(document)
    assert "Solidarité internationale" not in printed(document)
    assert document.left_out_count == 6  # the session and its five lines


def test_a_commitment_kept_close_does_not_enter(compiled: Compiled, coordinator: User) -> None:
    Commitment.objects.filter(code="E3-7-8").update(marking=Marking.COUNTRY, country="MA")

    document = compiled(coordinator)

    assert "transfrontaliers" not in printed(document)
    assert document.left_out_count == 1


def test_a_workshop_kept_close_gives_an_empty_report(example: Workshop, coordinator: User) -> None:
    Workshop.objects.filter(number=3).update(marking=Marking.COUNTRY, country="MA")

    document = compile_report(example, user=coordinator, language="fr")

    assert [str(block) for block in document.blocks] == [
        "Rien n’est consigné ici qui puisse figurer dans ce rapport."
    ]
    assert (document.marking, document.left_out_count) == (Marking.COUNTRY, 35)


def test_a_series_kept_close_keeps_its_name(example: Workshop, coordinator: User) -> None:
    Series.objects.update(marking=Marking.COUNTRY, country="MA")

    document = compile_report(
        Workshop.objects.select_related("series").get(pk=example.pk),
        user=coordinator,
        language="fr",
    )

    assert "propagande" not in printed(document)


@pytest.mark.parametrize("attribution", [a for a in Attribution if a != Attribution.NAMED])
def test_an_expert_who_is_not_to_be_named_is_not(
    compiled: Compiled, attribution: Attribution
) -> None:
    Person.objects.filter(code="ebrahim-rasool").update(attribution=attribution)

    text = printed(compiled())

    assert [word for word in ("Rasool", "Ebrahim", "Un Monde", "ambassadeur") if word in text] == []
    assert "Un expert a attiré l’attention des participants sur plusieurs points." in text


def test_an_expert_whose_card_is_kept_close_is_not_named(
    compiled: Compiled, coordinator: User
) -> None:
    Person.objects.filter(code="ebrahim-rasool").update(
        marking=Marking.TEAM, organisation=coordinator.standing.organisation_id
    )

    text = printed(compiled(coordinator))

    assert "Rasool" not in text
    assert "Un expert a attiré l’attention" in text


@pytest.mark.parametrize(
    ("agreed", "chosen", "shown"),
    [
        (Attribution.NAMED, Attribution.NAMED, "Noté (Idriss)"),
        (Attribution.ROLE_AND_COUNTRY, Attribution.NAMED, "Noté (point focal du pays, Maroc)"),
        (Attribution.NAMED, Attribution.COUNTRY, "Noté (Maroc)"),
        (Attribution.NAMED, Attribution.NOBODY, "Noté (l’une des personnes présentes)"),
    ],
)
def test_a_line_is_signed_no_more_than_its_author_agreed(
    compiled: Compiled,
    take_note: TakeNote,
    persona: Persona,
    agreed: Attribution,
    chosen: Attribution,
    shown: str,
) -> None:
    author = persona("relais-maroc")
    Person.objects.filter(user=author).update(attribution=agreed)
    take_note(3, "Un point de plus.", author, attribution=chosen)

    text = printed(compiled())

    assert shown in text
    assert ("Idriss" in text) is ("Idriss" in shown)
    assert author.email not in text


def test_owners_of_commitments_are_not_named(compiled: Compiled) -> None:
    Person.objects.filter(code="relais-maroc").update(attribution=Attribution.NAMED)
    Commitment.objects.get(code="E3-7-8").owners.add(Person.objects.get(code="relais-maroc"))

    text = printed(compiled())

    assert "Des participants se sont engagés à lancer des projets transfrontaliers." in text
    assert "Idriss" not in text


@pytest.mark.parametrize("who", ["bailleur", None])
def test_whoever_may_not_see_the_workshop_gets_no_report(
    example: Workshop, persona: Persona, who: str | None
) -> None:
    user = persona(who) if who else AnonymousUser()

    with pytest.raises(NotHereError):
        compile_report(example, user=user, language="fr")


def test_the_report_of_a_member_is_the_coordinators(compiled: Compiled, persona: Persona) -> None:
    assert compiled(persona("participante-tunisie")).blocks == compiled().blocks


def test_control_characters_cannot_break_the_file(
    compiled: Compiled, take_note: TakeNote, coordinator: User
) -> None:
    take_note(3, "Un\x0b point \x00<w:p/> & deux\ufffe", coordinator)

    text = everything_in(compiled())

    assert "&lt;w:p/&gt; &amp; deux" in text

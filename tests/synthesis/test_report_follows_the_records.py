"""The report says what the records say: no more, no less, and nothing of another workshop."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from contrepoint.common.datafile import read_data_file
from contrepoint.common.languages import Language
from contrepoint.network.models import User
from contrepoint.synthesis.report import Document, Heading, compile_report
from contrepoint.workshops.enums import CommitmentState, NoteKind
from contrepoint.workshops.models import Commitment, Note, Session, Workshop
from contrepoint.workshops.services import load_workshops, restore_note, withdraw_note
from tests.synthesis.conftest import AT, body_of

Compiled = Callable[..., Document]
TakeNote = Callable[..., Note]


def told(document: Document) -> list[str]:
    return [str(sentence) for sentence in document.sentences]


def test_withdrawing_one_point_removes_its_sentence_and_no_other(
    compiled: Compiled, coordinator: User
) -> None:
    before = {s.sources[0].code: str(s) for s in compiled().sentences}
    alone = Note.objects.exclude(kind=NoteKind.AGENDA_WISH).exclude(session__position__in=(4, 5))

    for note in alone.order_by("pk"):
        withdraw_note(note=note, by=coordinator, at=AT)
        after = {s.sources[0].code: str(s) for s in compiled().sentences}
        restore_note(note=note, by=coordinator, at=AT)

        assert after == {code: text for code, text in before.items() if code != note.code}
    assert alone.count() == 19


@pytest.mark.parametrize("language", ["fr", "ar", "en"])
def test_withdrawing_one_wish_removes_it_from_the_list_and_nothing_else(
    compiled: Compiled, coordinator: User, language: str
) -> None:
    before = told(compiled(language=language))
    wish = Note.objects.get(code="N3-7-5")
    text = wish.texts.get(language=language).text

    withdraw_note(note=wish, by=coordinator, at=AT)

    after = told(compiled(language=language))
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert len(changed) == 1
    assert text in changed[0][0]
    assert text not in " ".join(after)


def test_a_list_of_two_wishes_needs_no_comma(compiled: Compiled, coordinator: User) -> None:
    for code in ("N3-7-4", "N3-7-7"):
        withdraw_note(note=Note.objects.get(code=code), by=coordinator, at=AT)

    assert (
        "les ateliers à venir compteront des sessions sur le dialogue intra-musulman et "
        "l’établissement de coalitions."
    ) in " ".join(told(compiled()))


def test_a_session_without_a_line_says_so(compiled: Compiled, coordinator: User) -> None:
    withdraw_note(note=Note.objects.get(code="N3-4-1"), by=coordinator, at=AT)

    body = body_of(compiled())
    assert body[body.index("La France") + 1] == (
        "Rien n’est consigné ici qui puisse figurer dans ce rapport.\u00a0"
    )


def test_a_commitment_taken_back_is_no_longer_told(compiled: Compiled) -> None:
    Commitment.objects.filter(code="E3-7-8").update(state=CommitmentState.WITHDRAWN)

    document = compiled()

    assert "Les participants se sont engagés à organiser des rencontres annuelles" in " ".join(
        told(document)
    )
    assert "transfrontaliers" not in " ".join(told(document))
    assert document.left_out_count == 0


def test_a_day_and_a_proposal_are_told_as_what_they_are(compiled: Compiled) -> None:
    Commitment.objects.filter(code="E3-7-8").update(due_on=date(2027, 3, 1))
    Commitment.objects.filter(code="E3-7-9").update(state=CommitmentState.PROPOSED)

    text = " ".join(told(compiled()))

    assert "engagés à lancer des projets transfrontaliers (pour le 1er mars 2027)." in text
    assert "n’ont pas encore confirmées\u00a0: organiser des rencontres annuelles" in text


@pytest.mark.parametrize(
    ("kind", "text", "sentence"),
    [
        (
            NoteKind.POINT,
            "les jeunes demandent du sport",
            "Noté (l’une des personnes présentes)\u00a0: Les jeunes demandent du sport.",
        ),
        (
            NoteKind.DISAGREEMENT,
            "Le mot « radicalisation » ne convient pas à tous",
            "Un désaccord demeure\u00a0: Le mot « radicalisation » ne convient pas à tous.",
        ),
        (
            NoteKind.QUESTION,
            "Qui forme les formateurs ?",
            "Une question a été posée\u00a0: Qui forme les formateurs ?",
        ),
        (
            NoteKind.LESSON,
            "Le sport ouvre la porte.",
            "Un enseignement a été tiré\u00a0: Le sport ouvre la porte.",
        ),
        (
            NoteKind.CLAIM_RAISED,
            "Daesh affirme que nul n’écoute les jeunes.",
            "Une affirmation a été signalée\u00a0: Daesh affirme que nul n’écoute les jeunes.",
        ),
        (
            NoteKind.AGENDA_WISH,
            "Les familles endeuillées.",
            "Des sessions ont aussi été demandées sur les familles endeuillées.",
        ),
    ],
)
def test_each_kind_of_live_note_reads_as_a_sentence(
    compiled: Compiled,
    take_note: TakeNote,
    coordinator: User,
    kind: NoteKind,
    text: str,
    sentence: str,
) -> None:
    note = take_note(3, text, coordinator, kind=kind)

    found = [s for s in compiled().sentences if s.sources and s.sources[0].code == note.code]
    assert [str(s) for s in found] == [sentence]


def test_wishes_told_twice_are_introduced_once(
    compiled: Compiled, take_note: TakeNote, coordinator: User
) -> None:
    take_note(7, "la prison", coordinator, kind=NoteKind.AGENDA_WISH)

    text = " ".join(told(compiled()))

    assert text.count("En partant des sujets évoqués") == 1
    assert "Des sessions ont aussi été demandées sur la prison." in text


def test_a_line_without_a_translation_keeps_its_own_language(
    compiled: Compiled, take_note: TakeNote, coordinator: User
) -> None:
    note = take_note(3, "نريد لقاء الأمهات", coordinator, language=Language.ARABIC)

    found = next(s for s in compiled().sentences if note.code in {x.code for x in s.sources})
    assert [(part.text, part.language) for part in found.parts] == [
        ("Noté (l’une des personnes présentes)\u00a0: ", "fr"),
        ("نريد لقاء الأمهات.", "ar"),
    ]


def test_a_wish_without_a_translation_stands_in_the_list_in_its_own_language(
    compiled: Compiled, take_note: TakeNote, coordinator: User
) -> None:
    note = take_note(
        3, "لقاء الأمهات", coordinator, kind=NoteKind.AGENDA_WISH, language=Language.ARABIC
    )

    wish = next(s for s in compiled().sentences if note.code in {x.code for x in s.sources})
    assert [part.language for part in wish.parts] == ["fr", "ar", "fr"]
    assert str(wish).endswith("demandées sur لقاء الأمهات.")


SECOND_PROGRAMME = """
[series]
code = "autre"
name = { fr = "Parole de quartier" }
[[workshops]]
number = 12
state = "final"
starts_on = 2027-05-04
ends_on = 2027-05-06
[[workshops.sessions]]
kind = "plenary"
[[workshops.sessions.record]]
kind = "point"
text = { fr = "Zébulon propose un potager." }
[[workshops.sessions]]
kind = "conclusions"
title = { fr = "Bilan" }
[[workshops.sessions.record]]
kind = "agenda_wish"
text = { fr = "l’apiculture" }
[[workshops.sessions]]
kind = "country"
about_country = "BE"
[[workshops.sessions.record]]
kind = "project"
promise = { fr = "planter des pommiers" }
state = "confirmed"
"""


def test_another_workshop_compiles_without_a_word_of_the_third(
    example: Workshop, coordinator: User, compiled: Compiled, tmp_path: Path
) -> None:
    path = tmp_path / "workshops.toml"
    path.write_text(SECOND_PROGRAMME, encoding="utf-8")
    load_workshops(data=read_data_file(path), at=AT)
    third = compiled()

    other = compile_report(Workshop.objects.get(number=12), user=coordinator, language="fr")

    assert body_of(other) == [
        "Parole de quartier",
        "Rapport de l’atelier n°\u00a012",
        "Du 4 mai 2027 au 6 mai 2027",
        "",
        "Plénière",
        "Zébulon propose un potager.\u00a0[N12-1-1]",
        "Les pays",
        "Belgique",
        "Les participants se sont engagés à planter des pommiers.\u00a0[E12-3-1]",
        "Bilan",
        (
            "En partant des sujets évoqués et des commentaires formulés par les participants, les "
            "ateliers à venir compteront des sessions sur l’apiculture.\u00a0[N12-2-1]"
        ),
    ]
    assert told(compiled()) == told(third)
    assert not {s.code for s in other.sources} & {s.code for s in third.sources}


def test_countries_stand_together_and_conclusions_last(compiled: Compiled) -> None:
    """Whatever the order in which the sessions were opened."""
    sessions = {s.position: s for s in Session.objects.filter(workshop__number=3)}
    for position, place in ((7, 101), (2, 102), (6, 103)):
        Session.objects.filter(pk=sessions[position].pk).update(position=place)

    headings = [str(block) for block in compiled().blocks if isinstance(block, Heading)]

    assert headings == [
        "[…]",
        "Les pays",
        "Le Maroc",
        "La France",
        "La Tunisie",
        "La Belgique",
        "Solidarité internationale et stratégies politiques",
        "Conclusions",
    ]

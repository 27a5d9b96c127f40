"""Nothing that reaches a person stays in what people write: every free-text field, every way in."""

import pytest
from django.apps import apps
from django.db import models

from contrepoint.common.fields import FreeText
from contrepoint.workshops.models import Note, NoteText

OURS = [m for m in apps.get_models() if m.__module__.startswith("contrepoint.")]
# Codes, fixed lists and seals: no person types into them.
CODED = {
    "code", "email", "password", "language", "name_language", "action", "object_kind",
    "object_code", "digest", "country", "about_country", "theme", "role", "register",
    "history_change_reason", "history_type", "origin", "source", "signed_country", "signed_person",
    "token", "time_zone",
    "lead", "instead", "one", "other",
}  # fmt: skip


def text_fields() -> list[tuple[type[models.Model], models.Field]]:  # type: ignore[type-arg]
    return [
        (model, field)
        for model in OURS
        for field in model._meta.get_fields()
        if isinstance(field, models.CharField | models.TextField) and not field.choices
    ]


def test_every_text_field_is_screened_or_holds_no_words() -> None:
    unscreened = {
        f"{model.__name__}.{field.name}"
        for model, field in text_fields()
        if not isinstance(field, FreeText) and field.name not in CODED
    }

    assert unscreened == set()


@pytest.mark.parametrize(
    ("model", "field"),
    [pair for pair in text_fields() if isinstance(pair[1], FreeText)],
    ids=lambda value: getattr(value, "__name__", getattr(value, "name", "")),
)
def test_a_phone_number_does_not_pass_through_any_free_text_field(
    model: type[models.Model], field: FreeText
) -> None:
    prepared = field.get_prep_value("Joindre au +32 475 12 34 56, merci.")

    assert "475" not in prepared
    assert prepared.startswith("Joindre au ")


@pytest.mark.django_db
@pytest.mark.parametrize("way", ["save", "bulk_create", "update", "bulk_update"])
def test_no_way_into_the_database_goes_around_the_screen(programme: None, way: str) -> None:
    note = Note.objects.get(code="N3-7-1")
    dangerous = "Voir @karim_b sur t.me/karim_b"
    if way == "save":
        NoteText.objects.create(note=note, language="nl", text=dangerous)
    elif way == "bulk_create":
        NoteText.objects.bulk_create([NoteText(note=note, language="nl", text=dangerous)])
    else:
        NoteText.objects.create(note=note, language="nl", text="…")
        if way == "update":
            NoteText.objects.filter(note=note, language="nl").update(text=dangerous)
        else:
            row = NoteText.objects.get(note=note, language="nl")
            row.text = dangerous
            NoteText.objects.bulk_update([row], ["text"])

    assert "karim" not in NoteText.objects.get(note=note, language="nl").text


@pytest.mark.django_db
def test_history_holds_no_more_than_the_text_itself(programme: None) -> None:
    note = Note.objects.get(code="N3-7-1")

    text = NoteText.objects.create(note=note, language="nl", text="Mail nour@example.org")

    assert text.text == text.history.first().text
    assert "nour" not in text.text

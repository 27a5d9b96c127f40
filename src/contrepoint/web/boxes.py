"""Boxes for people's words, and for a day. What is written in them is screened."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from contrepoint.common.fields import FreeTextFormField

LINE_LENGTH = 200
TEXT_LENGTH = 2000
WRITE = {"required": _("Write a few words here, then send again.")}
CHOOSE_A_DAY = {"required": _("Choose a day, then send again.")}
CHOOSE = {"required": _("Choose one of these, then send again.")}


def line_box(label: Any, *, required: bool = False, length: int = LINE_LENGTH) -> FreeTextFormField:
    """A box for a few words."""
    return FreeTextFormField(
        label=label,
        required=required,
        max_length=length,
        error_messages=WRITE,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )


def text_box(
    label: Any,
    *,
    required: bool = False,
    rows: int = 2,
    length: int = TEXT_LENGTH,
    help_text: Any = "",
) -> FreeTextFormField:
    """A box for a sentence or more."""
    return FreeTextFormField(
        label=label,
        required=required,
        max_length=length,
        error_messages=WRITE,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows, "dir": "auto"}),
    )


def day_box(label: Any, *, required: bool = False) -> forms.DateField:
    """A box for a day, with the browser's own calendar."""
    return forms.DateField(
        label=label,
        required=required,
        error_messages=CHOOSE_A_DAY,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


def hour_box(label: Any) -> forms.TimeField:
    """A box for an hour of the day, with the browser's own clock."""
    return forms.TimeField(
        label=label,
        required=False,
        show_hidden_initial=True,
        error_messages={"invalid": _("Write the hour as 09:30.")},
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )

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


def number_box(
    label: Any, *, most: int, help_text: Any = "", named: str = ""
) -> forms.IntegerField:
    """A box for a number of people or things; left blank, it is not known."""
    attributes = {"inputmode": "numeric"} | ({"aria-label": named} if named else {})
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=most,
        help_text=help_text,
        error_messages={"invalid": _("Write a whole number, then send again.")},
        widget=forms.NumberInput(attrs=attributes),
    )


def hour_box(label: Any, *, show_initial: bool = False) -> forms.TimeField:
    """A box for an hour of a day, with the browser's own clock; it may remember what it held."""
    return forms.TimeField(
        label=label,
        required=False,
        show_hidden_initial=show_initial,
        error_messages={"invalid": _("Write the hour as 09:30.")},
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )

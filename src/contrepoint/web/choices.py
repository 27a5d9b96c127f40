"""What a form may offer its reader."""

from django import forms
from django.utils.functional import Promise

from contrepoint.common.markings import Marking

Choices = list[tuple[str, str | Promise]]


def choose(form: forms.Form, name: str, choices: Choices) -> None:
    """Give the choices of a field that depend on who asks."""
    field = form.fields[name]
    if not isinstance(field, forms.ChoiceField):
        raise TypeError(f"{name} offers no choice")
    field.choices = choices


def markings_up_to(cap: Marking) -> Choices:
    """From the widest to the tightest; never wider than `cap`, and never beyond the network."""
    offered = [m for m in Marking if m.rank <= min(cap.rank, Marking.NETWORK.rank)]
    return [(m.value, m.label) for m in reversed(offered)]

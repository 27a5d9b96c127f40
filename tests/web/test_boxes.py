"""Boxes for people's words."""

from collections.abc import Iterator

from django import forms

from contrepoint.web import urls


def _below(form: type[forms.Form]) -> Iterator[type[forms.Form]]:
    for each in form.__subclasses__():
        yield each
        yield from _below(each)


def test_every_one_line_box_of_every_form_has_a_limit() -> None:
    assert urls.urlpatterns  # every page, and so every form, is known
    ours = [form for form in _below(forms.Form) if form.__module__.startswith("contrepoint.")]
    boxes = {
        f"{form.__name__}.{name}": field.max_length
        for form in ours
        for name, field in form.base_fields.items()
        if isinstance(field, forms.CharField) and isinstance(field.widget, forms.TextInput)
    }

    assert [name for name, limit in boxes.items() if limit is None] == []
    assert len(boxes) > 10

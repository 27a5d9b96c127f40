"""A form that rewrites a stored row overwrites nothing unseen that another hand wrote meanwhile."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.crypto import salted_hmac
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from contrepoint.web.boxes import CHOOSE


class StoredForm(forms.Form):
    """A form of a stored row where it is told what `stored` says of it, field by field.

    It carries a digest of what it shows. Where the row says something else when it comes back, it
    is shown again with what was typed and, in `meantime`, what stands now; sent again, it replaces.
    A form without a digest is taken as it is.
    """

    meantime: tuple[tuple[Any, str], ...] = ()

    def __init__(
        self, *args: Any, stored: Mapping[str, object] | None = None, **kwargs: Any
    ) -> None:
        if stored is not None:
            kwargs["initial"] = stored
        super().__init__(*args, **kwargs)
        self._stored = stored
        for field in self.fields.values():
            if isinstance(field.widget, forms.RadioSelect):
                field.error_messages.update(CHOOSE)

    @property
    def stood(self) -> str:
        """A digest of what the row says now in the fields of this form; "" without a row."""
        if self._stored is None:
            return ""
        shown = {name: _said(f, self._stored.get(name)) for name, f in self.fields.items()}
        told = json.dumps(shown, sort_keys=True)
        return salted_hmac("contrepoint.stored-form", told, algorithm="sha256").hexdigest()[:32]

    def clean(self) -> dict[str, Any]:
        """Refuses once what would overwrite the words of another hand."""
        told = super().clean() or self.cleaned_data
        if self.data.get("stood", self.stood) not in {"", self.stood}:
            self.meantime = tuple(self._differences(told))
        if self.meantime:
            sentence = _(
                "Somebody changed this while you were writing. What stands now is shown below; "
                "what you typed is in its boxes. Keep it again to replace what stands."
            )
            self.add_error(None, sentence)
        return told

    def _differences(self, told: Mapping[str, Any]) -> list[tuple[Any, str]]:
        stored = self._stored or {}
        now = {name: _said(field, stored.get(name)) for name, field in self.fields.items()}
        return [
            (field.label, now[name])
            for name, field in self.fields.items()
            if now[name] != _said(field, told.get(name))
        ]


def _said(field: forms.Field, value: Any) -> str:
    """A value as a reader reads it; of a list, only what this reader may choose from."""
    if isinstance(field, forms.BooleanField):
        return _("yes") if value else _("no")
    if isinstance(field, forms.ChoiceField):
        chosen = {str(each) for each in (value if isinstance(value, list) else [value])}
        offered: Iterable[tuple[Any, Any]] = field.widget.choices
        return ", ".join(str(label) for code, label in offered if str(code) in chosen)
    if isinstance(value, date):
        return date_format(value)
    return str(field.prepare_value(value) or "").replace("\r\n", "\n").strip()

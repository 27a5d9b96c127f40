"""Writing a project: what it is for, who does what, by when, and how minors are kept safe."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contrepoint.common.languages import Language
from contrepoint.fieldwork.enums import (
    LINES,
    MOST_OBJECTIVES,
    ROLES_TO_GIVE,
    SAFEGUARDING_STATEMENTS,
    TRAVEL,
    PartnerRole,
    ProjectKind,
    SafeguardingItem,
    SafeguardingReply,
)
from contrepoint.fieldwork.queries import PartnerLine
from contrepoint.narratives.enums import RELIGIOUS_KINDS
from contrepoint.narratives.queries import ReferenceName
from contrepoint.web.boxes import day_box, line_box, text_box
from contrepoint.web.choices import Choices, choose, country_choices, named
from contrepoint.web.contributions import ContributionForm
from contrepoint.web.stored import StoredForm

FURTHER = range(2, MOST_OBJECTIVES + 1)


def choose_references(form: forms.Form, names: Iterable[ReferenceName]) -> None:
    """Offer the references on which something can stand: in human rights, and in religion."""
    rights: Choices = []
    religious: Choices = []
    for each in names:
        choice = (each.code, named(each.code, each.citation))
        if each.may_be_rights_basis:
            rights.append(choice)
        if each.kind in RELIGIOUS_KINDS:
            religious.append(choice)
    choose(form, "rights_basis", rights)
    choose(form, "religious_basis", religious)


def basis_box(label: Any) -> forms.MultipleChoiceField:
    """References to tick."""
    return forms.MultipleChoiceField(
        label=label, required=False, widget=forms.CheckboxSelectMultiple
    )


class ProjectForm(ContributionForm):
    """A project in one country or several. Only the title and a country are asked for at once."""

    kind = forms.ChoiceField(
        label=_("What is it for?"), choices=ProjectKind.choices, widget=forms.RadioSelect
    )
    has_minors = forms.BooleanField(label=_("Minors take part (under 18)"), required=False)
    title = line_box(_("Title"), required=True)
    objective = text_box(_("Objective"), rows=2)
    theory = text_box(
        _("Theory of change"),
        rows=3,
        help_text=_("If we do this, then that will change, because…"),
    )
    countries = forms.MultipleChoiceField(
        label=_("Countries"), required=False, widget=forms.CheckboxSelectMultiple
    )
    rights_basis = basis_box(_("Rights basis: articles and declarations"))
    religious_basis = basis_box(_("Religious basis, beside it"))
    partners = forms.MultipleChoiceField(
        label=_("Partner organisations"), required=False, widget=forms.CheckboxSelectMultiple
    )
    names_lead = forms.BooleanField(label=_("Name my organisation as its lead"), required=False)

    def __init__(
        self,
        *args: Any,
        countries: Iterable[str],
        partners: Choices,
        references: Iterable[ReferenceName],
        has_organisation: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        for number in FURTHER:
            self.fields[f"objective_{number}"] = text_box(
                _("Objective %(n)d") % {"n": number}, rows=2
            )
        choose(self, "countries", country_choices(countries))
        choose(self, "partners", partners)
        choose_references(self, references)
        if not has_organisation or "marking" not in self.fields:
            del self.fields["names_lead"]

    @property
    def further_objectives(self) -> list[forms.BoundField]:
        """The boxes after the first one."""
        return [self[f"objective_{number}"] for number in FURTHER]

    @property
    def has_further(self) -> bool:
        """Somebody wrote in one of them."""
        return any(box.value() for box in self.further_objectives)

    def objectives(self) -> list[str]:
        """The objectives that somebody wrote, in their order."""
        told = self.cleaned_data
        boxes = ["objective", *(f"objective_{number}" for number in FURTHER)]
        return [told[box] for box in boxes if told[box]]


class RolesForm(forms.Form):
    """What each partner does. Who leads jointly is not given here."""

    def __init__(self, *args: Any, partners: Iterable[PartnerLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._codes: list[str] = []
        for partner in partners:
            if partner.role == PartnerRole.JOINT_LEAD:
                continue
            self._codes.append(partner.code)
            self.fields[f"role_{partner.code}"] = forms.ChoiceField(
                label=partner.name.text,
                choices=[(role.value, role.label) for role in ROLES_TO_GIVE],
                initial=partner.role,
            )

    def roles(self) -> dict[str, PartnerRole]:
        """What was chosen, by the code of the organisation."""
        return {code: PartnerRole(self.cleaned_data[f"role_{code}"]) for code in self._codes}


class CountryPlanForm(StoredForm):
    """What a project does in one of its countries."""

    text = text_box(_("What is done here: aim, groups, places, rhythm"), rows=6, length=4000)
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)


class MilestoneForm(StoredForm):
    """What is to be reached, by when, where, and who sees to it."""

    text = line_box(_("What is to be reached"), required=True)
    due_on = day_box(_("By which day"), required=True)
    country = forms.ChoiceField(label=_("Where"), required=False)
    organisation = forms.ChoiceField(
        label=pgettext_lazy("milestone", "Who sees to it"), required=False
    )
    language = forms.ChoiceField(label=_("Written in"), choices=Language.choices)

    def __init__(
        self, *args: Any, countries: Iterable[str], organisations: Choices, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        together: Choices = [("", pgettext_lazy("milestone", "jointly"))]
        choose(self, "country", together + country_choices(countries))
        nobody: Choices = [("", pgettext_lazy("milestone", "nobody in particular"))]
        choose(self, "organisation", nobody + organisations)


class SafeguardingForm(StoredForm):
    """The safeguarding sheet: one reply a line, and a person. No words: nobody can be named."""

    person = forms.ChoiceField(label=_("Safeguarding person of the group"), required=False)

    def __init__(self, *args: Any, people: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "person", [("", _("nobody yet")), *people])
        for item in LINES:
            self.fields[item.value] = forms.ChoiceField(
                label=SAFEGUARDING_STATEMENTS[item],
                choices=[
                    (reply.value, reply.label)
                    for reply in SafeguardingReply
                    if reply != SafeguardingReply.NOT_APPLICABLE or item in TRAVEL
                ],
                required=False,
                widget=forms.RadioSelect,
            )

    @property
    def lines(self) -> list[forms.BoundField]:
        """One field a line, in the order of the sheet."""
        return [self[item.value] for item in LINES]

    def replies(self) -> dict[SafeguardingItem, SafeguardingReply]:
        """What was ticked."""
        told = self.cleaned_data
        return {item: SafeguardingReply(told[item.value]) for item in LINES if told.get(item.value)}

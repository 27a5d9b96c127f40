"""Writes of the network."""

from contrepoint.network.services.accounts import (
    Invitation,
    add_country,
    change_roles,
    close_account,
    invite,
    invite_address,
    invite_anew,
    known_countries,
)
from contrepoint.network.services.audit import (
    is_in_trail,
    record,
    verify_audit_trail,
)
from contrepoint.network.services.directory import load_directory
from contrepoint.network.services.organisations import (
    OrganisationEntry,
    add_organisation,
    revise_organisation,
)
from contrepoint.network.services.people import (
    PersonEntry,
    Place,
    add_person,
    give_consent,
    note_reading,
    revise_person,
    withdraw_consent,
)
from contrepoint.network.services.writing import (
    choose_offered,
    let_the_author_choose,
    next_code,
    signed,
    take_back,
    take_step,
    write_original,
)

__all__ = [
    "Invitation",
    "OrganisationEntry",
    "PersonEntry",
    "Place",
    "add_country",
    "add_organisation",
    "add_person",
    "change_roles",
    "choose_offered",
    "close_account",
    "give_consent",
    "invite",
    "invite_address",
    "invite_anew",
    "is_in_trail",
    "known_countries",
    "let_the_author_choose",
    "load_directory",
    "next_code",
    "note_reading",
    "record",
    "revise_organisation",
    "revise_person",
    "signed",
    "take_back",
    "take_step",
    "verify_audit_trail",
    "withdraw_consent",
    "write_original",
]

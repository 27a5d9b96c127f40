"""Tables of the network."""

from contrepoint.network.models.audit import AuditEntry
from contrepoint.network.models.codes import LastCode
from contrepoint.network.models.people import (
    Consent,
    Country,
    ExpertiseText,
    FunctionText,
    Mandate,
    Organisation,
    Person,
    PersonLanguage,
)
from contrepoint.network.models.user import User

__all__ = [
    "AuditEntry",
    "Consent",
    "Country",
    "ExpertiseText",
    "FunctionText",
    "LastCode",
    "Mandate",
    "Organisation",
    "Person",
    "PersonLanguage",
    "User",
]

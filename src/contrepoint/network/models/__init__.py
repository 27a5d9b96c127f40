"""Tables of the network."""

from contrepoint.network.models.audit import AuditEntry
from contrepoint.network.models.people import Country, FunctionText, Mandate, Organisation, Person
from contrepoint.network.models.user import User

__all__ = ["AuditEntry", "Country", "FunctionText", "Mandate", "Organisation", "Person", "User"]

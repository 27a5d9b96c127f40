"""Writes of the network."""

from contrepoint.network.services.audit import record, verify_audit_trail
from contrepoint.network.services.directory import load_directory

__all__ = ["load_directory", "record", "verify_audit_trail"]

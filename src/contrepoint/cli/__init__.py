"""The command line: `contrepoint COMMAND`. It translates and never decides.

Acts in the name of the coordinator; each deed goes to the audit trail. Exit codes: 0 done,
1 refused (the reason on stderr, a full sentence), 2 wrong usage.
"""

from contrepoint.cli.main import main

__all__ = ["main"]

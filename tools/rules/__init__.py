"""Every rule of the house, by the kind of file that it reads."""

from tools.rules.files import FILE_RULES
from tools.rules.python import PYTHON_RULES
from tools.rules.rule import Rule
from tools.rules.styles import STYLE_RULES
from tools.rules.templates import TEMPLATE_RULES

RULES: tuple[Rule, ...] = (*TEMPLATE_RULES, *STYLE_RULES, *PYTHON_RULES, *FILE_RULES)

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NarrativesConfig(AppConfig):
    name = "contrepoint.narratives"
    label = "narratives"
    verbose_name = _("Narratives")

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FieldworkConfig(AppConfig):
    name = "contrepoint.fieldwork"
    label = "fieldwork"
    verbose_name = _("Fieldwork")

    def ready(self) -> None:
        """Let a voice fall silent with its word, and hear of what it said when that is recalled."""
        from contrepoint.fieldwork.services import said, silence  # need the tables
        from contrepoint.narratives.signals import answer_withdrawn
        from contrepoint.network.signals import (  # beside what hears them
            consent_withdrawn,
            membership_ended,
        )

        membership_ended.connect(silence.on_ended_membership, dispatch_uid="membership ended")
        consent_withdrawn.connect(silence.on_withdrawn_consent, dispatch_uid="consent withdrawn")
        answer_withdrawn.connect(said.on_withdrawn_answer, dispatch_uid="answer withdrawn")

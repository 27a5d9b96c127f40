"""On the way back, the forms of an answer that were not known before are dropped."""

from typing import Any

from django.db import migrations

FURTHER = ("step", "post", "note", "lesson", "sermon")


def drop_further_forms(apps: Any, _editor: Any) -> None:
    """Nothing may stand in a form that the tables before do not know."""
    for name in ("AnswerText", "HistoricalAnswerText"):
        apps.get_model("narratives", name).objects.filter(register__in=FURTHER).delete()


class Migration(migrations.Migration):

    dependencies = [("narratives", "0005_answers_for_whom")]

    operations = [migrations.RunPython(migrations.RunPython.noop, drop_further_forms)]

"""What was reviewed before gates went by kind and risk keeps its meaning.

"Content" was a scholar's gate: of a reply that argues from faith, or cites scripture or hadith, it
becomes the religious one. What is in review or approved needs the two gates that it needed then.
"""

from datetime import timedelta
from typing import Any

from django.db import migrations
from django.db.models import Max

DAYS = timedelta(days=10)


def _religious(apps: Any) -> set[int]:
    answers = apps.get_model("narratives", "CounterArgument").objects
    cited = answers.filter(references__kind__in=["scripture", "hadith"]).values_list("pk", flat=True)
    return set(answers.filter(kind="religious").values_list("pk", flat=True)) | set(cited)


def name_the_gates(apps: Any, schema_editor: Any) -> None:
    reviews = apps.get_model("narratives", "Review").objects
    religious = _religious(apps)
    reviews.filter(gate="content").update(role="scholar_reviewer")
    reviews.filter(gate="rights").update(role="rights_reviewer")
    reviews.filter(gate="content", answer__in=religious).update(gate="religious")
    texts = apps.get_model("narratives", "HistoricalAnswerText").objects
    mark = texts.aggregate(last=Max("history_id"))["last"] or 0
    hand_in = apps.get_model("narratives", "HandIn")
    awaited = apps.get_model("narratives", "AwaitedReview")
    for answer in apps.get_model("narratives", "CounterArgument").objects.filter(
        state__in=["in_review", "approved", "changes_requested"]
    ):
        here = reviews.filter(answer=answer, version=answer.version)
        last = here.aggregate(at=Max("reviewed_at"))["at"] or answer.written_at
        if answer.state == "approved":
            answer.approved_on = last.date()
            answer.save(update_fields=["approved_on"])
        kept = hand_in.objects.create(
            answer=answer, version=answer.version, handed_in_on=last.date(), text_mark=mark
        )
        for gate in ("religious" if answer.pk in religious else "content", "rights"):
            awaited.objects.create(hand_in=kept, gate=gate, due_on=last.date() + DAYS)


def as_before(apps: Any, schema_editor: Any) -> None:
    reviews = apps.get_model("narratives", "Review").objects
    for rows in (reviews, apps.get_model("narratives", "HistoricalReview").objects):
        rows.filter(gate="religious").update(gate="content")
        rows.exclude(gate__in=["content", "rights"]).delete()  # there is no gate for them
        rows.filter(verdict="dissent").update(verdict="changes_requested")
    for name in ("CounterArgument", "HistoricalCounterArgument"):
        recalled = apps.get_model("narratives", name).objects.filter(state="recalled")
        recalled.update(state="retired")


class Migration(migrations.Migration):

    dependencies = [("narratives", "0009_gates")]

    operations = [migrations.RunPython(name_the_gates, as_before)]

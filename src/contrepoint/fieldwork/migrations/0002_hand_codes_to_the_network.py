"""Codes are counted by the network, for every floor: hand it the numbers given so far."""

from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def hand_over(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    theirs = apps.get_model("network", "LastCode")
    for ours in apps.get_model("fieldwork", "LastCode").objects.order_by("letter"):
        theirs.objects.update_or_create(letter=ours.letter, defaults={"number": ours.number})


def take_back(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    ours = apps.get_model("fieldwork", "LastCode")
    for theirs in apps.get_model("network", "LastCode").objects.filter(letter__in="KPA"):
        ours.objects.update_or_create(letter=theirs.letter, defaults={"number": theirs.number})


class Migration(migrations.Migration):
    dependencies = [
        ("fieldwork", "0001_initial"),
        ("network", "0002_last_code"),
    ]

    operations = [migrations.RunPython(hand_over, take_back)]

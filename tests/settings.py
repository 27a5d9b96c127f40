"""Settings of the tests: the product's own, on a database of their own, with nothing forgiven."""

import os
import tempfile
from pathlib import Path

os.environ["CONTREPOINT_DEMO"] = "true"
os.environ.setdefault("SECRET_KEY", "only-for-tests")
os.environ.setdefault("CONTREPOINT_DATA", tempfile.mkdtemp(prefix="contrepoint-tests-"))

from contrepoint.conf.settings import *  # noqa: F403
from contrepoint.conf.settings import STATIC_ROOT, STORAGES, TEMPLATES
from tests.harness.shuffled import shuffle_unordered_queries
from tests.harness.strict_templates import FailsWhenUnknown

TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = FailsWhenUnknown("%s")  # type: ignore[index]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
Path(STATIC_ROOT).mkdir(parents=True, exist_ok=True)
shuffle_unordered_queries()

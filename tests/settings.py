"""Settings of the tests: the product's own, on a database of their own, with nothing forgiven."""

import os
import tempfile

os.environ["CONTREPOINT_DEMO"] = "true"
os.environ.setdefault("SECRET_KEY", "only-for-tests")
os.environ.setdefault("CONTREPOINT_DATA", tempfile.mkdtemp(prefix="contrepoint-tests-"))

from contrepoint.conf.settings import *  # noqa: E402, F403
from contrepoint.conf.settings import STORAGES, TEMPLATES  # noqa: E402
from tests.harness.shuffled import shuffle_unordered_queries  # noqa: E402
from tests.harness.strict_templates import FailsWhenUnknown  # noqa: E402

TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = FailsWhenUnknown("%s")  # type: ignore[index]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
shuffle_unordered_queries()

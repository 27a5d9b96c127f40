"""Settings of the tests: the product's own, on data that nobody keeps."""

import os
import tempfile

os.environ["CONTREPOINT_DEMO"] = "true"
os.environ["CONTREPOINT_DATA"] = tempfile.mkdtemp(prefix="contrepoint-tests-")
os.environ.pop("DATABASE_URL", None)

from contrepoint.conf.settings import *  # noqa: F403  # after the environment is set

DATABASES["default"]["NAME"] = ":memory:"  # noqa: F405  # from the line above
DATABASES["default"]["TEST"] = {"NAME": None}  # noqa: F405
STORAGES["staticfiles"] = {  # noqa: F405  # pages are tested without a manifest
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}

"""Queries without an order come back shuffled, so that no test passes by the luck of insertion."""

import random
from typing import Any

from django.db.models import QuerySet

_chance = random.Random(20161)  # noqa: S311  # a fixed seed: the same shuffle on every run
_fetch_all = QuerySet._fetch_all


def _fetch_all_shuffled(self: Any) -> None:
    was_fetched = self._result_cache is not None
    _fetch_all(self)
    if not was_fetched and not self.ordered and len(self._result_cache) > 1:
        _chance.shuffle(self._result_cache)


def shuffle_unordered_queries() -> None:
    """From here on, for the whole run."""
    setattr(QuerySet, "_fetch_all", _fetch_all_shuffled)  # noqa: B010  # a method, on purpose

"""Lists, a page at a time. `page` stands in the address, or is sent along with what is searched."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import Model
from django.http import HttpRequest

if TYPE_CHECKING:
    from django.db.models import QuerySet

Row = TypeVar("Row")
Stored = TypeVar("Stored", bound=Model)


def page_of(
    request: HttpRequest, rows: "QuerySet[Stored, Row] | Sequence[Row]", size: int
) -> Page[Row]:
    """The page that was asked for; a number that means nothing gives the first or the last."""
    return Paginator(rows, size).get_page(request.POST.get("page") or request.GET.get("page"))


def shown_on(page: Page[Stored], visible: "QuerySet[Stored]") -> "QuerySet[Stored]":
    """The rows of a page among those that the reader may see, to be turned into lines."""
    return visible.filter(pk__in=[row.pk for row in page.object_list])

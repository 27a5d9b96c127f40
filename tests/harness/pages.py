"""Reading pages in tests."""

import re
from collections.abc import Iterator
from typing import Any

import lxml.html
from django.test import Client

_VOLATILE = re.compile(r'(name="csrfmiddlewaretoken" value=")[^"]+')


def page(response: Any) -> lxml.html.HtmlElement:
    """The answer, parsed."""
    return lxml.html.document_fromstring(response.content.decode())


def each_page(client: Client, address: str) -> Iterator[lxml.html.HtmlElement]:
    """The pages of a list, from the first on, as its links lead from one to the next."""
    path, shown = address.partition("?")[0], page(client.get(address))
    yield shown
    while further := shown.xpath("//a[@rel='next']/@href"):
        shown = page(client.get(f"{path}{further[0]}"))
        yield shown


def text_of(response: Any) -> str:
    """What a reader reads, white space folded."""
    return " ".join(page(response).text_content().split())


def state_shown(response: Any) -> str:
    """How it stands, as the head of its page says."""
    return str(page(response).xpath("string(//*[@id='standing']//*[@class='tag warm'])"))


def part(response: Any, identifier: str) -> str:
    """The element of this id as canonical HTML, without what changes at each request."""
    (element,) = page(response).xpath(f"//*[@id='{identifier}']")
    element.tail = None
    html = lxml.html.tostring(element, encoding="unicode")
    return " ".join(_VOLATILE.sub(r"\1", html).split())


def assert_swap_equals_reload(swap: Any, reload: Any, identifier: str) -> None:
    """What htmx put in place is what a reader who reloads the page sees."""
    assert part(swap, identifier) == part(reload, identifier)

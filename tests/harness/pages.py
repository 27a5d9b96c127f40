"""Reading pages in tests."""

import re
from typing import Any

import lxml.html

_VOLATILE = re.compile(r'(name="csrfmiddlewaretoken" value=")[^"]+')


def page(response: Any) -> lxml.html.HtmlElement:
    """The answer, parsed."""
    return lxml.html.document_fromstring(response.content.decode())


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

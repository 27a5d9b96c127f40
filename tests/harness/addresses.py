"""Every address of the product, found by introspection, with sample values in its parameters."""

from collections.abc import Iterator, Mapping

from django.urls import URLPattern, URLResolver, get_resolver

# The account pages are those of the library; what they let through is tested in test_sign_in.py.
ACCOUNT = "/compte/"


def addresses(samples: Mapping[str, str]) -> list[tuple[str, str]]:
    """Every (name, path), sorted. `samples` says what stands for a parameter.

    A key is "folder/parameter" (the word before the parameter in the address, and its name), or
    the name alone for all the folders that have no key of their own.
    """
    found = _walk(get_resolver(), "", "", samples)
    return sorted(each for each in found if not each[1].startswith(ACCOUNT))


def _walk(
    resolver: URLResolver, prefix: str, space: str, samples: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for entry in resolver.url_patterns:
        path = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            inner = f"{entry.namespace}:" if entry.namespace else space
            yield from _walk(entry, path, inner, samples)
        elif isinstance(entry, URLPattern):
            yield f"{space}{entry.name}", "/" + _filled(path, samples)


def _filled(path: str, samples: Mapping[str, str]) -> str:
    done: list[str] = []
    for piece in path.split("/"):
        if not piece.startswith("<"):
            done.append(piece)
            continue
        parameter, _, rest = piece.partition(">")
        name = parameter.rpartition(":")[2].lstrip("<")
        folder = done[-1] if done else ""
        done.append(samples.get(f"{folder}/{name}", samples.get(name, "x")) + rest)
    return "/".join(done)

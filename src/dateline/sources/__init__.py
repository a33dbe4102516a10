"""How reports get in: the places they come from (this list) and the formats they are in (``formats``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.errors import SourceError

from . import file, folder, stdin, url
from .formats import SUFFIXES
from .found import Found, checked, unfit

__all__ = ["SOURCES", "SUFFIXES", "Found", "Source", "checked", "located", "reports", "unfit"]


@dataclass(frozen=True, slots=True)
class Source:
    """``takes`` tells whether a name is of this kind; ``reports`` may raise where it can go no further."""

    takes: Callable[[str], bool]
    reports: Callable[[str], Iterator[Found]]


# A new kind of source is one new module and one line here; files, which take any name, stay last.
SOURCES = (
    Source(stdin.takes, stdin.reports),
    Source(url.takes, url.reports),
    Source(folder.takes, folder.reports),
    Source(file.takes, file.reports),
)


def reports(name: str) -> Iterator[Found]:
    """Everything found at a path, a URL or ``-`` (standard input), in order: reports, and errors in their places."""
    return (found for _, found in located(name))


def located(name: str) -> Iterator[tuple[str, Found]]:
    """As ``reports``, each with the path, URL or ``-`` that it was found at: for a folder, the file in it."""
    source = next(source for source in SOURCES if source.takes(name))
    try:
        if folder.takes(name):
            yield from folder.located(name)
        else:
            yield from ((name, found) for found in source.reports(name))
    except SourceError as error:
        yield name, error
    except OSError as error:
        yield name, SourceError(name, f"cannot be read: {file.reason(error)}")

"""A file, in whatever format it is in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dateline.errors import NotFound

from .formats import reports_in
from .found import Found
from .place import Place


def takes(source: str) -> bool:
    """What is no other source is taken for a file."""
    return True


def reports(source: str) -> Iterator[Found]:
    path = Path(source)
    yield from reports_of(path, Place(source=source, id=path.stem, name=path.name))


def reports_of(path: Path, place: Place) -> Iterator[Found]:
    try:
        stream = path.open("rb")
    except FileNotFoundError:
        raise NotFound(place.source, "no such file or folder", "check the path") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise NotFound(place.source, f"cannot be opened: {reason(error)}", "check its permissions") from None
    with stream:
        yield from reports_in(stream, place)


def reason(error: Exception) -> str:
    """What the system says, in lower case and without numbers and paths."""
    return (getattr(error, "strerror", None) or str(error)).lower()

"""A folder: every report in it and below it, in the order of their names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from dateline.errors import NotFound, SourceError

from .file import reason, reports_of
from .formats import SUFFIXES
from .found import Found
from .place import Place

READ = tuple(suffix for suffix in SUFFIXES if suffix != ".json")  # other programs' files, as a rule


def takes(source: str) -> bool:
    return os.path.isdir(source) if "\0" not in source else False


def reports(source: str) -> Iterator[Found]:
    """Passes over what is hidden and READMEs; a file's id is its path below the folder, without its ending."""
    return (found for _, found in located(source))


def located(source: str) -> Iterator[tuple[str, Found]]:
    """The reports, each with the file that it is in."""
    empty = True
    for path in _paths(source):
        empty = False
        if isinstance(path, SourceError):
            yield path.source, path
            continue
        place = Place(source=str(path), id=path.relative_to(source).with_suffix("").as_posix(), name=path.name)
        try:
            for found in reports_of(path, place):
                yield place.source, found
        except SourceError as error:
            yield place.source, error
    if empty:
        raise NotFound(source, "a folder without reports", f"these are read: {' '.join(READ)}")


def _paths(folder: str) -> Iterator[Path | SourceError]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield NotFound(folder, f"cannot be opened: {reason(error)}", "check its permissions")
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name.upper().startswith("README"):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _paths(entry.path)
        elif entry.name.lower().endswith(READ) and entry.is_file():
            yield Path(entry.path)

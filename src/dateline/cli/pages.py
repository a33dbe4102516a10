"""The page of a doubt's code: beside the package once installed, in ``docs`` where the source is."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
PLACES = (_PACKAGE / "docs" / "doubts", _PACKAGE.parents[1] / "docs" / "doubts")


def page(code: str) -> Path | None:
    """The file of the page, if it is there."""
    return next((path for place in PLACES if (path := place / f"{code}.md").is_file()), None)


def help_uri(code: str) -> str | None:
    found = page(code)
    return found.as_uri() if found else None

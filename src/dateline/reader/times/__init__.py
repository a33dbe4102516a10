"""Times: TIMEX3 expressions with their days."""

from __future__ import annotations

from ..draft import Draft


def find(draft: Draft) -> None:
    """Adds the time expressions."""

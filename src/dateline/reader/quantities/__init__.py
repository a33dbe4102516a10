"""Quantities: counts and measures, what they count, and of whom, where, as of when and said by whom."""

from __future__ import annotations

from ..draft import Draft
from .attach import attach_all
from .finding import find_quantities


def find(draft: Draft) -> None:
    """Adds counts and measures."""
    draft.quantities.extend(find_quantities(draft))


def attach(draft: Draft) -> None:
    """Adds of whom, where, as of when and said by whom."""
    attach_all(draft)

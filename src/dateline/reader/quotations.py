"""Quotation marks: the regions of a text between them."""

from __future__ import annotations

from .draft import Draft


def find(draft: Draft) -> None:
    """Adds the regions between quotation marks."""

"""Statements: who says what."""

from __future__ import annotations

from ..draft import Draft


def find(draft: Draft) -> None:
    """Adds the statements."""

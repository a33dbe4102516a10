"""Offices: who holds which post of what."""

from __future__ import annotations

from .draft import Draft


def find(draft: Draft) -> None:
    """Adds the offices."""

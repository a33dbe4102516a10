"""Pledges: what an actor binds itself to."""

from __future__ import annotations

from .draft import Draft


def find(draft: Draft) -> None:
    """Adds the pledges."""

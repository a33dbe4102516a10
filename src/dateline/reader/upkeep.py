"""Upkeep: the last stage, which leaves out what no fact needs."""

from __future__ import annotations

from .draft import Draft


def find(draft: Draft) -> None:
    """Drops unnamed groups without a part in any fact."""

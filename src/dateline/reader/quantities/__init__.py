"""Quantities: counts and measures."""

from __future__ import annotations

from ..draft import Draft


def find(draft: Draft) -> None:
    """Adds counts and measures."""


def attach(draft: Draft) -> None:
    """Adds of whom, where, as of when and said by whom."""

"""Actors: who is who."""

from __future__ import annotations

from ..draft import Draft


def find(draft: Draft) -> None:
    """Adds the actors, their mentions and what other words stand for them."""

"""Trust: which sentences are fragments or displaced, so that nothing is told from them."""

from __future__ import annotations

from .draft import Draft


def find(draft: Draft) -> None:
    """Sets each sentence's trust."""

"""Attaching: to whom a quantity belongs, where and as of when it holds, and who says so."""

from __future__ import annotations

from ..draft import Draft


def attach_all(draft: Draft) -> None:
    """Fills ``of``, ``where``, ``as_of`` and ``said_by`` of every quantity, where the text tells them."""

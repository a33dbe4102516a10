"""Found: an amount that may be a quantity, on its way to one."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.quantity import Change

from .noun_phrase import Counted
from .single import Amount


@dataclass(slots=True)
class Found:
    """Words ``first`` to ``last`` with the change words; ``share`` marks a sum told for one share."""

    amount: Amount
    first: int
    last: int
    change: Change
    counted: Counted | None
    unit: str | None
    what: str | None
    partitive: bool = False
    more: bool = False
    aside: bool = False
    share: bool = False

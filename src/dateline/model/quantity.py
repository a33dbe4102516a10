"""A quantity: a count or measure that is a fact of the report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .interval import Interval

Change = Literal["=", "~", ">", "<", "up", "down"]
Toll = Literal["dead", "wounded", "casualties", "missing", "detained", "displaced"]


@dataclass(slots=True)
class Quantity:
    """A range has ``low`` and ``high`` and their mean as ``value``. ``of``, ``where``, ``said_by`` are actor ids.

    ``toll`` is what befell the people counted. ``part_of``, ``baseline`` and ``reaches`` are indices of other
    quantities: the whole that it is part of, the earlier figure of the same thing, the figure that the change led to.
    """

    start: int
    end: int
    value: float
    low: float | None = None
    high: float | None = None
    change: Change = "="
    unit: str | None = None
    what: str | None = None
    of: str | None = None
    where: str | None = None
    as_of: Interval | None = None
    said_by: str | None = None
    toll: Toll | None = None
    part_of: int | None = None
    baseline: int | None = None
    reaches: int | None = None

"""A sentence, and how far to trust it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Trust = Literal["ok", "doubtful", "garbled"]


@dataclass(slots=True)
class Sentence:
    """Facts that rest only on a ``garbled`` sentence are kept out of the record's views."""

    start: int
    end: int
    trust: Trust = "ok"

"""The anchor: the day from which a report's relative times are read."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

AnchorSource = Literal["published", "dateline", "text", "given"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """``source`` says where the date comes from; an undated report has neither."""

    date: datetime.date | None = None
    source: AnchorSource | None = None

"""The record: many readings fused into one sourced account. ``Record`` is its face."""

from __future__ import annotations

from .adding import Added
from .filters import Filters
from .record import Record
from .rows import Rows

__all__ = ["Added", "Filters", "Record", "Rows"]

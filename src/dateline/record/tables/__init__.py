"""The tables of the record: what was reported (``told``), what is made of it (``fused``), and feeds (``followed``).

Every row has a key of its own from one counter, so that a key alone names it. What a report told leaves with its report
(ON DELETE CASCADE); what is fused of several is for the fuser that made it to put right.
"""

from __future__ import annotations

from . import followed, fused, standing, told
from .base import metadata

__all__ = ["followed", "fused", "metadata", "standing", "told"]

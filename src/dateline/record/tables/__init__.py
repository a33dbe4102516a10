"""The tables of the record: what was reported (``told``) and what is made of it (``fused``).

Every row has a key of its own from one counter, so that a key alone names it. What a report told leaves with its report
(ON DELETE CASCADE); what is fused of several is for the fuser that made it to put right.
"""

from __future__ import annotations

from . import fused, told
from .base import metadata

__all__ = ["fused", "metadata", "told"]

"""The language core: words, syntax, names, frames and triggers, from one small encoder."""

from __future__ import annotations

from functools import cache

from .core import Core
from .parse import Frame, Name, Parse

__all__ = ["Core", "Frame", "Name", "Parse", "core"]


@cache
def core(threads: int = 1) -> Core:
    """The shipped core, loaded at the first call."""
    return Core(threads=threads)

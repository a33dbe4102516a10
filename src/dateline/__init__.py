"""Dateline reads news reports and keeps the record."""

from .api import Reading, read, read_many

__all__ = ["Reading", "__version__", "read", "read_many"]
__version__ = "0.3.0"

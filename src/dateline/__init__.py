"""Dateline reads news reports and keeps the record."""

from typing import TYPE_CHECKING, Any

from .api import Reading, read, read_many

if TYPE_CHECKING:
    from .record import Record

__all__ = ["Reading", "Record", "__version__", "read", "read_many"]
__version__ = "0.14.0"


def __getattr__(name: str) -> Any:
    """The record, and the database libraries with it, is loaded when it is first asked for."""
    if name == "Record":
        from .record import Record

        return Record
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

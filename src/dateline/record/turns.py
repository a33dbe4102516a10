"""Turns: the order in which reports are judged, the same in every record: when they were published, then their digest.

A turn is one number, so that an index has reports in that order: the day, the minute of it (the first where no time is
told), and some of the digest. Reports of an unknown day come last.
"""

from __future__ import annotations

from datetime import date

_MINUTE, _DAY = 30, 41  # bits after the minute, and after the day
_UNKNOWN = (1 << 22) - 1  # later than any day


def turn(moment: str, digest: str) -> int:
    """``moment`` is a day or a moment as the record has it (ISO 8601, empty if unknown)."""
    day = date.fromisoformat(moment[:10]).toordinal() if moment else _UNKNOWN
    minute = int(moment[11:13]) * 60 + int(moment[14:16]) if len(moment) > 10 else 0
    return day << _DAY | minute << _MINUTE | int(digest[:8], 16) >> 2

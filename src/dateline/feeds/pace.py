"""When a feed is asked next: on its interval, later if it asks for that, and ever more rarely while it fails."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from random import Random

from dateline.errors import UsageError

LEAST = timedelta(minutes=1)
MOST = timedelta(days=1)  # between two tries, however often it has failed, or whatever a server asks for
GONE = timedelta(days=7)  # of a feed that its server says is gone for good
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def interval(text: str) -> timedelta:
    """``90s``, ``15m``, ``2h`` or ``1d``. Raises UsageError."""
    match = re.fullmatch(r"(\d{1,6})\s*([smhd])", text.strip().lower())
    if match is None:
        raise UsageError(f"--every {text}: not a time such as 15m, 2h or 1d")
    found = timedelta(seconds=int(match[1]) * _UNITS[match[2]])
    if found < LEAST:
        raise UsageError(f"--every {text}: no feed is asked more than once a minute")
    if found > GONE * 4:
        raise UsageError(f"--every {text}: more than four weeks (use dateline watch --once then)")
    return found


def after_answer(every: timedelta, minutes: int | None, dice: Random) -> timedelta:
    """The interval, or what the feed says is soon enough; a little later at random, so that not all come at once."""
    return max(every, timedelta(minutes=minutes or 0)) * (1 + dice.random() / 10)


def after_failure(every: timedelta, failures: int, dice: Random) -> timedelta:
    """Twice as long after each failure, up to a day; half of it at random."""
    longest: timedelta = min(every * 2 ** min(failures, 12), MOST)
    return max(longest * (0.5 + dice.random() / 2), min(every, MOST))


def retry_after(value: str | None, now: datetime) -> timedelta | None:
    """How long a server asks to be left alone: seconds, or until when; a day at most."""
    if value is None:
        return None
    if re.fullmatch(r"\s*\d{1,9}\s*", value):
        wait = timedelta(seconds=int(value))
    else:
        try:
            until = parsedate_to_datetime(value)
        except (ValueError, TypeError, IndexError):
            return None
        wait = (until if until.tzinfo else until.replace(tzinfo=UTC)) - now
    return min(max(wait, timedelta(0)), MOST)

"""Terms of office: who held which office of what, from when to when, each date to the grain that is sure."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from dateline.model import Interval

Answer = Literal["yes", "no", "unsure"]
_PASSING = ("acting ", "interim ", "transitional ")
#: Posts of countries, and of world bodies (which name theirs).
OF_COUNTRIES = frozenset(
    {
        "president", "prime minister", "premier", "chancellor", "taoiseach", "king", "queen", "emir", "sultan",
        "emperor", "prince", "crown prince", "grand duke", "pope", "supreme leader", "general secretary",
        "first secretary", "leader", "military ruler", "junta leader", "vice president", "foreign minister",
        "defence minister", "defense secretary", "secretary of state", "chief executive", "chief adviser",
        "state counsellor", "high representative", "governor", "presidential council head",
        "president of the council", "co-president", "first prime minister",
    }
)  # fmt: skip
OF_BODIES = frozenset(
    {
        "UN secretary-general", "NATO secretary-general", "European Commission president",
        "European Council president", "EU foreign policy chief", "IAEA director general", "WHO director-general",
        "IMF managing director", "World Bank president", "African Union Commission chairperson",
    }
)  # fmt: skip
_MARGIN = timedelta(days=15)  # on both sides of a date that is told only to the month or year
_DAY = timedelta(days=1)


class Term(NamedTuple):
    """One row: ``of`` is a country's code, or None for the office of a world body, which names it itself.

    ``since`` and ``until`` are ``-`` where not known; a term without an end is believed up to ``known_on``, the day
    of the table.
    """

    of: str | None
    office: str
    holder: str
    variants: tuple[str, ...]
    gender: str | None
    since: str
    until: str
    source: str
    known_on: date | None = None

    @property
    def post(self) -> str:
        return post_of(self.office)

    @property
    def names(self) -> tuple[str, ...]:
        return (self.holder, *self.variants)

    def holds(self, day: date) -> Answer:
        """Whether the holder was in office on the day. The days of change themselves are unsure."""
        began, ended = days_of(self.since), days_of(self.until)
        if day < _before(began):
            return "no"
        if ended is None:
            sure = day > _after(began) and (self.known_on is None or day <= self.known_on)
            return "yes" if sure else "unsure"
        if day > _after(ended):
            return "no"
        return "yes" if _after(began) < day < _before(ended) else "unsure"


def post_of(office: str) -> str:
    """The office without "acting", "interim" or "transitional"."""
    for word in _PASSING:
        if office.startswith(word):
            return office[len(word) :]
    return office


@lru_cache(maxsize=4096)
def days_of(told: str) -> Interval | None:
    """The days that ``1993``, ``1993-05`` or ``1993-05-23`` can mean; None for ``-``. Raises ValueError."""
    if told == "-":
        return None
    parts = told.split("-")
    if [len(part) for part in parts] != [4, 2, 2][: len(parts)] or not all(p.isdecimal() for p in parts):
        raise ValueError(told)
    numbers = [int(part) for part in parts]
    if len(numbers) == 3:
        return Interval.day(date(numbers[0], numbers[1], numbers[2]))
    return Interval.month(numbers[0], numbers[1]) if len(numbers) == 2 else Interval.year(numbers[0])


def _before(told: Interval | None) -> date:
    """The first day on which a change can have come."""
    if told is None or told.earliest is None:
        return date.min
    return _moved(told.earliest, -1 if told.earliest != told.latest else 0)


def _after(told: Interval | None) -> date:
    """The last day on which a change can have come."""
    if told is None or told.latest is None:
        return date.min
    return _moved(told.latest, 1 if told.earliest != told.latest else 0)


def _moved(day: date, direction: int) -> date:
    try:
        return day + direction * _MARGIN
    except OverflowError:
        return day

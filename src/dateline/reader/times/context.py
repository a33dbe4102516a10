"""Context: what the expressions of a report are read against, as it goes on."""

from __future__ import annotations

from datetime import date

from dateline.language.parse import Parse

from .calendar import Moment
from .meaning import DayPart, Meaning, Mod, Near, Partial, Step
from .resolve import Resolved, Setting
from .tense import leaning

_FAR_DAYS = 366


class Context:
    """Follows the times of one report in the order of telling."""

    def __init__(self, parse: Parse, anchor: date | None, meanings: list[Meaning]) -> None:
        self._parse, self._anchor = parse, anchor
        self._narrative = _is_narrative(anchor, meanings)
        self._last: Moment | None = None
        self._last_place = -1000

    def setting(self, words: range, meaning: Meaning) -> Setting:
        last_moment = self._last
        if last_moment is None and self._anchor and not self._narrative:
            last_moment = Moment(self._anchor, "D")
        anchored = _counts_from_now(meaning)
        return Setting(
            anchor=self._anchor,
            last=last_moment,
            day=self._day(words.start),
            leaning=leaning(self._parse, words.start, words.stop),
            narrative=self._narrative and not anchored,
        )

    def _day(self, first: int) -> Moment | None:
        """The day in hand: the one last mentioned if that was near, else the report's."""
        if self._last and self._last.grain == "D" and first - self._last_place < 60:
            return self._last
        return Moment(self._anchor, "D") if self._anchor and not self._narrative else None

    def note(self, words: range, meaning: Meaning, resolved: Resolved) -> None:
        """What was mentioned, for what is told after it; a narrative does not follow asides of the present."""
        if resolved.moment is not None and not (self._narrative and self._anchor and _counts_from_now(meaning)):
            self._last, self._last_place = resolved.moment, words.stop


def _counts_from_now(meaning: Meaning) -> bool:
    """ "Ago", "today" and "last year" count from the report's day in a narrative too."""
    match meaning:
        case Mod(_, inner):
            return _counts_from_now(inner)
        case Near(mention=mention, definite=definite):
            return not (mention or definite)
        case Step(base=None, mention=mention):
            return not mention
        case Step(base=base) if base is not None:
            return _counts_from_now(base)
        case DayPart(_, base) if base is not None:
            return _counts_from_now(base)
        case Partial(which=int(), mention=False):
            return True
        case _:
            return False


def _is_narrative(anchor: date | None, meanings: list[Meaning]) -> bool:
    """Whether a text tells of another time than its own: most of its full dates lie more than a year away."""
    if anchor is None:
        return True
    years = [
        m.year
        for m in map(_bare, meanings)
        if isinstance(m, Partial) and m.year and m.month
    ]
    far = sum(abs(year - anchor.year) > 1 for year in years)
    return far >= 5 and far > 0.8 * len(years)


def _bare(meaning: Meaning) -> Meaning:
    while isinstance(meaning, Mod) or (isinstance(meaning, DayPart) and meaning.base is not None):
        meaning = meaning.of if isinstance(meaning, Mod) else meaning.base  # type: ignore[assignment]
    return meaning

"""Context: what the expressions of a report are read against, as it goes on."""

from __future__ import annotations

from datetime import date

from dateline.language.parse import Parse

from .calendar import Moment
from .meaning import DayPart, Meaning, Mod, Near, Partial, Step
from .setting import Resolved, Setting
from .tense import Tense

_NEARBY = 100  # words: "a year earlier" is of the quarter last mentioned if it was so near
_ASIDE = 30  # words: "in March 2003 ... in June" is one story if so near
_UNDATED = 200
_COMPARED = 300  # days: a quarter so much older is there for comparison
_STORY = 5  # full dates of another time that make a text a story of that time


class Context:
    """Follows the times of one report in the order of telling."""

    def __init__(self, parse: Parse, tense: Tense, anchor: date | None, meanings: list[Meaning]) -> None:
        self._parse, self._anchor, self._tense = parse, anchor, tense
        self._narrative = _is_narrative(anchor, meanings)
        self._is_news = any(isinstance(m, Partial) and m.weekday and m.month is None for m in map(_bare, meanings))
        self._last: Moment | None = None
        self._last_place = -1000
        self._last_day: tuple[Moment, int] | None = None
        self._happened: tuple[Moment, int] | None = None  # the last day that something was done on, not only said
        self._quarter: Moment | None = None
        self._last_dated: tuple[Moment, int] | None = None  # the last one told with its year

    def setting(self, words: range, meaning: Meaning) -> Setting:
        """What the expression of these words is read against."""
        leaning = self._tense.leaning(words.start, words.stop)
        aside = self._aside(words, meaning) if leaning <= 0 else None
        last = aside or self._day_before_it(words, meaning) or self._last
        if last is None and self._anchor and not self._narrative:
            last = Moment(self._anchor, "D")
        return Setting(
            anchor=self._anchor,
            last=last,
            near=self._near(words.start, meaning),
            quarter=self._quarter,
            leaning=leaning,
            lead=self._parse.low(words.start - 1) if words.start else "",
            narrative=aside is not None or (self._narrative and not _counts_from_now(meaning)),
        )

    def note(self, words: range, meaning: Meaning, resolved: Resolved) -> None:
        """What was mentioned, for what is told after it; a narrative does not follow asides of the present."""
        if resolved.moment is None or (self._narrative and self._anchor and _counts_from_now(meaning)):
            return
        if self._narrative and self._is_looked_at(words, meaning):
            return
        bare = _bare(meaning)
        if resolved.moment.grain == "Q":
            if self._last and self._last.grain == "Q" and _compares(bare):
                self._last_place = words.stop  # "up from the year-earlier quarter": the report goes on with its own
                return
            if self._is_in_hand(resolved.moment):
                self._quarter = resolved.moment
        self._last, self._last_place = resolved.moment, words.stop
        if resolved.moment.grain == "D":
            self._last_day = resolved.moment, words.stop
            if not self._tense.of_saying(words):
                self._happened = resolved.moment, words.stop
        if isinstance(bare, Partial) and bare.year:
            self._last_dated = resolved.moment, words.stop

    def _is_looked_at(self, words: range, meaning: Meaning) -> bool:
        """Whether a story only looks at another time: "a year earlier", "the 1614 rules"."""
        bare = _bare(meaning)
        if isinstance(bare, Step | Near) and bare.mention and (bare.sign if isinstance(bare, Step) else bare.which) < 0:
            return True
        return self._tense.modifies_noun(words)

    def _is_in_hand(self, quarter: Moment) -> bool:
        """Whether a report speaks of a quarter as its own: one that is over, and not that of the year before."""
        over = self._anchor is None or quarter.last <= self._anchor
        return over and (self._quarter is None or (self._quarter.first - quarter.first).days < _COMPARED)

    def _near(self, first: int, meaning: Meaning) -> Moment | None:
        """What was last mentioned if that was near, else the report's day; a bare hour is one of the deed's day."""
        if self._last and self._last.grain == "Q" and first - self._last_place < _NEARBY:
            return self._last
        if self._last and self._last.grain == "D" and self._in_same_breath(first):
            return self._day_of_deed() if isinstance(meaning, DayPart) else self._last
        return Moment(self._anchor, "D") if self._anchor and not self._narrative else None

    def _day_of_deed(self) -> Moment | None:
        """Of "shelled the town on Wednesday, the ministry said on Thursday" the Wednesday."""
        if self._happened is None or self._last_place - self._happened[1] > _ASIDE:
            return self._last
        return self._happened[0]

    def _in_same_breath(self, first: int) -> bool:
        """In the sentence of what was last mentioned, or in the next unless that begins here, as a log's entries do."""
        since = self._parse.sentence[first] - self._parse.sentence[self._last_place - 1]
        begins = first == self._parse.sentences[self._parse.sentence[first]][0]
        return since == 0 or (since == 1 and not begins)

    def _day_before_it(self, words: range, meaning: Meaning) -> Moment | None:
        """The day that "the next day" is counted from, though a month or year was told after it."""
        bare = _bare(meaning)
        counts_days = isinstance(bare, Near | Step) and bare.mention and bare.unit == "D"
        if not counts_days or self._last_day is None or words.start - self._last_day[1] > _NEARBY:
            return None
        return self._last_day[0]

    def _aside(self, words: range, meaning: Meaning) -> Moment | None:
        """What a bare month is told beside: "in March 2003 ... in June". An undated text has nothing else; but undated
        news, which counts in days of the week, goes on from its own day, not from the history that it tells."""
        bare = _bare(meaning)
        if self._last_dated is None or not isinstance(bare, Partial) or not (bare.month or bare.season):
            return None
        moment, place = self._last_dated
        if bare.year or bare.weekday or bare.which is not None or bare.base or moment.grain not in "DM":
            return None
        beside = self._parse.sentence[words.start] == self._parse.sentence[place - 1] and words.start - place <= _ASIDE
        if self._anchor is None:
            return moment if beside or (not self._is_news and words.start - place <= _UNDATED) else None
        return moment if beside and (self._anchor - moment.last).days > 200 else None


def _counts_from_now(meaning: Meaning) -> bool:
    """ "Ago", "today" and "last year" count from the report's day in a narrative too."""
    match _bare(meaning):
        case Near(mention=mention, definite=definite):
            return not (mention or definite)
        case Step(base=None, mention=mention):
            return not mention
        case Step(base=base) if base is not None:
            return _counts_from_now(base)
        case Partial(which=int(), mention=False):
            return True
        case _:
            return False


def _compares(meaning: Meaning) -> bool:
    """ "A year earlier", "the year-ago quarter"."""
    return isinstance(meaning, Step) and meaning.unit == "Y" and meaning.sign < 0


def _is_narrative(anchor: date | None, meanings: list[Meaning]) -> bool:
    """Whether a text tells of another time than its own.

    Most of its full dates lie more than a year away, and it does not count in days of the week as news does.
    """
    bare = [m for m in map(_bare, meanings) if isinstance(m, Partial)]
    years = [m.year for m in bare if m.year and m.month]
    far = sum(anchor is None or abs(year - anchor.year) > 1 for year in years)
    of_the_week = sum(m.weekday is not None and m.month is None for m in bare)
    return far >= _STORY and far > len(years) / 2 and far > 3 * of_the_week


def _bare(meaning: Meaning) -> Meaning:
    """A meaning without its modifiers and its part of the day."""
    while True:
        match meaning:
            case Mod(_, inner):
                meaning = inner
            case DayPart(_, base) if base is not None:
                meaning = base
            case _:
                return meaning

"""Guards: words that look like a time and are none (a count that could be a year, a man named May)."""

from __future__ import annotations

from .meaning import DayPart, Length, Meaning, Mod, Partial, Recurring, Vague
from .pieces import HYPHENS, Pieces

_YEAR_PREPOSITIONS = {
    "in", "since", "from", "until", "till", "of", "by", "before", "after", "between", "to", "during", "through", "for",
    "and", "(", "early", "late", "mid", "around", "about", "circa", "year", "than", "or", ",", "throughout", "on",
}  # fmt: skip
_CLOCK_PREPOSITIONS = {"at", "by", "until", "till", "from", "around", "about", "before", "after", "since", "to", "between", "and"}
_LENGTH_PREPOSITIONS = {"for", "in", "within", "over", "after", "of", "during", "than", "by", "until", "and", "or", "to", "took", "take", "takes", "last", "lasted", "lasts", "spent"}
_MONEY = {"$", "£", "€", "¥", "us$", "#", "no.", "nos.", "no", "article", "resolution", "section", "page", "flight", "route", "channel", "bill", "law"}
_MEASURES = {"%", "percent", "per", "km", "miles", "feet", "metres", "meters", "dollars", "euros", "tons", "tonnes", "kg", "hours", "points"}
_AMBIGUOUS_MONTHS = {"may", "march", "august"}
_NAMES = {"PER", "ORG", "FAC", "PROD", "MISC"}


class Guards:
    """Judges the readings of one text."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces, self._parse, self._low = pieces, pieces.parse, pieces.low
        self._named = [0] * (len(pieces.low) + 1)
        for name in self._parse.names:
            if name.label in _NAMES and name.last - name.first > 1:
                for i in range(name.first, name.last):
                    self._named[i] = name.last - name.first

    def plausible(self, first: int, last: int, meaning: Meaning) -> bool:
        if isinstance(meaning, Mod):
            return self.plausible(last - 1, last, meaning.of) if last - first < 2 else True
        match meaning:
            case Partial() if last - first == 1:
                return self._single(first, meaning)
            case Partial(day=int(), month=int()) if last - first == 2:
                return not self._counts(last - 1)
            case Partial(season=str(), year=None, base=None, which=None):
                return self._season(first, last)
            case Partial(day=int(), month=None, weekday=None):
                return self._before(first) in ("on", "by", "until", "from", "to", "and", "since", "of") and not self._counts(last - 1)
            case DayPart(part, None):
                return self._day_part(first, last, part)
            case Length(amount=None) if last - first == 1:
                return self._before(first) in _LENGTH_PREPOSITIONS or self._low[last : last + 1] == ["of"]
            case Length():
                return self._length(first, last)
            case Recurring():
                return self._recurring(first, last)
            case Vague():
                return self._vague(first, last)
            case _:
                return True

    def _before(self, i: int) -> str:
        return self._low[i - 1] if i else ""

    def _after(self, i: int) -> str:
        return self._low[i] if i < len(self._low) else ""

    def _single(self, i: int, partial: Partial) -> bool:
        if self._named[i] and self._before(i) not in ("on", "in", "since", "until"):
            return False
        if partial.year is not None:
            return self._year(i, partial.year)
        if partial.month and partial.day is None and self._low[i] in _AMBIGUOUS_MONTHS:
            return self._parse.xpos[i] == "NNP" and (self._before(i) in _YEAR_PREPOSITIONS or self._after(i + 1) in (",", ".", "and"))
        if partial.season:
            return self._season(i, i + 1)
        return True

    def _season(self, first: int, last: int) -> bool:
        if self._low[last - 1] == "fall":
            return self._parse.upos[last - 1] in ("NOUN", "PROPN") and self._after(last) not in ("of", "in") and self._before(first) in ("in", "this", "of", "by", "last", "until", "since", "during", "throughout", "next")
        return self._parse.upos[last - 1] in ("NOUN", "PROPN")

    def _year(self, i: int, year: int) -> bool:
        before, after = self._before(i), self._after(i + 1)
        if before in _MONEY or after in _MEASURES or (before in HYPHENS and not self._is_range(i)):
            return False
        if self._counts(i):
            return before in ("the", "'s") and 1900 <= year <= 2100
        if 1900 <= year <= 2100:
            return before not in ("some", "nearly", "almost", "over", "than", "least", "up")
        return before in _YEAR_PREPOSITIONS and before not in ("on", "than", "and", ",", "or", "to")

    def _is_range(self, i: int) -> bool:
        return i >= 2 and (self._low[i - 2].isdigit() or self._low[i - 2] in ("mid", "early", "late", "pre", "post"))

    def _counts(self, i: int) -> bool:
        """Whether the number at ``i`` counts a plural noun."""
        head = self._parse.head[i]
        return head > i and head - i < 4 and self._parse.xpos[head] in ("NNS", "NNPS") and self._parse.is_rel(i, "nummod")

    def _day_part(self, first: int, last: int, part: str) -> bool:
        word, before = self._low[first], self._before(first)
        if "CLOCK" in self._pieces.at[first] and last - first == 1:
            return before in _CLOCK_PREPOSITIONS
        if part[1].isdigit():
            return True
        if word in ("overnight", "tonight"):
            return True
        return before in ("in", "by", "on", "until", "at", "during", "before", "after", "since") and word in ("the", "early", "late", "dawn", "dusk", "midnight", "noon")

    def _length(self, first: int, last: int) -> bool:
        if self._after(last) in HYPHENS and self._low[last + 1 : last + 2] == ["old"] or self._after(last) == "old":
            return False
        if self._low[first] in ("a", "an", "one") and last - first == 2:
            return self._before(first) in _LENGTH_PREPOSITIONS or self._after(last) in ("of", "after", "before", "from", "-")
        return True

    def _recurring(self, first: int, last: int) -> bool:
        return not self._named[first] or last - first > 1

    def _vague(self, first: int, last: int) -> bool:
        word = self._low[first]
        if word == "shortly" or word == "soon":
            return self._after(last) not in ("after", "before", "as", "enough") and self._before(first) not in ("as", "too", "how", "so")
        if word == "now" and self._after(last) == "that":
            return False
        return True

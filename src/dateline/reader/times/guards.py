"""Guards: words that look like a time and are none (a count that could be a year, a name with May in it)."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse

from .meaning import Ancient, DayPart, Era, Length, Meaning, Mod, Near, Partial, Recurring, Step, Unclear, Vague
from .pieces import APOSTROPHES, HYPHENS, Pieces
from .tense import Tense

_YEAR_LEADERS = frozenset(
    [
        *("in", "since", "from", "until", "till", "of", "by", "before", "after", "between", "to", "during", "through"),
        *("for", "and", "(", "early", "late", "mid", "around", "about", "circa", "year", "or", "throughout", "than"),
    ]
)
_OLD_YEAR_LEADERS = _YEAR_LEADERS - {"and", "or", "to", "for", "than", "about", "of", "by", "around"}
_CLOCK_LEADERS = frozenset(
    ["at", "by", "until", "till", "from", "around", "about", "before", "after", "since", "to", "between", "and"]
)
_PART_LEADERS = frozenset(["in", "by", "on", "until", "at", "during", "before", "after", "since", "from"])
_PARTS_WITHOUT_ARTICLE = frozenset(
    ["the", "early", "late", "dawn", "dusk", "midnight", "noon", "sunset", "sunrise", "nightfall"]
)
_LENGTH_LEADERS = frozenset(
    [
        *("for", "in", "within", "over", "after", "of", "during", "than", "by", "until", "and", "or", "to", "take"),
        *("takes", "took", "taken", "last", "lasts", "lasted", "spend", "spent", "every", "about", "nearly", "almost"),
    ]
)
_OVER_LEADERS = frozenset(
    "for in within after last lasts lasted lasting take takes took taken spend spent just well of every than".split()
)
_COMPARATIVES = frozenset("more less fewer longer".split())
_SIZES = frozenset("% percent cent points half third quarter fifth tenth much far even slightly no".split())
_VAGUE_LENGTH_LEADERS = frozenset(
    ["for", "in", "within", "over", "after", "of", "during", "took", "take", "lasted", "spent"]
)
_FALL_LEADERS = frozenset("in this of by last until since during throughout next the each every".split())
_DAY_LEADERS = frozenset("on by until from to and since of".split())
_NO_DAY_LEADERS = _DAY_LEADERS | frozenset("for before after dated through till , (".split())
# What may stand after a feast's name without making it the kind of a thing, as in "a Christmas tree".
_AFTER_FEASTS = frozenset("day weekend week season holiday holidays period morning afternoon evening night eve".split())
_EARNED = frozenset("results earnings profit profits sales revenue revenues net loss losses growth gdp figures".split())
_HEAT = frozenset("temperature temperatures degrees highs lows fahrenheit celsius thermometer mercury".split())
_WORKS = frozenset("novel film movie book album song play musical".split())
# A number beside one of these is no year.
_NUMBERED = frozenset(
    "$ £ € ¥ # us$ no no. nos. article resolution section page flight route channel bill law room highway psalm"
    " box".split()
)
_COUNTING = frozenset("some nearly almost over than least up only another more".split())
_ERA = 25  # years: a text that tells of March 1788 may well mean the year by "1776"
_MEASURES = frozenset(
    "% percent per km miles feet metres meters dollars euros pounds tons tonnes kg hours points people troops".split()
)
_NAMED_DAYS = frozenset("super black bloody cyber fat shrove maundy holy giving".split())
# What tells which day is meant after "the day", "the week".
_TOLD_BY = frozenset("of when that before after in where which since until as he she it they we i you".split())
_DAY_IDIOMS = frozenset("carry save win seize call make rule".split())  # "carried the day"
_DAILY_THINGS = frozenset("newspaper newspapers paper papers magazine life lives news bread mail basis tabloid".split())
_WORDS_TOO = frozenset(["may", "march", "august"])
_NAME_CLASSES = frozenset(["PER", "ORG", "FAC", "PROD", "MISC"])


class Guards:
    """Judges the readings of one text."""

    def __init__(self, pieces: Pieces, parse: Parse, tense: Tense) -> None:
        self._tense = tense
        self._pieces, self._parse, self._low, self._word = pieces, parse, pieces.low, pieces.word
        self._eras = {year for year in _dated_years(pieces) if year < 1900}
        self._in_name = bytearray(len(parse))
        for name in parse.names:
            if name.label in _NAME_CLASSES and name.last - name.first > 1:
                self._in_name[name.first : name.last] = b"\1" * (name.last - name.first)

    def plausible(self, first: int, last: int, meaning: Meaning) -> bool:
        """Whether words ``first`` to ``last`` are likely to be meant as a time."""
        if self._parse.sentence[self._word[first]] != self._parse.sentence[self._word[last - 1]]:
            return False
        if self._low[first] == "that" and self._upos(first) == "SCONJ":
            return False
        if isinstance(meaning, Mod):
            return self._modified(first, last, meaning)
        match meaning:
            case Partial():
                return self._partial(first, last, meaning)
            case DayPart(part, None):
                return self._day_part(first, last, part)
            case Length():
                return self._length(first, last, meaning)
            case Vague():
                return self._vague(first, last)
            case Near(unit=unit, definite=True) if last - first == 2 and unit != "Q":
                return self._in_hand(last - 1)
            case Recurring() if last - first == 1:
                return self._frequency(first)
            case Era(short=True) | Mod(_, Era(short=True)):
                return self._short_decade(first, last)
            case Ancient() | Unclear():
                return self._without_day(first, last, meaning)
            case _:
                return True

    def _short_decade(self, first: int, last: int) -> bool:
        """``the 90s``, not "a man in his 50s" nor "temperatures in the 90s"."""
        words = self._low[first:last]
        if words[0] != "the" and not any(word in APOSTROPHES for word in words):
            return words[-1] not in ("s", "'s", "’s")
        begin, end = self._parse.sentences[self._parse.sentence[self._word[first]]]
        return _HEAT.isdisjoint(self._parse.low(k) for k in range(begin, end))

    def _without_day(self, first: int, last: int, meaning: Ancient | Unclear) -> bool:
        """``in 44 BC``, not "44 B.C. residents"; ``on February 30``, not "the 31 June games"."""
        if isinstance(meaning, Ancient):
            return self._before(first) in _YEAR_LEADERS
        if any(len(word) >= 4 and word[0].isdecimal() for word in self._low[first:last]):
            return True
        return self._before(first) in _NO_DAY_LEADERS and not self._is_noun(last)

    def _modified(self, first: int, last: int, meaning: Mod) -> bool:
        match meaning:
            case Mod(_, Step() | Length()) if self._low[first] in _COMPARATIVES and self._sizes(first - 1):
                return False  # "5,000 more than a year ago"
            case Mod(_, Length() as length):
                return self._bounded_length(first, last, length)
            case Mod("APPROX", Partial(weekday=int())) if self._after(last) in ("'s", "’s"):
                return False  # "to get around Wednesday's ruling"
            case Mod(_, Partial() as inner) if last - first == 2:
                return self._partial(first + 1, last, inner)
            case _:
                return True

    def _sizes(self, i: int) -> bool:
        """Whether word ``i`` says by how much: a figure, "a fifth", "much"."""
        return i >= 0 and (self._low[i] in _SIZES or self._upos(i) in ("NUM", "SYM"))

    def _partial(self, first: int, last: int, partial: Partial) -> bool:
        if last - first == 1:
            return not ("FEAST" in self._pieces.at[first] and self._kind_of(last)) and self._single(first, partial)
        match partial:
            case Partial(day=int(), month=int()) if last - first == 2:
                return not self._counts(last - 1)
            case _ if "FEAST" in self._pieces.at[first] and self._kind_of(last):
                return False
            case Partial(quarter=int(), year=None, base=None, which=None) if "QTR" in self._pieces.at[last - 2]:
                return self._before(first) in _YEAR_LEADERS or self._after(last) in _EARNED
            case Partial(season=str(), year=None, base=None, which=None):
                return self._season(first, last)
            case Partial(day=int(), month=None, weekday=None):
                return self._before(first) in _DAY_LEADERS and not self._is_noun(last)
            case _:
                return True

    def _kind_of(self, last: int) -> bool:
        """Whether the words before ``last`` tell the kind of what comes after: "Easter eggs"."""
        return (
            self._is_noun(last)
            and self._parse.is_rel(self._word[last - 1], "compound", "amod", "nmod:unmarked")
            and (self._low[last] not in _AFTER_FEASTS)
        )

    def _before(self, i: int) -> str:
        return self._low[i - 1] if i else ""

    def _after(self, i: int) -> str:
        return self._low[i] if i < len(self._low) else ""

    def _named(self, i: int) -> bool:
        return bool(self._in_name[self._word[i]])

    def _upos(self, i: int) -> str:
        return self._parse.upos[self._word[i]]

    def _is_noun(self, i: int) -> bool:
        return i < len(self._low) and self._upos(i) in ("NOUN", "PROPN", "ADJ", "NUM")

    def _counts(self, i: int) -> bool:
        """Whether the number at ``i`` counts a plural noun."""
        word = self._word[i]
        head = self._parse.head[word]
        plural = head >= 0 and self._parse.xpos[head] in ("NNS", "NNPS")
        return plural and word < head < word + 4 and self._parse.is_rel(word, "nummod")

    def _single(self, i: int, partial: Partial) -> bool:
        if partial.year is not None:
            return partial.day is not None or self._year(i, partial.year)
        if self._named(i) and self._before(i) not in ("on", "in", "since", "until", "by"):
            return False
        if partial.weekday and self._before(i) in _NAMED_DAYS:
            return False
        if partial.month and partial.day is None and self._low[i] in _WORDS_TOO and not self._beside_month(i):
            return self._parse.xpos[self._word[i]] == "NNP" and (
                self._before(i) in _YEAR_LEADERS
                or self._before(i) in ("this", "last", "next")
                or self._after(i + 1) in (",", ".")
            )
        if partial.month and partial.day is None:
            return not self._beside_no_day(i)
        return self._season(i, i + 1) if partial.season else True

    def _beside_month(self, i: int) -> bool:
        """``March-May``."""
        joined = self._after(i + 1) in HYPHENS and i + 2 < len(self._low) and "MONTH" in self._pieces.at[i + 2]
        return joined or (self._before(i) in HYPHENS and i > 1 and "MONTH" in self._pieces.at[i - 2])

    def _beside_no_day(self, month: int) -> bool:
        """``February 30``, ``31 April``: no such day, so not the month either."""
        if month and "DAY" in self._pieces.at[month - 1]:
            return True
        after = month + 1
        return after < len(self._low) and ("DAY" in self._pieces.at[after] and not self._counts(after))

    def _season(self, first: int, last: int) -> bool:
        noun = self._upos(last - 1) in ("NOUN", "PROPN")
        if self._low[last - 1] == "fall":
            return noun and self._before(last - 1) in _FALL_LEADERS and self._after(last) not in ("of", "in")
        return noun and not self._named(last - 1)

    def _year(self, i: int, year: int) -> bool:
        before, after = self._before(i), self._after(i + 1)
        if before in _NUMBERED or after in _MEASURES or (before in HYPHENS and not self._in_range(i)):
            return False
        if before in _WORKS or after == "block" or (before == "at" and self._upos(i) == "NUM" and self._is_name(i + 1)):
            return False
        if (self._named(i) and before not in _YEAR_LEADERS) or self._in_table(i):
            return False
        if self._counts(i) and before not in ("the", "'s", "’s"):
            return False
        if 1900 <= year <= 2100:
            return before not in _COUNTING
        if before in _OLD_YEAR_LEADERS and not self._is_noun(i + 1):
            return True
        return before not in _COUNTING and any(abs(year - other) <= _ERA for other in self._eras)

    def _in_table(self, i: int) -> bool:
        """Whether nearly all around is figures."""
        around = self._low[max(i - 5, 0) : i + 6]
        return sum(word[0].isdecimal() for word in around) > 9

    def _in_range(self, i: int) -> bool:
        return i >= 2 and (
            (self._low[i - 2].isdigit() and len(self._low[i - 2]) != 3)
            or self._low[i - 2] in ("mid", "early", "late", "pre", "post")
        )

    def _day_part(self, first: int, last: int, part: str) -> bool:
        before = self._before(first)
        if last - first == 1 and "CLOCK" in self._pieces.at[first]:
            return before in _CLOCK_LEADERS
        if part[1].isdigit() and "CLOCKWORD" not in self._pieces.at[first]:
            return True
        if before == "at" and last - first == 1 and self._low[first] == "night":
            return True
        return before in _PART_LEADERS and self._low[first] in _PARTS_WITHOUT_ARTICLE

    def _is_age(self, last: int) -> bool:
        """``six-year-old``, ``52 years old``: how old somebody is, not when."""
        after = [w for w in self._low[last : last + 2] if w not in HYPHENS]
        return after[:1] in (["old"], ["olds"]) or self._low[last : last + 2] == ["of", "age"]

    def _bounded_length(self, first: int, last: int, length: Length) -> bool:
        """``over four years`` is a while in which something went on, unless what leads to it says "for", "took"."""
        if length.unit == "Q":
            return False
        if self._low[first] == "over" and self._before(first) not in _OVER_LEADERS:
            return False
        return not self._is_age(last)

    def _length(self, first: int, last: int, length: Length) -> bool:
        before, after = self._before(first), self._after(last)
        if self._is_age(last) or self._low[max(0, first - 2) : first + 1][-2:] == ["as", "many"]:
            return False  # "the third attack in as many weeks"
        if self._low[max(0, first - 2) : first] == ["as", "many"]:
            return False
        if length.unit == "Q":  # "three quarters" is a share more often
            return length.side != 0
        if self._low[first] == "the" and self._pieces.text[self._pieces.start[first + 1]].isupper():
            return False  # "the Seven Years War"
        if self._low[first] == "the" and last - first == 2:  # "over the years", "the year ended March 31"
            return before == "over" if length.amount is None else after in ("ended", "ending")
        if after in HYPHENS and self._after(last + 1) in ("ago", "earlier"):  # "a year-earlier loss"
            return False
        if length.amount is None and last - first == 1:
            return before in _VAGUE_LENGTH_LEADERS or after in ("of", "after", "before")
        if self._low[first] in ("a", "an") and last - first == 2:
            return before in _LENGTH_LEADERS or after in ("of", "after", "before", "from", "-")
        return True

    def _in_hand(self, unit: int) -> bool:
        """``ended the day higher``, not "the day of the attack", "the day she left", "the day care"."""
        word, parse = self._word[unit], self._parse
        told = any(
            parse.is_rel(k, "acl", "acl:relcl", "nmod", "advcl", "appos", "nummod") for k in parse.children(word)
        )
        if self._pieces.text[self._pieces.start[unit]].isupper():  # "the Day", "the Year III"
            return False
        if parse.head[word] >= 0 and parse.is_rel(word, "obj") and parse.lemma[parse.head[word]] in _DAY_IDIOMS:
            return False
        stands_alone = not parse.is_rel(word, "compound", "flat") and self._after(unit + 1) not in _TOLD_BY
        return stands_alone and not told and self._after(unit + 1) not in HYPHENS and not self._is_number(unit + 1)

    def _is_name(self, i: int) -> bool:
        return i < len(self._low) and self._upos(i) == "PROPN"

    def _is_number(self, i: int) -> bool:
        return i < len(self._low) and self._low[i][0].isdecimal()

    def _frequency(self, i: int) -> bool:
        """``daily attacks``, not "the daily" and "daily life"; ``on Fridays``."""
        if "WEEKDAYS" in self._pieces.at[i] or self._low[i] == "weekends":
            return self._before(i) in ("on", "at", "and", "or", ",")
        return not self._named(i) and self._upos(i) in ("ADJ", "ADV") and self._after(i + 1) not in _DAILY_THINGS

    def _vague(self, first: int, last: int) -> bool:
        word, after = self._low[first], self._after(last)
        if word == "soon":
            known = self._before(first) in ("as", "too", "how", "so") or after in ("after", "before", "as", "enough")
            return not known and self._tense.leaning(self._word[first], self._word[last - 1] + 1) > 0
        if word == "now":
            opens = first == 0 or self._low[first - 1] in (".", "“", '"', "''", "``")
            return after != "that" and not (opens and after == ",")
        if word == "recent":
            return self._upos(first) == "ADJ" and self._before(first) not in ("more", "most") and self._is_noun(last)
        if self._low[last - 1] in ("past", "present"):
            return not self._is_noun(last) and after not in HYPHENS
        return True


def _dated_years(pieces: Pieces) -> Iterator[int]:
    """The years that are told with their month."""
    for i, kinds in enumerate(pieces.at):
        if "MONTH" in kinds:
            for at in range(i + 1, min(i + 4, len(pieces.at))):
                year = pieces.at[at].get("YEAR", (None, 0))[0]
                if isinstance(year, int):
                    yield year

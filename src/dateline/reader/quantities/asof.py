"""As of when a quantity holds: its own time where it is compared, else its clause's, its event's, the story's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from dateline.model import Event, Interval, Quantity, Span

from ..draft import Draft
from ..words import words
from .clause import Telling
from .comparison import compared_parts
from .elapsed import elapsed_parts
from .markets import traded
from .present import lasts
from .standing import stands
from .story import Story, is_day
from .told import SAYING, Told, told_times

_MOST = 50
"""How many times of one sentence are looked at: a table without full stops may hold any number."""
_WANTING = words("""
    demand insist ask urge order require request propose suggest recommend fear hope want threaten vow promise pledge
    agree warn predict expect
""")
_CLAUSE = 12
_SAID = ("ccomp", "parataxis", "csubj")
_PHRASAL = ("nsubj", "obj", "iobj", "obl", "nmod", "compound")
_AWAY = frozenset(("since", "than", "before", "after", "until", "till", "under", "from"))
"""Links of a noun whose time is another's: "the highest since a crisis in 2012", "under a 2009 lease"."""
_AT_ONCE = frozenset(("when", "while", "as", "after"))


class AsOf:
    """The times of a draft by sentence, and which of them belong to compared figures alone."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.times = told_times(draft)
        self.compared: dict[int, Told | None] = {}
        for part in compared_parts(self.parse, draft.quantities):
            own = next((t for t in self._of_sentence(part[0]) if t.words[0] in part), None)
            self.compared.update(dict.fromkeys(part, own))
        self.taken = {own.words[0] for own in self.compared.values() if own is not None}
        self.story = Story(draft, self.taken)
        self.elapsed = elapsed_parts(draft, self._day_before)

    def of(self, quantity: Quantity, chain: Sequence[int], told: Telling, event: Event | None) -> Interval | None:
        """The interval for a figure; ``chain`` are the words up to its clause's top, ``told`` is how that tells it."""
        noun = told.path[0]
        first = self.parse.words_in(Span(quantity.start, quantity.end))[0]
        if first in self.compared:
            own = self.compared[first]
            return own.interval if own is not None else None
        if stands(self.parse, quantity, noun):
            return None
        times = [t for t in self._of_sentence(first) if self._open(t, first) and not _is_start(quantity, t)]
        as_of = next((t for t in times if t.link == "as of"), None)
        if as_of is not None:
            return as_of.interval
        said = self._said(times, chain)
        before = next((e for e in self.elapsed if e.first <= noun < e.last), None)
        if before is not None:
            inner = self._nearest([t for t in times if before.first <= t.top < before.last], first, chain)
            return inner.interval if inner is not None else before.days
        happened = self._told([t for t in times if t is not said], first, chain, event)
        if happened is not None and not self._is_ahead(happened, told):
            return _to(happened, said)
        return self._untold(quantity, told, event, said, bool(times))

    def _is_ahead(self, days: Interval, told: Telling) -> bool:
        """A state of today is not of a day to come: "the army, which holds 60% of it, gave them until Sunday"."""
        today = self.draft.anchor.date
        if today is None or days.latest is None or days.latest <= today:
            return False
        ahead = days.earliest is None or days.earliest > today
        return ahead and told.way == "present" and self.parse.deprel[told.verb] == "acl:relcl"

    def _told(self, times: Sequence[Told], figure: int, chain: Sequence[int], event: Event | None) -> Interval | None:
        """The time that the sentence tells for the figure, the closest first."""
        near = self._nearest(times, figure, chain)
        if near is not None:
            return near.interval
        if event is not None and event.time is not None:
            return event.time
        if len(times) == 1 and self._holds_for(times[0], chain):
            return times[0].interval
        when = next((t for t in times if self._is_of_when(t, chain)), None)
        return when.interval if when is not None else None

    def _untold(
        self, quantity: Quantity, told: Telling, event: Event | None, said: Told | None, timed: bool
    ) -> Interval | None:
        """Without a time of its own: that of the story, of its being said, or of the report."""
        noun, today = told.path[0], self.draft.anchor.date
        if told.way == "unreal":
            return None
        happened = self._of_story(noun, event, told)
        if happened is not None:
            return _to(happened, said)
        market = traded(self.parse, quantity, noun, today) if today is not None and not timed else None
        if market is not None:
            return market
        if said is not None:
            by_then = event is not None and event.status == "happened"
            return Interval(None, said.interval.latest) if by_then else said.interval
        if today is not None and not timed and lasts(self.parse, quantity, noun):
            return Interval.day(today)
        return None

    def _of_story(self, noun: int, event: Event | None, told: Telling) -> Interval | None:
        """The time that the report was at, or that it comes to after its lead."""
        happened = self.story.time(event) if event is not None else None
        if happened is None and told.way == "past":
            happened = self.story.around(noun)
        if happened is None and told.way in ("past", "perfect") and event is not None and event.status == "happened":
            happened = self.story.ahead(noun)
        return happened

    def _open(self, time: Told, figure: int) -> bool:
        """Whether the time may be the figure's: not another's alone, and not that of a mere wish."""
        return time.words[0] not in self.taken and not self._wanted(time.words[-1], figure)

    def _nearest(self, times: Sequence[Told], figure: int, chain: Sequence[int]) -> Told | None:
        """The time that hangs on the figure or its heads, the lowest first."""
        depth = {word: d for d, word in reversed(list(enumerate(chain)))}
        near = [t for t in times if self.parse.head[t.top] in depth or t.top in depth]
        return min(
            near,
            key=lambda t: (depth.get(t.top, depth.get(self.parse.head[t.top], _MOST)), abs(t.top - figure)),
            default=None,
        )

    def _day_before(self, word: int) -> date | None:
        """The day that the sentence has told before the word, or that the story is at."""
        days = [t.interval.latest for t in self._of_sentence(word) if t.words[0] < word and is_day(t.interval)]
        if days:
            return days[-1]
        around = self.story.around(word)
        return around.earliest if around is not None and is_day(around) else self.draft.anchor.date

    def _of_sentence(self, word: int) -> list[Told]:
        return self.times.get(self.parse.sentence[word], [])[:_MOST]

    def _wanted(self, time: int, figure: int) -> bool:
        """Whether the figure stands in what was wanted or feared at the time: "demanded in May that 200 leave"."""
        parse = self.parse
        for that in range(max(time, figure - _CLAUSE), figure):
            if parse.low(that) == "that" and parse.upos[that] == "SCONJ":
                verbs = [k for k in range(max(0, that - _CLAUSE), that) if parse.upos[k] == "VERB"]
                return bool(verbs) and parse.lemma[verbs[-1]].lower() in _WANTING
        return False

    def _said(self, times: Sequence[Told], chain: Sequence[int]) -> Told | None:
        """The time at which the figure was told: "officials said on Friday that 31 died in Tuesday's raid"."""
        sayings = set(self._sayings(chain))
        return next((t for t in times if self.parse.head[t.top] in sayings), None)

    def _sayings(self, chain: Sequence[int]) -> Iterator[int]:
        """The verbs of saying above the figure's clause, or beside it: "31 died, officials said on Friday"."""
        parse = self.parse
        above = (chain[-1], *islice(parse.ancestors(chain[-1]), _MOST))
        for k in above:
            beside = [c for c in parse.children(k) if parse.is_rel(c, "parataxis", "ccomp")]
            for verb in (k, *beside):
                if verb not in chain and parse.upos[verb] == "VERB" and parse.lemma[verb].lower() in SAYING:
                    yield verb

    def _holds_for(self, time: Told, chain: Sequence[int]) -> bool:
        """Whether the only time of the sentence is that of a clause above the figure's."""
        parse, governor = self.parse, self.parse.head[time.top]
        if governor < 0:
            return True
        above = [*chain, *islice(parse.ancestors(chain[-1]), _MOST)]
        while governor not in above:  # "third-quarter profit rose": inside a phrase of the same clause
            if not parse.is_rel(governor, *_PHRASAL) or self._leads_away(governor):
                return False
            governor = parse.head[governor]
        below = above[: above.index(governor)]
        return not any(parse.is_rel(k, *_SAID) for k in below)

    def _leads_away(self, noun: int) -> bool:
        case = self.parse.child(noun, "case")
        return case is not None and self.parse.low(case) in _AWAY

    def _is_of_when(self, time: Told, chain: Sequence[int]) -> bool:
        """ "were killed when a mine went off on Monday": the time of what befell them."""
        parse = self.parse
        verb = parse.head[time.top]
        for _ in range(3):
            if verb < 0 or parse.upos[verb] == "VERB":
                break
            verb = parse.head[verb]
        if verb < 0 or not parse.is_rel(verb, "advcl") or parse.head[verb] not in chain:
            return False
        marks = {parse.low(k) for k in parse.children(verb) if parse.is_rel(k, "mark", "advmod")}
        return bool(marks & _AT_ONCE)


def _is_start(quantity: Quantity, time: Told) -> bool:
    """ "Down 18% from a year earlier": the change holds for the time that it led to."""
    return quantity.change in ("up", "down") and time.link == "from"


def _to(happened: Interval, said: Told | None) -> Interval:
    """From the happening to the day when it was told."""
    if said is None or happened.latest is None or said.interval.latest is None:
        return happened
    return Interval(happened.earliest, said.interval.latest) if happened.latest < said.interval.latest else happened

"""What a strict reader would say of a row, an event that repeats no other, given the events marked by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dateline.model import Actor, Event

Mark = dict[str, Any]  # an event as in training/news.jsonl
OK = "ok"
_PRONOUNS = frozenset(
    "i me my we us our you your he him his himself she her hers it its itself they them their themselves who whom whose"
    " which that this these those one some all both others".split()
)


class Verdicts:
    """The verdicts on the rows of one report, asked in the order of the text.

    "no_event": none is marked at the trigger; "type", "status": one of another is; "second": its happening has a row
    already; "actor", "recipient": none of its own is where the marked event has some.
    """

    def __init__(self, text: str, marked: list[Mark]) -> None:
        self.text, self.marked = text, marked
        self.told: set[int] = set()  # happenings that have a row, by the number of their first mention

    def of(self, row: Event, named: Mapping[str, Actor]) -> str:
        here = [n for n, e in enumerate(self.marked) if _overlap((row.start, row.end), (e["start"], e["end"]))]
        same = next((n for n in here if self.marked[n]["type"] == row.type), None)
        if same is None:
            return "type" if here else "no_event"
        happening = self.first(same)
        if happening in self.told:
            return "second"
        self.told.add(happening)
        return self._of_details(row, self.marked[same], named)

    def first(self, number: int) -> int:
        """The first mention of what the numbered event tells."""
        while (before := self.marked[number]["repeats"]) is not None:
            number = before
        return int(number)

    def _of_details(self, row: Event, marked: Mark, named: Mapping[str, Actor]) -> str:
        if row.status != marked["status"]:
            return "status"
        for role, fillers in (("actor", row.actors), ("recipient", row.recipients)):
            if self._is_another([named[a] for a in fillers], marked[role + "s"]):
                return role
        return OK

    def _is_another(self, fillers: Iterable[Actor], marked: list[list[int]]) -> bool:
        """Whether the row names somebody and the annotator somebody else.

        What a pronoun stands for is not marked, so it bears witness against nobody.
        """
        spans = [(m.start, m.end) for actor in fillers for m in actor.mentions]
        if not spans or not marked or any(self.text[a:b].lower() in _PRONOUNS for a, b in marked):
            return False
        return not any(_overlap(s, (a, b)) for s in spans for a, b in marked)


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]

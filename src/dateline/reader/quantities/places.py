"""Places: where what is counted is or was: told in its phrase, in its clause, for its event, or in its sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from dateline.model import Event, Quantity, Span

from ..draft import Draft
from ..words import words
from .clause import near
from .look import case_of
from .people import HOUSEHOLDS

_AT = words("in at near inside outside across around off throughout on along within over through")
_PLACES = frozenset(("place", "country", "government"))
_PEOPLE = HOUSEHOLDS | {"%"}
_NAMING = ("compound", "flat", "appos", "nmod")


class Places:
    """The places of a draft that something is said to be at, by sentence."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.told: dict[int, list[tuple[int, str]]] = {}
        for actor in draft.actors:
            if actor.kind in ("place", "country"):
                for span in actor.mentions:
                    self._add(span, actor.id)
        for told in self.told.values():
            told.sort()

    def _add(self, span: Span, actor: str) -> None:
        inside = self.parse.words_in(span)
        top = next((k for k in inside if self.parse.head[k] not in inside), None)
        if top is not None and self.parse.is_rel(top, "compound", "flat") and self.parse.head[top] > top:
            top = self.parse.head[top]  # "in Kano province"
        if top is not None and case_of(self.parse, top) in _AT:
            self.told.setdefault(self.parse.sentence[top], []).append((top, actor))

    def of(self, quantity: Quantity, chain: list[int], event: Event | None) -> str | None:
        """Where the figure's noun is; ``chain`` are the words up to the top of its clause."""
        near = self._near(chain)
        if near is not None:
            return near
        if event is not None and event.places and quantity.unit in _PEOPLE:
            return event.places[0]
        return self._in_sentence(quantity, chain[0])

    def _near(self, chain: list[int]) -> str | None:
        """In the noun phrase or the clause, the nearest first."""
        parse = self.parse
        for word in chain:
            here = [k for k in near(parse, word) if parse.is_rel(k, "obl", "nmod")] + [word]
            here = [k for k in here if k != chain[0] and case_of(parse, k) in _AT]
            deeper = [c for k in here for c in near(parse, k) if parse.is_rel(c, "nmod") and case_of(parse, c) in _AT]
            for k in sorted(here + deeper, key=lambda k: abs(k - chain[0])):
                place = next(self._named(k), None)
                if place is not None:
                    return place
        return None

    def _named(self, word: int) -> Iterator[str]:
        """ "in Kano", "in Kano province", "in the northern city of Kano"."""
        parse = self.parse
        within = [k for k in near(parse, word) if parse.is_rel(k, *_NAMING)]
        for k in (word, *within):
            actor = self.draft.referent.get(k)
            fits = k == word or case_of(parse, k) in ("", "of")
            if actor and fits and self.draft.actor(actor).kind in _PLACES and parse.deprel[k] != "nmod:poss":
                yield actor

    def _in_sentence(self, quantity: Quantity, word: int) -> str | None:
        """The last place told before in the sentence (three in four right on our passages), for people the next one."""
        told = self.told.get(self.parse.sentence[word], [])
        at = bisect_left(told, word, key=lambda t: t[0])
        if at:
            return told[at - 1][1]
        return told[0][1] if told and quantity.unit in _PEOPLE else None

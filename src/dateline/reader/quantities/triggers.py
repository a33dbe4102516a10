"""Triggers: the event in whose clause a figure stands as one of those acted on, acting, or spent."""

from __future__ import annotations

from dateline.model import Event, Span

from ..draft import Draft

_ROLES = ("nsubj", "obj", "iobj", "obl", "nmod", "acl", "nummod", "amod", "compound", "conj", "appos", "dep")
_LISTED = ("conj", "appos", "nummod", "nmod", "compound")
_STEPS = 4
WHERE = frozenset(("km", "m", "mile", "nautical mile", "foot", "yard", "degree"))
"""Units that tell where an event was, and not how much of it there was."""


class Triggers:
    """The words that tell events, of one draft."""

    def __init__(self, draft: Draft) -> None:
        self.parse = draft.parse
        self.event: dict[int, Event] = {}
        for event in draft.events:
            for k in self.parse.words_in(Span(event.start, event.end)):
                self.event.setdefault(k, event)

    def event_of(self, noun: int) -> Event | None:
        """The event that the counted noun is part of: "killed 40 people", "40 arrests", "the killing of 40"."""
        if noun in self.event:
            return self.event[noun]
        parse, k = self.parse, noun
        for _ in range(_STEPS):
            governor = parse.head[k]
            if governor < 0 or not parse.is_rel(k, *_ROLES):
                return None
            if governor in self.event:
                return self.event[governor]
            if parse.is_rel(k, "acl") or not parse.is_rel(k, *_LISTED):
                return self._described(governor)
            k = governor
        return None

    def _described(self, governor: int) -> Event | None:
        """ "40 people were among those killed": what is said of the subject."""
        verb = self.parse.child(governor, "acl", "xcomp")
        return self.event.get(verb) if verb is not None else None

"""Attaching: to whom a quantity belongs, where and as of when it holds, who says so, and what befell whom it counts."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Quantity, Span

from ..draft import Draft
from ..words import words
from .asof import AsOf
from .baselines import find_baselines
from .clause import telling
from .owner import owner
from .parts import find_parts
from .places import Places
from .speakers import Speakers
from .tolls import toll_of
from .triggers import WHERE, Triggers

# Links that stay inside what one clause tells; a clause that is said ("ccomp") has its own place and time.
_INSIDE = words("""
    nummod nmod obl obj iobj nsubj appos conj acl advcl xcomp compound amod advmod dep fixed flat det
""")
_DEEPEST = 30


def attach_all(draft: Draft) -> None:
    """Fills ``of``, ``where``, ``as_of``, ``said_by`` and ``toll`` of every quantity, what ties it to others, and the
    quantities of the events."""
    times, places, speakers, triggers = AsOf(draft), Places(draft), Speakers(draft), Triggers(draft)
    for index, quantity in enumerate(draft.quantities):
        words = draft.parse.words_in(Span(quantity.start, quantity.end))
        if not words:
            continue
        figure = _figure_word(draft.parse, words)
        noun = _counted_noun(draft.parse, quantity, words, figure)
        top = _told_by(draft.parse, figure, noun)
        chain = list(_clause(draft.parse, top))
        event, told = triggers.event_of(top), telling(draft.parse, top)
        if event is not None and quantity.unit not in WHERE and index not in event.quantities:
            event.quantities.append(index)
        quantity.of = owner(draft, quantity, words, noun)
        quantity.where = places.of(quantity, chain, event)
        quantity.toll = toll_of(draft.parse, quantity, noun, figure, told, event)
        if quantity.toll is not None and quantity.unit is None:
            quantity.unit, quantity.what = "person", quantity.what or "people"  # "forced 45,000 from their homes"
        quantity.as_of = times.of(quantity, [figure, *chain], told, event)
        quantity.said_by = speakers.of(quantity, words[0])
    find_baselines(draft.parse, draft.quantities)
    find_parts(draft.parse, draft.quantities)


def _figure_word(parse: Parse, words: range) -> int:
    """The word of the quantity that hangs on the rest of the sentence."""
    numbers = [k for k in words if parse.upos[k] in ("NUM", "SYM")] or list(words)
    k = numbers[-1]
    while parse.head[k] in words:
        k = parse.head[k]
    return k


def _counted_noun(parse: Parse, quantity: Quantity, words: range, figure: int) -> int:
    """The head noun of what is counted where it stands beside the figure; otherwise the figure's own word."""
    if quantity.what:
        s, e = parse.sentence_span(parse.sentence[words[0]])
        at = parse.text.find(quantity.what, quantity.end, min(e, quantity.end + 80))
        if at < 0:
            at = parse.text.rfind(quantity.what, max(s, quantity.start - 120), quantity.start)
        found = parse.words_in(Span(at, at + len(quantity.what))) if at >= 0 else range(0)
        if found:
            return found[-1]
    return figure


def _told_by(parse: Parse, figure: int, noun: int) -> int:
    """The counted noun where the figure is part of its phrase; else the figure, told in a clause of its own.

    "Seven people died and 16 were hurt": what the 16 are stands in another clause.
    """
    k = figure
    for _ in range(_DEEPEST):
        if k == noun or parse.head[noun] == k:
            return noun
        if parse.head[k] < 0 or parse.upos[parse.head[k]] in ("VERB", "ADJ", "AUX"):
            break
        k = parse.head[k]
    return figure


def _clause(parse: Parse, word: int) -> Iterator[int]:
    """The word and what it hangs on, up to the top of its clause."""
    for _ in range(_DEEPEST):
        yield word
        if parse.head[word] < 0 or parse.deprel[word].split(":", 1)[0] not in _INSIDE:
            return
        word = parse.head[word]

"""Where an event takes place: the places that its clause tells, at the finest level told."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Span
from dateline.reader.draft import Draft
from dateline.reader.places.beside import LAND_NOUNS
from dateline.reader.words import words

from .roles import resolve
from .slots import Slots, preposition
from .triggers import Trigger

_AT = words("in at near outside inside around across throughout")
_ON = words("on off along")  # before land and roads; "a resolution on Syria" is about it
_KINDS = ("place", "country")
_DOWN = ("obj", "iobj", "obl", "nmod", "nsubj:pass", "appos")
_DOERS = ("nsubj", "obl:agent")
#: Acts that are done at one place by those who are there.
_BODILY = ("ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "CONSULT", "ELECT")
_LIKELY = 0.4  # the core's likelihood from which on its word for the place is taken: 17 in 20 are right on our passages
_OPENER = 6  # words into the sentence: "In the northern city of Homs, ..."
_DEEP = 4  # phrases within phrases: "at a checkpoint on a road in Zamfara"


def places_of(draft: Draft, trigger: Trigger, slots: Slots, taken: list[str], touched: list[str]) -> list[str]:
    """The places attacked ("shelled Homs"), and those where the clause, or the one above it, puts the event."""
    word, bodily = trigger.word, trigger.sense.type in _BODILY
    struck = [a for a in touched if trigger.sense.type == "ASSAULT" and draft.actor(a).kind == "place"]
    found = struck + _told(draft, word, slots, bodily)
    found = found or _behind(draft, trigger.span)
    if not found and bodily:
        found = _told_above(draft, word) or _opening(draft, word) or _linked(draft, word)
    places = [a for a in dict.fromkeys(found) if draft.actor(a).kind in _KINDS]
    return finest(draft, [a for a in places if a not in taken or a in struck])


def finest(draft: Draft, places: list[str]) -> list[str]:
    """Without the country of a finer place: "In Syria, troops shelled Homs" is in Homs."""
    inside = {draft.actor(a).country for a in places if draft.actor(a).kind == "place"}
    return [a for a in places if draft.actor(a).kind == "place" or draft.actor(a).country not in inside]


def _told(draft: Draft, word: int, slots: Slots, bodily: bool) -> list[str]:
    """By the event's own slots, else within its arguments; "a judge in Rome blocked it" tells where the judge is."""
    own = [k for name in (*_AT, *_ON) for k in slots.get(name, ()) if name in _AT or not _is_country(draft, k)]
    direct = [a for k in sorted(own) for a in _named(draft, k)]
    return direct or list(_within(draft, word, _DEEP, (*_DOWN, *_DOERS) if bodily else _DOWN))


def _is_country(draft: Draft, word: int) -> bool:
    actor = draft.referent.get(word)
    return actor is not None and draft.actor(actor).kind != "place"


def _named(draft: Draft, word: int) -> list[str]:
    """ "in Kano", "in Kano state", "in the city of Kano", "in the Mezze district of Damascus"."""
    p = draft.parse
    if p.low(word) in LAND_NOUNS and word not in draft.referent:
        inner = [draft.referent[k] for k in p.children(word) if p.is_rel(k, "compound") and k in draft.referent]
        if inner and draft.actor(inner[-1]).kind == "place":
            return inner[-1:]
    found = [a for a in resolve(draft, word) if draft.actor(a).kind in _KINDS]
    if found or p.upos[word] == "PRON":
        return found
    near = [k for k in p.children(word) if p.is_rel(k, "compound", "appos", "flat", "nmod")]
    near = [k for k in near if p.deprel[k] != "nmod:poss" and preposition(p, k) in ("", "of")]
    named = (draft.referent.get(k) for k in near)
    return [a for a in named if a is not None and draft.actor(a).kind in _KINDS]


def _within(draft: Draft, word: int, depth: int, relations: tuple[str, ...] = _DOWN) -> Iterator[str]:
    """Places in the phrases of the event's arguments: "killed five people in Homs", "at a checkpoint in Zamfara"."""
    p = draft.parse
    for k in p.children(word):
        if not p.is_rel(k, *relations) or (p.deprel[k] == "obl:agent" and "obl:agent" not in relations):
            continue
        if preposition(p, k) in _AT and (found := _named(draft, k)):
            yield from found
        elif depth:
            yield from _within(draft, k, depth - 1)


def _behind(draft: Draft, trigger: Span) -> list[str]:
    """The place that follows a trigger of two words, on the second of which the tree hangs it: "shot dead in Leeds"."""
    p = draft.parse
    inside = p.words_in(trigger)
    if len(inside) < 2 or p.upos[inside[-1]] != "ADJ":
        return []
    last = inside[-1]
    return [a for k in p.children(last) if k > last and preposition(p, k) in _AT for a in _named(draft, k)]


def _told_above(draft: Draft, word: int) -> list[str]:
    """By the clause that this one belongs to: "exploded in Mosul, killing six", "looted and burned shops in Suva"."""
    p = draft.parse
    for _ in range(_DEEP):
        above = p.head[word]
        if above < 0 or not _shares(p, word):
            break
        found = [
            a
            for k in p.children(above)
            if preposition(p, k) in _AT and (not p.is_rel(word, "conj") or k < above or k > word)
            for a in _named(draft, k)
        ]
        if found:
            return found
        word = above
    return []


def _opening(draft: Draft, word: int) -> list[str]:
    """By the phrase that opens the sentence: "In Kano, residents said that soldiers had burned the market"."""
    p = draft.parse
    start, end = p.sentences[p.sentence[word]]
    for k in range(start + 1, min(start + _OPENER, end)):
        opens = p.head[k] > k and p.is_rel(k, "obl") and p.subtree(k)[0] == start and p.low(start) in _AT
        if opens and k < word:
            return _named(draft, k)
    return []


def _linked(draft: Draft, word: int) -> list[str]:
    links = draft.parse.links.get(word, ())
    return [a for k, role, chance in links if role == "place" and chance >= _LIKELY for a in resolve(draft, k)]


def _shares(p: Parse, word: int) -> bool:
    """Not a clause of another time ("after fighters stormed the post") nor one that qualifies a noun."""
    if p.is_rel(word, "advcl"):
        return p.xpos[word] == "VBG" and p.child(word, "mark") is None
    return p.is_rel(word, "conj", "xcomp", "obj", "nsubj")

"""T203, too: a time that the tense of its verb cannot have: "will resign last Friday", "was adopted tomorrow"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Doubt, Span, Time

from ..draft import Draft
from ..times.attach import head_of
from ..words import words

_AHEAD = re.compile(r"(?:tomorrow|next (?:week|month|year|[A-Z][a-z]+day|spring|summer|autumn|fall|winter))\Z", re.I)
_BEHIND = re.compile(
    r"(?:yesterday|last (?:night|week|month|year|[A-Z][a-z]+day|spring|summer|autumn|winter)|[\w ]+ ago)\Z", re.I
)
_PLANNED = words("""
    schedule plan set expect invite summon order book delay postpone move push announce agree adjourn extend call face
    propose promise vow urge fix arrange slate say tell want need hope fear see think believe know mean wish threaten
    decide due declare predict forecast bring put allow give make get convene reschedule warn run
""")
"""What one does now for a later day."""
_BETWEEN = 5  # words from a verb to its time
_BESIDE = words("than as if since until before after like compared whether")


def find(draft: Draft) -> Iterator[Doubt]:
    """Only a sentence's own verb with its time close behind it, in no one's words but the report's."""
    quoted = [q.outer for q in draft.quotations]
    for index, time in enumerate(draft.times):
        words_ = draft.text[time.start : time.end]
        ahead = _AHEAD.match(words_) is not None
        if not (ahead or _BEHIND.match(words_)) or any(q.start <= time.start < q.end for q in quoted):
            continue
        verb = _verb(draft, time)
        if (
            verb is not None
            and not draft.garbled(verb)
            and (_is_past(draft, verb) if ahead else _is_future(draft, verb))
        ):
            told = draft.parse.span(min([verb, *_auxiliaries(draft.parse, verb)]), verb + 1)
            said = f"“{told.of(draft.text)}” cannot be told of “{' '.join(words_.split())}”."
            yield Doubt("T203", "major", sorted((told, Span(time.start, time.end))), said, [f"t{index}"])


def _verb(draft: Draft, time: Time) -> int | None:
    """The verb that the time hangs on, right behind it but for names and adverbs."""
    parse = draft.parse
    head = head_of(draft, time)
    verb = parse.head[head]
    if verb < 0 or parse.upos[verb] != "VERB" or not parse.is_rel(head, "obl", "advmod") or head < verb:
        return None
    first = parse.words_in(Span(time.start, time.end))[0]
    between = range(verb + 1, first)
    plain = all(parse.upos[k] in ("PROPN", "ADV", "ADP", "DET", "ADJ") and parse.low(k) not in _BESIDE for k in between)
    return verb if plain and len(between) <= _BETWEEN and _is_own(parse, verb) else None


def _is_own(parse: Parse, verb: int) -> bool:
    """The verb of the sentence itself, or one joined to it; what is said, asked or wished has times of its own."""
    while parse.is_rel(verb, "conj") and parse.head[verb] >= 0:
        verb = parse.head[verb]
    start = parse.sentences[parse.sentence[verb]][0]
    return parse.head[verb] < 0 and not any(parse.low(k) in _BESIDE for k in range(start, verb))


def _auxiliaries(parse: Parse, verb: int) -> list[int]:
    return [c for c in parse.children(verb) if c < verb and parse.is_rel(c, "aux", "cop")]


def _is_past(draft: Draft, verb: int) -> bool:
    """ "Was adopted", "left": not "was to leave", "would leave", "was leaving", nor what one does for a later day."""
    parse = draft.parse
    if parse.lemma[verb].lower() in _PLANNED or parse.child(verb, "nsubj") is None:
        return False
    aux = [parse.low(c) for c in _auxiliaries(parse, verb)]
    if not aux:
        return parse.xpos[verb] == "VBD"
    return parse.xpos[verb] == "VBN" and aux in (["was"], ["were"], ["had"])


def _is_future(draft: Draft, verb: int) -> bool:
    """ "Will resign", with no word between that may be of an earlier time."""
    parse = draft.parse
    aux = [parse.low(c) for c in _auxiliaries(parse, verb)]
    return parse.xpos[verb] in ("VB", "VBN") and aux[:1] in (["will"], ["shall"]) and "have" not in aux

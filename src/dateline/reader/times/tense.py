"""Tense: whether the clause around a time speaks of what was or of what will be."""

from __future__ import annotations

from dateline.language.parse import Parse

_FUTURE_MODALS = {"will", "'ll", "’ll", "shall", "wo", "would", "may", "might", "could", "can", "should", "must"}
# "is to leave", "plans to leave": an infinitive looks ahead, unless what governs it says that it came about.
_CAME_ABOUT = {"manage", "begin", "start", "continue", "fail", "happen", "seem", "appear", "help", "use", "have", "force"}
_CLAUSE_ENDS = {"acl", "advcl", "ccomp", "xcomp", "parataxis", "conj", "csubj", "root"}


def direction(parse: Parse, word: int) -> int:
    """-1 past, +1 future, 0 unsure: by the verb that governs the word."""
    seen = 0
    for head in _up(parse, word):
        if parse.upos[head] in ("VERB", "AUX") or parse.child(head, "cop", "aux") is not None:
            return _of_verb(parse, head)
        seen += 1
        if seen > 6:
            break
    return 0


def _up(parse: Parse, word: int) -> list[int]:
    return [word, *list(parse.ancestors(word))[:8]]


def _of_verb(parse: Parse, verb: int) -> int:
    helpers = [k for k in parse.children(verb) if parse.is_rel(k, "aux", "cop")]
    words = {parse.low(k) for k in helpers}
    if words & _FUTURE_MODALS:
        return 0 if "have" in words else 1
    tags = {parse.xpos[k] for k in helpers} | {parse.xpos[verb]}
    if "VBD" in tags:
        return _past_or_due(parse, verb)
    if words & {"has", "have", "had", "'ve"}:
        return -1
    mark = parse.child(verb, "mark")
    if parse.xpos[verb] == "VB" and any(parse.low(k) == "to" for k in parse.children(verb) if parse.is_rel(k, "mark", "aux")):
        return _of_infinitive(parse, verb)
    if parse.xpos[verb] == "VBN":
        return -1
    if parse.xpos[verb] == "VBG" and parse.head[verb] >= 0 and not helpers:
        return _of_governor(parse, verb)
    if parse.xpos[verb] in ("VBZ", "VBP") or tags & {"VBZ", "VBP"}:
        return 1 if mark is not None and parse.low(mark) in ("until", "when", "if") else 0
    return 0


def _past_or_due(parse: Parse, verb: int) -> int:
    return -1


def _of_infinitive(parse: Parse, verb: int) -> int:
    head = parse.head[verb]
    return 0 if head >= 0 and parse.lemma[head] in _CAME_ABOUT else 1


def _of_governor(parse: Parse, verb: int) -> int:
    return next((_of_verb(parse, k) for k in parse.ancestors(verb) if parse.upos[k] == "VERB"), 0)

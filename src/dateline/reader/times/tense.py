"""Tense: whether the clause around a time speaks of what was or of what will be.

The answer is a leaning from -2 (surely past) to +2 (surely future); 0 where the clause does not tell.
"""

from __future__ import annotations

from dateline.language.parse import Parse

PAST, FUTURE = -2, 2
LIKELY_FUTURE = 1

_WILL = frozenset(["will", "'ll", "’ll", "shall", "wo"])
_WOULD = frozenset(["would", "may", "might", "could", "can", "should", "must", "'d", "’d"])
_HAVE = frozenset(["have", "has", "had", "'ve", "’ve"])
# Words that look ahead whatever their tense: "is due in October", "payable Dec. 7", "planned a rally on Saturday".
_AHEAD = frozenset(
    [
        *("due", "payable", "effective", "schedule", "scheduled", "slate", "slated", "plan", "planned", "upcoming"),
        *("forthcoming", "expect", "expected", "tentative", "postpone", "tentatively", "until", "till"),
    ]
)
# "Managed to leave on Monday": an infinitive looks ahead unless what governs it says that it came about.
_CAME_ABOUT = frozenset(
    ["manage", "begin", "start", "continue", "fail", "happen", "seem", "appear", "help", "use", "force"]
)
_STANDS_FOR_NOUN = ("compound", "amod", "nmod:poss", "nmod:unmarked", "nummod")
_DEPTH = 7


def leaning(parse: Parse, first: int, last: int) -> int:
    """How the words around the expression ``first`` to ``last`` lean."""
    before = first - 1
    if before > 0 and parse.low(before) in ("on", "at", "late", "early"):
        before -= 1
    if before >= 0 and parse.sentence[before] == parse.sentence[first] and _said(parse, before):
        return PAST
    head = next((w for w in range(first, last) if not first <= parse.head[w] < last), last - 1)
    if _modifies_noun(parse, head):
        return 0
    if first and parse.low(first - 1) in ("until", "till", "through"):
        return _until(parse, head)
    return _climb(parse, head)


def _said(parse: Parse, word: int) -> bool:
    """``said Friday``: a verb in the past just before the time; the parse is not needed then."""
    return parse.xpos[word] == "VBD" and parse.upos[word] == "VERB" and not _helpers(parse, word) & (_WILL | _WOULD)


def _modifies_noun(parse: Parse, head: int) -> bool:
    governor = parse.head[head]
    return governor > head and parse.is_rel(head, *_STANDS_FOR_NOUN) and parse.upos[governor] in ("NOUN", "PROPN")


def _until(parse: Parse, head: int) -> int:
    """What holds until a day: until a day ahead, unless it is told as having been."""
    governor = parse.head[head]
    if governor >= 0 and parse.lemma[governor] == "be" or _helpers(parse, governor) & {"was", "were"}:
        return 0
    return LIKELY_FUTURE


def _climb(parse: Parse, head: int) -> int:
    for depth, word in enumerate((head, *parse.ancestors(head))):
        if depth > _DEPTH:
            break
        if depth and parse.lemma[word] in _AHEAD:
            return LIKELY_FUTURE
        if parse.upos[word] in ("VERB", "AUX") or parse.child(word, "cop", "aux") is not None:
            return _of_verb(parse, word)
    return 0


def _helpers(parse: Parse, verb: int) -> set[str]:
    return {parse.low(k) for k in parse.children(verb) if parse.is_rel(k, "aux", "cop")} if verb >= 0 else set()


def _of_verb(parse: Parse, verb: int) -> int:
    helpers = _helpers(parse, verb)
    if helpers & _WILL:
        return FUTURE
    if helpers & _WOULD:
        return _of_modal(parse, verb, helpers)
    tags = {parse.xpos[verb], *(parse.xpos[k] for k in parse.children(verb) if parse.is_rel(k, "aux", "cop"))}
    if "VBD" in tags or helpers & _HAVE:
        return PAST
    if any(parse.low(k) == "to" for k in parse.children(verb) if parse.is_rel(k, "mark", "aux") and k < verb):
        return _of_infinitive(parse, verb)
    if tags & {"VBZ", "VBP"}:
        return LIKELY_FUTURE if parse.xpos[verb] == "VBG" else 0
    if parse.xpos[verb] == "VBN":
        return PAST
    if parse.xpos[verb] == "VBG":
        return next((_of_verb(parse, k) for k in parse.ancestors(verb) if parse.upos[k] == "VERB"), 0)
    return 0


def _of_modal(parse: Parse, verb: int, helpers: set[str]) -> int:
    """``could not be reached on Monday`` and ``would have left`` do not look ahead."""
    negated = any(parse.low(k) in ("not", "n't", "n’t") for k in parse.children(verb))
    return 0 if helpers & _HAVE or (negated and helpers & {"could", "can"}) else LIKELY_FUTURE


def _of_infinitive(parse: Parse, verb: int) -> int:
    head = parse.head[verb]
    return 0 if head >= 0 and parse.lemma[head] in _CAME_ABOUT else LIKELY_FUTURE

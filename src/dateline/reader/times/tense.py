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
        *("forthcoming", "expect", "expected", "tentative", "tentatively"),
    ]
)
# "Managed to leave on Monday": an infinitive looks ahead unless what governs it says that it came about.
_CAME_ABOUT = frozenset(
    ["manage", "begin", "start", "continue", "fail", "happen", "seem", "appear", "help", "use", "force"]
)
_ATTEMPTS = frozenset(["attempt", "bid", "effort", "move", "decision"])
# In the simple present these tell no plan: "the talks open on Monday" does, "figures show" does not.
_STATES = frozenset(
    ["be", "have", "say", "show", "mean", "know", "think", "believe", "want", "remain", "suggest", "date"]
)
_TELLS = frozenset(["tell", "inform", "warn"])
_STANDS_FOR_NOUN = ("compound", "amod", "nmod:poss", "nmod:unmarked", "nummod")
_DEPTH = 7


def leaning(parse: Parse, first: int, last: int) -> int:
    """How the words around the expression ``first`` to ``last`` lean."""
    before = first - 1
    if before > 0 and parse.low(before) in ("on", "at", "late", "early"):
        before -= 1
    if before >= 0 and parse.sentence[before] == parse.sentence[first]:
        if _said(parse, before) or _told(parse, before):
            return PAST
        if parse.low(before) in _AHEAD:
            return LIKELY_FUTURE
    head = next((w for w in range(first, last) if not first <= parse.head[w] < last), last - 1)
    if _modifies_noun(parse, head):
        return 0
    led = _led_by(parse, first, last, head)
    return _climb(parse, head) if led is None else led


def _led_by(parse: Parse, first: int, last: int, head: int) -> int | None:
    """What the preposition says, where it says more than the verb."""
    word = parse.low(first - 1) if first else ""
    if word == "since":
        return PAST
    if word in ("until", "till", "through", "by"):
        return _until(parse, head)
    if word == "for" or (
        word == "from" and (last >= len(parse) or parse.low(last) not in ("to", "until", "through", "-"))
    ):
        return max(LIKELY_FUTURE, _climb(parse, head)) if _is_day(parse, head) else None
    return None


def _is_day(parse: Parse, head: int) -> bool:
    return parse.low(head).endswith("day")


def _said(parse: Parse, word: int) -> bool:
    """``said Friday``, ``shares issued Friday``: a verb in the past just before the time."""
    if parse.xpos[word] == "VBN":
        return parse.is_rel(word, "acl") and parse.lemma[word] not in _AHEAD
    return parse.xpos[word] == "VBD" and parse.upos[word] == "VERB" and parse.lemma[word] not in _AHEAD


def _told(parse: Parse, word: int) -> bool:
    """``told reporters Friday``."""
    for k in range(word, max(word - 4, -1), -1):
        if parse.upos[k] in ("VERB", "AUX", "PUNCT", "ADP"):
            return parse.xpos[k] == "VBD" and parse.lemma[k] in _TELLS
    return False


def _modifies_noun(parse: Parse, head: int) -> bool:
    governor = parse.head[head]
    return governor > head and parse.is_rel(head, *_STANDS_FOR_NOUN) and parse.upos[governor] in ("NOUN", "PROPN")


def _until(parse: Parse, head: int) -> int:
    """Until or by a day: one that lies ahead, unless the verb tells what had been."""
    governor = parse.head[head]
    helpers = _helpers(parse, governor)
    if governor > head and parse.xpos[governor] == "VBD":  # "by Friday the toll stood at 30"
        return PAST
    if helpers & {"was", "were", "had"} or (governor >= 0 and parse.low(governor) in ("was", "were", "had")):
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
        planned = not helpers and parse.lemma[verb] not in _STATES
        return LIKELY_FUTURE if planned or parse.xpos[verb] == "VBG" else 0
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
    if head >= 0 and parse.lemma[head] in _ATTEMPTS:
        return _climb(parse, head)
    return 0 if head >= 0 and parse.lemma[head] in _CAME_ABOUT else LIKELY_FUTURE

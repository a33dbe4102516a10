"""Whether a promise hangs on a condition: "if", "unless", "as long as", "not until they go", "anyone who resists"."""

from __future__ import annotations

from itertools import pairwise

from dateline.language.parse import Parse
from dateline.reader.events.status import conditional, negated

_CONDITIONS = frozenset(("if", "unless", "once", "provided", "providing", "when", "whenever"))
_PHRASES = frozenset((("provided", "that"), ("on", "condition"), ("as", "soon"), ("only", "if"), ("long", "as")))
_ANY = frozenset(("anyone", "anybody", "whoever"))
_EVEN = frozenset(("even", "as", "what"))  # "even if", "as if", "what if" set no condition


def hangs(p: Parse, head: int, act: int, last: int) -> bool:
    """``head`` is the word that promises, ``act`` what is promised, ``last`` the end of its words."""
    if any(_condition_below(p, verb) for verb in {head, act}):
        return True
    told = [p.low(k) for k in range(p.subtree(head)[0], max(last, p.subtree(head)[1]))]
    if any(pair in _PHRASES for pair in pairwise(told)):
        return True
    if any(p.low(k) in ("if", "unless", "otherwise") and p.low(k - 1) not in _EVEN for k in range(act + 1, last)):
        return True
    return _of_any(p, act, last)


def _condition_below(p: Parse, verb: int) -> bool:
    if conditional(p, verb):
        return not any(p.is_rel(k, "advcl") and _has(p, k, _EVEN) for k in p.children(verb))
    for k in p.children(verb):
        if p.is_rel(k, "advcl") and (_has(p, k, _CONDITIONS) or (_has(p, k, _UNTIL) and negated(p, verb))):
            return True
    return False


_UNTIL = frozenset(("until", "till", "before"))


def _has(p: Parse, verb: int, marks: frozenset[str]) -> bool:
    return any(p.low(c) in marks for c in p.children(verb) if c < verb)


def _of_any(p: Parse, act: int, last: int) -> bool:
    """As in "anyone who resists will be shot", "will answer any attack": it hangs on somebody's doing so."""
    if negated(p, act):
        return False
    held = [k for k in p.children(act) if p.is_rel(k, "nsubj", "obj", "obl") and k < last]
    return any(p.low(k) in _ANY or any(p.low(c) == "any" for c in p.children(k)) for k in held)

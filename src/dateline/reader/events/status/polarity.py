"""Polarity: what is denied, hangs on a condition, or is only supposed."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.reader.words import words

from ..slots import is_passive
from .governors import CHARGED

_NOBODY = words("nobody none one nothing")
_NEVER = words("not n't never n’t nor neither")
_PAST = words("did has have had was were been")
_CONSEQUENT = words("would could might 'd ’d")
_HYPOTHETICAL = words("would could should might may must")
_RANKS = words("first second third last only latest ordinary isolated")
_FEW = 50  # dependents of a joined verb that are looked through


def negated(p: Parse, verb: int) -> bool:
    """Whether the verb itself is denied, by "not", "never", or a subject or object with "no"."""
    if ranked(p, verb):
        return False
    for k in p.children(verb):
        low = p.low(k)
        if low in _NEVER and not _not_only(p, k):
            return True
        if p.is_rel(k, "nsubj", "obj") and (low in ("nobody", "none", "nothing") or has_no(p, k)):
            return True
        if (low == "no" and p.is_rel(k, "det", "advmod")) or (low == "longer" and has_no(p, k)):
            return True
    if p.is_rel(verb, "conj"):
        head = p.head[verb]
        shares = p.child(verb, "nsubj", "aux") is None and p.xpos[verb] == p.xpos[head]
        return shares and p.upos[head] == "VERB" and any(p.low(k) in _NEVER for k in p.children(head)[:_FEW])
    return mark(p, verb) == "without"


def _not_only(p: Parse, k: int) -> bool:
    return k + 1 < len(p) and p.low(k + 1) in ("only", "just", "merely", "least")


def ranked(p: Parse, noun: int) -> bool:
    """Whether a "no" or "not" before it only denies its rank: "not the first attack", "no ordinary protest"."""
    return p.upos[noun] == "NOUN" and any(p.low(k) in _RANKS for k in p.children(noun) if p.is_rel(k, "amod"))


def charged(p: Parse, verb: int) -> bool:
    """Whether somebody is only held to have done what follows: "was accused of", "was arrested for"."""
    return p.lemma[verb] in CHARGED and p.upos[verb] in ("VERB", "ADJ") and is_passive(p, verb)


def has_no(p: Parse, word: int) -> bool:
    return any(p.low(k) == "no" for k in p.children(word)) and not ranked(p, word)


def mark(p: Parse, verb: int) -> str:
    mark = p.child(verb, "mark", "case")
    return p.low(mark) if mark is not None else ""


def conditional(p: Parse, verb: int) -> bool:
    """Whether the verb's act hangs on an "if" or "unless" below it."""
    return any(p.is_rel(k, "advcl") and mark(p, k) in ("if", "unless", "once", "provided") for k in p.children(verb))


def supposed(p: Parse, verb: int) -> bool:
    """Only supposed: "if elected", "you can be shot", "who will leave?"; nobody says that it is so or will be."""
    opening = {p.low(k) for k in p.children(verb) if p.is_rel(k, "mark", "advmod") and k < verb}
    if turned_round(p, verb) or (opening & {"if", "when", "whenever"} and not past(p, verb)):
        return True
    if asked(p, verb) or any(p.is_rel(k, "nsubj") and p.low(k) == "you" for k in p.children(verb)):
        return True
    return any(p.low(k) in ("can", "ca") and p.is_rel(k, "aux") for k in p.children(verb))


def turned_round(p: Parse, verb: int) -> bool:
    """A condition told by order alone: "should police fail to arrest her"."""
    should, subject = p.child(verb, "mark", "aux"), p.child(verb, "nsubj")
    ahead = should is not None and subject is not None and p.low(should) == "should" and should < subject < verb
    return ahead and p.is_rel(verb, "advcl")


def imagined(p: Parse, verb: int) -> bool:
    """A condition that would have consequences: "if they disobeyed, they would be jailed"."""
    if mark(p, verb) != "if" or not p.is_rel(verb, "advcl"):
        return False
    return any(p.low(k) in _CONSEQUENT for k in p.children(p.head[verb]) if p.is_rel(k, "aux"))


def asked(p: Parse, verb: int) -> bool:
    """The main verb of a question; after a speaker's label it is one by its order: "REPORTER: Did they attack?"."""
    _, last = p.sentences[p.sentence[verb]]
    if not any(p.word(k) == "?" for k in range(max(verb, last - 2), last)):
        return False
    return p.is_rel(verb, "root", "xcomp", "conj", "ccomp") or _inverted(p, verb)


def _inverted(p: Parse, verb: int) -> bool:
    """Whether an auxiliary goes before the subject."""
    aux, subject = p.child(verb, "aux", "aux:pass"), p.child(verb, "nsubj")
    return aux is not None and subject is not None and aux < subject < verb


def past(p: Parse, verb: int) -> bool:
    return p.xpos[verb] == "VBD" or any(p.low(k) in _PAST for k in p.children(verb) if p.is_rel(k, "aux", "aux:pass"))


def by_nobody(p: Parse, word: int) -> bool:
    """As in "no one is in custody", "no soldiers fired": nothing has been done to or by anybody."""
    return any(p.low(k) in _NOBODY or has_no(p, k) for k in p.children(word) if p.is_rel(k, "nsubj"))


def worth_denying(p: Parse, verb: int) -> bool:
    """Whether a denied act is a piece of news: "did not sign", not "nobody signed" or "does not sign"."""
    if not negated(p, verb):
        return True
    if by_nobody(p, verb):
        return False
    aux = {p.low(k) for k in p.children(verb) if p.is_rel(k, "aux")}
    return bool(aux & _PAST) and not aux & _HYPOTHETICAL

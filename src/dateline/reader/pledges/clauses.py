"""The clause of an act: its auxiliaries and subject, and whether it is asserted at all."""

from __future__ import annotations

from dateline.language.parse import Parse

WILL = frozenset(("will", "'ll", "’ll", "shall", "wo"))
WOULD = frozenset(("would", "'d", "’d"))
_ASKING = frozenset(("if", "whether", "unless", "when", "what", "why", "how", "who", "which"))
_UNSURE = frozenset(("may", "might", "could", "should", "must", "would", "to"))


def has_aux(p: Parse, verb: int, wanted: frozenset[str]) -> bool:
    return any(p.is_rel(k, "aux") and p.low(k) in wanted for k in p.children(verb))


def is_perfect(p: Parse, verb: int) -> bool:
    """As in "would have gone"."""
    return has_aux(p, verb, frozenset(("have",)))


def infinitive(p: Parse, verb: int) -> bool:
    bare = p.xpos[verb] == "VB" or p.upos[verb] == "ADJ"  # "to free" may pass for an adjective
    return bare and any(p.low(k) == "to" for k in p.children(verb) if p.is_rel(k, "mark", "aux"))


def subject_of(p: Parse, verb: int) -> int | None:
    """The active subject, the verb's own or that of the verb it is joined to."""
    if p.child(verb, "aux:pass") is not None:
        return None
    own = next((k for k in p.children(verb) if p.deprel[k] == "nsubj"), None)
    if own is None and p.is_rel(verb, "conj") and p.upos[p.head[verb]] in ("VERB", "ADJ"):
        return next((k for k in p.children(p.head[verb]) if p.deprel[k] == "nsubj"), None)
    return own


def asked(p: Parse, verb: int) -> bool:
    """Inside an "if", "whether" or a question word's clause, or in a question."""
    return any(p.low(k) in _ASKING and not p.is_rel(k, "nsubj") for k in p.children(verb) if k < verb) or _question(
        p, verb
    )


def _question(p: Parse, word: int) -> bool:
    _, last = p.sentences[p.sentence[word]]
    return any(p.word(k) == "?" for k in range(max(word, last - 3), last))


def not_asserted(p: Parse, verb: int) -> bool:
    """The promise itself is only wished for, possible, refused or asked about."""
    if has_aux(p, verb, _UNSURE):
        return True
    if any(p.is_rel(k, "mark") and p.low(k) in ("to", "if", "unless", "whether") for k in p.children(verb)):
        return True
    return (p.xpos[verb] == "VBG" and p.child(verb, "aux") is None and p.is_rel(verb, "xcomp")) or _question(p, verb)

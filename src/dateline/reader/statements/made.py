"""Whether a statement was made: not in "if he says", "nobody said", "refused to say", "denied that he had asked"."""

from __future__ import annotations

from dateline.language.parse import Parse

from ..words import words
from .attribution import negated

_NOT_SAYING = words("refuse decline fail hesitate want need wish hope plan have expect try")
_SAYING_PARTICLES = frozenset({"out", "on", "back"})  # "point out", "go on"; but not "call off"
_DENYING = words("deny dispute refute rebut reject disprove doubt dismiss")
_NOBODY = words("no nobody none neither")
_CONDITIONS = words("if unless whether")
_WITHIN = frozenset({"ccomp", "xcomp", "conj", "parataxis", "cop"})  # a clause that the verb above it tells
_CLAIM = words("claim allegation accusation report suggestion charge assertion notion idea rumor rumour suspicion")
_MAX_CLIMB = 8


def is_made(parse: Parse, verb: int, source: int | None) -> bool:
    """Whether the verb of saying tells of something that was said."""
    if negated(parse, verb) or _by_nobody(parse, source) or _other_verb(parse, verb):
        return False
    if parse.xpos[verb] == "VB" and not _is_told(parse, verb):
        return False
    return not _supposed(parse, verb)


def _by_nobody(parse: Parse, source: int | None) -> bool:
    return source is not None and any(parse.low(w) in _NOBODY for w in (source, *parse.children(source)))


def _other_verb(parse: Parse, verb: int) -> bool:
    """ "Called off": with its particle the verb is another one."""
    particle = parse.child(verb, "compound:prt")
    return particle is not None and parse.low(particle) not in _SAYING_PARTICLES


def _is_told(parse: Parse, k: int) -> bool:
    """A bare verb tells of something said in "would say", "went on to say"; not in "to say", "refused to say"."""
    if any(parse.low(c) == "to" for c in parse.children(k) if c < k):
        return parse.deprel[k] == "xcomp" and parse.lemma[parse.head[k]].lower() not in _NOT_SAYING
    return any(parse.deprel[c].startswith("aux") for c in parse.children(k)) or parse.deprel[k] == "conj"


def _supposed(parse: Parse, verb: int) -> bool:
    """Whether the saying is itself only supposed, or told by somebody who denies it or did not say so."""
    k = verb
    for _ in range(_MAX_CLIMB):
        if any(parse.deprel[c] == "mark" and parse.low(c) in _CONDITIONS for c in parse.children(k)):
            return True
        above = parse.head[k]
        rel = parse.deprel[k].split(":")[0]
        if above < 0 or not (rel in _WITHIN or _told_by_noun(parse, k, rel)):
            return False
        if rel in ("ccomp", "xcomp") and k > above and (_denies(parse, above) or negated(parse, above)):
            return True
        if rel in ("acl", "ccomp") and parse.upos[above] == "NOUN" and _object_of_denial(parse, above):
            return True
        k = above
    return False


def _told_by_noun(parse: Parse, k: int, rel: str) -> bool:
    return rel == "acl" and parse.deprel[k] != "acl:relcl" and parse.lemma[parse.head[k]].lower() in _CLAIM


def _object_of_denial(parse: Parse, noun: int) -> bool:
    """ "Denied claims that the bank had asked"."""
    return parse.deprel[noun] in ("obj", "obl") and _denies(parse, parse.head[noun])


def _denies(parse: Parse, verb: int) -> bool:
    return parse.lemma[verb].lower() in _DENYING

"""Two words of one clause for one deed: "killed in the raid", "shot and killed", "held hostage"."""

from __future__ import annotations

from itertools import islice

from dateline.language.parse import Parse
from dateline.model import Event
from dateline.reader.quantities.toll_words import DONE_TO
from dateline.reader.words import words

from .kinship import one_fate
from .slots import preposition

# what people say to one another may be said of a saying: "rejected the refusal"
_SAYING = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE", "SANCTION"})
_WITHIN = frozenset({"in", "during", "by", "with", "as"})
_UP = 3  # words between a noun and the verb that it stands under
_HITTING = words("hit strike graze")
_GOING_ON = ("CONSULT", "ELECT")
_LEAVING = words("leave claim")


def one_deed(p: Parse, event: Event, word: int, other: Event, other_word: int) -> bool:
    """Whether the two words of a sentence tell one deed, their roles and means apart."""
    if p.sentence[word] != p.sentence[other_word]:
        return False
    if p.upos[word] == "NOUN" and p.upos[other_word] == "VERB":
        return event.type not in _SAYING and _inside(p, word, other_word)
    if p.upos[word] != "VERB":
        return (
            p.head[word] == other_word and p.is_rel(word, "nmod") and p.lemma[other_word] == "state"
        )  # "a state of siege"
    if _in_one_breath(p, event, word, other, other_word):
        return True
    if event.type == other.type and event.type in _GOING_ON:
        return _told_of(p, word, other_word)
    if event.type != "ASSAULT" or (event.mode and other.mode and event.mode != other.mode):
        return False
    return _outcome(p, word, other_word) or _told_of(p, word, other_word)


def _inside(p: Parse, noun: int, verb: int) -> bool:
    """The deed named within its own telling: "killed in the attack", "held hostage", "marched in protest"."""
    below = noun
    for k in islice(p.ancestors(noun), _UP):
        if k == verb or (p.is_rel(verb, "conj") and p.head[verb] == k and p.upos[k] == "VERB"):
            link = preposition(p, below)
            return not link or link in _WITHIN
        if p.upos[k] == "VERB" or p.is_rel(below, "conj"):
            return False
        below = k
    return False


def _in_one_breath(p: Parse, event: Event, word: int, other: Event, other_word: int) -> bool:
    """Two verbs with one object ("shot and killed a man", "rejected and spurned them"), or "appealed, urging them"."""
    if p.head[word] != other_word or p.upos[other_word] not in ("VERB", "NOUN"):
        return False
    same = event.recipients == other.recipients and bool(event.recipients)
    if p.is_rel(word, "advcl", "acl") and p.xpos[word] == "VBG":
        return same and event.type == other.type == "REQUEST"
    if not p.is_rel(word, "conj") or p.child(word, "nsubj") is not None:
        return False
    if event.type == "ASSAULT":
        return one_fate(p, word, other_word) and (same or p.child(word, "obj") is None or not other.recipients)
    shared = p.child(word, "obj", "obl") is None or p.child(other_word, "obj", "obl", "ccomp", "xcomp") is None
    return shared and event.type in _SAYING and p.xpos[word] == p.xpos[other_word]


def _outcome(p: Parse, word: int, other_word: int) -> bool:
    """The harm told with its deed: "fired, killing 12", "an attack that killed 12", "died when they fired"."""
    harm = word
    if p.is_rel(word, "conj") and p.lemma[word].lower() in DONE_TO and p.head[word] >= 0:
        harm = p.head[word]  # "fired, striking and killing a man"
    if p.head[harm] == other_word and (p.lemma[word].lower() in DONE_TO or p.lemma[word] in _HITTING):
        return p.deprel[harm] == "acl:relcl" or (p.is_rel(harm, "advcl", "acl") and p.xpos[harm] == "VBG")
    harmed = p.head[word] == other_word and p.is_rel(word, "advcl")
    harmed = harmed and (p.lemma[other_word] == "die" or p.lemma[other_word].lower() in DONE_TO)
    return harmed and any(p.low(k) in ("when", "as") for k in p.children(word) if p.is_rel(k, "mark", "advmod"))


def _told_of(p: Parse, word: int, noun: int) -> bool:
    """What a noun named at once told: "a shooting in which shots were fired", "the blast left four wounded".

    So are talks and votes: "held talks in which they exchanged views", "an election in which she was returned".
    """
    if p.upos[noun] != "NOUN":
        return False
    if p.deprel[word] == "acl:relcl" and p.head[p.head[word]] == noun:  # "talks with the envoy in which they discussed"
        return any(p.low(k) == "which" and p.low(k - 1) in _WITHIN for k in range(p.head[word] + 1, word))
    if p.head[word] == noun and p.deprel[word] == "acl:relcl":
        return any(p.low(k) in ("which", "where", "that") for k in range(noun + 1, word))
    left = p.head[noun]
    if left < 0 or p.lemma[left] not in _LEAVING or not (p.is_rel(noun, "nsubj") or _clause_of(p, noun, left)):
        return False
    below = word
    for k in islice(p.ancestors(word), _UP):
        if k == left:
            return p.is_rel(below, "xcomp", "ccomp", "obj", "conj")
        if p.is_rel(below, "advcl", "acl", "parataxis", "nmod") and not (below == word and word == k + 1):
            return False  # but for "left four people wounded"
        below = k
    return False


def _clause_of(p: Parse, noun: int, left: int) -> bool:
    """The subject of "after clashes left four wounded", which the core may take for an adverbial."""
    return p.is_rel(noun, "obl") and noun < left and p.child(left, "nsubj") is None and preposition(p, noun) == "after"

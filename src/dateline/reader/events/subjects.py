"""Subjects that a verb shares with another: control, joined verbs, participles, "a plan to leave"."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.reader.quantities.toll_words import DONE_TO
from dateline.reader.words import words

from .classes import DEMANDING, OBJECT_CONTROL

RELATIVE = frozenset({"who", "which", "that", "whom"})
_SCHEMES = frozenset({"plot", "conspiracy", "scheme"})
_CONTROLLED = ("xcomp", "advcl")
# whom one does this to has done what follows "for": "jailed two men *for killing* a journalist"
_BLAMED = words(
    "praise thank congratulate commend laud applaud hail honour honor credit reward pardon forgive criticise criticize"
    " slam blame fault condemn denounce blast lambast rebuke chide censure castigate reprimand scold berate attack"
    " arrest detain jail imprison hold charge fine sentence convict sue prosecute indict try punish penalise penalize"
    " sack fire dismiss suspend expel ban bar deport execute kill shoot beat assault target investigate probe question"
    " summon impeach oust remove recall blacklist sanction"
)
# what they speak of is another's: "criticised a decision to expel the envoy"
_REACTING = words(
    "welcome praise hail laud applaud criticise criticize condemn denounce deplore slam oppose protest mourn question"
    " regret endorse"
)
FEW = 50  # dependents that are looked through for a subject: a list of a thousand stays cheap
DEPTH = 6  # how far a subject may be handed down: "promised to try to persuade ..."
_RANKS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " twentieth last latest only"
)


# what these ask for another is to do: "the police's request to hand over the letter"
_ASKED_OF_OTHERS = words("request appeal plea invitation order ultimatum instruction")


def is_reduced(p: Parse, verb: int) -> bool:
    """A participle behind "and" that looks like a past: "questioned a mayor and his wife *captured* this week"."""
    bare = p.lemma[verb].lower() in DONE_TO and p.child(verb, "obj", "ccomp", "xcomp") is None
    return bare and _joined_before(p, verb) is not None


def preposition(p: Parse, word: int) -> str:
    """The preposition before a word, in lower case ("" where there is none)."""
    case = p.child(word, "case")
    if case is None or p.low(case) in ("'s", "’s", "'", "’"):
        return ""
    return p.low(case)


def shared_subject(p: Parse, verb: int, depth: int) -> list[int]:
    """The words that a verb without a subject of its own has as one (for a passive verb: as its undergoer)."""
    head = p.head[verb]
    if head < 0 or depth == 0:
        return []
    own = led_astray(p, verb)
    if own is not None:
        return [own]
    if is_reduced(p, verb):
        return [p.head[verb - 1]]
    if p.is_rel(verb, "conj"):
        if p.upos[head] not in ("VERB", "AUX", "ADJ"):
            return []
        return _own_or_shared(p, _infinitive(p, verb, head), depth - 1)
    if p.is_rel(verb, "acl") and p.deprel[verb] != "acl:relcl":
        return _subject_from_noun(p, verb, head, depth)
    if p.is_rel(verb, *_CONTROLLED) and _schemed(p, verb):
        return []
    if p.is_rel(verb, *_CONTROLLED) or _accused_of(p, verb):
        controlled = (p.is_rel(verb, "xcomp") or _accused_of(p, verb)) and p.lemma[head] in OBJECT_CONTROL
        if controlled or _blamed_for(p, verb):
            held = [k for k in p.children(head) if p.is_rel(k, "obj", "iobj") or p.deprel[k] == "nsubj:pass"]
            if held:
                return held
        if p.upos[head] in ("NOUN", "PROPN"):
            return _told_of(p, head) or _owner(p, head, depth)
        return _called_for(p, verb, head) or _own_or_shared(p, head, depth - 1)
    return []


def _infinitive(p: Parse, verb: int, head: int) -> int:
    """The infinitive that a bare one goes on with, where the tree joins it to the verb above: "pressed him to stop
    and *leave*".
    """
    if p.xpos[verb] != "VB" or p.xpos[head] == "VB" or p.child(verb, "nsubj", "aux", "mark") is not None:
        return head
    clause = p.child(head, "xcomp")
    return clause if clause is not None and head < clause < verb and p.xpos[clause] == "VB" else head


def led_astray(p: Parse, verb: int) -> int | None:
    """The subject that the tree has joined to the noun before it: "stormed the station and *officers* opened fire"."""
    return None if is_reduced(p, verb) else _joined_before(p, verb)


def _joined_before(p: Parse, verb: int) -> int | None:
    first = verb - 1
    if first < 0 or p.xpos[verb] != "VBD" or p.child(verb, "nsubj", "mark") is not None:
        return None
    joined = p.is_rel(first, "conj") and p.child(first, "cc") is not None and p.is_rel(p.head[first], "obj", "obl")
    return first if joined and p.upos[first] in ("NOUN", "PROPN", "PRON") else None


def _schemed(p: Parse, verb: int) -> bool:
    """What a plot aims at, which who "uncovered a plot to kill" does not do."""
    first = p.child(verb, "mark")
    return first is not None and first > 0 and p.low(first) == "to" and p.lemma[first - 1] in _SCHEMES


def _called_for(p: Parse, verb: int, head: int) -> list[int]:
    """Who is to do it: "pushed for the army to leave"."""
    if p.lemma[head] not in DEMANDING or not any(p.low(k) == "to" and p.is_rel(k, "mark") for k in p.children(verb)):
        return []
    between = [k for k in p.children(head)[:FEW] if head < k < verb and p.is_rel(k, "obl")]
    to = ("for", "on", "to", "with") if p.lemma[head] in ("appeal", "plead", "call") else ("for", "on")
    return [k for k in between if preposition(p, k) in to or p.low(p.subtree(k)[0] - 1) == "for"]


def _accused_of(p: Parse, verb: int) -> bool:
    """An act of the object's: "accused him of stealing", "kept them from voting"."""
    return p.xpos[verb] == "VBG" and any(
        p.is_rel(k, "mark", "case") and p.low(k) in ("of", "from", "into") for k in p.children(verb)
    )


def _blamed_for(p: Parse, verb: int) -> bool:
    """An act of the object's that is thanked for or punished: "praised Ana for ending the strike"."""
    return (
        (p.xpos[verb] == "VBG" or any(p.low(k) in ("being", "having") for k in p.children(verb)))
        and p.lemma[p.head[verb]] in _BLAMED
        and any(p.is_rel(k, "mark", "case") and p.low(k) == "for" for k in p.children(verb))
    )


def _own_or_shared(p: Parse, verb: int, depth: int) -> list[int]:
    own = [k for k in p.children(verb)[:FEW] if p.is_rel(k, "nsubj")]
    if own:
        return [_antecedent(p, verb, k) for k in (own[-1:] if own[-1] < verb else own)]
    return shared_subject(p, verb, depth)


def _antecedent(p: Parse, verb: int, word: int) -> int:
    """The noun for a relative word: "the men who came and killed"."""
    return p.head[verb] if p.deprel[verb] == "acl:relcl" and p.low(word) in RELATIVE else word


def _subject_from_noun(p: Parse, verb: int, noun: int, depth: int) -> list[int]:
    """In "militants holding ..." the militants do it, in "a plan to leave" whoever has the plan."""
    if any(p.deprel[k] == "mark" and p.low(k) == "to" for k in p.children(verb)):
        if counted_off(p, noun):
            return [k for k in p.children(noun) if p.is_rel(k, "nsubj")] or [noun]
        if p.lemma[noun] in _ASKED_OF_OTHERS:
            return [k for k in p.children(noun)[:FEW] if noun < k < verb and preposition(p, k) in ("to", "for", "on")]
        return _owner(p, noun, depth)
    if p.low(noun) == "those" and preposition(p, noun) == "among":
        return [k for k in p.children(noun)[:FEW] if p.is_rel(k, "nsubj")] or [noun]  # "five were among those killed"
    return [noun]


def asked_by(p: Parse, verb: int) -> list[int]:
    """Who asks by a noun for what the verb tells, and so is not to do it: "the *police's* request to hand it over"."""
    noun = p.head[verb]
    if noun < 0 or not p.is_rel(verb, "acl") or p.lemma[noun] not in _ASKED_OF_OTHERS:
        return []
    return [k for k in p.children(noun) if p.is_rel(k, "nmod:poss") or preposition(p, k) in ("by", "from")]


def counted_off(p: Parse, noun: int) -> bool:
    """As in "the sixth writer to be killed": he has been."""
    return any(p.low(k) in _RANKS for k in (noun, *p.children(noun)))


def _told_of(p: Parse, noun: int) -> list[int]:
    """Of whom the noun is said: "*Weber* was the longest-serving premier and, after leaving office, ..."."""
    subject = p.child(noun, "nsubj") if p.child(noun, "cop") is not None else None
    return [subject] if subject is not None and subject < noun else []


def _owner(p: Parse, noun: int, depth: int) -> list[int]:
    """Who holds a plan or made a refusal: its possessor, or the subject of the verb it is the object of."""
    poss = [k for k in p.children(noun) if p.is_rel(k, "nmod:poss")]
    by = [k for k in p.children(noun) if p.is_rel(k, "nmod") and preposition(p, k) in ("by", "from", "between")]
    if poss or by:
        return poss or by
    head = p.head[noun]
    if head >= 0 and p.lemma[head] in _REACTING and p.is_rel(noun, "obj"):
        return []
    if head >= 0 and p.upos[head] == "VERB" and p.is_rel(noun, "obj", "obl") and p.lemma[noun] not in _SCHEMES:
        return _own_or_shared(p, head, depth - 1)
    return []

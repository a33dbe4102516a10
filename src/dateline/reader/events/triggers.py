"""Triggers: the words that tell an event, from the lexicon and from the core, weighed against one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.language.parse import Parse
from dateline.model import Event, Span
from dateline.reader.draft import Draft
from dateline.reader.words import words

from .context import Context
from .joint import Trigger, told_once
from .lexicon import NONE, Sense, adjectives, nouns, read_sense, verbs
from .slots import Slots, slots_of
from .stances import stances
from .topic import off_topic

# Likelihoods of any event, chosen on our development passages and on real news marked by hand (bench.news), where
# precision counts for more than recall.
VETO = 0.02  # below it the core overrules the lexicon
DOUBT = 0.1  # below it the lexicon needs more than the word alone: "went on strike" tells what "went" does not
INSISTS = 0.5  # from here on the core's type needs no more than a sense of that type
SURE = 0.65  # what it takes for a verb that the lexicon does not know, or knows for other types only
CERTAIN = 0.7  # and for such a noun, where the lexicon rules it out, or for a doer that is nobody we know
SEEN = 0.9  # from here on the core is taken at its word, whatever rules of thumb say of the wording

__all__ = ["Trigger", "find_triggers", "likelihood", "seen"]

_NOUN_TAGS = ("NOUN",)
FALLBACK = "-"  # the word of a sense that is the core's alone
_FALLBACK_VERB = "{}: {} subj>obj|iobj|on|at|against|to|with|for"
_FALLBACK_NOUN = "{}: {} poss|by|subj|between>on|against|of|with|to"


def find_triggers(draft: Draft) -> Iterator[Trigger]:
    """The triggers in the order of the text, one a word."""
    context = Context(draft)
    p = draft.parse
    elsewhere = off_topic(p)
    words = [
        w
        for w in range(len(p))
        if (p.upos[w] in ("VERB", "ADJ", "NOUN") or _mistagged(p, w))
        and p.sentence[w] not in elsewhere
        and not draft.garbled(w)
    ]
    found = {w: t for w in words if (t := _trigger(context, w)) is not None}
    second = {context.particle(w, t.sense.particle) for w, t in found.items() if t.sense.particle}
    found = {w: t for w, t in found.items() if w not in second}  # "set a car alight" is one event
    named = {p.lemma[w] for w in found if p.upos[w] == "NOUN"}
    found |= {w: t for w in words if w not in found and (t := _named_again(context, w, named)) is not None}
    stated = {t.word: t for t in stances(context, found)}
    yield from told_once(p, stated | found)


def _trigger(context: Context, word: int) -> Trigger | None:
    p = context.draft.parse
    senses = _senses(context, word)
    likely = likelihood(p, word)
    if likely < VETO or not (senses or likely >= INSISTS) or not _can_tell(context, word):
        return None
    slots = _slots(p, word)
    for sense in senses:
        if (likely >= DOUBT or _in_company(sense)) and context.fits(sense, word, slots):
            if sense.type == NONE:
                return None
            if _accepted(context, sense, word, slots):
                return Trigger(word, sense, slots, _span(context, word, sense))
    return _by_core(context, word, tuple(s for s in senses if s.type != NONE), slots)


def _in_company(sense: Sense) -> bool:
    """Whether the sense asks for certain other words beside its own."""
    asked = (check for c in sense.conditions if not c.forbidden for check in c.checks)
    return any(check.words and not check.classes for check in asked)


def _slots(p: Parse, word: int) -> Slots:
    """The slots of a word; an adjective's bearer is its subject, unlike a participle's."""
    slots = slots_of(p, word)
    if p.upos[word] == "ADJ" and p.low(word) in adjectives() and "subj" not in slots and "obj" in slots:
        slots["subj"] = slots.pop("obj")
    return slots


def _named_again(context: Context, noun: int, named: set[str]) -> Trigger | None:
    """As in "the invasion", bare, where the report names one in full elsewhere."""
    p = context.draft.parse
    if p.upos[noun] != "NOUN" or p.lemma[noun] not in named or likelihood(p, noun) < VETO:
        return None
    known = _senses(context, noun)
    senses = [s for s in known if s.particle is None and not s.weak and s.type != NONE]
    definite = any(p.low(k) == "the" for k in p.children(noun) if p.is_rel(k, "det"))
    if not definite or p.xpos[noun] != "NN" or len({s.type for s in senses}) != 1 or not _can_tell(context, noun):
        return None
    slots = slots_of(p, noun)
    if any(s.type == NONE and context.fits(s, noun, slots) for s in known):
        return None
    return Trigger(noun, senses[0], slots, p.span(noun, noun + 1))


def _by_core(context: Context, word: int, senses: tuple[Sense, ...], slots: Slots) -> Trigger | None:
    """What the core sees where the lexicon does not, or not quite."""
    p = context.draft.parse
    if p.event[word] == "O" or p.event_score[word] < _needed(context, word, senses, slots):
        return None
    if p.low(word) in _PARTICLES:
        return None
    if p.upos[word] != "NOUN" and p.low(word).endswith("ly") and not senses:
        return None  # "fatally", "forcibly": an adverb, whatever its tag
    sense = next((s for s in senses if s.type == p.event[word] and s.particle is None), None)
    if sense is None:
        sense = _core_sense(context, word)
    elif sense.mode in _BY_MEANS and not context.fits(sense, word, slots):
        sense = replace(sense, mode=None)  # "threw them into a river" is no bomb
    if not _accepted(context, sense, word, slots):
        return None
    return Trigger(word, sense, slots, p.span(word, word + 1))


# Modes by the means, which a sense has only where what it asks for is there.
_BY_MEANS = frozenset(("explosives", "firearms", "aerial", "heavy-weapons", "drone", "crowd-control"))
# Verbs that tell nothing by themselves ("took him to court"): what they tell with others is the lexicon's to say.
# The core alone is right less often in them than elsewhere, unless it is quite sure.
_EMPTY = words("take make have get give go put do come be bring set keep")


_PARTICLES = words("back up down out off over away in on through")  # of a verb before them, whatever their tag


def _needed(context: Context, word: int, senses: tuple[Sense, ...], slots: Slots) -> float:
    """How sure of an event the core must be, given what the lexicon knows of the word."""
    p = context.draft.parse
    if p.upos[word] == "VERB" and p.lemma[word] in _EMPTY:
        return SEEN
    fitting = [s for s in senses if s.type == p.event[word]]
    if any(context.forbids(s, word, slots) for s in fitting):
        return CERTAIN
    if fitting:
        return INSISTS
    return CERTAIN if p.upos[word] == "NOUN" else SURE


def likelihood(p: Parse, word: int) -> float:
    """How likely the core thinks that the word tells an event of any type."""
    return p.event_score[word]


def seen(p: Parse, event: Event, word: int, least: float = SEEN) -> bool:
    """Whether the core is sure of an event and takes its type for the likeliest, whatever its wording."""
    return p.event[word] == event.type and likelihood(p, word) >= least


def _senses(context: Context, word: int) -> tuple[Sense, ...]:
    p = context.draft.parse
    joined = _joined(p, word)
    if joined is not None:
        return (nouns() if p.upos[word] == "NOUN" else verbs()).get(joined, ())
    low = p.low(word)
    if p.upos[word] == "ADJ" and low in adjectives():
        return adjectives()[low]
    if p.upos[word] == "VERB" or (p.upos[word] == "ADJ" and _done(p, word)) or _mistagged(p, word):
        return verbs().get(low, ())
    return nouns().get(low, ()) if p.upos[word] == "NOUN" else ()


def _mistagged(p: Parse, word: int) -> bool:
    """A verb whose word class the core got wrong, but not that it tells an event ("freed" as a number)."""
    return (
        p.upos[word] not in ("VERB", "NOUN", "ADJ", "ADP")
        and p.event[word] != "O"
        and p.event_score[word] >= INSISTS
        and p.low(word) in verbs()
    )


def _done(p: Parse, word: int) -> bool:
    """Whether what is tagged an adjective is a verb's participle: "six bakers were fined", "a man was shot"."""
    participle = p.low(word).endswith("ed") or p.child(word, "aux:pass") is not None
    return participle and p.child(word, "nsubj") is not None and p.child(word, "cop", "aux") is not None


def _can_tell(context: Context, word: int) -> bool:
    """Not a word that only qualifies another: "protest leader", "election campaign", "the fired minister"."""
    p = context.draft.parse
    clause = p.upos[word] == "VERB" and p.child(word, "aux", "nsubj", "obj") is not None
    if _is_defendant(p, word):
        return False
    if _hyphened(p, word):
        return bool(_senses(context, word))
    if p.is_rel(word, "compound", "flat", "amod", "case", "mark", "aux") and not clause:
        return False
    return not context.in_name(word)


def _is_defendant(p: Parse, word: int) -> bool:
    """Who is charged, not the charge: "the accused were produced in court", "bail for eight accused"."""
    if p.low(word) != "accused" or p.child(word, "obj", "aux") is not None or word == 0:
        return False
    if any(p.low(k) == "of" for c in p.children(word) if c > word for k in (c, *p.children(c))):
        return False
    return p.upos[word - 1] == "NUM" or p.low(word - 1) in _BEFORE_A_DEFENDANT


_BEFORE_A_DEFENDANT = words("the an all prime main other key these those")


def _hyphened(p: Parse, word: int) -> bool:
    """The second half of a compound: "president-elect", but not "re-elected"."""
    at = p.start[word]
    return at > 0 and p.text[at - 1] == "-" and p.text[max(0, at - 3) : at - 1].lower() != "re"


def _joined(p: Parse, word: int) -> str | None:
    """The whole of a compound that the tokens part, at its second half: "cease-fire", "sit-ins"."""
    if not _hyphened(p, word) or word < 2 or p.word(word - 1) != "-":
        return None
    return p.text[p.start[word - 2] : p.end[word]].lower()


def _accepted(context: Context, sense: Sense, word: int, slots: Slots) -> bool:
    p = context.draft.parse
    if sense.weak and p.event[word] != sense.type:
        return False
    if sense.type == "ASSAULT" or p.upos[word] in _NOUN_TAGS or likelihood(p, word) >= CERTAIN:
        return True
    doers = slots.get("subj")
    return not doers or any(context.is_who(k) for k in doers)


def _core_sense(context: Context, word: int) -> Sense:
    p = context.draft.parse
    mode = "" if p.mode[word] in ("-", "O", "") else "/" + p.mode[word]
    shape = _FALLBACK_NOUN if p.upos[word] in _NOUN_TAGS else _FALLBACK_VERB
    try:
        return read_sense(shape.format(FALLBACK, p.event[word] + mode), "")
    except ValueError:  # a mode that the type does not have
        return read_sense(shape.format(FALLBACK, p.event[word]), "")


def _span(context: Context, word: int, sense: Sense) -> Span:
    """The trigger, with its particle where that stands beside it."""
    p = context.draft.parse
    if _joined(p, word) is not None:
        return p.span(word - 2, word + 1)
    if sense.particle:
        k = context.particle(word, sense.particle)
        if k == word + 1 and not p.is_rel(k, "case", "mark"):
            return p.span(word, k + 1)
    return p.span(word, word + 1)

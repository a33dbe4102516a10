"""Roles: which actors of the report stand in an event's slots."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Span
from dateline.reader.draft import Draft
from dateline.reader.quantities.toll_words import DONE_TO
from dateline.reader.statements.covering import covering
from dateline.reader.words import words

from .classes import NOUN_CLASSES, PART_OF
from .lexicon import Alternatives
from .slots import Slots, is_passive, preposition

_PLACE_PREPOSITIONS = ("in", "at", "near", "outside", "inside", "around", "across", "throughout", "on", "from", "to")
_PLACE_KINDS = ("place", "country")
_LINKED = 0.5  # the core's likelihood from which on a word has a role
_OWNED = ("obj", "of", "against", "on", "to")  # slots in which a thing stands for its owner


def resolve(draft: Draft, word: int) -> list[str]:
    """The actors that a word and what is joined to it by "and" stand for."""
    found: list[str] = []
    for k in (word, *_conjuncts(draft, word)):
        actor = _one(draft, k)
        if actor and actor not in found:
            found.append(actor)
    return found


def _one(draft: Draft, word: int) -> str | None:
    p = draft.parse
    if p.low(word) in _FIRST_PERSON:
        return _speaker(draft, word)
    actor = draft.referent.get(word)
    if actor:
        return actor
    if p.lemma[word].lower() in PART_OF or p.low(word) in PART_OF:
        for k in p.children(word):
            if p.is_rel(k, "nmod") and preposition(p, k) in ("of", "from") and k in draft.referent:
                return draft.referent[k]
    for k in p.children(word):
        if p.is_rel(k, "appos", "flat") and k in draft.referent:
            return draft.referent[k]
    return None


def counted_alone(p: Parse, verb: int, *, before: bool = False) -> int | None:
    """The bare number of those whom a verb harms, who are others than those told of: "killed 12 and wounded 30".

    With ``before`` only one that the verb follows: "and 14 captured".
    """
    if p.upos[verb] != "VERB" or p.lemma[verb].lower() not in DONE_TO:
        return None
    passive = is_passive(p, verb) or p.child(verb, "obj") is None
    for k in p.children(verb):
        if p.upos[k] != "NUM" or p.child(k, "case", "nmod") is not None:
            continue
        if (p.is_rel(k, "obj") and not before) or (passive and k < verb and p.is_rel(k, "nsubj", "compound", "nummod")):
            return k
    return None


_FIRST_PERSON = words("i we me us my our myself ourselves")


def _speaker(draft: Draft, word: int) -> str | None:
    """Who says "we"."""
    index = covering(draft, word)
    return draft.statements[index].speaker if index is not None else None


def _conjuncts(draft: Draft, word: int) -> list[int]:
    p = draft.parse
    return [k for k in p.children(word) if p.is_rel(k, "conj") and p.upos[k] in ("NOUN", "PROPN", "PRON", "NUM")]


def _owners(draft: Draft, word: int) -> list[str]:
    """Whose a thing is: "Tehran's demand", "the Iranian offer", "the assets of seven officials"."""
    p = draft.parse
    found: list[str] = []
    for k in p.children(word):
        named = p.is_rel(k, "nmod") and (p.deprel[k] == "nmod:poss" or preposition(p, k) in ("of", "by", "from"))
        if named or (p.is_rel(k, "amod", "compound") and k in draft.referent):
            found.extend(a for a in resolve(draft, k) if a not in found)
    return found


def fill(draft: Draft, slots: Slots, alternatives: Alternatives) -> list[str]:
    """The actors of the first alternative that yields any who can act, or else of the first that yields a place."""
    places: list[str] = []
    for together in alternatives:
        actors: list[str] = []
        for name in together:
            for word in slots.get(name, ()):
                if name == "mod" and _is_target(draft, word):
                    continue
                found = resolve(draft, word) or (_owners(draft, word) if name in _OWNED else [])
                actors.extend(a for a in found if a not in actors)
        if doers(draft, actors):
            return actors
        places = places or actors
    return places


def agent(draft: Draft, word: int) -> list[str]:
    """The doer that the core's frames tell where the tree shows none (82% right on our passages)."""
    frame = draft.parse.frame(word)
    doer = frame.first("ARG0") if frame is not None else None
    return doers(draft, resolve(draft, doer)) if doer is not None else []


def linked(draft: Draft, trigger: int, role: str) -> list[str]:
    """The actors to whom the core gives the role ("actor", "recipient", "place") in the trigger's event."""
    found: list[str] = []
    for word, label, chance in draft.parse.links.get(trigger, ()):
        if label == role and chance >= _LINKED:
            found.extend(a for a in resolve(draft, word) if a not in found)
    return found


def clause_subject(draft: Draft, verb: int) -> list[str]:
    """Of whom something is said: "complained that the ministry took seven weeks", "warned that nurses would join"."""
    p = draft.parse
    clause = p.child(verb, "ccomp")
    subject = p.child(clause, "nsubj") if clause is not None and clause > verb else None
    return resolve(draft, subject) if subject is not None and p.upos[subject] != "PRON" else []


def _is_target(draft: Draft, word: int) -> bool:
    """The modifier suffers the deed in "the embassy bombing", "the Nairobi bombing"; in "NATO airstrikes" it acts."""
    actor = draft.referent.get(word)
    return draft.parse.low(word) in NOUN_CLASSES["building"] or (
        actor is not None and draft.actor(actor).kind == "place"
    )


def doers(draft: Draft, actors: list[str]) -> list[str]:
    """Those that can act: a place is where a thing happens, not who does it."""
    return [a for a in actors if draft.actor(a).kind != "place"]


def places_after(draft: Draft, trigger: Span) -> list[str]:
    """The place that follows a trigger of two words, on the second of which the tree hangs it: "shot dead in Leeds"."""
    words = draft.parse.words_in(trigger)
    if len(words) < 2 or draft.parse.upos[words[-1]] != "ADJ":
        return []
    held = [k for k in draft.parse.children(words[-1]) if k > words[-1] and draft.parse.upos[k] == "PROPN"]
    slots = {name: [k] for k in held if (name := preposition(draft.parse, k))}
    return places(draft, slots, [], [])


def places(draft: Draft, slots: Slots, taken: list[str], touched: list[str]) -> list[str]:
    """The places acted on ("shelled Gorna"), and those that "in", "at" and the like put there and that do not act."""
    found = [a for a in touched if draft.actor(a).kind == "place"]
    for name in _PLACE_PREPOSITIONS:
        for word in slots.get(name, ()):
            for actor in resolve(draft, word):
                if actor not in taken and actor not in found and draft.actor(actor).kind in _PLACE_KINDS:
                    found.append(actor)
    return found

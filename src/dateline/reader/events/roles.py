"""Roles: which actors of the report stand in an event's slots."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.reader.draft import Draft
from dateline.reader.quantities.toll_words import DONE_TO
from dateline.reader.statements.covering import covering
from dateline.reader.words import words

from .classes import NOUN_CLASSES, PART_OF
from .lexicon import Alternatives
from .slots import Slots, is_passive, preposition, verb_slots
from .subjects import RELATIVE, led_astray

# "the killing of Ana" and "her release" are not her deeds
_SUFFERED = ("ASSAULT", "COERCE", "RETREAT", "SANCTION")
# "rifles were seized from the pirates", "is being tried along with two others"
_NO_DOER = ("from", "to", "against", "on", "at", "along", "alongside")
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
    counted = _counted(p, word)
    if counted is not None and counted not in draft.referent:
        counted = _counted(p, counted)  # "tens of thousands of workers"
    if counted in draft.referent:
        return draft.referent[counted]
    for k in p.children(word):
        if p.is_rel(k, "appos", "flat") and k in draft.referent:
            return draft.referent[k]
    return None


def _counted(p: Parse, word: int) -> int | None:
    """What a number or a word of number or part is of: "dozens of workers"."""
    if not (p.lemma[word].lower() in PART_OF or p.low(word) in PART_OF or p.upos[word] == "NUM"):
        return None
    return next((k for k in p.children(word) if p.is_rel(k, "nmod") and preposition(p, k) in ("of", "from")), None)


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


_WEAPONS = NOUN_CLASSES["weapons"] | words(
    "bomb mine shell bullet grenade device explosive blast explosion warplane gunship bulldozer fire gunfire shelling"
)
_FIRST_PERSON = words("i we me us my our myself ourselves")


def _speaker(draft: Draft, word: int) -> str | None:
    """Who says "we"."""
    index = covering(draft, word)
    return draft.statements[index].speaker if index is not None else None


def _conjuncts(draft: Draft, word: int) -> list[int]:
    p = draft.parse
    return [
        k
        for k in p.children(word)
        if p.is_rel(k, "conj")
        and p.upos[k] in ("NOUN", "PROPN", "PRON", "NUM")
        and not (k + 1 < len(p) and led_astray(p, k + 1) == k)
    ]


def _owners(draft: Draft, word: int) -> list[str]:
    """Whose a thing is: "Tehran's demand", "the Iranian offer", "the assets of seven officials"."""
    p = draft.parse
    found: list[str] = []
    links = ("by", "from") if p.event[word] in _SUFFERED else ("of", "by", "from")
    for k in p.children(word):
        possessor = p.deprel[k] == "nmod:poss" and p.event[word] not in _SUFFERED
        if possessor and p.low(k) == "whose":
            found.extend(a for a in _antecedents(draft, word) if a not in found)
        named = p.is_rel(k, "nmod") and (possessor or preposition(p, k) in links)
        if named or (p.is_rel(k, "amod", "compound") and k in draft.referent):
            found.extend(a for a in resolve(draft, k) if a not in found)
    return found


def _antecedents(draft: Draft, word: int) -> list[str]:
    """Whose "whose" is: "ranchers *whose* land was seized"."""
    p = draft.parse
    verb = p.head[word]
    return resolve(draft, p.head[verb]) if verb >= 0 and p.deprel[verb] == "acl:relcl" and p.head[verb] >= 0 else []


def _names_owner(p: Parse, word: int) -> bool:
    if p.is_rel(word, "amod", "compound"):
        return p.low(word).isalpha()  # no "American-built", no "F-16"
    return p.deprel[word] == "nmod:poss" or (p.is_rel(word, "nmod") and preposition(p, word) == "of")


def _wielders(draft: Draft, weapon: int) -> list[str]:
    """Whose weapon does it: "jets of the air force killed", "government tanks", "a mine laid by rebels went off"."""
    p = draft.parse
    found: list[str] = []
    for k in (weapon, *_conjuncts(draft, weapon)):
        if p.lemma[k].lower() in _WEAPONS:
            laid = [w for c in p.children(k) if p.is_rel(c, "acl") for w in p.children(c) if preposition(p, w) == "by"]
            held = [*laid, *(w for w in p.children(k) if _names_owner(p, w))]
            found.extend(a for w in held for a in resolve(draft, w) if a not in found)
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
                found = resolve(draft, word)
                if not found and name in _OWNED:
                    found = _owners(draft, word)
                if not found and name == "subj":
                    found = _wielders(draft, word)
                actors.extend(a for a in found if a not in actors)
        if doers(draft, actors):
            return actors
        places = places or actors
    return places


def agent(draft: Draft, word: int) -> list[str]:
    """The doer that the core's frames tell where the tree shows none (82% right on our passages)."""
    p = draft.parse
    frame = p.frame(word)
    doer = frame.first("ARG0") if frame is not None else None
    if doer is None or is_elected(p, doer, word):
        return []
    if p.upos[word] == "VERB" and (preposition(p, doer) in _NO_DOER or _suffers(p, doer, word)):
        return []
    return doers(draft, resolve(draft, doer))


def _suffers(p: Parse, word: int, verb: int) -> bool:
    return p.is_rel(word, "nsubj") and p.head[word] == verb and is_passive(p, verb)


_CHAMBERS = words("assembly house parliament senate council chamber congress legislature duma knesset diet")


def is_elected(p: Parse, word: int, trigger: int) -> bool:
    """Whether it is the house that is voted for: "the Assembly *elections*"."""
    return p.lemma[word].lower() in _CHAMBERS and p.head[word] == trigger and p.lemma[trigger].lower() in _VOTES


_VOTES = words("election by-election poll polls vote ballot")


_ESCAPING = words("survive escape")  # whoever does so was meant
_HARMED = words("dead killed injured wounded hurt")


def victims(draft: Draft, deed: int) -> list[str]:
    """Who is told to have come to harm by it: "31 people lost their lives in the hijack", "dozens dead in attack"."""
    p = draft.parse
    verb = p.head[deed]
    if verb >= 0 and p.lemma[verb] in _ESCAPING and p.is_rel(deed, "obj"):
        return [a for k in p.children(verb) if p.is_rel(k, "nsubj") for a in resolve(draft, k)]
    if verb < 0 or not any(preposition(p, k) in ("in", "during", "from", "by") for k in (deed, deed - 1)):
        return []  # the tree may hang both words of "a train hijacking" on the verb
    if p.low(verb) in _HARMED and p.is_rel(verb, "amod", "acl") and p.head[verb] >= 0:
        return resolve(draft, p.head[verb])
    if p.low(verb) in _HARMED and p.upos[verb] == "VERB" and is_passive(p, verb):
        return [a for k in verb_slots(p, verb).get("obj", ()) for a in resolve(draft, k)]
    lost = p.lemma[verb] == "lose" and any(p.is_rel(k, "obj") and p.lemma[k] == "life" for k in p.children(verb))
    subject = p.child(verb, "nsubj") if lost or p.lemma[verb] in ("die", "perish") else None
    return resolve(draft, subject) if subject is not None else []


_KEPT = words("arrest custody detention jail prison confinement imprisonment")


def held(draft: Draft, noun: int) -> list[str]:
    """Who is held where a noun only tells his state: "has been in jail", "was placed under house arrest", "died in
    custody", "visited her in prison".
    """
    p = draft.parse
    if p.lemma[noun] not in _KEPT or preposition(p, noun) not in ("under", "in", "into"):
        return []
    if p.child(noun, "cop") is not None:
        subject = p.child(noun, "nsubj")
        word = subject if subject is not None else -1
        return resolve(draft, p.head[noun] if p.low(word) in RELATIVE and p.is_rel(noun, "acl") else word)
    verb = p.head[noun]
    if verb < 0 or p.upos[verb] != "VERB" or not p.is_rel(noun, "obl"):
        return []
    slots = verb_slots(p, verb)
    for name in ("obj", "subj"):
        found = [a for k in slots.get(name, ()) for a in resolve(draft, k)]
        if found:
            return [a for a in found if draft.actor(a).kind in ("person", "group")]
    return []


def bereft(draft: Draft, verb: int) -> list[str]:
    """To whom the subject of a relative passive belongs: "ranchers whose land was *seized*"."""
    p = draft.parse
    subject = p.child(verb, "nsubj") if is_passive(p, verb) and p.is_rel(verb, "acl") else None
    if subject is None or not any(p.low(k) == "whose" for k in p.children(subject)):
        return []
    return resolve(draft, p.head[verb])


def clause_subject(draft: Draft, verb: int) -> list[str]:
    """Of whom something is said: "complained that the ministry took seven weeks", "warned that nurses would join"."""
    p = draft.parse
    clause = p.child(verb, "ccomp")
    if clause is None or clause < verb or is_passive(p, clause):
        return []
    subject = p.child(clause, "nsubj")
    return resolve(draft, subject) if subject is not None and p.upos[subject] != "PRON" else []


def _is_target(draft: Draft, word: int) -> bool:
    """The modifier suffers the deed in "the embassy bombing", "the Nairobi bombing"; in "NATO airstrikes" it acts."""
    actor = draft.referent.get(word)
    if actor is None:
        return draft.parse.low(word) in NOUN_CLASSES["building"]
    return draft.actor(actor).kind == "place" or _is_invaded(draft.parse, word)


def _is_invaded(p: Parse, word: int) -> bool:
    """A country named as it is, not by its adjective: "the Kuwait invasion"; not "the Iraqi" or "the U.S. invasion"."""
    plain = p.upos[word] == "PROPN" and p.word(word).isalpha() and not p.word(word).isupper()
    whole = word > 0 and p.low(word - 1) not in ("-", "–")
    return plain and whole and p.lemma[p.head[word]] in ("invasion", "war", "conflict", "occupation")


def doers(draft: Draft, actors: list[str]) -> list[str]:
    """Those that can act: a place is where a thing happens, not who does it."""
    return [a for a in actors if draft.actor(a).kind != "place"]

"""Slots: which words stand in which grammatical place of a verb or noun, active and passive made alike.

``subj`` is who does it, ``obj`` who or what it is done to, ``iobj`` the receiver; a preposition's slot has the
preposition's name (``with``, ``against``); ``target`` is the object of an infinitive ("threatened to arrest them");
``poss`` and ``mod`` are a noun's owner and its modifiers, ``other`` whoever demands or stops what the noun tells.
"""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.reader.quantities.toll_words import DONE_TO
from dateline.reader.words import words

from .classes import DEMANDING, LIGHT_VERBS, OBJECT_CONTROL, PARTICIPATION
from .subjects import DEPTH, FEW, RELATIVE, is_reduced, preposition, shared_subject

Slots = dict[str, list[int]]


def slots_of(p: Parse, word: int) -> Slots:
    """The slots of a verb, or of a noun with those of a light verb above it ("launched an attack on")."""
    if p.upos[word] in ("NOUN", "PROPN") and not _has_verb_syntax(p, word):
        return _noun_slots(p, word)
    return verb_slots(p, word)


_BE = words("be is are was were been being am 's ’s 're ’re get gets got getting gotten")
_HAVE = words("have has had having 've ’ve")


def is_passive(p: Parse, verb: int) -> bool:
    """Whether the verb's grammatical subject suffers it. The form decides first, as relations err more often."""
    if p.xpos[verb] not in ("VBN", "VBD"):
        done = p.upos[verb] == "ADJ" and p.child(verb, "cop", "aux") is not None  # "six were fined"
        return done or any(p.deprel[k] == "aux:pass" for k in p.children(verb))
    aux = {p.low(k) for k in p.children(verb) if p.is_rel(k, "aux", "cop")}
    if aux & _BE:
        return "'s" not in aux or p.child(verb, "aux:pass") is not None
    if aux & _HAVE:
        return False
    if _paired(p, verb):
        return is_passive(p, p.head[verb])
    if _gapped(p, verb) or _goes_on(p, verb) or _is_told_to(p, verb):
        return True
    if p.xpos[verb] == "VBD":
        return p.child(verb, "aux:pass") is not None or is_reduced(p, verb) or is_clipped(p, verb)
    if p.is_rel(verb, "conj") and p.child(verb, "nsubj", "obj") is None and p.xpos[p.head[verb]] == "VBN":
        return _is_done_to(p, p.head[verb])  # "was arrested and charged"
    return p.child(verb, "obj") is None and not _has_told_receiver(p, verb)


def _has_told_receiver(p: Parse, verb: int) -> bool:
    """An object that the core took for a receiver: "the court acquitted Silva"."""
    subject, receiver = p.child(verb, "nsubj"), p.child(verb, "iobj")
    return subject is not None and receiver is not None and subject < verb < receiver


def _paired(p: Parse, verb: int) -> bool:
    """The second verb of a bare pair, whose form alone may look like a past: "was shot and killed"."""
    alone = p.child(verb, "nsubj", "obj", "aux") is None
    return alone and p.is_rel(verb, "conj") and p.head[verb] == verb - 2 and p.upos[verb - 2] in ("VERB", "ADJ")


def _gapped(p: Parse, verb: int) -> bool:
    """A passive whose auxiliary is told once: "eight raiders were killed and four civilians wounded"."""
    head = p.head[verb]
    alone = p.is_rel(verb, "conj") and p.child(verb, "obj") is None and p.child(verb, "nsubj") is not None
    meant = p.lemma[verb].lower() in _TRANSITIVE or (p.lemma[verb] in _TELLING and _has_infinitive(p, verb))
    return alone and meant and p.xpos[head] in ("VBN", "VBD") and _is_done_to(p, head)


def _is_told_to(p: Parse, verb: int) -> bool:
    """A headline's passive: "Former mayor asked to appear before court"; nobody orders or tells without saying whom."""
    subject = p.child(verb, "nsubj")
    if (
        subject is None
        or p.lemma[verb] not in _TELLING
        or not _has_infinitive(p, verb)
        or p.child(verb, "aux") is not None
    ):
        return False
    bare = p.xpos[subject] == "NN" and p.child(subject, "det", "nmod:poss", "nummod") is None
    return bare and subject < verb and p.is_rel(verb, "root")


def _has_infinitive(p: Parse, verb: int) -> bool:
    """Whether "to" do something follows with nobody between: "was dismissed and the mayor *asked to* stay"."""
    return verb + 2 < len(p) and p.low(verb + 1) == "to" and p.xpos[verb + 2] == "VB" and p.low(verb + 2) != "be"


def _goes_on(p: Parse, verb: int) -> bool:
    """A passive that shares its auxiliary: "was abducted in May and tortured", though the core takes it for a past."""
    head = p.head[verb]
    bare = p.is_rel(verb, "conj") and p.child(verb, "nsubj", "aux", "ccomp") is None
    if p.child(verb, "obj") is not None and not _is_given_sum(p, verb):
        return False
    held = verb + 1 < len(p) and p.low(verb + 1) in ("hostage", "captive", "prisoner")
    transitive = held or p.lemma[verb].lower() in _TRANSITIVE
    return bare and transitive and p.xpos[head] == "VBN" and _is_done_to(p, head)


def _is_given_sum(p: Parse, verb: int) -> bool:
    """Whether what is behind the verb is what one was fined or awarded: "was jailed and *fined 2 million*"."""
    return p.lemma[verb] in ("fine", "award", "dock") and all(
        p.upos[k] in ("NUM", "SYM") or p.child(k, "nummod", "compound") is not None
        for k in p.children(verb)
        if p.is_rel(k, "obj")
    )


_TELLING = words("ask tell order urge force instruct advise")
# verbs besides those of tolls that are nothing without an object
_TRANSITIVE = DONE_TO.keys() | words(
    "sack suspend expel deport sentence convict acquit indict oust impeach kidnap abduct torture rape beat fine round"
)


def is_clipped(p: Parse, verb: int) -> bool:
    """A headline's passive: "Teacher shot in Karachi", "Two killed, 12 wounded in bombing"."""
    subject = p.child(verb, "nsubj")
    if p.lemma[verb].lower() not in _TRANSITIVE or subject is None or subject > verb or p.is_rel(verb, "acl"):
        return False
    bare = p.upos[subject] in ("NOUN", "PROPN", "NUM") and p.child(subject, "det", "nmod:poss") is None
    return bare and not any(_is_object(p, k) for j in (verb, *_joined(p, verb)) for k in p.children(j))


def _is_object(p: Parse, k: int) -> bool:
    """Whether it is the object of the verb before it, and not the head of what comes after a comma."""
    first = p.subtree(k)[0]
    return (
        k > p.head[k]
        and p.is_rel(k, "obj", "ccomp", "xcomp", "nsubj")
        and "," not in (p.word(first - 1), p.word(first))
    )


def _is_done_to(p: Parse, verb: int) -> bool:
    return any(p.low(k) in _BE for k in p.children(verb) if p.is_rel(k, "aux"))


def verb_slots(p: Parse, verb: int) -> Slots:
    """The slots of a verb; a missing subject is looked for where grammar shares one."""
    slots: Slots = {}
    passive = is_passive(p, verb)
    for k in p.children(verb):
        _place(p, slots, k, passive)
    _agent_by(p, verb, slots)
    _second_subject(p, verb, slots)
    _object_of_control(p, verb, slots)
    if "obj" not in slots and "iobj" in slots:
        slots["obj"] = slots["iobj"]
    _behind_the_object(p, slots)
    if passive and "subj" not in slots:
        _agent_behind(p, verb, slots)
    _relative_clause(p, verb, slots)
    missing = "obj" if passive else "subj"
    if missing not in slots:
        mislabelled = [k for k in p.children(verb)[:FEW] if k < verb and _cannot_be(p, k)]
        shared = mislabelled[-1:] or shared_subject(p, verb, DEPTH)
        if shared:
            slots[missing] = shared
    _fill_from_frame(p, verb, slots)
    return slots


def _cannot_be(p: Parse, word: int) -> bool:
    """A noun before a verb in a relation that only nouns govern: the core's slip for the verb's subject."""
    return (
        p.is_rel(word, "flat", "appos", "nmod", "iobj")
        and p.deprel[word] != "nmod:unmarked"
        and p.upos[word] in ("NOUN", "PROPN", "PRON")
        and p.child(word, "case") is None
    )


def _place(p: Parse, slots: Slots, k: int, passive: bool) -> None:
    rel = p.deprel[k]
    if rel == "nsubj:pass" or (rel == "nsubj" and passive):
        slots.setdefault("obj", []).append(k)
    elif rel == "nsubj":
        slots.setdefault("subj", []).append(k)
    elif rel == "obj" or rel == "iobj":
        slots.setdefault(rel, []).append(k)
    elif rel in ("compound:prt", "advmod"):
        slots.setdefault(rel.removeprefix("compound:"), []).append(k)
    elif rel in ("xcomp", "ccomp"):
        slots.setdefault(rel, []).append(k)
        if rel == "xcomp" and p.event[k] != "MOBILIZE":  # "threatened to send in the army"
            slots.setdefault("target", []).extend(j for j in p.children(k) if p.is_rel(j, "obj", "iobj"))
    elif p.is_rel(k, "obl", "nmod"):
        name = preposition(p, k) or _stray_particle(p, k)
        if name == "by" and (passive or rel == "obl:agent") and p.upos[k] != "VERB":
            name = "subj"
        if name:
            slots.setdefault(name, []).append(k)


def _agent_by(p: Parse, verb: int, slots: Slots) -> None:
    """The doer after "by" of a deed in "-ing": "the train hijacking by militants"."""
    frame = p.frame(verb)
    doer = frame.first("ARG0") if frame is not None else None
    if doer in slots.get("by", ()) and "subj" not in slots and p.xpos[verb] == "VBG":
        slots["subj"] = slots.pop("by")


def _second_subject(p: Parse, verb: int, slots: Slots) -> None:
    """Of two subjects on either side of the verb the one behind it is the object that the core took for one."""
    subjects = slots.get("subj", [])
    behind = [k for k in subjects if k > verb]
    if behind and len(behind) < len(subjects) and "obj" not in slots:
        subjects = slots["subj"] = [k for k in subjects if k < verb]
        slots["obj"] = behind
    if len(subjects) > 1 and subjects[-1] < verb:
        slots["subj"] = subjects[-1:]  # "Colombo: Four ministers took oath"
    undergoing = slots.get("obj", [])
    if len(undergoing) > 1 and max(undergoing) < verb and not preposition(p, undergoing[-1]):
        slots["obj"] = undergoing[-1:]  # "Kena News, 5 May - Anna Weber has been re-elected"


def _object_of_control(p: Parse, verb: int, slots: Slots) -> None:
    """Whom one urges to leave, also where the tree hangs him on "leave", and of whom one demands that he leave."""
    if "obj" in slots or "iobj" in slots or p.lemma[verb] not in OBJECT_CONTROL | DEMANDING:
        return
    for clause in slots.get("xcomp", []) + slots.get("ccomp", []):
        marks = {p.low(k) for k in p.children(clause) if p.is_rel(k, "mark")}
        if "to" in marks or (p.lemma[verb] in DEMANDING and "that" in marks and not is_passive(p, clause)):
            urged = [k for k in p.children(clause) if p.is_rel(k, "nsubj", "iobj") and verb < k < clause]
            if urged:
                slots["obj"] = urged


_LOOSE = frozenset(("with", "against", "on", "to", "from", "into", "at", "for"))


def _behind_the_object(p: Parse, slots: Slots) -> None:
    """The phrase behind the object, which the tree may hang on either: "imposed sanctions on Iran"."""
    for first in slots.get("obj", ()):
        for thing, k in ((t, k) for t in (first, *_joined(p, first)) for k in p.children(t)):
            if k > thing and p.is_rel(k, "nmod"):
                name = preposition(p, k)
                if name in _LOOSE and name not in slots:
                    slots[name] = [k]


def _agent_behind(p: Parse, verb: int, slots: Slots) -> None:
    """The doer of a passive that the tree hangs on what is given: "will be offered passage by the agency"."""
    for thing in (k for k in p.children(verb) if p.is_rel(k, "obj") and k > verb):
        agents = [k for k in p.children(thing) if p.is_rel(k, "nmod") and preposition(p, k) == "by"]
        if agents:
            slots["subj"] = agents


def _joined(p: Parse, word: int) -> list[int]:
    return [k for k in p.children(word)[:FEW] if p.is_rel(k, "conj")]


def _stray_particle(p: Parse, word: int) -> str:
    """The preposition that the tree took for the verb's particle: "called on the regime"."""
    before = p.subtree(word)[0] - 1
    return p.low(before) if before >= 0 and p.deprel[before] == "compound:prt" else ""


def _relative_clause(p: Parse, verb: int, slots: Slots) -> None:
    """Puts the antecedent where the relative word stands, or stood."""
    if p.deprel[verb] != "acl:relcl":
        return
    antecedent = p.head[verb]
    filled = False
    for held in slots.values():
        for j, word in enumerate(held):
            if p.low(word) in RELATIVE:
                held[j] = antecedent
                filled = True
    if not filled and "subj" in slots and "obj" not in slots:
        slots["obj"] = [antecedent]


def _fill_from_frame(p: Parse, verb: int, slots: Slots) -> None:
    """What the core's frames know and the tree does not: the doer, and what it is done to."""
    frame = p.frame(verb)
    if frame is None:
        return
    taken = {w for held in slots.values() for w in held}
    for slot, role in (("subj", "ARG0"), ("obj", "ARG1")):
        word = frame.first(role)
        if slot not in slots and word is not None and word not in taken and p.upos[word] in ("NOUN", "PROPN", "PRON"):
            slots[slot] = [word]


def _noun_slots(p: Parse, noun: int) -> Slots:
    slots: Slots = {}
    for k in p.children(noun):
        rel = p.deprel[k]
        if rel == "nmod:poss":
            slots.setdefault("poss", []).append(k)
        elif rel in ("amod", "compound", "nmod:desc"):
            slots.setdefault("mod", []).append(k)
        elif p.is_rel(k, "nmod", "obl"):
            name = preposition(p, k)
            if name:
                slots.setdefault(name, []).append(k)
        elif p.is_rel(k, "acl") and ((p.xpos[k] == "VBN" and p.lemma[k] in LIGHT_VERBS) or _is_made_by(p, k)):
            slots.setdefault("subj", []).extend(verb_slots(p, k).get("subj", []))
    _by_behind(p, slots)
    told = "subj" in slots
    verb = light_verb(p, noun)
    if verb is not None:
        for name, held in verb_slots(p, verb).items():
            if name not in ("obj", "prt", "advmod") and noun not in held:
                if name == "subj":
                    name = _subject_slot(p.lemma[verb], p.lemma[noun])
                if name == "subj" and told:
                    continue  # "held a hearing on a petition filed by Silva"
                slots.setdefault(name, []).extend(w for w in held if w not in slots.get(name, ()))
    return slots


_MAKING = words(
    "file lodge make launch carry stage hold conduct mount commit issue submit deliver voice impose wage lead organise"
    " organize"
)


def _is_made_by(p: Parse, clause: int) -> bool:
    """ "an appeal that *Silva* filed", "the raid *they* carried out"; not "a vote that he called"."""
    subject = p.child(clause, "nsubj") if p.lemma[clause] in _MAKING else None
    return subject is not None and p.low(subject) not in RELATIVE


def _by_behind(p: Parse, slots: Slots) -> None:
    """Who does it where the tree hangs him on the one he does it to: "the expulsion of two envoys by Chad"; not who
    did what is looked into: "an inquiry into the killing of a boy by soldiers".
    """
    into = slots.get("into", slots.get("over"))
    if into and "by" in slots and min(slots["by"]) > into[0]:
        del slots["by"]
    for of in slots.get("of", ()) if "by" not in slots else ():
        by = [k for k in p.children(of)[:FEW] if p.is_rel(k, "nmod") and preposition(p, k) == "by"]
        if by:
            slots["by"] = by


_UNDERGOING = words("face suffer await receive get reject")  # who "faces charges" does not bring them
_ASKING = words("demand request seek want urge stop halt break")  # who "demands an apology" does not make it

_ASKED = words("demand request call appeal plea petition ultimatum invitation")  # made to whoever agrees to them


def _subject_slot(light: str, noun: str) -> str:
    """What the subject of a light verb is to the noun."""
    if light in ("agree", "accept") and noun in _ASKED:
        return "obj"
    return "obj" if light in _UNDERGOING else "other" if light in _ASKING else "subj"


def light_verb(p: Parse, noun: int) -> int | None:
    """The verb that only lends a noun its grammar: "held talks", "took part in a protest", "talks took place"."""
    head = p.head[noun]
    while head >= 0 and p.is_rel(noun, "conj"):
        noun, head = head, p.head[head]
    if head < 0 or p.upos[head] != "VERB":
        return None
    lemma = p.lemma[head]
    if p.is_rel(noun, "obj") or p.deprel[noun] == "nsubj:pass":
        return head if lemma in LIGHT_VERBS or lemma in PARTICIPATION else None
    if p.is_rel(noun, "obl", "nmod") and preposition(p, noun) in ("in", "to", "into", "for", "on"):
        return head if lemma in PARTICIPATION else None
    return None


def _has_verb_syntax(p: Parse, word: int) -> bool:
    return any(p.deprel[k] in ("aux", "aux:pass", "obj") for k in p.children(word))


__all__ = ["OBJECT_CONTROL", "Slots", "is_clipped", "is_passive", "light_verb", "preposition", "slots_of", "verb_slots"]

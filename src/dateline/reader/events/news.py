"""What is worth telling: not what is only supposed, spoken of in general, or did not happen to anybody."""

from __future__ import annotations

from itertools import islice

from dateline.language.parse import Parse
from dateline.model import Event
from dateline.reader.words import words

from .classes import NOUN_CLASSES
from .slots import light_verb
from .status import asked, by_nobody, supposed, worth_denying
from .triggers import likelihood, seen

_SPEAKING = frozenset({"REQUEST", "REJECT", "THREATEN", "ACCUSE"})
_TELLING_ALONE = frozenset({"ASSAULT", "COERCE", "PROTEST", "ELECT", "RETREAT"})
_LIKELY = 0.3  # the core's likelihood from which on an event need not name anybody
_SURE = 0.7  # and from which on even an unplaced plural is an event

_REACH = 3  # governors of a crime's word
_CHARGING = words(
    "charge count plead plea guilty indict indictment convict conviction face allegation suspicion accuse sentence"
    " warrant offense offence degree felony"
)
_ANYBODY = words("anyone anybody comment")
_AGREEING = words("agree concur accept")
_PRESENT = ("VBZ", "VBP")
_COUNTED = words("homicide murder killing death")
_RANKS = words("first second third fourth fifth sixth seventh eighth ninth tenth latest")
_ENTITLING = words("right liberty authority freedom discretion mandate option way means")
_USING = words("exercise use")
_REMEMBERING = words("anniversary commemoration centenary bicentenary remembrance memorial commemorate")
_QUESTIONS = words("if whether why how what when where who")
_OLD = words("past previous earlier other most many some recent")
_RELEASED = words("hospital treat treated name identity video footage photo detail information image album report")
_TO_THE_SCENE = words("scene area home call block street building about a.m. p.m.")
_ACCIDENTS = NOUN_CLASSES["accident"] | words("shipwreck pile-up")
_ACCIDENTALLY = words("derail overturn capsize collide crash skid veer")
_ONESELF = words("himself herself itself themselves myself yourself")
_HURTING = words("shoot kill hang stab poison cut burn hurt injure wound drown")
_HARM = words("kill injure hurt wound crush trap death injury dead")
_UNMEANT = words("accidental accidentally unintentional unintentionally inadvertently self-inflicted")
_GUNS = words("gun handgun rifle pistol shotgun revolver weapon firearm")
_VEHICLES = words("car truck lorry bus train tram van vehicle motorcycle motorbike taxi minivan suv tractor")
_VIOLENCE = words(
    "attack attacker assault bomb bomber bombing gunman gunfire shoot shooting shot shell shelling militant rebel"
    " insurgent militia soldier troop army missile rocket drone airstrike raid strike war terrorist terror suicide"
    " explosive grenade ambush hijack hijacker sniper clash murder knife stab mine guerrilla fighter fight"
)


def of_accident(p: Parse) -> bool:
    """Whether the report tells of an accident and nowhere of violence."""
    report = range(len(p))
    return not _tells_violence(p, report) and _tells_accident(p, report)


def _tells_violence(p: Parse, span: range) -> bool:
    """Whether a word of violence is told: "strikes", but not "a storm struck"."""
    return any(p.lemma[k].lower() in _VIOLENCE and (p.upos[k] != "VERB" or p.lemma[k] != "strike") for k in span)


def _tells_accident(p: Parse, span: range) -> bool:
    """Whether one is named: "a storm", but not "gunmen stormed a bar"."""
    return any(
        p.lemma[k].lower() in (_ACCIDENTALLY if p.upos[k] == "VERB" else _ACCIDENTS | _ACCIDENTALLY) for k in span
    )


def is_news(p: Parse, event: Event, word: int, *, accident: bool) -> bool:
    """Not what is only supposed or spoken of in general; of what did not happen only what somebody might have done.
    What the core is sure of is told though it is supposed, general or denied; a question, "any arrests" and what
    nobody did never are.

    ``accident``: in a report of one, harm that nobody is told to have done is no deed.
    """
    if _is_remembered(p, event, word) or _of_one_mind(p, event, word) or _counted_up(p, event, word):
        return False
    if event.type == "ASSAULT" and (_by_accident(p, word) or _names_a_crime(p, event, word)):
        return False
    if accident and not event.actors and p.lemma[word].lower() in _HARM:
        return False
    if _routine(p, event, word):
        return False
    if asked(p, word) if p.upos[word] == "VERB" else _is_any(p, word):
        return False
    sure = seen(p, event, word)
    return (sure or not _is_hypothetical(p, event, word)) and not _is_idle_denial(p, event, word, sure=sure)


def _is_hypothetical(p: Parse, event: Event, word: int) -> bool:
    """Whether it is only supposed, entitled to or spoken of in general."""
    doubtful = likelihood(p, word) < _SURE or event.type == "ELECT"
    if p.upos[word] == "NOUN" and doubtful and _in_general(p, event, word):
        return True
    return _is_entitled(p, word) or _is_supposed(p, word) or (event.type == "ELECT" and _of_old(p, word))


def _is_idle_denial(p: Parse, event: Event, word: int, *, sure: bool) -> bool:
    """A denial of what nobody did, or of what nobody might have done, or of words; of these last two what the core is
    sure of and denies too is told.
    """
    if event.status != "denied":
        return False
    if by_nobody(p, word):
        return True
    if sure and p.status[word] == "denied":
        return False
    return event.type in _SPEAKING or (p.upos[word] == "VERB" and not worth_denying(p, word))


def _is_supposed(p: Parse, word: int) -> bool:
    """Whether what is told is only supposed, be it by a noun: "when they make concessions", "if there is a vote"."""
    if p.upos[word] == "VERB":
        return supposed(p, word)
    verb = light_verb(p, word)
    if verb is None and any(p.low(k) in ("a", "an", "any") for k in p.children(word) if p.is_rel(k, "det")):
        verb = p.head[word]
    return verb is not None and verb >= 0 and p.upos[verb] == "VERB" and supposed(p, verb)


def _of_old(p: Parse, noun: int) -> bool:
    """Votes that are only counted up: "in the past nine elections", "previous elections"."""
    own = {p.low(k) for k in p.children(noun) if p.is_rel(k, "amod", "det", "nummod")}
    return p.xpos[noun] == "NNS" and not own.isdisjoint(_OLD)


def _of_one_mind(p: Parse, event: Event, word: int) -> bool:
    """Agreeing in a view, not on an act: "agreed that the law is bad", but not "that they would leave"."""
    if event.type not in ("AGREE", "CONCEDE") or p.upos[word] != "VERB":
        return False
    said = p.child(word, "ccomp")
    return said is not None and p.lemma[word] in _AGREEING and (p.xpos[said] in _PRESENT or _is(p, said))


def _is(p: Parse, word: int) -> bool:
    copula = p.child(word, "cop")
    return copula is not None and (p.xpos[copula] in _PRESENT or p.xpos[copula] == "VBD")


def _counted_up(p: Parse, event: Event, noun: int) -> bool:
    """A deed that is only counted: "the third homicide of the year"."""
    if event.type != "ASSAULT" or p.lemma[noun] not in _COUNTED or event.recipients:
        return False
    return any(p.is_rel(k, "amod") and p.xpos[k] in ("JJ", "CD") and p.low(k) in _RANKS for k in p.children(noun))


def _names_a_crime(p: Parse, event: Event, word: int) -> bool:
    """The crime in a charge, of nobody named: "faces three counts of attempted murder"."""
    if p.upos[word] not in ("NOUN", "PROPN") or event.recipients or event.actors:
        return False
    return p.is_rel(word, "compound") or any(p.lemma[k].lower() in _CHARGING for k in islice(p.ancestors(word), _REACH))


def _routine(p: Parse, event: Event, word: int) -> bool:
    """What every police report says: "anyone with information is asked to call", "was treated and released"."""
    near = {p.lemma[k].lower() for k in p.children(word)} | {p.lemma[p.head[word]].lower() if p.head[word] >= 0 else ""}
    if event.type == "REQUEST":
        return bool(near & _ANYBODY) or _asks_to_know(p, word)
    if event.type == "COERCE" and event.status == "denied" and p.upos[word] == "NOUN":
        return p.lemma[word] == "arrest"  # "no arrests have been made"
    if event.type == "RETREAT":
        return p.lemma[word] == "release" and bool(near & _RELEASED)
    return event.type == "MOBILIZE" and p.lemma[word] in ("call", "dispatch", "send") and bool(near & _TO_THE_SCENE)


def _asks_to_know(p: Parse, word: int) -> bool:
    """A question, not a request: "was asked if she would stay", "asked why the gate was shut"."""
    clauses = [k for k in p.children(word) if p.is_rel(k, "ccomp", "advcl") and k > word]
    opening = (
        p.low(j) for c in clauses for j in p.children(c) if j < c and p.is_rel(j, "mark", "advmod", "obl", "obj")
    )
    return p.lemma[word] == "ask" and any(low in _QUESTIONS for low in opening)


def _by_accident(p: Parse, word: int) -> bool:
    """Harm in a sentence of an accident and of no violence: "killed when a tram derailed", "accidentally shot"."""
    if _unmeant(p, word):
        return True
    sentence = range(*p.sentences[p.sentence[word]])
    if _tells_violence(p, sentence):
        return False
    by = {p.lemma[k].lower() for k in p.children(word) if p.is_rel(k, "nsubj", "obl")}
    return _tells_accident(p, sentence) or not by.isdisjoint(_VEHICLES)


def _unmeant(p: Parse, word: int) -> bool:
    """What nobody meant to do to another: "shot himself", "an accidental shooting", "when the rifle went off"."""
    if p.upos[word] == "VERB" and any(p.low(k) in _ONESELF and p.is_rel(k, "obj") for k in p.children(word)):
        return p.lemma[word] in _HURTING
    for k in range(*p.sentences[p.sentence[word]]):
        if p.low(k) in _UNMEANT:
            return True
        gone_off = p.lemma[k] == "discharge" or (p.lemma[k] == "go" and any(p.low(j) == "off" for j in p.children(k)))
        if gone_off and any(p.lemma[j].lower() in _GUNS for j in p.children(k) if p.is_rel(j, "nsubj")):
            return True
    return False


def _is_any(p: Parse, noun: int) -> bool:
    """Whichever there may be, none that there was: "any arrests"; but "any such attack" is one that was told."""
    own = {p.low(k) for k in p.children(noun) if p.is_rel(k, "det", "amod")}
    return "any" in own and "such" not in own


def _is_entitled(p: Parse, word: int) -> bool:
    """What somebody has the right or the means to do, done or not: "the right to call an election"."""
    for k in (word, *islice(p.ancestors(word), _REACH)):
        noun = p.head[k]
        if noun >= 0 and p.is_rel(k, "acl", "csubj") and p.xpos[k] == "VB" and p.lemma[noun].lower() in _ENTITLING:
            using = p.head[noun] >= 0 and p.lemma[p.head[noun]] in _USING
            return not using or p.xpos[p.head[noun]] == "VB"  # "are free to exercise their right to"
    return False


def _is_remembered(p: Parse, event: Event, noun: int) -> bool:
    """What is long past and only remembered: "the anniversary of the massacre", "to commemorate the battle"."""
    head = p.head[noun]
    return event.type == "ASSAULT" and p.upos[noun] == "NOUN" and head >= 0 and p.lemma[head].lower() in _REMEMBERING


def _in_general(p: Parse, event: Event, noun: int) -> bool:
    """A kind of event ("presidential elections", "every attack"), none that is placed by anybody or anything."""
    before = {p.low(k) for k in p.children(noun) if p.is_rel(k, "det")}
    if before & {"every", "each"}:
        return True
    bare = p.xpos[noun] == "NNS" and not before and p.child(noun, "nmod:poss", "nummod") is None
    placed = event.actors or event.recipients or event.places or event.time
    return bare and not placed and light_verb(p, noun) is None and not p.is_rel(noun, "nsubj")


def is_whole(p: Parse, event: Event, word: int) -> bool:
    """Whether somebody takes part; violence, protest and votes, and what the core sees too, need not name anybody."""
    if event.actors or event.recipients:
        return True
    if _stands_alone(p, word) and not (event.places or event.time):
        return False
    if event.type in _TELLING_ALONE:
        return True
    return p.event[word] == event.type or likelihood(p, word) >= _LIKELY


def _stands_alone(p: Parse, word: int) -> bool:
    """A word that is all its line says: "Attack", "Protest!"."""
    line = range(*p.sentences[p.sentence[word]])
    return all(k == word or p.upos[k] in ("PUNCT", "SYM", "X", "DET") for k in line)

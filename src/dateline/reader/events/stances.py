"""Stances: what somebody is willing to do is agreed, what he will not do refused, what he says another must do asked.

The word that tells it is an adjective or an auxiliary of the act: "is *willing* to withdraw", "will *not* release
them", "said that Iran *must* stop". The act keeps its own event.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.language.parse import Parse
from dateline.model import Span
from dateline.reader.statements.covering import covering
from dateline.reader.words import words

from .context import Context
from .joint import Trigger
from .lexicon import Sense
from .modes import SOUGHT
from .roles import resolve
from .slots import is_passive
from .status import negated, supposed

_READY = words("willing prepared ready")
_LOATH = words("unwilling reluctant")
_NOT = words("not n't n’t never")
_YIELDING = frozenset({"AID", "CONCEDE", "RETREAT", "COOPERATE", "CONSULT"})
_GRANTED = _YIELDING | {"AGREE", "SUPPORT"}  # what is refused may also be consent
_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_URGED = ("country", "government", "organization", "person")


def stances(context: Context, found: dict[int, Trigger]) -> Iterator[Trigger]:
    """The stances that the report tells towards the acts found, and what it says that others must do."""
    p = context.draft.parse
    for act in found.values():
        if p.upos[act.word] == "VERB" and not supposed(p, act.word):
            yield from _readiness(p, act)
            yield from _refusal(context, act)
    for word in range(len(p)):
        if p.low(word) in ("must", "should") and p.upos[word] == "AUX" and p.head[word] in found:
            yield from _demand(context, word, found[p.head[word]])


def _readiness(p: Parse, act: Trigger) -> Iterator[Trigger]:
    """Is willing to yield or ready to strike."""
    stance = p.head[act.word]
    if stance < 0 or not p.is_rel(act.word, "xcomp", "ccomp", "advcl") or p.low(stance) not in _READY | _LOATH:
        return
    if p.child(stance, "cop", "aux") is None and not p.is_rel(stance, "amod", "acl"):
        return
    kind = act.sense.type
    unwilling = p.low(stance) in _LOATH or negated(p, stance)
    if kind in _YIELDING:
        yield _told(p, act, "REJECT" if unwilling else "AGREE", stance, SOUGHT.get(kind) if unwilling else None)
    elif kind in _HOSTILE and not unwilling:
        yield _told(p, act, "THREATEN", stance, None)


def _refusal(context: Context, act: Trigger) -> Iterator[Trigger]:
    """Will not do what it is asked for, by its own word or as the report tells it; no guess of others."""
    p = context.draft.parse
    verb = act.word
    if act.sense.type not in _GRANTED or is_passive(p, verb):
        return
    will = [k for k in p.children(verb) if p.is_rel(k, "aux") and p.low(k) in ("will", "wo", "would")]
    no = [k for k in p.children(verb) if k < verb and p.low(k) in _NOT]
    subject = p.child(verb, "nsubj")
    if not will or not no or subject is None or not context.is_who(subject):
        return
    if _own_word(context, verb, subject, would=p.low(will[0]) == "would"):
        yield _told(p, act, "REJECT", no[0], SOUGHT.get(act.sense.type))


def _own_word(context: Context, verb: int, subject: int, *, would: bool) -> bool:
    draft = context.draft
    index = covering(draft, verb)
    if index is None:
        return not would
    speaker, actors = draft.statements[index].speaker, resolve(draft, subject)
    if speaker is None or not actors:
        return speaker is None and not would
    country = draft.actor(speaker).country
    return speaker in actors or (country is not None and draft.actor(actors[0]).country == country)


def _demand(context: Context, modal: int, act: Trigger) -> Iterator[Trigger]:
    """Who says that somebody else must do a thing asks it of him."""
    draft = context.draft
    p = draft.parse
    verb = act.word
    if p.xpos[verb] != "VB" or is_passive(p, verb):
        return
    subject, index = p.child(verb, "nsubj"), covering(draft, verb)
    if subject is None or index is None or p.upos[subject] not in ("NOUN", "PROPN"):
        return
    statement = draft.statements[index]
    urged = resolve(draft, subject)
    if statement.speaker is None or not urged or statement.speaker in urged:
        return
    sources = [k for span in statement.source for k in p.words_in(span) if draft.referent.get(k) == statement.speaker]
    if not sources or any(draft.actor(a).kind not in _URGED for a in (*urged, statement.speaker)):
        return
    mode = SOUGHT.get(act.sense.type, "change")
    sense = Sense(p.low(modal), None, "REQUEST", mode, (("subj",),), (("obj",),))
    slots = {"subj": sources[:1], "obj": [subject]}
    yield Trigger(modal, sense, slots, p.span(modal, modal + 1), "happened")


def _told(p: Parse, act: Trigger, kind: str, word: int, mode: str | None) -> Trigger:
    """The stance, in which those take part that take part in the act."""
    sense = replace(act.sense, word=p.low(word), particle=None, type=kind, mode=mode)
    span: Span = p.span(word, word + 1)
    return Trigger(word, sense, act.slots, span, "happened")

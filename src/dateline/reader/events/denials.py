"""Denials told apart: "accused it of arming rebels, a charge that the ministry rejected"."""

from __future__ import annotations

from itertools import islice

from dateline.model import Event
from dateline.reader.draft import Draft
from dateline.reader.words import words

from .roles import resolve
from .slots import verb_slots
from .status import negated

_CHARGES = words("charge allegation accusation claim suggestion assertion")
_IT = frozenset({"it", "this", "that", "them", "these"})
_DENYING = words("deny reject dismiss refute dispute rebut")
_REACH = 4  # governors of the deed's word among which the charge stands
_SENTENCES = 1  # how many sentences later it may be denied


def deny(draft: Draft, told: list[tuple[Event, int]]) -> None:
    """What somebody is accused of and denies is denied, by contract; who accuses him has said it."""
    accusing = {word for event, word in told if event.type == "ACCUSE"}
    for event, word in told:
        claimed = event.said_by and event.status in ("happened", "ongoing") and event.type not in ("ACCUSE", "REJECT")
        if not claimed or not _charged(draft, word, accusing):
            continue
        if any(_denies(draft, k, word, event) for k in _after(draft, word)):
            event.status = "denied"


def _charged(draft: Draft, word: int, accusing: set[int]) -> bool:
    """Whether the deed is what an accusation is about, and not told beside it."""
    p = draft.parse
    below = word
    for k in islice(p.ancestors(word), _REACH):
        if p.deprel[below] in ("conj", "parataxis", "acl:relcl"):
            return False
        if k in accusing or p.lemma[k] in _CHARGES:
            return True
        below = k
    return False


def _after(draft: Draft, word: int) -> range:
    p = draft.parse
    last = min(p.sentence[word] + _SENTENCES, len(p.sentences) - 1)
    return range(word + 1, p.sentences[last][1])


def _denies(draft: Draft, verb: int, deed: int, event: Event) -> bool:
    """Whether the verb denies the charge: "a charge they deny", "he rejected the allegations"."""
    p = draft.parse
    if p.lemma[verb] not in _DENYING or p.upos[verb] != "VERB" or negated(p, verb):
        return False
    slots = verb_slots(p, verb)
    deniers = [a for k in slots.get("subj", ()) for a in resolve(draft, k)]
    if event.said_by in deniers:
        return False
    denied = slots.get("obj", [])
    if any(deed < k and p.lemma[k] in _CHARGES for k in denied):
        return True
    return any(p.low(k) in _IT for k in denied) and not set(deniers).isdisjoint(event.actors)

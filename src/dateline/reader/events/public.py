"""Public life: words of speech and help among private people and firms are no events of PLOVER's.

"Counsellors will speak with pupils", "her sister thanked the nurses", "fans booed the referee" are not; the same words
with a minister, a union, a court or a state in them are, and so is what a political report tells of anybody.
"""

from __future__ import annotations

from dateline.model import Actor, Event
from dateline.reader.draft import Draft
from dateline.reader.words import words

from .triggers import seen

_SOFT = frozenset(
    {"CONSULT", "SUPPORT", "AGREE", "AID", "COOPERATE", "CONCEDE", "REQUEST", "REJECT", "THREATEN", "MOBILIZE"}
)
_SOFT_MODES = frozenset({"disapprove", "investigate", "withdraw", "return", "boycott", "cyber"})
_OF_THE_STATE = frozenset({"discontinue", "expel", "ban", "restrict", "withhold", "censor", "seize"})
_POSTS = frozenset({("APPOINT", None), ("RETREAT", "resign"), ("SANCTION", "expel")})
_BUSINESS = words(
    "company firm inc corp corporation ltd plc bank executive chairman ceo cfo director shareholder board coach"
    " club team league editor studio network unit manager business franchise brand retailer airline maker"
)
_PUBLIC = frozenset(
    {"COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "LAB", "OPP", "NGO", "REF", "CRM", "REL"}
)
_RULING = frozenset({"GOV", "LEG", "PTY", "OPP", "MIL", "REB", "PRM", "SPY", "UAF"})
_POLITICAL = words(
    "government minister ministry president parliament senate congress election vote party opposition protester"
    " protest sanction treaty ceasefire truce army troop soldier rebel militia guerrilla diplomat ambassador embassy"
    " lawmaker senator governor mayor policy union strike walkout boycott demonstration referendum campaign democrat"
    " republican coalition cabinet regime constitution asylum refugee border war peace negotiation negotiator summit"
)
_EACH = 800  # characters in which a political report has at least one of the words or an actor that rules
_SURE = 0.97  # the core's likelihood from which on it is taken at its word
_SHORT = 400  # characters that are too few to tell


def political(draft: Draft) -> bool:
    """Whether the report is about public affairs, or too short to say that it is not."""
    p = draft.parse
    told = {p.lemma[k].lower() for k in range(len(p)) if p.upos[k] in ("NOUN", "PROPN")} & _POLITICAL
    ruling = sum(a.kind == "government" or a.sector in _RULING for a in draft.actors)
    return len(p.text) < _SHORT or (len(told) + ruling) * _EACH >= len(p.text)


def is_private(draft: Draft, event: Event, word: int, *, political: bool) -> bool:
    """Whether only public people could make an event of it, and nobody public takes part."""
    parties = [draft.actor(a) for a in (*event.actors, *event.recipients)]
    if any(_is_public(a) for a in parties):
        return False
    if (event.type, event.mode) in _POSTS and _among_firms(draft, word):
        return True
    if political or seen(draft.parse, event, word, _SURE):  # the core has read much news of private life
        return False
    return event.type in _SOFT or event.mode in _SOFT_MODES or (event.mode in _OF_THE_STATE and bool(parties))


def _among_firms(draft: Draft, word: int) -> bool:
    """Hirings and sackings in business and sport, told in this sentence or the one before."""
    p = draft.parse
    s = p.sentence[word]
    return any(p.lemma[k].lower() in _BUSINESS for k in range(p.sentences[max(s - 1, 0)][0], p.sentences[s][1]))


def _is_public(actor: Actor) -> bool:
    return actor.kind in ("country", "government") or actor.sector in _PUBLIC or actor.known_as is not None
